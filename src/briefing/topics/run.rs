//! Runs of paragraphs that may be topics, and what each shows.

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
    /// Those of the first paragraph by length, then those of the second, and so on.
    all: Vec<Run>,
    /// By first paragraph, where its runs begin among all; and where the last one's end.
    starts: Vec<usize>,
}

impl Runs {
    /// Each run is made from the one that is a paragraph shorter.
    pub(super) fn of(profiles: &[&Profile], concordance: &Concordance, reach: usize) -> Self {
        let count = profiles.len();
        let weigher = Weigher::new(concordance);
        let leanings = Leanings::new(profiles);
        let mut starts = vec![0];
        for start in 0..count {
            starts.push(starts[start] + reach.min(count - start));
        }
        let mut all = vec![Run::default(); starts[count]];
        let row = || Vec::with_capacity(reach.min(count));
        let (mut recurrence, mut with) = (row(), row());
        for (last, profile) in profiles.iter().enumerate() {
            let first = (last + 1).saturating_sub(reach);
            weigher.recurrence(first, last, &mut recurrence);
            leanings.agreements(first, last, &mut with);
            let mut agreement = 0.0;
            for start in (first..=last).rev() {
                // A paragraph agrees with itself once, with each other one way and the other.
                let with = with[start - first];
                agreement += if start == last { with } else { 2.0 * with };
                let at = starts[start] + last - start;
                let shorter = if start == last { Run::default() } else { all[at - 1] };
                all[at] = Run {
                    words: shorter.words + profile.words as u32,
                    recurrence: shorter.recurrence + recurrence[start - first],
                    dilution: weigher.dilution(start, last),
                    agreement: shorter.agreement + agreement,
                };
            }
        }
        Self { all, starts }
    }

    /// How many paragraphs there are.
    pub(super) fn paragraphs(&self) -> usize {
        self.starts.len() - 1
    }

    /// Where the run stands among all that begins with `start` and ends before `end`.
    pub(super) fn place(&self, start: usize, end: usize) -> usize {
        self.starts[start] + end - start - 1
    }

    /// What each run scores by the weights of its measures, in their places.
    pub(super) fn scores(&self, weights: &[f32; MEASURES], kind: Kind) -> Vec<f32> {
        let longest = self.by_start().map(<[Run]>::len).max().unwrap_or_default();
        let rates: Vec<Rates> = (1..=longest).map(|count| Rates::of(weights, count, kind)).collect();
        let mut scores = Vec::with_capacity(self.all.len());
        for runs in self.by_start() {
            scores.extend(rates.iter().zip(runs).map(|(rates, run)| rates.score(run)));
        }
        scores
    }

    /// By first paragraph, its runs by length.
    pub(super) fn by_start(&self) -> impl Iterator<Item = &[Run]> {
        self.starts.windows(2).map(|from_to| &self.all[from_to[0]..from_to[1]])
    }
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
