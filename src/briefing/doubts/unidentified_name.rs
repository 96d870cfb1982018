//! A surname that stands before the reader is told whose it is.

use std::cell::LazyCell;
use std::collections::HashSet;

use super::named::{Named, is_running_text, named};
use super::{Doubt, DoubtKind, Fix};
use crate::briefing::lexicon::small;
use crate::briefing::{Briefing, MentionKind, Nature, Part, lexicon};
use crate::knowledge::{Kind, Knowledge, without_possessive};
use crate::text::Span;

/// Surnames without a title whose bearer is named in full only later, in running text.
#[must_use]
pub fn unidentified_names(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Doubt> {
    let mut told = vec![false; briefing.referents.len()];
    let body = named(briefing).skip_while(|named| !is_lead(*named));
    let first = body.filter(|named| {
        let told = &mut told[named.who()];
        !*told && {
            *told = is_running_text(*named);
            *told
        }
    });
    // Few briefings need to know who speaks.
    let speakers = LazyCell::new(|| -> HashSet<Span> {
        briefing.quotes.iter().filter_map(|quote| Some(quote.attribution?.speaker)).collect()
    });
    let speaks = |words: Span| speakers.contains(&words);
    let early = first.filter(|named| is_bare(*named) && acts(*named, speaks)).take(MOST);
    early.filter_map(|named| unidentified(named, briefing, knowledge)).collect()
}

/// How many surnames are looked into: each is sought in all the text.
const MOST: usize = 100;

/// A surname without a title that can mean one person only.
fn is_bare(named: Named<'_>) -> bool {
    // "the Koch brothers", "Ms. Khan": the words may be about another of the name.
    named.mention.kind == MentionKind::Surname
        && named.mention.span == named.name_span()
        && named.phrase.part == Part::Subject
        && !named.referent.candidates.is_empty()
        && named.mention.or.is_none()
        && named.referent.nature == Nature::Person
}

fn unidentified(named: Named<'_>, briefing: &Briefing, knowledge: &Knowledge) -> Option<Doubt> {
    if is_leader(named, briefing, knowledge) || is_met_before(named, briefing) {
        return None;
    }
    let full = |other: &Named<'_>| {
        other.mention.referent == named.mention.referent && other.mention.kind == MentionKind::FullName
    };
    let later = super::named::named(briefing).find(full)?;
    let written = |text: String| Fix { span: named.name_span(), reads: text.clone(), text };
    let titled = later.titled();
    let whole = titled.filter(|titled| *titled != later.written()).map(str::to_owned);
    let fixes = whole.into_iter().chain([later.written().to_owned()]).map(written).collect();
    Some(Doubt {
        span: named.mention.span,
        name: named.referent.name.clone(),
        kind: DoubtKind::UnidentifiedName,
        evidence: Some(later.mention.span),
        fixes,
    })
}

/// Whether the text begins here: what stands above the first paragraph of two sentences, or of some length, may be a
/// headline even with a full stop.
fn is_lead(named: Named<'_>) -> bool {
    const LONG: usize = 30;
    let content = &named.paragraph.content;
    content.sentences.len() > 1 || content.tokens.len() >= LONG
}

/// Whether the surname does something, or somebody says something by it; "Lavrov supporters" and "the Lavrov doctrine"
/// are about others.
fn acts(named: Named<'_>, speaks: impl Fn(Span) -> bool) -> bool {
    let text = named.paragraph.text();
    let rest = text[named.name.name.end()..].trim_start();
    let next = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let verb = lexicon::is_acting_word(next);
    let opens = named.sentence_start() == named.name.name.start();
    verb && (opens || speaks(named.mention.span))
}

/// Whether anything above, a headline or a quotation too, has the surname behind another capitalised word: there the
/// reader has met the full name or a title.
fn is_met_before(named: Named<'_>, briefing: &Briefing) -> bool {
    let surname = without_possessive(named.written());
    // "De Blasio" opens a sentence, "Bill de Blasio" stands within one.
    let (first, rest) = surname.split_at(surname.chars().next().map_or(0, char::len_utf8));
    let above = briefing
        .paragraphs
        .iter()
        .take_while(|paragraph| paragraph.span().start() < named.name_span().start());
    above.into_iter().any(|paragraph| {
        let text = paragraph.text();
        let end = if std::ptr::eq(paragraph, named.paragraph) { named.name.name.start() } else { text.len() };
        let before = |(at, _)| {
            let before = &text[..at];
            before.strip_suffix(first).or_else(|| before.strip_suffix(&*small(first)))
        };
        text[..end].match_indices(rest).filter_map(before).any(|before| {
            let before = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or("");
            let word = before.trim_start_matches(|c: char| !c.is_alphanumeric());
            word.starts_with(char::is_uppercase) && !lexicon::opens_sentence(word)
        })
    })
}

/// Whether the surname alone tells every reader who it is: a head of state or government of that day.
fn is_leader(named: Named<'_>, briefing: &Briefing, knowledge: &Knowledge) -> bool {
    let person = named.referent.candidates.first().filter(|entry| entry.kind() == Kind::Person);
    person.is_some_and(|&person| {
        let held = knowledge.person(person).tenures_on(briefing.date.range);
        held.first().is_some_and(|tenure| tenure.office().leads())
    })
}
