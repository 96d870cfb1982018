//! The outline of a briefing: its sections and topics, and below each what there is to read: who says what, and the
//! paragraphs in which nobody says anything.

mod entries;
#[cfg(test)]
mod tests;

use crate::briefing::{Briefing, Heading, HeadingPlace, Topic, TopicBasis};
use crate::knowledge::Knowledge;
use crate::text::{Span, one_line, shortened};

use entries::Entries;

/// An entry of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// What it is called; never empty, on one line.
    pub name: String,
    /// A little more: how many paragraphs, how words are given.
    pub detail: Option<String>,
    /// What it is.
    pub kind: SymbolKind,
    /// All that belongs to it.
    pub span: Span,
    /// Where the cursor goes; inside `span`.
    pub selection: Span,
    /// The entries inside it, in document order.
    pub children: Vec<Symbol>,
}

/// What an entry of the outline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SymbolKind {
    /// A heading and what stands under it.
    Section,
    /// Paragraphs about one thing.
    Topic,
    /// What somebody says.
    Statement,
    /// One paragraph of several.
    Paragraph,
}

/// A name takes this many characters at most.
const LONGEST_NAME: usize = 64;

/// The outline of the whole briefing, in document order.
#[must_use]
pub fn outline(briefing: &Briefing, knowledge: &Knowledge) -> Vec<Symbol> {
    let entries = Entries::new(briefing, knowledge);
    briefing.topics().iter().filter_map(|topic| symbol(briefing, topic, &entries)).collect()
}

fn symbol(briefing: &Briefing, topic: &Topic, entries: &Entries<'_>) -> Option<Symbol> {
    let name = shortened(&one_line(&topic.label), LONGEST_NAME);
    // What stands under a heading before the first topic below it is read too.
    let lead = topic.inner.first().map_or(topic.paragraphs.end, |inner| inner.paragraphs.start);
    let mut children = match (topic.inner.is_empty(), subject(briefing, topic)) {
        (true, Some(at)) => {
            let above = entries.beside_others(topic.paragraphs.start..at);
            above.into_iter().chain(entries.beside_others(at + 1..topic.paragraphs.end)).collect()
        }
        (true, None) => entries.alone(topic.paragraphs.clone()),
        (false, _) => entries.beside_others(topic.paragraphs.start..lead),
    };
    children.extend(topic.inner.iter().filter_map(|inner| symbol(briefing, inner, entries)));
    (!name.is_empty()).then(|| Symbol {
        name,
        detail: detail(briefing, topic),
        kind: match topic.basis {
            TopicBasis::Heading => SymbolKind::Section,
            TopicBasis::Announcement | TopicBasis::Cohesion => SymbolKind::Topic,
        },
        span: topic.span,
        selection: entries::inside(topic.span, opening(briefing, topic)),
        children,
    })
}

/// The line of a head that says nothing beyond what the head is called by: "SUBJECT: Wheat".
fn subject(briefing: &Briefing, topic: &Topic) -> Option<usize> {
    let heading = briefing.structure().mark(topic.paragraphs.start).heading.as_ref();
    // A heading among its lines may have cut the head before its subject.
    let is_here = |heading: &&Heading| {
        heading.place == HeadingPlace::MemoHead && topic.paragraphs.contains(&heading.named_in)
    };
    let heading = heading.filter(is_here)?;
    let text = briefing.paragraphs[heading.named_in].text();
    let (label, behind) = (&text[..heading.words.start()], &text[heading.words.end()..]);
    (label.matches(':').count() <= 1 && behind.trim().is_empty()).then_some(heading.named_in)
}

/// The words that open a topic: its heading, or else its first sentence.
fn opening(briefing: &Briefing, topic: &Topic) -> Span {
    let start = topic.paragraphs.start;
    let heading = briefing.structure().mark(start).heading.as_ref();
    match heading.filter(|_| topic.basis == TopicBasis::Heading) {
        Some(heading) => briefing.paragraphs[heading.named_in].document(heading.words),
        None => {
            let first = &briefing.paragraphs[start];
            first.document(entries::first_sentence(first))
        }
    }
}

fn detail(briefing: &Briefing, topic: &Topic) -> Option<String> {
    let structure = briefing.structure();
    let is_head = |heading: &Heading| heading.place == HeadingPlace::MemoHead;
    if structure.mark(topic.paragraphs.start).heading.as_ref().is_some_and(is_head) {
        return Some("head".to_owned());
    }
    let body = topic.paragraphs.clone().filter(|&at| !structure.is_heading(at) && !structure.mark(at).silent);
    let count = body.count();
    (count > 1).then(|| format!("{count} paragraphs"))
}
