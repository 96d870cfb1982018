//! Hover: who or what the words under the cursor name, as of the briefing's own date.

mod card;
mod inner;
mod institution;
mod person;
mod quote;
#[cfg(test)]
mod tests;
mod thing;
mod treaty;

use crate::briefing::{Briefing, Mention, MentionKind, Nature, Referent, lexicon};
use crate::knowledge::{Entry, Knowledge};
use crate::text::Span;
use card::Card;

/// What a reader is told about the words under the cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// The words it is about, in bytes of the document.
    pub span: Span,
    /// What is told, in Markdown.
    pub markdown: String,
}

/// What there is to tell about the words at a byte of the document: of a name, whom it names; of a quote or its cue,
/// who says it. A name within a quote tells of itself.
#[must_use]
pub fn hover(briefing: &Briefing, knowledge: &Knowledge, offset: usize) -> Option<Hover> {
    let named = briefing.mention_at(offset).and_then(|mention| {
        if let Some((span, entry)) = inner::body_within(briefing, knowledge, mention, offset) {
            let card = of_entry(briefing, knowledge.entry(entry), &Referent::of(Nature::Body));
            return Some(Hover { span, markdown: card.markdown() });
        }
        let card = describe(briefing, knowledge, mention)?;
        Some(Hover { span: mention.span, markdown: card.markdown() })
    });
    named.or_else(|| quote::hover(briefing, knowledge, offset))
}

/// One line about somebody or something that a briefing names, in plain text: "Hillary Clinton, US Secretary of State".
///
/// Nothing where neither the knowledge nor the briefing tells more than the name.
#[must_use]
pub fn in_brief(briefing: &Briefing, knowledge: &Knowledge, referent: &Referent) -> Option<String> {
    let Some(&likeliest) = referent.candidates.first() else {
        if let Some(of) = &referent.institution {
            return Some(institution::card(of, knowledge, briefing.date.range).headline());
        }
        let introduction = briefing.words(referent.introduction?);
        return Some(format!("{}: “{introduction}”", referent.name));
    };
    let mut line = of_entry(briefing, knowledge.entry(likeliest), referent).headline();
    for &other in &referent.candidates[1..] {
        line += &format!("; or {}", of_entry(briefing, knowledge.entry(other), referent).headline());
    }
    Some(line)
}

fn describe(briefing: &Briefing, knowledge: &Knowledge, mention: &Mention) -> Option<Card> {
    let referent = &briefing.referents[mention.referent];
    let mut card = match referent.candidates.as_slice() {
        [] => match &referent.institution {
            Some(of) => institution::card(of, knowledge, briefing.date.range),
            None => introduced(briefing, mention, referent).or_else(|| told_by_name(referent))?,
        },
        [one] => of_entry(briefing, knowledge.entry(*one), referent),
        [first, rest @ ..] if referent.nature == Nature::Person => {
            let mut card = of_entry(briefing, knowledge.entry(*first), referent);
            for &other in rest {
                card.line(format!("Or {}", person::in_brief(knowledge.person(other), briefing.date.range)));
            }
            card
        }
        [first, rest @ ..] => {
            let mut card = of_entry(briefing, knowledge.entry(*first), referent);
            for &other in rest {
                card.line(format!("Or {}", of_entry(briefing, knowledge.entry(other), referent).headline()));
            }
            card
        }
    };
    card.line_if(stands_for(briefing, mention, referent));
    if let Some(other) = mention.or {
        card.line(format!("May also stand for {}.", briefing.referents[other].name));
    }
    if referent.nature == Nature::Person && !referent.candidates.is_empty() {
        card.small(as_of(briefing));
    }
    Some(card)
}

fn of_entry(briefing: &Briefing, entry: Entry<'_>, referent: &Referent) -> Card {
    match entry {
        Entry::Person(person) => {
            person::card(person, referent, told_only(briefing, referent), briefing.date.range)
        }
        Entry::Treaty(treaty) => treaty::card(treaty, briefing, referent),
        Entry::Body(body) => thing::body(body, briefing.date.range),
        Entry::Place(place) => thing::place(place, briefing.date.range),
        Entry::Country(country) => thing::country(country),
        Entry::Office(office) => Card::new(office.name()),
    }
}

/// What the briefing alone tells of a person, where it tells more than kin or trade, and not of what is past.
fn told_only(briefing: &Briefing, referent: &Referent) -> Option<String> {
    let words = briefing.words(referent.introduction.filter(|_| referent.is_told_only)?);
    let is_past = words.split(' ').any(|word| lexicon::not_now(word).is_some());
    (words.contains(' ') && !is_past).then_some(words)
}

/// "As of 2010-03-19: the dateline “MOSCOW, March 19, 2010”."
fn as_of(briefing: &Briefing) -> String {
    format!("As of {}: {}.", briefing.date.days(), briefing.date.why())
}

/// Somebody or something that only the briefing knows.
fn introduced(briefing: &Briefing, mention: &Mention, referent: &Referent) -> Option<Card> {
    let words = briefing.words(referent.introduction?);
    // A title that stands in the very words under the cursor tells nothing new.
    let (introduction, own) = (referent.introduction?, mention.span);
    if own.encloses(introduction) && mention.kind != MentionKind::FullName {
        return None;
    }
    let mut card = Card::new(&referent.name);
    card.says(words);
    card.small("Not among the entries known: as the briefing introduces it.".to_owned());
    Some(card)
}

/// Something that nobody tells of but its own name: "University of Ghent".
fn told_by_name(referent: &Referent) -> Option<Card> {
    let says_whose = lexicon::institution(&referent.name.to_lowercase()).is_none();
    let told =
        lexicon::told_by_name(&referent.name).filter(|_| referent.nature == Nature::Body && says_whose)?;
    let mut card = Card::new(&referent.name);
    card.says(told.kind.to_owned());
    card.small("Not among the entries known: as its name says.".to_owned());
    Some(card)
}

/// "“she” is Hillary Clinton: “Secretary Clinton”."
fn stands_for(briefing: &Briefing, mention: &Mention, referent: &Referent) -> Option<String> {
    let told = match mention.kind {
        MentionKind::Pronoun | MentionKind::Role | MentionKind::Surname | MentionKind::Description => {
            mention.from
        }
        MentionKind::FullName | MentionKind::Acronym | MentionKind::Name => None,
    };
    let words = briefing.words(mention.span);
    if mention.kind == MentionKind::Role && told.is_none() {
        return Some(format!("“{words}” is {}: who held the office then.", referent.name));
    }
    let from = briefing.words(briefing.mentions[told?].span);
    (from != words).then(|| format!("“{words}” is {}, from “{from}”.", referent.name))
}
