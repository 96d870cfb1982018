//! Whether a word is part of a noun phrase or a verb here, as far as its neighbours tell.

use super::unit::{Kind, Outer};
use super::words::{Frame, Role};

/// What is no noun, adjective or name.
const CLOSED: Role = Role::AUXILIARY
    .or(Role::SUB)
    .or(Role::COORDINATOR)
    .or(Role::THAT)
    .or(Role::WH)
    .or(Role::TO)
    .or(Role::NOT)
    .or(Role::RELATIVE)
    .or(Role::WHO)
    .or(Role::PREPOSITION);

impl Outer<'_> {
    /// Whether the word may stand in a noun phrase as its noun, adjective or name.
    pub(super) fn nominal(&self, at: usize) -> bool {
        let Some(unit) = self.units.get(at) else { return false };
        match unit.kind {
            Kind::Number => true,
            Kind::Word => {
                let role = unit.role;
                if unit.capital && at > 0 && self.kind(at - 1) == Some(Kind::Word) {
                    // A name, even "Ann Post" or "Will Post".
                    let forename = role.is(Role::AUXILIARY)
                        && self.units.get(at + 1).is_some_and(|next| next.kind == Kind::Word && next.capital);
                    return forename || !role.is(CLOSED);
                }
                if role.is(Role::DETERMINER.or(Role::POSSESSIVE).or(Role::SUBJECT).or(Role::OBJECT)) {
                    return true;
                }
                // "the daily wrote"
                let noun = at > 0
                    && self.is(at - 1, Role::DETERMINER.or(Role::POSSESSIVE))
                    && self.is(at + 1, Role::VERB.or(Role::AUXILIARY));
                // "the quarterly wrote", but "the two also said", "some recently left"
                let periodical = noun && !self.stands_alone(at - 1) && self.word(at).ends_with("ly");
                let adverb = role.is(Role::ADVERB) && !role.is(Role::TIME) && !periodical;
                // "to her on Thursday | say": a verb that is no noun
                let verb = role.is(Role::BASE)
                    && !unit.capital
                    && unit.cue.is_some_and(|cue| {
                        cue.frame.is(Frame::QUOTE)
                            && cue.frame.is(Frame::CLAUSE)
                            && !cue.frame.is(Frame::NOUN.or(Frame::OBJECT))
                    })
                    && !role.is(Role::PAST);
                !(role.is(CLOSED) || adverb || verb && !noun || self.finite(at))
            }
            _ => false,
        }
    }

    /// Whether a determiner may be all there is of a noun phrase: "the | two | also said", "both", "some".
    pub(super) fn stands_alone(&self, at: usize) -> bool {
        self.is(at, Role::NUMERAL.or(Role::SUBJECT))
    }

    /// Whether the word is a finite verb here, as far as its neighbours tell.
    pub(super) fn finite(&self, at: usize) -> bool {
        let unit = self.units[at];
        if unit.role.is(Role::AUXILIARY) {
            return true;
        }
        let article =
            |at: usize| self.is(at, Role::DETERMINER.or(Role::POSSESSIVE)) && !self.is(at, Role::SUBJECT);
        // "the two | said they"
        let object = Role::SUBJECT.or(Role::DETERMINER).or(Role::POSSESSIVE);
        let noun_behind = self.nominal(at + 1) && !self.is(at + 1, object);
        let counted = unit.cue.is_some() && at > 1 && self.counts(at - 1, 0) && !noun_behind;
        // "the agreed text", "its recently bought ships"
        let after_article = at > 0 && article(at - 1)
            || at > 1 && self.is(at - 1, Role::ADVERB) && self.is(at - 2, Role::POSSESSIVE);
        if after_article && !counted || at > 0 && self.units[at - 1].possessive {
            return false;
        }
        // "a separate set of rules"
        let alike = unit.role.is(Role::BASE) && unit.role.is(Role::PAST);
        if alike && self.kind(at + 1) == Some(Kind::Word) && self.word(at + 1) == "of" {
            return false;
        }
        // "the United States": within a name no part is a verb.
        if unit.capital && at > 0 && self.kind(at - 1) == Some(Kind::Word) && self.units[at - 1].capital {
            return false;
        }
        // "“...,” | Shook | said"
        if unit.capital && self.units.get(at + 1).is_some_and(|next| next.cue.is_some()) {
            return false;
        }
        let verb = unit.role.is(Role::VERB);
        // "numerous questions about it" is no verb, "he questions it" is.
        let third = unit.role.is(Role::THIRD)
            && unit.cue.is_some_and(|cue| {
                let before = at.checked_sub(1).map(|before| self.units[before]);
                !cue.frame.is(Frame::NOUN)
                    || before
                        .is_some_and(|before| before.capital || before.role.is(Role::SUBJECT.or(Role::WHO)))
            });
        verb && (unit.role.is(Role::PAST) || third) || unit.role.is(Role::PAST) && !unit.capital
    }
}
