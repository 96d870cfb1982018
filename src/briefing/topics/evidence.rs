//! What speaks for and against each way to divide a document: signs at its gaps, measures of its runs.

use super::super::Paragraph;
use super::cohesion::Weigher;
use super::fields::Leanings;
use super::gap::{self, SIGNS};
use super::profile::Profile;
use super::segment;
use super::weights::{COLUMNS, Kind};

/// Up to so many paragraphs every way to divide a document is weighed.
const SHORT: usize = 160;
/// In a longer document a topic has this many paragraphs at most, so that time grows with its length.
const REACH: usize = 32;

/// How many measures a run has.
pub(super) const MEASURES: usize = 10;

/// What speaks for and against each way to divide a document. The program that fits the weights reads it.
pub struct Evidence {
    kind: Kind,
    /// By gap, the first being before paragraph 1.
    signs: Vec<[f32; SIGNS]>,
    /// By first paragraph, then by length less one.
    runs: Vec<Vec<[f32; MEASURES]>>,
    /// By gap, whether what follows says that it is new.
    turns: Vec<bool>,
    reach: usize,
}

impl Evidence {
    /// The evidence of paragraphs without headings.
    #[must_use]
    pub fn of(paragraphs: &[Paragraph]) -> Self {
        Self::within(paragraphs, reach(paragraphs.len()))
    }

    /// The same, where no topic is longer than `reach` paragraphs, one at least.
    #[must_use]
    pub fn within(paragraphs: &[Paragraph], reach: usize) -> Self {
        let profiles: Vec<Profile> =
            paragraphs.iter().map(|paragraph| Profile::read(&paragraph.content)).collect();
        Self::weigh(&profiles, reach.max(1))
    }

    pub(super) fn of_profiles(profiles: &[Profile]) -> Self {
        Self::weigh(profiles, reach(profiles.len()))
    }

    fn weigh(profiles: &[Profile], reach: usize) -> Self {
        let grain = gap::grain(profiles);
        let weigher = Weigher::new(profiles);
        let leanings = Leanings::new(profiles);
        let mut counts = Vec::new();
        let runs = (0..profiles.len()).map(|start| {
            let cohesion = weigher.runs(start, reach, &mut counts);
            let agreement = leanings.runs(start, reach);
            let mut words = 0;
            let runs =
                cohesion.into_iter().zip(agreement).enumerate().map(|(more, (cohesion, agreement))| {
                    words += profiles[start + more].words;
                    measures(Run { paragraphs: more + 1, words, cohesion, agreement }, grain)
                });
            runs.collect()
        });
        Self {
            kind: kind(profiles, grain),
            runs: runs.collect(),
            signs: (1..profiles.len()).map(|at| gap::signs(profiles, at, grain)).collect(),
            turns: profiles.iter().skip(1).map(|profile| profile.opening.turns()).collect(),
            reach,
        }
    }

    /// The paragraphs that begin a topic, the first paragraph aside, ascending.
    #[must_use]
    pub fn boundaries(&self) -> Vec<usize> {
        segment::boundaries(self)
    }

    /// How much each column of the weights counts in this document.
    #[must_use]
    pub fn columns(&self) -> [f32; COLUMNS] {
        self.kind.columns()
    }

    /// The signs of each gap, the first being before paragraph 1.
    #[must_use]
    pub fn signs(&self) -> &[[f32; SIGNS]] {
        &self.signs
    }

    /// The measures of each run of paragraphs, by its first paragraph, then by its length less one.
    #[must_use]
    pub fn runs(&self) -> &[Vec<[f32; MEASURES]>] {
        &self.runs
    }

    pub(super) const fn kind(&self) -> Kind {
        self.kind
    }

    pub(super) fn turns(&self) -> &[bool] {
        &self.turns
    }

    pub(super) const fn reach(&self) -> usize {
        self.reach
    }
}

fn reach(paragraphs: usize) -> usize {
    if paragraphs <= SHORT { SHORT } else { REACH }
}

/// The mean length of paragraphs that is neither long nor short.
const USUAL_GRAIN: f32 = 0.5;
/// How many paragraphs the longest document had that weights were fitted to.
const LONGEST_LEARNT: usize = 84;

fn kind(profiles: &[Profile], grain: f32) -> Kind {
    const MANY: f32 = 3.0;
    let items = profiles.iter().skip(1).filter(|profile| profile.dated && profile.introduces).count();
    let reports = profiles.iter().filter(|profile| profile.reports).count();
    Kind {
        grain: grain - USUAL_GRAIN,
        round_up: (items as f32 / MANY).min(1.0),
        reported: reports as f32 / profiles.len() as f32,
        // Of longer documents there were none to learn from.
        extent: gap::length(profiles.len().min(LONGEST_LEARNT)),
    }
}

/// A run of paragraphs that may be a topic.
#[derive(Clone, Copy)]
struct Run {
    paragraphs: usize,
    words: usize,
    cohesion: f32,
    agreement: f32,
}

fn measures(run: Run, grain: f32) -> [f32; MEASURES] {
    let Run { words, cohesion, agreement, .. } = run;
    let paragraphs = run.paragraphs as f32;
    let (long, wordy) = (paragraphs.ln(), gap::length(words));
    let single = run.paragraphs == 1;
    [
        cohesion / 10.0,
        cohesion / 10.0 / paragraphs,
        if single { 1.0 } else { 0.0 },
        long,
        long * long,
        wordy,
        wordy * wordy,
        long * grain,
        agreement / paragraphs,
        if single { 0.0 } else { agreement / paragraphs / paragraphs },
    ]
}
