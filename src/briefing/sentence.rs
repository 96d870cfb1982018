//! Sentences, also inside quotation marks.

use super::lexicon;
use super::token::{Token, TokenKind};
use crate::text::Span;

/// A sentence: a run of tokens of one paragraph, its closing marks included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where it stands in its paragraph's prose.
    pub span: Span,
    /// Its first token's index.
    pub first: usize,
    /// The index after its last token's.
    pub end: usize,
}

/// The sentences of a paragraph, in order; together they hold every token.
#[must_use]
pub fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    const USUAL_LENGTH: usize = 16;
    let mut found = Vec::with_capacity(tokens.len() / USUAL_LENGTH + 1);
    let mut first = 0;
    let mut at = 0;
    while at < tokens.len() {
        let rest = &tokens[at..];
        at += rest.iter().position(|token| may_end_sentence(text, token)).unwrap_or(rest.len() - 1);
        let ends = ends_sentence(text, tokens, at);
        at += 1;
        if ends {
            while at < tokens.len() && closes(text, tokens, at) {
                at += 1;
            }
        }
        if (ends && starts_sentence(text, tokens, at)) || at == tokens.len() {
            let span = Span::new(tokens[first].span.start(), tokens[at - 1].span.end());
            found.push(Sentence { span, first, end: at });
            first = at;
        }
    }
    found
}

/// Whether a token by itself could be the stop of a sentence: few could.
fn may_end_sentence(text: &str, token: &Token) -> bool {
    match token.kind {
        TokenKind::Stop => true,
        TokenKind::Word => text.as_bytes()[token.span.end() - 1] == b'.',
        _ => false,
    }
}

/// Whether the token, which could be it by itself, is the stop of a sentence.
fn ends_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = tokens[at];
    match token.kind {
        TokenKind::Stop if token.span.of(text) == "." => !at.checked_sub(1).is_some_and(|before| {
            let word = tokens[before];
            word.kind == TokenKind::Word
                && word.span.end() == token.span.start()
                && lexicon::is_abbreviation(word.span.of(text))
        }),
        TokenKind::Stop => true,
        // "in the U.S. The talks": an initialism may end a sentence too, where a sentence opener follows.
        TokenKind::Word => {
            may_end_sentence(text, &token)
                && token.span.of(text).matches('.').count() > 1
                && tokens.get(at + 1).is_some_and(|next| {
                    // A quotation that follows in capitals opens a sentence too.
                    next.kind == TokenKind::Mark && next.span.start() > token.span.end()
                        || lexicon::opens_sentence(next.span.of(text))
                })
        }
        _ => false,
    }
}

/// Whether the token closes what the sentence before it opened: marks and brackets with no space in front.
fn closes(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = tokens[at];
    let touches = tokens[at - 1].span.end() == token.span.start();
    touches
        && (matches!(token.kind, TokenKind::Mark | TokenKind::Stop)
            || matches!(token.span.of(text), ")" | "]"))
}

/// Whether a sentence may start with the token at `at`.
fn starts_sentence(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return true };
    if tokens[at - 1].span.end() == token.span.start() {
        return false; // no space: "Yahoo!'s", "3.a"
    }
    let mut rest = tokens[at..].iter();
    let opener =
        rest.find(|token| !(token.kind == TokenKind::Mark || matches!(token.span.of(text), "(" | "[")));
    opener.is_none_or(|token| {
        let first = token.span.of(text).chars().next().unwrap_or(' ');
        !first.is_lowercase()
    })
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let found: Vec<&str> =
            sentences(text, &tokens).iter().map(|sentence| sentence.span.of(text)).collect();
        assert_eq!(found.join(" | "), expected);
    }

    #[test]
    fn splits_at_stops() {
        check("He came. She left! Why? Nobody knew…", "He came. | She left! | Why? | Nobody knew…");
    }

    #[test]
    fn knows_abbreviations_and_initials() {
        check(
            "Mr. Blair met Sen. J. Kerry in the U.S. on Jan. 5.",
            "Mr. Blair met Sen. J. Kerry in the U.S. on Jan. 5.",
        );
        check("He left the U.S. The talks went on.", "He left the U.S. | The talks went on.");
    }

    #[test]
    fn keeps_closing_marks() {
        check("“We agree. We sign.” Then he left.", "“We agree. | We sign.” | Then he left.");
        check("“Why?” he asked.", "“Why?” he asked.");
    }
}
