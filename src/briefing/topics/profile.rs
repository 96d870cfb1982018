//! What topics need of one paragraph, computed once.

use std::ops::Range;

use super::countries_named::CountryNamed;
use super::cues::Cues;
use super::fields::{Fields, Told};
use super::lead_in::LeadIn;
use super::letters::Key;
use super::opening::Opening;
use super::people::Person;
use super::prospect::Prospect;
use super::telling::Telling;
use super::terms::{Occurrence, Term};

/// One paragraph as topics see it.
#[derive(Clone, Debug, Default)]
pub(in crate::briefing) struct Profile {
    /// What stands before its own words.
    pub(super) lead_in: LeadIn,
    /// Where its first sentence ends, the first that has words of its own, as a token.
    pub(super) first_end: usize,
    /// Its terms as they stand in it, from its own words on.
    pub(super) occurrences: Vec<Occurrence>,
    /// Its distinct terms, in the order in which they first stand in it.
    pub(super) terms: Vec<Counted>,
    /// The countries among them, and as what they are named.
    pub(super) countries: Vec<CountryNamed>,
    /// How much its words tell of each field of meaning.
    pub(super) told: Told,
    /// Its noun phrases that may name a topic.
    pub(super) prospects: Vec<Prospect>,
    /// Its words.
    pub(super) words: usize,
    pub(super) opening: Opening,
    /// Its first word; 0 if it has none.
    pub(super) first_word: Key,
    /// What its first sentence tells by single words.
    pub(super) cues: Cues,
    /// Whether its first sentence tells of what is to come.
    pub(super) ahead: bool,
    /// Those whom it names, in order.
    pub(super) named: Vec<Person>,
    /// Their surnames, ascending.
    pub(super) people: Vec<Term>,
    /// Those whom its first sentence calls by surname alone.
    pub(super) recalled: Vec<Term>,
    /// Whether it says where and when, and nothing else: "Vienna, 14 July 2015".
    pub(super) dateline: bool,
    /// Whether somebody's words are reported in it.
    pub(super) reports: bool,
    /// Whether it has quotation marks.
    pub(super) quotes: bool,
    /// What its first sentence speaks of, as a run of its tokens.
    pub(super) subject: Range<usize>,
    /// Whether it is no part of what is told: a caption, a credit, a name, a link to another page.
    pub(super) caption: bool,
    /// Whether it is a line of dashes or the like.
    pub(super) rule: bool,
    /// Whether it begins with a time of day, as an entry of a live report does.
    pub(super) timed: bool,
    /// Whether it is a time of day and nothing else.
    pub(super) only_time: bool,
    /// Whether it does nothing but greet those who listen.
    pub(super) greets: bool,
    /// Whether it does nothing but hand over to those who ask.
    pub(super) hands_over: bool,
    /// Whether it is a headline in capitals.
    pub(super) headline: bool,
    /// How many sentences it has.
    pub(super) sentences: usize,
    /// Whether it is a list item, by its kind or its dash.
    pub(super) item: bool,
    /// How it is told, as news stories are.
    pub(super) telling: Telling,
}

/// A term and how often it stands in the paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Counted {
    pub(super) term: Term,
    pub(super) count: f32,
    pub(super) weight: f32,
    pub(super) fields: Fields,
    pub(super) country: bool,
    /// Whether it stands in the first sentence.
    pub(super) opens: bool,
}

impl Counted {
    /// What is only told apart: it weighs nothing.
    pub(super) const fn weightless(term: Term) -> Self {
        Self { term, count: 0.0, weight: 0.0, fields: Fields::NONE, country: false, opens: false }
    }
}

impl Profile {
    /// Whether it is one sentence of no more than so many words.
    pub(super) fn is_short_sentence(&self, most: usize) -> bool {
        self.sentences == 1
            && self.words <= most
            && !self.item
            && !self.opening.turns()
            && self.opening != Opening::Quotes
    }

    /// Where each term of what its first sentence speaks of stands among its terms.
    pub(super) fn of_subject(&self) -> impl Iterator<Item = usize> {
        let from = self.occurrences.iter().skip_while(|one| one.token < self.subject.start);
        let inside = from.take_while(|one| one.token < self.subject.end);
        inside.map(|one| one.counted as usize)
    }
}

/// What is asked of the paragraphs of a plain text.
#[cfg(test)]
pub(super) fn of_text<T>(text: &str, ask: impl Fn(&[&Profile]) -> T) -> T {
    let briefing = super::topic::plain(text);
    ask(&super::draft::profiles(&briefing.paragraphs))
}
