//! What is known of each word of a paragraph. Nearly all words are common ones, of which everything is looked up at once.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::lexicon::hash::BuildWordHash;
use super::super::token::{Token, TokenKind};
use super::countries::country_of;
use super::terms::{Known, Term, background, hash, hash_uncapitalised, known, small, stem};
use super::word_class::{Capital, Class, class, is_function_word};

/// What is known of a token: what it can be in a phrase, its term, and what is known of that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) class: Class,
    /// None if it carries grammar rather than a topic.
    pub(super) term: Option<Term>,
    pub(super) known: Known,
}

/// What a token is that is no word.
const NO_WORD: Word = Word { class: Class::Other, term: None, known: Known::UNKNOWN };

/// What is known of a word, with and without a capital.
#[derive(Clone, Copy)]
struct Common {
    capitalised: Class,
    word: Word,
}

impl Common {
    /// What lists and endings tell of a word in small letters.
    fn read(small: &str) -> Self {
        let term = (!is_function_word(small) && small.len() > 1).then(|| stem(small).term());
        let word =
            Word { class: class(small, Capital::None), term, known: term.map_or(Known::UNKNOWN, known) };
        Self { capitalised: class(small, Capital::First), word }
    }

    fn written(self, capital: Capital) -> Word {
        match capital {
            Capital::First => Word { class: self.capitalised, ..self.word },
            Capital::None => self.word,
        }
    }
}

/// Words of the lower bands are so common that they are looked up rather than read.
const COMMON_BAND: u8 = 8;

static COMMON: LazyLock<HashMap<Term, Common, BuildWordHash>> = LazyLock::new(|| {
    let common = background().filter(|(band, _)| *band <= COMMON_BAND);
    common.map(|(_, word)| (hash(word), Common::read(word))).collect()
});

/// What is known of the tokens of a paragraph.
pub(super) fn words(text: &str, tokens: &[Token]) -> Vec<Word> {
    tokens.iter().map(|&token| word(token, text)).collect()
}

fn word(token: Token, text: &str) -> Word {
    if token.kind != TokenKind::Word {
        return NO_WORD;
    }
    let word = token.span.of(text);
    let capital = if word.starts_with(char::is_uppercase) { Capital::First } else { Capital::None };
    let common = COMMON.get(&hash_uncapitalised(word)).copied();
    let found = common.unwrap_or_else(|| Common::read(&small(word))).written(capital);
    if capital == Capital::First && country_of(word).is_some() {
        Word { class: Class::Content, ..found }
    } else {
        found
    }
}
