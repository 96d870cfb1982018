//! What lexicons and the knowledge say of a word alone.

use super::Token;
use super::lexicon;
use super::quotes::{CueForm, Role, Word, look_up};
use crate::knowledge::{Beginnings, Gates};

/// What is known of a word, so written, wherever it stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lexeme {
    /// What it may do in a sentence.
    role: Role,
    cue: Option<CueForm>,
    /// The names that may begin with it, whatever comes behind the blank or the comma that follows.
    begins: Beginnings,
    /// Those of them that it may be the whole of.
    alone: Beginnings,
    traits: Traits,
}

/// Traits of a word; several bits at once.
#[derive(Clone, Copy, Debug, Default)]
struct Traits(u16);

impl Traits {
    const CAPITAL: u16 = 1;
    const PLAIN: u16 = 1 << 1;
    const PRONOUN: u16 = 1 << 2;
    const QUIET: u16 = 1 << 3;
    const CALENDAR: u16 = 1 << 4;
    const INSTITUTION: u16 = 1 << 5;
    const NOT_NOW: u16 = 1 << 6;
    const LETTERS: u16 = 1 << 7;
    const PREPOSITION: u16 = 1 << 8;
    const PERSON_NOUN: u16 = 1 << 9;
    const EPITHET: u16 = 1 << 10;
    const OFFICE_EPITHET: u16 = 1 << 11;
    const HONORIFIC: u16 = 1 << 12;
    const GIVEN_NAME: u16 = 1 << 13;
    const PARTICLE: u16 = 1 << 14;
    const DEFINITE: u16 = 1 << 15;

    fn of(word: &str) -> Self {
        let plain = || word.bytes().all(|byte| byte.is_ascii_lowercase()) && !lexicon::may_open_phrase(word);
        let told = [
            (Self::CAPITAL, word.starts_with(char::is_uppercase)),
            (Self::PLAIN, plain()),
            (Self::PRONOUN, lexicon::pronoun(stem(word)).is_some()),
            (Self::QUIET, lexicon::is_quiet(word)),
            (Self::CALENDAR, lexicon::is_of_calendar(word)),
            (Self::INSTITUTION, lexicon::opens_institution(word)),
            (Self::NOT_NOW, lexicon::not_now(word).is_some()),
            (Self::LETTERS, word.bytes().all(|byte| byte.is_ascii_alphabetic())),
            (Self::PREPOSITION, lexicon::is_preposition(word)),
            (Self::PERSON_NOUN, lexicon::is_person_noun(word)),
            (Self::EPITHET, lexicon::is_epithet(word)),
            (Self::OFFICE_EPITHET, lexicon::is_epithet_of_office(word)),
            (Self::HONORIFIC, lexicon::honorific(word).is_some()),
            (Self::GIVEN_NAME, lexicon::given_name(word).is_some()),
            (Self::PARTICLE, lexicon::is_particle(word)),
            (Self::DEFINITE, lexicon::is_definite(word)),
        ];
        Self(told.iter().fold(0, |all, &(bit, is_so)| all | if is_so { bit } else { 0 }))
    }

    const fn has(self, bit: u16) -> bool {
        self.0 & bit != 0
    }
}

/// Whether what is behind English letters ends their word whatever it is read for: the end of the text, or a mark that no word
/// has in it; a full stop only where no letter follows.
fn ends_word(behind: &[u8]) -> bool {
    match behind {
        [] | [b'.'] => true,
        [b'.', next, ..] => next.is_ascii() && !next.is_ascii_alphanumeric(),
        [next, ..] => matches!(next, b' ' | b'-' | b',' | b';' | b':' | b'!' | b'?' | b')' | b'"'),
    }
}

/// "he" of "he's", "she" of "she'll".
pub(super) fn stem(word: &str) -> &str {
    word.split(['\'', '’']).next().unwrap_or(word)
}

impl Lexeme {
    /// What is known of a word.
    pub(super) fn of(word: &str, gates: &Gates<'_>) -> Self {
        let Word { role, cue } = look_up(word);
        let (begins, alone) = (gates.with_first(word), gates.beginnings(word, 0));
        Self { role, cue, begins, alone, traits: Traits::of(word) }
    }

    /// What it may do in a sentence.
    pub(super) const fn word(self) -> Word {
        Word { role: self.role, cue: self.cue }
    }

    /// Whether it begins with a capital.
    pub(super) const fn is_capitalised(self) -> bool {
        self.traits.has(Traits::CAPITAL)
    }

    /// Whether it is in small English letters and begins no phrase that the knowledge has no name for, see
    /// [`lexicon::may_open_phrase`].
    pub(super) const fn is_plain(self) -> bool {
        self.traits.has(Traits::PLAIN)
    }

    /// Whether it is a pronoun for people, perhaps with a verb at its end: "he's".
    pub(super) const fn is_pronoun(self) -> bool {
        self.traits.has(Traits::PRONOUN)
    }

    /// See [`lexicon::is_quiet`].
    pub(super) const fn is_quiet(self) -> bool {
        self.traits.has(Traits::QUIET)
    }

    /// See [`lexicon::is_of_calendar`].
    pub(super) const fn is_of_calendar(self) -> bool {
        self.traits.has(Traits::CALENDAR)
    }

    /// See [`lexicon::opens_institution`].
    pub(super) const fn opens_institution(self) -> bool {
        self.traits.has(Traits::INSTITUTION)
    }

    /// See [`lexicon::not_now`].
    pub(super) const fn is_not_now(self) -> bool {
        self.traits.has(Traits::NOT_NOW)
    }

    /// See [`lexicon::is_preposition`].
    pub(super) const fn is_preposition(self) -> bool {
        self.traits.has(Traits::PREPOSITION)
    }

    /// See [`lexicon::is_person_noun`].
    pub(super) const fn is_person_noun(self) -> bool {
        self.traits.has(Traits::PERSON_NOUN)
    }

    /// See [`lexicon::is_epithet`].
    pub(super) const fn is_epithet(self) -> bool {
        self.traits.has(Traits::EPITHET)
    }

    /// See [`lexicon::is_epithet_of_office`].
    pub(super) const fn is_epithet_of_office(self) -> bool {
        self.traits.has(Traits::OFFICE_EPITHET)
    }

    /// See [`lexicon::honorific`].
    pub(super) const fn is_honorific(self) -> bool {
        self.traits.has(Traits::HONORIFIC)
    }

    /// See [`lexicon::given_name`].
    pub(super) const fn is_given_name(self) -> bool {
        self.traits.has(Traits::GIVEN_NAME)
    }

    /// See [`lexicon::is_definite`].
    pub(super) const fn is_definite(self) -> bool {
        self.traits.has(Traits::DEFINITE)
    }

    /// See [`lexicon::is_particle`].
    pub(super) const fn is_particle(self) -> bool {
        self.traits.has(Traits::PARTICLE)
    }

    /// Whether it is English letters and nothing else.
    const fn is_of_letters(self) -> bool {
        self.traits.has(Traits::LETTERS)
    }

    /// What may begin at a token that is this word.
    pub(super) fn beginnings(self, text: &str, token: &Token, gates: &Gates<'_>) -> Beginnings {
        let behind = &text.as_bytes()[token.span.end()..];
        // Where it may be the whole of all, what comes behind makes no difference.
        if self.begins == self.alone && matches!(behind, [b' ' | b',', ..]) {
            return self.begins;
        }
        if self.is_of_letters() && ends_word(behind) {
            return gates.beginnings_of(self.begins, self.alone, text, token.span.range());
        }
        gates.beginnings(text, token.span.start())
    }
}
