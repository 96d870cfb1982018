//! Countries as topics see them: one term each, by whatever name.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::super::lexicon::hash::BuildWordHash;
use super::super::lexicon::{self, List};
use super::super::token::{Token, TokenKind};
use super::endings::ENDINGS;
use super::fields::Fields;
use super::stem::{Term, country_term};
use super::terms::known;

/// What the topics need of a country's record.
struct Country {
    id: &'static str,
    is_past: bool,
    capital: &'static str,
    /// Every name it goes by, the usual one first.
    names: Vec<&'static str>,
}

impl Country {
    fn term(&self) -> Term {
        country_term(self.id)
    }

    fn name(&self) -> &'static str {
        self.names[0]
    }
}

/// The countries' names as the build writes them: one country a line, of fields that tabs divide. Its id, "past" if it is no
/// more, its capital, its names.
static RECORDS: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let country = |line: &'static str| {
        let mut fields = line.split('\t');
        let mut field = || fields.next().expect("a country has an id, an end and a capital");
        let (id, is_past, capital) = (field(), field() == "past", field());
        Country { id, is_past, capital, names: fields.collect() }
    };
    include_str!(concat!(env!("OUT_DIR"), "/countries.txt")).lines().map(country).collect()
});

/// By term, the country's name, and the fields of meaning that it stands in.
static BY_TERM: LazyLock<HashMap<Term, (&str, Fields), BuildWordHash>> = LazyLock::new(|| {
    let of_term = |country: &'static Country| {
        let term = country.term();
        (term, (country.name(), known(term).fields))
    };
    RECORDS.iter().map(of_term).collect()
});

/// Countries by every name they go by. What names a country that is no more and one that is, names the latter.
static COUNTRIES: LazyLock<List<Term>> = LazyLock::new(|| {
    let named = |country: &'static Country| country.names.iter().map(|&name| (name, country.term()));
    let (past, present): (Vec<&Country>, Vec<&Country>) = RECORDS.iter().partition(|country| country.is_past);
    let meant = lexicon::lines(include_str!("meant.txt")).flat_map(|line| {
        let (id, names) = line.split_once(' ').expect("a line has an id and names");
        names.split_whitespace().map(|name| (name, country_term(id)))
    });
    past.into_iter().chain(present).flat_map(named).chain(meant).collect()
});

/// By the first word of countries' names, how many words the longest of them has.
static FIRST_WORDS: LazyLock<List<usize>> = LazyLock::new(|| {
    let mut first: HashMap<&'static str, usize, BuildWordHash> = HashMap::default();
    for name in names() {
        let mut words = name.split(' ');
        if let Some(word) = words.next() {
            let longest = first.entry(word).or_default();
            // A possessive is a token of its own.
            *longest = (*longest).max(1 + words.count() + name.matches('\'').count());
        }
    }
    first.into_iter().collect()
});

/// What names of countries begin with.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    names().filter_map(|name| name.split(' ').next())
}

fn names() -> impl Iterator<Item = &'static str> {
    RECORDS.iter().flat_map(|country| country.names.iter().copied())
}

/// Names of countries take six tokens at most: "Democratic People's Republic of Korea".
const LONGEST: usize = 6;

/// The country that is named at a token, and how many tokens its name takes.
pub(super) fn country_at(text: &str, tokens: &[Token], at: usize) -> Option<(Term, usize)> {
    let first = tokens[at];
    let word = first.span.of(text);
    if first.kind != TokenKind::Word || !word.starts_with(char::is_uppercase) {
        return None;
    }
    // A name's first word may be written with a hyphen where the token has more of it, and is none then.
    let longest = (*FIRST_WORDS.get(word)?).min(LONGEST);
    let reach = tokens[at..]
        .iter()
        .take(longest)
        .take_while(|token| matches!(token.kind, TokenKind::Word | TokenKind::Possessive));
    (1..=reach.count()).rev().find_map(|length| {
        let name = first.span.cover(tokens[at + length - 1].span).of(text);
        country_of(name).map(|term| (term, length))
    })
}

/// The country that a name, adjective or capital speaks of.
pub(super) fn country_of(name: &str) -> Option<Term> {
    COUNTRIES.get(name).copied()
}

/// "Russia" can act; "Russian" only tells more of what follows.
pub(super) fn names_a_state(word: &str) -> bool {
    !ENDINGS.of_state.end(word) || ENDINGS.states.contains(word)
}

/// "Russian", but not "Russia" nor "Russians".
pub(super) fn is_adjective_of_country(word: &str) -> bool {
    !names_a_state(word) && country_of(word).is_some_and(|term| country_name(term) != Some(word))
}

/// Whether a name is that of a country's capital.
pub(in crate::briefing) fn is_capital(name: &str) -> bool {
    CAPITALS.contains(name)
}

static CAPITALS: LazyLock<HashSet<&str, BuildWordHash>> = LazyLock::new(|| {
    RECORDS
        .iter()
        .filter(|country| country.capital != country.name())
        .map(|country| country.capital)
        .collect()
});

/// The fields of meaning of the country that a term stands for.
pub(super) fn fields_of_country(term: Term) -> Fields {
    BY_TERM.get(&term).map_or(Fields::NONE, |&(_, fields)| fields)
}

/// The name of the country that a term stands for.
pub(super) fn country_name(term: Term) -> Option<&'static str> {
    BY_TERM.get(&term).map(|&(name, _)| name)
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
    fn of_two_that_share_a_name_one_is_meant() {
        assert_eq!(named("Congolese"), Some(("Democratic Republic of the Congo", 1)));
        assert_eq!(named("Republic of the Congo"), Some(("Republic of the Congo", 4)));
    }

    #[test]
    fn every_name_begins_with_a_capital() {
        assert!(first_words().all(|word| word.starts_with(char::is_uppercase)));
    }

    #[test]
    fn other_words_are_none() {
        assert_eq!(named("United in grief"), None);
        assert_eq!(named("turkey"), None);
    }
}
