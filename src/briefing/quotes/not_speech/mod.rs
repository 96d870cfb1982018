//! What stands between marks and is nobody's speech, one kind a file.

mod mention;
mod reference;
mod title;
mod writing;

pub(super) use mention::is_named_by;
pub(super) use title::is_title;

use super::marks::Mark;
use super::unit::{Clause, Outer};

/// So many words between marks are speech that wants a speaker; fewer may be a term.
pub(super) const SPEECH: usize = 5;

/// Whether the marks at `at`, which the sentence gives to no one, hold no speech that wants a speaker.
pub(super) fn is_nobodys(outer: &Outer<'_>, sentence: Clause, at: usize, mark: &Mark) -> bool {
    is_title(outer, at, mark)
        || mention::is_mentioned(outer, sentence, at)
        || writing::is_written(outer, sentence, at)
        || reference::is_reference(outer, sentence, at)
}
