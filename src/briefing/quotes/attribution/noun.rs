//! A noun of speech tells whose the words are: "her remark that “...”", "the claim of the minister that ...".

use super::Findings;
use super::subject::Speaker;
use crate::briefing::AttributionRule;
use crate::briefing::quotes::unit::{Clause, Kind, Outer};
use crate::briefing::quotes::words::{Frame, Role};

/// Tries every noun of speech in the sentence.
pub(super) fn attribute(outer: &Outer<'_>, sentence: Clause, findings: &mut Findings) {
    let units = (sentence.first..sentence.end).zip(&outer.units[sentence.first..]);
    for (noun, unit) in units.skip(1) {
        if unit.role.is(Role::SPEECH_NOUN) && unit.kind == Kind::Word && !unit.possessive {
            one(outer, sentence, noun, findings);
        }
    }
}

fn one(outer: &Outer<'_>, sentence: Clause, noun: usize, findings: &mut Findings) {
    let owner = owner(outer, sentence, noun);
    // "her promise to raise the dike"
    if let Some(owner) = owner.filter(|_| promises(outer, noun)) {
        return promised(outer, sentence, noun, owner, findings);
    }
    let owned = owner.map(|owner| {
        // "her statement on Wednesday that ..."
        let behind = outer.skip_setting(noun + 1, sentence.end);
        (owner, if outer.is(behind, Role::THAT) { behind } else { noun + 1 })
    });
    let source = owned.or_else(|| maker(outer, sentence, noun)).or_else(|| carrier(outer, sentence, noun));
    let Some((speaker, after)) = source else { return };
    // "Doe's stock answer then - “nobody asked me” - was heard again"
    let dash = after + usize::from(outer.is(after, Role::ADVERB));
    let parted = outer.kind(dash) == Some(Kind::Dash) && outer.quote(dash + 1).is_some();
    let after = if parted { dash + 1 } else { after };
    let clause = outer.is(after, Role::THAT);
    let first = if clause || outer.quote(after).is_some() { after } else { after + 1 };
    let about = !clause
        && outer.kind(after) == Some(Kind::Word)
        && matches!(outer.word(after), "of" | "about" | "against");
    let quoted = outer.quote(after).is_some();
    if !(clause || about || quoted) || first >= sentence.end {
        return;
    }
    let frame = if clause { Frame::CLAUSE } else { Frame::OBJECT };
    let end = if parted { first + 1 } else { outer.content_end(first, sentence.end, frame) };
    // "her remark that “nobody was asked” | drew laughter"
    let goes_on = |at: usize| {
        outer.quote(at).is_some() && at + 1 < end && (outer.is(at + 1, Role::VERB) || outer.finite(at + 1))
    };
    let end = (first..end).find(|&at| goes_on(at)).map_or(end, |quote| quote + 1);
    let tells = outer.has_quote(first, end) || clause && outer.has_finite(first, end);
    if !tells {
        return;
    }
    let taken = findings.told.iter().any(|told| told.first <= first && first < told.end);
    if taken && !outer.has_quote(first, end) || !findings.free(outer, first, end) {
        return;
    }
    findings.note(outer, &[(first, end)], speaker, Some((noun, noun + 1)), AttributionRule::Noun);
}

/// "her | remark", "the minister's recent | remark".
fn owner(outer: &Outer<'_>, sentence: Clause, noun: usize) -> Option<Speaker> {
    const REACH: usize = 3;
    let lowest = sentence.first.max(noun.saturating_sub(REACH));
    let at = (lowest..noun)
        .rev()
        .find(|&at| outer.units[at].possessive || outer.is(at, Role::POSSESSIVE.or(Role::PREPOSITION)))?;
    if outer.is(at, Role::POSSESSIVE) {
        return (!outer.is(at, Role::RELATIVE)).then_some(Speaker { first: at, end: at + 1 });
    }
    if !outer.units[at].possessive || outer.is(at, Role::TIME) {
        return None;
    }
    let phrase = outer.phrase_ending(at + 1, sentence.first)?;
    // "Doe disputes | Roe's | claim that"
    let verb = (phrase.first + 1..at).rev().find(|&verb| {
        let names = outer.units[verb - 1].capital && outer.units[verb + 1].capital;
        let acts = outer.is(verb, Role::THIRD.or(Role::LOOSE_VERB)) && outer.word(verb).ends_with('s');
        names && acts && !outer.units[verb].capital
    });
    Some(Speaker { first: verb.map_or(phrase.first, |verb| verb + 1), end: phrase.head })
}

/// "The minister made the point | that ...": whoever makes, sends or gives it.
fn carrier(outer: &Outer<'_>, sentence: Clause, noun: usize) -> Option<(Speaker, usize)> {
    const REACH: usize = 4;
    let lowest = sentence.first.max(noun.saturating_sub(REACH));
    let verb = (lowest..noun).rev().find(|&at| {
        !(outer.nominal(at)
            || at > 0 && outer.is(at, Role::ADVERB.or(Role::PAST)) && outer.is(at - 1, Role::DETERMINER))
    })?;
    let carries = outer.is(verb, Role::CARRIES);
    // "issued a statement, “...”"
    let quotation = noun + 1 + usize::from(outer.kind(noun + 1) == Some(Kind::Comma));
    let spoken = outer.quote(quotation).is_some() && outer.whole_speech(quotation);
    if !(carries && verb > sentence.first && (outer.is(noun + 1, Role::THAT) || spoken)) {
        return None;
    }
    let group = outer.verb_group(verb, sentence.first);
    let subject = outer.subject_before(group.first, sentence.first)?;
    Some((subject.into(), if spoken { quotation } else { noun + 1 }))
}

/// "promise | to raise the dike".
fn promises(outer: &Outer<'_>, noun: usize) -> bool {
    outer.is(noun, Role::PROMISE) && outer.is(noun + 1, Role::TO)
}

fn promised(outer: &Outer<'_>, sentence: Clause, noun: usize, owner: Speaker, findings: &mut Findings) {
    let first = noun + 1;
    let reach = outer.content_end(first, sentence.end, Frame::OBJECT);
    // "her promise to raise the dike | has pleased the town"
    let end = (first + 2..reach).find(|&at| outer.kind(at) == Some(Kind::Word) && outer.finite(at));
    let end = end.unwrap_or(reach);
    let taken = findings.told.iter().any(|told| told.first <= first && first < told.end);
    if end > first + 1 && !taken && findings.free(outer, first, end) {
        findings.note(outer, &[(first, end)], owner, Some((noun, noun + 1)), AttributionRule::Noun);
    }
}

/// "the claim | of the minister".
fn maker(outer: &Outer<'_>, sentence: Clause, noun: usize) -> Option<(Speaker, usize)> {
    let of = outer.kind(noun + 1) == Some(Kind::Word) && matches!(outer.word(noun + 1), "of" | "by" | "from");
    let phrase = outer.phrase_from(noun + 2, sentence.end).filter(|_| of)?;
    let named = (phrase.first..phrase.head).any(|at| outer.units[at].capital)
        || outer.is(phrase.first, Role::DETERMINER.or(Role::POSSESSIVE));
    (named && outer.is(phrase.head, Role::THAT)).then(|| (phrase.into(), phrase.head))
}
