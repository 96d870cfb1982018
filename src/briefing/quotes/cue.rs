//! Whether a word that may be a verb of speech is one where it stands.

use super::unit::{Clause, Kind, Outer};
use super::words::{Frame, Role};

impl Outer<'_> {
    /// The verbs of speech of a clause.
    pub(super) fn cues(&self, clause: Clause) -> impl Iterator<Item = usize> {
        let units = (clause.first..).zip(&self.units[clause.first..clause.end]);
        units.filter(move |(at, unit)| unit.cue.is_some() && self.is_cue(*at)).map(|(at, _)| at)
    }

    /// Whether the unit is a verb of speech, its particle behind it where it needs one.
    pub(super) fn is_cue(&self, at: usize) -> bool {
        let unit = self.units[at];
        unit.cue.is_some_and(|cue| {
            !(cue.frame.is(Frame::NOUN) && self.is_in_name(at))
                && (!cue.frame.is(Frame::PARTICLE) || self.particle(at).is_some())
                && (!cue.frame.is(Frame::HEARING) || self.is_heard_by(at))
                && (!cue.frame.is(Frame::DEED) || !self.leads_to_speech(at) && !self.describes(at))
        })
    }

    /// "refused | to say", "refused | to rule out": whether the verb behind it is one of speech itself.
    fn leads_to_speech(&self, verb: usize) -> bool {
        self.is_word(verb + 1, "to") && self.units.get(verb + 2).is_some_and(|unit| unit.cue.is_some())
    }

    /// "people who have | refused": whether the verb only tells who is meant.
    fn describes(&self, verb: usize) -> bool {
        let first = self.verb_group(verb, self.sentence_of(verb).first).first;
        first > 0 && self.is(first - 1, Role::WHO)
    }

    /// "the jury at Omsk Crown Court | heard": whether those who hear stand before the verb.
    fn is_heard_by(&self, verb: usize) -> bool {
        const REACH: usize = 6;
        (verb.saturating_sub(REACH)..verb)
            .rev()
            .take_while(|&at| self.kind(at) == Some(Kind::Word))
            .any(|at| self.is(at, Role::HEARING))
    }

    /// "the United | States share": a capital word behind another, where this is no headline.
    fn is_in_name(&self, at: usize) -> bool {
        let capital = |at: usize| self.units.get(at).is_some_and(|unit| unit.capital);
        if at == 0 || !capital(at) || !capital(at - 1) {
            return false;
        }
        let article = at > 1 && self.is(at - 2, Role::DETERMINER);
        let goes_on = self.kind(at + 1) == Some(Kind::Word)
            && !capital(at + 1)
            && !self.is(at + 1, Role::PREPOSITION.or(Role::DETERMINER).or(Role::POSSESSIVE).or(Role::THAT));
        article || goes_on
    }

    /// The particle of the verb at `at`: "went | on".
    pub(super) fn particle(&self, at: usize) -> Option<usize> {
        let cue = self.units[at].cue.filter(|cue| cue.frame.is(Frame::PARTICLE))?;
        (self.kind(at + 1) == Some(Kind::Word) && cue.takes(self.word(at + 1))).then_some(at + 1)
    }
}
