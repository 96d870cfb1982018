//! Countries as topics see them: one term each, by whatever name.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::super::lexicon::List;
use super::super::lexicon::hash::BuildWordHash;
use super::super::token::{Token, TokenKind};
use super::terms::{Term, hash};

#[derive(serde::Deserialize)]
struct Countries {
    country: Vec<Country>,
}

/// What the topics need of a country's record.
#[derive(serde::Deserialize)]
struct Country {
    id: String,
    name: String,
    long: Option<String>,
    capital: Option<String>,
    end: Option<String>,
    adjectives: Vec<String>,
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    aliases: Vec<String>,
}

impl Country {
    fn term(&self) -> Term {
        hash(&self.id) ^ 1
    }

    /// Every name it goes by.
    fn names(&self) -> impl Iterator<Item = &str> {
        // The capital of a state that is no more may lie in one that has another: Aden.
        let capital = self.capital.iter().filter(|_| self.end.is_none());
        let plain = [&self.name].into_iter().chain(&self.long).chain(capital);
        plain.chain(&self.adjectives).chain(&self.people).chain(&self.aliases).map(String::as_str)
    }
}

static RECORDS: LazyLock<Countries> = LazyLock::new(|| {
    toml::from_str(include_str!("../../knowledge/data/countries.toml"))
        .expect("the countries' file is well formed")
});

static NAMES: LazyLock<HashMap<Term, &str, BuildWordHash>> =
    LazyLock::new(|| RECORDS.country.iter().map(|country| (country.term(), country.name.as_str())).collect());

/// Countries by every name they go by. What names a country that is no more and one that is, names the latter.
static COUNTRIES: LazyLock<List<Term>> = LazyLock::new(|| {
    let named = |country: &'static Country| country.names().map(|name| (name, country.term()));
    let (ended, standing): (Vec<&Country>, Vec<&Country>) =
        RECORDS.country.iter().partition(|country| country.end.is_some());
    ended.into_iter().chain(standing).flat_map(named).collect()
});

/// By the first word of countries' names, how many words the longest of them has.
static FIRST_WORDS: LazyLock<List<usize>> = LazyLock::new(|| {
    let mut first: HashMap<&'static str, usize, BuildWordHash> = HashMap::default();
    for name in RECORDS.country.iter().flat_map(Country::names) {
        let mut words = name.split(' ');
        if let Some(word) = words.next() {
            let longest = first.entry(word).or_default();
            *longest = (*longest).max(1 + words.count());
        }
    }
    first.into_iter().collect()
});

/// Names of countries take four words at most here: "Democratic Republic of Congo".
const LONGEST: usize = 4;

/// The country that is named at a token, and how many tokens its name takes.
pub(super) fn country_at(text: &str, tokens: &[Token], at: usize) -> Option<(Term, usize)> {
    let first = tokens[at];
    let word = first.span.of(text);
    if first.kind != TokenKind::Word || !word.starts_with(char::is_uppercase) {
        return None;
    }
    // A name's first word may be written with a hyphen where the token has more of it, and is none then.
    let longest = (*FIRST_WORDS.get(word)?).min(LONGEST);
    let reach = tokens[at..].iter().take(longest).take_while(|token| token.kind == TokenKind::Word);
    (1..=reach.count()).rev().find_map(|length| {
        let name = first.span.cover(tokens[at + length - 1].span).of(text);
        country_of(name).map(|term| (term, length))
    })
}

/// The country that a name, adjective or capital speaks of.
pub(super) fn country_of(name: &str) -> Option<Term> {
    COUNTRIES.get(name).copied()
}

/// Whether a name is that of a country's capital.
pub(super) fn is_capital(name: &str) -> bool {
    CAPITALS.contains(name)
}

static CAPITALS: LazyLock<HashSet<&str, BuildWordHash>> = LazyLock::new(|| {
    let seats = |country: &'static Country| country.capital.as_deref().filter(|name| *name != country.name);
    RECORDS.country.iter().filter_map(seats).collect()
});

/// The name of the country that a term stands for.
pub(super) fn country_name(term: Term) -> Option<&'static str> {
    NAMES.get(&term).copied()
}

/// Every country, as a term and its name.
pub(super) fn countries() -> impl Iterator<Item = (Term, &'static str)> {
    NAMES.iter().map(|(&term, &name)| (term, name))
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    fn named(text: &str) -> Option<(&'static str, usize)> {
        let (term, length) = country_at(text, &tokens(text), 0)?;
        Some((country_name(term)?, length))
    }

    #[test]
    fn a_country_goes_by_many_names() {
        assert_eq!(named("Iranian"), Some(("Iran", 1)));
        assert_eq!(named("United States of nothing"), Some(("United States", 2)));
        assert_eq!(named("Tehran"), Some(("Iran", 1)));
        assert_eq!(named("Moscow"), Some(("Russia", 1)));
        assert_eq!(named("Aden"), None);
        assert_eq!(named("Soviet"), Some(("Soviet Union", 1)));
    }

    #[test]
    fn other_words_are_none() {
        assert_eq!(named("United in grief"), None);
        assert_eq!(named("turkey"), None);
    }
}
