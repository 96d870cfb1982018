//! What segmentation needs of one paragraph, computed once.

use super::super::Content;
use super::super::token::TokenKind;
use super::ahead::looks_ahead;
use super::opening::{Opening, opening};
use super::terms::{Occurrence, Term, is_function_word, occurrences, small};

/// One paragraph as segmentation sees it.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    /// Its distinct terms in ascending order.
    pub(super) terms: Vec<Counted>,
    /// The terms of its first sentence, ascending, each once.
    pub(super) first: Vec<Term>,
    /// Its words.
    pub(super) words: usize,
    pub(super) opening: Opening,
    /// Its first word, in small letters.
    pub(super) first_word: String,
    /// Whether its first sentence says "also" or "other".
    pub(super) adds: bool,
    /// Whether its first sentence says when: "today", "on Monday".
    pub(super) dated: bool,
    /// Whether its first sentence names somebody in full: three capitals in a row.
    pub(super) introduces: bool,
    /// Whether its first sentence tells of what is to come.
    pub(super) ahead: bool,
    pub(super) ends: Ending,
    /// Whether it is a list item, by its kind or its dash.
    pub(super) item: bool,
}

/// A term and how often it stands in the paragraph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Counted {
    pub(super) term: Term,
    pub(super) count: f32,
    pub(super) weight: f32,
    pub(super) country: bool,
}

/// How a paragraph ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Mark,
    Colon,
    Other,
}

impl Profile {
    pub(super) fn read(content: &Content) -> Self {
        let (text, tokens) = (content.text(), &content.tokens);
        let found = occurrences(text, tokens);
        let first_end = content.sentences.first().map_or(tokens.len(), |sentence| sentence.end);
        let first_tokens = &tokens[..first_end];
        let first_words: Vec<&str> = first_tokens.iter().map(|token| token.span.of(text)).collect();
        let says = |words: &[&str]| {
            first_words.iter().any(|word| words.iter().any(|of| word.eq_ignore_ascii_case(of)))
        };
        let last = tokens.iter().rev().find(|token| token.span.of(text).trim() != "");
        Self {
            terms: counted(&found),
            first: distinct(&found, first_end),
            words: tokens.iter().filter(|token| token.kind == TokenKind::Word).count(),
            opening: opening(text, tokens),
            first_word: first_words.first().map(|word| small(word)).unwrap_or_default(),
            adds: says(&["also", "other", "another", "additional"]),
            dated: says(&[
                "today",
                "yesterday",
                "tomorrow",
                "Monday",
                "Tuesday",
                "Wednesday",
                "Thursday",
                "Friday",
                "Saturday",
                "Sunday",
            ]),
            introduces: names_in_full(&first_words),
            ahead: looks_ahead(text, first_tokens),
            ends: match last.map(|token| (token.kind, token.span.of(text))) {
                Some((TokenKind::Mark, _)) => Ending::Mark,
                Some((_, ":")) => Ending::Colon,
                _ => Ending::Other,
            },
            item: content.block.kind == crate::text::BlockKind::Item
                || first_words.first().is_some_and(|word| matches!(*word, "-" | "–" | "—" | "•" | "*" | "·")),
        }
    }

    pub(super) fn find(&self, term: Term) -> Option<&Counted> {
        self.terms.binary_search_by_key(&term, |counted| counted.term).ok().map(|at| &self.terms[at])
    }
}

fn counted(found: &[Occurrence]) -> Vec<Counted> {
    let mut terms: Vec<Counted> = found
        .iter()
        .map(|one| Counted { term: one.term, count: 1.0, weight: one.weight, country: one.country })
        .collect();
    terms.sort_by_key(|counted| counted.term);
    terms.dedup_by(|next, kept| {
        let same = next.term == kept.term;
        if same {
            kept.count += next.count;
        }
        same
    });
    terms
}

fn distinct(found: &[Occurrence], end: usize) -> Vec<Term> {
    let mut terms: Vec<Term> = found.iter().take_while(|one| one.token < end).map(|one| one.term).collect();
    terms.sort_unstable();
    terms.dedup();
    terms
}

fn names_in_full(words: &[&str]) -> bool {
    let capital = |word: &&str| {
        word.starts_with(char::is_uppercase) && word.len() > 1 && !is_function_word(&small(word))
    };
    words.windows(3).any(|three| three.iter().all(capital))
}
