//! A closing line or tail that signs the quotation: "“...” -- Hillary Clinton, New York".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Role, look_up};
use crate::text::Span;

/// Tries a sentence that is quotations, a dash and a name.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    let Some(dash) = (sentence.first..sentence.end).find(|&at| outer.units[at].kind == Kind::Dash) else {
        return;
    };
    // "Line of the day: “...” -- Ann Doe"
    let label = (sentence.first..dash).find(|&at| outer.kind(at) == Some(Kind::Colon)).filter(|&colon| {
        !outer.has_quote(sentence.first, colon) && !outer.has_finite(sentence.first + 1, colon)
    });
    let first = label.map_or(sentence.first, |colon| colon + 1);
    let mut quotes = first..dash;
    let only = quotes.all(|at| matches!(outer.units[at].kind, Kind::Quote(_) | Kind::Stop | Kind::Other));
    if !only || !outer.has_quote(first, dash) || !findings.free(outer, first, dash) {
        return;
    }
    if let Some(speaker) = signer(outer, dash, sentence.end) {
        let cue = Some((dash, dash + 1));
        findings.note(outer, &[(first, dash)], speaker, cue, AttributionRule::Signature);
    }
}

/// "“...” (Lavrov, 12 March)": the words of the bracket behind a quotation that name whoever said it, if it names somebody
/// and tells more than that.
pub(in crate::briefing::quotes) fn bracketed(outer: &Outer<'_>, aside: usize) -> Option<Span> {
    let span = outer.units[aside].span;
    let whole = span.of(outer.text);
    let square = whole.strip_prefix('[').and_then(|inside| inside.strip_suffix(']'));
    let inside = square.or_else(|| whole.strip_prefix('(')?.strip_suffix(')'))?;
    let inside = inside.trim_end_matches('.');
    let name = inside.split(',').next()?.trim_end();
    let words: Vec<&str> = name.split(' ').collect();
    let named = words.len() <= 4
        && words
            .iter()
            .all(|word| word.starts_with(char::is_uppercase) && look_up(word).role == Role::default());
    // "“...” [WaPo.]", but "[Applause.]"
    let initials = square.is_some() && name.chars().filter(|char| char.is_uppercase()).count() > 1;
    let tells = words.len() > 1 || initials || square.is_none() && name.len() < inside.len();
    (named && tells).then(|| Span::new(span.start() + 1, span.start() + 1 + name.len()))
}

/// "“...” | Harbour Daily | 10/17/22", "“...” | Rep. Ann Doe | (chair of the committee)": the words that name whoever said or
/// wrote the quotation that opens the paragraph, if nothing else follows it.
pub(in crate::briefing::quotes) fn signer_behind(outer: &Outer<'_>, quote: usize) -> Option<Span> {
    const LONGEST: usize = 20;
    let (first, end) = (quote + 1, outer.units.len());
    let opens = (0..quote).all(|at| matches!(outer.units[at].kind, Kind::Stop | Kind::Other));
    let ended = matches!(outer.last_inside(outer.quote(quote)?), Some('.' | '!' | '?' | '…'));
    if !(opens && ended && end - first <= LONGEST && outer.units.get(first)?.capital)
        || outer.has_quote(first, end)
        || outer.has_finite(first, end)
    {
        return None;
    }
    let phrase = outer.phrase_from(first, end)?;
    let is_name = |at: &usize| outer.units[*at].kind == Kind::Word;
    let last = (phrase.first..phrase.head).rev().find(is_name)?;
    let named = (first..=last)
        .all(|at| outer.units[at].capital || outer.is(at, Role::PREPOSITION.or(Role::COORDINATOR)));
    let tells = end > last + 2 || last > first;
    (named && tells && !outer.is(first, Role::DETERMINER.or(Role::SUBJECT)))
        .then(|| outer.span(first, last + 1))
}

/// "Ann Doe, Institute of Harbours, on the dues.”": the name in a line of its own that ends in the closing mark of the
/// quotation above it.
pub(in crate::briefing::quotes) fn signer_inside(outer: &Outer<'_>) -> Option<Speaker> {
    const LONGEST: usize = 24;
    let last = outer.units.len().checked_sub(1).filter(|&last| last > 1 && last <= LONGEST)?;
    let closes = match outer.units[last].kind {
        Kind::Quote(mark) => outer.marks[mark].words == 0 && !outer.marks[mark].closed,
        Kind::Other => matches!(outer.word(last), "”" | "\"" | "''" | "’"),
        _ => false,
    };
    let phrase = outer.phrase_from(0, last).filter(|_| closes && outer.units[0].capital)?;
    let named = phrase.head > 1 && (0..phrase.head).all(|at| outer.units[at].capital);
    (named && !outer.has_finite(0, last) && !outer.is(0, Role::DETERMINER.or(Role::SUBJECT)))
        .then_some(Speaker { first: 0, end: phrase.head })
}

/// "Mayor Ines Quiroga, 10 September 2021": the name in a line of its own below a quotation, with the day and no more.
pub(in crate::briefing::quotes) fn dated_signer(outer: &Outer<'_>) -> Option<Speaker> {
    const LONGEST: usize = 12;
    let end = outer.units.len();
    let comma = outer.units.iter().position(|unit| unit.kind == Kind::Comma)?;
    let named = comma > 1
        && end <= LONGEST
        && (0..comma).all(|at| outer.units[at].capital && !outer.is(at, Role::DETERMINER.or(Role::TIME)));
    let dated = (comma + 1..end).all(|at| {
        outer.is(at, Role::TIME) || matches!(outer.kind(at), Some(Kind::Number | Kind::Comma | Kind::Stop))
    }) && (comma + 1..end).any(|at| outer.kind(at) == Some(Kind::Number));
    (named && dated).then_some(Speaker { first: 0, end: comma })
}

/// The name behind the dash at `dash`, if nothing but a name and its appositions follows up to `end`.
pub(in crate::briefing::quotes) fn signer(outer: &Outer<'_>, dash: usize, end: usize) -> Option<Speaker> {
    const LONGEST: usize = 18;
    /// "-- ANN DOE, a pitcher from Bergen, after a match that ...": a line of its own tells more of whom it names.
    const LONGEST_LINE: usize = 36;
    let line = dash == 0;
    if end - dash > if line { LONGEST_LINE } else { LONGEST }
        || outer.units.get(dash)?.kind != Kind::Dash
        || !outer.units.get(dash + 1)?.capital
    {
        return None;
    }
    let phrase = outer.phrase_from(dash + 1, end)?;
    // "-- Ann Doe, press briefing, 2 December"
    let is_date = |at: usize| {
        outer.is(at, Role::TIME)
            || matches!(outer.kind(at), Some(Kind::Number | Kind::Stop | Kind::Comma | Kind::Other))
    };
    let dated = phrase.end <= end && (phrase.end..end).all(is_date);
    let apposed = line
        && outer.kind(phrase.head) == Some(Kind::Comma)
        && (dash + 1..phrase.head).all(|at| outer.units[at].capital)
        && outer.kind(end - 1) != Some(Kind::Stop)
        && !(dash..end).any(|at| outer.is_cue(at));
    if apposed {
        return Some(Speaker { first: phrase.first, end: phrase.head });
    }
    let closed = dated || matches!(outer.kind(phrase.end), Some(Kind::Stop | Kind::Comma | Kind::Other));
    let clean = dated || !outer.has_finite(dash + 1, end);
    (closed && clean && phrase.end <= end).then(|| phrase.into())
}
