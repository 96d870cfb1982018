//! "According to X, ...", "..., according to X", "in the words of X", "in X's words".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// Tries every "according to" of the sentence.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    for at in sentence.first..sentence.end.saturating_sub(2) {
        let according = outer.kind(at) == Some(Kind::Word)
            && outer.word(at).eq_ignore_ascii_case("according")
            && outer.is(at + 1, Role::TO);
        if according {
            one(outer, sentence, at, findings);
        }
    }
}

fn one(outer: &Outer<'_>, sentence: Clause, at: usize, findings: &mut Findings) {
    let Some(speaker) = outer.phrase_from(at + 2, sentence.end) else { return };
    let opens =
        at == sentence.first || at == sentence.first + 1 && outer.is(sentence.first, Role::COORDINATOR);
    let content = if opens {
        let comma = (speaker.head..sentence.end).find(|&at| outer.kind(at) == Some(Kind::Comma));
        let after = if speaker.end < sentence.end && outer.kind(speaker.end) == Some(Kind::Comma) {
            Some(speaker.end)
        } else {
            comma
        };
        let Some(comma) = after else { return };
        (comma + 1, outer.content_end(comma + 1, sentence.end, Frame::CLAUSE))
    } else {
        (sentence.first, at)
    };
    if content.0 >= content.1 || !findings.free(outer, content.0, content.1) {
        return;
    }
    let speaker = Speaker { first: speaker.first, end: if opens { speaker.head } else { speaker.end } };
    findings.note(outer, &[content], speaker, Some((at, at + 2)), AttributionRule::AccordingTo);
}
