//! The letters of words whatever their capitals, as a number that tells them apart, sixteen letters at a step.

use super::super::sixteen::{SIXTEEN, sixteen};
use super::terms::small;
use crate::text::Span;

/// What tells words apart, whatever their capitals: a hash of what they are in small English letters.
pub(super) type Key = u64;

/// What a glance at a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    pub(super) key: Key,
    /// Which are English capitals.
    pub(super) capitals: Capitals,
    /// Whether all is ASCII: if not, other letters may be capitals, and the key tells words apart by them.
    pub(super) is_ascii: bool,
}

/// Where a word has capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Capitals {
    /// Whether the first letter is one.
    pub(super) first: bool,
    /// Whether one behind the first is.
    pub(super) later: bool,
}

/// One in each byte, and the highest bit of each.
const ONES: u64 = u64::MAX / 255;
const HIGH: u64 = ONES << 7;

impl Letters {
    /// Those of what is no word.
    pub(super) const NONE: Self =
        Self { key: 0, capitals: Capitals { first: false, later: false }, is_ascii: true };

    /// Those of the words that are `span` of a text.
    // Called, it would hand over what it tells through memory, bit by bit, to be read there at once.
    #[inline(always)]
    pub(super) fn of(text: &str, span: Span) -> Self {
        let (bytes, start, end) = (text.as_bytes(), span.start(), span.end());
        let mut taken = Taken { key: span.len() as u64, capitals: 0, high: 0 };
        taken.take(sixteen(bytes, start, span.len()));
        let first = taken.capitals & 0x80 != 0;
        taken.capitals &= !0x80;
        let mut at = start + SIXTEEN;
        while at < end {
            taken.take(sixteen(bytes, at, end - at));
            at += SIXTEEN;
        }
        let Taken { key, capitals, high } = taken;
        Self { key, capitals: Capitals { first, later: capitals != 0 }, is_ascii: high == 0 }
    }
}

/// What was told by the letters so far; of bytes, by the highest bit of each.
struct Taken {
    key: Key,
    capitals: u64,
    high: u64,
}

impl Taken {
    fn take(&mut self, sixteen: u128) {
        let (first, second) = (sixteen as u64, (sixteen >> 64) as u64);
        let (capital, more) = (capitals(first), capitals(second));
        self.key = mixed(mixed(self.key, first, capital), second, more);
        self.capitals |= capital | more;
        self.high |= (first | second) & HIGH;
    }
}

/// A key with eight letters more, some of them capitals: a small letter is a capital with one bit more.
const fn mixed(key: Key, eight: u64, capitals: u64) -> Key {
    joined(key, eight | capitals >> 2)
}

/// A key of what has one and of what comes behind it.
pub(super) const fn joined(key: Key, more: Key) -> Key {
    (key.rotate_left(5) ^ more).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The highest bit of each byte that is an English capital.
const fn capitals(eight: u64) -> u64 {
    let low = eight & !HIGH;
    (low + up_to_high(b'A')) & !(low + up_to_high(b'Z' + 1)) & !eight & HIGH
}

/// What added to each byte sets its highest bit from this letter on.
const fn up_to_high(letter: u8) -> u64 {
    ONES * (0x80 - letter as u64)
}

/// The key of words as they are in small letters, with straight apostrophes.
pub(super) fn key(words: &str) -> Key {
    let letters = Letters::of(words, Span::new(0, words.len()));
    if letters.is_ascii { letters.key } else { key_as_written(&small(words)) }
}

/// The key of words of which only English letters are taken to be small.
pub(super) fn key_as_written(words: &str) -> Key {
    Letters::of(words, Span::new(0, words.len())).key
}

#[cfg(test)]
mod tests {
    use super::*;

    /// "C" for a first capital, "c" for a later one, "?" for other letters than English ones.
    fn check(word: &str, expected: &str) {
        for text in [word.to_owned(), format!("Ab {word} and what goes on for more than sixteen letters")] {
            let start = text.find(word).expect("it is there");
            let letters = Letters::of(&text, Span::new(start, start + word.len()));
            let told =
                [(letters.capitals.first, 'C'), (letters.capitals.later, 'c'), (!letters.is_ascii, '?')];
            let told: String = told.iter().filter(|(is_so, _)| *is_so).map(|(_, sign)| sign).collect();
            assert_eq!(told, expected, "{word}");
            assert_eq!(letters.key, key_as_written(&word.to_ascii_lowercase()), "{word}");
        }
    }

    #[test]
    fn capitals_are_seen_wherever_they_stand() {
        check("talks", "");
        check("Talks", "C");
        check("negotiatioN", "c");
        check("MACKAY", "Cc");
        check("@[`{09-.'", "");
        check("élan", "?");
    }

    #[test]
    fn words_have_one_key_by_any_capitals() {
        for (one, other) in
            [("Talks", "talks"), ("NEGOTIATORS", "negotiators"), ("O’Brien", "o'brien"), ("Élan", "élan")]
        {
            assert_eq!(key(one), key(other), "{one}");
        }
    }

    #[test]
    fn other_words_have_other_keys() {
        let words = [
            "",
            "a",
            "b",
            "ab",
            "ba",
            "abcdefgh",
            "abcdefghi",
            "abcdefgha",
            "abcdefgh\0",
            "abcdefghabcdefgh",
            "abcdefghabcdefgha",
            "abcdefghabcdefgb",
            "@",
            "`",
            "é",
            "è",
        ];
        for (at, one) in words.iter().enumerate() {
            assert!(words[at + 1..].iter().all(|other| key(one) != key(other)), "{one}");
        }
    }
}
