//! The subject of a cue: the speaker.

use super::{Findings, listed, spoken_to};
use crate::briefing::lexicon;
use crate::briefing::quotes::clause::VerbGroup;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// The words that name a speaker, as a half-open range of units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::briefing::quotes) struct Speaker {
    pub(in crate::briefing::quotes) first: usize,
    pub(in crate::briefing::quotes) end: usize,
}

impl From<Phrase> for Speaker {
    fn from(phrase: Phrase) -> Self {
        Self { first: phrase.first, end: phrase.head }
    }
}

/// How a cue came by its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// The subject stands before the verb.
    Own,
    /// "..., saying": the subject of the main clause.
    Participle,
    /// "... and said", "went on to say": the subject of the verb before.
    Shared,
}

/// The subject of the cue at `verb`, if the word is a verb there.
pub(super) fn subject(
    outer: &Outer<'_>,
    sentence: Clause,
    verb: usize,
    findings: &Findings,
) -> Option<(Speaker, VerbGroup, Tie)> {
    let unit = outer.units[verb];
    let cue = unit.cue?;
    let floor = sentence.first;
    if unit.possessive || verb == floor && !unit.role.is(Role::ING) {
        return None;
    }
    let group = outer.verb_group(verb, floor);
    let before = group.first;
    let auxiliary = (group.first..verb).any(|at| outer.is(at, Role::AUXILIARY));
    let be = (group.first..verb).any(|at| outer.is(at, Role::BE));
    if unit.role.is(Role::ING) {
        // "his warning about the ship", "the ruling party"
        let is_noun = before > floor && {
            let left = before - 1;
            let article = outer.kind(left) == Some(Kind::Word) && lexicon::is_article(outer.word(left));
            article || outer.is(left, Role::POSSESSIVE) || outer.units[left].possessive
        };
        if is_noun {
            return None;
        }
        if let Some(quoted) = before.checked_sub(1).and_then(|left| quoted_as(outer, sentence, left)) {
            return Some((quoted, group, Tie::Own));
        }
        if auxiliary && be {
            let subject = outer.subject_before(before, floor)?;
            return Some((subject.into(), group, Tie::Own));
        }
        return participle(outer, sentence, before, findings)
            .map(|speaker| (speaker, group, Tie::Participle));
    }
    if be && unit.role.is(Role::PAST) {
        return None; // passive
    }
    // "the treaty, known as START"
    let base = unit.role.is(Role::BASE);
    if cue.frame.is(Frame::PARTICIPLE) && !auxiliary && !base {
        return None;
    }
    if before == floor {
        return None;
    }
    let left = before - 1;
    if outer.is(left, Role::TO) {
        // "The spill prompted the minister | to accuse the firm"
        if let Some(moved) = moved(outer, sentence, left) {
            return Some((moved, group, Tie::Own));
        }
        // "Iran is right to ask": that judges, and tells of no question.
        if spoken_to::is_judged(outer, left) {
            return None;
        }
        // "It is too soon to talk about success": nobody does.
        let speaker = shared(outer, sentence, left, findings)
            .filter(|speaker| !matches!(outer.word(speaker.first), "it" | "It" | "there" | "There"))?;
        return Some((speaker, group, Tie::Shared));
    }
    let conjoined = outer.is(left, Role::COORDINATOR)
        && matches!(outer.word(left), "and" | "but" | "then" | "or" | "&" | "yet");
    if conjoined {
        if unit.role.is(Role::BASE) && !auxiliary && !unit.role.is(Role::PAST) && cue.frame.is(Frame::NOUN) {
            return None;
        }
        let speaker = shared(outer, sentence, left, findings)?;
        return Some((speaker, group, Tie::Shared));
    }
    // "the progress report came": a noun before the verb of its clause.
    if cue.frame.is(Frame::NOUN) && !auxiliary && outer.is(verb + 1, Role::PAST) && outer.finite(verb + 1) {
        return None;
    }
    if !(auxiliary || outer.finite(verb) || unit.role.is(Role::BASE.or(Role::THIRD))) {
        return None;
    }
    if outer.is(left, Role::PREPOSITION.or(Role::POSSESSIVE)) && !outer.is(left, Role::TIME)
        || outer.units[left].possessive
    {
        return None;
    }
    // "the claim", but "the mother of three claimed", "the two write"
    let counted = left > floor
        && outer.is(left, Role::NUMERAL)
        && outer.is(left - 1, Role::PREPOSITION.or(Role::DETERMINER));
    if outer.is(left, Role::DETERMINER) && !outer.is(left, Role::SUBJECT) && !counted {
        return None;
    }
    if is_name_of_thing(outer, sentence, verb, cue.frame) {
        return None;
    }
    if auxiliary && outer.word(before) == "having" {
        return participle(outer, sentence, before, findings)
            .map(|speaker| (speaker, group, Tie::Participle));
    }
    if spoken_to::is_called(outer, sentence, verb, left) {
        return None;
    }
    let Some(subject) = outer.subject_before(before, floor) else {
        // "She supports “fair pay,” opposes “cuts” and ..."
        let goes_on = outer.quote(left).is_some() && outer.pauses(left) && outer.finite(verb);
        let speaker = goes_on.then(|| shared(outer, sentence, left, findings)).flatten()?;
        return Some((speaker, group, Tie::Shared));
    };
    let subject = listed::whole(outer, listed::with_name(outer, subject, floor), floor);
    if is_participle(outer, subject.first) {
        return None;
    }
    if outer.kind(left) == Some(Kind::Comma) && is_object(outer, subject, floor) {
        let speaker = shared(outer, sentence, left, findings)?;
        return Some((speaker, group, Tie::Shared));
    }
    if (cue.frame.is(Frame::NOUN) || unit.role.is(Role::BASE))
        && !auxiliary
        && !unit.role.is(Role::PAST)
        && !agrees(outer, subject, verb)
    {
        return None;
    }
    Some((subject.into(), group, Tie::Own))
}

/// "a band | called Omsk Five | got the crowd to cheer": the name of something whose verb comes behind.
fn is_name_of_thing(outer: &Outer<'_>, sentence: Clause, verb: usize, frame: Frame) -> bool {
    if !frame.is(Frame::OBJECT) || frame.is(Frame::QUOTE.or(Frame::CLAUSE)) {
        return false;
    }
    let end = (verb + 1..sentence.end).find(|&at| !outer.units[at].capital).unwrap_or(sentence.end);
    end > verb + 1 && end < sentence.end && outer.kind(end) == Some(Kind::Word) && outer.finite(end)
}

/// "telling a paper in an interview": what begins so is nobody.
fn is_participle(outer: &Outer<'_>, at: usize) -> bool {
    outer.is(at, Role::ING) && outer.units[at].cue.is_some() && !outer.units[at].capital
}

/// "mocked | a reporter, | referred to ...": whom the verb before tells of.
fn is_object(outer: &Outer<'_>, phrase: Phrase, floor: usize) -> bool {
    let Some(verb) = phrase.first.checked_sub(1).filter(|&verb| verb > floor) else { return false };
    // "suggested that illness was behind | her tone, | called her ..."
    if outer.is(verb, Role::PREPOSITION) && !outer.is(verb, Role::SUB) {
        return outer.has_main_verb(floor, verb);
    }
    outer.is(verb, Role::PAST.or(Role::THIRD))
        && !outer.is(verb, Role::AUXILIARY)
        && outer.finite(verb)
        && outer.subject_before(outer.verb_group(verb, floor).first, floor).is_some()
}

/// "officials claim", "he claims", not "the insurance claim".
fn agrees(outer: &Outer<'_>, subject: Phrase, verb: usize) -> bool {
    let hangs = Role::PREPOSITION.or(Role::WHO).or(Role::RELATIVE);
    let inner = (subject.first + 1..subject.head).find(|&at| outer.is(at, hangs)).unwrap_or(subject.head);
    let noun_before = |end: usize| {
        (subject.first + 1..end)
            .rev()
            .find(|&at| outer.kind(at) != Some(Kind::Aside) && !matches!(outer.word(at), "there" | "here"))
            .unwrap_or(subject.first)
    };
    // "an average of polls shows", but "a number of officials show"
    let (head, last) = (noun_before(inner), noun_before(subject.head));
    if outer.units[last].role.is(Role::SUBJECT.or(Role::WHO).or(Role::RELATIVE).or(Role::THAT)) {
        return true;
    }
    if outer.units[verb].role.is(Role::THIRD) {
        if outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::NOUN))
            && outer.kind(head) == Some(Kind::Number)
        {
            return false; // "32% of the claims", "44 reports"
        }
        return outer.units[head].capital
            || !is_plural(outer.word(head))
            || !outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::NOUN));
    }
    // "people close to the envoy say", "half of the voters say", "the two write"
    const SMALL: Role = Role::POSSESSIVE.or(Role::DETERMINER).or(Role::SUBJECT).or(Role::OBJECT);
    let counted = outer.is(head, Role::DETERMINER) && head == subject.first;
    let several = |at: usize| {
        is_plural(outer.word(at)) && !outer.units[at].possessive
            || matches!(outer.kind(at), Some(Kind::Number))
            || outer.is(at, Role::NUMERAL)
            || matches!(
                outer.word(at).to_ascii_lowercase().as_str(),
                "people" | "police" | "women" | "men" | "percent"
            )
    };
    counted
        || several(head)
        || several(last)
        || (subject.first..inner).any(|at| !outer.is(at, SMALL) && outer.nominal(at) && several(at))
        || (subject.first..subject.head).any(|at| outer.word(at) == "and")
}

/// "officials", not "analysis" or "press".
fn is_plural(noun: &str) -> bool {
    noun.ends_with('s') && !["ss", "sis", "us", "news", "series"].iter().any(|ending| noun.ends_with(ending))
}

/// Whoever the verb before makes say it: "prompted | the minister | to accuse the firm".
fn moved(outer: &Outer<'_>, sentence: Clause, to: usize) -> Option<Speaker> {
    let causes = |at: usize| at > sentence.first && outer.is(at, Role::CAUSES);
    object_between(outer, sentence, to, causes)
}

/// "quoted | the general | as saying": whose words somebody else passes on.
fn quoted_as(outer: &Outer<'_>, sentence: Clause, left: usize) -> Option<Speaker> {
    if outer.kind(left) != Some(Kind::Word) || outer.word(left) != "as" {
        return None;
    }
    object_between(outer, sentence, left, |at| outer.units[at].cue.is_some() && outer.finite(at))
}

/// The object that fills all between the nearest verb and `end`.
fn object_between(
    outer: &Outer<'_>,
    sentence: Clause,
    end: usize,
    is_verb: impl Fn(usize) -> bool,
) -> Option<Speaker> {
    const REACH: usize = 10;
    let lowest = sentence.first.max(end.saturating_sub(REACH));
    let verb = (lowest..end).rev().find(|&at| outer.kind(at) == Some(Kind::Word) && is_verb(at))?;
    (verb + 1 < end && outer.plain_phrase_end(verb + 1, end) == end)
        .then_some(Speaker { first: verb + 1, end })
}

/// "..., saying ...": whoever speaks or acts in the clause before.
fn participle(outer: &Outer<'_>, sentence: Clause, before: usize, findings: &Findings) -> Option<Speaker> {
    let introduced = before == sentence.first + 1
        && outer.is(sentence.first, Role::PREPOSITION.or(Role::SUB).or(Role::COORDINATOR));
    if before == sentence.first || introduced {
        let comma = (before..sentence.end).find(|&at| outer.pauses(at))?;
        return outer.sentence_subject(comma + 1, sentence.end).map(Speaker::from);
    }
    let left = before - 1;
    // "a sign | reading “Peace”"
    if outer.word(before) == "reading" && outer.nominal(left) {
        return outer.phrase_ending(before, sentence.first).map(Speaker::from);
    }
    // "..., with Senator Doe calling it a mistake"; "an old saying" is no verb.
    if outer.nominal(left)
        && let Some(phrase) = outer.phrase_ending(before, sentence.first)
    {
        let with = phrase.first > sentence.first
            && outer.kind(phrase.first - 1) == Some(Kind::Word)
            && outer.word(phrase.first - 1) == "with";
        if with {
            return Some(phrase.into());
        }
        if outer.is(phrase.first, Role::DETERMINER) && !outer.content_is_clear(before) {
            return None;
        }
    }
    if let Some(named) = with_apposed(outer, sentence, left) {
        return Some(named);
    }
    let hangs = matches!(outer.units[left].kind, Kind::Comma | Kind::Quote(_) | Kind::Dash)
        || outer
            .is(left, Role::PREPOSITION.or(Role::SUB).or(Role::COORDINATOR).or(Role::TIME).or(Role::VENUE))
        || outer.nominal(left);
    if !hangs {
        return None;
    }
    shared(outer, sentence, left, findings)
}

/// "..., with | a spokesman, | Colonel Doe, insisting ...": the comma at `close` ends the apposition.
fn with_apposed(outer: &Outer<'_>, sentence: Clause, close: usize) -> Option<Speaker> {
    const LONGEST: usize = 12;
    if outer.kind(close) != Some(Kind::Comma) {
        return None;
    }
    let lowest = sentence.first.max(close.saturating_sub(LONGEST));
    let open = (lowest..close).rev().find(|&at| outer.kind(at) == Some(Kind::Comma))?;
    let phrase = outer.phrase_ending(open, lowest)?;
    let with = phrase.first.checked_sub(1).filter(|&at| at > sentence.first)?;
    let led = outer.kind(with) == Some(Kind::Word) && outer.word(with) == "with";
    let clear = !outer.has_finite(open + 1, close) && !matches!(outer.kind(with - 1), Some(Kind::Word));
    (led && clear).then(|| phrase.into())
}

/// Whether a clause may begin there: "cards | he plays" only describes the cards, "gave them | a new order to treat" has its
/// subject further left.
fn opens_clause(outer: &Outer<'_>, sentence: Clause, first: usize) -> bool {
    if first == sentence.first || outer.kind(first - 1) != Some(Kind::Word) {
        return true;
    }
    !outer.nominal(first - 1) || outer.is(first - 1, Role::TIME.or(Role::VENUE))
}

/// "told little of how | he planned to go on, saying": the clause is part of another, whose subject speaks.
fn is_embedded(outer: &Outer<'_>, sentence: Clause, first: usize) -> bool {
    let opener = |at: usize| {
        outer.is(at, Role::THAT)
            || outer.is(at, Role::WH) && !outer.is(at, Role::SUB.or(Role::RELATIVE).or(Role::WHO))
    };
    first > sentence.first + 1 && opener(first - 1)
}

/// The subject that the clause before `before` runs under.
fn shared(outer: &Outer<'_>, sentence: Clause, before: usize, findings: &Findings) -> Option<Speaker> {
    const REACH: usize = 25;
    // What stands within somebody's words has its subject there too.
    let around = findings.told_around(before + 1);
    if around.is_none()
        && let Some(talking) = findings.talking_before(outer, sentence, before)
    {
        return Some(talking);
    }
    // The nearest finite verb with a subject of its own, else the subject of the sentence.
    let floor = around.map_or(sentence.first, |told| told.first);
    let sentence = Clause { first: floor, ..sentence };
    let lowest = sentence.first.max(before.saturating_sub(REACH));
    for at in (lowest..before).rev() {
        if outer.kind(at) == Some(Kind::Word) && outer.finite(at) && !outer.is(at, Role::BE.or(Role::ADVERB))
        {
            let group = outer.verb_group(at, sentence.first);
            if group.first == sentence.first {
                break;
            }
            let left = group.first - 1;
            if outer.is(left, Role::COORDINATOR.or(Role::TO).or(Role::WHO).or(Role::RELATIVE).or(Role::THAT))
            {
                continue;
            }
            let subject = outer.subject_before(group.first, sentence.first);
            let whole = |phrase: &Phrase| {
                opens_clause(outer, sentence, phrase.first)
                    && !(outer.kind(before) == Some(Kind::Comma)
                        && is_embedded(outer, sentence, phrase.first))
            };
            if let Some(phrase) = subject.filter(whole) {
                return Some(phrase.into());
            }
        }
    }
    if around.is_some() {
        return None; // "Doe said it was time to talk"
    }
    outer
        .sentence_subject(sentence.first, sentence.end)
        .map(Speaker::from)
        .filter(|speaker| speaker.end <= before + 1)
}
