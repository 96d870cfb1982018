//! What segmentation needs of one paragraph, computed once.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::mentions::{Naming, PersonName};
use super::super::token::TokenKind;
use super::super::{Content, Phrase, lexicon};
use super::ahead::looks_ahead;
use super::fields::{self, FIELDS};
use super::lead_in::lead_in;
use super::opening::{Opening, opening};
use super::terms::{Occurrence, Term, hash, is_function_word, occurrences, small};

/// One paragraph as segmentation sees it.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    /// Its terms as they stand in it, from its own words on.
    pub(super) occurrences: Vec<Occurrence>,
    /// Its distinct terms in ascending order.
    pub(super) terms: Vec<Counted>,
    /// How much its words tell of each field of meaning.
    pub(super) fields: Box<[f32; FIELDS]>,
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
    /// Whether its first sentence points back after its beginning: "Talks on [that] dispute".
    pub(super) points: bool,
    /// The surnames of those it names, as hashes, ascending.
    pub(super) people: Vec<Term>,
    /// Those whom its first sentence calls by surname alone.
    pub(super) recalled: Vec<Term>,
    /// Whether somebody's words are reported in it.
    pub(super) reports: bool,
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

impl Profile {
    pub(super) fn read(content: &Content) -> Self {
        let (text, tokens) = (content.text(), &content.tokens);
        let lead_in = lead_in(text, tokens).length;
        let mut found = occurrences(text, tokens);
        found.retain(|one| one.token >= lead_in);
        let mut sentences = content.sentences.iter();
        let first_end = sentences.find(|one| one.end > lead_in).map_or(tokens.len(), |one| one.end);
        let first_tokens = &tokens[lead_in.min(first_end)..first_end];
        let first_words: Vec<&str> = first_tokens.iter().map(|token| token.span.of(text)).collect();
        let says = |words: &[&str]| {
            first_words.iter().any(|word| words.iter().any(|of| word.eq_ignore_ascii_case(of)))
        };
        Self {
            terms: counted(&found),
            fields: fields::tell(found.iter().map(|one| (one.term, one.weight))),
            first: distinct(&found, first_end),
            words: tokens.iter().filter(|token| token.kind == TokenKind::Word).count(),
            opening: opening(text, tokens),
            first_word: first_words.first().map(|word| small(word)).unwrap_or_default(),
            adds: says(&["also", "other", "another", "additional"]),
            dated: is_dated(&first_words),
            introduces: names_in_full(&first_words),
            ahead: looks_ahead(text, first_tokens),
            points: points_back(&first_words),
            people: surnames(content, |_, _| true),
            recalled: surnames(content, |phrase, name| phrase.sentence == 0 && name.full.is_empty()),
            reports: content.quotes.speakers().next().is_some(),
            item: content.block.kind == crate::text::BlockKind::Item
                || tokens
                    .first()
                    .is_some_and(|first| matches!(first.span.of(text), "-" | "–" | "—" | "•" | "*" | "·")),
            occurrences: found,
        }
    }

    pub(super) fn find(&self, term: Term) -> Option<&Counted> {
        self.terms.binary_search_by_key(&term, |counted| counted.term).ok().map(|at| &self.terms[at])
    }
}

/// Whether a sentence says on which day or in which week: "today", "on Monday", "on 3 May", "last week".
fn is_dated(words: &[&str]) -> bool {
    let next = |at: usize| words.get(at + 1).copied().unwrap_or_default();
    words.iter().enumerate().any(|(at, word)| match *word {
        "today" | "Today" | "yesterday" | "Yesterday" | "tomorrow" | "Tomorrow" | "overnight"
        | "Overnight" => true,
        "last" | "Last" | "this" | "This" | "next" | "Next" => {
            matches!(next(at), "week" | "month" | "weekend")
        }
        _ => {
            WEEKDAYS.contains(word)
                || MONTHS.contains(word) && next(at).starts_with(|char: char| char.is_ascii_digit())
        }
    })
}

static WEEKDAYS: LazyLock<HashSet<&str>> = LazyLock::new(|| all(include_str!("../lexicon/weekdays.txt")));
static MONTHS: LazyLock<HashSet<&str>> = LazyLock::new(|| all(include_str!("../lexicon/months.txt")));

fn all(file: &'static str) -> HashSet<&'static str> {
    lexicon::lines(file).flat_map(str::split_whitespace).collect()
}

/// Whether a word after the first points to what was said: "that", "such", "then", but not "this week".
fn points_back(words: &[&str]) -> bool {
    let next = |at: usize| words.get(at + 1).copied().unwrap_or_default();
    words.iter().enumerate().skip(1).any(|(at, word)| match *word {
        "this" => {
            !matches!(next(at), "week" | "month" | "year" | "morning" | "afternoon" | "evening" | "weekend")
        }
        "these" | "those" | "such" | "then" | "therefore" | "thus" => true,
        _ => false,
    })
}

/// The surnames of those whom the paragraph names, where they are wanted.
fn surnames(content: &Content, wanted: impl Fn(&Phrase, &PersonName) -> bool) -> Vec<Term> {
    let mut found: Vec<Term> = content
        .phrases
        .iter()
        .filter_map(|phrase| match &phrase.naming {
            Naming::Person(name) if wanted(phrase, name) => Some(hash(&name.surname)),
            _ => None,
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found
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
