//! How well a run of paragraphs holds together: how much better one topic's own words explain it than the document's.

use std::collections::HashMap;

use super::super::lexicon::hash::BuildWordHash;
use super::profile::Profile;
use super::terms::Term;

/// How many words a topic must show before its own rates count as much as the document's.
const INERTIA: f32 = 60.0;

/// A document's terms, numbered, so that runs of paragraphs are weighed without hashing.
pub(super) struct Weigher {
    /// Each paragraph's terms.
    paragraphs: Vec<Vec<usize>>,
    /// By term: its weight, and what its first, second, ... paragraph of a run adds.
    gains: Vec<[f32; STEPS]>,
    weights: Vec<f32>,
}

/// From this many paragraphs on, one more with the same term adds the same.
const STEPS: usize = 6;

impl Weigher {
    pub(super) fn new(profiles: &[Profile]) -> Self {
        let mut numbers: HashMap<Term, usize, BuildWordHash> = HashMap::default();
        let mut weights = Vec::new();
        let mut frequencies: Vec<f32> = Vec::new();
        let paragraphs: Vec<Vec<usize>> = profiles
            .iter()
            .map(|profile| {
                profile
                    .terms
                    .iter()
                    .map(|term| {
                        let number = *numbers.entry(term.term).or_insert_with(|| {
                            weights.push(term.weight);
                            frequencies.push(0.0);
                            weights.len() - 1
                        });
                        frequencies[number] += 1.0;
                        number
                    })
                    .collect()
            })
            .collect();
        let all: f32 = frequencies.iter().sum();
        let gains = frequencies
            .iter()
            .map(|frequency| {
                let expected = INERTIA * frequency / all.max(1.0);
                std::array::from_fn(|step| ((step as f32 + expected) / expected).ln())
            })
            .collect();
        Self { paragraphs, gains, weights }
    }

    /// The cohesion of the runs that begin with paragraph `start`: of one paragraph, of two, ..., of `reach`.
    pub(super) fn runs(&self, start: usize, reach: usize, counts: &mut Vec<u16>) -> Vec<f32> {
        counts.clear();
        counts.resize(self.weights.len(), 0);
        let (mut total, mut mass, mut dilution) = (0.0, 0.0, 0.0);
        self.paragraphs[start..]
            .iter()
            .take(reach)
            .map(|terms| {
                for &term in terms {
                    let step = usize::from(counts[term]).min(STEPS - 1);
                    total += self.weights[term] * self.gains[term][step];
                    mass += self.weights[term];
                    counts[term] += 1;
                }
                dilution += terms.len() as f32;
                total - mass * (1.0 + dilution / INERTIA).ln()
            })
            .collect()
    }
}
