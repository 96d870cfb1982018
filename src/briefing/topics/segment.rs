//! Where topics begin: exact inference over all ways to cut the document.
//!
//! A cut is scored by the signs at its gaps and by the length and cohesion of its runs; every cut within the evidence's
//! reach is weighed against every other, and a gap is a boundary where the cuts that have it outweigh those that do not.

use super::evidence::Evidence;
use super::weights::{WEIGHTS, Weights};

/// Fewer paragraphs are not divided by what they are about.
const FEWEST_TO_COMPARE: usize = 4;

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
    (1..count).filter(|&at| odds[at - 1] > weights.threshold && (!few || evidence.turns()[at - 1])).collect()
}

/// By gap, the share of the weight of all cuts that have a boundary there.
fn marginals(evidence: &Evidence, weights: &Weights) -> Vec<f32> {
    let (runs, reach) = (evidence.runs(), evidence.reach());
    let count = runs.paragraphs();
    let (signs, measures) = (weights.signs(evidence.kind()), weights.measures(evidence.kind()));
    let scores = runs.scores(&measures, evidence.kind());
    let run = |start: usize, end: usize| scores[runs.place(start, end)];
    let gaps: Vec<f32> = evidence.signs().iter().map(|gap| dot(gap, &signs)).collect();
    let gap = |at: usize| if at == 0 { 0.0 } else { gaps[at - 1] };

    let mut before = vec![0.0; count + 1];
    for end in 1..=count {
        let starts = end.saturating_sub(reach)..end;
        before[end] = log_sum(starts.map(|start| before[start] + gap(start) + run(start, end)));
    }
    let mut after = vec![0.0; count + 1];
    for start in (0..count).rev() {
        let ends = start + 1..=(start + reach).min(count);
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
