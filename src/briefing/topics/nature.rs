//! What a phrase's words name, as far as it bears on labels: people, titles, treaties, bodies.

use super::super::mentions::Naming;
use super::super::{Content, Phrase};
use crate::knowledge::Kind;
use crate::text::Span;

/// What a phrase's words name, as far as their paragraph tells.
#[derive(Default)]
pub(super) struct Nature {
    /// A person's title, or a role that stands for one, is among them.
    pub(super) is_person: bool,
    /// A person is, or a capitalised word that might be one.
    pub(super) may_be_person: bool,
    pub(super) is_treaty: bool,
}

impl Nature {
    pub(super) fn of(content: &Content, words: Span) -> Self {
        let mut nature = Self::default();
        for phrase in content.phrases_near(words) {
            let overlaps = phrase.span.overlaps(words);
            match &phrase.naming {
                Naming::Person(name) => {
                    nature.is_person |= name.title.as_ref().is_some_and(|title| title.span.overlaps(words));
                    nature.may_be_person |= overlaps;
                }
                Naming::Role(_) | Naming::Counterpart(_) => nature.is_person |= overlaps,
                naming if is_treaty(naming) => nature.is_treaty |= words.encloses(phrase.span),
                _ => {}
            }
        }
        nature
    }
}

fn is_treaty(naming: &Naming) -> bool {
    match naming {
        Naming::Description { .. } => true,
        Naming::Thing(entries) => entries.iter().any(|entry| entry.kind() == Kind::Treaty),
        _ => false,
    }
}

/// Whether it is the name of a body.
pub(super) fn is_body(phrase: &Phrase) -> bool {
    match &phrase.naming {
        Naming::Thing(entries) => entries.iter().any(|entry| entry.kind() == Kind::Body),
        _ => false,
    }
}
