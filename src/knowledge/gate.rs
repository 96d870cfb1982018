//! Which words no name begins with, so that most words of a text need no look into the names.
//!
//! A Bloom filter over the first letters of names: it may let a word pass that begins no name, never the other way. One
//! look tells it of all kinds of name.

use super::layout::index;

/// The first letters of a word, small; shorter words are filled with zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Opening(u64);

impl Opening {
    const LETTERS: usize = 8;

    /// That of the text from byte `at` on; nothing where a mark or a letter with an accent makes it hard to tell.
    pub(crate) fn of_text(text: &str, at: usize) -> Option<Self> {
        let rest = &text.as_bytes()[at..];
        if let Some(eight) = rest.first_chunk()
            && let Some(opening) = Self::of_eight(u64::from_le_bytes(*eight))
        {
            return Some(opening);
        }
        let letters = rest.iter().take(Self::LETTERS).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let ends = match rest.get(letters) {
            _ if letters == Self::LETTERS => true,
            None => true,
            Some(byte) => b" \n\r\t-,;:!?()\"".contains(byte),
        };
        (letters > 0 && ends).then(|| Self::of(&rest[..letters]))
    }

    /// That of the eight bytes, read all at once, if they begin with letters and a blank or are nothing but letters.
    fn of_eight(bytes: u64) -> Option<Self> {
        const EACH: u64 = 0x0101_0101_0101_0101;
        const HIGH: u64 = 0x80 * EACH;
        let small = bytes | (0x20 * EACH);
        let low = small & !HIGH;
        // The high bit of each byte: whether it is "a" or more, whether it is more than "z".
        let from_a = low + (0x80 - u64::from(b'a')) * EACH;
        let past_z = low + (0x7f - u64::from(b'z')) * EACH;
        let letters = from_a & !past_z & !bytes & HIGH;
        let count = (!letters & HIGH).trailing_zeros() / 8;
        match count {
            0 => None,
            8 => Some(Self(small)),
            _ => (bytes >> (8 * count) & 0xff == u64::from(b' '))
                .then_some(Self(small & ((1 << (8 * count)) - 1))),
        }
    }

    /// That of a folded name; nothing where no plain word comes first.
    pub(crate) fn of_name(folded: &str) -> Option<Self> {
        let word = folded.split(' ').next().unwrap_or(folded).as_bytes();
        let letters = &word[..word.len().min(Self::LETTERS)];
        letters.iter().all(u8::is_ascii_alphanumeric).then(|| Self::of(letters))
    }

    fn of(letters: &[u8]) -> Self {
        Self(letters.iter().rev().fold(0, |all, byte| all << 8 | u64::from(byte.to_ascii_lowercase())))
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
}

/// What is asked: whether a name of this index may begin so.
pub(crate) type Question = (u8, Writing, Opening);

/// The kinds of name that may begin at a place of a text, as far as its first letters tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Beginnings(u8);

impl Beginnings {
    /// Nothing begins there.
    pub(crate) const NONE: Self = Self(0);
    /// Anything may.
    pub(crate) const ALL: Self = Self(0b1111);
    /// How many bits are needed for one way of writing.
    const KINDS: u32 = 4;

    const fn of(index: u8) -> Self {
        match index {
            index::NAME => Self(1),
            index::SURNAME => Self(1 << 1),
            index::TITLE => Self(1 << 2),
            index::DESCRIPTION => Self(1 << 3),
            _ => Self::ALL,
        }
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn has(self, index: u8) -> bool {
        self.0 & Self::of(index).0 != 0
    }

    /// Whether the name of anything may begin there, see [`longest`](super::Knowledge::longest).
    #[must_use]
    pub const fn name(self) -> bool {
        self.has(index::NAME)
    }

    /// Whether a surname may, see [`longest_surname`](super::Knowledge::longest_surname).
    #[must_use]
    pub const fn surname(self) -> bool {
        self.has(index::SURNAME)
    }

    /// Whether a title may, see [`longest_title`](super::Knowledge::longest_title).
    #[must_use]
    pub const fn title(self) -> bool {
        self.has(index::TITLE)
    }

    /// Whether the description of a treaty may, see [`longest_description`](super::Knowledge::longest_description).
    #[must_use]
    pub const fn description(self) -> bool {
        self.has(index::DESCRIPTION)
    }
}

/// The two places of an opening in a filter of so many bytes, which are a power of two.
fn places(Opening(letters): Opening, bytes: usize) -> [usize; 2] {
    let mixed = letters.wrapping_mul(0xff51_afd7_ed55_8ccd);
    let mixed = (mixed ^ mixed >> 32).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    [mixed >> 32, mixed & 0xffff_ffff].map(|place| place as usize & (bytes - 1))
}

/// The filter that lets these pass: bytes of which each opening has two, and in both a bit for each kind of name and
/// way of writing.
pub(crate) fn filter(questions: &[Question]) -> Vec<u8> {
    const BYTES_EACH: usize = 4;
    let mut openings: Vec<Opening> = questions.iter().map(|&(.., opening)| opening).collect();
    openings.sort();
    openings.dedup();
    let mut bytes = vec![0; (openings.len() * BYTES_EACH).next_power_of_two()];
    for &(index, writing, opening) in questions {
        for place in places(opening, bytes.len()) {
            bytes[place] |= Beginnings::of(index).0 << (Beginnings::KINDS * writing as u32);
        }
    }
    bytes
}

/// What may begin so.
pub(crate) fn beginnings(filter: &[u8], writing: Writing, opening: Opening) -> Beginnings {
    let [one, other] = places(opening, filter.len()).map(|place| filter[place]);
    Beginnings((one & other) >> (Beginnings::KINDS * writing as u32) & Beginnings::ALL.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_told_by_its_first_letters() {
        let same = |text: &str, name: &str| Opening::of_text(text, 0) == Opening::of_name(name);
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
        for text in ["U.S.", "Sana'a", "P5+1", "Erdoğan", "“Russia”", "AT&T", ""] {
            assert_eq!(Opening::of_text(text, 0), None, "{text}");
        }
    }

    #[test]
    fn what_is_in_the_filter_passes_and_most_else_does_not() {
        let opening = |number: usize| Opening::of_name(&format!("w{number}")).expect("a plain word");
        let questions: Vec<_> =
            (0..1000).map(|number| (index::NAME, Writing::Capital, opening(number))).collect();
        let filter = filter(&questions);
        let capital = |number: usize| beginnings(&filter, Writing::Capital, opening(number));
        assert!((0..1000).all(|number| capital(number).name() && !capital(number).title()));
        assert!((1000..2000).filter(|&number| capital(number).name()).count() < 200);
        let small = (0..1000).map(|number| beginnings(&filter, Writing::Small, opening(number)));
        assert!(small.into_iter().all(|small| small == Beginnings::NONE));
    }

    #[test]
    fn one_look_tells_of_all_kinds() {
        let opening = Opening::of_name("minister").expect("a plain word");
        let filter = filter(&[
            (index::TITLE, Writing::Small, opening),
            (index::TITLE, Writing::Capital, opening),
            (index::SURNAME, Writing::Capital, opening),
        ]);
        let small = beginnings(&filter, Writing::Small, opening);
        let capital = beginnings(&filter, Writing::Capital, opening);
        assert!(small.title() && !small.surname() && !small.name() && !small.description());
        assert!(capital.title() && capital.surname() && !capital.name() && !capital.description());
    }
}
