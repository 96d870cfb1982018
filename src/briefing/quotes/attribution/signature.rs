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
    let mut quotes = sentence.first..dash;
    let only = quotes.all(|at| matches!(outer.units[at].kind, Kind::Quote(_) | Kind::Stop | Kind::Other));
    if !only || !outer.has_quote(sentence.first, dash) || !findings.free(outer, sentence.first, dash) {
        return;
    }
    if let Some(speaker) = signer(outer, dash, sentence.end) {
        let cue = Some((dash, dash + 1));
        findings.note(outer, &[(sentence.first, dash)], speaker, cue, AttributionRule::Signature);
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

/// The name behind the dash at `dash`, if nothing but a name and its appositions follows up to `end`.
pub(in crate::briefing::quotes) fn signer(outer: &Outer<'_>, dash: usize, end: usize) -> Option<Speaker> {
    const LONGEST: usize = 18;
    if end - dash > LONGEST
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
    let closed = dated || matches!(outer.kind(phrase.end), Some(Kind::Stop | Kind::Comma | Kind::Other));
    let clean = dated || !outer.has_finite(dash + 1, end);
    (closed && clean && phrase.end <= end).then(|| phrase.into())
}
