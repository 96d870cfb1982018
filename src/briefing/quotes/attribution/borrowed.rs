//! The subject that a cue has from the clause before: "..., saying", "... and said", "went on to say".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::Role;

/// "..., saying ...": whoever speaks or acts in the clause before.
pub(super) fn participle(
    outer: &Outer<'_>,
    sentence: Clause,
    before: usize,
    findings: &Findings,
) -> Option<Speaker> {
    let introduced = before == sentence.first + 1
        && outer.is(sentence.first, Role::PREPOSITION.or(Role::SUB).or(Role::COORDINATOR));
    if before == sentence.first || introduced {
        let comma = (before..sentence.end).find(|&at| outer.pauses(at))?;
        return outer.sentence_subject(comma + 1, sentence.end).map(Speaker::from);
    }
    let left = before - 1;
    // "a sign | reading “Peace”"
    if outer.word(before) == "reading" && outer.nominal(left) {
        return outer.phrase_ending(before, sentence.first).map(Speaker::from);
    }
    // "..., with Senator Doe calling it a mistake"; "an old saying" is no verb.
    if outer.nominal(left)
        && let Some(phrase) = outer.phrase_ending(before, sentence.first)
    {
        let with = phrase.first > sentence.first
            && outer.kind(phrase.first - 1) == Some(Kind::Word)
            && outer.word(phrase.first - 1) == "with";
        if with {
            return Some(phrase.into());
        }
        if outer.is(phrase.first, Role::DETERMINER) && !outer.content_is_clear(before) {
            return None;
        }
    }
    if let Some(named) = with_apposed(outer, sentence, left) {
        return Some(named);
    }
    may_hang_on(outer, left).then(|| shared(outer, sentence, left, findings)).flatten()
}

/// Whether a participle right behind the unit may hang on the clause before it.
fn may_hang_on(outer: &Outer<'_>, left: usize) -> bool {
    const LOOSE: Role = Role::PREPOSITION.or(Role::SUB).or(Role::COORDINATOR).or(Role::TIME).or(Role::VENUE);
    matches!(outer.units[left].kind, Kind::Comma | Kind::Quote(_) | Kind::Dash)
        || outer.is(left, LOOSE)
        || outer.nominal(left)
}

/// "..., with | a spokesman, | Colonel Doe, insisting ...": the comma at `close` ends the apposition.
fn with_apposed(outer: &Outer<'_>, sentence: Clause, close: usize) -> Option<Speaker> {
    const LONGEST: usize = 12;
    if outer.kind(close) != Some(Kind::Comma) {
        return None;
    }
    let lowest = sentence.first.max(close.saturating_sub(LONGEST));
    let open = (lowest..close).rev().find(|&at| outer.kind(at) == Some(Kind::Comma))?;
    let phrase = outer.phrase_ending(open, lowest)?;
    let with = phrase.first.checked_sub(1).filter(|&at| at > sentence.first)?;
    let led = outer.kind(with) == Some(Kind::Word) && outer.word(with) == "with";
    let clear = !outer.has_finite(open + 1, close) && !matches!(outer.kind(with - 1), Some(Kind::Word));
    (led && clear).then(|| phrase.into())
}

/// Whether a clause may begin there: "cards | he plays" only describes the cards, "gave them | a new order to treat" has its
/// subject further left.
fn opens_clause(outer: &Outer<'_>, sentence: Clause, first: usize) -> bool {
    if first == sentence.first || outer.kind(first - 1) != Some(Kind::Word) {
        return true;
    }
    !outer.nominal(first - 1) || outer.is(first - 1, Role::TIME.or(Role::VENUE))
}

/// "told little of how | he planned to go on, saying": the clause is part of another, whose subject speaks.
fn is_embedded(outer: &Outer<'_>, sentence: Clause, first: usize) -> bool {
    let opener = |at: usize| {
        outer.is(at, Role::THAT)
            || outer.is(at, Role::WH) && !outer.is(at, Role::SUB.or(Role::RELATIVE).or(Role::WHO))
    };
    first > sentence.first + 1 && opener(first - 1)
}

/// The subject that the clause before `before` runs under.
pub(super) fn shared(
    outer: &Outer<'_>,
    sentence: Clause,
    before: usize,
    findings: &Findings,
) -> Option<Speaker> {
    // What stands within somebody's words has its subject there too.
    let around = findings.told_around(before + 1);
    if around.is_none()
        && let Some(talking) = findings.talking_before(outer, sentence, before)
    {
        return Some(talking);
    }
    let floor = around.map_or(sentence.first, |told| told.first);
    let sentence = Clause { first: floor, ..sentence };
    if let Some(phrase) = nearest_subject(outer, sentence, before) {
        return Some(phrase.into());
    }
    if around.is_some() {
        return None; // "Doe said it was time to talk"
    }
    outer
        .sentence_subject(sentence.first, sentence.end)
        .map(Speaker::from)
        .filter(|speaker| speaker.end <= before + 1)
}

/// The subject of the nearest finite verb before `before` that has one of its own.
fn nearest_subject(outer: &Outer<'_>, sentence: Clause, before: usize) -> Option<Phrase> {
    const REACH: usize = 25;
    const JOINTS: Role = Role::COORDINATOR.or(Role::TO).or(Role::WHO).or(Role::RELATIVE).or(Role::THAT);
    let lowest = sentence.first.max(before.saturating_sub(REACH));
    let is_verb = |&at: &usize| {
        outer.kind(at) == Some(Kind::Word) && outer.finite(at) && !outer.is(at, Role::BE.or(Role::ADVERB))
    };
    let stands_alone = |phrase: &Phrase| {
        opens_clause(outer, sentence, phrase.first)
            && !(outer.kind(before) == Some(Kind::Comma) && is_embedded(outer, sentence, phrase.first))
    };
    for at in (lowest..before).rev().filter(is_verb) {
        let group = outer.verb_group(at, sentence.first);
        if group.first == sentence.first {
            return None;
        }
        if outer.is(group.first - 1, JOINTS) {
            continue;
        }
        let subject = outer.subject_before(group.first, sentence.first);
        if let Some(phrase) = subject.filter(stands_alone) {
            return Some(phrase);
        }
    }
    None
}
