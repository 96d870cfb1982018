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
    let Some(agent) = Agent::read(outer, sentence, group.first, verb) else { return false };
    let content = match agent.quote {
        Some(quote) => (quote, quote + 1),
        None => {
            let first = behind_agent(outer, agent.speaker.end, sentence.end);
            if !opens_content(outer, first, sentence.end) {
                return false;
            }
            (first, outer.content_end(first, sentence.end, Frame::CLAUSE))
        }
    };
    // "was quoted by the agency as saying": the words are those of whoever was quoted.
    if outer.is(content.0 + 1, Role::ING) && outer.word(content.0) == "as" {
        return false;
    }
    let tells = outer.has_quote(content.0, content.1) || outer.has_finite(content.0, content.1);
    if content.0 >= content.1 || !tells || !findings.free(outer, content.0, content.1) {
        return false;
    }
    let cue = Some((group.first, verb + 1));
    findings.note(outer, &[content], agent.speaker, cue, AttributionRule::CueSpeaker);
    true
}

/// By whom it is said.
struct Agent {
    speaker: Speaker,
    /// The quotation between him and the verb: "was called “a gift” by critics".
    quote: Option<usize>,
}

impl Agent {
    /// The agent of the verb whose group begins at `group`, if it is a passive one that has any.
    fn read(outer: &Outer<'_>, sentence: Clause, group: usize, verb: usize) -> Option<Self> {
        let be = (group..verb).any(|at| outer.is(at, Role::BE));
        // "Asked by reporters whether ...", "a plan called “a gift” by critics"
        let reduced = group == sentence.first
            || matches!(outer.kind(group - 1), Some(Kind::Comma | Kind::Dash))
            || outer.is(group - 1, Role::SUB)
            || outer.nominal(group - 1);
        if !(be || reduced) {
            return None;
        }
        let is_by =
            |at: usize| outer.kind(at) == Some(Kind::Word) && outer.word(at) == "by" && at + 1 < sentence.end;
        let (quote, by) = if is_by(verb + 1) {
            (None, verb + 1)
        } else if outer.quote(verb + 1).is_some() && is_by(verb + 2) && be {
            (Some(verb + 1), verb + 2)
        } else {
            return None;
        };
        let end = outer.plain_phrase_end(by + 1, sentence.end);
        // "responded by first saying"
        let acts = |at: usize| outer.is(at, Role::ING) && outer.units[at].cue.is_some();
        let is_nobody = end == by + 1 || outer.is(by + 1, Role::ING) || (by + 1..end).any(acts);
        (!is_nobody).then_some(Self { speaker: Speaker { first: by + 1, end }, quote })
    }
}

fn opens_content(outer: &Outer<'_>, first: usize, end: usize) -> bool {
    first < end
        && (outer.quote(first).is_some()
            || outer.is(first, Role::THAT.or(Role::WH).or(Role::TO))
            || outer.kind(first) == Some(Kind::Word)
                && matches!(outer.word(first), "as" | "of" | "about" | "if"))
}

/// Behind the agent and when and where it was: "by reporters | on Monday".
fn behind_agent(outer: &Outer<'_>, end: usize, limit: usize) -> usize {
    let setting = outer.skip_setting(end, limit);
    if outer.kind(setting) == Some(Kind::Comma) { setting + 1 } else { setting }
}
