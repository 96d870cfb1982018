//! A speaker label: "SECRETARY CLINTON: ...", "Q: ...", "Lavrov: Talks will go on".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::Role;
use crate::briefing::structure::opens_section;

/// Tries the sentence; only the first one of a paragraph can carry a label.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    const LONGEST: usize = 7;
    if sentence.first != 0 {
        return;
    }
    let Some(colon) = (1..sentence.end.min(LONGEST + 1)).find(|&at| outer.kind(at) == Some(Kind::Colon))
    else {
        return;
    };
    let label = outer.span(0, colon).of(outer.text);
    let head = outer.is(0, Role::HEADER) && colon == 1;
    if colon + 1 >= sentence.end || !names_somebody(outer, colon) || head || opens_section(label) {
        return;
    }
    if let Some((speaker, dash)) = speaker_behind(outer, colon, sentence.end) {
        let cue = Some((dash, dash + 1));
        findings.note(outer, &[(dash + 1, sentence.end)], speaker, cue, AttributionRule::Label);
        return;
    }
    let shouted = label.chars().all(|char| !char.is_lowercase());
    // In a transcript the turn goes on to the end of the paragraph.
    let end = if shouted { outer.units.len() } else { sentence.end };
    let end = if outer.quote(colon + 1).is_some() && !shouted { colon + 2 } else { end };
    findings.note(
        outer,
        &[(colon + 1, end)],
        Speaker { first: 0, end: colon },
        Some((colon, colon + 1)),
        AttributionRule::Label,
    );
}

/// "Israel: | PM Netanyahu -- “...”": the place is a heading, whoever stands before the dash speaks.
fn speaker_behind(outer: &Outer<'_>, colon: usize, end: usize) -> Option<(Speaker, usize)> {
    const LONGEST: usize = 6;
    let dash = (colon + 2..end.min(colon + 2 + LONGEST)).find(|&at| outer.kind(at) == Some(Kind::Dash))?;
    let named = (colon + 1..dash).all(|at| outer.units[at].capital);
    (named && outer.quote(dash + 1).is_some()).then_some((Speaker { first: colon + 1, end: dash }, dash))
}

/// Whether the label is a name or a title, not the beginning of a sentence: all capitalised, no verb.
fn names_somebody(outer: &Outer<'_>, colon: usize) -> bool {
    // "Q: ...", "A: ..."
    if colon == 1 && matches!(outer.word(0), "Q" | "A") {
        return true;
    }
    (0..colon).all(|at| match outer.units[at].kind {
        Kind::Word => {
            let unit = outer.units[at];
            (unit.capital
                || unit.role.is(Role::PREPOSITION) && at > 0
                || outer.nominal(at) && outer.units[colon - 1].capital)
                && !unit.role.is(Role::AUXILIARY
                    .or(Role::SUB)
                    .or(Role::WH)
                    .or(Role::THAT)
                    .or(Role::DETERMINER)
                    .or(Role::TIME)
                    .or(Role::ADVERB))
        }
        Kind::Aside => at > 0,
        Kind::Comma => at > 0,
        _ => false,
    })
}
