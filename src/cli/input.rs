//! Briefings as they come in: from files and from standard input.

use std::fmt;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::briefing::{briefing_form, is_briefing};
use crate::text::{Form, admit};

/// Where a briefing comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A file that a person named.
    File(PathBuf),
    /// A file that nobody named, found in a folder.
    Found(PathBuf),
    /// Standard input, as if it were this file.
    Stdin(Option<PathBuf>),
}

/// A briefing's text, not yet read.
#[derive(Debug)]
pub(super) struct Source {
    /// How messages call it.
    pub(super) name: String,
    /// How it is written.
    pub(super) form: Form,
    /// Its text.
    pub(super) text: String,
}

/// Why a briefing cannot be read.
#[derive(Debug)]
pub(super) struct Unreadable {
    name: String,
    line: Option<usize>,
    why: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.name, self.why),
            None => write!(f, "{}: {}", self.name, self.why),
        }
    }
}

impl Origin {
    /// What a person wrote on the command line: `-` is standard input.
    pub(super) fn named(path: &Path, stdin_filename: Option<&Path>) -> Self {
        if path == Path::new("-") {
            Self::Stdin(stdin_filename.map(Path::to_owned))
        } else {
            Self::File(path.to_owned())
        }
    }

    /// The file that it is, or stands for.
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) | Self::Found(path) => Some(path),
            Self::Stdin(path) => path.as_deref(),
        }
    }

    /// The file, if a person named it.
    pub(super) fn named_path(&self) -> Option<&Path> {
        if let Self::File(path) = self { Some(path) } else { None }
    }

    /// Whether its text is to be read: what a person named always is, what was found where it is a briefing.
    pub(super) fn wants(&self, source: &Source) -> bool {
        let named = !matches!(self, Self::Found(_));
        named || is_briefing(&source.text, source.form, file_name(self.path()))
    }

    pub(super) fn name(&self) -> String {
        self.path().map_or_else(|| "<stdin>".to_owned(), |path| path.display().to_string())
    }

    /// Reads it all.
    pub(super) fn read(&self) -> Result<Source, Unreadable> {
        let refuse = |line, why: String| Unreadable { name: self.name(), line, why };
        let bytes = self.bytes().map_err(|error| refuse(None, self.explain(&error)))?;
        let text = admit(bytes).map_err(|refusal| refuse(Some(refusal.line()), refusal.to_string()))?;
        if text.trim_start_matches('\u{feff}').trim().is_empty() {
            return Err(refuse(None, "nothing to read: it is empty".to_owned()));
        }
        Ok(Source { name: self.name(), form: form(self.path()), text })
    }

    fn bytes(&self) -> io::Result<Vec<u8>> {
        match self {
            Self::File(path) | Self::Found(path) => std::fs::read(path),
            Self::Stdin(_) => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes)?;
                Ok(bytes)
            }
        }
    }

    fn explain(&self, error: &io::Error) -> String {
        match error.kind() {
            io::ErrorKind::NotFound => "no such file".to_owned(),
            io::ErrorKind::IsADirectory => "a folder, where a briefing is asked for".to_owned(),
            _ if self.path().is_some_and(Path::is_dir) => {
                "a folder, where a briefing is asked for".to_owned()
            }
            _ => format!("cannot be read: {error}"),
        }
    }
}

/// How a file of that name is written. What has no name is plain text.
pub(super) fn form(path: Option<&Path>) -> Form {
    Form::of_file(file_name(path).unwrap_or_default()).unwrap_or(Form::Plain)
}

/// Whether a file that nobody named, found in a folder, may be a briefing by its name.
pub(super) fn may_be_briefing(path: &Path) -> bool {
    file_name(Some(path)).and_then(briefing_form).is_some()
}

fn file_name(path: Option<&Path>) -> Option<&str> {
    path.and_then(Path::file_name).and_then(|name| name.to_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_form() {
        for (name, expected) in [
            ("a.md", Form::Markdown),
            ("A.MD", Form::Markdown),
            ("a.txt", Form::Plain),
            ("README", Form::Plain),
        ] {
            assert_eq!(form(Some(Path::new(name))), expected, "{name}");
        }
    }

    #[test]
    fn only_prose_is_taken_from_a_folder() {
        let taken = |name: &str| may_be_briefing(Path::new(name));
        assert!(taken("a.md") && taken("a.txt") && !taken("a.rs") && !taken("Makefile"));
        assert!(!taken("requirements.txt"));
    }
}
