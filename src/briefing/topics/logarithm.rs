//! Logarithms of what is counted, each taken once: a document asks for those of small counts over and over.

use std::sync::LazyLock;

/// Those of counts themselves.
pub(super) static LOGARITHMS: LazyLock<Logarithm> = LazyLock::new(|| Logarithm::new(f32::ln, 256));

/// A logarithm of counts.
pub(super) struct Logarithm {
    /// Of the first counts, from 0 on.
    taken: Box<[f32]>,
    of: fn(f32) -> f32,
}

impl Logarithm {
    /// `of` a count; those of so many first counts are taken now.
    pub(super) fn new(of: fn(f32) -> f32, first: u16) -> Self {
        Self { taken: (0..first).map(|count| of(f32::from(count))).collect(), of }
    }

    /// That of a count.
    pub(super) fn at(&self, count: usize) -> f32 {
        self.taken.get(count).copied().unwrap_or_else(|| (self.of)(count as f32))
    }
}

#[cfg(test)]
mod tests {
    use super::Logarithm;

    #[test]
    fn what_was_taken_before_is_what_would_be_taken_now() {
        let logarithm = Logarithm::new(f32::ln, 3);
        for count in [1, 2, 3, 100] {
            assert_eq!(logarithm.at(count).to_bits(), (count as f32).ln().to_bits(), "{count}");
        }
    }
}
