//! The words met so far, each with what is known of it: that is asked once, however often the word stands.

use std::collections::HashMap;

use super::lexeme::Lexeme;
use super::lexicon::hash::BuildWordHash;
use super::sixteen::{SIXTEEN, sixteen};
use super::{Token, TokenKind};
use crate::knowledge::Gates;
use crate::text::Span;

/// The words met so far. What it says of a word is the same whatever was met before.
#[derive(Default)]
pub(super) struct Vocabulary {
    /// Each word at the slot of its hash, or in the next free one behind. At least a quarter of them is free; their number is a
    /// power of two.
    slots: Vec<Known>,
    /// How many of the slots are taken.
    taken: usize,
    /// The words that are too long for a slot.
    long: HashMap<Box<str>, Lexeme, BuildWordHash>,
}

/// A word that was met, or a free slot. It is half of a line of the processor's cache, so that to find a word takes one look
/// into memory: the table is larger than what is near at hand, and each look beyond that costs more than all else here.
#[derive(Clone, Copy, Default)]
#[repr(align(32))]
struct Known {
    letters: Letters,
    lexeme: Lexeme,
}

const _: () = assert!(size_of::<Known>() == 32);

/// The bytes of a word that has few of them, filled with zeros, which no word has: nothing but zeros is no word.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Letters(u128);

impl Letters {
    const NONE: Self = Self(0);

    /// Those of the word which is `span` of a text; nothing if it is longer.
    fn of(text: &str, span: Span) -> Option<Self> {
        (span.len() <= SIXTEEN).then(|| Self(sixteen(text.as_bytes(), span.start(), span.len())))
    }

    fn hash(self) -> usize {
        let (head, tail) = (self.0 as u64, (self.0 >> 64) as u64);
        let mixed = (head ^ tail.rotate_left(23)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> 32) as usize
    }
}

impl Vocabulary {
    /// The most words that are kept, some fifty bytes each.
    const MOST: usize = 40_000;
    const FEWEST_SLOTS: usize = 512;

    /// Adds to `lexemes` what is known of each token of `text`; of what is no word, nothing is.
    pub(super) fn read(
        &mut self,
        text: &str,
        tokens: &[Token],
        gates: &Gates<'_>,
        lexemes: &mut Vec<Lexeme>,
    ) {
        lexemes.extend(tokens.iter().map(|token| match token.kind {
            TokenKind::Word => self.lexeme(text, token.span, gates),
            _ => Lexeme::default(),
        }));
    }

    fn lexeme(&mut self, text: &str, span: Span, gates: &Gates<'_>) -> Lexeme {
        let Some(letters) = Letters::of(text, span) else { return self.long(span.of(text), gates) };
        match self.slots.get(self.slot(letters)) {
            Some(known) if known.letters == letters => known.lexeme,
            _ => self.learn(letters, span.of(text), gates),
        }
    }

    /// The slot where a word stands, or is to stand if it was not met.
    fn slot(&self, letters: Letters) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = letters.hash() & mask;
        while let Some(known) = self.slots.get(slot)
            && known.letters != letters
            && known.letters != Letters::NONE
        {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn learn(&mut self, letters: Letters, word: &str, gates: &Gates<'_>) -> Lexeme {
        self.make_room();
        let known = Known { letters, lexeme: Lexeme::of(word, gates) };
        self.put(known);
        self.taken += 1;
        known.lexeme
    }

    fn long(&mut self, word: &str, gates: &Gates<'_>) -> Lexeme {
        if let Some(&known) = self.long.get(word) {
            return known;
        }
        self.make_room();
        let lexeme = Lexeme::of(word, gates);
        self.long.insert(word.into(), lexeme);
        lexeme
    }

    /// Sees to it that there is room for one more word.
    fn make_room(&mut self) {
        if self.taken + self.long.len() >= Self::MOST {
            *self = Self::default();
        }
        if 4 * (self.taken + 1) > 3 * self.slots.len() {
            let slots = (2 * self.slots.len()).max(Self::FEWEST_SLOTS);
            let before = std::mem::replace(&mut self.slots, vec![Known::default(); slots]);
            before
                .into_iter()
                .filter(|known| known.letters != Letters::NONE)
                .for_each(|known| self.put(known));
        }
    }

    fn put(&mut self, known: Known) {
        let slot = self.slot(known.letters);
        self.slots[slot] = known;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::briefing::tokens;
    use crate::knowledge::Knowledge;

    fn lexemes(text: &str, vocabulary: &mut Vocabulary) -> Vec<Lexeme> {
        let (knowledge, mut found) = (Knowledge::built_in(), Vec::new());
        vocabulary.read(text, &tokens(text), &knowledge.gates(), &mut found);
        found
    }

    #[test]
    fn a_word_tells_what_it_is_by_itself() {
        let text = "However the former May she’s rowed , 12 with spokesman veteran new Mr John bin";
        let told = lexemes(text, &mut Vocabulary::default()).into_iter().map(|lexeme| {
            let bits = [
                (lexeme.is_capitalised(), 'C'),
                (lexeme.is_plain(), 'p'),
                (lexeme.is_pronoun(), 'h'),
                (lexeme.is_quiet(), 'q'),
                (lexeme.is_of_calendar(), 'd'),
                (lexeme.is_not_now(), 'f'),
                (lexeme.is_preposition(), 'i'),
                (lexeme.is_person_noun(), 'n'),
                (lexeme.is_epithet(), 'e'),
                (lexeme.is_epithet_of_office(), 'o'),
                (lexeme.is_honorific(), 'm'),
                (lexeme.is_given_name(), 'g'),
                (lexeme.is_particle(), 'a'),
            ];
            bits.iter().filter(|(is_so, _)| *is_so).map(|&(_, letter)| letter).collect::<String>()
        });
        assert_eq!(
            told.collect::<Vec<_>>(),
            ["Cq", "q", "f", "Cqd", "h", "p", "", "", "pqi", "pn", "pne", "pqo", "Cm", "Cg", "pa"]
        );
    }

    #[test]
    fn what_may_begin_is_the_same_as_where_it_is_asked_for_by_place() {
        let text = "New rules of New Zealand, U.S. and Sana'a talks; O'Brien's Côte d'Ivoire, P5+1 or Ki-moon Oman. Zurnish. \
             (zurnish) \"zurnish\" zurnish: zurnish? zurnish.com zurnish.Ö zurnish+1 zurnish’s zurnish–zurnish zurnish & zurnish";
        let (knowledge, tokens) = (Knowledge::built_in(), tokens(text));
        let gates = knowledge.gates();
        for (token, lexeme) in tokens.iter().zip(lexemes(text, &mut Vocabulary::default())) {
            if token.kind == TokenKind::Word {
                let there = gates.beginnings(text, token.span.start());
                assert_eq!(lexeme.beginnings(text, token, &gates), there, "{}", token.span.of(text));
            }
        }
    }

    #[test]
    fn words_are_told_apart_however_long_and_wherever_they_stand() {
        let text = "a ab Ab abcdefgh abcdefghi abcdefghj Xbcdefghij abcdefghabcdefg abcdefghabcdefgh abcdefghabcdefgX \
            abcdefgh-abcdefgh abcdefgh-Xbcdefgh élan élans é";
        let mut vocabulary = Vocabulary::default();
        for _ in 0..2 {
            lexemes(text, &mut vocabulary);
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        for &word in &words {
            lexemes(word, &mut vocabulary);
        }
        assert_eq!(vocabulary.taken + vocabulary.long.len(), words.len());
        assert_eq!(vocabulary.long.len(), 2);
    }

    #[test]
    fn a_full_vocabulary_begins_anew() {
        let mut vocabulary = Vocabulary::default();
        let all: Vec<String> = (0..=Vocabulary::MOST).map(letters).collect();
        lexemes(&all.join(" "), &mut vocabulary);
        assert_eq!(vocabulary.taken, 1);
    }

    /// A number as a word of its own.
    fn letters(number: usize) -> String {
        format!("w{}", number.to_string().bytes().map(|digit| char::from(digit + 49)).collect::<String>())
    }
}
