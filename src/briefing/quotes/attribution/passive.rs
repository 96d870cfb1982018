//! Whoever says it stands behind "by": "was described by X as “...”", "Asked by X whether ...", "was accused by X of ...".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// Tries the cue at `verb`; tells whether it was one of these.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) -> bool {
    let unit = outer.units[verb];
    if !unit.role.is(Role::PAST) || unit.possessive {
        return false;
    }
    let group = outer.verb_group(verb, sentence.first);
    let be = (group.first..verb).any(|at| outer.is(at, Role::BE));
    // "Asked by reporters whether ...", "a plan called “a gift” by critics"
    let reduced = group.first == sentence.first
        || matches!(outer.kind(group.first - 1), Some(Kind::Comma | Kind::Dash))
        || outer.is(group.first - 1, Role::SUB)
        || outer.nominal(group.first - 1);
    if !(be || reduced) {
        return false;
    }
    let by =
        |at: usize| outer.kind(at) == Some(Kind::Word) && outer.word(at) == "by" && at + 1 < sentence.end;
    let (quote, by) = if by(verb + 1) {
        (None, verb + 1)
    } else if outer.quote(verb + 1).is_some() && by(verb + 2) && be {
        (Some(verb + 1), verb + 2)
    } else {
        return false;
    };
    let end = outer.plain_phrase_end(by + 1, sentence.end);
    // "responded by first saying"
    let acts = |at: usize| outer.is(at, Role::ING) && outer.units[at].cue.is_some();
    if end == by + 1 || outer.is(by + 1, Role::ING) || (by + 1..end).any(acts) {
        return false;
    }
    let speaker = Speaker { first: by + 1, end };
    let first = match quote {
        Some(quote) => quote,
        None => behind_agent(outer, end, sentence.end),
    };
    let opens = quote.is_some()
        || first < sentence.end
            && (outer.quote(first).is_some()
                || outer.is(first, Role::THAT.or(Role::WH).or(Role::TO))
                || outer.kind(first) == Some(Kind::Word)
                    && matches!(outer.word(first), "as" | "of" | "about" | "if"));
    // "was quoted by the agency as saying": the words are those of whoever was quoted.
    if !opens || outer.is(first + 1, Role::ING) && outer.word(first) == "as" {
        return false;
    }
    let content = match quote {
        Some(quote) => (quote, quote + 1),
        None => (first, outer.content_end(first, sentence.end, Frame::CLAUSE)),
    };
    let tells = outer.has_quote(content.0, content.1) || outer.has_finite(content.0, content.1);
    if content.0 >= content.1 || !tells || !findings.free(outer, content.0, content.1) {
        return false;
    }
    findings.note(outer, &[content], speaker, Some((group.first, verb + 1)), AttributionRule::CueSpeaker);
    true
}

/// Behind the agent and when and where it was: "by reporters | on Monday".
fn behind_agent(outer: &Outer<'_>, end: usize, limit: usize) -> usize {
    let setting = outer.skip_setting(end, limit);
    if outer.kind(setting) == Some(Kind::Comma) { setting + 1 } else { setting }
}
