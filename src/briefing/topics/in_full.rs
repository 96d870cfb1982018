//! What a text calls by its last word alone, as it is called elsewhere: "the harbour board" of "the board".

use std::borrow::Cow;
use std::ops::{Range, RangeInclusive};

use super::super::Paragraph;
use super::candidate::Candidate;
use super::concordance::Place;
use super::label::Labels;
use super::letters::key;
use super::marks::Marks;
use super::prospect::Prospect;
use super::terms::small;
use super::word_class::{Class, class, listed};

/// So many paragraphs back a name is remembered.
const REMEMBERED: usize = 12;
/// It has so many terms at most.
const MOST_TERMS: usize = 3;

impl<'b> Labels<'b> {
    /// A phrase of one word that was named before by more of them, called as it was last, or as its topic calls it next; none
    /// if nothing tells more of it, or takes more than `most` characters.
    pub(super) fn in_full(
        &self,
        run: &Range<usize>,
        one: &Candidate<'b>,
        most: usize,
    ) -> Option<Candidate<'b>> {
        let is_known = || is_told_as_known(&self.paragraphs[one.paragraph], one.tokens.start);
        let [only] = one.terms else { return None };
        if one.tokens.len() > 1 || one.country().is_some() || !is_known() {
            return None;
        }
        // The last first.
        let stands: Vec<usize> = self.concordance.of_term(only.term).map(Place::paragraph).collect();
        let is_before = |at: usize, other: &Prospect| {
            at < one.paragraph || at == one.paragraph && other.tokens.end <= one.tokens.start
        };
        let calls = |at: usize, other: &Prospect| {
            self.calls_in_full(&self.paragraphs[at], other, &one.words)
                && other.words.of(self.paragraphs[at].text()).chars().count() <= most
        };
        let names = |at: usize| self.profiles[at].prospects.iter().map(move |other| (at, other));
        let (first, last) = (one.paragraph.saturating_sub(REMEMBERED), run.end - 1);
        let within =
            |range: RangeInclusive<usize>| stands.iter().copied().filter(move |at| range.contains(at));
        let mut before = within(first..=one.paragraph)
            .flat_map(|at| names(at).rev())
            .filter(|(at, other)| is_before(*at, other));
        let mut behind =
            within(one.paragraph..=last).rev().flat_map(names).filter(|(at, other)| !is_before(*at, other));
        let is_name = |(at, other): &(usize, &Prospect)| calls(*at, other);
        let (at, name) = before.find(is_name).or_else(|| behind.find(is_name))?;
        Some(Candidate {
            words: Cow::Borrowed(name.words.of(self.paragraphs[at].text())),
            terms: &self.profiles[at].occurrences[name.terms.clone()],
            key: name.key,
            opens_sentence: name.opens_sentence,
            tokens: one.tokens.clone(),
            ..*one
        })
    }

    /// Whether a phrase of a paragraph ends with a word, and a noun or a name before tells more of it: "the harbour board", but
    /// not "the old board".
    fn calls_in_full(&self, paragraph: &Paragraph, name: &Prospect, word: &str) -> bool {
        let token = |at: usize| paragraph.content.tokens[at].span.of(paragraph.text());
        let is_capitalised = |at: usize| token(at).starts_with(char::is_uppercase);
        let (first, last) = (name.tokens.start, name.tokens.end - 1);
        let tells_more = |at: usize| is_noun(token(at)) || is_capitalised(at) && is_capitalised(last);
        (2..=MOST_TERMS).contains(&name.terms.len())
            && token(last).eq_ignore_ascii_case(word)
            && (is_capitalised(first) || !is_capitalised(last))
            && (first..last).any(tells_more)
            && !name.tokens.clone().any(|at| matches!(token(at), "of" | "for"))
            && !self.names_person(paragraph, name.words)
    }
}

/// Whether a word is a noun or a name, rather than what tells how something is.
fn is_noun(word: &str) -> bool {
    let small = small(word);
    let key = key(&small);
    class(&small, listed(key)) == Class::Content && !Marks::of(&small, key).any(Marks::ADJECTIVE)
}

/// Whether a word is told of as known, and no more of it: "the board", but not "the board of the port".
fn is_told_as_known(paragraph: &Paragraph, at: usize) -> bool {
    let word = |at: usize| paragraph.content.tokens.get(at).map(|token| token.span.of(paragraph.text()));
    let behind = word(at + 1).unwrap_or_default();
    at.checked_sub(1)
        .and_then(word)
        .is_some_and(|before| matches!(&*small(before), "the" | "this" | "these" | "those"))
        && !matches!(behind, "of" | "for" | "that" | "to")
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of_each;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(labels_of_each(text), expected, "{text}");
    }

    #[test]
    fn what_was_named_is_called_as_it_was() {
        check("Sailors fear the wheat tariff.\n\nThe tariff vexes them.", &["Wheat tariff", "Wheat tariff"]);
    }

    #[test]
    fn what_is_told_of_as_new_or_by_more_words_is_not() {
        check(
            "Sailors fear the wheat tariff.\n\nA tariff vexes them.\n\nThe tariff on herring vexes them.",
            &["Wheat tariff", "Tariff", "Tariff on herring"],
        );
    }

    #[test]
    fn how_something_is_is_no_name() {
        check("Sailors fear the dull tariff.\n\nThe tariff vexes them.", &["Dull tariff", "Tariff"]);
    }
}
