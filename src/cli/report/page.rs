//! A page of text: headings, and entries broken to the width of the terminal.

use super::super::console::{Colours, Console};

/// A page as it is being written.
pub(in super::super) struct Page {
    text: String,
    colours: Colours,
    width: usize,
}

impl Page {
    /// The widest a line of prose is easy to read.
    const WIDEST: usize = 100;

    pub(in super::super) fn new(console: &Console<'_>) -> Self {
        Self { text: String::new(), colours: console.colours, width: console.width.min(Self::WIDEST) }
    }

    /// What has been written.
    pub(in super::super) fn finish(self) -> String {
        self.text
    }

    /// A heading, with a line of space before it unless it is the first.
    pub(super) fn heading(&mut self, words: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        match self.colours {
            Colours::On => self.text.push_str(&format!("\x1b[1m{words}\x1b[0m\n")),
            Colours::Off => self.text.push_str(&format!("{words}\n")),
        }
    }

    /// `words`, broken to the width, each line after `indent` blanks; the first after `lead` in their place.
    pub(super) fn entry(&mut self, lead: &str, indent: usize, words: &str) {
        let room = self.width.saturating_sub(indent).max(20);
        for (number, line) in fill(words, room).iter().enumerate() {
            let before = if number == 0 { lead } else { "" };
            self.text.push_str(&format!("{before:indent$}{line}\n"));
        }
    }
}

/// `text` broken into lines of at most `width` characters, as far as its words allow.
pub(in super::super) fn fill(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_lines_up_to_the_width() {
        assert_eq!(fill("one two three", 7), ["one two", "three"]);
        assert_eq!(fill("incomprehensible", 4), ["incomprehensible"]);
        assert!(fill("", 4).is_empty());
    }

    #[test]
    fn an_entry_hangs_under_its_lead() {
        let mut page = Page { text: String::new(), colours: Colours::Off, width: 30 };
        page.heading("Quotes");
        page.entry("   7", 6, "one two three four five six seven");
        assert_eq!(page.finish(), "Quotes\n   7  one two three four five\n      six seven\n");
    }
}
