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
