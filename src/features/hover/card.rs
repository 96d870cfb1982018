//! A card: a bold first line and a few short ones below it.

use std::fmt::Write;

/// What a hover shows.
#[derive(Clone, Debug, Default)]
pub(super) struct Card {
    title: String,
    said: Option<String>,
    lines: Vec<String>,
    small: Vec<String>,
}

impl Card {
    /// A card about `title`.
    pub(super) fn new(title: &str) -> Self {
        Self { title: title.to_owned(), ..Self::default() }
    }

    /// What stands beside the title: the office, the kind of thing.
    pub(super) fn says(&mut self, what: String) {
        self.said = Some(what);
    }

    /// A line below.
    pub(super) fn line(&mut self, line: String) {
        self.lines.push(line);
    }

    /// A line below, if there is one.
    pub(super) fn line_if(&mut self, line: Option<String>) {
        self.lines.extend(line);
    }

    /// A line that a reader may skip: in italics, at the end.
    pub(super) fn small(&mut self, line: String) {
        self.small.push(line);
    }

    /// Its first line in plain text.
    pub(super) fn headline(&self) -> String {
        self.said.as_ref().map_or_else(|| self.title.clone(), |said| format!("{}, {said}", self.title))
    }

    /// The card in Markdown.
    pub(super) fn markdown(&self) -> String {
        let mut written = format!("**{}**", self.title);
        if let Some(said) = &self.said {
            let _ = write!(written, ", {said}");
        }
        for line in &self.lines {
            let _ = write!(written, "\n\n{line}");
        }
        for line in &self.small {
            let _ = write!(written, "\n\n*{line}*");
        }
        written
    }
}
