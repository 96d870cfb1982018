//! What each term of a topic counts for in its label, but for how rare it is: how often it stands there, in how few other
//! topics, and how near it is to what the topic is about.

use std::ops::Range;

use super::fields::Gist;
use super::label::Labels;
use super::logarithm::LOGARITHMS;
use super::terms::Occurrence;

/// How much nearness to what the topic is about counts.
const GIST: f32 = 0.5;
/// How much less a country tells than another word: it may stand in front of the label anyhow.
const COUNTRY: f32 = 0.8;

/// What the terms of a topic count for.
pub(super) struct Factors<'l> {
    labels: &'l Labels<'l>,
    /// Where the topic's places begin among the document's.
    start: usize,
    /// By place, from there on: the number of its term among the topic's.
    numbers: Vec<u32>,
    /// By that number, what the term counts for.
    values: Vec<f32>,
}

impl<'l> Factors<'l> {
    pub(super) fn of(labels: &'l Labels<'l>, run: &Range<usize>) -> Self {
        let (concordance, profiles) = (labels.concordance, labels.profiles);
        let gist = Gist::of(profiles[run.clone()].iter().copied(), &labels.told);
        let start = concordance.start(run.start);
        let mut numbers: Vec<u32> = Vec::with_capacity(concordance.start(run.end) - start);
        let mut counts: Vec<f32> = Vec::with_capacity(numbers.capacity());
        let mut values = Vec::with_capacity(numbers.capacity());
        for (term, place) in run.clone().flat_map(|at| concordance.with_places(profiles, at)) {
            let before = concordance.number_before(place).and_then(|before| before.checked_sub(start));
            let number = before.map_or(counts.len() as u32, |before| numbers[before]);
            if before.is_none() {
                counts.push(0.0);
                let own = if term.country { COUNTRY } else { 1.0 };
                values
                    .push(own * labels.contrast(place.number()) * (1.0 + GIST * gist.nearness(term.fields)));
            }
            counts[number as usize] += term.count;
            numbers.push(number);
        }
        for (value, count) in values.iter_mut().zip(counts) {
            *value *= 0.2 + LOGARITHMS.at(count as usize);
        }
        Self { labels, start, numbers, values }
    }

    /// What the term counts for that stands in a paragraph of the topic.
    pub(super) fn at(&self, paragraph: usize, one: &Occurrence) -> f32 {
        let place = self.labels.concordance.start(paragraph) + one.counted as usize;
        self.values[self.numbers[place - self.start] as usize]
    }
}
