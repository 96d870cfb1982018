//! Who can say something: people, bodies and documents, not the weather.

use super::attribution::Speaker;
use super::unit::{Kind, Outer};
use super::words::Role;
use crate::briefing::lexicon;

impl Outer<'_> {
    /// Whether the subject that begins there may be somebody: not "it rained", "there was", "this is".
    pub(super) fn can_speak(&self, first: usize) -> bool {
        !self.is(first, Role::NOBODY)
    }

    /// Whether the words may name somebody who speaks, or what speaks for somebody: not "the deal", "rents".
    pub(super) fn has_voice(&self, speaker: Speaker) -> bool {
        /// Nouns that say something, or belong to somebody who does.
        const SAYS: Role = Role::SPEECH_NOUN
            .or(Role::VENUE)
            .or(Role::TEXT)
            .or(Role::INSCRIPTION)
            .or(Role::VOICE)
            .or(Role::ADDRESSEE)
            .or(Role::LEGAL);
        let Speaker { first, end } = speaker;
        if end <= first || !self.can_speak(first) {
            return false;
        }
        let opening = self.sentence_of(first).first;
        let plain =
            (first..end).rev().find(|&at| self.kind(at) == Some(Kind::Word) && !self.units[at].capital);
        let named = |at: usize| {
            let unit = self.units[at];
            unit.kind == Kind::Word
                && unit.capital
                && !(unit.role.is(Role::DETERMINER.or(Role::POSSESSIVE)) || at == opening && plain.is_some())
        };
        let noun = plain.map(|at| self.word(at)).unwrap_or_default();
        // "Talks go on", "Rents have doubled", but "Ross was calm"
        let many = ["have", "are", "were", "do"].iter().any(|verb| self.is_word(end, verb));
        let common = end - first == 1
            && first == opening
            && (self.is(first, Role::LOOSE_VERB.or(Role::VERB)) || many && self.word(first).ends_with('s'));
        // "her answer", "Doe's plan", "the bill"
        let owned = |at: usize| self.is(at, Role::POSSESSIVE) || self.units[at].possessive;
        self.is(first, Role::WHO.or(Role::RELATIVE))
            || self.is(first, Role::SUBJECT) && (end - first == 1 || !self.is(first, Role::DETERMINER))
            || (first..end).any(|at| owned(at) || self.is(at, SAYS))
            || (first..end).any(named) && !common
            || speaks_up(noun)
    }
}

/// Whether a noun means people, a body or a document: "ministers", "the union", "the report".
fn speaks_up(noun: &str) -> bool {
    let single = noun.strip_suffix('s').unwrap_or(noun);
    let known = |noun: &str| lexicon::is_person_noun(noun) || lexicon::speaks(noun);
    known(noun) || known(single) || single.len() > 4 && lexicon::ends_as_agent(single)
}
