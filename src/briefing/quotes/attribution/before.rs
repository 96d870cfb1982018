//! The cue stands before what is said: "X said that ...", "X told Y: “...”", "X called it “...”", "..., saying ...".

use super::Findings;
use super::subject::{Tie, subject};
use crate::briefing::AttributionRule;
use crate::briefing::quotes::content::Content;
use crate::briefing::quotes::unit::{Clause, Outer};

/// Tries the cue at `verb`.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) {
    let Some((speaker, group, tie)) = subject(outer, sentence, verb, findings) else { return };
    let Some(content) = outer.content_after(verb, sentence) else { return };
    if !findings.free(outer, content.first, content.end) {
        return;
    }
    // "Noting that he was tired, | Doe said ..."
    let opens = tie == Tie::Participle && speaker.first > verb;
    let end = if opens { content.end.min(speaker.first - 1) } else { content.end };
    let content = Content { end, ..content };
    if content.end <= content.first {
        return;
    }
    let rule = match tie {
        Tie::Own => AttributionRule::SpeakerCue,
        Tie::Participle => AttributionRule::Participle,
        Tie::Shared => AttributionRule::SharedSubject,
    };
    let mut ranges = vec![(content.first, content.end)];
    // `X said, “A.” “B.”`
    let mut next = content.end;
    while content.end - content.first == 1
        && outer.quote(content.first).is_some()
        && next < sentence.end
        && outer.quote(next).is_some()
    {
        ranges.push((next, next + 1));
        next += 1;
    }
    findings.note(outer, &ranges, speaker, Some((group.first, content.cue_end.max(verb + 1))), rule);
}
