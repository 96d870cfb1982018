//! Word lists, each a data file beside this one: one entry a line, `#` begins a comment.

use std::collections::HashSet;
use std::sync::LazyLock;

static ABBREVIATIONS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("abbreviations.txt")).collect());
static OPENERS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lines(include_str!("sentence_openers.txt")).collect());

/// Whether a full stop after `word` is the abbreviation's own: "Mr", "Sen", "Jan".
#[must_use]
pub fn is_abbreviation(word: &str) -> bool {
    ABBREVIATIONS.contains(word)
}

/// Whether `word`, so capitalised, opens a sentence rather than going on with a name: "The", "He", "But".
#[must_use]
pub fn opens_sentence(word: &str) -> bool {
    OPENERS.contains(word)
}

/// The entries of a word list.
pub(crate) fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(|line| line.split('#').next().unwrap_or("").trim()).filter(|line| !line.is_empty())
}
