//! Which words no name begins with, so that most words of a text need no look into the names.
//!
//! Two Bloom filters, over the first letters of a name's first word, and over those of its first and its second: they may
//! let a word pass that begins no name, never the other way. One look tells it of all kinds of name. "New" begins names,
//! "New rules" does not: that spares most of the searches that the first word alone would ask for.

use std::ops::Range;

use super::beginnings::Beginnings;
use super::fold::{is_apostrophe, is_hyphen, is_letter, is_slash_of_date};
use super::letters::leading_letters;

/// The first letters of a word, small; shorter words are filled with zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Opening(u64);

impl Opening {
    const LETTERS: usize = 8;

    /// That of the text from byte `at` on; nothing where a mark or a letter with an accent makes it hard to tell.
    #[inline]
    pub(crate) fn of_text(text: &str, at: usize) -> Option<Self> {
        let rest = &text.as_bytes()[at..];
        if let Some(eight) = rest.first_chunk()
            && let Some(opening) = Self::of_eight(u64::from_le_bytes(*eight))
        {
            return Some(opening);
        }
        let letters = rest.iter().take(Self::LETTERS).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let told =
            letters == Self::LETTERS || letters > 0 && After::of_text(text, at + letters) != After::Letters;
        told.then(|| Self::of(&rest[..letters]))
    }

    /// Those of a word with an apostrophe in it or behind it, which no name is written with: as if it were not there; and
    /// of a possessive that of its owner, "Oman's".
    fn of_apostrophe(text: &str, at: usize) -> Option<(Self, Option<Self>)> {
        let head = letters(text, at);
        let mark = text[at + head.len()..].chars().next().filter(|&mark| is_apostrophe(mark))?;
        let behind = at + head.len() + mark.len_utf8();
        let tail = letters(text, behind);
        if head.is_empty() || After::of_text(text, behind + tail.len()) == After::Letters {
            return None;
        }
        let owner = matches!(tail, b"s" | b"S").then(|| Self::of_letters(head));
        Some((Self::of_letters(&[head, tail].concat()), owner))
    }

    /// That of the eight bytes, read all at once, if they begin with letters and a blank or a comma or are nothing but letters.
    fn of_eight(bytes: u64) -> Option<Self> {
        const BLANKS: u64 = u64::from_le_bytes([b' '; 8]);
        let small = bytes | BLANKS;
        let count = leading_letters(bytes);
        match count {
            0 => None,
            8 => Some(Self(small)),
            _ => {
                let after = (bytes >> (8 * count)) as u8;
                matches!(after, b' ' | b',').then_some(Self(small & ((1 << (8 * count)) - 1)))
            }
        }
    }

    /// That of a folded word; nothing where it is no plain one.
    fn of_word(word: &str) -> Option<Self> {
        let word = word.as_bytes();
        let first = &word[..word.len().min(Self::LETTERS)];
        first.iter().all(u8::is_ascii_alphanumeric).then(|| Self::of(first))
    }

    /// Those of the first two words of a folded name; nothing where no plain word comes first.
    pub(crate) fn of_name(folded: &str) -> Option<(Self, Second)> {
        let mut words = folded.split(' ');
        let first = Self::of_word(words.next()?)?;
        Some((first, words.next().and_then(Self::of_word).map_or(Second::None, Second::Word)))
    }

    fn of_letters(letters: &[u8]) -> Self {
        Self::of(&letters[..letters.len().min(Self::LETTERS)])
    }

    fn of(letters: &[u8]) -> Self {
        Self(letters.iter().rev().fold(0, |all, byte| all << 8 | u64::from(byte.to_ascii_lowercase())))
    }
}

/// The English letters and digits at byte `at` of a text.
fn letters(text: &str, at: usize) -> &[u8] {
    let rest = &text.as_bytes()[at..];
    let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric());
    &rest[..end.unwrap_or(rest.len())]
}

/// What comes behind letters of a text, see [`Walk`](super::fold::Walk).
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    /// What may belong to the word.
    Letters,
    /// What may stand between two words of a name.
    Gap,
    /// What ends every name, or the end of the text.
    End,
}

impl After {
    fn of_text(text: &str, at: usize) -> Self {
        let mut rest = text[at..].chars();
        match rest.next() {
            None => Self::End,
            Some(c) if is_letter(c) || is_apostrophe(c) || matches!(c, '+' | '&') => Self::Letters,
            // "U.S.", "Gen. Petraeus"
            Some('.') => {
                if rest.next().is_some_and(is_letter) {
                    Self::Letters
                } else {
                    Self::Gap
                }
            }
            Some(c) if c.is_whitespace() || is_hyphen(c) || is_slash_of_date(text, at) => Self::Gap,
            Some(_) => Self::End,
        }
    }
}

/// How a word is written whose opening is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Writing {
    /// It begins with a small letter.
    Small,
    /// It begins with a capital or a digit.
    Capital,
}

impl Writing {
    /// That of the text from byte `at` on.
    pub(crate) fn of_text(text: &str, at: usize) -> Self {
        let small = text.as_bytes().get(at).is_some_and(u8::is_ascii_lowercase);
        if small { Self::Small } else { Self::Capital }
    }

    /// Where the bits of this way of writing begin.
    const fn shift(self) -> u32 {
        Beginnings::KINDS * self as u32
    }
}

/// What follows the first word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Second {
    /// Nothing, or no plain word.
    None,
    /// A word that begins so.
    Word(Opening),
}

/// What follows a word of a text.
#[derive(Clone, Copy)]
enum Following {
    /// A mark that no name goes on behind, or the end.
    End,
    Word(Opening),
    /// Something that makes it hard to tell.
    Unclear,
}

impl Following {
    /// What follows the word of plain letters at byte `at`.
    fn of_text(text: &str, at: usize) -> Self {
        Self::behind(text, at + letters(text, at).len())
    }

    /// What follows plain letters up to byte `end`.
    fn behind(text: &str, end: usize) -> Self {
        match text.as_bytes().get(end) {
            Some(b' ' | b'-') => Opening::of_text(text, end + 1).map_or(Self::Unclear, Self::Word),
            _ if After::of_text(text, end) == After::End => Self::End,
            _ => Self::Unclear,
        }
    }
}

/// A name that may be asked for: its index, how it is written, how it begins.
pub(crate) type Question = (u8, Writing, Opening, Second);

/// The two places of a key among so many.
fn places(key: u64, count: usize) -> [usize; 2] {
    let mixed = key.wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (mixed ^ mixed >> 32).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    // A number of 32 bits as a part of the whole.
    [mixed >> 32, mixed & 0xffff_ffff].map(|part| ((part * count as u64) >> 32) as usize)
}

/// The filter over first words: bytes of which each word has two, and in both a bit for each kind of name and way of
/// writing, so that one look tells of all.
#[derive(Clone, Copy, Debug)]
struct Words<'k>(&'k [u8]);

impl Words<'_> {
    fn made_of(questions: &[Question]) -> Vec<u8> {
        const BYTES_EACH: usize = 2;
        let mut distinct: Vec<Opening> = questions.iter().map(|&(_, _, opening, _)| opening).collect();
        distinct.sort_unstable();
        distinct.dedup();
        let mut bytes = vec![0; (distinct.len() * BYTES_EACH).max(1)];
        for &(index, writing, opening, _) in questions {
            for place in places(opening.0, bytes.len()) {
                bytes[place] |= Beginnings::of(index).0 << writing.shift();
            }
        }
        bytes
    }

    fn beginnings(&self, writing: Writing, word: Opening) -> Beginnings {
        let [one, other] = places(word.0, self.0.len()).map(|place| self.0[place]);
        Beginnings((one & other) >> writing.shift() & Beginnings::ALL.0)
    }
}

/// The filter over the first two words: four bits for each kind of name, way of writing, and pair. Two would let twice as
/// many pass.
#[derive(Clone, Copy, Debug)]
struct Pairs<'k>(&'k [u8]);

impl Pairs<'_> {
    fn made_of(questions: &[Question]) -> Vec<u8> {
        let mut bytes = vec![0; questions.len().max(1)];
        for &question in questions {
            for bit in Self::bits(question, bytes.len()) {
                bytes[bit / 8] |= 1 << (bit % 8);
            }
        }
        bytes
    }

    /// One number for a name; nothing of a second word where nothing follows.
    fn key((index, writing, Opening(first), second): Question) -> u64 {
        let second = if let Second::Word(Opening(letters)) = second { letters } else { 0 };
        let kind = u64::from(index) << 1 | writing as u64;
        first
            ^ second.wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
            ^ kind.wrapping_mul(0x517c_c1b7_2722_0a95)
    }

    /// Which bits are a name's among so many bytes.
    fn bits(question: Question, bytes: usize) -> impl Iterator<Item = usize> {
        let key = Self::key(question);
        let keys = [key, key.rotate_left(23) ^ 0x2545_f491_4f6c_dd1d];
        keys.into_iter().flat_map(move |key| places(key, bytes * 8))
    }

    fn has(&self, question: Question) -> bool {
        Self::bits(question, self.0.len()).all(|bit| self.0[bit / 8] >> (bit % 8) & 1 == 1)
    }

    /// Which of these kinds of name begin with a word and what follows it.
    fn of(&self, kinds: Beginnings, writing: Writing, first: Opening, following: Following) -> Beginnings {
        let second = match following {
            Following::Unclear => return kinds,
            Following::End => Second::None,
            Following::Word(second) => Second::Word(second),
        };
        // The word alone may be a name whatever follows.
        kinds.only(|index| {
            self.has((index, writing, first, second)) || self.has((index, writing, first, Second::None))
        })
    }
}

/// Both filters, one behind the other, with the length of the first in front.
pub(crate) fn filters(questions: &[Question]) -> Vec<u8> {
    let words = Words::made_of(questions);
    [&(words.len() as u32).to_le_bytes(), words.as_slice(), &Pairs::made_of(questions)].concat()
}

/// Both filters of one layer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Gate<'k> {
    words: Words<'k>,
    pairs: Pairs<'k>,
}

impl<'k> Gate<'k> {
    /// Those that [`filters`] made.
    pub(crate) fn of(filters: &'k [u8]) -> Self {
        let (length, rest) = filters.split_first_chunk().expect("the compiler wrote the length");
        let (words, pairs) = rest.split_at(u32::from_le_bytes(*length) as usize);
        Self { words: Words(words), pairs: Pairs(pairs) }
    }

    /// What may begin with a word, whatever comes behind the blank that ends `text`.
    fn with_first(self, text: &str) -> Beginnings {
        match Opening::of_text(text, 0) {
            Some(first) => self.words.beginnings(Writing::of_text(text, 0), first),
            None => self.beginnings(text, 0),
        }
    }

    /// What may begin at byte `at` of a text.
    pub(crate) fn beginnings(self, text: &str, at: usize) -> Beginnings {
        let writing = Writing::of_text(text, at);
        let Some(first) = Opening::of_text(text, at) else {
            let Some((joined, owner)) = Opening::of_apostrophe(text, at) else { return Beginnings::ALL };
            let owner = owner.map(|owner| self.pairs.of(Beginnings::ALL, writing, owner, Following::End));
            return self.words.beginnings(writing, joined).or(owner.unwrap_or(Beginnings::NONE));
        };
        let alone = self.words.beginnings(writing, first);
        if alone == Beginnings::NONE {
            return alone;
        }
        self.pairs.of(alone, writing, first, Following::of_text(text, at))
    }
}

/// The filters of all layers of a knowledge.
#[derive(Clone, Debug)]
pub struct Gates<'k>(pub(super) Vec<Gate<'k>>);

impl Gates<'_> {
    /// What may begin with a word where a blank or a comma is behind it, whatever comes then: never less than what
    /// [`Gates::beginnings`] says of a place where it stands so.
    #[must_use]
    pub fn with_first(&self, word: &str) -> Beginnings {
        if word.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            let (writing, first) = (Writing::of_text(word, 0), Opening::of_letters(word.as_bytes()));
            return self
                .0
                .iter()
                .fold(Beginnings::NONE, |all, gate| all.or(gate.words.beginnings(writing, first)));
        }
        let text = [word, " "].concat();
        self.0.iter().fold(Beginnings::NONE, |all, gate| all.or(gate.with_first(&text)))
    }

    /// What may begin with the English letters at `word` of a text, of which it is known what [begins with
    /// them](Gates::with_first) and what they may be the whole of: the same as [`Gates::beginnings`] says. What is behind them
    /// must not go on with their word.
    ///
    /// # Panics
    /// If `word` is beyond the end of the text.
    #[must_use]
    pub fn beginnings_of(
        &self,
        begins: Beginnings,
        alone: Beginnings,
        text: &str,
        word: Range<usize>,
    ) -> Beginnings {
        let longer = begins.without(alone);
        if longer == Beginnings::NONE {
            return alone;
        }
        let second = match Following::behind(text, word.end) {
            Following::Unclear => return begins,
            Following::End => return alone,
            Following::Word(second) => Second::Word(second),
        };
        let (writing, first) =
            (Writing::of_text(text, word.start), Opening::of_letters(&text.as_bytes()[word]));
        self.0.iter().fold(alone, |all, gate| {
            let kinds = longer.and(gate.words.beginnings(writing, first));
            all.or(kinds.only(|index| gate.pairs.has((index, writing, first, second))))
        })
    }

    /// What may begin at the byte `at`, as far as the first letters tell: asked once, it spares most searches.
    ///
    /// # Panics
    /// If `at` is beyond the end of the text.
    #[must_use]
    pub fn beginnings(&self, text: &str, at: usize) -> Beginnings {
        self.0.iter().fold(Beginnings::NONE, |all, gate| all.or(gate.beginnings(text, at)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::layout::index;
    use super::*;

    #[test]
    fn a_word_is_told_by_its_first_letters() {
        let first = |name: &str| Opening::of_name(name).map(|(first, _)| first);
        let same = |text: &str, name: &str| Opening::of_text(text, 0) == first(name);
        assert!(same("Russia, again", "russia"));
        assert!(same("AL-Assad", "al assad"));
        assert!(same("Zimbabwean's", "zimbabwean"));
        assert!(!same("Russian", "russia"));
        assert!(!same("a name", "an"));
    }

    #[test]
    fn eight_bytes_at_once_say_the_same() {
        for text in [
            "Talks on arms",
            "a b c d e",
            "Zz{ abcde",
            "@`[{abcd",
            "Negotiations",
            "Straße 12",
            "G8 summit",
            "Ab1 talks",
        ] {
            let bytes = text.as_bytes();
            let letters = bytes.iter().take(8).take_while(|byte| byte.is_ascii_alphabetic()).count();
            let told = (letters == 8 || letters > 0 && bytes[letters] == b' ')
                .then(|| Opening::of(&bytes[..letters]));
            let eight = u64::from_le_bytes(*bytes.first_chunk().expect("eight bytes"));
            assert_eq!(Opening::of_eight(eight), told, "{text}");
        }
    }

    #[test]
    fn what_is_hard_to_tell_is_not_told() {
        for text in ["U.S.", "Sana'a", "P5+1", "Erdoğan", "“Russia”", "AT&T", "Erdog\u{306}an", ""] {
            assert_eq!(Opening::of_text(text, 0), None, "{text}");
        }
    }

    /// The filters of names that begin with a capital.
    fn filters_of(names: &[(u8, &str)]) -> Vec<u8> {
        let questions: Vec<Question> = names
            .iter()
            .map(|&(index, name)| {
                let (first, second) = Opening::of_name(name).expect("a plain word");
                (index, Writing::Capital, first, second)
            })
            .collect();
        filters(&questions)
    }

    #[test]
    fn what_is_in_the_filter_passes_and_most_else_does_not() {
        let names: Vec<String> = (0..1000).map(|number| format!("w{number} x")).collect();
        let names: Vec<(u8, &str)> = names.iter().map(|name| (index::NAME, name.as_str())).collect();
        let filters = filters_of(&names);
        let gate = Gate::of(&filters);
        let capital = |number: usize| gate.beginnings(&format!("W{number} X"), 0);
        assert!((0..1000).all(|number| capital(number).name() && !capital(number).title()));
        assert!((1000..2000).filter(|&number| capital(number).name()).count() < 200);
        assert!((0..1000).all(|number| gate.beginnings(&format!("w{number} x"), 0) == Beginnings::NONE));
    }

    #[test]
    fn the_second_word_tells_too() {
        // Many names, for in a small filter much passes.
        let others: Vec<String> = (0..800).map(|number| format!("w{number} x{number}")).collect();
        let mut names: Vec<(u8, &str)> = others.iter().map(|name| (index::NAME, name.as_str())).collect();
        names.extend([(index::NAME, "new zealand"), (index::NAME, "oman"), (index::TITLE, "new p5+1")]);
        let filters = filters_of(&names);
        for (text, passes) in [
            ("New Zealand", true),
            ("New-Zealand", true),
            ("New. Zealand", true),
            ("New rules", false),
            ("New, Zealand", false),
            ("New", false),
            ("Oman", true),
            ("Oman.", true),
            ("Oman rules", true),
            ("Oman, again", true),
            ("Oman’s rules", true),
            ("Om'an", true),
        ] {
            assert_eq!(Gate::of(&filters).beginnings(text, 0).name(), passes, "{text}");
        }
        // What the second word of a name begins with may be hard to tell.
        assert!(Gate::of(&filters).beginnings("New P5+1", 0).title());
    }
}
