//! Where topics begin: exact inference over all ways to cut the document.
//!
//! A cut is scored by the signs at its gaps and by the length and cohesion of its runs; every cut within the evidence's
//! reach is weighed against every other, and a gap is a boundary where the cuts that have it outweigh those that do not.

use super::evidence::Evidence;
use super::gap::SIGNS;
use super::product::product;
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
///
/// The weight of all cuts of the first paragraphs is summed from the first on, each by its last topic. The share of each last topic
/// in that sum tells, from the last paragraph back, how much of the weight of all cuts comes from where.
fn marginals(evidence: &Evidence, weights: &Weights) -> Vec<f32> {
    let runs = evidence.runs();
    let count = runs.paragraphs();
    let (signs, measures) = (weights.signs(evidence.kind()), weights.measures(evidence.kind()));
    let score = |(gap, form): (&[f32; SIGNS], &f32)| product(gap, &signs) + form;
    let gaps: Vec<f32> = evidence.signs().iter().zip(evidence.form()).map(score).collect();
    let gap = |at: usize| if at == 0 { 0.0 } else { gaps[at - 1] };

    // By last topic of the first paragraphs, one paragraph after the other: first its score, then its share.
    let mut shares = runs.scores(&measures, evidence.kind());
    // By paragraph, what all cuts before it weigh, and the gap there; as a logarithm.
    let mut before: Vec<f32> = Vec::with_capacity(count);
    let mut all = 0.0;
    let mut rest = &mut *shares;
    for last in 0..count {
        before.push(all + gap(last));
        let starts = runs.starts(last);
        let (own, behind) = rest.split_at_mut(starts.len());
        own.iter_mut().zip(&before[starts]).for_each(|(score, before)| *score += before);
        all = into_shares(own);
        rest = behind;
    }
    let mut odds = vec![0.0; count + 1];
    odds[count] = 1.0;
    let mut rest = &*shares;
    for last in (0..count).rev() {
        let starts = runs.starts(last);
        let (above, own) = rest.split_at(rest.len() - starts.len());
        let cut = odds[last + 1];
        odds[starts].iter_mut().zip(own).for_each(|(odds, share)| *odds += cut * share);
        rest = above;
    }
    odds[1..count].to_vec()
}

/// The logarithm of the sum of what these are logarithms of; in their place, the share of each in it.
fn into_shares(terms: &mut [f32]) -> f32 {
    let most = terms.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let mut sum = 0.0;
    for term in &mut *terms {
        *term = (*term - most).exp();
        sum += *term;
    }
    terms.iter_mut().for_each(|term| *term /= sum);
    most + sum.ln()
}

#[cfg(test)]
mod tests {
    use super::into_shares;

    #[test]
    fn shares_are_of_the_sum() {
        let mut terms = [1.0_f32.ln(), 3.0_f32.ln(), 4.0_f32.ln()];
        assert!((into_shares(&mut terms) - 8.0_f32.ln()).abs() < 1e-6);
        for (share, expected) in terms.into_iter().zip([0.125, 0.375, 0.5]) {
            assert!((share - expected).abs() < 1e-6, "{terms:?}");
        }
    }

    #[test]
    fn what_is_far_less_has_no_share() {
        let mut terms = [-2000.0, -1000.0];
        assert!((into_shares(&mut terms) + 1000.0).abs() < 1e-6);
        assert_eq!(terms, [0.0, 1.0]);
    }
}
