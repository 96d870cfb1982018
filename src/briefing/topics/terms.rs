//! Terms: the words of a paragraph that may tell its topic, in a form that "negotiators" and "negotiation" share.

use std::sync::LazyLock;

use super::super::lexicon::{self, Small};
use super::super::token::Token;
use super::countries::{country_at, fields_of_country};
use super::fields::Fields;
use super::known::{RARE_BAND, RECORD};
use super::marks::Marks;
pub(super) use super::stem::{Term, hash, stem};
use super::word::Word;
use super::word_class::is_function_word;

/// One occurrence of a term.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::briefing) struct Occurrence {
    pub(super) term: Term,
    /// How much the word tells, 0 (grammar) to 1 (rare).
    pub(super) weight: f32,
    /// The same for labels, where a rare word counts for little more than another.
    pub(super) salience: f32,
    /// The fields of meaning that it belongs to.
    pub(super) fields: Fields,
    /// The token it begins with.
    pub(super) token: usize,
    /// Whether it names a country.
    pub(super) country: bool,
    /// Which of the paragraph's distinct terms it is.
    pub(super) counted: u32,
}

/// The bands of `background.txt` between which weights rise from 0 to 1.
const COMMON_BAND: f32 = 5.0;
/// What a country weighs: it tells much, but is named everywhere.
const COUNTRY_WEIGHT: f32 = 0.8;
const NAME_WEIGHT: f32 = 0.9;

/// What is known of a term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// How common it is: the band of its most common word.
    band: u8,
    pub(super) fields: Fields,
}

impl Known {
    /// What a term is that no list has.
    pub(super) const UNKNOWN: Self = Self { band: RARE_BAND, fields: Fields::NONE };

    /// All of it in 40 bits.
    pub(super) fn bits(self) -> u64 {
        u64::from(self.fields.bits()) << 8 | u64::from(self.band)
    }

    pub(super) const fn of_bits(bits: u64) -> Self {
        Self { band: bits as u8, fields: Fields::of_bits((bits >> 8) as u32) }
    }
}

/// What is known of terms, as the build writes it: see `known.rs`. In ascending order of the terms.
static KNOWN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/terms.bin"));

/// What is known of a term.
pub(super) fn known(term: Term) -> Known {
    let (records, _) = KNOWN.as_chunks::<RECORD>();
    match records.binary_search_by_key(&term, |&[a, b, c, d, e, f, g, h, ..]| {
        Term::from_le_bytes([a, b, c, d, e, f, g, h])
    }) {
        Ok(at) => {
            let [.., band, count, one, two, three] = records[at];
            Known { band, fields: Fields::new(count, [one, two, three]) }
        }
        Err(_) => Known::UNKNOWN,
    }
}

/// A weight as it is, and as labels see it.
#[derive(Clone, Copy)]
struct Weight {
    weight: f32,
    salience: f32,
}

impl Weight {
    fn new(weight: f32) -> Self {
        const LEVELLED: f32 = 0.3;
        Self { weight, salience: weight.powf(LEVELLED) }
    }
}

/// The weights of words by band, of names, and of countries.
struct Weights {
    words: [Weight; RARE_BAND as usize + 1],
    name: Weight,
    country: Weight,
}

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights {
    words: std::array::from_fn(|band| {
        let rarity = (band as f32 - COMMON_BAND) / (f32::from(RARE_BAND) - COMMON_BAND);
        Weight::new(rarity.clamp(0.0, 1.0))
    }),
    name: Weight::new(NAME_WEIGHT),
    country: Weight::new(COUNTRY_WEIGHT),
});

/// The terms of a paragraph's words from a token on, in order.
pub(super) fn occurrences(text: &str, tokens: &[Token], words: &[Word], start: usize) -> Vec<Occurrence> {
    let mut found = Vec::with_capacity(tokens.len() / 2);
    let mut at = start;
    while at < tokens.len() {
        let word = &words[at];
        if word.is(Marks::COUNTRY)
            && word.is_capitalised()
            && let Some((country, length)) = country_at(text, tokens, at)
        {
            found.push(named_country(country, at));
            at += length;
            continue;
        }
        if let Some(term) = word.term() {
            let Known { band, fields } = word.known;
            let Weight { weight, salience } = weight(band, word);
            if weight > 0.0 {
                let country = false;
                found.push(Occurrence { term, weight, salience, fields, token: at, country, counted: 0 });
            }
        }
        at += 1;
    }
    found
}

/// The term of a word in small letters, if it tells anything.
pub(super) fn telling_term(small: &str) -> Option<Term> {
    let term = stem(small).term();
    let tells = WEIGHTS.words[usize::from(known(term).band)].weight > 0.0;
    (tells && !is_function_word(small)).then_some(term)
}

/// Whether a word in small letters is an English word, rather than a name that happens to stand in books.
pub(super) fn is_common(small: &str) -> bool {
    const NAMES_BEGIN: u8 = RARE_BAND - 1;
    known(stem(small).term()).band < NAMES_BEGIN
}

fn weight(band: u8, word: &Word) -> Weight {
    let weight = WEIGHTS.words[usize::from(band)];
    let is_name = weight.weight > NAME_WEIGHT && word.is_capitalised();
    if is_name { WEIGHTS.name } else { weight }
}

fn named_country(term: Term, token: usize) -> Occurrence {
    let Weight { weight, salience } = WEIGHTS.country;
    Occurrence { term, weight, salience, fields: fields_of_country(term), token, country: true, counted: 0 }
}

/// A word in small letters, with straight apostrophes.
pub(super) fn small(word: &str) -> Small<'_> {
    // Most words are plain, which is quicker to see than that there is no apostrophe.
    if word.is_ascii() || !word.contains('’') {
        lexicon::small(word)
    } else {
        Small::Long(word.to_lowercase().replace('’', "'"))
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::super::word::words;
    use super::*;

    fn occurrences_in(text: &str) -> Vec<Occurrence> {
        let tokens = tokens(text);
        occurrences(text, &tokens, &words(text, &tokens), 0)
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for (one, other) in [
            ("negotiators", "negotiation"),
            ("agreed", "agreement"),
            ("treaty", "treaties"),
            ("sanctions", "sanction"),
            ("inspecting", "inspections"),
        ] {
            assert_eq!(stem(one).term(), stem(other).term(), "{one}, {other}");
        }
        assert_ne!(stem("nation"), stem("native"));
    }

    #[test]
    fn countries_are_one_term_by_any_name() {
        let terms = |text: &str| occurrences_in(text).iter().map(|found| found.term).collect::<Vec<_>>();
        assert_eq!(terms("Russia"), terms("Russian"));
        assert_eq!(terms("the United States"), terms("U.S."));
    }

    #[test]
    fn grammar_has_no_term_and_rare_words_weigh_most() {
        let text = "the government and the centrifuges";
        let weights: Vec<f32> = occurrences_in(text).iter().map(|found| found.weight).collect();
        assert_eq!(weights.len(), 2);
        assert!(weights[0] < weights[1]);
    }
}
