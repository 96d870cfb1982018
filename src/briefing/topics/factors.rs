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
    gist: Gist<'l>,
    /// Where the topic's places begin among the document's.
    start: usize,
    /// By place, from there on: where in the topic its term stands first.
    firsts: Vec<u32>,
    /// By place where a term stands first: how often it stands in the topic.
    counts: Vec<f32>,
}

impl<'l> Factors<'l> {
    pub(super) fn of(labels: &'l Labels<'l>, run: &Range<usize>) -> Self {
        let (concordance, profiles) = (labels.concordance, labels.profiles);
        let gist = Gist::of(profiles[run.clone()].iter().copied(), &labels.told);
        let start = concordance.start(run.start);
        let all = concordance.start(run.end) - start;
        let (mut firsts, mut counts) = (Vec::with_capacity(all), Vec::with_capacity(all));
        for place in run.clone().flat_map(|at| concordance.places(at)) {
            let before = concordance.number_before(place).and_then(|before| before.checked_sub(start));
            let own = firsts.len() as u32;
            let first = before.map_or(own, |before| firsts[before]);
            firsts.push(first);
            counts.push(0.0);
            counts[first as usize] += place.count;
        }
        Self { labels, gist, start, firsts, counts }
    }

    /// What the term counts for that stands in a paragraph of the topic.
    pub(super) fn at(&self, paragraph: usize, one: &Occurrence) -> f32 {
        let place = self.labels.concordance.start(paragraph) + one.counted as usize;
        let first = self.firsts[place - self.start] as usize;
        let number = self.labels.concordance.all()[place].number();
        let own = if one.country { COUNTRY } else { 1.0 };
        let near = 1.0 + GIST * self.gist.nearness(one.fields);
        own * self.labels.contrast(number) * near * (0.2 + LOGARITHMS.at(self.counts[first] as usize))
    }
}
