//! What stands before a paragraph's own words: its number, its bullet, the time of day, its dateline, the label of who
//! speaks, the head of a memo.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::lexicon::hash::BuildWordHash;
use super::super::structure::{asks_without_stop, clock, is_roman, marking, stamp};
use super::super::token::{Token, TokenKind};
use super::dateline::dateline;
use super::terms::small;
use crate::text::Span;

/// What stands before a paragraph's own words, and how many tokens it takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LeadIn {
    pub(super) length: usize,
    pub(super) kind: Kind,
}

/// What it tells of the words that follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing: a number, a bullet, who speaks.
    #[default]
    Plain,
    /// Somebody asks.
    Question,
    /// They are a memo's head: who writes, to whom, when, about what.
    Head,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Label {
    Subject,
    Furniture,
    Question,
}

static LABELS: LazyLock<HashMap<&str, Label, BuildWordHash>> = LazyLock::new(|| {
    lexicon::lines(include_str!("lead_ins.txt"))
        .map(|line| {
            let (kind, label) = line.split_once(' ').expect("a line is a kind and a label");
            let kind = match kind {
                "subject" => Label::Subject,
                "furniture" => Label::Furniture,
                "question" => Label::Question,
                other => panic!("no kind of label: {other}"),
            };
            (label, kind)
        })
        .collect()
});

/// The label of who speaks has this many tokens at most: "FOREIGN MINISTER STEINMEIER:".
const LONGEST_LABEL: usize = 8;
/// The head of a memo is no longer than this.
const LONGEST_HEAD: usize = 80;

/// What stands before the paragraph's own words.
pub(super) fn lead_in(text: &str, tokens: &[Token]) -> LeadIn {
    if asks_without_stop(text) {
        return LeadIn { length: 1, kind: Kind::Question };
    }
    let time = stamp(text)
        .or_else(|| clock(text))
        .map_or(0, |end| tokens.partition_point(|token| token.span.start() < end));
    let number = if time > 0 { time } else { number(text, tokens) };
    let number = number + marking(text, &tokens[number..]);
    let rest = &tokens[number..];
    let dateline = dateline(text, rest);
    if dateline > 0 {
        return LeadIn { length: number + dateline, kind: Kind::Plain };
    }
    let is_colon = |token: &Token| token.kind == TokenKind::Punctuation && token.span.of(text) == ":";
    let Some(colon) = rest.iter().take(LONGEST_LABEL + 1).position(is_colon) else {
        return LeadIn { length: number, kind: Kind::Plain };
    };
    let words = &rest[..colon];
    let known = match words {
        [only] => LABELS.get(&*small(only.span.of(text))).copied(),
        // "QUESTION (Reuters):"
        [asker, open, .., close] if open.span.of(text) == "(" && close.span.of(text) == ")" => {
            LABELS.get(&*small(asker.span.of(text))).copied().filter(|&label| label == Label::Question)
        }
        _ => None,
    };
    let length = number + colon + 1;
    match known {
        Some(Label::Question) => LeadIn { length, kind: Kind::Question },
        Some(_) => LeadIn { length, kind: Kind::Head },
        None if !words.is_empty() && words.iter().all(|&token| is_loud(text, token)) => {
            LeadIn { length, kind: Kind::Plain }
        }
        None => LeadIn { length: number, kind: Kind::Plain },
    }
}

/// What a memo's head says the memo is about: "SUBJECT: [Grain exports]".
pub(super) fn subject(text: &str, tokens: &[Token]) -> Option<Span> {
    if lead_in(text, tokens).kind != Kind::Head {
        return None;
    }
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let is_label = |at: usize, kind: fn(Label) -> bool| {
        word(at + 1) == ":" && LABELS.get(&*small(word(at))).is_some_and(|&label| kind(label))
    };
    let start =
        (0..tokens.len().min(LONGEST_HEAD)).find(|&at| is_label(at, |label| label == Label::Subject))? + 2;
    let end = (start..tokens.len())
        .find(|&at| is_label(at, |_| true) || starts_line(text, tokens, at) && at > start)
        .unwrap_or(tokens.len());
    (start < end).then(|| tokens[start].span.cover(tokens[end - 1].span))
}

fn starts_line(text: &str, tokens: &[Token], at: usize) -> bool {
    at > 0 && text[tokens[at - 1].span.end()..tokens[at].span.start()].contains('\n')
}

/// How many tokens the paragraph's number or bullet takes: "5.", "(b)", "•".
fn number(text: &str, tokens: &[Token]) -> usize {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let counts = |word: &str| {
        !word.is_empty() && word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit())
            || word.len() == 1 && word.starts_with(|char: char| char.is_ascii_alphabetic())
            || is_roman(word)
    };
    match (word(0), word(1), word(2)) {
        ("•" | "-" | "–" | "*" | "·", ..) => 1,
        ("(", inner, ")") if counts(inner) => 3,
        (first, ")", _) if counts(first) => 2,
        ("Q", ".", _) => 2,
        (first, ".", _) if is_roman(first) => 2,
        (first, ".", _) if counts(first) && first.starts_with(|char: char| char.is_ascii_digit()) => 2,
        _ => 0,
    }
}

/// Whether it is written in capitals, as labels of speakers are.
fn is_loud(text: &str, token: Token) -> bool {
    let word = token.span.of(text);
    token.kind != TokenKind::Mark && token.kind != TokenKind::Number && !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::super::super::token::tokens;
    use super::*;

    fn check(text: &str, expected: &str) {
        let tokens = tokens(text);
        let found = lead_in(text, &tokens);
        let words = if found.length == 0 { "" } else { &text[..tokens[found.length - 1].span.end()] };
        assert_eq!(format!("{words} {:?}", found.kind), expected, "{text}");
    }

    #[test]
    fn numbers_bullets_and_speakers_lead_in() {
        check("5. On Chad, he agreed.", "5. Plain");
        check("(b) On Chad, he agreed.", "(b) Plain");
        check("(iv) On Chad, he agreed.", "(iv) Plain");
        check("iv. On Chad, he agreed.", "iv. Plain");
        check("4. (SBU) On Chad, he agreed.", "4. (SBU) Plain");
        check("(S//NF) On Chad, he agreed.", "(S//NF) Plain");
        check("• Wheat", "• Plain");
        check("MR. ORTIZ: Thank you.", "MR. ORTIZ: Plain");
        check("QUESTION: And Chad?", "QUESTION: Question");
        check("Q: And Chad?", "Q: Question");
        check("Q    And Chad?", "Q Question");
        check("QUESTION (Reuters): And Chad?", "QUESTION (Reuters): Question");
        check("[00:01:12] MR. ORTIZ: Thank you.", "[00:01:12] MR. ORTIZ: Plain");
        check("10:20 a.m. Chad votes.", "10:20 a.m. Plain");
        check("TO: The registrar", "TO: Head");
    }

    #[test]
    fn other_words_do_not() {
        check("He agreed.", " Plain");
        check("Two things: wheat and rye.", " Plain");
        check("1960 was dry.", " Plain");
        check("Q fever spreads.", " Plain");
    }

    #[test]
    fn a_memo_says_its_subject() {
        let told = |text: &str| subject(text, &tokens(text)).map(|span| span.of(text).to_owned());
        assert_eq!(told("SUBJECT: Wheat and rye"), Some("Wheat and rye".to_owned()));
        assert_eq!(told("DATE: 3 May\nSUBJECT: Wheat\nTO: Ann"), Some("Wheat".to_owned()));
        assert_eq!(told("The subject: wheat"), None);
    }
}
