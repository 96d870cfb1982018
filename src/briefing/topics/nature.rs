//! What a phrase's words name, as far as it bears on labels: people, titles, treaties, bodies.

use super::super::Content;
use super::super::mentions::Naming;
use crate::knowledge::Kind;
use crate::text::Span;

/// What a stretch of a paragraph names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Named {
    /// A person's title, or a role that stands for one.
    Title,
    /// A person, or it is a capitalised word that might be one.
    PerhapsPerson,
    Treaty,
    Body,
}

/// The stretches of a paragraph that name such things: gathered once, for every noun phrase asks those around it.
pub(super) struct Stretches {
    /// In order.
    all: Vec<(Span, Named)>,
    /// None is longer: so many bytes.
    longest: usize,
}

impl Stretches {
    pub(super) fn of(content: &Content) -> Self {
        let mut all = Vec::with_capacity(content.phrases.len());
        for phrase in &content.phrases {
            let named = match &phrase.naming {
                Naming::Person(name) => {
                    all.extend(name.title.as_ref().map(|title| (title.span, Named::Title)));
                    Named::PerhapsPerson
                }
                Naming::Role(_) | Naming::Counterpart(_) => Named::Title,
                Naming::Description { .. } => Named::Treaty,
                Naming::Thing(entries) => {
                    let is = |kind: Kind| entries.iter().any(|entry| entry.kind() == kind);
                    all.extend(is(Kind::Body).then_some((phrase.span, Named::Body)));
                    if !is(Kind::Treaty) {
                        continue;
                    }
                    Named::Treaty
                }
                _ => continue,
            };
            all.push((phrase.span, named));
        }
        all.sort_by_key(|(span, _)| span.start());
        let longest = all.iter().map(|(span, _)| span.len()).max().unwrap_or_default();
        Self { all, longest }
    }

    /// Those that share a byte with words.
    fn over(&self, words: Span) -> impl Iterator<Item = (Span, Named)> {
        let begins_behind = |(span, _): &(Span, Named)| span.start() + self.longest > words.start();
        let from = &self.all[self.all.partition_point(|one| !begins_behind(one))..];
        let until = from.iter().take_while(move |(span, _)| span.start() < words.end());
        until.copied().filter(move |(span, _)| span.overlaps(words))
    }

    /// The names of bodies that share a byte with words.
    pub(super) fn bodies(&self, words: Span) -> impl Iterator<Item = Span> {
        self.over(words).filter(|&(_, named)| named == Named::Body).map(|(span, _)| span)
    }

    /// What words name.
    pub(super) fn nature(&self, words: Span) -> Nature {
        let mut nature = Nature::default();
        for (span, named) in self.over(words) {
            match named {
                Named::Title => nature.is_person = true,
                Named::PerhapsPerson => nature.may_be_person = true,
                Named::Treaty => nature.is_treaty |= words.encloses(span),
                Named::Body => {}
            }
        }
        nature
    }
}

/// What a phrase's words name, as far as their paragraph tells.
#[derive(Default)]
pub(super) struct Nature {
    /// A person's title, or a role that stands for one, is among them.
    pub(super) is_person: bool,
    /// A person is, or a capitalised word that might be one.
    pub(super) may_be_person: bool,
    pub(super) is_treaty: bool,
}

#[cfg(test)]
mod tests {
    use super::super::topic::plain;
    use super::*;

    fn check(text: &str, words: &str, expected: &str) {
        let briefing = plain(text);
        let start = text.find(words).expect("the text has it");
        let nature =
            Stretches::of(&briefing.paragraphs[0].content).nature(Span::new(start, start + words.len()));
        let told =
            [(nature.is_person, "title"), (nature.may_be_person, "person"), (nature.is_treaty, "treaty")];
        let told: Vec<&str> = told.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect();
        assert_eq!(told.join(" "), expected, "{words}");
    }

    #[test]
    fn what_words_name() {
        let text = "Foreign Minister Sergei Lavrov signed the New START treaty on a quay.";
        check(text, "Sergei Lavrov signed", "person");
        check(text, "Foreign Minister Sergei", "title person");
        check(text, "New START treaty", "treaty");
        check(text, "quay", "");
    }
}
