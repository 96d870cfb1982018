//! What a phrase's words name, as far as it bears on labels: people, titles, treaties, bodies.

use super::super::Content;
use super::super::mentions::Naming;
use super::stretches::Stretches;
use crate::knowledge::Kind;
use crate::text::Span;

/// What a stretch of a paragraph names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    /// A person's title, or a role that stands for one.
    Title,
    /// A person, or it is a capitalised word that might be one.
    PerhapsPerson,
    Treaty,
    Body,
}

/// The stretches of a paragraph that name such things.
pub(super) struct Natures(Stretches<What>);

impl Natures {
    pub(super) fn of(content: &Content) -> Self {
        let mut all = Vec::with_capacity(content.phrases.len());
        for phrase in &content.phrases {
            let what = match &phrase.naming {
                Naming::Person(name) => {
                    all.extend(name.title.as_ref().map(|title| (title.span, What::Title)));
                    What::PerhapsPerson
                }
                Naming::Role(_) | Naming::Counterpart(_) => What::Title,
                Naming::Description { .. } => What::Treaty,
                Naming::Thing(entries) => {
                    let is = |kind: Kind| entries.iter().any(|entry| entry.kind() == kind);
                    all.extend(is(Kind::Body).then_some((phrase.span, What::Body)));
                    if !is(Kind::Treaty) {
                        continue;
                    }
                    What::Treaty
                }
                _ => continue,
            };
            all.push((phrase.span, what));
        }
        Self(Stretches::new(all))
    }

    /// The names of bodies that share a byte with words.
    pub(super) fn bodies(&self, words: Span) -> impl Iterator<Item = Span> {
        self.0.over(words).filter(|&(_, what)| what == What::Body).map(|(span, _)| span)
    }

    /// What words name.
    pub(super) fn of_words(&self, words: Span) -> Nature {
        let mut nature = Nature::default();
        for (span, what) in self.0.over(words) {
            match what {
                What::Title => nature.is_person = true,
                What::PerhapsPerson => nature.may_be_person = true,
                What::Treaty => nature.is_treaty |= words.encloses(span),
                What::Body => {}
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
            Natures::of(&briefing.paragraphs[0].content).of_words(Span::new(start, start + words.len()));
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
