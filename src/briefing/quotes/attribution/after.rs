//! The cue stands behind what is said, or within it: `“...,” X said`, `“...,” said X, the Y of Z`, `A, he said, B`.

use super::subject::{Speaker, Tie, subject};
use super::tag_end::{behind_listener, behind_tag, goes_on, reported_behind};
use super::{Findings, is_title};
use crate::briefing::AttributionRule;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// Tries the cue at `verb`; tells whether it was one of these.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) -> bool {
    let Some(cue) = outer.units[verb].cue else { return false };
    if !(cue.frame.is(Frame::QUOTE) || cue.frame.is(Frame::CLAUSE)) {
        return false;
    }
    inverted(outer, sentence, verb, findings) || tag(outer, sentence, verb, findings)
}

/// `..., said X`.
fn inverted(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) -> bool {
    let unit = outer.units[verb];
    if unit.role.is(Role::ING) || verb == sentence.first || !unit.role.is(Role::PAST.or(Role::THIRD)) {
        return false;
    }
    let group = outer.verb_group(verb, sentence.first);
    if group.first == sentence.first || (group.first..verb).any(|at| outer.is(at, Role::AUXILIARY)) {
        return false;
    }
    let left = group.first - 1;
    let cue_end = outer.particle(verb).unwrap_or(verb) + 1;
    let Some(speaker) = outer.phrase_from(cue_end, sentence.end) else { return false };
    if outer.is(speaker.first, Role::TIME) {
        return false; // "Doe said Thursday"
    }
    let speaker = without_place(outer, speaker);
    let head = outer.units[speaker.first];
    let named = (speaker.first..speaker.head).any(|at| outer.units[at].capital)
        || head.role.is(Role::DETERMINER.or(Role::POSSESSIVE).or(Role::SUBJECT))
        || outer.kind(speaker.end).is_none_or(|kind| kind != Kind::Word);
    let listens = outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::ADDRESSEE));
    let object = head.role.is(Role::OBJECT) && !head.role.is(Role::SUBJECT.or(Role::POSSESSIVE));
    let quoted = outer.quote(left).is_some_and(|mark| !is_title(outer, left, mark));
    // "Doe, the aide, said she'd “get back” to him"
    let contracted = is_contracted(outer, speaker.first);
    if object || contracted || listens && !quoted {
        return false;
    }
    let closed = quoted
        || match outer.kind(speaker.end) {
            None
            | Some(Kind::Comma | Kind::Stop | Kind::Dash | Kind::Semicolon | Kind::Quote(_) | Kind::Colon) => {
                true
            }
            Some(Kind::Word) => {
                let role = outer.units[speaker.end].role;
                role.is(Role::PREPOSITION
                    .or(Role::TIME)
                    .or(Role::SUB)
                    .or(Role::WHO)
                    .or(Role::ADVERB)
                    .or(Role::ING)
                    .or(Role::COORDINATOR))
            }
            _ => false,
        };
    // "That goal, says Lavrov, is near"
    let within = outer.kind(speaker.head) == Some(Kind::Comma)
        && !outer.is(speaker.head + 1, Role::COORDINATOR)
        && !is_described_subject(outer, sentence, left)
        && (outer.has_finite(speaker.head + 1, sentence.end) && !outer.has_quote(speaker.head, sentence.end));
    let comma = outer.units[left].kind == Kind::Comma
        && left > sentence.first
        && (outer.has_main_verb(sentence.first, left) || outer.has_speech(sentence.first, left) || within);
    // "Doe, who came late, | said he was sorry"
    let pronoun = head.role.is(Role::SUBJECT) && !head.role.is(Role::DETERMINER);
    if pronoun && comma && !quoted && matches!(outer.kind(speaker.end), Some(Kind::Word | Kind::Quote(_))) {
        return false;
    }
    // "In other words, explained Doe: “...”"
    let behind = speaker.end + 1;
    if named && !quoted && outer.kind(speaker.end) == Some(Kind::Colon) && outer.quote(behind).is_some() {
        let content = (behind, behind + 1);
        let opens = introduces_only(outer, sentence, left) && outer.kind(left) == Some(Kind::Comma);
        let free = opens && findings.free(outer, content.0, content.1);
        if free {
            let said = Speaker { first: speaker.first, end: speaker.end };
            let cue = Some((group.first, cue_end));
            findings.note(outer, &[content], said, cue, AttributionRule::CueSpeaker);
        }
        return free;
    }
    if !(named && closed && (quoted || comma)) {
        return false;
    }
    // "Doe, who called her a “coward,” | said he would go"
    if quoted && outer.begins_clause(speaker) && outer.relative_with_marks(left + 1, sentence.first).is_some()
    {
        return false;
    }
    if comma && !quoted && outer.is(speaker.end, Role::THAT) {
        return false;
    }
    let Some(content) = content_left(outer, sentence, left + usize::from(quoted), findings) else {
        return false;
    };
    note(
        outer,
        sentence,
        content,
        speaker,
        (group.first, cue_end),
        speaker.end,
        AttributionRule::CueSpeaker,
        findings,
    );
    true
}

impl Outer<'_> {
    /// Whether a finite verb stands in the range that is not only that of a relative clause: not so in "Doe, a doctor who
    /// treated Lind, | said Omsk was safe".
    pub(in crate::briefing::quotes) fn has_main_verb(&self, first: usize, end: usize) -> bool {
        let mut within = false;
        for at in first..end {
            match self.kind(at) {
                Some(Kind::Word) if self.is(at, Role::WHO.or(Role::RELATIVE)) => within = true,
                Some(Kind::Comma) => within = false,
                Some(Kind::Word)
                    if self.finite(at)
                        || self.is(at, Role::VERB)
                            && !self.is(at, Role::ING)
                            && !self.is_noun_of_speech(at, first) =>
                {
                    let auxiliary = self.is(at, Role::AUXILIARY);
                    if !within {
                        return true;
                    }
                    within = auxiliary;
                }
                _ => {}
            }
        }
        false
    }

    /// "a senior figure", "the Doe report": the form of a verb that an article makes a noun.
    fn is_noun_of_speech(&self, at: usize, floor: usize) -> bool {
        const REACH: usize = 4;
        let noun = self.units[at].cue.is_some_and(|cue| cue.frame.is(Frame::NOUN));
        let article = (floor.max(at.saturating_sub(REACH))..at)
            .rev()
            .take_while(|&at| self.nominal(at))
            .find(|&at| self.is(at, Role::DETERMINER.or(Role::POSSESSIVE)));
        noun && article.is_some_and(|article| !self.is(article, Role::SUBJECT))
    }

    /// Whether a quotation stands in the range that is more than a title.
    fn has_speech(&self, first: usize, end: usize) -> bool {
        (first..end).any(|at| self.quote(at).is_some_and(|mark| !is_title(self, at, mark)))
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

/// `..., X said`, `..., as X puts it`.
fn tag(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) -> bool {
    let Some((speaker, group, tie)) = subject(outer, sentence, verb, findings) else { return false };
    let relative = outer.is(speaker.first, Role::WHO.or(Role::RELATIVE));
    if tie != Tie::Own || speaker.first == sentence.first || relative {
        return false;
    }
    let as_put = outer.kind(speaker.first - 1) == Some(Kind::Word)
        && outer.word(speaker.first - 1) == "as"
        && speaker.first > sentence.first + 1;
    let left = speaker.first - 1 - usize::from(as_put);
    // `On the programme “News Tonight,” Lavrov said ...`
    let titled = left > sentence.first
        && outer.is(left - 1, Role::PREPOSITION)
        && outer.quote(left).is_some_and(|mark| is_title(outer, left, mark));
    let quoted = outer.quote(left).is_some() && !titled;
    let comma = left > sentence.first
        && (matches!(outer.units[left].kind, Kind::Comma | Kind::Dash) || titled && outer.pauses(left));
    let cue_end = outer.particle(verb).unwrap_or(verb) + 1;
    let told = behind_listener(outer, verb, cue_end, sentence.end);
    let after = behind_tag(outer, told, sentence.end);
    let open = matches!(outer.kind(cue_end), Some(Kind::Colon)) || outer.is(cue_end, Role::THAT);
    if open {
        return false;
    }
    let ends =
        after >= sentence.end || matches!(outer.kind(after), Some(Kind::Stop | Kind::Semicolon | Kind::Dash));
    let pauses = outer.kind(after) == Some(Kind::Comma);
    if quoted {
        let mark = outer.quote(left).filter(|mark| {
            mark.words > 2 || matches!(outer.last_inside(mark), Some(',' | '?' | '!' | '.' | '…'))
        });
        let frame_allows = outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::QUOTE));
        let stands = mark.is_some_and(|mark| {
            matches!(outer.last_inside(mark), Some(',' | '?' | '!' | '.' | '…' | '—' | '-'))
        });
        if !(stands && frame_allows || mark.is_some() && (ends || pauses)) {
            return false;
        }
    } else if !(comma && (ends || pauses && left > sentence.first)) {
        return false;
    }
    if !quoted {
        let finite = outer.tells(sentence.first, left) || outer.has_quote(sentence.first, left);
        // "In a talk on “The Morning Hour,” Doe said ..."
        if titled && !outer.has_finite(sentence.first, left) {
            return false;
        }
        // "Overall, she said, the talks went well."
        if !(finite || pauses && outer.has_finite(after + 1, sentence.end)) {
            return false;
        }
        // "While the talks went on, both agreed about the text."
        let asked = outer.units[sentence.first].cue.is_some() && outer.is(sentence.first, Role::PAST);
        // "Asked whether it was ready, Doe shrugged"
        let tells = outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::CLAUSE));
        // "Doe told Roe that, as Omsk assures the world, ..."
        let within = as_put && findings.told_around(left).is_some();
        if !tells || within {
            return false;
        }
        let subordinate =
            (outer.is(sentence.first, Role::SUB) || asked) && !outer.has_speech(sentence.first, left);
        if subordinate && !pauses && outer.kind(cue_end).is_some_and(|kind| kind != Kind::Stop) {
            return false;
        }
        if pauses
            && !ends
            && introduces_only(outer, sentence, left)
            && !outer.has_finite(after + 1, sentence.end)
        {
            return false;
        }
        let announces =
            pauses && outer.quote(after + 1).is_some_and(|mark| !is_title(outer, after + 1, mark));
        if announces && !outer.has_quote(sentence.first, left) {
            return false; // "In Moscow, Lavrov said, “...”"
        }
    }
    let quoted = outer.quote(left).is_some();
    let Some(content) = content_left(outer, sentence, left + usize::from(quoted), findings) else {
        // "And yet, Doe said, | the port was open."
        let mut before = sentence.first..left;
        let joins = !before.is_empty() && before.all(|at| outer.is(at, Role::COORDINATOR));
        let rest = if joins { reported_behind(outer, sentence, told.max(verb + 1)) } else { None };
        let Some(rest) = rest.filter(|&(first, end)| findings.free(outer, first, end)) else { return false };
        let cue = Some((group.first, verb + 1));
        findings.note(outer, &[rest], speaker, cue, AttributionRule::SpeakerCue);
        return true;
    };
    let phrase = Phrase { first: speaker.first, head: speaker.end, end: speaker.end };
    note(
        outer,
        sentence,
        content,
        phrase,
        (group.first, verb + 1),
        told.max(verb + 1),
        AttributionRule::SpeakerCue,
        findings,
    );
    true
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

fn introduces_only(outer: &Outer<'_>, sentence: Clause, end: usize) -> bool {
    !outer.has_finite(sentence.first, end)
}

/// What is said before `end`: the quotation alone if it stands alone, else all from the beginning of the sentence.
pub(super) fn content_left(
    outer: &Outer<'_>,
    sentence: Clause,
    end: usize,
    findings: &Findings,
) -> Option<(usize, usize)> {
    let mut first = sentence.first;
    if let Some(last) = (sentence.first..end).rev().find(|&at| !matches!(outer.units[at].kind, Kind::Comma))
        && outer.quote(last).is_some()
    {
        // `He was angry: “...,” she said`
        let own = last > sentence.first
            && matches!(
                outer.units[last - 1].kind,
                Kind::Colon | Kind::Dash | Kind::Other | Kind::Stop | Kind::Quote(_)
            )
            || last > sentence.first && outer.units[last - 1].kind == Kind::Comma && outer.whole_speech(last);
        if own {
            first = last;
        }
    }
    if first == sentence.first {
        while first < end && outer.is(first, Role::COORDINATOR) {
            first += 1;
        }
    }
    (first < end && findings.open(outer, first, end)).then_some((first, end))
}

#[allow(clippy::too_many_arguments)]
pub(super) fn note(
    outer: &Outer<'_>,
    sentence: Clause,
    content: (usize, usize),
    speaker: Phrase,
    cue: (usize, usize),
    after: usize,
    rule: AttributionRule,
    findings: &mut Findings,
) {
    let mut ranges = vec![content];
    if let Some(rest) = goes_on(outer, sentence, after, content) {
        ranges.push(rest);
    }
    findings.note(outer, &ranges, Speaker { first: speaker.first, end: speaker.end }, Some(cue), rule);
}
