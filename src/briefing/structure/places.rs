//! Paragraphs that begin with the name of a place, as those of a round-up do: "Lausanne. The agency ...", "Moldova: ...".

use std::collections::HashSet;
use std::sync::LazyLock;

use super::super::{Naming, Paragraph, lexicon};
use super::headings::Evidence;
use super::title::{Style, Title};
use crate::text::BlockKind;

/// Fewer make no round-up.
const LEAST: usize = 3;
/// So many paragraphs stand before the first one at most. Later ones stand below what is headed otherwise.
const LONGEST_LEAD: usize = 4;

/// Cities from which news comes, those aside that are capitals.
static CITIES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| lexicon::lines(include_str!("cities.txt")).collect());

/// Whether news comes from a city of this name, capitals aside.
pub(in crate::briefing) fn is_city(words: &str) -> bool {
    CITIES.contains(words)
}

/// The paragraphs that begin with a place before a full stop or a colon, if there are several of their kind. Before a full stop
/// half of the places have to be known ones, before a colon each.
pub(super) fn places(evidence: &Evidence<'_>) -> HashSet<usize> {
    let stopped = begun(evidence, Style::Placed);
    let known =
        |at: &usize| title(evidence, *at).is_some_and(|title| is_known(&evidence.paragraphs[*at], title));
    let known_stopped = stopped.iter().filter(|at| known(at)).count();
    let mut found = HashSet::new();
    if 2 * known_stopped >= stopped.len() && is_series(evidence, &stopped) {
        found.extend(stopped);
    }
    let mut named = begun(evidence, Style::Named);
    named.retain(known);
    if is_series(evidence, &named) {
        found.extend(named);
    }
    found
}

fn title<'e>(evidence: &'e Evidence<'_>, at: usize) -> Option<&'e Title> {
    evidence.beginnings[at].title.as_ref()
}

/// The paragraphs that begin in a style and are no items.
fn begun(evidence: &Evidence<'_>, style: Style) -> Vec<usize> {
    let begins = |at: &usize| {
        let beginning = evidence.beginnings[*at];
        let is_plain = !beginning.bullet && beginning.number.is_empty() && evidence.turns[*at].is_none();
        is_plain && title(evidence, *at).is_some_and(|title| title.style == style && !title.whole)
    };
    (0..evidence.paragraphs.len()).filter(begins).collect()
}

/// Whether there are several, and what they divide they divide from its beginning.
fn is_series(evidence: &Evidence<'_>, found: &[usize]) -> bool {
    let is_heading = |at: &usize| {
        matches!(evidence.paragraphs[*at].content.block.kind, BlockKind::Heading(_))
            || evidence.beginnings[*at].title.as_ref().is_some_and(|title| title.whole)
    };
    let Some(&first) = found.first() else { return false };
    let led_in = (0..first).rev().take_while(|at| !is_heading(at)).count();
    different(evidence, found) >= LEAST && led_in <= LONGEST_LEAD
}

/// How many different names there are.
fn different(evidence: &Evidence<'_>, found: &[usize]) -> usize {
    let words = |&at: &usize| Some(title(evidence, at)?.span.of(evidence.paragraphs[at].text()));
    found.iter().filter_map(words).collect::<HashSet<_>>().len()
}

/// Whether the words are the name of a country, of its capital or of another well-known city, and of nothing longer.
fn is_known(paragraph: &Paragraph, title: &Title) -> bool {
    let mut named = paragraph.content.phrases.iter().filter(|phrase| phrase.span == title.span);
    let is_place = |naming: &Naming| match naming {
        Naming::Thing(entries) => entries.iter().any(|entry| entry.kind() == crate::knowledge::Kind::Country),
        Naming::Capital(_) => true,
        _ => false,
    };
    named.any(|phrase| is_place(&phrase.naming)) || CITIES.contains(title.span.of(paragraph.text()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn places_head_the_paragraphs_of_a_round_up() {
        check(
            "Barcelona. Voters went out.\n\nLausanne. The agency met.\n\nAmman. A school opened.",
            &["RunIn \"Barcelona\"", "RunIn \"Lausanne\"", "RunIn \"Amman\""],
        );
        check(
            "Moldova: Voters went out.\n\nThey came back.\n\nGeorgia: The house met.\n\nUkraine: It snowed.",
            &["RunIn \"Moldova\"", "", "RunIn \"Georgia\"", "RunIn \"Ukraine\""],
        );
    }

    #[test]
    fn two_places_or_other_names_head_nothing() {
        check("Barcelona. Voters went out.\n\nAmman. A school opened.", &["", ""]);
        check("Energy: It is dear.\n\nTrade: It fell.\n\nFish: It is gone.", &["", "", ""]);
        check("Wheat. It is dear.\n\nTrade. It fell.\n\nFish. It is gone.", &["", "", ""]);
        check("- Moldova: It snowed.\n- Georgia: It rained.\n- Ukraine: It froze.", &["item at 0"; 3]);
    }
}
