//! What speaks for and against each way to divide a document: signs at its gaps, measures of its runs.

use super::super::Paragraph;
use super::cohesion::Weigher;
use super::concordance::Concordance;
use super::fields::Leanings;
use super::furniture::telling;
use super::gap::{self, SIGNS};
use super::profile::Profile;
use super::segment;
use super::weights::{COLUMNS, Kind};

/// Up to so many paragraphs every way to divide a document is weighed.
const SHORT: usize = 160;
/// In a longer document a topic has this many paragraphs at most, so that time grows with its length.
const REACH: usize = 44;

/// How many measures a run has.
pub(super) const MEASURES: usize = 10;

/// What speaks for and against each way to divide a document. The program that fits the weights reads it.
pub struct Evidence {
    kind: Kind,
    /// By gap, the first being before paragraph 1.
    signs: Vec<[f32; SIGNS]>,
    /// By first paragraph, then by length less one, as far as the reach.
    runs: Vec<Vec<Run>>,
    /// By gap, whether what follows says that it is new.
    turns: Vec<bool>,
    reach: usize,
    /// The paragraphs that tell something, among all.
    telling: Vec<usize>,
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
        let profiles: Vec<&Profile> =
            paragraphs.iter().map(|paragraph| Profile::of(&paragraph.content)).collect();
        Self::weigh(&profiles, &Concordance::of(&profiles), Some(reach.max(1)))
    }

    pub(super) fn of_profiles(profiles: &[&Profile], concordance: &Concordance) -> Self {
        Self::weigh(profiles, concordance, None)
    }

    fn weigh(all: &[&Profile], concordance: &Concordance, within: Option<usize>) -> Self {
        let telling = telling(all);
        let profiles: &[&Profile] = &telling.iter().map(|&at| all[at]).collect::<Vec<_>>();
        let own = (telling.len() < all.len()).then(|| Concordance::of(profiles));
        let concordance = own.as_ref().unwrap_or(concordance);
        let reach = within.unwrap_or_else(|| reach(profiles.len()));
        let grain = gap::grain(profiles);
        Self {
            kind: kind(profiles, grain),
            runs: runs(profiles, concordance, reach),
            signs: (1..profiles.len()).map(|at| gap::signs(profiles, concordance, at, grain)).collect(),
            turns: profiles.iter().skip(1).map(|profile| profile.opening.turns()).collect(),
            reach,
            telling,
        }
    }

    /// The paragraphs that begin a topic, the first paragraph aside, ascending.
    #[must_use]
    pub fn boundaries(&self) -> Vec<usize> {
        segment::boundaries(self).into_iter().map(|at| self.telling[at]).collect()
    }

    /// The paragraphs that tell something: the others, as titles and captions, open no topic.
    #[must_use]
    pub fn telling(&self) -> &[usize] {
        &self.telling
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
    pub fn measures(&self) -> Vec<Vec<[f32; MEASURES]>> {
        let of = |runs: &Vec<Run>| {
            (1..).zip(runs).map(|(paragraphs, run)| run.measures(paragraphs, self.kind)).collect()
        };
        self.runs.iter().map(of).collect()
    }

    pub(super) const fn kind(&self) -> Kind {
        self.kind
    }

    pub(super) fn runs(&self) -> &[Vec<Run>] {
        &self.runs
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

/// What the runs of paragraphs show, by first paragraph, then by length less one: each run from the one that is a
/// paragraph shorter.
fn runs(profiles: &[&Profile], concordance: &Concordance, reach: usize) -> Vec<Vec<Run>> {
    let count = profiles.len();
    let weigher = Weigher::new(concordance);
    let leanings = Leanings::new(profiles);
    let mut runs: Vec<Vec<Run>> =
        (0..count).map(|start| Vec::with_capacity(reach.min(count - start))).collect();
    for (last, profile) in profiles.iter().enumerate() {
        let first = (last + 1).saturating_sub(reach);
        let recurrence = weigher.recurrence(first, last);
        let mut agreement = 0.0;
        for start in (first..=last).rev() {
            // A paragraph agrees with itself once, with each other one way and the other.
            let with = leanings.agreement(start, last);
            agreement += if start == last { with } else { 2.0 * with };
            let shorter = runs[start].last().copied().unwrap_or_default();
            runs[start].push(Run {
                words: shorter.words + profile.words,
                recurrence: shorter.recurrence + recurrence[start - first],
                dilution: weigher.dilution(start, last),
                agreement: shorter.agreement + agreement,
            });
        }
    }
    runs
}

/// The mean length of paragraphs that is neither long nor short.
const USUAL_GRAIN: f32 = 0.5;
/// How many paragraphs the longest document had that weights were fitted to.
const LONGEST_LEARNT: usize = 84;

fn kind(profiles: &[&Profile], grain: f32) -> Kind {
    const MANY: f32 = 3.0;
    const OFTEN: f32 = 0.4;
    let items = profiles.iter().skip(1).filter(|profile| profile.dated && profile.introduces).count();
    let reports = profiles.iter().filter(|profile| profile.reports).count();
    let quoting = profiles.iter().filter(|profile| profile.quotes).count();
    Kind {
        grain: grain - USUAL_GRAIN,
        round_up: (items as f32 / MANY).min(1.0),
        reported: reports as f32 / profiles.len() as f32,
        quoted: (quoting as f32 / profiles.len() as f32 / OFTEN).min(1.0),
        // Of longer documents there were none to learn from.
        extent: gap::length(profiles.len().min(LONGEST_LEARNT)),
    }
}

/// A run of paragraphs that may be a topic.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    words: usize,
    /// What its terms gain by standing in several of its paragraphs, and what it costs to have them.
    recurrence: f32,
    dilution: f32,
    /// How far its paragraphs lean to the same fields: the square of the length of their leanings' sum.
    agreement: f32,
}

impl Run {
    pub(super) fn measures(self, count: usize, kind: Kind) -> [f32; MEASURES] {
        let (cohesion, agreement) = (self.recurrence - self.dilution, self.agreement);
        let paragraphs = count as f32;
        let (long, wordy) = (paragraphs.ln(), gap::length(self.words));
        let single = count == 1;
        [
            cohesion / 10.0,
            cohesion / 10.0 / paragraphs,
            if single { 1.0 } else { 0.0 },
            long,
            long * long,
            wordy,
            wordy * wordy,
            long * (kind.grain + USUAL_GRAIN),
            agreement / paragraphs,
            if single { 0.0 } else { agreement / paragraphs / paragraphs },
        ]
    }
}
