//! The cue stands before what is said: "X said that ...", "X told Y: “...”", "X called it “...”", "..., saying ...".

use super::Findings;
use super::subject::{Speaker, Tie, subject};
use crate::briefing::AttributionRule;
use crate::briefing::quotes::clause::VerbGroup;
use crate::briefing::quotes::content::Content;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// "quoted | the general as saying": the words are his.
fn passes_on(outer: &Outer<'_>, content: Content) -> bool {
    let end = outer.plain_phrase_end(content.first, content.end);
    end > content.first
        && outer.kind(end) == Some(Kind::Word)
        && outer.word(end) == "as"
        && outer.is(end + 1, Role::ING)
        && outer.units[end + 1].cue.is_some()
}

/// "She reads “War and Peace”": a book is read, not said.
fn is_reading(outer: &Outer<'_>, verb: usize, content: Content) -> bool {
    matches!(outer.word(verb), "read" | "reads" | "reading")
        && outer.quote(content.first).is_some_and(|mark| {
            super::is_title(outer, content.first, mark)
                && outer.is(verb.saturating_sub(1), Role::SUBJECT.or(Role::BE))
        })
}

/// "men whom Doe | referred to | in her speech": what she referred to stands before.
fn is_said_before(
    outer: &Outer<'_>,
    sentence: Clause,
    verb: usize,
    speaker: Speaker,
    content: Content,
) -> bool {
    speaker.first > sentence.first
        && outer.is(speaker.first - 1, Role::RELATIVE)
        && !outer.is(speaker.first - 1, Role::THAT)
        && content.cue_end > verb + 1
        && outer.quote(content.first).is_none()
}

/// Where what is said ends before the subject at `first`: before the comma, or behind marks that hold it.
fn behind_pause(outer: &Outer<'_>, first: usize) -> usize {
    if outer.kind(first - 1) == Some(Kind::Comma) { first - 1 } else { first }
}

/// "what | experts say | is growing demand", "which | he said | were shared": the verb of speech stands within a relative
/// clause of what is said.
fn inserted(
    outer: &Outer<'_>,
    sentence: Clause,
    verb: usize,
    (speaker, group, tie): (Speaker, VerbGroup, Tie),
    findings: &mut Findings,
) {
    let clausal = outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::CLAUSE));
    let Some(opener) = speaker.first.checked_sub(1).filter(|&at| at >= sentence.first) else { return };
    let relative = outer.is(opener, Role::WHO.or(Role::RELATIVE).or(Role::THAT))
        || outer.kind(opener) == Some(Kind::Word) && outer.word(opener).eq_ignore_ascii_case("what");
    let mut after = outer.particle(verb).unwrap_or(verb) + 1;
    while after < sentence.end && outer.is(after, Role::ADVERB) {
        after += 1;
    }
    let goes_on = after < sentence.end
        && outer.kind(after) == Some(Kind::Word)
        && (outer.is(after, Role::AUXILIARY.or(Role::VERB).or(Role::LOOSE_VERB)) || outer.finite(after));
    if !(clausal && relative && goes_on && tie == Tie::Own) {
        return;
    }
    // "The fleet, which he said was ready, | stayed"
    let closed = outer.kind(opener.saturating_sub(1)) == Some(Kind::Comma);
    let comma = (after..sentence.end).find(|&at| closed && outer.kind(at) == Some(Kind::Comma));
    let end = outer.content_end(after, sentence.end, Frame::CLAUSE).min(comma.unwrap_or(sentence.end));
    if end > after && findings.free(outer, after, end) {
        let ranges = [(opener, opener + 1), (after, end)];
        findings.note(outer, &ranges, speaker, Some((group.first, verb + 1)), AttributionRule::SpeakerCue);
    }
}

/// "who has ruled | for forty years |, left": no clause, and nothing that a verb takes which tells in clauses.
fn is_circumstance(outer: &Outer<'_>, verb: usize, content: Content) -> bool {
    let takes_more = Frame::OBJECT.or(Frame::INFINITIVE).or(Frame::ADDRESSEE);
    let tells_in_clauses = outer.units[verb].cue.is_some_and(|cue| !cue.frame.is(takes_more));
    let words = content.first..content.end;
    tells_in_clauses
        && content.cue_end == verb + 1
        && outer.is(content.first, Role::PREPOSITION)
        && words.clone().all(|at| outer.kind(at) == Some(Kind::Word))
        && !words.into_iter().any(|at| outer.finite(at) || outer.is(at, Role::AUXILIARY.or(Role::VERB)))
}

/// Tries the cue at `verb`.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) {
    let Some((speaker, group, tie)) = subject(outer, sentence, verb, findings) else { return };
    let Some(content) = outer.content_after(verb, sentence) else {
        inserted(outer, sentence, verb, (speaker, group, tie), findings);
        return;
    };
    if is_reading(outer, verb, content)
        || passes_on(outer, content)
        || is_said_before(outer, sentence, verb, speaker, content)
    {
        return;
    }
    if !findings.free(outer, content.first, content.end) {
        return;
    }
    // "Noting that he was tired, | Doe said ..."
    let opens = tie == Tie::Participle && speaker.first > verb;
    let end = if opens { content.end.min(behind_pause(outer, speaker.first)) } else { content.end };
    let content = Content { end, ..content };
    if content.end <= content.first || is_circumstance(outer, verb, content) {
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
