//! Paragraphs of another language, of which nothing can be told.

use crate::briefing::quotes::unit::Outer;
use crate::briefing::quotes::words::{Role, look_up};

/// Whether hardly a word of the paragraph holds an English sentence together: "El alcalde compareció ayer en la plaza".
pub(super) fn is_foreign(outer: &Outer<'_>) -> bool {
    /// Fewer words tell nothing.
    const FEWEST: usize = 12;
    /// So many tell enough.
    const MOST: usize = 100;
    /// One word in so many holds the sentence together where it is English; mostly it is one in three.
    const ONE_IN: usize = 8;
    const HOLDS: Role = Role::DETERMINER
        .or(Role::POSSESSIVE)
        .or(Role::SUBJECT)
        .or(Role::AUXILIARY)
        .or(Role::PREPOSITION)
        .or(Role::COORDINATOR)
        .or(Role::SUB)
        .or(Role::TO);
    let mut words = 0;
    let mut holding = 0;
    for word in outer.text.split_whitespace().take(MOST) {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        // Words of one letter, and "me" or "he", are words of other languages too.
        if word.len() < 2 || !word.starts_with(char::is_alphabetic) {
            continue;
        }
        words += 1;
        holding += usize::from(word.len() > 2 && look_up(word).role.is(HOLDS));
        holding += usize::from(["of", "to", "in", "is", "by", "on", "at", "it", "we"].contains(&word));
    }
    words >= FEWEST && holding * ONE_IN < words
}
