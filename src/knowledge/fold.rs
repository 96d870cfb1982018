//! How names are compared: without case, diacritics, apostrophes, hyphens and the dots of initials.
//!
//! A folded name is made of lower-case words with one space between. Two spellings that fold alike are the same
//! name; whether the *case* fits ("us" is not "US") is a question of its own, see [`Case`].

use super::lines;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The folded form of a whole name.
#[must_use]
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    // Most names are English letters with a blank between words.
    let mut before = b' ';
    let is_plain = |byte: u8| {
        let blank_before = std::mem::replace(&mut before, byte) == b' ';
        byte.is_ascii_alphanumeric() || byte == b' ' && !blank_before
    };
    if name.bytes().all(is_plain) {
        folded.push_str(name.strip_suffix(' ').unwrap_or(name));
        folded.make_ascii_lowercase();
        return folded;
    }
    let mut walk = Walk::new(name, 0);
    while let Some(step) = walk.next() {
        folded.push_str(step.folded.as_str());
    }
    folded.truncate(folded.trim_end().len());
    folded.make_ascii_lowercase();
    folded
}

/// One folded piece of a text: what it folds to and the byte where the text goes on.
pub(crate) struct Step<'t> {
    pub(crate) folded: Folded<'t>,
    pub(crate) end: usize,
}

/// Some folded text, but for the capitals of English letters.
pub(crate) enum Folded<'t> {
    /// It is so written: a run of English letters and digits, or a mark.
    Written(&'t str),
    /// What a letter is spelt with that is none of these: a few bytes, and how many.
    Spelt([u8; 12], u8),
}

impl Folded<'_> {
    fn of_chars(chars: impl Iterator<Item = char>) -> Self {
        let (mut bytes, mut len) = ([0; 12], 0);
        for c in chars {
            if len + c.len_utf8() <= bytes.len() {
                len += c.encode_utf8(&mut bytes[len..]).len();
            }
        }
        Self::Spelt(bytes, len as u8)
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Written(text) => text,
            Self::Spelt(bytes, len) => {
                std::str::from_utf8(&bytes[..usize::from(*len)]).expect("built from whole characters")
            }
        }
    }
}

/// What a character in a name means that is no English letter.
enum Sign<'t> {
    /// Nothing, as an apostrophe does.
    Nothing,
    /// Another word begins.
    Blank,
    /// What is spelt so.
    Letters(Folded<'t>),
    /// No name goes on here.
    End,
}

/// Walks over a text from one place on, folding as it goes; ends where no name can go on (a comma, a bracket).
pub(crate) struct Walk<'t> {
    text: &'t str,
    at: usize,
    word_start: usize,
    between_words: bool,
    /// The byte up to which it looked ahead.
    ahead: usize,
}

impl<'t> Walk<'t> {
    pub(crate) fn new(text: &'t str, at: usize) -> Self {
        Self { text, at, word_start: at, between_words: true, ahead: at }
    }

    /// The byte of the text up to which it was read, looking ahead; more than its length where its end was seen.
    pub(crate) fn reach(&self) -> usize {
        self.at.max(self.ahead)
    }

    #[inline]
    pub(crate) fn next(&mut self) -> Option<Step<'t>> {
        match self.text.as_bytes().get(self.at) {
            Some(byte) if byte.is_ascii_alphanumeric() => Some(self.letters()),
            _ => self.next_mark(),
        }
    }

    /// The English letters and digits that stand here, all at once: most of a name is these.
    fn letters(&mut self) -> Step<'t> {
        let rest = &self.text[self.at..];
        let count = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        self.at += count;
        self.between_words = false;
        Step { folded: Folded::Written(&rest[..count]), end: self.at }
    }

    /// The next step where no English letter stands.
    fn next_mark(&mut self) -> Option<Step<'t>> {
        loop {
            let rest = &self.text[self.at..];
            let Some(c) = rest.chars().next() else {
                self.ahead = self.text.len() + 1;
                return None;
            };
            let here = self.at;
            let end = here + c.len_utf8();
            if c == '.' || c == '/' || c.is_whitespace() {
                let blanks = rest.len() - rest.trim_start().len();
                self.ahead = self.ahead.max(ahead(self.text, end.max(here + blanks), 1));
            }
            if c.is_ascii_alphanumeric() {
                return Some(self.letters());
            }
            self.at = end;
            match self.sign(c, here) {
                Sign::Nothing => {}
                Sign::End => return None,
                Sign::Blank => {
                    self.word_start = end;
                    if !std::mem::replace(&mut self.between_words, true) {
                        return Some(Step { folded: Folded::Written(" "), end });
                    }
                }
                Sign::Letters(folded) => {
                    self.between_words = false;
                    if !folded.as_str().is_empty() {
                        return Some(Step { folded, end });
                    }
                }
            }
        }
    }

    /// What a character at `here` that is no English letter means there.
    #[inline]
    fn sign(&self, c: char, here: usize) -> Sign<'t> {
        match c {
            '+' => Sign::Letters(Folded::Written("+")),
            '&' => Sign::Letters(Folded::Written("and")),
            '.' if self.dot_belongs(here) => Sign::Nothing,
            '.' => Sign::End,
            c if is_apostrophe(c) => Sign::Nothing,
            c if c.is_whitespace() || is_hyphen(c) || is_slash_of_date(self.text, here) => {
                if is_paragraph_break(&self.text[here..]) {
                    Sign::End
                } else {
                    Sign::Blank
                }
            }
            c if is_letter(c) => Sign::Letters(Folded::of_chars(plain(c))),
            _ => Sign::End,
        }
    }

    /// Whether the dot at `here` ends an initial or a short form ("U.S.", "George W. Bush", "Gen. Petraeus").
    fn dot_belongs(&self, here: usize) -> bool {
        if self.text[here + 1..].starts_with(|c: char| c.is_alphanumeric()) {
            return true;
        }
        let word = &self.text[self.word_start..here];
        word.rsplit('.').next().is_some_and(|last| last.chars().count() <= 2)
            || SHORT_FORMS.iter().any(|short| word.eq_ignore_ascii_case(short))
    }
}

/// Short forms that are written with a dot.
static SHORT_FORMS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    lines(include_str!("lexicon/short-forms.txt")).flat_map(str::split_whitespace).collect()
});

/// Whether a name may end at `at`: the next character does not carry the word on. "'s" and a lone "'" do not.
pub(crate) fn is_word_end(text: &str, at: usize) -> bool {
    if let Some(b' ' | b',' | b'.' | b'\n') = text.as_bytes().get(at) {
        return true;
    }
    let mut rest = text[at..].chars();
    match rest.next() {
        None => true,
        Some(c) if is_letter(c) || c == '+' => false,
        Some(c) if is_apostrophe(c) => match rest.next() {
            Some('s' | 'S') => rest.next().is_none_or(|c| !c.is_alphanumeric()),
            Some(c) => !c.is_alphanumeric(),
            None => true,
        },
        Some(c) if is_hyphen(c) => true,
        Some(_) => true,
    }
}

/// The byte up to which [`is_word_end`] reads; more than the length of the text where it sees its end.
pub(crate) fn word_end_reach(text: &str, at: usize) -> usize {
    let soon = matches!(text.as_bytes().get(at), Some(b' ' | b',' | b'.' | b'\n'));
    ahead(text, at, if soon { 1 } else { 3 })
}

/// The byte behind so many characters from `at` on; more than the length of the text if it has fewer.
fn ahead(text: &str, at: usize, characters: usize) -> usize {
    let mut rest = text[at..].chars();
    let mut end = at;
    for _ in 0..characters {
        let Some(c) = rest.next() else { return text.len() + 1 };
        end += c.len_utf8();
    }
    end
}

/// Whether a word starts at the byte `at`.
///
/// # Panics
/// If `at` is not on a character boundary of the text.
#[must_use]
pub fn is_word_start(text: &str, at: usize) -> bool {
    if let Some(b' ' | b'\n') = at.checked_sub(1).map(|before| text.as_bytes()[before]) {
        return true;
    }
    !text[..at].chars().next_back().is_some_and(is_letter)
}

/// Whether a character is part of a word: a letter, a digit, an accent.
pub(crate) fn is_letter(c: char) -> bool {
    // Curly marks and dashes, which texts are full of, are soon told from letters.
    !('\u{2000}'..='\u{206f}').contains(&c) && (c.is_alphanumeric() || is_combining_mark(c))
}

/// The text without a closing "'s" or "'".
#[must_use]
pub fn without_possessive(name: &str) -> &str {
    let stem = name.strip_suffix(['s', 'S']).filter(|stem| stem.ends_with(is_apostrophe));
    stem.unwrap_or(name).trim_end_matches(is_apostrophe)
}

pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '\u{2019}' | '\u{2018}' | '\u{02bc}' | '\u{02bb}' | '\u{02bf}' | '\u{02be}' | '`' | '\u{00b4}'
    )
}

pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2013}')
}

/// Whether a slash stands between two digits, as in "9/11 Commission": it parts them as a hyphen does.
pub(crate) fn is_slash_of_date(text: &str, at: usize) -> bool {
    let bytes = text.as_bytes();
    let is_digit = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    bytes.get(at) == Some(&b'/') && is_digit(at.checked_sub(1)) && is_digit(Some(at + 1))
}

fn is_paragraph_break(rest: &str) -> bool {
    let blank = &rest[..rest.len() - rest.trim_start().len()];
    blank.bytes().filter(|&b| b == b'\n').count() > 1
}

/// A letter without case and marks.
fn plain(c: char) -> impl Iterator<Item = char> {
    let spelled: &str = match c {
        'ß' | 'ẞ' => "ss",
        'ø' | 'Ø' => "o",
        'ł' | 'Ł' => "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => "d",
        'ı' | 'İ' => "i",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'þ' | 'Þ' => "th",
        'ə' | 'Ə' => "e",
        'ħ' | 'Ħ' => "h",
        _ => "",
    };
    let decomposed = spelled.is_empty().then(|| {
        std::iter::once(c).nfd().filter(|&mark| !is_combining_mark(mark)).flat_map(char::to_lowercase)
    });
    spelled.chars().chain(decomposed.into_iter().flatten())
}

/// Which letter case a name asks for where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// Any: "foreign minister".
    Any,
    /// A capital at its start: "Turkey", "Security council".
    Initial,
    /// A capital at the start of each word that is not a particle: "Mark Green".
    Words,
    /// All capitals, or at least two: "US", "WHO", "START".
    Capitals,
    /// As [`Case::Capitals`], or as British papers write it: "Nato".
    CapitalsOrInitial,
}

impl Case {
    /// What a name written like this asks for.
    pub(crate) fn of_acronym(name: &str) -> Self {
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        let only_capitals = !name.chars().any(char::is_lowercase);
        if letters < 2 || !only_capitals {
            Self::Initial
        } else if letters >= 4 && !is_common_word(name) {
            Self::CapitalsOrInitial
        } else {
            Self::Capitals
        }
    }

    pub(crate) const fn to_bits(self) -> u16 {
        self as u16
    }

    pub(crate) const fn from_bits(bits: u16) -> Self {
        match bits {
            1 => Self::Initial,
            2 => Self::Words,
            3 => Self::Capitals,
            4 => Self::CapitalsOrInitial,
            _ => Self::Any,
        }
    }

    /// Whether the name as it is written here fits.
    pub(crate) fn fits(self, written: &str) -> bool {
        let starts_upper =
            || written.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
        match self {
            Self::Any => true,
            Self::Initial => starts_upper(),
            Self::Words => written.split_whitespace().all(has_capital),
            Self::Capitals => {
                written.chars().filter(|c| c.is_uppercase()).count() >= 2
                    && !written.chars().any(char::is_lowercase)
            }
            Self::CapitalsOrInitial => starts_upper(),
        }
    }
}

/// Whether a word of a name begins as names do: its first part that is no particle. What is joined to that may be
/// small, as in "Ki-moon".
fn has_capital(word: &str) -> bool {
    if word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
    {
        return true; // as most are
    }
    let main = word.split(is_hyphen).find(|part| !is_particle(part));
    main.is_none_or(|part| !part.starts_with(char::is_lowercase))
}

/// Acronyms that are words too, and so must stand in capitals.
fn is_common_word(acronym: &str) -> bool {
    COMMON_WORDS.iter().any(|word| word.eq_ignore_ascii_case(acronym))
}

static COMMON_WORDS: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("lexicon/common-words.txt")).collect());

/// The small words inside names: "de", "bin", "von der", "al".
#[must_use]
pub fn is_particle(word: &str) -> bool {
    /// No particle has more letters.
    const LONGEST: usize = 5;
    word.len() <= LONGEST && PARTICLES.iter().any(|particle| particle.eq_ignore_ascii_case(word))
}

static PARTICLES: LazyLock<Vec<&str>> =
    LazyLock::new(|| lines(include_str!("lexicon/particles.txt")).collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_marks_case_and_joints() {
        for (written, folded) in [
            ("Sergei Lavrov", "sergei lavrov"),
            ("Recep Tayyip Erdoğan", "recep tayyip erdogan"),
            ("al-Assad", "al assad"),
            ("Sana'a", "sanaa"),
            ("Sana’a", "sanaa"),
            ("U.S.", "us"),
            ("George W. Bush", "george w bush"),
            ("GEORGE W BUSH", "george w bush"),
            ("Lech Wałęsa", "lech walesa"),
            ("Nuclear Non‑Proliferation  Treaty", "nuclear non proliferation treaty"),
            ("P5+1", "p5+1"),
            ("İlham Əliyev", "ilham eliyev"),
            ("Trade & Industry", "trade and industry"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn every_particle_is_one_whatever_its_capitals() {
        for particle in PARTICLES.iter() {
            assert!(is_particle(particle) && is_particle(&particle.to_uppercase()), "{particle}");
        }
        assert!(!is_particle("lavrov") && !is_particle("d"));
    }

    #[test]
    fn a_full_stop_ends_a_name() {
        assert_eq!(fold("Turkey. Moscow"), "turkey");
        assert_eq!(fold("Gen. David Petraeus"), "gen david petraeus");
    }

    #[test]
    fn case_keeps_words_from_acronyms() {
        assert!(Case::of_acronym("US").fits("US") && Case::of_acronym("US").fits("U.S."));
        assert!(!Case::of_acronym("US").fits("us") && !Case::of_acronym("WHO").fits("Who"));
        assert!(Case::of_acronym("NATO").fits("Nato") && !Case::of_acronym("NATO").fits("nato"));
        assert!(!Case::of_acronym("START").fits("Start") && Case::of_acronym("START").fits("START"));
        assert!(!Case::Initial.fits("turkey") && Case::Initial.fits("TURKEY"));
        assert!(Case::Words.fits("Charles de Gaulle") && !Case::Words.fits("Mark green"));
        assert!(Case::Words.fits("Ban Ki-moon") && !Case::Words.fits("ban ki-moon"));
        assert!(Case::Words.fits("al-Assad") && !Case::Words.fits("al-assad"));
    }

    #[test]
    fn a_possessive_is_no_part_of_a_name() {
        assert_eq!(without_possessive("Lavrov's"), "Lavrov");
        assert_eq!(without_possessive("the Netherlands’"), "the Netherlands");
        assert!(is_word_end("Lavrov's", 6) && !is_word_end("Sana'a", 4) && !is_word_end("Lavrovs", 6));
    }
}
