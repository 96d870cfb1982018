//! What is written on something, sung, chanted or shown by a machine, and what the reader is told to press or type.

use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::Role;

/// Whether the quoted words are an inscription, or the object of an order to the reader.
pub(super) fn is_written(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    is_inscription(outer, sentence, at) || is_ordered(outer, sentence, at)
}

/// "a board with the words “Boots off, please”", "T-shirts with “...”", "to chants of “...”", "The chorus, “...,” is sung".
fn is_inscription(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&before| before >= sentence.first) else { return false };
    let bears = ["with", "of", "for", "reading", "saying", "bearing"];
    let linked = matches!(outer.kind(before), Some(Kind::Comma | Kind::Colon))
        || bears.iter().any(|word| outer.is_word(before, word));
    let noun = if linked { before.checked_sub(1) } else { Some(before) };
    noun.is_some_and(|noun| noun >= sentence.first && outer.is(noun, Role::INSCRIPTION))
}

/// "Press “Save all changes and close”", "revert “always clean up the list”", "Why not write “we do not know yet”?"
fn is_ordered(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    /// An order and the words it names stand close together.
    const REACH: usize = 8;
    let clause = (sentence.first.max(at.saturating_sub(REACH))..at)
        .rev()
        .find(|&stop| {
            let colon = outer.kind(stop) == Some(Kind::Colon) && stop + 1 < at;
            colon || outer.pauses(stop) || outer.kind(stop) == Some(Kind::Semicolon)
        })
        .map_or(sentence.first, |stop| stop + 1);
    let opening = Role::ADVERB.or(Role::NOT).or(Role::COORDINATOR);
    let courtesy = |at: usize| {
        outer.is(at, opening)
            || ["why", "please", "don't", "let", "us", "let's"].iter().any(|word| outer.is_word(at, word))
    };
    let Some(verb) = (clause..at).find(|&at| !courtesy(at)) else { return false };
    outer.is(verb, Role::ORDER)
        && at - verb <= REACH
        && (verb + 1..at)
            .all(|at| matches!(outer.kind(at), Some(Kind::Word | Kind::Colon)) && !outer.finite(at))
}
