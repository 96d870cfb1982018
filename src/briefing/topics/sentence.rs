//! A paragraph's first sentence, word by word.

use super::super::token::{Token, TokenKind};
use super::word::Word;

/// A sentence, and what is known of its words.
pub(super) struct Sentence<'t> {
    text: &'t str,
    tokens: &'t [Token],
    words: &'t [Word],
}

impl<'t> Sentence<'t> {
    /// Of a text, the tokens from one on up to another, with what is known of each.
    pub(super) const fn new(text: &'t str, tokens: &'t [Token], words: &'t [Word]) -> Self {
        Self { text, tokens, words }
    }

    /// How many tokens it has.
    pub(super) const fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) const fn kind(&self, at: usize) -> TokenKind {
        self.tokens[at].kind
    }

    pub(super) const fn word(&self, at: usize) -> &Word {
        &self.words[at]
    }

    /// The token as it is written; empty behind the last one.
    pub(super) fn text(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }
}

/// What is asked of a text that is one sentence.
#[cfg(test)]
pub(super) fn of_text<T>(text: &str, ask: impl Fn(&Sentence<'_>) -> T) -> T {
    let tokens = super::super::token::tokens(text);
    ask(&Sentence::new(text, &tokens, &super::word::words(text, &tokens)))
}
