//! Which paragraphs begin with the name of who speaks, as in a transcript.

use std::collections::HashMap;

use super::super::{Certainty, Naming, Paragraph};
use super::beginning::{Beginning, Style, Title};
use super::labels::Known;
use crate::text::Span;

/// A paragraph with which somebody begins to speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The words for who speaks, in the paragraph's prose.
    pub speaker: Span,
    /// Whether they ask, and others answer.
    pub asks: bool,
}

/// One label alone makes no transcript.
const LEAST: usize = 2;

/// By paragraph, the turn that begins with it.
pub(super) fn turns(paragraphs: &[Paragraph], beginnings: &[Beginning]) -> Vec<Option<Turn>> {
    let labels: Vec<Option<&Title>> = beginnings.iter().map(label).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for (title, paragraph) in labels.iter().zip(paragraphs) {
        *title.map_or(&mut 0, |title| times.entry(title.span.of(paragraph.text())).or_default()) += 1;
    }
    let sure: Vec<bool> = labels
        .iter()
        .zip(paragraphs)
        .map(|(title, paragraph)| {
            title.is_some_and(|title| {
                let recurs = times.get(title.span.of(paragraph.text())).is_some_and(|&times| times > 1);
                title.known.is_some()
                    || names_somebody(paragraph, title.span)
                    || recurs && title.style != Style::Named && !names_something(paragraph, title.span)
            })
        })
        .collect();
    let count = sure.iter().filter(|sure| **sure).count();
    labels
        .iter()
        .zip(paragraphs)
        .zip(sure)
        .map(|((title, paragraph), sure)| {
            let title = title.filter(|title| {
                sure || title.style == Style::Loud && !names_something(paragraph, title.span)
            })?;
            (count >= LEAST).then(|| Turn { speaker: title.span, asks: title.known == Some(Known::Question) })
        })
        .collect()
}

/// The words before a colon that may name who speaks.
fn label(beginning: &Beginning) -> Option<&Title> {
    let title = beginning.title.as_ref().filter(|title| title.colon && !title.whole)?;
    let counted = !beginning.number.is_empty() || beginning.bullet;
    let may = matches!(title.known, None | Some(Known::Question | Known::Speaker));
    (may && !counted).then_some(title)
}

fn names_somebody(paragraph: &Paragraph, label: Span) -> bool {
    named(paragraph, label).any(|naming| match naming {
        // One capitalised word is a name only where somebody is known to bear it.
        Naming::Person(name) => name.certainty != Certainty::SurnameAtMost || !name.people.is_empty(),
        Naming::Role(_) => true,
        _ => false,
    })
}

fn names_something(paragraph: &Paragraph, label: Span) -> bool {
    named(paragraph, label).any(|naming| matches!(naming, Naming::Thing(_) | Naming::Capital(_)))
}

fn named(paragraph: &Paragraph, label: Span) -> impl Iterator<Item = &Naming> {
    let phrases = paragraph.content.phrases.iter();
    phrases.take_while(move |phrase| phrase.span.start() < label.end()).map(|phrase| &phrase.naming)
}
