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

/// Which month `word` names, 1 to 12: "March", "Sept".
#[must_use]
pub fn month(word: &str) -> Option<u8> {
    let found = lines(include_str!("months.txt")).zip(1..);
    found.into_iter().find_map(|(names, number)| {
        names.split(' ').any(|name| name.eq_ignore_ascii_case(word)).then_some(number)
    })
}

/// Whether `word` names a day of the week: "Friday", "Fri".
#[must_use]
pub fn is_weekday(word: &str) -> bool {
    lines(include_str!("weekdays.txt")).any(|name| name.eq_ignore_ascii_case(word))
}

/// The entries of a word list.
pub(crate) fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().map(|line| line.split('#').next().unwrap_or("").trim()).filter(|line| !line.is_empty())
}
