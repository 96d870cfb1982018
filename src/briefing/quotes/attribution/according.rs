//! "According to X, ...", "..., according to X", "per X", "in the words of X", "in X's words".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// The words that tell by whom, and whom they name.
struct Source {
    cue: (usize, usize),
    speaker: Phrase,
    /// Where the whole ends.
    end: usize,
}

/// Tries every "according to" of the sentence.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    let units = (sentence.first..sentence.end.saturating_sub(1)).zip(&outer.units[sentence.first..]);
    // By its length first, which tells of most words that they are none of these.
    for (at, _) in units.filter(|(_, unit)| matches!(unit.span.len(), 2 | 3 | 9) && unit.kind == Kind::Word) {
        if let Some(source) = source(outer, sentence, at) {
            one(outer, sentence, &source, findings);
        }
    }
}

/// What the word at `at` opens, if it is one of these.
fn source(outer: &Outer<'_>, sentence: Clause, at: usize) -> Option<Source> {
    let word = outer.word(at);
    let is = |wanted: &str| word.eq_ignore_ascii_case(wanted);
    if is("according") && outer.is(at + 1, Role::TO) {
        return named(outer, sentence, (at, at + 2));
    }
    // "A judge, Per Moss" is his name.
    if is("per") && at == sentence.first || word == "per" && outer.pauses(at - 1) {
        let next = outer.units[at + 1];
        let named_so = next.capital || next.role.is(Role::DETERMINER.or(Role::POSSESSIVE));
        return if named_so { named(outer, sentence, (at, at + 1)) } else { None };
    }
    is("in").then(|| in_words(outer, sentence, at)).flatten()
}

/// Whoever is named behind the cue: a phrase, or a title in marks.
fn named(outer: &Outer<'_>, sentence: Clause, cue: (usize, usize)) -> Option<Source> {
    let at = cue.1;
    let speaker = match outer.phrase_from(at, sentence.end) {
        Some(phrase) => phrase,
        None if at < sentence.end && outer.quote(at).is_some_and(|mark| mark.words <= 6) => {
            Phrase { first: at, head: at + 1, end: at + 1 }
        }
        None => return None,
    };
    // "according to its count, | 85 ships had left"
    let counts = outer.kind(speaker.head) == Some(Kind::Comma)
        && outer.kind(speaker.head + 1) == Some(Kind::Number)
        && outer.kind(speaker.end) != Some(Kind::Comma);
    let end = if counts { speaker.head } else { speaker.end };
    Some(Source { cue, speaker, end })
}

/// "in the words of X", "in X's words", "in her words".
fn in_words(outer: &Outer<'_>, sentence: Clause, at: usize) -> Option<Source> {
    const REACH: usize = 7;
    let is_words = |at: usize| outer.is(at, Role::WORDING);
    if outer.is(at + 1, Role::DETERMINER) && is_words(at + 2) && outer.is(at + 3, Role::PREPOSITION) {
        return named(outer, sentence, (at, at + 4));
    }
    let words = (at + 2..sentence.end.min(at + REACH)).find(|&at| is_words(at))?;
    // "growth that in her view was weak" is what the sentence says.
    let apart = at == sentence.first || outer.kind(at - 1) == Some(Kind::Comma);
    if outer.word(words) != "words" && !apart {
        return None;
    }
    let owner = outer.units[words - 1];
    let own = usize::from(outer.word(words - 1) == "own");
    let named_so = owner.possessive
        || outer.units[words - 1 - own].possessive
        || outer.is(words - 1 - own, Role::POSSESSIVE);
    let plain = (at + 1..words).all(|at| outer.nominal(at) || outer.word(at) == "own");
    let end = words - own;
    (named_so && plain && end > at + 1).then(|| Source {
        cue: (at, at + 1),
        speaker: Phrase { first: at + 1, head: end, end },
        end: words + 1,
    })
}

fn one(outer: &Outer<'_>, sentence: Clause, source: &Source, findings: &mut Findings) {
    let at = source.cue.0;
    let speaker = source.speaker;
    let opens =
        (sentence.first..at).all(|at| outer.is(at, Role::COORDINATOR) || outer.kind(at) == Some(Kind::Comma));
    let closed = source.end < sentence.end && outer.kind(source.end) == Some(Kind::Comma);
    // `It was, in Doe's words, “a bridge”`
    let quoted = closed && outer.quote(source.end + 1).is_some() && !outer.has_quote(sentence.first, at);
    let leads = opens || quoted || closed && is_inserted(outer, sentence, source);
    let content = if opens && !closed && runs_on(outer, sentence, source) {
        (source.end, outer.content_end(source.end, sentence.end, Frame::CLAUSE))
    } else if leads {
        let comma = if closed {
            source.end
        } else {
            match (speaker.head..sentence.end).find(|&at| outer.kind(at) == Some(Kind::Comma)) {
                Some(comma) => comma,
                None => return,
            }
        };
        (comma + 1, outer.content_end(comma + 1, sentence.end, Frame::CLAUSE))
    } else {
        let first = (sentence.first..at).find(|&at| !outer.is(at, Role::COORDINATOR)).unwrap_or(at);
        (first, at)
    };
    if content.0 >= content.1 || !findings.free(outer, content.0, content.1) {
        return;
    }
    let said = Speaker { first: speaker.first, end: if leads { speaker.head } else { speaker.end } };
    findings.note(outer, &[content], said, Some(source.cue), AttributionRule::AccordingTo);
}

/// Whether the source stands between commas before what it said.
fn is_inserted(outer: &Outer<'_>, sentence: Clause, source: &Source) -> bool {
    let at = source.cue.0;
    // "In Kyiv, according to X, talks went on"
    let behind_setting = outer.pauses(at - 1)
        && !outer.has_finite(sentence.first, at)
        && !outer.has_quote(sentence.first, at)
        && outer.has_finite(source.end, sentence.end);
    // "..., because, according to X, talks went on"
    let behind_joint = at > sentence.first + 1
        && outer.kind(at - 1) == Some(Kind::Comma)
        && outer.is(at - 2, Role::SUB.or(Role::THAT).or(Role::COORDINATOR).or(Role::WH));
    behind_setting || behind_joint
}

/// "In her view | the bank should have acted"
fn runs_on(outer: &Outer<'_>, sentence: Clause, source: &Source) -> bool {
    outer.word(source.cue.0).eq_ignore_ascii_case("in")
        && outer.is(source.end, Role::DETERMINER.or(Role::SUBJECT).or(Role::POSSESSIVE))
        && outer.has_finite(source.end, sentence.end)
}
