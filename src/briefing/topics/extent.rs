//! Where paragraphs that belong together begin and end in the document: with the line of the first, and behind the code
//! and the tables that follow the last.

use std::ops::Range;

use super::super::{Briefing, Paragraph};
use crate::text::Span;

/// The text in which paragraphs stand.
pub(super) struct Extents<'b> {
    paragraphs: &'b [Paragraph],
    chunks: Vec<Chunk<'b>>,
}

struct Chunk<'b> {
    start: usize,
    text: &'b str,
}

impl Chunk<'_> {
    fn end(&self) -> usize {
        self.start + self.text.trim_end().len()
    }
}

impl<'b> Extents<'b> {
    pub(super) fn of(briefing: &'b Briefing) -> Self {
        let chunks = briefing.chunks().map(|(start, text)| Chunk { start, text }).collect();
        Self { paragraphs: &briefing.paragraphs, chunks }
    }

    /// All that belongs to the paragraphs of a range, which is not empty.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.beginning(range.start), self.end(range.end - 1))
    }

    /// Where the line begins in which the paragraph does: before its "##" or its bullet.
    fn beginning(&self, at: usize) -> usize {
        let start = self.paragraphs[at].span().start();
        let Some(chunk) = self.chunk(at) else { return start };
        let before = &chunk.text[..start - chunk.start];
        let line = before.rfind(['\n', '\r']).map_or(before, |end| &before[end + 1..]);
        let begins = start - line.trim_start().len();
        let taken = at.checked_sub(1).map_or(0, |before| self.paragraphs[before].span().end());
        begins.max(taken).min(start)
    }

    /// Where what follows the paragraph ends, up to the next one.
    fn end(&self, at: usize) -> usize {
        let (paragraph, next) = (&self.paragraphs[at], self.paragraphs.get(at + 1));
        let end = paragraph.span().end();
        let limit = next.map_or(usize::MAX, |next| next.base);
        let Some(own) = self.chunk(at).filter(|chunk| chunk.start < limit) else { return end };
        let after = self.chunks.partition_point(|chunk| chunk.start <= own.start);
        let others = self.chunks[after..].iter().take_while(|chunk| chunk.start < limit);
        let last = others.filter(|chunk| says_something(chunk.text)).last();
        match last {
            Some(last) => last.end(),
            None if says_something(&own.text[end - own.start..]) => own.end(),
            None => end,
        }
    }

    /// The chunk that the paragraph was read from.
    fn chunk(&self, at: usize) -> Option<&Chunk<'b>> {
        let base = self.paragraphs[at].base;
        let found = self.chunks.binary_search_by_key(&base, |chunk| chunk.start).ok()?;
        Some(&self.chunks[found])
    }
}

/// Whether there is more than a line of dashes.
fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
