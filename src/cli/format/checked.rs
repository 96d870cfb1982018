//! A briefing and what was found in it, with places as people count them.

use std::cell::OnceCell;

use super::super::input::Source;
use crate::features::Diagnostic;
use crate::text::{Encoding, LineIndex, Span};

/// A briefing and what was found in it.
pub(in super::super) struct Checked<'c> {
    pub(super) name: &'c str,
    pub(super) text: &'c str,
    pub(super) diagnostics: &'c [Diagnostic],
    /// Made only if somebody asks for a place: most briefings are clean.
    lines: OnceCell<LineIndex>,
    /// Where each line begins that another ends before with "\n", as carets are drawn.
    line_starts: OnceCell<Vec<usize>>,
}

/// The lines of a text that some of it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lines {
    /// Where they stand in the text.
    pub(super) span: Span,
    /// The number of the first, from 1.
    pub(super) first: usize,
}

/// A place as people count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) line: u32,
    pub(super) column: u32,
    /// Characters before it in the whole text, from 0.
    pub(super) character: usize,
}

impl<'c> Checked<'c> {
    pub(in super::super) fn new(source: &'c Source, diagnostics: &'c [Diagnostic]) -> Self {
        Self {
            name: &source.name,
            text: &source.text,
            diagnostics,
            lines: OnceCell::new(),
            line_starts: OnceCell::new(),
        }
    }

    /// The lines that a span stands in.
    pub(super) fn lines(&self, span: Span) -> Lines {
        let starts = self.line_starts.get_or_init(|| {
            let ends = memchr::memchr_iter(b'\n', self.text.as_bytes());
            std::iter::once(0).chain(ends.map(|end| end + 1)).collect()
        });
        let first = starts.partition_point(|&start| start <= span.start());
        let behind = starts.partition_point(|&start| start <= span.end());
        let end = starts.get(behind).copied().unwrap_or(self.text.len());
        Lines { span: Span::new(starts[first - 1], end), first }
    }

    /// Where a span starts and ends.
    pub(super) fn places(&self, span: Span) -> (Place, Place) {
        (self.place(span.start()), self.place(span.end()))
    }

    fn place(&self, offset: usize) -> Place {
        let lines = self.lines.get_or_init(|| LineIndex::new(self.text.to_owned(), Encoding::Utf32));
        let position = lines.position(offset);
        let character = self.text[..offset].chars().count();
        Place { line: position.line + 1, column: position.character + 1, character }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Form;

    #[test]
    fn a_span_stands_in_whole_lines() {
        let text = "one\ntwo\r\nthree";
        let source = Source { name: "a".to_owned(), form: Form::Plain, text: text.to_owned() };
        let lines = |words: &str| {
            let start = text.find(words).expect("it is there");
            let lines = Checked::new(&source, &[]).lines(Span::new(start, start + words.len()));
            (lines.first, lines.span.of(text).to_owned())
        };
        assert_eq!(lines("n"), (1, "one\n".to_owned()));
        assert_eq!(lines("wo\r\nth"), (2, "two\r\nthree".to_owned()));
        assert_eq!(lines("three"), (3, "three".to_owned()));
    }

    #[test]
    fn counts_lines_and_characters_from_one() {
        let text = "é\r\n😀x\ry\n";
        let source = Source { name: "a".to_owned(), form: Form::Plain, text: text.to_owned() };
        let checked = Checked::new(&source, &[]);
        let place = |words: &str| checked.place(text.find(words).expect("it is there"));
        assert_eq!(place("é"), Place { line: 1, column: 1, character: 0 });
        assert_eq!(place("x"), Place { line: 2, column: 2, character: 4 });
        assert_eq!(place("y"), Place { line: 3, column: 1, character: 6 });
    }
}
