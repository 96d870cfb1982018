//! Where topics begin: exact inference over all ways to cut the document.
//!
//! A cut is scored by the signs at its gaps and by the length and cohesion of its runs; every cut within [`REACH`] is
//! weighed against every other, and a gap is a boundary where the cuts that have it outweigh those that do not.

use super::cohesion::Weigher;
use super::gap::{self, SIGNS};
use super::profile::Profile;
use super::weights::{Kind, WEIGHTS, Weights};

/// A topic has this many paragraphs at most, for the sake of speed.
pub(super) const REACH: usize = 24;

/// How many measures a run has.
pub(super) const MEASURES: usize = 8;

/// What is weighed of a document: its gaps and its runs.
pub(super) struct Evidence {
    pub(super) kind: Kind,
    /// By gap, the first being before paragraph 1.
    pub(super) signs: Vec<[f32; SIGNS]>,
    /// By first paragraph, then by length less one.
    pub(super) runs: Vec<Vec<[f32; MEASURES]>>,
}

impl Evidence {
    pub(super) fn of(profiles: &[Profile]) -> Self {
        let grain = gap::grain(profiles);
        let signs = (1..profiles.len()).map(|at| gap::signs(profiles, at, grain)).collect();
        let weigher = Weigher::new(profiles);
        let mut counts = Vec::new();
        let runs = (0..profiles.len())
            .map(|start| {
                let mut words = 0;
                let cohesion = weigher.runs(start, REACH, &mut counts);
                cohesion
                    .into_iter()
                    .enumerate()
                    .map(|(more, cohesion)| {
                        words += profiles[start + more].words;
                        measures(more + 1, words, cohesion, grain)
                    })
                    .collect()
            })
            .collect();
        Self { kind: kind(profiles, grain), signs, runs }
    }
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

fn measures(paragraphs: usize, words: usize, cohesion: f32, grain: f32) -> [f32; MEASURES] {
    let paragraphs = paragraphs as f32;
    let (long, wordy) = (paragraphs.ln(), gap::length(words));
    let single = if paragraphs < 1.5 { 1.0 } else { 0.0 };
    [
        cohesion / 10.0,
        cohesion / 10.0 / paragraphs,
        single,
        long,
        long * long,
        wordy,
        wordy * wordy,
        long * grain,
    ]
}

/// Fewer paragraphs are not divided by what they are about.
const FEWEST_TO_COMPARE: usize = 4;

/// The paragraphs that begin a topic, the first paragraph aside, ascending.
pub(super) fn boundaries(profiles: &[Profile]) -> Vec<usize> {
    if profiles.len() < 2 {
        return Vec::new();
    }
    let weights = &*WEIGHTS;
    let odds = marginals(&Evidence::of(profiles), weights);
    // In three paragraphs there is too little to compare: only what is said to be new is.
    let few = profiles.len() < FEWEST_TO_COMPARE;
    (1..profiles.len())
        .filter(|&at| odds[at - 1] > weights.threshold && (!few || profiles[at].opening.turns()))
        .collect()
}

/// By gap, the share of the weight of all cuts that have a boundary there.
fn marginals(evidence: &Evidence, weights: &Weights) -> Vec<f32> {
    let count = evidence.runs.len();
    let (signs, measures) = (weights.signs(evidence.kind), weights.measures(evidence.kind));
    let run = |start: usize, end: usize| dot(&evidence.runs[start][end - start - 1], &measures);
    let gap = |at: usize| if at == 0 { 0.0 } else { dot(&evidence.signs[at - 1], &signs) };

    let mut before = vec![0.0; count + 1];
    for end in 1..=count {
        let starts = end.saturating_sub(REACH)..end;
        before[end] = log_sum(starts.map(|start| before[start] + gap(start) + run(start, end)));
    }
    let mut after = vec![0.0; count + 1];
    for start in (0..count).rev() {
        let ends = start + 1..=(start + REACH).min(count);
        after[start] = gap(start) + log_sum(ends.map(|end| run(start, end) + after[end]));
    }
    (1..count).map(|at| (before[at] + after[at] - before[count]).exp()).collect()
}

fn dot(left: &[f32], right: &[f32]) -> f32 {
    left.iter().zip(right).map(|(one, other)| one * other).sum()
}

fn log_sum(terms: impl Iterator<Item = f32> + Clone) -> f32 {
    let most = terms.clone().fold(f32::NEG_INFINITY, f32::max);
    most + terms.map(|term| (term - most).exp()).sum::<f32>().ln()
}
