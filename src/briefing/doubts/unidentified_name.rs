//! A surname that stands before the reader is told whose it is.

use std::collections::HashSet;

use super::named::{Named, named};
use super::{Doubt, DoubtKind, Fix};
use crate::briefing::{Briefing, MentionKind, Nature, Part};
use crate::knowledge::{Kind, Knowledge};
use crate::text::BlockKind;

/// Surnames without a title whose bearer is named in full only later, in running text.
#[must_use]
pub fn unidentified_names(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Doubt> {
    let mut told = HashSet::new();
    let running =
        named(briefing).skip_while(|named| !is_lead(*named)).filter(|named| is_running_text(*named));
    let first = running.filter(|named| told.insert(named.mention.referent));
    first.filter_map(|named| unidentified(named, briefing, knowledge)).collect()
}

fn unidentified(named: Named<'_>, briefing: &Briefing, knowledge: &Knowledge) -> Option<Doubt> {
    // "the Koch brothers", "Ms. Khan": the words may be about another of the name.
    let bare = named.mention.kind == MentionKind::Surname
        && named.mention.span == named.name_span()
        && named.phrase.part == Part::Subject;
    if !bare
        || named.referent.candidates.is_empty()
        || named.mention.or.is_some()
        || named.referent.nature != Nature::Person
    {
        return None;
    }
    if is_leader(named, briefing, knowledge) {
        return None;
    }
    let full = |other: &Named<'_>| {
        other.mention.referent == named.mention.referent && other.mention.kind == MentionKind::FullName
    };
    let later = super::named::named(briefing).find(full)?;
    let fix = Fix { span: named.name_span(), text: later.written().to_owned() };
    Some(Doubt {
        span: named.mention.span,
        name: named.referent.name.clone(),
        kind: DoubtKind::UnidentifiedName,
        evidence: Some(later.mention.span),
        fix: Some(fix),
    })
}

/// Whether the text begins here: what stands above the first paragraph of two sentences, or of some length, may be a
/// headline even with a full stop.
fn is_lead(named: Named<'_>) -> bool {
    const LONG: usize = 30;
    let content = &named.paragraph.content;
    content.sentences.len() > 1 || content.tokens.len() >= LONG
}

/// A headline may call people by surname; it has no full stop.
fn is_running_text(named: Named<'_>) -> bool {
    let content = &named.paragraph.content;
    let sentence = content.text().trim_end().trim_end_matches(['"', '”', '\'', '’', ')']);
    content.block.kind == BlockKind::Paragraph && sentence.ends_with(['.', '!', '?', ':', ','])
}

/// Whether the surname alone tells every reader who it is: a head of state or government of that day.
fn is_leader(named: Named<'_>, briefing: &Briefing, knowledge: &Knowledge) -> bool {
    let person = named.referent.candidates.first().filter(|entry| entry.kind() == Kind::Person);
    person.is_some_and(|&person| {
        let held = knowledge.person(person).tenures_on(briefing.date.range);
        held.first().is_some_and(|tenure| tenure.office().rank() == 1)
    })
}
