//! A verb that is no verb of speech, behind words that end in a comma: `“...,” he commands`, `“...,” lilted X`.

use super::Findings;
use super::after;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::Role;

/// So few quoted words before a comma may be a name or a term.
const TERM: usize = 2;

/// Gives each quotation that pauses and is still nobody's to the subject of the verb right behind it.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    for quote in sentence.first..sentence.end {
        let Some(mark) = outer.quote(quote).filter(|mark| mark.words > TERM) else { continue };
        let waits = matches!(outer.last_inside(mark), Some(',' | '?' | '!'));
        if !waits || super::is_title(outer, quote, mark) || !findings.free(outer, quote, quote + 1) {
            continue;
        }
        let Some((speaker, verb, rule)) =
            subject_first(outer, sentence, quote + 1).or_else(|| verb_first(outer, sentence, quote + 1))
        else {
            continue;
        };
        let after = speaker.end.max(verb + 1);
        after::note(outer, sentence, (quote, quote + 1), speaker, (verb, verb + 1), after, rule, findings);
    }
}

/// `“...,” | he commands from the stern`.
fn subject_first(
    outer: &Outer<'_>,
    sentence: Clause,
    first: usize,
) -> Option<(Phrase, usize, AttributionRule)> {
    let end = outer.plain_phrase_end(first, sentence.end);
    let verb = (end..sentence.end).find(|&at| !outer.is(at, Role::ADVERB))?;
    let unit = outer.units[verb];
    let pronoun = end == first + 1 && matches!(outer.word(first), "he" | "she" | "He" | "She");
    const CLOSED: Role = Role::AUXILIARY
        .or(Role::PREPOSITION)
        .or(Role::COORDINATOR)
        .or(Role::WHO)
        .or(Role::RELATIVE)
        .or(Role::THAT)
        .or(Role::SUB);
    let acts = unit.kind == Kind::Word
        && !unit.capital
        && !unit.role.is(CLOSED)
        && (unit.role.is(Role::PAST) && outer.finite(verb) || pronoun && outer.word(verb).ends_with('s'));
    (end > first && acts && ends(outer, sentence, verb + 1)).then_some((
        Phrase { first, head: end, end },
        verb,
        AttributionRule::SpeakerCue,
    ))
}

/// `“...,” | lilted X`.
fn verb_first(outer: &Outer<'_>, sentence: Clause, verb: usize) -> Option<(Phrase, usize, AttributionRule)> {
    let acts = outer.is(verb, Role::PAST) && !outer.is(verb, Role::AUXILIARY) && !outer.units[verb].capital;
    let speaker = outer.phrase_from(verb + 1, sentence.end).filter(|_| acts)?;
    let named = outer.units[speaker.first].capital
        || outer.is(speaker.first, Role::DETERMINER.or(Role::POSSESSIVE).or(Role::SUBJECT));
    let closed = speaker.end >= sentence.end
        || matches!(outer.kind(speaker.end), Some(Kind::Stop | Kind::Comma | Kind::Dash));
    (named && closed).then_some((speaker, verb, AttributionRule::CueSpeaker))
}

/// Whether nothing that could be its object follows the verb.
fn ends(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    at >= sentence.end
        || matches!(outer.kind(at), Some(Kind::Stop | Kind::Comma | Kind::Dash | Kind::Semicolon))
        || outer.is(at, Role::PREPOSITION.or(Role::ADVERB).or(Role::TIME).or(Role::SUB))
}
