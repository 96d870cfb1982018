//! The cue stands behind what is said, or within it: `“...,” X said`, `“...,” said X, the Y of Z`, `A, he said, B`.

use super::frank::frank;
use super::subject::{Speaker, Tie, subject};
use super::tag_end::{behind_listener, behind_tag, goes_on, reported_behind};
use super::{Findings, inverted, is_title};
use crate::briefing::AttributionRule;
use crate::briefing::quotes::marks::Mark;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// Tries the cue at `verb`; tells whether it was one of these.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) -> bool {
    let Some(cue) = outer.units[verb].cue else { return false };
    if !(cue.frame.is(Frame::QUOTE) || cue.frame.is(Frame::CLAUSE)) {
        return false;
    }
    inverted::attribute(outer, sentence, verb, findings) || tag(outer, sentence, verb, findings)
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
    pub(super) fn has_speech(&self, first: usize, end: usize) -> bool {
        (first..end).any(|at| self.quote(at).is_some_and(|mark| !is_title(self, at, mark)))
    }
}

/// `..., X said`, `..., as X puts it`.
fn tag(outer: &Outer<'_>, sentence: Clause, verb: usize, findings: &mut Findings) -> bool {
    let Some((speaker, group, tie)) = subject(outer, sentence, verb, findings) else { return false };
    let relative = outer.is(speaker.first, Role::WHO.or(Role::RELATIVE));
    if tie != Tie::Own || speaker.first == sentence.first || relative {
        return false;
    }
    let tag = Tag::of(outer, sentence, verb, speaker);
    if tag.opens() || !(tag.quoted && tag.ends_quotation() || !tag.quoted && tag.ends_report(findings)) {
        return false;
    }
    let (left, behind) = (tag.left, tag.told.max(verb + 1));
    let quoted = outer.quote(left).is_some();
    let cue = (group.first, verb + 1);
    let Some(content) = content_left(outer, sentence, left + usize::from(quoted), findings) else {
        // "And yet, Doe said, | the port was open."
        let mut before = sentence.first..left;
        let joins = !before.is_empty() && before.all(|at| outer.is(at, Role::COORDINATOR));
        let rest = if joins { reported_behind(outer, sentence, behind) } else { None };
        let Some(rest) = rest.filter(|&(first, end)| findings.free(outer, first, end)) else { return false };
        findings.note(outer, &[rest], speaker, Some(cue), AttributionRule::SpeakerCue);
        return true;
    };
    let phrase = Phrase { first: speaker.first, head: speaker.end, end: speaker.end };
    note(outer, sentence, content, phrase, cue, behind, AttributionRule::SpeakerCue, findings);
    true
}

/// What may be a tag: a speaker and a cue, behind what is said.
struct Tag<'o, 't> {
    outer: &'o Outer<'t>,
    sentence: Clause,
    verb: usize,
    /// Behind the verb and its particle; behind the listener, too; behind all of the tag.
    cue_end: usize,
    told: usize,
    after: usize,
    /// What stands right before it.
    left: usize,
    /// Whether "as" begins it.
    as_put: bool,
    /// Whether a title stands before it: `On the programme “News Tonight,” Lavrov said ...`
    titled: bool,
    /// Whether a quotation does that is none.
    quoted: bool,
    /// Whether the sentence ends behind it, or goes on behind a comma.
    ends: bool,
    pauses: bool,
}

impl<'o, 't> Tag<'o, 't> {
    fn of(outer: &'o Outer<'t>, sentence: Clause, verb: usize, speaker: Speaker) -> Self {
        let as_put = outer.kind(speaker.first - 1) == Some(Kind::Word)
            && outer.word(speaker.first - 1) == "as"
            && speaker.first > sentence.first + 1;
        let left = speaker.first - 1 - usize::from(as_put);
        let titled = left > sentence.first
            && outer.is(left - 1, Role::PREPOSITION)
            && outer.quote(left).is_some_and(|mark| is_title(outer, left, mark));
        let cue_end = outer.particle(verb).unwrap_or(verb) + 1;
        let told = behind_listener(outer, verb, cue_end, sentence.end);
        let after = behind_tag(outer, told, sentence.end);
        Self {
            outer,
            sentence,
            verb,
            cue_end,
            told,
            after,
            left,
            as_put,
            titled,
            quoted: outer.quote(left).is_some() && !titled,
            ends: after >= sentence.end
                || matches!(outer.kind(after), Some(Kind::Stop | Kind::Semicolon | Kind::Dash)),
            pauses: outer.kind(after) == Some(Kind::Comma),
        }
    }

    /// Whether what is said comes behind it: "Lavrov said that", "Lavrov said:".
    fn opens(&self) -> bool {
        matches!(self.outer.kind(self.cue_end), Some(Kind::Colon)) || self.outer.is(self.cue_end, Role::THAT)
    }

    /// Whether it tells whose the quotation is that stands right before it.
    fn ends_quotation(&self) -> bool {
        let &Self { outer, left, verb, .. } = self;
        let ends =
            |mark: &Mark, signs: &[char]| outer.last_inside(mark).is_some_and(|last| signs.contains(&last));
        let mark = outer.quote(left).filter(|mark| mark.words > 2 || ends(mark, &[',', '?', '!', '.', '…']));
        let frame_allows = outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::QUOTE));
        let stands = mark.is_some_and(|mark| ends(mark, &[',', '?', '!', '.', '…', '—', '-']));
        stands && frame_allows || mark.is_some() && (self.ends || self.pauses)
    }

    /// Whether it tells who said what is reported before it.
    fn ends_report(&self, findings: &Findings) -> bool {
        let &Self { outer, sentence, left, verb, after, pauses, ends, titled, .. } = self;
        let first = sentence.first;
        let comma = left > first
            && (matches!(outer.units[left].kind, Kind::Comma | Kind::Dash) || titled && outer.pauses(left));
        if !(comma && (ends || pauses && left > first)) {
            return false;
        }
        // "In a talk on “The Morning Hour,” Doe said ..."
        if titled && !outer.has_finite(first, left) {
            return false;
        }
        // "Overall, she said, the talks went well."
        let goes_on = outer.has_finite(after + 1, sentence.end);
        let finite = outer.tells(first, left) || outer.has_quote(first, left);
        if !(finite || pauses && goes_on) {
            return false;
        }
        let tells = outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::CLAUSE));
        // "Doe told Roe that, as Omsk assures the world, ..."
        let within = self.as_put && findings.told_around(left).is_some();
        let only_introduced = pauses && !ends && introduces_only(outer, sentence, left) && !goes_on;
        tells && !within && !self.is_main_clause() && !only_introduced && !self.announces()
    }

    /// Whether it is the main clause of what stands before it, and tells what comes behind it.
    fn is_main_clause(&self) -> bool {
        let &Self { outer, sentence, left, .. } = self;
        // "Asked whether it was ready, Doe shrugged"
        let asked = outer.units[sentence.first].cue.is_some() && outer.is(sentence.first, Role::PAST);
        // "While the talks went on, both agreed about the text."
        let subordinate =
            (outer.is(sentence.first, Role::SUB) || asked) && !outer.has_speech(sentence.first, left);
        subordinate && !self.pauses && outer.kind(self.cue_end).is_some_and(|kind| kind != Kind::Stop)
    }

    /// "In Moscow, Lavrov said, “...”", but not "The port would close, Lavrov said, “and soon.”"
    fn announces(&self) -> bool {
        let &Self { outer, sentence, left, .. } = self;
        let next = self.after + 1;
        let goes_on = !outer.whole_speech(next) && outer.tells(sentence.first, left);
        self.pauses
            && !goes_on
            && outer.quote(next).is_some_and(|mark| !is_title(outer, next, mark))
            && !outer.has_quote(sentence.first, left)
    }
}

/// Whether what stands before `end` only says when or where: "In other words, ...".
pub(super) fn introduces_only(outer: &Outer<'_>, sentence: Clause, end: usize) -> bool {
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
    // "Doe was blunt: | the port would close, he said"
    if let Some(frank) =
        frank(outer, sentence).filter(|frank| first == sentence.first && frank.colon + 1 < end)
    {
        first = frank.colon + 1;
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
