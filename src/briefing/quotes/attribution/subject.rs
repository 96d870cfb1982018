//! The subject of a cue: the speaker.

use std::sync::LazyLock;

use super::borrowed::{participle, shared};
use super::{Findings, listed, spoken_to};
use crate::briefing::lexicon::{self, Words};
use crate::briefing::quotes::clause::VerbGroup;
use crate::briefing::quotes::phrase::Phrase;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// See `particular.txt`.
static TENS: LazyLock<Words> =
    LazyLock::new(|| lexicon::words_of(include_str!("../particular.txt"), "tens").collect());
static DELAYS: LazyLock<Words> =
    LazyLock::new(|| lexicon::words_of(include_str!("../particular.txt"), "delays").collect());

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
    let frame = unit.cue?.frame;
    if unit.possessive || verb == sentence.first && !unit.role.is(Role::ING) {
        return None;
    }
    let group = outer.verb_group(verb, sentence.first);
    let helps = |role: Role| (group.first..verb).any(|at| outer.is(at, role));
    let cue = CueVerb {
        outer,
        sentence,
        verb,
        role: unit.role,
        frame,
        before: group.first,
        auxiliary: helps(Role::AUXILIARY),
        be: helps(Role::BE),
    };
    let found = if unit.role.is(Role::ING) { cue.of_participle(findings) } else { cue.of_finite(findings) };
    found.map(|(speaker, tie)| (speaker, group, tie))
}

/// A cue that may be a verb, and what stands before it.
struct CueVerb<'o, 't> {
    outer: &'o Outer<'t>,
    sentence: Clause,
    verb: usize,
    role: Role,
    frame: Frame,
    /// The first unit of its verb group.
    before: usize,
    /// Whether an auxiliary is in that group; whether it is a form of "be".
    auxiliary: bool,
    be: bool,
}

impl CueVerb<'_, '_> {
    /// The subject of "saying".
    fn of_participle(&self, findings: &Findings) -> Option<(Speaker, Tie)> {
        let &Self { outer, sentence, before, .. } = self;
        // "his warning about the ship", "the ruling party"
        let is_noun = before > sentence.first && {
            let left = before - 1;
            let article = outer.kind(left) == Some(Kind::Word) && lexicon::is_article(outer.word(left));
            article || outer.is(left, Role::POSSESSIVE) || outer.units[left].possessive
        };
        if is_noun {
            return None;
        }
        if let Some(quoted) = before.checked_sub(1).and_then(|left| quoted_as(outer, sentence, left)) {
            return Some((quoted, Tie::Own));
        }
        if self.auxiliary && self.be {
            let subject = outer.subject_before(before, sentence.first)?;
            return Some((subject.into(), Tie::Own));
        }
        participle(outer, sentence, before, findings).map(|speaker| (speaker, Tie::Participle))
    }

    /// The subject of "said", "has said", "to say".
    fn of_finite(&self, findings: &Findings) -> Option<(Speaker, Tie)> {
        let &Self { outer, sentence, verb, before, .. } = self;
        if self.be && self.role.is(Role::PAST) {
            return None; // passive
        }
        // "the treaty, known as START"
        if self.frame.is(Frame::PARTICIPLE) && !self.auxiliary && !self.role.is(Role::BASE) {
            return None;
        }
        if before == sentence.first {
            return None;
        }
        let left = before_delay(outer, sentence.first, before - 1);
        if outer.is(left, Role::TO) {
            return self.of_infinitive(left, findings);
        }
        if self.is_conjoined(left) {
            return if self.may_be_conjoined_noun() { None } else { self.shared(left, findings) };
        }
        if self.is_noun(left) || is_name_of_thing(outer, sentence, verb, self.frame) {
            return None;
        }
        if self.auxiliary && outer.word(before) == "having" {
            return participle(outer, sentence, before, findings).map(|speaker| (speaker, Tie::Participle));
        }
        if spoken_to::is_called(outer, sentence, verb, left) {
            return None;
        }
        self.in_front(left, findings)
    }

    /// The subject of the verb before, which the cue shares.
    fn shared(&self, left: usize, findings: &Findings) -> Option<(Speaker, Tie)> {
        shared(self.outer, self.sentence, left, findings).map(|speaker| (speaker, Tie::Shared))
    }

    /// The subject behind "to" at `left`.
    fn of_infinitive(&self, left: usize, findings: &Findings) -> Option<(Speaker, Tie)> {
        // "The spill prompted the minister | to accuse the firm"
        if let Some(moved) = moved(self.outer, self.sentence, left) {
            return Some((moved, Tie::Own));
        }
        // "Iran is right to ask": that judges, and tells of no question.
        if spoken_to::is_judged(self.outer, left) {
            return None;
        }
        // "It is too soon to talk about success": nobody does.
        let is_nobody = |words: &str| {
            let word = words.split(['\'', '’']).next().unwrap_or_default();
            matches!(word, "it" | "It" | "there" | "There")
        };
        self.shared(left, findings).filter(|(speaker, _)| !is_nobody(self.outer.word(speaker.first)))
    }

    fn is_conjoined(&self, left: usize) -> bool {
        self.outer.is(left, Role::COORDINATOR)
            && matches!(self.outer.word(left), "and" | "but" | "then" | "or" | "&" | "yet")
    }

    /// "and report", "and claim": no verb, as far as the word tells.
    fn may_be_conjoined_noun(&self) -> bool {
        self.role.is(Role::BASE) && !self.auxiliary && !self.role.is(Role::PAST) && self.frame.is(Frame::NOUN)
    }

    /// Whether what stands before shows that the word is no verb of a clause.
    fn is_noun(&self, left: usize) -> bool {
        let &Self { outer, sentence, verb, auxiliary, .. } = self;
        // "the progress report came", "the large states do not": a noun before the verb of its clause.
        let may_be_noun = self.frame.is(Frame::NOUN) && !auxiliary;
        let plain = Role::SUBJECT.or(Role::WHO).or(Role::RELATIVE);
        let is_subject = may_be_noun && outer.is(verb + 1, Role::PAST) && outer.finite(verb + 1)
            || may_be_noun
                && outer.is(verb + 1, Role::AUXILIARY)
                && !outer.units[left].capital
                && !outer.is(left, plain);
        let may_be_finite = auxiliary || outer.finite(verb) || self.role.is(Role::BASE.or(Role::THIRD));
        if is_subject || !may_be_finite {
            return true;
        }
        let hangs = outer.is(left, Role::PREPOSITION.or(Role::POSSESSIVE)) && !outer.is(left, Role::TIME);
        // "the claim", but "the mother of three claimed", "the two write"
        let counted = left > sentence.first
            && outer.is(left, Role::NUMERAL)
            && outer.is(left - 1, Role::PREPOSITION.or(Role::DETERMINER));
        hangs
            || outer.units[left].possessive
            || outer.is(left, Role::DETERMINER) && !outer.is(left, Role::SUBJECT) && !counted
    }

    /// The subject that ends at `left`, right before the verb.
    fn in_front(&self, left: usize, findings: &Findings) -> Option<(Speaker, Tie)> {
        let &Self { outer, sentence, verb, before, .. } = self;
        let floor = sentence.first;
        let Some(subject) = outer.subject_before(before, floor) else {
            // "She supports “fair pay,” opposes “cuts” and ..."
            let goes_on = outer.quote(left).is_some() && outer.pauses(left) && outer.finite(verb);
            return goes_on.then(|| self.shared(left, findings)).flatten();
        };
        let subject = listed::whole(outer, listed::with_name(outer, subject, floor), floor);
        if is_participle(outer, subject.first) {
            return None;
        }
        if outer.kind(left) == Some(Kind::Comma) && is_object(outer, subject, floor) {
            return self.shared(left, findings);
        }
        let may_be_noun = (self.frame.is(Frame::NOUN) || self.role.is(Role::BASE))
            && !self.auxiliary
            && !self.role.is(Role::PAST);
        if may_be_noun && !agrees(outer, subject, verb) {
            return None;
        }
        Some((subject.into(), Tie::Own))
    }
}

/// What stands before "minutes later", "a few days later", where something is joined to them that goes on: "and | minutes later |
/// refused".
fn before_delay(outer: &Outer<'_>, floor: usize, left: usize) -> usize {
    let is_delay = outer.kind(left) == Some(Kind::Word)
        && outer.is_word(left + 1, "later")
        && DELAYS.contains_small(outer.word(left));
    let counted = |at: &usize| {
        outer.is(*at, Role::NUMERAL.or(Role::DETERMINER)) || outer.kind(*at) == Some(Kind::Number)
    };
    let before = (floor..left).rev().find(|at| !counted(at));
    before.filter(|&at| is_delay && outer.is(at, Role::COORDINATOR)).unwrap_or(left)
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
        let may_be_noun = outer.units[verb].cue.is_some_and(|cue| cue.frame.is(Frame::NOUN));
        return !may_be_noun || may_be_one(outer, subject, head);
    }
    // "people close to the envoy say", "half of the voters say", "the two write"
    const SMALL: Role = Role::POSSESSIVE.or(Role::DETERMINER).or(Role::SUBJECT).or(Role::OBJECT);
    let counted = outer.is(head, Role::DETERMINER) && head == subject.first;
    let tells_more = |at: usize| !outer.is(at, SMALL) && outer.nominal(at) && are_several(outer, at);
    counted
        || are_several(outer, head)
        || are_several(outer, last)
        || (subject.first..inner).any(tells_more)
        || (subject.first..subject.head).any(|at| outer.word(at) == "and")
}

/// Whether one alone may be the subject, with this noun for its head, of a verb that may be a plural: not so in "32% of the claims",
/// "44 reports", "thirty-two states", "Poland and the Baltic states", "numerous questions".
fn may_be_one(outer: &Outer<'_>, subject: Phrase, head: usize) -> bool {
    let first = outer.word(head).split('-').next().unwrap_or_default();
    let counted =
        outer.kind(head) == Some(Kind::Number) || TENS.contains_small(first) || outer.is(head, Role::NUMERAL);
    let joined = |at: usize| outer.word(at) == "and" && outer.is(at + 1, Role::DETERMINER);
    !counted
        && !(subject.first..subject.head).any(joined)
        && (outer.units[head].capital || !is_plural(outer.word(head)))
}

/// "officials", "44", "the two", "police"
fn are_several(outer: &Outer<'_>, at: usize) -> bool {
    is_plural(outer.word(at)) && !outer.units[at].possessive
        || matches!(outer.kind(at), Some(Kind::Number))
        || outer.is(at, Role::NUMERAL)
        || matches!(
            outer.word(at).to_ascii_lowercase().as_str(),
            "people" | "police" | "women" | "men" | "percent"
        )
}

/// "officials", not "analysis" or "press".
pub(super) fn is_plural(noun: &str) -> bool {
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
