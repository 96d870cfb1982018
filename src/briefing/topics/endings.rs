//! What the endings of words tell of them, from `endings.txt`.

use std::sync::LazyLock;

use super::super::lexicon::{self, Words};

/// Endings, and the words that end so and are something else.
pub(super) struct Endings {
    /// With which no phrase ends: "-ous".
    pub(super) adjectives: Vec<&'static str>,
    /// Nouns that end like these.
    pub(super) nouns: Words,
    /// Of adjectives of countries: "Russian".
    pub(super) of_state: Vec<&'static str>,
    /// Countries that end like these.
    pub(super) states: Words,
    /// Of pronouns with their verb: "they'll".
    pub(super) joined: Vec<&'static str>,
    /// Of verbs' plain forms.
    pub(super) verbs: Vec<&'static str>,
    /// What ends like a verb's form and is none.
    pub(super) no_past: Words,
}

pub(super) static ENDINGS: LazyLock<Endings> = LazyLock::new(|| Endings {
    adjectives: of_kind("adjective").collect(),
    nouns: of_kind("noun").collect(),
    of_state: of_kind("of-state").collect(),
    states: of_kind("state").collect(),
    joined: of_kind("joined").collect(),
    verbs: of_kind("verb").collect(),
    no_past: of_kind("no-past").collect(),
});

fn of_kind(kind: &str) -> impl Iterator<Item = &'static str> {
    lexicon::words_of(include_str!("endings.txt"), kind)
}
