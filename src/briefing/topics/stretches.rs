//! Stretches of a paragraph, found by the words that they share a byte with.

use crate::text::Span;

/// Stretches of a paragraph, each with what it is: gathered once, for every noun phrase asks those around it.
pub(super) struct Stretches<T> {
    /// In order.
    all: Vec<(Span, T)>,
    /// None is longer: so many bytes.
    longest: usize,
}

impl<T: Copy> Stretches<T> {
    pub(super) fn new(mut all: Vec<(Span, T)>) -> Self {
        all.sort_by_key(|(span, _)| *span);
        let longest = all.iter().map(|(span, _)| span.len()).max().unwrap_or_default();
        Self { all, longest }
    }

    /// Those that share a byte with words, in order.
    pub(super) fn over(&self, words: Span) -> impl Iterator<Item = (Span, T)> {
        let ends_before = |(span, _): &(Span, T)| span.start() + self.longest <= words.start();
        let from = &self.all[self.all.partition_point(ends_before)..];
        let until = from.iter().take_while(move |(span, _)| span.start() < words.end());
        until.copied().filter(move |(span, _)| span.overlaps(words))
    }
}
