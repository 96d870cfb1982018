//! Which countries a paragraph names, and how: as what it is about, or but as the place where something happens.

use std::sync::LazyLock;

use super::super::mentions::{Certainty, Naming};
use super::super::token::TokenKind;
use super::super::{Content, Phrase, lexicon};
use super::countries::{is_adjective_of_country, is_capital};
use super::profile::Counted;
use super::terms::{Occurrence, Term};

/// How often, and as what, a country is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct CountryNamed {
    pub(super) country: Term,
    pub(super) count: f32,
    /// Whether it is named as more than the place where something happens.
    pub(super) acts: bool,
    /// Whether it is named by a noun, rather than by an adjective alone: "Norway", not "Norwegian".
    pub(super) by_noun: bool,
    /// Whether it is named by more than the capital in which states meet.
    pub(super) is_meant: bool,
}

impl CountryNamed {
    /// Adds how another paragraph names the country.
    pub(super) fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.acts |= other.acts;
        self.by_noun |= other.by_noun;
        self.is_meant |= other.is_meant;
    }
}

/// The countries that a paragraph names, each once, in the order in which they first stand in it.
pub(super) fn countries_named(
    content: &Content,
    terms: &[Counted],
    occurrences: &[Occurrence],
) -> Vec<CountryNamed> {
    let named = |term: &Counted| {
        let stands = || occurrences.iter().filter(|one| one.term == term.term);
        let in_passing =
            |one: &Occurrence| is_scene(content, one) || only_owns(content, one) || only_names(content, one);
        CountryNamed {
            country: term.term,
            count: term.count,
            acts: !stands().all(in_passing),
            by_noun: stands().any(|one| is_noun(content, one)),
            is_meant: !stands().all(|one| is_seat(content, one)),
        }
    };
    terms.iter().filter(|term| term.country).map(named).collect()
}

/// Capitals in which bodies of many states sit, so that they do not speak for their own.
static SEATS: LazyLock<lexicon::Words> = LazyLock::new(|| lexicon::words(include_str!("seats.txt")));

/// Whether bodies of many states sit in a capital, so that its name is rather theirs than its country's: "Brussels".
pub(in crate::briefing) fn is_seat_of_many(name: &str) -> bool {
    SEATS.contains(name)
}

/// What is named "of" a country and is not its own.
static NAMED_OF: LazyLock<lexicon::Words> = LazyLock::new(|| lexicon::words(include_str!("named_of.txt")));

/// Whether a capital is but where something happens, or what comes from there: "a dealer in Bangkok".
pub(super) fn is_scene(content: &Content, one: &Occurrence) -> bool {
    let word = |at: usize| content.tokens[at].span.of(content.text());
    // "In Seoul, Bangkok and The Hague"
    let is_listed = |at: &usize| matches!(word(*at), "," | "and") || is_capital(word(*at));
    let before = (0..one.token).rev().find(|at| !is_listed(at)).map(word);
    is_capital(word(one.token)) && matches!(before, Some("in" | "at" | "from" | "near" | "outside"))
        || before == Some("off")
}

/// Whether a country is but part of the name of something else: "Institute of Norway".
fn only_names(content: &Content, one: &Occurrence) -> bool {
    let word = |at: usize| content.tokens[at].span.of(content.text());
    one.token > 1 && word(one.token - 1) == "of" && NAMED_OF.contains(word(one.token - 2))
}

/// Whether a country is but whose something is that has a name of its own: "Norway's Fjordline", but not "Norway's Anna Roe".
fn only_owns(content: &Content, one: &Occurrence) -> bool {
    let Some([mark, owned, ..]) = content.tokens.get(one.token + 1..) else { return false };
    let is_somebody = |phrase: &Phrase| match &phrase.naming {
        Naming::Person(name) => name.certainty == Certainty::Sure || !name.people.is_empty(),
        _ => false,
    };
    mark.kind == TokenKind::Possessive
        && owned.span.of(content.text()).starts_with(char::is_uppercase)
        && !content
            .phrases_near(owned.span)
            .any(|phrase| phrase.span.overlaps(owned.span) && is_somebody(phrase))
}

/// Whether a country is named by its own name or its capital's, rather than by what comes from there.
fn is_noun(content: &Content, one: &Occurrence) -> bool {
    !is_adjective_of_country(content.tokens[one.token].span.of(content.text()))
}

/// Whether it is named by a capital in which states meet: "In Brussels, ministers".
pub(super) fn is_seat(content: &Content, one: &Occurrence) -> bool {
    SEATS.contains(content.tokens[one.token].span.of(content.text()))
}

/// Whether it is named by the adjective of a counterpart, whose country is another than the one that is told of: "his Russian
/// counterpart".
pub(super) fn is_counterparts(content: &Content, one: &Occurrence) -> bool {
    let behind = content.tokens.get(one.token + 1).map(|token| token.span.of(content.text()));
    matches!(behind, Some("counterpart" | "counterparts"))
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;

    /// Of the first country: `!` if it acts, `n` if a noun names it, `m` if it is meant.
    fn drawn(text: &str) -> String {
        of_text(text, |profiles| {
            let one = profiles[0].countries[0];
            let marks = [(one.acts, '!'), (one.by_noun, 'n'), (one.is_meant, 'm')];
            marks.into_iter().filter_map(|(is, mark)| is.then_some(mark)).collect()
        })
    }

    #[test]
    fn a_country_acts_or_is_but_a_place() {
        assert_eq!(drawn("Norway sold a mine."), "!nm");
        assert_eq!(drawn("A Norwegian mine was sold."), "!m");
        assert_eq!(drawn("A mine was sold in Oslo."), "nm");
        assert_eq!(drawn("A mine was sold in Brussels."), "n");
        assert_eq!(drawn("Sailors joined Norway's Fjordline."), "nm");
        assert_eq!(drawn("Sailors joined Norway's Anna Roe."), "!nm");
    }
}
