//! Where topics begin: exact inference over all ways to cut the document.
//!
//! A cut is scored by the signs at its gaps and by the length and cohesion of its runs; every cut within the evidence's
//! reach is weighed against every other, and a gap is a boundary where the cuts that have it outweigh those that do not.

use super::evidence::Evidence;
use super::gap::SIGNS;
use super::weights::{WEIGHTS, Weights};

/// Fewer paragraphs are not divided by what they are about.
const FEWEST_TO_COMPARE: usize = 4;
/// Fewer paragraphs show less of what each is about than the documents that weights were fitted to: for each that is missing the
/// odds from which a gap is a boundary are greater by [`DOUBT`], unless the paragraph says that it turns.
const ENOUGH_TO_COMPARE: usize = 7;
const DOUBT: f32 = 0.16;

/// The paragraphs that begin a topic, the first paragraph aside, ascending.
pub(super) fn boundaries(evidence: &Evidence) -> Vec<usize> {
    let count = evidence.runs().paragraphs();
    if count < 2 {
        return Vec::new();
    }
    let weights = &*WEIGHTS;
    let odds = marginals(evidence, weights);
    // In three paragraphs there is too little to compare: only what is said to be new is.
    let few = count < FEWEST_TO_COMPARE;
    let missing = ENOUGH_TO_COMPARE.saturating_sub(evidence.paragraphs());
    let doubtful = weights.threshold + DOUBT * missing as f32;
    let is_boundary = |&at: &usize| {
        let turns = evidence.turns()[at - 1];
        let least = if turns { weights.threshold } else { doubtful };
        odds[at - 1] > least && (turns || !few)
    };
    (1..count).filter(is_boundary).collect()
}

/// By gap, the share of the weight of all cuts that have a boundary there.
fn marginals(evidence: &Evidence, weights: &Weights) -> Vec<f32> {
    let (runs, reach) = (evidence.runs(), evidence.reach());
    let count = runs.paragraphs();
    let (signs, measures) = (weights.signs(evidence.kind()), weights.measures(evidence.kind()));
    let scores = runs.scores(&measures, evidence.kind());
    let score = |(gap, form): (&[f32; SIGNS], &f32)| dot(gap, &signs) + form;
    let gaps: Vec<f32> = evidence.signs().iter().zip(evidence.form()).map(score).collect();
    let gap = |at: usize| if at == 0 { 0.0 } else { gaps[at - 1] };

    let mut terms = Vec::with_capacity(reach.min(count));
    let mut before = vec![0.0; count + 1];
    for end in 1..=count {
        let starts = end.saturating_sub(reach)..end;
        let score = |start: usize| before[start] + gap(start) + scores[runs.place(start, end)];
        before[end] = log_sum(&mut terms, starts.map(score));
    }
    let mut after = vec![0.0; count + 1];
    for start in (0..count).rev() {
        let scores = &scores[runs.places(start)];
        let score = |(run, after): (&f32, &f32)| run + after;
        after[start] = gap(start) + log_sum(&mut terms, scores.iter().zip(&after[start + 1..]).map(score));
    }
    (1..count).map(|at| (before[at] + after[at] - before[count]).exp()).collect()
}

fn dot(left: &[f32], right: &[f32]) -> f32 {
    left.iter().zip(right).map(|(one, other)| one * other).sum()
}

/// What is less than the greatest by this adds nothing that an `f32` has room for.
const NEGLIGIBLE: f32 = -17.0;

/// The logarithm of the sum of what these are logarithms of; `kept` is room to keep them in.
fn log_sum(kept: &mut Vec<f32>, terms: impl Iterator<Item = f32>) -> f32 {
    kept.clear();
    kept.extend(terms);
    let most = kept.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let told = kept.iter().map(|term| term - most).filter(|&less| less > NEGLIGIBLE);
    most + told.map(f32::exp).sum::<f32>().ln()
}
