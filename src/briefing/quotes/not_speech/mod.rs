//! What stands between marks and is nobody's speech, one kind a file.

mod headline;
mod language;
mod mention;
mod reference;
mod title;
mod writing;

pub(super) use mention::is_named_by;
pub(super) use title::is_title;

use super::marks::Mark;
use super::unit::{Clause, Kind, Outer};
use super::words::Role;

/// So many words between marks are speech that wants a speaker; fewer may be a term.
pub(super) const SPEECH: usize = 5;

/// Whether the marks at `at`, which the sentence gives to no one, hold no speech that wants a speaker.
pub(super) fn is_nobodys(outer: &Outer<'_>, sentence: Clause, at: usize, mark: &Mark) -> bool {
    is_title(outer, at, mark)
        || is_mentioned_or_written(outer, sentence, at)
        || reference::is_reference(outer, sentence, at)
        || headline::is_headline(outer, sentence, at)
        || language::is_foreign(outer)
}

/// Whether the marks at `at`, or those that they are joined to, are words as words or an inscription: "cries of “Shame!” | or |
/// “Go home to your ferry!”".
fn is_mentioned_or_written(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    mention::is_mentioned(outer, sentence, at)
        || writing::is_written(outer, sentence, at)
        || joined_to(outer, sentence, at).is_some_and(|other| is_mentioned_or_written(outer, sentence, other))
}

/// The marks before those at `at` in a series: "“...” and “...”", "“...” (for the mayor) or, “...”".
fn joined_to(outer: &Outer<'_>, sentence: Clause, at: usize) -> Option<usize> {
    const REACH: usize = 4;
    let between = |at: &usize| {
        matches!(outer.kind(*at), Some(Kind::Comma | Kind::Aside))
            || outer.is(*at, Role::COORDINATOR.or(Role::TO))
    };
    let other = (sentence.first.max(at.saturating_sub(REACH))..at).rev().find(|at| !between(at))?;
    (other + 1 < at && outer.quote(other).is_some()).then_some(other)
}
