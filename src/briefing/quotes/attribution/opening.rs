//! A clause that opens the sentence tells whose words follow: "As Doe said, ...", "As reported by the Tribune, ...".

use super::Findings;
use super::subject::{Speaker, Tie, subject};
use crate::briefing::AttributionRule;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// Tries the cue at `verb`; tells whether it was one of these.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) -> bool {
    const LONGEST: usize = 14;
    // "But as Doe said, ..."
    let first = sentence.first + usize::from(outer.is(sentence.first, Role::COORDINATOR));
    let unit = outer.units[verb];
    let finite = unit.role.is(Role::PAST.or(Role::THIRD).or(Role::BASE).or(Role::ING))
        && unit.cue.is_some_and(|cue| cue.frame.is(Frame::CLAUSE));
    if !(finite && verb > first && verb < first + LONGEST && outer.word(first).eq_ignore_ascii_case("as")) {
        return false;
    }
    let (speaker, end) = if verb == first + 1 {
        // "As reported by the Tribune", "As stated in her letter"
        if outer.kind(verb + 1) != Some(Kind::Word) || !matches!(outer.word(verb + 1), "by" | "in") {
            return false;
        }
        let end = outer.plain_phrase_end(verb + 2, sentence.end);
        (Speaker { first: verb + 2, end }, end)
    } else {
        let own = match subject(outer, sentence, verb, findings) {
            Some((speaker, _, Tie::Own)) => Some(speaker),
            _ => by_habit(outer, Clause { first, ..sentence }, verb),
        };
        let Some(speaker) = own.filter(|speaker| speaker.first == first + 1) else { return false };
        (speaker, outer.particle(verb).unwrap_or(verb) + 1)
    };
    let comma = outer.skip_setting(end, sentence.end);
    let content = comma + 1;
    if speaker.end <= speaker.first
        || outer.kind(comma) != Some(Kind::Comma)
        || content >= sentence.end
        || !findings.free(outer, content, sentence.end)
    {
        return false;
    }
    let end = outer.content_end(content, sentence.end, Frame::CLAUSE);
    findings.note(outer, &[(content, end)], speaker, Some((verb, verb + 1)), AttributionRule::CueSpeaker);
    true
}

/// "As | one ambassador here | likes to say", "As the minister is fond of saying": whoever keeps saying it.
fn by_habit(outer: &Outer<'_>, sentence: Clause, verb: usize) -> Option<Speaker> {
    let first = sentence.first + 1;
    let habit = (first + 1..verb).find(|&at| outer.is(at, Role::HABIT))?;
    let words = (first..verb).all(|at| outer.kind(at) == Some(Kind::Word));
    let end = outer.plain_phrase_end(first, habit);
    (words && end > first).then_some(Speaker { first, end })
}
