//! Terms: the words of a paragraph that may tell its topic, in a form that "negotiators" and "negotiation" share.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::lexicon::hash::BuildWordHash;
use super::super::token::{Token, TokenKind};

/// A term: the hash of its stem, or of its country's id.
pub(super) type Term = u64;

/// One occurrence of a term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Occurrence {
    pub(super) term: Term,
    /// How much the word tells, 0 (grammar) to 1 (rare).
    pub(super) weight: f32,
    /// The token it begins with, and how many it takes.
    pub(super) token: usize,
    pub(super) length: usize,
    /// Whether it names a country.
    pub(super) country: bool,
}

/// The bands of `background.txt` between which weights rise from 0 to 1.
const COMMON_BAND: f32 = 5.0;
const RARE_BAND: f32 = 11.0;
/// What a country weighs: it tells much, but is named everywhere.
const COUNTRY_WEIGHT: f32 = 0.8;
const NAME_WEIGHT: f32 = 0.9;

static BACKGROUND: LazyLock<HashMap<String, u8, BuildWordHash>> = LazyLock::new(|| {
    let mut bands = HashMap::default();
    for line in lexicon::lines(include_str!("background.txt")) {
        let mut words = line.split(' ');
        let band = words.next().and_then(|band| band.parse().ok()).expect("a line begins with its band");
        for word in words {
            bands.entry(stem(word)).or_insert(band);
        }
    }
    bands
});

static FUNCTION_WORDS: LazyLock<HashSet<&str, BuildWordHash>> = LazyLock::new(|| {
    lexicon::lines(include_str!("function_words.txt")).flat_map(|line| line.split(' ').skip(1)).collect()
});

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
    adjectives: Vec<String>,
    #[serde(default)]
    people: Vec<String>,
    #[serde(default)]
    aliases: Vec<String>,
}

static RECORDS: LazyLock<Countries> = LazyLock::new(|| {
    toml::from_str(include_str!("../../knowledge/data/countries.toml"))
        .expect("the countries' file is well formed")
});

static NAMES: LazyLock<HashMap<Term, String>> = LazyLock::new(|| {
    RECORDS.country.iter().map(|country| (hash(&country.id) ^ 1, country.name.clone())).collect()
});

/// Countries by every name they go by.
static COUNTRIES: LazyLock<HashMap<String, String, BuildWordHash>> = LazyLock::new(|| {
    let mut names = HashMap::default();
    for country in &RECORDS.country {
        let plain = [&country.name].into_iter().chain(&country.long).chain(&country.capital);
        for name in plain.chain(&country.adjectives).chain(&country.people).chain(&country.aliases) {
            names.insert(name.clone(), country.id.clone());
        }
    }
    names
});

/// Names of countries take four words at most here: "Democratic Republic of Congo".
const LONGEST_COUNTRY: usize = 4;

/// The terms of a paragraph, in order.
pub(super) fn occurrences(text: &str, tokens: &[Token]) -> Vec<Occurrence> {
    let mut found = Vec::with_capacity(tokens.len() / 2);
    let mut at = 0;
    while at < tokens.len() {
        let occurrence = country_at(text, tokens, at).or_else(|| word_at(text, tokens, at));
        at += occurrence.map_or(1, |occurrence| occurrence.length);
        found.extend(occurrence);
    }
    found
}

fn word_at(text: &str, tokens: &[Token], at: usize) -> Option<Occurrence> {
    let token = tokens[at];
    let word = token.span.of(text);
    if token.kind != TokenKind::Word || word.len() < 2 {
        return None;
    }
    let small = small(word);
    if is_function_word(&small) {
        return None;
    }
    let stem = stem(&small);
    let weight = weight(&stem, word);
    (weight > 0.0).then(|| Occurrence { term: hash(&stem), weight, token: at, length: 1, country: false })
}

fn weight(stem: &str, word: &str) -> f32 {
    let band = BACKGROUND.get(stem).map_or(RARE_BAND, |&band| f32::from(band));
    let weight = ((band - COMMON_BAND) / (RARE_BAND - COMMON_BAND)).clamp(0.0, 1.0);
    if word.starts_with(char::is_uppercase) { weight.min(NAME_WEIGHT) } else { weight }
}

fn country_at(text: &str, tokens: &[Token], at: usize) -> Option<Occurrence> {
    let word = tokens[at].span.of(text);
    if tokens[at].kind != TokenKind::Word || !word.starts_with(char::is_uppercase) {
        return None;
    }
    let reach = tokens[at..].iter().take(LONGEST_COUNTRY).take_while(|token| token.kind == TokenKind::Word);
    (1..=reach.count()).rev().find_map(|length| {
        let name = &text[tokens[at].span.start()..tokens[at + length - 1].span.end()];
        country_of(name).map(|id| Occurrence {
            term: hash(id) ^ 1,
            weight: COUNTRY_WEIGHT,
            token: at,
            length,
            country: true,
        })
    })
}

/// The id of the country that a name, adjective or capital speaks of.
pub(super) fn country_of(name: &str) -> Option<&'static str> {
    COUNTRIES.get(name).map(String::as_str)
}

/// The name of the country that a term stands for.
pub(super) fn country_name(term: Term) -> Option<&'static str> {
    NAMES.get(&term).map(String::as_str)
}

/// Every country, as a term and its name.
pub(super) fn countries() -> impl Iterator<Item = (Term, &'static str)> {
    NAMES.iter().map(|(&term, name)| (term, name.as_str()))
}

/// Whether a word, in small letters, carries grammar rather than a topic.
pub(super) fn is_function_word(small: &str) -> bool {
    FUNCTION_WORDS.contains(small)
}

/// A word in small letters, with straight apostrophes.
pub(super) fn small(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { word.to_lowercase().replace('’', "'") }
}

/// What forms of a word share: "agreed", "agreement" -> "agr".
pub(super) fn stem(small: &str) -> String {
    const ENDINGS: [(&str, &str); 21] = [
        ("ations", "at"),
        ("ation", "at"),
        ("itions", "it"),
        ("ition", "it"),
        ("ators", "at"),
        ("ator", "at"),
        ("ments", ""),
        ("ment", ""),
        ("ities", ""),
        ("ity", ""),
        ("ings", ""),
        ("ing", ""),
        ("edly", ""),
        ("ed", ""),
        ("ers", ""),
        ("er", ""),
        ("ions", ""),
        ("ion", ""),
        ("ally", "al"),
        ("ies", "i"),
        ("es", ""),
    ];
    const SHORTEST: usize = 3;
    let mut stem = small;
    let mut tail = "";
    let ending =
        ENDINGS.iter().find(|(ending, _)| small.ends_with(ending) && small.len() - ending.len() > SHORTEST);
    if let Some((ending, instead)) = ending {
        stem = &small[..small.len() - ending.len()];
        tail = instead;
    } else if small.ends_with('s') && !small.ends_with("ss") && small.len() > SHORTEST {
        stem = &small[..small.len() - 1];
    }
    if tail.is_empty() && stem.len() > SHORTEST {
        stem = stem.trim_end_matches('e');
    }
    let mut stem = format!("{stem}{tail}");
    if stem.len() > SHORTEST && stem.ends_with('y') {
        stem.pop();
        stem.push('i');
    }
    stem
}

/// FNV-1a.
pub(super) fn hash(stem: &str) -> Term {
    stem.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (one, other) in [
            ("negotiators", "negotiation"),
            ("agreed", "agreement"),
            ("treaty", "treaties"),
            ("sanctions", "sanction"),
            ("inspecting", "inspections"),
        ] {
            assert_eq!(stem(one), stem(other), "{one}, {other}");
        }
        assert_ne!(stem("nation"), stem("native"));
    }

    #[test]
    fn countries_are_one_term_by_any_name() {
        let terms =
            |text: &str| occurrences(text, &tokens(text)).iter().map(|found| found.term).collect::<Vec<_>>();
        assert_eq!(terms("Russia"), terms("Russian"));
        assert_eq!(terms("the United States"), terms("U.S."));
    }

    #[test]
    fn grammar_has_no_term_and_rare_words_weigh_most() {
        let text = "the government and the centrifuges";
        let weights: Vec<f32> = occurrences(text, &tokens(text)).iter().map(|found| found.weight).collect();
        assert_eq!(weights.len(), 2);
        assert!(weights[0] < weights[1]);
    }
}
