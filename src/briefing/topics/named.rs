//! Whether words are nothing but the name of somebody: no label, for it does not tell what is said of them.

use super::super::mentions::Naming;
use super::super::{Briefing, Content, Mention, MentionKind, Nature, Paragraph, Phrase, lexicon};
use crate::text::Span;

/// Whom a briefing names, and who speaks in it.
pub(super) struct Named<'b> {
    briefing: &'b Briefing,
}

impl<'b> Named<'b> {
    pub(super) const fn of(briefing: &'b Briefing) -> Self {
        Self { briefing }
    }

    /// Whether `words` are a person's name, or a part of it, in these paragraphs: "Secretary Roe", "Roe". In others the
    /// same word may be a place's.
    pub(super) fn is_person(&self, words: &str, paragraphs: &[Paragraph]) -> bool {
        // Most labels end in a common word, and are told at a glance.
        let may_name = words.rsplit(' ').next().is_some_and(|last| last.contains(char::is_uppercase));
        let names = || self.means_person(words, paragraphs) || self.looks_like_person(words, paragraphs);
        may_name && (names() || paragraphs.iter().any(|one| is_introduced(words, one)))
    }

    /// Whether a mention of these paragraphs says so.
    fn means_person(&self, words: &str, paragraphs: &[Paragraph]) -> bool {
        let (Some(first), Some(last)) = (paragraphs.first(), paragraphs.last()) else { return false };
        let mentions = &self.briefing.mentions;
        let begin = mentions.partition_point(|mention| mention.span.start() < first.span().start());
        let within = |mention: &&Mention| mention.span.start() < last.span().end();
        mentions[begin..].iter().take_while(within).any(|mention| {
            let referent = &self.briefing.referents[mention.referent];
            let names = matches!(mention.kind, MentionKind::FullName | MentionKind::Surname);
            let is_it = || is_of(words, &referent.name) || words == self.briefing.words(mention.span);
            names && referent.nature == Nature::Person && is_it()
        })
    }

    /// Whether they stand there as people's names do, and the knowledge has them, or they have a given name, or whoever is
    /// called so says something: a place or a body may look like a name, too.
    fn looks_like_person(&self, words: &str, paragraphs: &[Paragraph]) -> bool {
        let is_name = |phrase: &Phrase, text: &str| match &phrase.naming {
            Naming::Person(name) if same(words, phrase.span.of(text)) => {
                !name.people.is_empty() || has_given_name(words) || self.speaks(words)
            }
            _ => false,
        };
        paragraphs.iter().any(|one| one.content.phrases.iter().any(|phrase| is_name(phrase, one.text())))
    }

    /// Whether something is said by somebody whose full name they are.
    fn speaks(&self, words: &str) -> bool {
        let Some((_, last)) = words.rsplit_once(' ') else { return false };
        let speakers = self.briefing.quotes.iter().filter_map(|quote| quote.attribution.as_ref());
        let mut named = speakers.map(|said| self.briefing.words(said.speaker));
        named.any(|name| same(&name, last) || same(&name, words))
    }
}

/// Whether a sentence of a paragraph says of `words` who that is: "MV Roe is our new columnist".
fn is_introduced(words: &str, paragraph: &Paragraph) -> bool {
    let Content { tokens, sentences, .. } = &*paragraph.content;
    let text = paragraph.text();
    sentences.iter().any(|sentence| {
        let start = sentence.span.start();
        let called = Span::new(start, start + words.len());
        if !text[start..].starts_with(words) || names_thing(paragraph, called) {
            return false;
        }
        let behind = tokens[sentence.first..sentence.end].iter();
        let mut behind = behind.filter(|token| token.span.start() >= called.end());
        let is = behind.next().is_some_and(|token| matches!(token.span.of(text), "is" | "was"));
        is && ends_in_person_noun(behind.map(|token| token.span.of(text)))
    })
}

/// Whether words of a paragraph name a thing or a place that is known; initials may be a person's.
fn names_thing(paragraph: &Paragraph, words: Span) -> bool {
    let mut near = paragraph.content.phrases_near(words).filter(|phrase| phrase.span.overlaps(words));
    near.any(|phrase| {
        matches!(phrase.naming, Naming::Thing(_) | Naming::Institution { .. } | Naming::Capital(_))
    })
}

/// Whether the noun phrase with which these words begin is of somebody: "a retired nurse from Hull".
fn ends_in_person_noun<'t>(words: impl Iterator<Item = &'t str>) -> bool {
    const LONGEST: usize = 8;
    let goes_on = |word: &&str| {
        word.starts_with(char::is_alphabetic)
            && !lexicon::is_preposition(word)
            && !matches!(*word, "and" | "who")
    };
    let head = words.take(LONGEST).take_while(goes_on).last();
    head.is_some_and(|noun| lexicon::is_person_noun(&lexicon::small(noun)))
}

/// "Anna", "Editor Anna Roe"; not "Hurricane Anna", "South Carolina".
fn has_given_name(words: &str) -> bool {
    let is_given = |word: &str| lexicon::given_name(word).is_some();
    match words.rsplit_once(' ') {
        Some((before, _)) => before.split(' ').any(is_given),
        None => is_given(words),
    }
}

/// Whether all of `words` are of a name; a label writes "Bin Laden" for "bin Laden".
fn is_of(words: &str, name: &str) -> bool {
    words.split(' ').all(|word| name.split(' ').any(|part| same(part, word)))
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of_each;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(labels_of_each(text), expected, "{text}");
    }

    #[test]
    fn a_name_alone_is_no_label() {
        check("Putin considers it done, as he said.", &["Further remarks"]);
        check("Turning to Clinton, she praised the deal.", &["Deal"]);
        check("Sergei Lavrov.", &["Further remarks"]);
        check("Osama bin Laden.", &["Further remarks"]);
        let told = "Xanthy Zzyk pays and pays and pays.";
        check(told, &["Xanthy Zzyk"]);
        check(&format!("{told}\n\nZzyk said that she will."), &["Further remarks", "Further remarks"]);
    }

    #[test]
    fn whose_profession_is_told_is_somebody() {
        check(
            "MVQ Zzyk is the harbour page's columnist for ferries.",
            &["Harbour page's columnist for ferries"],
        );
        check("MVQ Zzyk is a columnist.", &["Columnist"]);
        check("MVQ Zzyk was a small port.", &["MVQ Zzyk and small port"]);
        check("Norway is a sponsor.", &["Norway"]);
    }

    #[test]
    fn a_name_with_more_is_one() {
        check("Turning to Putin's pipeline, it leaks.", &["Putin's pipeline"]);
    }

    #[test]
    fn where_the_word_is_a_place_it_is_a_label() {
        check(
            "Denzel Washington, the actor, sings.\n\nTurning to Washington, it rains.",
            &["Actor", "Washington"],
        );
        check("South Carolina votes.", &["South Carolina"]);
    }
}
