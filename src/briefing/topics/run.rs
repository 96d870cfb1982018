//! Runs of paragraphs that may be topics, and what each shows.

use std::ops::Range;

use super::cohesion::Weigher;
use super::concordance::Concordance;
use super::evidence::USUAL_GRAIN;
use super::gap;
use super::leanings::Leanings;
use super::logarithm::LOGARITHMS;
use super::profile::Profile;
use super::weights::Kind;

/// How many measures a run has.
pub(super) const MEASURES: usize = 10;

/// A run of paragraphs that may be a topic.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Run {
    words: u32,
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
        let (long, wordy) = (LOGARITHMS.at(count), gap::length(self.words as usize));
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

/// What runs of one length score by their measures' weights.
struct Rates {
    /// All of them.
    always: f32,
    /// By cohesion, by agreement, by how many words there are, and by the square of that.
    cohesion: f32,
    agreement: f32,
    wordy: f32,
    wordy_squared: f32,
}

impl Rates {
    fn of(weights: &[f32; MEASURES], count: usize, kind: Kind) -> Self {
        let (paragraphs, long) = (count as f32, LOGARITHMS.at(count));
        let [
            cohesion,
            cohesion_each,
            single,
            length,
            length_squared,
            wordy,
            wordy_squared,
            grain,
            agreement,
            each,
        ] = *weights;
        let always = long * (length + long * length_squared + (kind.grain + USUAL_GRAIN) * grain);
        let (single, each) = if count == 1 { (single, 0.0) } else { (0.0, each / paragraphs / paragraphs) };
        Self {
            always: always + single,
            cohesion: cohesion / 10.0 + cohesion_each / 10.0 / paragraphs,
            agreement: agreement / paragraphs + each,
            wordy,
            wordy_squared,
        }
    }

    fn score(&self, run: &Run) -> f32 {
        let wordy = gap::length(run.words as usize);
        self.always
            + self.cohesion * (run.recurrence - run.dilution)
            + self.agreement * run.agreement
            + wordy * (self.wordy + wordy * self.wordy_squared)
    }
}

/// All runs of a document, up to a reach.
pub(super) struct Runs {
    /// Those that end with the first paragraph, then those that end with the second, and so on; each row by where they begin.
    all: Vec<Run>,
    /// None is longer: so many paragraphs.
    reach: usize,
    /// How many paragraphs there are.
    paragraphs: usize,
}

impl Runs {
    /// Each run is made from the one that is a paragraph shorter.
    pub(super) fn of(profiles: &[&Profile], concordance: &Concordance, reach: usize) -> Self {
        let paragraphs = profiles.len();
        let weigher = Weigher::new(concordance);
        let mut leanings = Leanings::new(profiles, reach);
        let mut all: Vec<Run> = Vec::with_capacity((0..paragraphs).map(|last| row(last, reach).len()).sum());
        let longest = || Vec::with_capacity(reach.min(paragraphs));
        let (mut recurrence, mut with) = (longest(), longest());
        // Where the runs begin that the next paragraph makes longer.
        let mut shorter = 0;
        for (last, profile) in profiles.iter().enumerate() {
            let starts = row(last, reach);
            weigher.recurrence(starts.start, last, &mut recurrence);
            leanings.agreements(starts.start, last, &mut with);
            // A paragraph agrees with itself once, with each other one way and the other.
            for at in (1..with.len()).rev() {
                with[at - 1] = 2.0 * with[at - 1] + with[at];
            }
            let next = all.len();
            for ((start, recurrence), agreement) in starts.clone().zip(&recurrence).zip(&with) {
                let before = if start == last { Run::default() } else { all[shorter + start - starts.start] };
                all.push(Run {
                    words: before.words + profile.words as u32,
                    recurrence: before.recurrence + recurrence,
                    dilution: weigher.dilution(start, last),
                    agreement: before.agreement + agreement,
                });
            }
            // What is as long as a topic may be is made no longer.
            shorter = next + usize::from(starts.len() == reach);
        }
        Self { all, reach, paragraphs }
    }

    /// How many paragraphs there are.
    pub(super) const fn paragraphs(&self) -> usize {
        self.paragraphs
    }

    /// Where the runs begin that end with the paragraph `last`.
    pub(super) fn starts(&self, last: usize) -> Range<usize> {
        row(last, self.reach)
    }

    /// What each run scores by the weights of its measures: by its last paragraph, then by where it begins.
    pub(super) fn scores(&self, weights: &[f32; MEASURES], kind: Kind) -> Vec<f32> {
        let longest = self.reach.min(self.paragraphs);
        let rates: Vec<Rates> = (1..=longest).rev().map(|count| Rates::of(weights, count, kind)).collect();
        let mut scores = Vec::with_capacity(self.all.len());
        for runs in self.by_last() {
            scores
                .extend(rates[longest - runs.len()..].iter().zip(runs).map(|(rates, run)| rates.score(run)));
        }
        scores
    }

    /// What each run measures: by its first paragraph, then by its length less one.
    pub(super) fn measures(&self, kind: Kind) -> Vec<Vec<[f32; MEASURES]>> {
        let mut measures = vec![Vec::new(); self.paragraphs];
        for (last, runs) in self.by_last().enumerate() {
            for (start, run) in self.starts(last).zip(runs) {
                measures[start].push(run.measures(last + 1 - start, kind));
            }
        }
        measures
    }

    /// By last paragraph, the runs that end with it by where they begin.
    fn by_last(&self) -> impl Iterator<Item = &[Run]> {
        let mut rest = &*self.all;
        (0..self.paragraphs).map(move |last| {
            rest.split_off(..self.starts(last).len()).expect("there are runs for each paragraph")
        })
    }
}

/// Where runs begin that end with a paragraph.
fn row(last: usize, reach: usize) -> Range<usize> {
    (last + 1).saturating_sub(reach)..last + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_the_sum_of_weighed_measures() {
        let kind = Kind { grain: 0.3, round_up: 0.0, reported: 0.5, extent: -0.2, quoted: 1.0 };
        let weights = std::array::from_fn(|at| 0.3 * at as f32 - 1.0);
        let run = Run { words: 70, recurrence: 3.0, dilution: 1.25, agreement: 2.5 };
        for count in [1, 2, 7] {
            let measures = run.measures(count, kind);
            let sum: f32 = measures.iter().zip(weights).map(|(measure, weight)| measure * weight).sum();
            let score = Rates::of(&weights, count, kind).score(&run);
            assert!((sum - score).abs() < 1e-4, "{count}: {sum} {score}");
        }
    }
}
