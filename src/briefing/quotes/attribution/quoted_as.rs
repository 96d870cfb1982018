//! Somebody passes on what another said: `“...,” the agency quoted X as saying`, `“...,” X was quoted as saying`.

use super::Findings;
use super::after::content_left;
use super::subject::Speaker;
use super::tag_end::goes_on;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::Role;

/// Tries the cue at `verb`, which ends the report of what stands before it; tells whether it was one of these.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) -> bool {
    let Some(report) = report(outer, sentence, verb) else { return false };
    let Some(left) = report.first.checked_sub(1).filter(|&left| left > sentence.first) else {
        return outer.quote(sentence.first).is_some()
            && note(outer, sentence, sentence.first + 1, verb, report, findings);
    };
    let quoted = outer.quote(left).is_some();
    if !(quoted || outer.kind(left) == Some(Kind::Comma)) {
        return false;
    }
    note(outer, sentence, left + usize::from(quoted), verb, report, findings)
}

fn note(
    outer: &Outer<'_>,
    sentence: Clause,
    end: usize,
    verb: usize,
    report: Report,
    findings: &mut Findings,
) -> bool {
    let Some(content) = content_left(outer, sentence, end, findings) else { return false };
    let tells = outer.has_quote(content.0, content.1) || outer.tells(content.0, content.1);
    if tells {
        let cue = Some((report.verb, verb + 1));
        // `“A,” the agency quoted X as saying, “b.”`
        let rest = goes_on(outer, sentence, verb + 1, content);
        let ranges: Vec<_> = std::iter::once(content).chain(rest).collect();
        findings.note(outer, &ranges, report.speaker, cue, AttributionRule::CueSpeaker);
    }
    tells
}

/// "| Interfax quoted Doe as saying on Monday".
#[derive(Clone, Copy)]
struct Report {
    /// Where the clause that passes the words on begins.
    first: usize,
    /// The verb that passes them on.
    verb: usize,
    /// Whose words they are.
    speaker: Speaker,
}

/// The report that ends in "as saying" at `verb`, if nothing that could be said follows.
fn report(outer: &Outer<'_>, sentence: Clause, verb: usize) -> Option<Report> {
    const REACH: usize = 24;
    let at_end = |at: usize| {
        at >= sentence.end
            || matches!(outer.kind(at), Some(Kind::Stop | Kind::Comma | Kind::Semicolon | Kind::Dash))
    };
    let says = verb > sentence.first
        && outer.is(verb, Role::ING)
        && outer.kind(verb - 1) == Some(Kind::Word)
        && outer.word(verb - 1) == "as"
        && at_end(outer.skip_setting(verb + 1, sentence.end));
    if !says {
        return None;
    }
    let lowest = sentence.first.max(verb.saturating_sub(REACH));
    let passes = (lowest..verb).rev().find(|&at| outer.is(at, Role::PASSES_ON))?;
    let group = outer.verb_group(passes, sentence.first);
    let subject = outer.subject_before(group.first, sentence.first)?;
    let passive = (group.first..passes).any(|at| outer.is(at, Role::BE));
    let speaker = if passive {
        subject.into()
    } else {
        let end = outer.plain_phrase_end(passes + 1, verb);
        Speaker { first: passes + 1, end: end.min(verb - 1) }
    };
    (speaker.end > speaker.first).then_some(Report { first: subject.first, verb: passes, speaker })
}
