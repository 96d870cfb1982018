//! The tag behind what is said whose subject stands behind its verb: `“...,” said X, the Y of Z`.

use super::after::{content_left, introduces_only, note};
use super::subject::Speaker;
use super::{Findings, is_title};
use crate::briefing::AttributionRule;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// Tries the cue at `verb`; tells whether it was one.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) -> bool {
    let Some(tag) = Inverted::of(outer, sentence, verb).filter(Inverted::names_somebody) else {
        return false;
    };
    if tag.opens_quotation() {
        return tag.note_opening(findings);
    }
    let &Inverted { left, speaker, cue, quoted, .. } = &tag;
    if !(tag.ends_there() && (quoted || tag.ends_report())) {
        return false;
    }
    // "Doe, who called her a “coward,” | said he would go"
    if quoted && outer.begins_clause(speaker) && outer.relative_with_marks(left + 1, sentence.first).is_some()
    {
        return false;
    }
    let Some(content) = content_left(outer, sentence, left + usize::from(quoted), findings) else {
        return false;
    };
    note(outer, sentence, content, speaker, cue, speaker.end, AttributionRule::CueSpeaker, findings);
    true
}

/// What may be a tag whose subject stands behind its verb.
struct Inverted<'o, 't> {
    outer: &'o Outer<'t>,
    sentence: Clause,
    verb: usize,
    /// What stands right before it.
    left: usize,
    /// The verb with what belongs to it, as a half-open range.
    cue: (usize, usize),
    speaker: Phrase,
    /// Whether a quotation stands right before it.
    quoted: bool,
}

impl<'o, 't> Inverted<'o, 't> {
    fn of(outer: &'o Outer<'t>, sentence: Clause, verb: usize) -> Option<Self> {
        let role = outer.units[verb].role;
        if role.is(Role::ING) || verb == sentence.first || !role.is(Role::PAST.or(Role::THIRD)) {
            return None;
        }
        let group = outer.verb_group(verb, sentence.first);
        if group.first == sentence.first || (group.first..verb).any(|at| outer.is(at, Role::AUXILIARY)) {
            return None;
        }
        let left = group.first - 1;
        let cue_end = outer.particle(verb).unwrap_or(verb) + 1;
        let speaker = outer.phrase_from(cue_end, sentence.end)?;
        if outer.is(speaker.first, Role::TIME) {
            return None; // "Doe said Thursday"
        }
        let quoted = outer.quote(left).is_some_and(|mark| !is_title(outer, left, mark));
        let speaker = without_place(outer, speaker);
        Some(Self { outer, sentence, verb, left, cue: (group.first, cue_end), speaker, quoted })
    }

    /// Whether the phrase behind the verb names its subject, rather than its object or the subject of the next verb.
    fn names_somebody(&self) -> bool {
        let &Self { outer, speaker, .. } = self;
        let role = outer.units[speaker.first].role;
        let named = (speaker.first..speaker.head).any(|at| outer.units[at].capital)
            || role.is(Role::DETERMINER.or(Role::POSSESSIVE).or(Role::SUBJECT))
            || outer.kind(speaker.end).is_none_or(|kind| kind != Kind::Word);
        let listens = outer.units[self.verb].cue.is_some_and(|cue| cue.frame.is(Frame::ADDRESSEE));
        let object = role.is(Role::OBJECT) && !role.is(Role::SUBJECT.or(Role::POSSESSIVE));
        // "Doe, the aide, said she'd “get back” to him"
        let contracted = is_contracted(outer, speaker.first);
        named && !object && !contracted && (self.quoted || !listens)
    }

    /// Whether the tag ends behind the speaker, so far as what follows tells.
    fn ends_there(&self) -> bool {
        let &Self { outer, speaker, quoted, .. } = self;
        const GOES_ON: Role = Role::PREPOSITION
            .or(Role::TIME)
            .or(Role::SUB)
            .or(Role::WHO)
            .or(Role::ADVERB)
            .or(Role::ING)
            .or(Role::COORDINATOR);
        quoted
            || match outer.kind(speaker.end) {
                None => true,
                Some(Kind::Word) => outer.units[speaker.end].role.is(GOES_ON),
                Some(kind) => matches!(
                    kind,
                    Kind::Comma | Kind::Stop | Kind::Dash | Kind::Semicolon | Kind::Quote(_) | Kind::Colon
                ),
            }
    }

    /// Whether a comma ends before it what it reports.
    fn ends_report(&self) -> bool {
        let &Self { outer, sentence, left, speaker, .. } = self;
        // "That goal, says Lavrov, is near"
        let within = || {
            outer.kind(speaker.head) == Some(Kind::Comma)
                && !outer.is(speaker.head + 1, Role::COORDINATOR)
                && !is_described_subject(outer, sentence, left)
                && outer.has_finite(speaker.head + 1, sentence.end)
                && !outer.has_quote(speaker.head, sentence.end)
        };
        let told = || {
            outer.has_main_verb(sentence.first, left) || outer.has_speech(sentence.first, left) || within()
        };
        // "Doe, who came late, | said he was sorry"
        let role = outer.units[speaker.first].role;
        let pronoun = role.is(Role::SUBJECT) && !role.is(Role::DETERMINER);
        let goes_on = pronoun && matches!(outer.kind(speaker.end), Some(Kind::Word | Kind::Quote(_)));
        outer.units[left].kind == Kind::Comma
            && left > sentence.first
            && !goes_on
            && !outer.is(speaker.end, Role::THAT)
            && told()
    }

    /// "In other words, explained Doe: “...”"
    fn opens_quotation(&self) -> bool {
        let end = self.speaker.end;
        !self.quoted && self.outer.kind(end) == Some(Kind::Colon) && self.outer.quote(end + 1).is_some()
    }

    fn note_opening(&self, findings: &mut Findings) -> bool {
        let &Self { outer, sentence, left, speaker, .. } = self;
        let content = (speaker.end + 1, speaker.end + 2);
        let opens = introduces_only(outer, sentence, left) && outer.kind(left) == Some(Kind::Comma);
        let free = opens && findings.free(outer, content.0, content.1);
        if free {
            let said = Speaker { first: speaker.first, end: speaker.end };
            findings.note(outer, &[content], said, Some(self.cue), AttributionRule::CueSpeaker);
        }
        free
    }
}

/// "she'd", "they're": a pronoun with its verb is no speaker of the verb before.
fn is_contracted(outer: &Outer<'_>, at: usize) -> bool {
    outer.is(at, Role::SUBJECT) && outer.word(at).contains(['\'', '’'])
}

/// "Lavrov | in Geneva": where he says it is no part of his name.
fn without_place(outer: &Outer<'_>, speaker: Phrase) -> Phrase {
    let named = outer.units[speaker.first].capital;
    let place = (speaker.first + 1..speaker.head).find(|&at| {
        outer.is(at, Role::PREPOSITION) && matches!(outer.word(at), "in" | "at" | "after" | "during")
    });
    match place.filter(|_| named && speaker.end == speaker.head) {
        Some(at) => Phrase { head: at, end: at, ..speaker },
        None => speaker,
    }
}

/// "The envoy, Ann Doe, | says the bridge is old, ...": whether what ends in the comma at `close` is a name or a role with
/// what describes it, which a verb behind has for its subject.
fn is_described_subject(outer: &Outer<'_>, sentence: Clause, close: usize) -> bool {
    let comma = (sentence.first..close).find(|&at| outer.kind(at) == Some(Kind::Comma));
    comma.is_some_and(|comma| {
        outer.phrase_ending(comma, sentence.first).is_some_and(|phrase| phrase.first == sentence.first)
            && !outer.has_finite(sentence.first, close)
    })
}
