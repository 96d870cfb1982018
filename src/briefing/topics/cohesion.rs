//! How well a run of paragraphs holds together: how much better one topic's own words explain it than the document's.

use std::sync::LazyLock;

use super::concordance::Concordance;
use super::logarithm::Logarithm;

/// How many words a topic must show before its own rates count as much as the document's.
const INERTIA: f32 = 60.0;
/// From this many paragraphs on, one more with the same term adds the same.
const STEPS: usize = 6;

/// Weighs runs of a document's paragraphs.
pub(super) struct Weigher<'d> {
    concordance: &'d Concordance,
    /// By how many paragraphs have a term: how much more its second, third, ... paragraph of a run adds than the one before. The
    /// first adds nothing.
    gains: Vec<[f32; STEPS - 1]>,
    /// By paragraph, what all terms before it weigh, and how many they are.
    masses: Vec<f32>,
    counts: Vec<usize>,
}

impl<'d> Weigher<'d> {
    pub(super) fn new(concordance: &'d Concordance) -> Self {
        let all = concordance.all().len().max(1) as f32;
        let gains = (0..=concordance.most_times()).map(|frequency| gains(frequency, all)).collect();
        let (mut mass, mut count) = (0.0, 0);
        let (mut masses, mut counts) = (vec![0.0], vec![0]);
        for paragraph in 0..concordance.paragraphs() {
            let places = concordance.places(paragraph);
            mass += places.iter().map(|place| place.weight).sum::<f32>();
            count += places.len();
            masses.push(mass);
            counts.push(count);
        }
        Self { concordance, gains, masses, counts }
    }

    /// What the terms of the last paragraph of a run add to it for having stood in the run before, by the paragraph that
    /// the run begins with, from `first` to `last`, in place of what `added` holds.
    pub(super) fn recurrence(&self, first: usize, last: usize, added: &mut Vec<f32>) {
        added.clear();
        added.resize(last + 1 - first, 0.0);
        let reach = last - first;
        // Most stand nowhere else.
        for place in self.concordance.places(last).iter().filter(|place| place.ago as usize <= reach) {
            let gains = self.gains[self.concordance.times_of(place.number()) as usize];
            let before = self.concordance.before(place).take_while(|before| before.paragraph() >= first);
            for (before, gain) in before.zip(gains) {
                added[before.paragraph() - first] += place.weight * gain;
            }
        }
        // What stood in a paragraph stood in all runs that begin before it, too.
        for at in (1..added.len()).rev() {
            added[at - 1] += added[at];
        }
    }

    /// What a run costs for the words it has, whatever they are.
    pub(super) fn dilution(&self, first: usize, last: usize) -> f32 {
        let mass = self.masses[last + 1] - self.masses[first];
        let count = self.counts[last + 1] - self.counts[first];
        mass * DILUTIONS.at(count)
    }
}

/// How much so many terms thin out what each of them tells.
static DILUTIONS: LazyLock<Logarithm> =
    LazyLock::new(|| Logarithm::new(|count| (1.0 + count / INERTIA).ln(), 4096));

/// How much more each paragraph of a run adds than the one before, for a term that stands in so many of the document's.
fn gains(frequency: u32, all: f32) -> [f32; STEPS - 1] {
    let expected = INERTIA * frequency as f32 / all;
    let mut gains = [0.0; STEPS - 1];
    let mut last = 0.0;
    for (gain, step) in gains.iter_mut().zip(1..frequency) {
        let whole = ((step as f32 + expected) / expected).ln();
        *gain = whole - last;
        last = whole;
    }
    gains
}
