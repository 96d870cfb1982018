//! A body that is named within somebody's title: the PLO of "foreign minister of the PLO".

use crate::briefing::{Briefing, Mention, Nature};
use crate::knowledge::{EntryId, Kind, Knowledge, Role};
use crate::text::Span;

/// The one body that words within a mention of somebody name, where they hold the byte: behind the title of anybody, and
/// before it only of a stranger, of whom nothing else is known.
pub(super) fn body_within(
    briefing: &Briefing,
    knowledge: &Knowledge,
    mention: &Mention,
    offset: usize,
) -> Option<(Span, EntryId)> {
    let referent = &briefing.referents[mention.referent];
    if !matches!(referent.nature, Nature::Person | Nature::Unknown) {
        return None;
    }
    let words = briefing.words(mention.span);
    // Words that stand otherwise in the document, between marks of its form, are not looked into.
    let within = offset.checked_sub(mention.span.start()).filter(|_| words.len() == mention.span.len())?;
    let first = usize::from(!referent.candidates.is_empty());
    // "Harbour Democratic Party chairman": a shorter name within a longer one is not meant.
    let begins = |&at: &usize| {
        let before = words[..at].split_whitespace().next_back().unwrap_or_default();
        at >= first && at <= within && !before.starts_with(char::is_uppercase)
    };
    let starts = words.char_indices().map(|(at, _)| at).filter(begins);
    let mut found = starts.filter_map(|at| {
        let named = knowledge.longest(&words, at).filter(|named| at + named.len >= within)?;
        let is_body = |&&(entry, role): &&(EntryId, Role)| {
            entry.kind() == Kind::Body && role == Role::Name && is_there(briefing, knowledge, entry)
        };
        let mut bodies = named.entries.iter().filter(is_body).map(|&(entry, _)| entry);
        let body = bodies.next().filter(|_| bodies.next().is_none())?;
        let start = mention.span.start() + at;
        Some((Span::new(start, start + named.len), body))
    });
    found.next().filter(|(span, _)| *span != mention.span)
}

/// Whether a body was there on the briefing's days.
fn is_there(briefing: &Briefing, knowledge: &Knowledge, body: EntryId) -> bool {
    let (body, on) = (knowledge.body(body), briefing.date.range);
    body.founded().is_none_or(|day| day.earliest() <= on.end())
        && body.ended().is_none_or(|day| day.latest() >= on.start())
}
