//! The noun phrases that may be a topic's label, best first.

use std::borrow::Cow;
use std::ops::Range;

use super::super::Paragraph;
use super::super::mentions::{Certainty, Naming, PersonName};
use super::countries::country_name;
use super::factors::Factors;
use super::label::Labels;
use super::lead_in;
use super::letters::Key;
use super::numbering::Numbering;
use super::opening::Opening;
use super::profile::{Counted, Profile};
use super::prospect::Prospect;
use super::terms::{Occurrence, Term, hash};
use crate::text::Span;

/// How many phrases of a topic are considered, best first.
const CONSIDERED: usize = 12;

/// What may be a label.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// What is spoken of: no speakers, nobody.
    Subjects,
    /// For want of that, any phrase but a name.
    Anything,
}

/// A noun phrase that may be a label.
#[derive(Clone)]
pub(super) struct Candidate<'b> {
    pub(super) words: Cow<'b, str>,
    pub(super) terms: &'b [Occurrence],
    /// See [`Prospect::key`].
    pub(super) key: Key,
    pub(super) score: f32,
    /// The paragraph where it first stands, and its tokens there.
    pub(super) paragraph: usize,
    pub(super) tokens: Range<usize>,
    /// How often it stands in the topic.
    pub(super) times: usize,
    /// See [`Prospect::acts`].
    pub(super) acts: bool,
    /// See [`Prospect::is_added`].
    pub(super) is_added: bool,
    /// See [`Prospect::vague`].
    pub(super) vague: bool,
    /// See [`Prospect::opens_sentence`].
    pub(super) opens_sentence: bool,
}

impl Candidate<'_> {
    /// The country's name, if it is nothing but a country.
    pub(super) fn country(&self) -> Option<&'static str> {
        if let [only] = self.terms { country_name(only.term) } else { None }
    }

    pub(super) fn has(&self, term: Term) -> bool {
        self.terms.iter().any(|one| one.term == term)
    }
}

/// A phrase of a topic, where it first stands, and what it scores.
struct Scored<'b> {
    prospect: &'b Prospect,
    paragraph: usize,
    score: f32,
    /// How often it stands in the topic.
    times: usize,
}

impl<'b> Labels<'b> {
    /// The phrases of a topic, best first.
    pub(super) fn candidates(&self, run: Range<usize>, scope: Scope) -> Vec<Candidate<'b>> {
        let mut found = self.scored(run, scope);
        let words = |one: &Scored<'b>| one.prospect.words.of(self.paragraphs[one.paragraph].text());
        let better = |one: &Scored<'b>, other: &Scored<'b>| {
            other.score.total_cmp(&one.score).then_with(|| words(one).cmp(words(other)))
        };
        if found.len() > CONSIDERED {
            found.select_nth_unstable_by(CONSIDERED, better);
            found.truncate(CONSIDERED);
        }
        found.sort_unstable_by(better);
        let candidate = |one: &Scored<'b>| Candidate {
            words: Cow::Borrowed(words(one)),
            terms: &self.profiles[one.paragraph].occurrences[one.prospect.terms.clone()],
            key: one.prospect.key,
            score: one.score,
            paragraph: one.paragraph,
            tokens: one.prospect.tokens.clone(),
            times: one.times,
            acts: one.prospect.acts,
            is_added: one.prospect.is_added,
            vague: one.prospect.vague,
            opens_sentence: one.prospect.opens_sentence,
        };
        found.iter().map(candidate).collect()
    }

    /// The phrases of a topic in the order in which they first stand in it, each once.
    fn scored(&self, run: Range<usize>, scope: Scope) -> Vec<Scored<'b>> {
        let factors = Factors::of(self, &run);
        let (run, headline) = self.below_headline(run);
        let headed = |terms: &[Occurrence]| {
            let stands = |one: &Occurrence| headline.iter().any(|other| other.term == one.term);
            if !headline.is_empty() && terms.iter().all(stands) { HEADED } else { 1.0 }
        };
        let most = self.profiles[run.clone()].iter().map(|profile| profile.prospects.len()).sum();
        let mut numbering = Numbering::with_room(most);
        let mut found: Vec<Scored> = Vec::with_capacity(most);
        for at in run.clone().filter(|&at| !self.is_furniture(at, &run)) {
            let profile = self.profiles[at];
            for prospect in profile.prospects.iter().filter(|prospect| self.suits(prospect, at, scope)) {
                let terms = &profile.occurrences[prospect.terms.clone()];
                let told: f32 = terms.iter().map(|one| one.salience * factors.at(at, one)).sum();
                let score = prospect.fitness * told * self.prominence(&run, at, prospect) * headed(terms);
                let number = numbering.of(prospect.key);
                if number == found.len() {
                    found.push(Scored { prospect, paragraph: at, score: 0.0, times: 0 });
                }
                // Said again, it counts for more.
                let kept = &mut found[number];
                kept.times += 1;
                kept.score = kept.score.max(score) + 0.15 * kept.score.min(score);
            }
        }
        found
    }

    /// Whether a paragraph of a topic is no part of what is told: a memo's head, a caption, the day.
    fn is_furniture(&self, at: usize, run: &Range<usize>) -> bool {
        let profile = self.profiles[at];
        profile.lead_in.kind == lead_in::Kind::Head || profile.caption && at > run.start || profile.dateline
    }

    /// Whether a phrase of the paragraph `at` may be a label.
    fn suits(&self, prospect: &Prospect, at: usize, scope: Scope) -> bool {
        let speaks = scope == Scope::Subjects && prospect.speaks;
        let is_person = || prospect.perhaps_person && self.names_person(&self.paragraphs[at], prospect.words);
        !speaks && !is_person()
    }

    /// A topic's paragraphs below the headline above them, and the terms of that: none if it is no headline, or stands alone.
    fn below_headline(&self, run: Range<usize>) -> (Range<usize>, &'b [Counted]) {
        let first = self.profiles[run.start];
        if run.len() > 1 && first.headline { (run.start + 1..run.end, &first.terms) } else { (run, &[]) }
    }

    /// How much a phrase of the paragraph `at` counts for standing where it does.
    fn prominence(&self, run: &Range<usize>, at: usize, prospect: &Prospect) -> f32 {
        let profile: &Profile = self.profiles[at];
        let (is_first, start) = (at == run.start, prospect.tokens.start);
        let opens = start < profile.first_end;
        let is_raised = || match profile.opening {
            Opening::Raises(words) => words.encloses(self.paragraphs[at].content.tokens[start].span),
            _ => false,
        };
        let position = match (is_first, opens) {
            (true, _) if is_raised() => RAISED,
            (true, true) => 3.4,
            (true, false) | (_, true) => 1.3,
            _ => 1.0,
        };
        let is_subject =
            is_first && profile.subject.start <= start && prospect.tokens.end <= profile.subject.end;
        let early = if is_first { 1.0 + 1.0 / (1.0 + words_before(profile, start) / EARLY) } else { 1.0 };
        let position =
            if is_first && opens && prospect.is_asked_about { ASKED_ABOUT * position } else { position };
        if is_subject { position * early * SUBJECT } else { position * early }
    }

    /// Whether any of these words names a person, or is a title or role that stands for one.
    pub(super) fn names_person(&self, paragraph: &Paragraph, words: Span) -> bool {
        paragraph.content.phrases_near(words).any(|phrase| match &phrase.naming {
            Naming::Person(name) => {
                let titled = name.title.as_ref().is_some_and(|title| title.span.overlaps(words));
                titled || phrase.span.overlaps(words) && self.is_person(name)
            }
            Naming::Role(_) | Naming::Counterpart(_) => phrase.span.overlaps(words),
            _ => false,
        })
    }

    /// Whether it is a person's name, rather than a capitalised word that might be one.
    pub(super) fn is_person(&self, name: &PersonName) -> bool {
        name.certainty == Certainty::Sure || self.surnames.contains(&hash(&name.surname))
    }
}

/// How many of a paragraph's own words stand before a token.
fn words_before(profile: &Profile, token: usize) -> f32 {
    token.saturating_sub(profile.lead_in.length) as f32
}

/// After so many words, what stands first in a topic is half as much likelier than the rest to name it.
const EARLY: f32 = 8.0;
/// How much likelier what "was also discussed" names the topic.
const RAISED: f32 = 4.0;
/// How much likelier what the first sentence says that somebody asked about names the topic.
const ASKED_ABOUT: f32 = 1.5;
/// How much likelier what a headline tells, too, names the topic below it.
const HEADED: f32 = 2.0;
/// How much likelier what the topic's first sentence speaks of names the topic.
const SUBJECT: f32 = 1.4;

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;

    #[test]
    fn below_a_headline_in_capitals_the_lead_names_the_topic() {
        let text = "Harbour Board Says Winter Closes Wheat Terminal Early.\n\n\
            The wheat terminal will close for the winter, the harbour board said on Monday, and sailors went home.\n\n\
            The ferry sails in May.";
        let labels = labels_of(text, &[2]);
        assert!(labels[0].starts_with("Wheat terminal"), "{labels:?}");
    }
}
