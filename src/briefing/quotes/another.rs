//! What else is told in a sentence: where another verb of speech, or another act, begins behind the words that a cue governs.

use super::unit::{Kind, Outer};
use super::words::{Frame, Role};

impl Outer<'_> {
    /// ", and Doe, the defence minister, described ...": somebody else, an apposition, and a verb of speech of his own.
    pub(super) fn another_speaks(&self, first: usize, limit: usize) -> bool {
        const LONGEST: usize = 14;
        // "..., and he accused her of “hatred”"
        let anew = self.kind(first) == Some(Kind::Word)
            && matches!(self.word(first), "he" | "she" | "they")
            && self.is_told_of(first + 1)
            && self.has_quote(first + 2, limit);
        if anew {
            return true;
        }
        let comma =
            |from: usize| (from..limit.min(first + LONGEST)).find(|&at| self.kind(at) == Some(Kind::Comma));
        let named = |end: usize| (first..end).all(|at| self.units[at].capital);
        comma(first).filter(|&open| open > first && named(open)).and_then(|open| comma(open + 1)).is_some_and(
            |close| {
                self.is(close + 1, Role::PAST.or(Role::THIRD))
                    && self.is_cue(close + 1)
                    && self.finite(close + 1)
            },
        )
    }

    /// "accused", "praised": a verb of speech whose object is its content.
    fn is_told_of(&self, verb: usize) -> bool {
        self.is(verb, Role::PAST.or(Role::THIRD))
            && self.is_cue(verb)
            && self.units[verb].cue.is_some_and(|cue| {
                cue.frame.is(Frame::OBJECT) && !cue.frame.is(Frame::MARKED.or(Frame::CLAUSE))
            })
    }

    /// Whether a verb of speech stands in the range.
    pub(super) fn another_cue(&self, first: usize, limit: usize, frames: Frame) -> bool {
        (first..limit).any(|at| {
            self.units[at].cue.is_some_and(|cue| cue.frame.is(frames)) && self.finite(at) && self.is_cue(at)
        })
    }

    /// "called him weak and | accused him of ...", "by calling him weak and | accusing him of ...": a second verb in the form of
    /// the one that governs the words from `first` on, with marks behind it.
    pub(super) fn another_predicate(&self, first: usize, at: usize, limit: usize) -> bool {
        const REACH: usize = 4;
        const FORMS: Role = Role::PAST.or(Role::THIRD).or(Role::ING);
        let adverbs = (at..limit).take_while(|&at| self.is(at, Role::ADVERB)).count();
        let verb = at + adverbs;
        let Some(unit) = self.units.get(verb).filter(|unit| verb < limit && unit.kind == Kind::Word) else {
            return false;
        };
        let says =
            unit.cue.is_some_and(|cue| cue.frame.is(Frame::OBJECT.or(Frame::QUOTE).or(Frame::PREPOSITION)));
        if !says || unit.capital || !unit.role.is(FORMS) || !self.has_quote(verb, limit) {
            return false;
        }
        let governor = (first.saturating_sub(REACH)..first)
            .rev()
            .find(|&at| self.kind(at) == Some(Kind::Word) && self.units[at].cue.is_some());
        governor.is_some_and(|governor| {
            let form = self.units[governor].role;
            [Role::PAST, Role::THIRD, Role::ING].into_iter().any(|one| form.is(one) && unit.role.is(one))
        })
    }

    /// "praised the crews and | left": what somebody did next is no part of what he praised. "the plan drafted and signed by
    /// Doe" is.
    pub(super) fn another_act(&self, first: usize, verb: usize) -> bool {
        const REACH: usize = 4;
        let past = |at: usize| self.is(at, Role::PAST) && !self.units[at].capital;
        let governor = (first.saturating_sub(REACH)..first).rev().find(|&at| self.units[at].cue.is_some());
        let tells = governor.is_some_and(|at| past(at) && self.finite(at));
        let passive = past(verb - 2) || self.is_word(verb + 1, "by");
        tells && past(verb) && self.finite(verb) && !passive
    }

    /// Whether a cue with the same subject, or one of its own, follows a conjunction.
    pub(super) fn another_cue_at(&self, at: usize, limit: usize) -> bool {
        const REACH: usize = 5;
        for at in at..limit.min(at + REACH) {
            if self.kind(at) != Some(Kind::Word) {
                return false;
            }
            let unit = self.units[at];
            if unit.cue.is_some_and(|cue| cue.frame.is(Frame::QUOTE))
                && unit.role.is(Role::PAST.or(Role::THIRD))
                && self.finite(at)
            {
                return true;
            }
            if unit.role.is(Role::AUXILIARY.or(Role::PREPOSITION).or(Role::SUB).or(Role::THAT)) {
                return false;
            }
        }
        false
    }
}
