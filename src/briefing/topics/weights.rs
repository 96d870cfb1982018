//! What each sign weighs, from `weights.txt`.

use std::sync::LazyLock;

use super::super::lexicon;
use super::gap::SIGNS;
use super::run::MEASURES;

/// What signs and measures weigh. A document's kind moves the weights: each has a base, and what is added where
/// paragraphs are long, where many begin with a day and a name, as the items of a round-up do, where they report what
/// somebody said, as news does, where there are many of them, and where many quote and are a single sentence.
pub(super) struct Weights {
    signs: Columns<SIGNS>,
    measures: Columns<MEASURES>,
    /// From which odds on a gap is a boundary.
    pub(super) threshold: f32,
}

/// How many columns of weights there are: base, by grain, by round-up, by reported speech, by extent, by quotes.
pub(super) const COLUMNS: usize = 6;

/// The weights of each row, by column.
struct Columns<const ROWS: usize>([[f32; COLUMNS]; ROWS]);

impl<const ROWS: usize> Columns<ROWS> {
    /// The weights for a document of this kind.
    fn at(&self, kind: Kind) -> [f32; ROWS] {
        let columns = kind.columns();
        self.0.map(|row| row.iter().zip(columns).map(|(weight, column)| weight * column).sum())
    }
}

/// What kind of document it is, by its paragraphs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kind {
    /// How long they are; see [`super::gap::grain`].
    pub(super) grain: f32,
    /// How many begin with a day and a name, 0 (none) to 1 (three or more).
    pub(super) round_up: f32,
    /// The share that reports what somebody said.
    pub(super) reported: f32,
    /// How many paragraphs it has; see [`super::gap::length`].
    pub(super) extent: f32,
    /// How far it is a story told by what people say: 0 (none quote, or next to none is a single sentence) to 1 (two in five
    /// or more of either).
    pub(super) quoted: f32,
}

impl Kind {
    /// How much each column of weights counts.
    pub(super) const fn columns(self) -> [f32; COLUMNS] {
        [1.0, self.grain, self.round_up, self.reported, self.extent, self.quoted]
    }
}

impl Weights {
    /// The weights of the signs of a gap in a document of this kind.
    pub(super) fn signs(&self, kind: Kind) -> [f32; SIGNS] {
        self.signs.at(kind)
    }

    /// The weights of the measures of a run in a document of this kind.
    pub(super) fn measures(&self, kind: Kind) -> [f32; MEASURES] {
        self.measures.at(kind)
    }
}

pub(super) static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let mut rows = lexicon::lines(include_str!("weights.txt")).map(|line| {
        let mut numbers = line.split_whitespace().map(|number| number.parse().expect("a row holds numbers"));
        std::array::from_fn(|_| numbers.next().unwrap_or(0.0))
    });
    let mut next = || rows.next().expect("every weight has its row");
    let [threshold, ..]: [f32; COLUMNS] = next();
    Weights {
        threshold,
        signs: Columns(std::array::from_fn(|_| next())),
        measures: Columns(std::array::from_fn(|_| next())),
    }
});
