//! What each sign weighs, from `weights.txt`.

use std::sync::LazyLock;

use super::super::lexicon;
use super::gap::SIGNS;
use super::segment::MEASURES;

/// The weights of the signs of a gap and of the measures of a run.
pub(super) struct Weights {
    pub(super) signs: [f32; SIGNS],
    pub(super) measures: [f32; MEASURES],
    /// From which odds on a gap is a boundary.
    pub(super) threshold: f32,
}

pub(super) static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let mut values = lexicon::lines(include_str!("weights.txt")).map(|line| {
        let value = line.split_whitespace().next().expect("a line holds a value and its name");
        value.parse::<f32>().expect("a line begins with a number")
    });
    let mut next = || values.next().expect("every weight has its line");
    Weights {
        threshold: next(),
        signs: std::array::from_fn(|_| next()),
        measures: std::array::from_fn(|_| next()),
    }
});
