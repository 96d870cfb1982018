//! What the endings of words tell of them, from `endings.txt`.

use std::sync::LazyLock;

use super::super::lexicon::{self, Words};

/// Endings, and the words that end so and are something else.
pub(super) struct Endings {
    /// With which no phrase ends: "-ous".
    pub(super) adjectives: Ends,
    /// Nouns that end like these.
    pub(super) nouns: Words,
    /// Of adjectives of countries: "Russian".
    pub(super) of_state: Ends,
    /// Countries that end like these.
    pub(super) states: Words,
    /// Of pronouns with their verb: "they'll".
    pub(super) joined: Ends,
    /// Of verbs' plain forms.
    pub(super) verbs: Ends,
    /// What ends like a verb's form and is none.
    pub(super) no_past: Words,
    /// Of names of several people: "Norwegians".
    pub(super) peoples: Ends,
    /// Nouns in "-s" that stand before nouns in "-ing": "arms smuggling".
    pub(super) bound: Words,
}

pub(super) static ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings {
    adjectives: of_kind("adjective").collect(),
    nouns: of_kind("noun").collect(),
    of_state: of_kind("of-state").collect(),
    states: of_kind("state").collect(),
    joined: of_kind("joined").collect(),
    verbs: of_kind("verb").collect(),
    no_past: of_kind("no-past").collect(),
    peoples: of_kind("peoples").collect(),
    bound: of_kind("bound").collect(),
});

fn of_kind(kind: &str) -> impl Iterator<Item = &'static str> {
    lexicon::words_of(include_str!("endings.txt"), kind)
}

/// Endings of words, asked for all at once.
pub(super) struct Ends(Vec<End>);

/// An ending of eight letters at most: the last in the highest byte, as a word's own last ones are.
struct End {
    letters: u64,
    shift: u32,
}

/// The last eight letters of a word, the last in the highest byte.
fn last_letters(word: &str) -> u64 {
    match word.as_bytes() {
        [.., a, b, c, d, e, f, g, h] => u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h]),
        few => few.iter().fold(0, |letters, &letter| letters >> 8 | u64::from(letter) << 56),
    }
}

impl Ends {
    /// Whether one of them ends the word.
    pub(super) fn end(&self, word: &str) -> bool {
        let last = last_letters(word);
        self.0.iter().any(|end| last >> end.shift == end.letters)
    }
}

/// Each of eight letters at most, one at least.
impl FromIterator<&'static str> for Ends {
    fn from_iter<I: IntoIterator<Item = &'static str>>(endings: I) -> Self {
        let end = |ending: &str| {
            assert!((1..=8).contains(&ending.len()), "no ending that is told at a glance: {ending}");
            let shift = 64 - 8 * ending.len() as u32;
            End { letters: last_letters(ending) >> shift, shift }
        };
        Self(endings.into_iter().map(end).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_ends_words_that_are_as_long_or_longer() {
        let ends: Ends = ["ous", "'m", "ï"].into_iter().collect();
        for word in ["ous", "famous", "simultaneous", "i'm", "'m", "naï"] {
            assert!(ends.end(word), "{word}");
        }
        for word in ["", "us", "s", "outs", "ousted", "m", "naive", "famou"] {
            assert!(!ends.end(word), "{word}");
        }
    }
}
