//! The noun phrases that may be a topic's label, best first.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon::hash::BuildWordHash;
use super::super::mentions::{Certainty, Naming, PersonName};
use super::super::{Paragraph, lexicon};
use super::countries::{country_name, country_of};
use super::fields::Gist;
use super::label::{LONGEST, Labels};
use super::lead_in;
use super::opening::Opening;
use super::terms::{Occurrence, Term, hash_uncapitalised, small};
use super::wording::is_time;
use crate::knowledge::Kind;
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
#[derive(Clone, Copy)]
pub(super) struct Candidate<'b> {
    pub(super) words: &'b str,
    pub(super) terms: &'b [Occurrence],
    pub(super) score: f32,
    /// Whether its first word is capitalised for no other reason than that a sentence begins with it, as far as one can tell.
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

/// What each term of a topic counts for.
type Factors = HashMap<Term, Factor, BuildWordHash>;

#[derive(Clone, Copy)]
struct Factor {
    /// How far it sets the topic apart, and how near it is to what the topic is about.
    contrast: f32,
    /// How often it stands there.
    count: f32,
    /// All in all.
    value: f32,
}

impl<'b> Labels<'b> {
    /// The phrases of a topic, best first.
    pub(super) fn candidates(&self, run: Range<usize>, scope: Scope) -> Vec<Candidate<'b>> {
        let factors = self.factors(&run);
        let raised = match self.profiles[run.start].opening {
            Opening::Raises(words) => Some(words),
            _ => None,
        };
        let start = run.start;
        let mut numbers: HashMap<u64, usize, BuildWordHash> = HashMap::default();
        let mut found: Vec<Candidate> = Vec::new();
        for (place, paragraph) in self.paragraphs[run].iter().enumerate() {
            let tokens = &paragraph.content.tokens;
            let profile = self.profiles[start + place];
            let is_furniture = profile.caption && place > 0;
            if profile.lead_in.kind == lead_in::Kind::Head || is_furniture {
                continue;
            }
            for range in profile.phrases.iter().filter(|range| range.start >= profile.lead_in.length) {
                if scope == Scope::Subjects && self.speaks(paragraph, range) {
                    continue;
                }
                let Some(candidate) = self.candidate(paragraph, &profile.occurrences, range, &factors) else {
                    continue;
                };
                let is_raised = raised.is_some_and(|words| words.encloses(tokens[range.start].span));
                let position = match (place, range.start < profile.first_end) {
                    (0, _) if is_raised => RAISED,
                    (0, true) => 3.4,
                    (0, false) | (_, true) => 1.3,
                    _ => 1.0,
                };
                let in_subject =
                    place == 0 && profile.subject.start <= range.start && range.end <= profile.subject.end;
                let score = candidate.score * position * if in_subject { SUBJECT } else { 1.0 };
                let number = *numbers.entry(hash_uncapitalised(candidate.words)).or_insert_with(|| {
                    found.push(Candidate { score: 0.0, ..candidate });
                    found.len() - 1
                });
                // Said again, it counts for more.
                let kept = &mut found[number];
                kept.score = kept.score.max(score) + 0.15 * kept.score.min(score);
            }
        }
        found
            .sort_by(|one, other| other.score.total_cmp(&one.score).then_with(|| one.words.cmp(other.words)));
        found.truncate(CONSIDERED);
        found
    }

    /// Whether it is those who speak, or people of their kind, rather than what is spoken of: "Russian diplomats".
    fn speaks(&self, paragraph: &Paragraph, range: &Range<usize>) -> bool {
        let tokens = &paragraph.content.tokens;
        let span = tokens[range.start].span.cover(tokens[range.end - 1].span);
        let head = small(tokens[range.end - 1].span.of(paragraph.text()));
        let one = head.strip_suffix('s').unwrap_or(&head);
        lexicon::is_person_noun(one)
            || paragraph.content.quotes.speakers().any(|speaker| speaker.overlaps(span))
    }

    /// What each term of a topic counts for in its label, but for how rare it is: how often it stands there, in how few
    /// other topics, and how near it is to what the topic is about.
    fn factors(&self, run: &Range<usize>) -> Factors {
        let gist = Gist::of(self.profiles[run.clone()].iter().copied(), &self.told);
        let mut factors = Factors::default();
        for (term, place) in run.clone().flat_map(|at| self.concordance.with_places(self.profiles, at)) {
            let factor = factors.entry(term.term).or_insert_with(|| Factor {
                contrast: self.contrast(place.number()) * (1.0 + GIST * gist.nearness(term.fields)),
                count: 0.0,
                value: 0.0,
            });
            factor.count += term.count;
        }
        for factor in factors.values_mut() {
            factor.value = (0.2 + factor.count.ln()) * factor.contrast;
        }
        factors
    }

    /// How far the term of a number sets a topic apart from others.
    fn contrast(&self, number: usize) -> f32 {
        1.5 + ((self.runs.len() as f32 + 1.0) / (f32::from(self.spread[number]) + 0.5)).ln()
    }

    fn candidate(
        &self,
        paragraph: &'b Paragraph,
        terms: &'b [Occurrence],
        range: &Range<usize>,
        factors: &Factors,
    ) -> Option<Candidate<'b>> {
        let tokens = &paragraph.content.tokens;
        let span = tokens[range.start].span.cover(tokens[range.end - 1].span);
        let words = without_stop(span.of(paragraph.text()));
        let first = terms.partition_point(|one| one.token < range.start);
        let inside = &terms[first..];
        let inside = &inside[..inside.partition_point(|one| one.token < range.end)];
        if inside.is_empty()
            || words.chars().count() > LONGEST
            || self.names_person(paragraph, span)
            || is_time(words)
        {
            return None;
        }
        if is_lone_name(words) || is_idiom(paragraph, range) {
            return None;
        }
        // "Russian" alone is no label; "Russia" is.
        if let [only] = inside
            && only.country
            && country_name(only.term) != Some(words)
        {
            return None;
        }
        let total: f32 = inside.iter().map(|one| one.salience * factors[&one.term].value).sum();
        let treaty = if names_treaty(paragraph, span) { TREATY } else { 1.0 };
        let word = |at: usize| small(tokens[at].span.of(paragraph.text()));
        // "Turn of the century", "hope for the world": what stands before "of" must tell something, too.
        let joins = |at: &usize| matches!(&*word(*at), "of" | "for");
        let before_of = range.clone().skip(1).filter(joins).map(|at| at - 1);
        let is_vague = before_of.chain([range.end - 1]).any(|at| VAGUE.contains(&word(at)));
        let vague = if is_vague { 0.3 } else { 1.0 };
        let length = inside.len() as f32;
        let shape = match inside.len() {
            1 => 0.7,
            2 | 3 => 1.0,
            4 => 0.85,
            _ => 0.6,
        };
        Some(Candidate {
            words,
            terms: inside,
            score: shape * treaty * vague * total / length.sqrt(),
            opens_sentence: opens_sentence(paragraph, range),
        })
    }

    /// Whether any of these words names a person, or is a title or role that stands for one.
    pub(super) fn names_person(&self, paragraph: &Paragraph, words: Span) -> bool {
        paragraph.content.phrases.iter().any(|phrase| match &phrase.naming {
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
        name.certainty == Certainty::Sure || self.surnames.contains(name.surname.as_str())
    }
}

/// How much likelier what "was also discussed" names the topic.
const RAISED: f32 = 4.0;
/// How much likelier what the topic's first sentence speaks of names the topic.
const SUBJECT: f32 = 1.4;
/// How much nearness to what the topic is about counts.
const GIST: f32 = 0.5;
/// How much likelier a treaty is what a topic is about.
const TREATY: f32 = 1.4;

/// Whether it is a letter, as of who asks ("Q"), or somebody's given name.
fn is_lone_name(words: &str) -> bool {
    words.chars().count() < 2 || lexicon::given_name(words).is_some() && country_of(words).is_none()
}

/// Whether a phrase begins with a noun that names nothing behind the words before it: "on the table".
fn is_idiom(paragraph: &Paragraph, range: &Range<usize>) -> bool {
    let word = |at: usize| paragraph.content.tokens[at].span.of(paragraph.text());
    let ends = range.len() == 1 || matches!(word(range.start + 1), "of" | "for");
    let behind = |at: usize| match IDIOMS.get(&*small(word(at))) {
        Some(nouns) => nouns.contains(&small(word(range.start))),
        None => false,
    };
    let article = |at: &usize| matches!(word(*at), "the" | "a" | "an");
    let before = range.start.checked_sub(1).map(|at| if article(&at) { at.saturating_sub(1) } else { at });
    ends && before.is_some_and(behind)
}

/// By the word before, the nouns that name nothing behind it.
static IDIOMS: LazyLock<HashMap<&str, lexicon::Words, BuildWordHash>> = LazyLock::new(|| {
    let mut nouns: HashMap<&str, Vec<&str>, BuildWordHash> = HashMap::default();
    for (before, more) in lexicon::lines(include_str!("idioms.txt")).filter_map(|line| line.split_once(' ')) {
        nouns.entry(before).or_default().extend(more.split(' '));
    }
    nouns.into_iter().map(|(before, nouns)| (before, nouns.into_iter().collect())).collect()
});

/// "Annex B." ends a sentence; "U.S." does not need to.
fn without_stop(words: &str) -> &str {
    let last = words.rsplit(' ').next().unwrap_or(words);
    if last.len() == 2 { words.trim_end_matches('.') } else { words }
}

/// Whether a phrase of words in small letters begins a sentence.
fn opens_sentence(paragraph: &Paragraph, range: &Range<usize>) -> bool {
    let tokens = &paragraph.content.tokens;
    let is_small = |at: usize| !tokens[at].span.of(paragraph.text()).starts_with(char::is_uppercase);
    let begins = paragraph.content.sentences.iter().any(|sentence| sentence.first == range.start);
    begins && (range.start + 1..range.end).all(is_small)
}

fn names_treaty(paragraph: &Paragraph, words: Span) -> bool {
    paragraph.content.phrases.iter().any(|phrase| match &phrase.naming {
        Naming::Description { .. } => words.encloses(phrase.span),
        Naming::Thing(entries) => {
            words.encloses(phrase.span) && entries.iter().any(|entry| entry.kind() == Kind::Treaty)
        }
        _ => false,
    })
}

/// Nouns that name no topic.
static VAGUE: LazyLock<lexicon::Words> = LazyLock::new(|| lexicon::words(include_str!("vague.txt")));

#[cfg(test)]
mod tests {
    use super::is_lone_name;

    #[test]
    fn who_asks_and_a_given_name_are_no_label() {
        for words in ["Q", "Robert"] {
            assert!(is_lone_name(words), "{words}");
        }
        for words in ["Georgia", "Robert Bosch Foundation", "wheat"] {
            assert!(!is_lone_name(words), "{words}");
        }
    }
}
