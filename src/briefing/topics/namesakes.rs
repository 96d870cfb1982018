//! Countries that share their name with something else, and which of the two a document means: Georgia.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::super::lexicon;
use super::concordance::Concordance;
use super::countries::country_of;
use super::stem::country_term;
use super::terms::{Term, small, telling_term};

/// The words that tell which of two is meant.
#[derive(Default)]
struct Signs {
    country: Vec<Term>,
    other: Vec<Term>,
}

/// By country, what tells it from its namesake.
static SIGNS: LazyLock<BTreeMap<Term, Signs>> = LazyLock::new(|| {
    let mut signs: BTreeMap<Term, Signs> = BTreeMap::new();
    for line in lexicon::lines(include_str!("namesakes.txt")) {
        let mut words = line.split(' ');
        let of = signs.entry(country_term(words.next().expect("a line has an id"))).or_default();
        let told = if words.next() == Some("is") { &mut of.country } else { &mut of.other };
        told.extend(words.filter_map(term));
    }
    signs
});

/// The term of a word, or of the country that it names.
fn term(word: &str) -> Option<Term> {
    country_of(word).or_else(|| telling_term(&small(word)))
}

/// The countries of whose namesakes a document tells rather than of them.
pub(super) fn namesakes(concordance: &Concordance) -> Vec<Term> {
    let is_told = |country: &Term| concordance.number(*country).is_some();
    let told = |terms: &[Term]| terms.iter().filter(|term| concordance.number(**term).is_some()).count();
    let others = SIGNS.iter().filter(|(country, _)| is_told(country));
    let others = others.filter(|(_, signs)| told(&signs.other) > told(&signs.country));
    others.map(|(country, _)| *country).collect()
}

#[cfg(test)]
mod tests {
    use super::super::countries::country_name;
    use super::super::draft::profiles;
    use super::super::topic::plain;
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let briefing = plain(text);
        let found = namesakes(&Concordance::of(&profiles(&briefing.paragraphs)));
        let found: Vec<&str> = found.into_iter().filter_map(country_name).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_state_of_the_same_name_is_no_country() {
        check("Georgia sold ferries.", &[]);
        check("Georgia sold ferries. Florida sold none.", &["Georgia"]);
        check("Georgia sold ferries in Florida and in Batumi. Poti sold none.", &[]);
        check("Florida sold ferries.", &[]);
    }
}
