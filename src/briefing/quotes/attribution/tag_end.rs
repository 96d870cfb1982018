//! Where a tag ends, and what is said behind it: `“A,” he told reporters on Monday, “b.”`.

use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// Behind whoever is told: "told | reporters", where nothing follows that could be told.
pub(super) fn behind_listener(outer: &Outer<'_>, verb: usize, from: usize, end: usize) -> usize {
    let listens = outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::ADDRESSEE));
    if !listens {
        return from;
    }
    let listener = outer.plain_phrase_end(from, end);
    let after = outer.skip_setting(listener, end);
    let closed = after >= end || matches!(outer.kind(after), Some(Kind::Comma | Kind::Stop | Kind::Quote(_)));
    if listener > from && closed { listener } else { from }
}

/// Whether an -ing form behind the verb tells what is said: "denied | taking money".
fn takes_ing(outer: &Outer<'_>, verb: usize) -> bool {
    outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::OBJECT))
}

/// Behind the adverbials of a tag: "on Monday", "in a statement", "of the plan".
pub(super) fn behind_tag(outer: &Outer<'_>, from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end {
        match outer.kind(at) {
            Some(Kind::Comma | Kind::Stop | Kind::Semicolon | Kind::Quote(_) | Kind::Colon | Kind::Dash)
            | None => return at,
            Some(Kind::Word) if outer.is(at, Role::THAT) => return at,
            // "reported spending six million"
            _ if at == from && outer.is(at, Role::ING) && takes_ing(outer, at - 1) => return at,
            _ if at == from => {
                let adverbial = outer
                    .is(at, Role::PREPOSITION.or(Role::TIME).or(Role::ADVERB).or(Role::SUB).or(Role::ING));
                if !adverbial || outer.is(at, Role::DETERMINER) && !outer.is(at, Role::TIME) {
                    return at;
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    at
}

/// What is said after the tag too: `“A,” he said, “b.”`, `A, he said, b.`
pub(super) fn goes_on(
    outer: &Outer<'_>,
    sentence: Clause,
    after: usize,
    content: (usize, usize),
) -> Option<(usize, usize)> {
    if outer.quote(content.1 - 1).is_some() {
        // The tag may be long; the quotation behind it still goes on.
        let next = (after..sentence.end).find(|&at| outer.quote(at).is_some())?;
        let clean = (after..next).all(|at| outer.units[at].cue.is_none() || outer.is(at, Role::NOT));
        let touches = next > 0
            && matches!(
                outer.kind(next - 1),
                Some(Kind::Comma | Kind::Dash | Kind::Semicolon | Kind::Colon | Kind::Stop)
            );
        return (clean && (touches || next == after)).then_some((next, next + 1));
    }
    reported_behind(outer, sentence, after)
}

/// What is reported behind the comma that closes a tag: "And yet, Doe said, | the port was open."
pub(super) fn reported_behind(outer: &Outer<'_>, sentence: Clause, after: usize) -> Option<(usize, usize)> {
    let at = behind_tag(outer, after, sentence.end);
    if outer.kind(at) != Some(Kind::Comma) {
        return None;
    }
    let first = at + 1;
    let loose = outer.is(first, Role::ING.or(Role::WHO).or(Role::RELATIVE))
        || outer.is(first, Role::COORDINATOR) && outer.word(first) == "but";
    if loose || first >= sentence.end {
        return None;
    }
    Some((first, outer.content_end(first, sentence.end, Frame::CLAUSE)))
}
