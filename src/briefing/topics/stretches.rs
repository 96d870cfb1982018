//! What the stretches of a paragraph name, as far as it bears on labels: people, titles, treaties, bodies.

use super::super::mentions::Naming;
use super::super::{Content, Phrase};
use crate::knowledge::Kind;
use crate::text::Span;

/// What a stretch of a paragraph names, as far as it bears on labels.
#[derive(Clone, Copy)]
pub(super) enum Nature {
    /// A person's title, or a role that stands for one.
    Title,
    /// A person, or it is a capitalised word that might be one.
    PerhapsPerson,
    Treaty,
}

/// The stretches of a paragraph that name such things: gathered once, for every noun phrase asks all of them.
pub(super) fn stretches(content: &Content) -> Vec<(Span, Nature)> {
    let mut found = Vec::new();
    for phrase in &content.phrases {
        match &phrase.naming {
            Naming::Person(name) => {
                found.extend(name.title.as_ref().map(|title| (title.span, Nature::Title)));
                found.push((phrase.span, Nature::PerhapsPerson));
            }
            Naming::Role(_) | Naming::Counterpart(_) => found.push((phrase.span, Nature::Title)),
            Naming::Description { .. } => found.push((phrase.span, Nature::Treaty)),
            Naming::Thing(entries) if entries.iter().any(|entry| entry.kind() == Kind::Treaty) => {
                found.push((phrase.span, Nature::Treaty));
            }
            _ => {}
        }
    }
    found
}

/// The names of bodies in a paragraph.
pub(super) fn bodies(content: &Content) -> Vec<Span> {
    let is_body = |phrase: &&Phrase| match &phrase.naming {
        Naming::Thing(entries) => entries.iter().any(|entry| entry.kind() == Kind::Body),
        _ => false,
    };
    content.phrases.iter().filter(is_body).map(|phrase| phrase.span).collect()
}

/// What a phrase's words name, as far as their paragraph tells.
#[derive(Default)]
pub(super) struct Named {
    pub(super) is_person: bool,
    pub(super) may_be_person: bool,
    pub(super) is_treaty: bool,
}

impl Named {
    pub(super) fn by(stretches: &[(Span, Nature)], words: Span) -> Self {
        let mut named = Self::default();
        for &(span, nature) in stretches {
            match nature {
                Nature::Title => named.is_person |= span.overlaps(words),
                Nature::PerhapsPerson => named.may_be_person |= span.overlaps(words),
                Nature::Treaty => named.is_treaty |= words.encloses(span),
            }
        }
        named
    }
}
