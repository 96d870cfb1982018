//! What is known of each word of a paragraph: read when the word is first met, and kept.

use super::super::lexicon::Small;
use super::super::token::{Token, TokenKind};
use super::countries::country_of;
use super::letters::{Capitals, Key, Letters, joined, key_as_written};
use super::marks::Marks;
use super::met::{Kept, fetch, met};
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
    /// How a word is written that has such capitals.
    const fn with(capitals: Capitals) -> Self {
        match (capitals.first, capitals.later) {
            (false, false) => Self::Small,
            (true, false) => Self::Capitalised,
            (true, true) => Self::Loud,
            (false, true) => Self::Otherwise,
        }
    }

    /// How a word is written that has other letters than English ones; a curly apostrophe in it is as good as a capital.
    fn of(word: &str) -> Self {
        let mut letters = word.chars();
        let first = letters.next().is_some_and(char::is_uppercase);
        let later = letters.any(|letter| letter.is_uppercase() || letter == '’');
        Self::with(Capitals { first, later })
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

    /// Packed as it is kept.
    fn packed(self) -> Kept {
        let Self { small, capitalised, term, known, marks } = self;
        let classes = u64::from(small.code()) << 4 | u64::from(capitalised.code());
        [term, marks.bits(), known.bits() << 8 | classes]
    }
}

/// The word of which this is kept, whose key it is, that is `span` of a text, and so written.
#[inline]
fn as_written([term, marks, rest]: Kept, key: Key, text: &str, span: Span, written: Written) -> Word {
    let (marks, known) = (Marks::of_bits(marks), Known::of_bits(rest >> 8));
    let is_capital = matches!(written, Written::Capitalised | Written::Loud);
    if is_capital && marks.any(Marks::COUNTRY) && country_of(span.of(text)).is_some() {
        let marks = marks | Marks::NAMES_COUNTRY;
        return Word { key, class: Class::Content, written, term, known, marks };
    }
    let class = Class::of_code((if is_capital { rest } else { rest >> 4 } & 15) as u8);
    Word { key, class, written, term, known, marks }
}

/// What is known of the tokens of texts, those of one behind those of the one before.
pub(super) fn words_of_all(texts: &[(&str, &[Token])]) -> Vec<Word> {
    let count = texts.iter().map(|(_, tokens)| tokens.len()).sum();
    let mut letters: Vec<Letters> = Vec::with_capacity(count);
    for (text, tokens) in texts {
        letters.extend(tokens.iter().map(|token| match token.kind {
            TokenKind::Word => Letters::of(text, token.span),
            _ => Letters::NONE,
        }));
    }
    fetch(letters.iter().map(|letters| letters.key));
    let (mut words, mut letters) = (Vec::with_capacity(count), letters.into_iter());
    for (text, tokens) in texts {
        words.extend(tokens.iter().zip(&mut letters).map(|(token, letters)| match token.kind {
            TokenKind::Word => word(text, token.span, letters),
            _ => NO_WORD,
        }));
    }
    words
}

/// What is known of the tokens of a text.
#[cfg(test)]
pub(super) fn words(text: &str, tokens: &[Token]) -> Vec<Word> {
    words_of_all(&[(text, tokens)])
}

#[inline]
fn word(text: &str, span: Span, letters: Letters) -> Word {
    if !letters.is_ascii {
        return foreign_word(span.of(text));
    }
    let kept = kept(letters.key, || small(span.of(text)));
    let written = Written::with(letters.capitals);
    as_written(kept, letters.key, text, span, written)
}

/// A word that has other letters than English ones, or a curly apostrophe.
fn foreign_word(word: &str) -> Word {
    let small = small(word);
    let key = key_as_written(&small);
    let kept = kept(key, || small);
    as_written(kept, key, word, Span::new(0, word.len()), Written::of(word))
}

/// What is kept of the word of a key, which is `small` in small letters.
#[inline]
fn kept<'w>(key: Key, small: impl FnOnce() -> Small<'w>) -> Kept {
    met(key, || Common::read(&small(), key).packed())
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
