//! The head of a memo, a cable or a text for the press: who writes to whom, when, about what.

use std::collections::HashSet;
use std::ops::Range;

use super::super::token::TokenKind;
use super::super::{Paragraph, lexicon};
use super::beginning::Beginning;
use super::labels::{Known, known};
use super::title::{Style, Title};
use crate::text::{BlockKind, Span};

/// The head of a memo.
pub(super) struct MemoHead {
    /// Its paragraphs.
    pub(super) lines: Range<usize>,
    /// What names it: the words of its subject, or its first line.
    pub(super) words: Span,
    /// The paragraph these words stand in.
    pub(super) named_in: usize,
}

/// The lines of a head have at most this many others between them.
const GAP: usize = 2;
/// A head begins among the first paragraphs.
const TOP: usize = 12;
/// So many lines make a head.
const LEAST: usize = 2;
/// No label of a line is longer.
const LONGEST_LABEL: usize = 3;

/// The head of the document, if it has one: a memo's, or the lines above a text for the press.
pub(super) fn head(paragraphs: &[Paragraph], beginnings: &[&Beginning]) -> Option<MemoHead> {
    memo_head(paragraphs, beginnings).or_else(|| masthead(paragraphs, beginnings))
}

/// Who tells it, where and when, in short lines above the first paragraph, named by the longest of those that do not say
/// who somebody is, whose paper it is or which day: the title.
fn masthead(paragraphs: &[Paragraph], beginnings: &[&Beginning]) -> Option<MemoHead> {
    const LEAST: usize = 3;
    let is_heading = |one: &Beginning| {
        one.title.as_ref().is_some_and(|title| match title.style {
            Style::Loud | Style::Bold => true,
            _ => title.known.is_some() || title.colon && !title.whole,
        })
    };
    let top = beginnings.iter().zip(paragraphs);
    // "Recalling its resolutions," is the preamble of what follows.
    let goes_on = |paragraph: &Paragraph| paragraph.text().trim_end().ends_with([',', ';']);
    let of_head = |(one, paragraph): &(&&Beginning, &Paragraph)| {
        one.is_silent() || is_of_letterhead(one, paragraph) && !is_heading(one) && !goes_on(paragraph)
    };
    let end = top.take_while(of_head).count();
    let lines: Vec<usize> = (0..end).filter(|&at| !beginnings[at].is_silent()).collect();
    let words = |at: &usize| paragraphs[*at].text().split_whitespace().count();
    // Of several that are as long the first.
    let named_in =
        lines.iter().rev().copied().max_by_key(|at| (may_be_title(paragraphs[*at].text()), words(at)))?;
    // A day or a marking stands there; verses have none.
    let is_dated = |at: usize| {
        beginnings[at].banner || paragraphs[at].text().contains(|char: char| char.is_ascii_digit())
    };
    let is_one = end <= TOP && lines.len() >= LEAST && end < paragraphs.len() && (0..end).any(is_dated);
    let words = Span::new(0, paragraphs[named_in].text().trim_end().len());
    is_one.then_some(MemoHead { lines: 0..end, words, named_in })
}

/// Whether a line may be the title: it says what text this is, or none of who somebody is, whose paper it is, and which day.
fn may_be_title(line: &str) -> bool {
    let names_text = || words_of(line).any(|word| lexicon::speaks(&lexicon::small(word)));
    !says_day(line) && (names_text() || !says_who(line) && !says_whose(line))
}

fn words_of(line: &str) -> impl Iterator<Item = &str> {
    line.split(|char: char| !char.is_alphanumeric() && char != '-').filter(|word| !word.is_empty())
}

/// Whether a line is what somebody is: "Deputy Spokesman", "Minister of Trade".
fn says_who(line: &str) -> bool {
    let noun = words_of(line).take_while(|word| !lexicon::is_preposition(word)).last();
    noun.is_some_and(|noun| lexicon::is_person_noun(&lexicon::small(noun)))
}

/// Whether a line is what a house is called: "Political section, Embassy Tallinn".
fn says_whose(line: &str) -> bool {
    let mut words = words_of(line).take_while(|word| !lexicon::is_preposition(word));
    words.any(lexicon::is_organisation)
}

/// Whether a line is a day: "7 March 2014", "As of 30 January 2014".
fn says_day(line: &str) -> bool {
    const LONGEST: usize = 5;
    let is_of_day = |word: &str| {
        let digits = word.trim_end_matches(|char: char| char.is_ascii_lowercase());
        lexicon::is_of_calendar(word)
            || !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
            || lexicon::is_preposition(&lexicon::small(word))
            || word.eq_ignore_ascii_case("as")
    };
    words_of(line).count() <= LONGEST
        && words_of(line).any(|word| lexicon::month(word).is_some())
        && words_of(line).all(is_of_day)
}

/// The head of a memo, if the document has one.
fn memo_head(paragraphs: &[Paragraph], beginnings: &[&Beginning]) -> Option<MemoHead> {
    let is_line = |at: usize| {
        paragraphs[at].content.block.quoted == 0 && beginnings[at].title.as_ref().is_some_and(is_head)
    };
    let first = (0..paragraphs.len().min(TOP)).find(|&at| is_line(at))?;
    let mut last = first;
    while let Some(next) = (last + 1..paragraphs.len().min(last + 2 + GAP)).find(|&at| is_line(at)) {
        last = next;
    }
    let fields: Vec<(usize, Known, Span)> = (first..=last)
        .flat_map(|at| fields(&paragraphs[at]).into_iter().map(move |(known, words)| (at, known, words)))
        .collect();
    let subject = fields.iter().find(|(_, known, _)| *known == Known::Subject);
    let marked = beginnings[..first].iter().any(|one| one.banner);
    // "Action: ..." again and again is of the minutes of a meeting.
    let labels = fields.iter().map(|&(at, _, words)| paragraphs[at].text()[..words.start()].trim_end());
    let different = labels.collect::<HashSet<_>>().len();
    if different < LEAST && !(marked && subject.is_some()) {
        return None;
    }
    let silent = |one: &&&Beginning| one.is_silent();
    let top = beginnings[..first].iter().zip(paragraphs);
    // Who sends it stands above, and how it is marked.
    let above =
        top.rev().take_while(|(one, paragraph)| silent(one) || is_of_letterhead(one, paragraph)).count();
    let below = beginnings[last + 1..].iter().take_while(silent).count();
    let lines = first - above..last + 1 + below;
    let (named_in, words) = match subject {
        Some(&(at, _, words)) => (at, words),
        None => {
            let named_in = lines.clone().find(|&at| !beginnings[at].is_silent()).unwrap_or(first);
            (named_in, Span::new(0, paragraphs[named_in].text().trim_end().len()))
        }
    };
    Some(MemoHead { lines, words, named_in })
}

/// Whether a line above the head is one of its letterhead: a few words or capitals, no sentence, and no heading.
fn is_of_letterhead(beginning: &Beginning, paragraph: &Paragraph) -> bool {
    const LONGEST: usize = 14;
    let text = paragraph.text();
    let loud = !text.contains(char::is_lowercase) && text.contains(char::is_uppercase);
    let is_short = (loud || text.split_whitespace().count() <= LONGEST)
        && !text.trim_end().ends_with(['.', '!', '?', ':']);
    is_short && paragraph.content.block.kind == BlockKind::Paragraph && !beginning.bullet
}

fn is_head(title: &Title) -> bool {
    title.colon && matches!(title.known, Some(Known::Head | Known::Subject))
}

/// The fields of one paragraph, of which Markdown makes one of several lines: what the label tells, and the words
/// behind it.
fn fields(paragraph: &Paragraph) -> Vec<(Known, Span)> {
    let (text, tokens) = (paragraph.text(), &paragraph.content.tokens);
    let label = |colon: usize| {
        (1..=LONGEST_LABEL.min(colon)).rev().find_map(|length| {
            let first = tokens[colon - length].span;
            let words = first.cover(tokens[colon - 1].span).of(text);
            let begins = colon == length || words.starts_with(char::is_uppercase);
            let kind = known(words).filter(|kind| begins && matches!(kind, Known::Head | Known::Subject))?;
            Some((kind, first.start()))
        })
    };
    let colons = (1..tokens.len())
        .filter(|&at| tokens[at].kind == TokenKind::Punctuation && tokens[at].span.of(text) == ":");
    let labels: Vec<(Known, usize, usize)> =
        colons.filter_map(|at| label(at).map(|(kind, start)| (kind, start, tokens[at].span.end()))).collect();
    let ends = labels.iter().skip(1).map(|label| label.1).chain([text.len()]);
    let mut found = Vec::new();
    for (&(kind, _, start), end) in labels.iter().zip(ends) {
        let words = text[start..end].trim();
        let start = start + text[start..end].len() - text[start..end].trim_start().len();
        if !words.is_empty() {
            found.push((kind, Span::new(start, start + words.len())));
        }
    }
    found
}
