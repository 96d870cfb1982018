//! What a paragraph's first sentence speaks of: its first noun phrase that hangs on no preposition.

use std::ops::Range;

use super::super::token::{Token, TokenKind};
use super::word::Word;
use super::word_class::Class;

/// The first phrase of `phrases` that ends by `end` and stands by itself; empty if there is none.
pub(super) fn subject(
    tokens: &[Token],
    words: &[Word],
    phrases: &[Range<usize>],
    end: usize,
) -> Range<usize> {
    let hangs = |range: &Range<usize>| {
        let before = (0..range.start).rev().find(|&at| {
            !matches!(words[at].class, Class::Determiner) && tokens[at].kind != TokenKind::Number
        });
        before.is_some_and(|at| matches!(words[at].class, Class::Preposition | Class::Of))
    };
    let first = phrases.iter().take_while(|range| range.end <= end).find(|range| !hangs(range));
    first.cloned().unwrap_or(0..0)
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::super::phrase::phrases;
    use super::super::word::words;
    use super::*;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let words = words(text, &tokens);
        let mut all = Vec::new();
        phrases(text, &tokens, &words, &mut all);
        let found = subject(&tokens, &words, &all, tokens.len());
        let found = &tokens[found];
        let span = found.first().zip(found.last()).map(|(first, last)| first.span.cover(last.span));
        assert_eq!(span.map_or("", |span| span.of(text)), expected, "{text}");
    }

    #[test]
    fn what_hangs_on_a_preposition_is_no_subject() {
        check("The harbour closed.", "harbour");
        check("In a statement, Roe praised the ferry.", "Roe");
        check("On the third day the ferry sank.", "ferry");
        check("It sank.", "");
    }
}
