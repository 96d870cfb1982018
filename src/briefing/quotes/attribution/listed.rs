//! What belongs to a subject before the words right in front of its verb: a name, the other parts of a list.

use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Kind, Outer};
use crate::briefing::quotes::words::{Role, look_up};

use super::subject::is_plural;

/// A list of names has no more parts.
const MOST_LISTED: usize = 6;

/// "Ann Doe, | the nurse who founded the house | said": a name, and what describes it without a comma behind.
pub(super) fn with_name(outer: &Outer<'_>, phrase: Phrase, floor: usize) -> Phrase {
    let described = phrase.head < phrase.end && outer.is(phrase.head, Role::WHO);
    let Some(comma) = phrase.first.checked_sub(1).filter(|&at| described && at > floor) else {
        return phrase;
    };
    let name = (outer.kind(comma) == Some(Kind::Comma)).then(|| outer.phrase_ending(comma, floor)).flatten();
    let named = name.filter(|name| {
        let opens = name.first == floor || outer.quote(name.first - 1).is_some();
        opens && name.head >= name.first + 2 && (name.first..name.head).all(|at| outer.units[at].capital)
    });
    named.map_or(phrase, |name| Phrase { end: phrase.end, ..name })
}

/// "The Bahamas, | Jamaica and Antigua | said", "Shippers, | bakers and nurses | warned": all of a list that opens its sentence.
pub(super) fn whole(outer: &Outer<'_>, phrase: Phrase, floor: usize) -> Phrase {
    let Some(last) = last_two(outer, phrase, floor) else { return phrase };
    let is_part = |first: usize, end: usize| is_name(outer, first, end) || is_group(outer, first, end);
    let closes = is_part(last.first, last.end) && is_part(last.joint + 1, phrase.head);
    if !closes || last.first <= floor + 1 {
        return phrase;
    }
    let opens = behind_adverbial(outer, floor, last.first);
    let before = &outer.units[opens..last.first];
    let mut names = before.split(|unit| unit.kind == Kind::Comma);
    let mut first = opens;
    const OTHER: Role = Role::PREPOSITION.or(Role::TIME).or(Role::ADVERB).or(Role::SUB).or(Role::COORDINATOR);
    let listed = outer.kind(last.first - 1) == Some(Kind::Comma)
        && names.by_ref().take(MOST_LISTED).all(|name| {
            let (from, end) = (first, first + name.len());
            first = end + 1;
            from == last.first || is_part(from, end) && !outer.is(from, OTHER)
        })
        && names.next().is_none();
    if listed { Phrase { first: opens, ..phrase } } else { phrase }
}

/// The last two parts of a list: where the first of them begins and ends, and what joins them.
struct LastTwo {
    first: usize,
    end: usize,
    joint: usize,
}

/// "Jamaica | and | Antigua", "bakers, | and | nurses", of which the phrase before the verb is all or the last.
fn last_two(outer: &Outer<'_>, phrase: Phrase, floor: usize) -> Option<LastTwo> {
    if let Some(joint) = (phrase.first..phrase.head).find(|&at| outer.is_word(at, "and")) {
        return Some(LastTwo { first: phrase.first, end: joint, joint });
    }
    let joint = phrase.first.checked_sub(1).filter(|&at| at > floor + 1 && outer.is_word(at, "and"))?;
    let comma = (joint - 1 > floor && outer.kind(joint - 1) == Some(Kind::Comma)).then_some(joint - 1)?;
    let before = (floor..comma).rev().find(|&at| outer.kind(at) == Some(Kind::Comma))?;
    Some(LastTwo { first: before + 1, end: comma, joint })
}

/// "Jamaica", "the Bahamas"
fn is_name(outer: &Outer<'_>, first: usize, end: usize) -> bool {
    let own = first + usize::from(outer.is_word(first, "the"));
    own < end && (own..end).all(|at| outer.kind(at) == Some(Kind::Word) && outer.units[at].capital)
}

/// "bakers", "two former ministers": several of whom nothing hangs.
fn is_group(outer: &Outer<'_>, first: usize, end: usize) -> bool {
    const LONGEST: usize = 5;
    const NONE: Role =
        Role::TIME.or(Role::ADVERB).or(Role::PREPOSITION).or(Role::AUXILIARY).or(Role::ING).or(Role::SUBJECT);
    let several = |noun: &str| is_plural(noun) || look_up(noun).is_folk() || noun.ends_with("men");
    first < end
        && end - first <= LONGEST
        && (first..end).all(|at| {
            matches!(outer.kind(at), Some(Kind::Word | Kind::Number))
                && outer.nominal(at)
                && !outer.is(at, NONE)
        })
        && several(outer.word(end - 1))
}

/// "Meanwhile | Iceland, Norway and ...", "On Monday | Iceland, ...", "Additionally, | Iceland and ...": where the list begins.
fn behind_adverbial(outer: &Outer<'_>, floor: usize, end: usize) -> usize {
    /// "Italy" and "Kelly" have fewer letters.
    const SHORTEST: usize = 7;
    const ADVERBIAL: Role = Role::ADVERB.or(Role::TIME).or(Role::COORDINATOR);
    let dated = |at: usize| outer.is(at, Role::PREPOSITION) && outer.is(at + 1, Role::TIME);
    let capital = |at: usize| outer.word(at).ends_with("ly") && outer.word(at).len() >= SHORTEST;
    let leads = |at: usize| {
        let comma = at > floor && outer.kind(at) == Some(Kind::Comma);
        comma || outer.is(at, ADVERBIAL) || dated(at) || at == floor && capital(at)
    };
    (floor..end).find(|&at| !leads(at)).unwrap_or(end)
}
