//! Two phrases that the text itself joins: "truce in the Yemen conflict" tells more than "Yemen conflict and truce".

use std::ops::Range;

use super::super::Paragraph;
use super::candidate::Candidate;
use super::label::Labels;
use super::letters::{Key, key};
use super::marks::Marks;
use super::prospect::Prospect;
use super::terms::small;
use super::word_class::{Class, Listed, listed};

/// A phrase joins the best one if it scores this share of it, or nearly.
const STRONG: f32 = 0.3;
/// A phrase that follows the best one in the text is as good as a second one if it scores this share of it.
const FOLLOWING: f32 = 0.6;
/// The same for one that leads to it, and so becomes the label's head: "review" of "review of the visa program".
const LEADING: f32 = 0.8;

impl<'b> Labels<'b> {
    /// The best phrase with one that a preposition joins to it, as they stand in the topic, of `most` characters at most;
    /// the best one of several that may stand for a `second`.
    pub(super) fn linked(
        &self,
        run: &Range<usize>,
        best: &Candidate,
        second: Option<&Candidate>,
        candidates: &[Candidate],
        most: usize,
    ) -> Option<Candidate<'b>> {
        let least = second.map_or(0.0, |second| second.score).max(STRONG * best.score);
        let score = |prospect: &Prospect, share: f32| {
            let same = candidates.iter().find(|candidate| candidate.key == prospect.key);
            same.filter(|other| !other.terms.iter().any(|one| best.has(one.term)))
                .map(|other| other.score)
                .filter(|score| *score >= share * least)
        };
        let both = |at: usize, [one, neighbour]: [&Prospect; 2]| {
            let leads = neighbour.tokens.start < one.tokens.start;
            let (first, last, share) =
                if leads { (neighbour, one, LEADING) } else { (one, neighbour, FOLLOWING) };
            let score = score(neighbour, share)?;
            joins(&self.paragraphs[at], first, last).then(|| self.stretch(at, first, last, score))
        };
        let pairs = run
            .clone()
            .flat_map(|at| neighbours(&self.profiles[at].prospects, best.key).map(move |pair| (at, pair)));
        let found = pairs.filter_map(|(at, pair)| both(at, pair));
        let fitting = found.filter(|both| both.words.chars().count() <= most);
        fitting.reduce(|best, other| if other.score > best.score { other } else { best })
    }

    /// What reaches from one phrase of a paragraph to another.
    fn stretch(&self, at: usize, first: &Prospect, last: &Prospect, score: f32) -> Candidate<'b> {
        Candidate {
            words: first.words.cover(last.words).of(self.paragraphs[at].text()),
            terms: &self.profiles[at].occurrences[first.terms.start..last.terms.end],
            key: first.key,
            score,
            vague: false,
            opens_sentence: first.opens_sentence,
        }
    }
}

/// So many phrases away a neighbour may stand: those joined by "of" stand between.
const NEAR: usize = 3;

/// The phrases of this key among those of a paragraph, each with every phrase that stands near it, itself included.
fn neighbours(prospects: &[Prospect], key: Key) -> impl Iterator<Item = [&Prospect; 2]> {
    let of_key = prospects.iter().enumerate().filter(move |(_, one)| one.key == key);
    of_key.flat_map(|(number, one)| {
        let near = prospects[number.saturating_sub(NEAR)..].iter().take(2 * NEAR + 1);
        near.map(move |neighbour| [one, neighbour])
    })
}

/// Whether a preposition stands between two phrases and nothing else but an article and the like.
fn joins(paragraph: &Paragraph, first: &Prospect, last: &Prospect) -> bool {
    let written = |at: usize| paragraph.content.tokens[at].span.of(paragraph.text());
    let word = |at: usize| key(&small(written(at)));
    let is_capital = |at: usize| written(at).starts_with(char::is_uppercase);
    // With a capital it begins a sentence of its own, unless all words have one: "Ports In The World".
    let links = |at: usize| {
        Marks::listed(word(at)).any(Marks::LINKS) && (!is_capital(at) || is_capital(last.tokens.start))
    };
    // "Strikes on its sites": nobody can tell whose they are.
    let is_determiner = |at: usize| {
        matches!(listed(word(at)), Some(Listed::Function(Class::Determiner)))
            && !Marks::listed(word(at)).any(Marks::RELATES.with(Marks::REFERS).with(Marks::ADDRESSES))
    };
    let between = first.tokens.end..last.tokens.start;
    // "They accuse Roe of theft": the theft is not Roe's for that.
    let charges = || {
        let mut before = (0..first.tokens.start).rev();
        before.find(|&at| !is_determiner(at)).is_some_and(|at| {
            let marks = if written(between.start) == "of" { Marks::CHARGES } else { Marks::BLAMES };
            Marks::listed(word(at)).any(marks)
        })
    };
    match between.len() {
        1 | 2 if matches!(written(between.start), "of" | "for") && charges() => false,
        1 => links(between.start),
        2 => links(between.start) && is_determiner(between.start + 1),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;

    #[test]
    fn what_the_text_joins_stays_joined() {
        let labels = labels_of("The ferry strike against the winter timetable goes on.", &[]);
        assert_eq!(labels, ["Ferry strike against the winter timetable"]);
    }

    #[test]
    fn what_somebody_is_accused_of_is_told_in_two() {
        let labels = labels_of("The ferry board was busy and accused sailors of theft.", &[]);
        assert!(!labels[0].contains("of theft"), "{labels:?}");
    }

    #[test]
    fn what_stands_apart_is_told_in_two() {
        let labels = labels_of("The ferry strike hurts the wheat market.", &[]);
        assert_eq!(labels, ["Ferry strike and wheat market"]);
    }
}
