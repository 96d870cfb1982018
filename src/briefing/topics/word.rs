//! What is known of each word of a paragraph. Nearly all words are common ones, of which everything is looked up at once.

use std::sync::LazyLock;

use super::super::token::{Token, TokenKind};
use super::countries::country_of;
use super::letters::{Key, Letters, key, key_as_written};
use super::marks::Marks;
use super::table::Table;
use super::terms::{Known, Term, background, known, small, stem};
use super::word_class::{Class, Listed, capitalised, class, listed};
use crate::text::Span;

/// What is known of a token: what it can be in a phrase, its term, and what is known of that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) class: Class,
    written: Written,
    /// None if it carries grammar rather than a topic.
    pub(super) term: Option<Term>,
    pub(super) known: Known,
    marks: Marks,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    /// "talks"
    Small,
    /// "Talks"
    Capitalised,
    /// "TALKS", "McKay"
    Loud,
    /// "iPod"
    Otherwise,
}

impl Written {
    const fn new(is_capital: bool, is_small: bool) -> Self {
        match (is_capital, is_small) {
            (false, true) => Self::Small,
            (true, true) => Self::Capitalised,
            (true, false) => Self::Loud,
            (false, false) => Self::Otherwise,
        }
    }

    /// How a word is written that has other letters than English ones.
    fn of(word: &str) -> Self {
        let mut letters = word.chars();
        let is_capital = letters.next().is_some_and(char::is_uppercase);
        Self::new(is_capital, !letters.any(|letter| letter.is_uppercase() || letter == '’'))
    }
}

/// What a token is that is no word.
const NO_WORD: Word = Word {
    class: Class::Other,
    written: Written::Otherwise,
    term: None,
    known: Known::UNKNOWN,
    marks: Marks::NONE,
};

impl Word {
    /// Whether it begins with a capital.
    pub(super) const fn is_capitalised(&self) -> bool {
        matches!(self.written, Written::Capitalised | Written::Loud)
    }

    /// Whether any of these marks is its own, whatever its capitals.
    pub(super) const fn is(&self, marks: Marks) -> bool {
        self.marks.any(marks)
    }

    /// Whether it is so marked, and in small letters.
    pub(super) fn is_small(&self, marks: Marks) -> bool {
        self.is(marks) && self.written == Written::Small
    }

    /// Whether it is so marked, and in small letters behind a first capital.
    pub(super) fn is_named(&self, marks: Marks) -> bool {
        self.is(marks) && self.written == Written::Capitalised
    }

    /// Whether it is so marked, and in small letters but perhaps for the first.
    pub(super) fn is_plain(&self, marks: Marks) -> bool {
        self.is(marks) && matches!(self.written, Written::Small | Written::Capitalised)
    }
}

/// What is known of a word, with and without a capital.
#[derive(Clone, Copy)]
struct Common {
    small: Class,
    capitalised: Class,
    term: Option<Term>,
    known: Known,
    marks: Marks,
}

impl Common {
    /// What lists and endings tell of a word in small letters, whose key it is.
    fn read(small: &str, key: Key) -> Self {
        let listed = listed(key);
        let is_function_word = matches!(listed, Some(Listed::Function(_)));
        let term = (!is_function_word && small.len() > 1).then(|| stem(small).term());
        let class = class(small, listed);
        Self {
            small: class,
            capitalised: capitalised(class, listed),
            term,
            known: term.map_or(Known::UNKNOWN, known),
            marks: Marks::of(small, key),
        }
    }

    /// The word that is so written.
    fn written(self, word: &str, written: Written) -> Word {
        let Self { small, capitalised, term, known, marks } = self;
        let is_capital = matches!(written, Written::Capitalised | Written::Loud);
        if is_capital && marks.any(Marks::COUNTRY) && country_of(word).is_some() {
            return Word { class: Class::Content, written, term, known, marks: marks | Marks::NAMES_COUNTRY };
        }
        let class = if is_capital { capitalised } else { small };
        Word { class, written, term, known, marks }
    }
}

/// Words of the lower bands are so common that they are looked up rather than read.
const COMMON_BAND: u8 = 8;

static COMMON: LazyLock<Table<Common>> = LazyLock::new(|| {
    let common = background().filter(|(band, _)| *band <= COMMON_BAND).map(|(_, word)| (key(word), word));
    common.map(|(key, word)| (key, Common::read(word, key))).collect()
});

/// What is known of the tokens of a paragraph.
pub(super) fn words(text: &str, tokens: &[Token]) -> Vec<Word> {
    let common = &*COMMON;
    let word = |token: &Token| match token.kind {
        TokenKind::Word => word(text, token.span, common),
        _ => NO_WORD,
    };
    tokens.iter().map(word).collect()
}

fn word(text: &str, span: Span, common: &Table<Common>) -> Word {
    let letters = Letters::of(text, span);
    if !letters.is_ascii {
        return foreign_word(span.of(text), common);
    }
    let known = common.get(letters.key).copied();
    let known = known.unwrap_or_else(|| Common::read(&small(span.of(text)), letters.key));
    known.written(span.of(text), Written::new(letters.begins_capital, !letters.goes_on_capital))
}

/// A word that has other letters than English ones, or a curly apostrophe.
fn foreign_word(word: &str, common: &Table<Common>) -> Word {
    let small = small(word);
    let key = key_as_written(&small);
    let known = common.get(key).copied().unwrap_or_else(|| Common::read(&small, key));
    known.written(word, Written::of(word))
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    #[test]
    fn capitals_tell_how_a_mark_is_meant() {
        let text = "march March MARCH";
        let meant = |word: &Word| {
            let month = Marks::MONTH;
            [word.is(month), word.is_small(month), word.is_named(month), word.is_plain(month)]
        };
        let found: Vec<[bool; 4]> = words(text, &tokens(text)).iter().map(meant).collect();
        assert_eq!(
            found,
            [[true, true, false, true], [true, false, true, true], [true, false, false, false]]
        );
    }

    #[test]
    fn a_country_is_named_with_a_capital() {
        let text = "Turkey turkey United";
        let names = |word: &Word| word.is(Marks::NAMES_COUNTRY);
        assert_eq!(words(text, &tokens(text)).iter().map(names).collect::<Vec<_>>(), [true, false, false]);
    }
}
