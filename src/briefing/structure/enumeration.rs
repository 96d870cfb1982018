//! What counts a paragraph or marks it before its own words begin: a bullet, a number, how secret it is.

use super::super::token::Token;
use super::clock::stamp;
use crate::text::is_bullet;

/// A part of a number that is a letter counts from here on.
pub(super) const LETTERS: u32 = 1_000;

/// Reads a beginning token by token.
pub(super) struct Reader<'c> {
    pub(super) text: &'c str,
    pub(super) tokens: &'c [Token],
    /// The token that is read next.
    pub(super) at: usize,
}

impl<'c> Reader<'c> {
    fn word(&self, ahead: usize) -> &'c str {
        self.tokens.get(self.at + ahead).map_or("", |token| token.span.of(self.text))
    }

    pub(super) fn offset(&self) -> usize {
        self.tokens.get(self.at).map_or(self.text.len(), |token| token.span.start())
    }

    /// "[00:01:12]": when somebody begins to speak.
    pub(super) fn stamp(&mut self) {
        if let Some(end) = stamp(self.text) {
            self.at += self.tokens.partition_point(|token| token.span.start() < end);
        }
    }

    pub(super) fn bullet(&mut self) -> bool {
        // A dash without a blank behind it belongs to its word.
        let blank = self.tokens.first().is_some_and(|token| {
            self.text[token.span.end()..].starts_with([' ', '\t', '\u{a0}']) && token.span.start() == 0
        });
        // Word processors write the hollow bullet of an inner item as an "o".
        let is = blank && (is_bullet(self.word(0)) || self.word(0) == "o");
        self.at += usize::from(is);
        is
    }

    /// "a.", "b)", "(iv)", "iv.": a letter counts an item, and is read with it.
    pub(super) fn is_lettered(&self) -> bool {
        let bracketed = self.word(0) == "(";
        let letter = self.word(usize::from(bracketed));
        let counts = letter.len() == 1 && letter.starts_with(|char: char| char.is_ascii_lowercase())
            || is_roman(letter);
        let close = usize::from(bracketed) + 1;
        let closed = matches!((bracketed, self.word(close)), (_, ")") | (false, "."));
        let apart = self.tokens.get(self.at + close).is_some_and(|token| {
            self.text[token.span.end()..].starts_with(|char: char| char.is_whitespace())
        });
        counts && closed && apart
    }

    /// "5.", "5)", "(5)", "2.1", "2.1.", "2a)".
    pub(super) fn number(&mut self) -> Vec<u32> {
        let bracketed = usize::from(self.word(0) == "(");
        let word = self.word(bracketed);
        let (digits, letter) = self.letter_behind(bracketed);
        let parts: Option<Vec<u32>> =
            digits.split('.').map(|part| (part.len() <= 2).then(|| part.parse().ok()).flatten()).collect();
        let Some(mut parts) = parts else { return Vec::new() };
        parts.extend(letter.map(|letter| LETTERS + u32::from(letter - b'a') + 1));
        // The letter is a token of its own, or not.
        let end = bracketed + 1 + usize::from(letter.is_some() && digits.len() == word.len());
        let length = match (bracketed == 1, self.word(end)) {
            (true, ")") | (false, "." | ")") => end + 1,
            // "2.1 Trade", but not "2.1 million".
            (false, next) if letter.is_none() && parts.len() > 1 && next.starts_with(char::is_uppercase) => {
                end
            }
            _ => return Vec::new(),
        };
        // "3.5.2010" and "1.)" are no numbers of paragraphs; nor is a number that ends its paragraph.
        if self.tokens.len() <= self.at + length {
            return Vec::new();
        }
        self.at += length;
        parts
    }

    /// The digits of a number and the letter right behind them: "2a".
    fn letter_behind(&self, at: usize) -> (&'c str, Option<u8>) {
        let word = self.word(at);
        let is_letter = |word: &str| matches!(word.as_bytes(), [b'a'..=b'z']);
        let digits = word.trim_end_matches(|char: char| char.is_ascii_lowercase());
        let behind = &word[digits.len()..];
        let near = |at: usize| self.tokens.get(self.at + at).map(|token| token.span);
        let joined = near(at).zip(near(at + 1)).is_some_and(|(one, next)| one.end() == next.start());
        if is_letter(behind) {
            (digits, behind.bytes().next())
        } else if joined && is_letter(self.word(at + 1)) {
            (word, self.word(at + 1).bytes().next())
        } else {
            (word, None)
        }
    }

    /// "(C)", "(S//NF)": how secret the paragraph is.
    pub(super) fn marking(&mut self) {
        self.at += marking(self.text, &self.tokens[self.at.min(self.tokens.len())..]);
    }
}

/// How many tokens the marking takes that says how secret a paragraph is, from its first token on: "(C)", "(S//NF)".
pub(in crate::briefing) fn marking(text: &str, tokens: &[Token]) -> usize {
    const LONGEST: usize = 6;
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    if word(0) != "(" {
        return 0;
    }
    let Some(length) = (2..LONGEST).find(|&at| word(at) == ")") else { return 0 };
    let capitals = |word: &str| {
        word.len() <= 5 && word.chars().all(|char| char.is_ascii_uppercase() || "/-,".contains(char))
    };
    if (1..length).all(|at| capitals(word(at))) { length + 1 } else { 0 }
}

/// Whether it is a Roman numeral in small letters, and more than one: "iv".
pub(in crate::briefing) fn is_roman(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|byte| b"ivx".contains(&byte))
}
