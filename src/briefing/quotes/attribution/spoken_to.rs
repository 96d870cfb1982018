//! Verbs of speech that tell of nothing said: those before them are spoken to, or judged.

use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::Role;

/// "is right | to ask", "was free to say": whether an adjective before "to" judges what somebody may do.
pub(super) fn is_judged(outer: &Outer<'_>, to: usize) -> bool {
    to > 1
        && outer.is(to - 1, Role::JUDGES)
        && (outer.is(to - 2, Role::BE.or(Role::NOT)) || outer.is(to - 2, Role::ADVERB))
}

/// "Ladies and gentlemen, | thank you", "Friends, tell them": those before the only comma are spoken to.
pub(super) fn is_called(outer: &Outer<'_>, sentence: Clause, verb: usize, left: usize) -> bool {
    let role = outer.units[verb].role;
    role.is(Role::BASE)
        && !role.is(Role::PAST)
        && left + 1 == verb
        && outer.kind(left) == Some(Kind::Comma)
        && (sentence.first..left).all(|at| outer.kind(at) == Some(Kind::Word))
}
