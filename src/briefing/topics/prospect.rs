//! The noun phrases of a paragraph that may name a topic, as far as the paragraph alone tells.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::super::lexicon::hash::BuildWordHash;
use super::super::mentions::{Certainty, Naming, PersonName};
use super::super::token::TokenKind;
use super::super::{Content, lexicon};
use super::added_clause::{AddedClauses, ClauseKind};
use super::countries::{country_name, country_of};
use super::label::LONGEST;
use super::letters::Key;
use super::marks::Marks;
use super::nature::Natures;
use super::speakers::Speakers;
use super::terms::{Occurrence, small};
use super::word::{Word, phrase_key};
use super::word_class::Class;
use super::wording::{is_time, without_stop};
use crate::text::Span;

/// A noun phrase that may name a topic.
#[derive(Clone, Debug)]
pub(super) struct Prospect {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// Its words.
    pub(super) words: Span,
    /// Tells its words from others, whatever their capitals.
    pub(super) key: Key,
    /// Its terms, as a run of the paragraph's occurrences; one at least.
    pub(super) terms: Range<usize>,
    /// How well it would name a topic, by what its terms tell of that together.
    pub(super) fitness: f32,
    /// Whether it is nothing but a noun that names nothing: "effort".
    pub(super) vague: bool,
    /// Whether it is those who speak, or people of their kind, rather than what is spoken of: "Russian diplomats".
    pub(super) speaks: bool,
    /// Whether it is a body that acts, rather than what is done: "parliament".
    pub(super) acts: bool,
    /// Whether it is what happens, or is done: "port strike".
    pub(super) is_event: bool,
    /// Whether "about" and no noun stands before it: "They asked about the strike."
    pub(super) is_asked_about: bool,
    /// Whether it stands in a clause that only adds to what is told.
    pub(super) is_added: bool,
    /// Whether some of it may be a person's name.
    pub(super) perhaps_person: bool,
    /// Whether its first word is capitalised for no other reason than that a sentence begins with it, as far as one can tell.
    pub(super) opens_sentence: bool,
}

/// Those of a paragraph, in order, of the phrases that begin with its own words.
pub(super) fn prospects(
    content: &Content,
    words: &[Word],
    speakers: &Speakers,
    occurrences: &[Occurrence],
    phrases: impl Iterator<Item = Range<usize>>,
) -> Vec<Prospect> {
    let natures = Natures::of(content);
    let reader = Reader { content, words, occurrences, speakers, natures };
    let mut found = Vec::with_capacity(phrases.size_hint().1.unwrap_or_default());
    let mut first = 0;
    let mut added = AddedClauses::of(content, words);
    for tokens in phrases {
        let Some(tokens) = reader.whole(tokens) else { continue };
        // No phrase begins before the one before it does.
        while occurrences.get(first).is_some_and(|one| one.token < tokens.start) {
            first += 1;
        }
        let clause = added.kind(tokens.start);
        found.extend(reader.prospect(first, tokens, clause));
    }
    found
}

/// How much likelier a treaty is what a topic is about.
const TREATY: f32 = 1.4;
/// How much likelier a noun is that names nothing.
const VAGUE: f32 = 0.3;
/// The same of who acts and is told no more of: "parliament".
const ACTOR: f32 = 0.4;
/// The same of one whose name or kind is told: "National Bank of Poland".
const NAMED_ACTOR: f32 = 0.7;
/// The same of what may be a person's name in full.
const PERHAPS_PERSON: f32 = 0.6;
/// The same of a place where something else happens.
const SCENE: f32 = 0.6;
/// The same of what only a clause that adds something speaks of.
const ADDED: f32 = 0.7;

pub(super) struct Reader<'c> {
    pub(super) content: &'c Content,
    pub(super) words: &'c [Word],
    occurrences: &'c [Occurrence],
    speakers: &'c Speakers,
    natures: Natures,
}

impl<'c> Reader<'c> {
    /// A phrase that is but the beginning of a name, as that name: "Food" of "Food and Agriculture Organization". None if it is
    /// a later part of one.
    fn whole(&self, tokens: Range<usize>) -> Option<Range<usize>> {
        let all = &self.content.tokens;
        let span = all[tokens.start].span.cover(all[tokens.end - 1].span);
        let is_part = |name: &Span| name.encloses(span) && name.len() > span.len();
        let Some(name) = self.natures.bodies(span).find(is_part) else { return Some(tokens) };
        let length = all[tokens.start..].iter().take_while(|token| token.span.end() <= name.end()).count();
        let begins = name.start() == span.start();
        // "The Carter Center" stands without its article.
        let is_all = || name.end() == span.end() && tokens.start > 0 && self.is_article(tokens.start - 1);
        (begins || is_all()).then_some(tokens.start..tokens.start + length)
    }

    pub(super) fn is_article(&self, at: usize) -> bool {
        self.words[at].class == Class::Determiner && lexicon::is_article(self.word(at))
    }

    fn is_asked_about(&self, tokens: &Range<usize>) -> bool {
        let before = self.before(tokens).filter(|&at| self.words[at].class == Class::Preposition);
        let before = before.filter(|&at| self.word(at) == "about");
        before.and_then(|at| at.checked_sub(1)).is_some_and(|at| self.words[at].class != Class::Content)
    }

    /// The token before a phrase and its article.
    fn before(&self, tokens: &Range<usize>) -> Option<usize> {
        (0..tokens.start).rev().find(|&at| self.words[at].class != Class::Determiner)
    }

    /// Whether its head is who acts: "bank" of "National Bank of Poland".
    fn is_actor(&self, tokens: &Range<usize>) -> bool {
        let mut inside = tokens.start + 1..tokens.end;
        let end = inside.find(|&at| self.words[at].is(Marks::JOINS)).unwrap_or(tokens.end);
        self.words[end - 1].is(Marks::ACTOR)
    }

    /// Whether all of several words have capitals.
    pub(super) fn is_full_name(&self, tokens: &Range<usize>) -> bool {
        tokens.len() > 1 && self.words[tokens.clone()].iter().all(Word::is_capitalised)
    }

    /// Whether it is a name behind a word that tells where: "in Vienna".
    fn is_scene(&self, tokens: &Range<usize>) -> bool {
        let tells_where = |at| matches!(self.word(at), "in" | "In" | "at" | "near" | "outside" | "from");
        self.words[tokens.clone()].iter().all(Word::is_capitalised)
            && self.before(tokens).is_some_and(tells_where)
    }

    /// The phrase of these tokens, whose first term, if it has any, is the occurrence `first`.
    fn prospect(&self, first: usize, tokens: Range<usize>, clause: ClauseKind) -> Option<Prospect> {
        let possessor = self.possessor(&tokens);
        let is_somebodys = possessor.is_some();
        let Range { start, end: own } = possessor.unwrap_or(tokens.start..tokens.start);
        let tokens = start..tokens.end;
        let terms = self.terms_between(first, own, tokens.end)?;
        let all = &self.content.tokens;
        let phrase = all[tokens.start].span.cover(all[tokens.end - 1].span);
        let words = without_stop(phrase.of(self.content.text()));
        let nature = self.natures.of_words(phrase);
        let is_people = nature.is_person || nature.may_be_person && self.is_of_people(&tokens);
        if is_people || self.names_no_topic(&tokens, &terms, words) {
            return None;
        }
        let perhaps_person = nature.may_be_person && !is_somebodys;
        let [is_vague, acts] = [self.is_vague(&tokens), self.words[tokens.end - 1].is(Marks::ACTOR)];
        let fitness = length_fits(terms.len()) / (terms.len() as f32).sqrt()
            * if nature.is_treaty { TREATY } else { 1.0 }
            * if is_vague { VAGUE } else { 1.0 }
            * self.actor_fits(&tokens, &terms)
            * if clause == ClauseKind::Added { ADDED } else { 1.0 }
            * if self.is_scene(&tokens) { SCENE } else { 1.0 }
            * if perhaps_person && self.is_full_name(&tokens) { PERHAPS_PERSON } else { 1.0 };
        Some(Prospect {
            words: Span::new(phrase.start(), phrase.start() + words.len()),
            key: phrase_key(&self.words[tokens.clone()]),
            fitness,
            vague: is_vague && terms.len() == 1,
            speaks: self.is_speaker(&tokens, phrase),
            acts,
            is_asked_about: self.is_asked_about(&tokens),
            is_event: self.words[tokens.end - 1].is(Marks::EVENT),
            is_added: clause == ClauseKind::Added,
            perhaps_person,
            opens_sentence: self.opens_sentence(&tokens),
            terms,
            tokens,
        })
    }

    /// The occurrences from `first` on that stand at the tokens `start..end`, one at least.
    fn terms_between(&self, first: usize, start: usize, end: usize) -> Option<Range<usize>> {
        let before_start = |one: &&Occurrence| one.token < start;
        let first = first + self.occurrences[first..].iter().take_while(before_start).count();
        let inside = self.occurrences[first..].iter().take_while(|one| one.token < end).count();
        (inside > 0).then_some(first..first + inside)
    }

    /// Whether words are no label: too long, a time, a letter, the beginning of a name, an idiom, an adjective of a country.
    fn names_no_topic(&self, tokens: &Range<usize>, terms: &Range<usize>, words: &str) -> bool {
        is_longer(words, LONGEST)
            || self.may_tell_time(tokens) && is_time(words)
            || is_letter(words)
            || self.words[tokens.start].is_capitalised() && only_begins_name(words)
            || self.is_idiom(tokens)
            || self.is_cut_name(tokens)
            || self.is_cut_programme(tokens)
            || self.only_tells_of_country(terms, words)
    }

    /// How much less likely it is for being who acts: the less, the more is told of them.
    fn actor_fits(&self, tokens: &Range<usize>, terms: &Range<usize>) -> f32 {
        if self.words[tokens.end - 1].is(Marks::ACTOR) && terms.len() == 1 {
            ACTOR
        } else if self.is_actor(tokens) {
            NAMED_ACTOR
        } else {
            1.0
        }
    }

    /// Whether it is those who speak, people of their kind or who reports, rather than what is spoken of.
    fn is_speaker(&self, tokens: &Range<usize>, phrase: Span) -> bool {
        self.words[tokens.end - 1].is(Marks::PERSON)
            || self.is_outlet(tokens)
            || self.is_programme(tokens)
            || self.is_titled_name(tokens)
            || self.speakers.over(phrase).next().is_some()
    }

    /// The surname of the person to whom what a phrase names belongs, if it begins with a person's name: "Roe's" of "Anna Roe's
    /// plan". The plan is no person. No token if the name may be another thing's: "South Dakota's plan" is a whole.
    fn possessor(&self, tokens: &Range<usize>) -> Option<Range<usize>> {
        let mark = tokens.clone().find(|&at| self.content.tokens[at].kind == TokenKind::Possessive)?;
        let last = mark.checked_sub(1).filter(|last| tokens.contains(last) && mark + 1 < tokens.end)?;
        let name = self.names_at(last)?;
        let words = name.surname.split(' ').count();
        let start = mark.saturating_sub(words).max(tokens.start);
        Some(if name.certainty == Certainty::Sure { start..mark + 1 } else { tokens.start..tokens.start })
    }

    pub(super) fn word(&self, at: usize) -> &'c str {
        self.content.tokens[at].span.of(self.content.text())
    }

    /// Whether it ends with what tells when, or how much; or begins with a day or month.
    fn may_tell_time(&self, tokens: &Range<usize>) -> bool {
        let is = |at: usize, marks: Marks| self.words[at].is(marks);
        let calendar = Marks::WEEKDAY | Marks::MONTH;
        is(tokens.start, calendar) || is(tokens.end - 1, calendar | Marks::TIME)
    }

    /// "Russian" alone is no label; "Russia" is.
    fn only_tells_of_country(&self, terms: &Range<usize>, words: &str) -> bool {
        match &self.occurrences[terms.clone()] {
            [only] => only.country && country_name(only.term) != Some(words),
            _ => false,
        }
    }

    /// Whether it is nothing but surnames, each of somebody known or beside one that is: "Kerry" of "Kerry and Lavrov".
    fn is_of_people(&self, tokens: &Range<usize>) -> bool {
        let is_and = |at: usize| at < self.words.len() && self.word(at) == "and";
        let is_known = |at: usize| {
            let people = self.names_at(at).map(|name| &name.people);
            people.is_some_and(|people| !people.is_empty())
        };
        let beside_known = |at: usize| {
            let after = is_and(at + 1) && at + 2 < self.words.len() && is_known(at + 2);
            after || at >= 2 && is_and(at - 1) && is_known(at - 2)
        };
        let is_surname = |at: usize| self.names_at(at).is_some_and(|name| name.full.is_empty());
        tokens.clone().all(|at| is_and(at) || is_known(at) || is_surname(at) && beside_known(at))
    }

    /// The person's name that a token is part of, or might be.
    fn names_at(&self, at: usize) -> Option<&'c PersonName> {
        let span = self.content.tokens[at].span;
        self.content.phrases_near(span).find_map(|phrase| match &phrase.naming {
            Naming::Person(name) if phrase.span.encloses(span) => Some(name),
            _ => None,
        })
    }

    /// Whether it ends with a noun that names nothing: "effort". "Turn of the century", "hope for the world": what stands
    /// before "of" must tell something, too.
    fn is_vague(&self, tokens: &Range<usize>) -> bool {
        let joins = |at: &usize| self.words[*at].is(Marks::JOINS);
        let before_of = (tokens.start + 1..tokens.end).filter(joins).map(|at| at - 1);
        before_of.chain([tokens.end - 1]).any(|at| self.words[at].is(Marks::VAGUE))
    }

    /// Whether it begins with a noun that names nothing behind the words before it: "on the table".
    fn is_idiom(&self, tokens: &Range<usize>) -> bool {
        let Some(last) = tokens.start.checked_sub(1) else { return false };
        let before = if self.is_article(last) { last.saturating_sub(1) } else { last };
        let ends = || tokens.len() == 1 || matches!(self.word(tokens.start + 1), "of" | "for");
        if !self.words[before].is(Marks::IDIOM) || !ends() {
            return false;
        }
        let nouns = IDIOMS.get(&*small(self.word(before)));
        nouns.is_some_and(|nouns| nouns.contains(&small(self.word(tokens.start))))
    }

    /// Whether it is words in small letters that begin a sentence.
    fn opens_sentence(&self, tokens: &Range<usize>) -> bool {
        let is_small = |at: usize| !self.words[at].is_capitalised();
        let mut others = tokens.start + 1..tokens.end;
        // "Residents of Norway's ports", "Bank of Norway".
        let are_several =
            || others.len() > 1 && is_small(tokens.start + 1) && self.word(tokens.start).ends_with('s');
        let is_plain = are_several() || others.all(is_small);
        let first = self.content.sentences.binary_search_by_key(&tokens.start, |sentence| sentence.first);
        // "Prices are high," she said.
        let is_quoted = || tokens.start > 0 && self.content.tokens[tokens.start - 1].kind == TokenKind::Mark;
        is_plain && (first.is_ok() || is_quoted())
    }
}

/// How well a phrase of so many terms names a topic for its length.
const fn length_fits(terms: usize) -> f32 {
    match terms {
        1 => 0.7,
        2 | 3 => 1.0,
        4 => 0.85,
        _ => 0.6,
    }
}

/// Whether words have more than so many characters.
fn is_longer(words: &str, most: usize) -> bool {
    words.len() > most && words.chars().count() > most
}

/// Whether it is a letter, as of who asks: "Q".
fn is_letter(words: &str) -> bool {
    const MOST_BYTES: usize = 4;
    words.len() <= MOST_BYTES && words.chars().nth(1).is_none()
}

/// Whether it is somebody's given name and no country's, or what stands before a name: "Mr".
fn only_begins_name(words: &str) -> bool {
    lexicon::given_name(words).is_some() && country_of(words).is_none() || lexicon::honorific(words).is_some()
}

/// By the word before, the nouns that name nothing behind it.
static IDIOMS: LazyLock<HashMap<&str, lexicon::Words, BuildWordHash>> = LazyLock::new(|| {
    let mut nouns: HashMap<&str, Vec<&str>, BuildWordHash> = HashMap::default();
    for (before, more) in lexicon::lines(include_str!("idioms.txt")).filter_map(|line| line.split_once(' ')) {
        nouns.entry(before).or_default().extend(more.split(' '));
    }
    nouns.into_iter().map(|(before, nouns)| (before, nouns.into_iter().collect())).collect()
});

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;
    use super::*;

    #[test]
    fn surnames_of_known_people_are_no_label() {
        let labels = labels_of("Kerry and Lavrov meet in London on Friday over the grain harvest.", &[]);
        assert!(!labels[0].contains("Kerry") && !labels[0].contains("Lavrov"), "{labels:?}");
    }

    #[test]
    fn a_place_and_who_acts_name_little() {
        for text in ["In Ayla lamps went out.", "Parliament took up the lamps.", "They asked about lamps."] {
            let labels = labels_of(text, &[]);
            assert!(labels[0].starts_with("Lamps"), "{labels:?}");
        }
    }

    #[test]
    fn a_body_keeps_its_name() {
        let labels = labels_of("Sailors gave the Food and Agriculture Organization a ship.", &[]);
        assert!(labels[0].contains("Food and Agriculture Organization"), "{labels:?}");
    }

    #[test]
    fn what_is_somebodys_may_be() {
        let labels =
            labels_of("Foreign Minister Anna Roe's wheat plan failed in the assembly on Friday.", &[]);
        assert!(labels[0].starts_with("Roe's wheat plan"), "{labels:?}");
    }

    #[test]
    fn who_asks_and_a_given_name_are_no_label() {
        assert!(is_letter("Q") && is_letter("é") && !is_letter("UN"));
        assert!(only_begins_name("Robert") && only_begins_name("Mr"));
        for words in ["Georgia", "Robert Bosch Foundation", "wheat"] {
            assert!(!only_begins_name(words), "{words}");
        }
    }
}
