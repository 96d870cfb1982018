//! What is known of each word of a paragraph: read when the word is first met, and kept.

use std::sync::OnceLock;

use super::super::token::{Token, TokenKind};
use super::countries::country_of;
use super::letters::{Key, Letters, joined, key_as_written};
use super::marks::Marks;
use super::terms::{Known, Term, known, small, stem};
use super::word_class::{Class, Listed, capitalised, class, listed};
use crate::text::Span;

/// What is known of a token: what it can be in a phrase, its term, and what is known of that.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Tells it from other words, whatever its capitals; 0 if it is no word.
    pub(super) key: Key,
    pub(super) class: Class,
    written: Written,
    /// [`NO_TERM`] if it carries grammar rather than a topic.
    term: Term,
    pub(super) known: Known,
    marks: Marks,
}

/// What no term is.
const NO_TERM: Term = 0;

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
    key: 0,
    class: Class::Other,
    written: Written::Otherwise,
    term: NO_TERM,
    known: Known::UNKNOWN,
    marks: Marks::NONE,
};

impl Word {
    /// Its term; none if it carries grammar rather than a topic.
    pub(super) fn term(&self) -> Option<Term> {
        (self.term != NO_TERM).then_some(self.term)
    }

    /// Whether it begins with a capital.
    pub(super) const fn is_capitalised(&self) -> bool {
        matches!(self.written, Written::Capitalised | Written::Loud)
    }

    /// Whether a noun phrase may begin with it: it is no word of grammar, and no mark.
    pub(super) const fn may_begin_phrase(&self) -> bool {
        matches!(self.class, Class::Content | Class::Verb(_))
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

/// What tells the words of a phrase from those of others, whatever their capitals.
pub(super) fn phrase_key(words: &[Word]) -> Key {
    words.iter().fold(0, |key, word| joined(key, word.key))
}

/// What is known of a word, with and without a capital.
#[derive(Clone, Copy)]
struct Common {
    small: Class,
    capitalised: Class,
    term: Term,
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
            term: term.unwrap_or(NO_TERM),
            known: term.map_or(Known::UNKNOWN, known),
            marks: Marks::of(small, key),
        }
    }

    /// The word of this key that is `span` of a text, and so written.
    #[inline]
    fn written(self, key: Key, text: &str, span: Span, written: Written) -> Word {
        let Self { small, capitalised, term, known, marks } = self;
        let is_capital = matches!(written, Written::Capitalised | Written::Loud);
        if is_capital && marks.any(Marks::COUNTRY) && country_of(span.of(text)).is_some() {
            let marks = marks | Marks::NAMES_COUNTRY;
            return Word { key, class: Class::Content, written, term, known, marks };
        }
        let class = if is_capital { capitalised } else { small };
        Word { key, class, written, term, known, marks }
    }
}

/// What is known of the tokens of a paragraph.
pub(super) fn words(text: &str, tokens: &[Token]) -> Vec<Word> {
    let word = |token: &Token| match token.kind {
        TokenKind::Word => word(text, token.span),
        _ => NO_WORD,
    };
    tokens.iter().map(word).collect()
}

#[inline]
fn word(text: &str, span: Span) -> Word {
    let letters = Letters::of(text, span);
    if !letters.is_ascii {
        return foreign_word(span.of(text));
    }
    let known = met(letters.key, || Common::read(&small(span.of(text)), letters.key));
    known.written(letters.key, text, span, Written::new(letters.begins_capital, !letters.goes_on_capital))
}

/// A word that has other letters than English ones, or a curly apostrophe.
fn foreign_word(word: &str) -> Word {
    let small = small(word);
    let key = key_as_written(&small);
    let known = met(key, || Common::read(&small, key));
    known.written(key, word, Span::new(0, word.len()), Written::of(word))
}

/// So many words may have the same first bits and be kept.
const SAME: usize = 4;
/// By so many first bits they are told apart.
const BITS: u32 = 12;

/// Words that were met, by the first bits of their keys. Each is read once and kept for as long as the program runs: the common
/// ones are met soon. Where all places are taken, a word is read each time.
static MET: [[OnceLock<(Key, Common)>; SAME]; 1 << BITS] =
    [const { [const { OnceLock::new() }; SAME] }; 1 << BITS];

/// What is known of the word of a key, which `read` reads if it was not met before.
fn met(key: Key, read: impl FnOnce() -> Common) -> Common {
    for place in &MET[(key >> (Key::BITS - BITS)) as usize] {
        match place.get() {
            Some((other, common)) if *other == key => return *common,
            Some(_) => {}
            None => {
                let common = read();
                // Another thread may have been quicker, with this word or another.
                place.get_or_init(|| (key, common));
                return common;
            }
        }
    }
    read()
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
    fn a_word_is_the_same_whenever_it_is_met() {
        // More words than there are places.
        let text: String = (0..30_000).map(|number| in_letters(number) + "ing ").collect();
        let tokens = tokens(&text);
        let (first, second) = (words(&text, &tokens), words(&text, &tokens));
        assert_eq!(first.len(), 30_000);
        assert!(first.iter().zip(&second).all(|(one, other)| one.key == other.key && one.term == other.term));
        assert!(second.iter().all(|word| word.is(Marks::ING)));
    }

    /// A number in letters.
    fn in_letters(number: usize) -> String {
        number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
    }

    #[test]
    fn a_country_is_named_with_a_capital() {
        let text = "Turkey turkey United";
        let names = |word: &Word| word.is(Marks::NAMES_COUNTRY);
        assert_eq!(words(text, &tokens(text)).iter().map(names).collect::<Vec<_>>(), [true, false, false]);
    }
}
