//! Somebody is said to be frank, and what he says follows: "Doe was blunt: the port would close".

use super::Findings;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::Role;

/// The words before a colon that say that somebody is frank.
#[derive(Clone, Copy)]
pub(super) struct Frank {
    who: Phrase,
    /// The verb.
    verb: usize,
    pub(super) colon: usize,
}

/// Those with which the sentence begins, if it does.
pub(super) fn frank(outer: &Outer<'_>, sentence: Clause) -> Option<Frank> {
    const LONGEST: usize = 4;
    let colon = (sentence.first..sentence.end).find(|&at| outer.kind(at) == Some(Kind::Colon))?;
    let who = outer.sentence_subject(sentence.first, colon)?;
    let verb = (who.head..colon).rev().find(|&at| outer.is(at, Role::BE))?;
    let is_frank = colon - verb <= LONGEST && (verb + 1..colon).any(|at| outer.is(at, Role::FRANK));
    (is_frank && outer.has_voice(who.into())).then_some(Frank { who, verb, colon })
}

/// Gives what stands behind the colon to who is frank, if no tag there tells for itself who says it.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    let Some(Frank { who, verb, colon }) = frank(outer, sentence) else { return };
    let (first, end) = (colon + 1, sentence.end);
    let tells = outer.tells(first, end) && outer.quote(first).is_none();
    let is_tag = |at: usize| outer.kind(at) == Some(Kind::Comma) && outer.tag_at(at + 1, end);
    if tells && !(first..end).any(is_tag) && findings.free(outer, first, end) {
        findings.note(outer, &[(first, end)], who.into(), Some((verb, colon)), AttributionRule::SpeakerCue);
    }
}
