//! What a paragraph's first sentence says was talked about.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::lexicon::hash::BuildWordHash;
use super::super::token::{Token, TokenKind};
use super::marks::Marks;
use super::terms::small;
use super::word::Word;
use crate::text::Span;

/// The words for what was talked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Raised {
    /// The sentence says nothing else: "The two also discussed [visas]."
    Alone(Span),
    /// It says more: "[Fishing rights] were also discussed, as ..."
    Among(Span),
}

/// Where the topic stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

static VERBS: LazyLock<HashMap<&str, Side, BuildWordHash>> = LazyLock::new(|| {
    lexicon::lines(include_str!("raised.txt"))
        .map(|line| {
            let (side, words) = line.split_once(' ').expect("a line is a side and words");
            (words, if side == "before" { Side::Before } else { Side::After })
        })
        .collect()
});

/// What they begin with.
pub(super) fn first_words() -> impl Iterator<Item = &'static str> {
    VERBS.keys().filter_map(|words| words.split(' ').next())
}

/// How many words the longest entry takes.
const LONGEST: usize = 5;
/// A subject has this many tokens at most, so that "also" is its own verb's.
const LONGEST_SUBJECT: usize = 8;
/// A topic that is all of a sentence has this many words at most.
const LONGEST_ALONE: usize = 5;

/// What the first sentence says was talked about.
pub(super) fn raised(text: &str, tokens: &[Token], words: &[Word]) -> Option<Raised> {
    // Most words begin no such verb.
    let mut verbs = (1..tokens.len()).filter(|&at| words[at].is(Marks::RAISES)).peekable();
    verbs.peek()?;
    let ends = |at: &usize| {
        tokens[*at].kind == TokenKind::Stop
            && !(*at > 0 && lexicon::is_abbreviation(tokens[*at - 1].span.of(text)))
    };
    let end = (0..tokens.len()).find(ends).unwrap_or(tokens.len());
    let sentence = Sentence { text, tokens: &tokens[..end] };
    verbs.take_while(|&at| at < end).find_map(|at| {
        let (side, after) = sentence.verb(at)?;
        match side {
            Side::Before => sentence.closes(after).then(|| Raised::Among(cover(&tokens[..at]))),
            Side::After => sentence.object(at, after),
        }
    })
}

struct Sentence<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl<'t> Sentence<'t> {
    fn word(&self, at: usize) -> &'t str {
        self.tokens[at].span.of(self.text)
    }

    /// The verb that begins at a token, and the token after it; "also" and the like inside it do not count.
    fn verb(&self, at: usize) -> Option<(Side, usize)> {
        let (mut words, mut found) = (String::new(), None);
        for (length, next) in
            (at..self.tokens.len()).filter(|&next| !is_aside(self.word(next))).enumerate().take(LONGEST)
        {
            if length == 0 && next != at {
                return None;
            }
            if length > 0 {
                words.push(' ');
            }
            words.push_str(&small(self.word(next)));
            if let Some(&side) = VERBS.get(words.as_str()) {
                found = Some((side, next + 1));
            }
        }
        found
    }

    /// Whether the clause ends here, or goes on with when and by whom.
    fn closes(&self, at: usize) -> bool {
        at >= self.tokens.len() || matches!(self.word(at), "," | "too" | "at" | "in" | "during" | "by")
    }

    /// What a verb that begins at `verb` says was also talked about; it stands from `start` on.
    fn object(&self, verb: usize, start: usize) -> Option<Raised> {
        let adds = verb <= LONGEST_SUBJECT && (1..start).any(|at| matches!(self.word(at), "also" | "then"));
        let object = self.tokens.get(start..).filter(|object| adds && !object.is_empty())?;
        let alone = object.len() <= LONGEST_ALONE && object.iter().all(|token| token.kind == TokenKind::Word);
        Some(if alone { Raised::Alone(cover(object)) } else { Raised::Among(cover(object)) })
    }
}

fn is_aside(word: &str) -> bool {
    matches!(word, "also" | "then" | "likewise" | "briefly")
}

fn cover(tokens: &[Token]) -> Span {
    tokens[0].span.cover(tokens[tokens.len() - 1].span)
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::super::word::words;
    use super::*;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let found = match raised(text, &tokens, &words(text, &tokens)) {
            Some(Raised::Alone(topic)) => format!("alone: {}", topic.of(text)),
            Some(Raised::Among(topic)) => format!("among: {}", topic.of(text)),
            None => String::new(),
        };
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_was_discussed_stands_before() {
        check(
            "Fishing rights off the coast were also discussed. They agreed.",
            "among: Fishing rights off the coast",
        );
        check("Visas were on the agenda, too.", "among: Visas");
        check("The visas were raised to the light.", "");
    }

    #[test]
    fn what_they_also_discussed_stands_after() {
        check("The two also spoke about trade. Prices fell.", "alone: trade");
        check(
            "The ministers also touched on visas for students and a new rail link.",
            "among: visas for students and a new rail link",
        );
        check("Mr. Ortiz then turned to the canal.", "alone: the canal");
        check("Ministers discussed visas.", "");
    }
}
