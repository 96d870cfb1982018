use std::ops::Range;

/// A half-open range of UTF-8 **bytes** of one text: `start` is in it, `end` is not.
///
/// Invariant: `start <= end`. Both fit in 32 bits; texts of 4 GiB and more are refused at the door.
///
/// ```
/// use attache::text::Span;
/// let text = "Lavrov said so.";
/// assert_eq!(Span::new(0, 6).of(text), "Lavrov");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The bytes from `start` up to, not including, `end`. An `end` before `start` makes an empty span at `start`.
    ///
    /// # Panics
    /// If an offset does not fit in 32 bits.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        let narrow =
            |offset: usize| u32::try_from(offset).expect("texts of 4 GiB and more are refused at the door");
        let start = narrow(start);
        Self { start, end: narrow(end).max(start) }
    }

    /// The empty span at `offset`.
    #[must_use]
    pub fn at(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// The first byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start as usize
    }

    /// The byte after the last.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end as usize
    }

    /// How many bytes.
    #[must_use]
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no byte.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range, for slicing.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start()..self.end()
    }

    /// The text it covers.
    ///
    /// # Panics
    /// If it was not made from this text.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Whether the byte at `offset` lies in it.
    #[must_use]
    pub const fn contains(self, offset: usize) -> bool {
        self.start() <= offset && offset < self.end()
    }

    /// Whether a cursor at `offset` touches it: inside, or just behind its last byte.
    #[must_use]
    pub const fn touches(self, offset: usize) -> bool {
        self.start() <= offset && offset <= self.end()
    }

    /// Whether all of `other` lies in it.
    #[must_use]
    pub const fn encloses(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that encloses both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same span in a text that has `by` more bytes in front.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self::new(self.start() + by, self.end() + by)
    }
}

impl std::fmt::Debug for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_half_open() {
        let span = Span::new(2, 4);
        assert!(span.contains(2) && span.contains(3) && !span.contains(4));
        assert!(span.touches(4) && !span.touches(5));
        assert!(!span.overlaps(Span::new(4, 6)));
    }

    #[test]
    fn never_ends_before_it_starts() {
        assert_eq!(Span::new(5, 3), Span::at(5));
    }

    #[test]
    fn covers_and_encloses() {
        let (a, b) = (Span::new(1, 3), Span::new(6, 9));
        assert_eq!(a.cover(b), Span::new(1, 9));
        assert!(a.cover(b).encloses(b) && !a.encloses(b));
    }
}
