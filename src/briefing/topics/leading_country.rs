//! The country that a topic is about, and whether a document goes from one country to the next.

use std::ops::Range;

use super::super::Paragraph;
use super::countries::country_name;
use super::countries_named::{CountryNamed, is_counterparts, is_scene, is_seat};
use super::label::Labels;
use super::profile::Profile;
use super::terms::{Occurrence, Term};

/// A topic begins with what is named among so few of them.
const BEGINNING: usize = 4;
/// So many countries make a round-up.
const FEWEST: usize = 3;

/// By topic, the country with which it begins: "Serbia goes to the polls", "In Skopje, the government".
pub(super) fn leading(
    paragraphs: &[Paragraph],
    profiles: &[&Profile],
    runs: &[Range<usize>],
    namesakes: &[Term],
) -> Vec<Option<Term>> {
    let leading = |run: &Range<usize>| {
        let (paragraph, profile) = (&paragraphs[run.start], profiles[run.start]);
        let leads = |one: &&Occurrence| !is_scene(&paragraph.content, one) && !namesakes.contains(&one.term);
        beginning(profile).filter(leads).map(|one| one.term)
    };
    runs.iter().map(leading).collect()
}

/// The country with which a paragraph begins, be it only where something happens.
pub(super) fn opens_with(profile: &Profile) -> Option<Term> {
    beginning(profile).map(|one| one.term)
}

fn beginning(profile: &Profile) -> Option<&Occurrence> {
    let beginning = profile.lead_in.length + BEGINNING;
    let begins =
        |one: &&Occurrence| one.country && (one.token < beginning || profile.subject.contains(&one.token));
    profile.occurrences.iter().find(begins)
}

/// The first country that a paragraph's first sentence names.
fn first_country(profile: &Profile) -> Option<&Occurrence> {
    profile.occurrences.iter().find(|one| one.country && one.token < profile.first_end)
}

/// Whether a document of topics that begin with these countries goes from one country to the next.
pub(super) fn is_by_country(leading: &[Option<Term>]) -> bool {
    let countries: Vec<Term> = leading.iter().flatten().copied().collect();
    let told = countries.len();
    told >= FEWEST && 2 * told > leading.len() && none_comes_back(countries)
}

/// Whether a document of which some topics begin with these countries goes from one to the next, as most topics name another
/// one in their first sentence: "A judge in Skopje".
pub(super) fn goes_by_country(
    profiles: &[&Profile],
    runs: &[Range<usize>],
    leading: &[Option<Term>],
) -> bool {
    let opens = |(run, leading): (&Range<usize>, &Option<Term>)| {
        leading.or_else(|| first_country(profiles[run.start]).map(|one| one.term))
    };
    let countries: Vec<Term> = runs.iter().zip(leading).filter_map(opens).collect();
    let told = countries.len();
    leading.iter().flatten().count() >= FEWEST && 4 * told > 3 * runs.len() && none_comes_back(countries)
}

/// Whether each of these countries is told of once.
pub(super) fn none_comes_back(mut countries: Vec<Term>) -> bool {
    let told = countries.len();
    countries.sort_unstable();
    countries.dedup();
    countries.len() == told
}

impl Labels<'_> {
    /// The country that this topic is about and others are not, or opens with and others do not name.
    pub(super) fn country(&self, topic: usize) -> Option<(Term, &'static str)> {
        let (run, topics) = (&self.runs[topic], self.runs.len());
        if topics < 2 {
            return None;
        }
        let leads = |term: Term| self.leading[topic] == Some(term);
        let first = self.profiles[run.start];
        let opening = |term: Term| {
            let mut opening = first.occurrences.iter();
            opening.find(|one| one.term == term).map_or(usize::MAX, |one| one.token)
        };
        let is_its_own = |(named, paragraphs): &(CountryNamed, usize)| {
            let term = named.country;
            let spread = self.spread(term);
            let in_first = opening(term) < first.first_end;
            let dwells = named.count >= 2.0 && paragraphs * 2 >= run.len() && (named.by_noun || in_first);
            // Stories name many a country in passing.
            let opens = topics > 2 && spread == 1 && in_first && named.by_noun && !self.told_by_quotes;
            let mostly_here = f32::from(spread) <= (topics as f32 * 0.34).max(1.0);
            (dwells || opens) && mostly_here || self.by_country && leads(term)
        };
        let own = self.countries(run).into_iter().filter(is_its_own).map(|(named, _)| named);
        let own = own.max_by(|one, other| {
            let earlier = opening(other.country).cmp(&opening(one.country));
            let leads = leads(one.country).cmp(&leads(other.country));
            let oftener = one.count.total_cmp(&other.count);
            leads.then(oftener).then(earlier).then(other.country.cmp(&one.country))
        });
        let term = own.map(|named| named.country).or_else(|| self.country_in_passing(topic))?;
        Some((term, country_name(term)?))
    }

    /// In a document that goes from one country to the next, the country that a topic's first sentence names, where it does not
    /// begin with one: "Police in Skopje".
    fn country_in_passing(&self, topic: usize) -> Option<Term> {
        if !self.by_country || self.leading[topic].is_some() {
            return None;
        }
        let first = self.runs[topic].start;
        let content = &self.paragraphs[first].content;
        let is_free = |one: &&Occurrence| {
            !self.leading.contains(&Some(one.term))
                && !is_seat(content, one)
                && !is_counterparts(content, one)
        };
        first_country(self.profiles[first]).filter(is_free).map(|one| one.term)
    }

    /// The countries that paragraphs name, but for a capital in which something happens once; in how many they do.
    fn countries(&self, run: &Range<usize>) -> Vec<(CountryNamed, usize)> {
        let mut countries: Vec<(CountryNamed, usize)> = Vec::new();
        for named in run.clone().flat_map(|at| &self.profiles[at].countries) {
            match countries.iter_mut().find(|(known, _)| known.country == named.country) {
                Some((known, paragraphs)) => {
                    known.add(named);
                    *paragraphs += 1;
                }
                None => countries.push((*named, 1)),
            }
        }
        // Where all that happens happens in a capital, its country is what it is about.
        countries.retain(|(named, _)| {
            let is_about = named.is_meant && (named.acts || named.count >= 2.0);
            is_about && !self.namesakes.contains(&named.country)
        });
        countries
    }
}

#[cfg(test)]
mod tests {
    use super::super::topic::labels_of;
    use super::*;

    const ROUND_UP: &str = "Serbia goes to the polls on Sunday. The harbour of Bar is of interest to Serbia.\n\n\
        In Skopje, Foreign Minister Anna Roe again refused to change the constitution.\n\n\
        \"We changed the flag,\" Roe told reporters. \"We shall not change the constitution.\"\n\n\
        Albania opened a centre for sailors. The first ship came from Serbia.\n\n\
        \"Sailors are welcome,\" Mayor Karl Moss said of the centre in Bangkok.";

    #[test]
    fn a_round_up_names_countries_rather_than_speakers() {
        let labels = labels_of(ROUND_UP, &[1, 3]);
        let countries = ["Serbia: ", "North Macedonia: ", "Albania: "];
        assert!(labels.iter().zip(countries).all(|(label, name)| label.starts_with(name)), "{labels:?}");
    }

    #[test]
    fn a_story_of_one_country_names_its_speakers() {
        let labels = labels_of(&ROUND_UP.replace("Albania", "Serbia"), &[1, 3]);
        assert!(labels[1].contains("Roe"), "{labels:?}");
    }

    #[test]
    fn where_states_meet_no_country_is_meant() {
        let text = "Serbia goes to the polls on Sunday.\n\n\
            In Brussels, finance ministers put off the loan to sailors.\n\n\
            Albania opened a centre for sailors.";
        let labels = labels_of(text, &[1, 2]);
        assert!(!labels[1].contains("Belgium"), "{labels:?}");
        let labels = labels_of(&text.replace("finance", "Belgian finance"), &[1, 2]);
        assert!(labels[1].contains("Belgium"), "{labels:?}");
    }

    #[test]
    fn a_country_that_only_owns_a_company_is_not_meant() {
        let text = "The wheat terminal closes on Sunday.\n\n\
            The board signed a ferry contract, and so did Norway's Fjordline.\n\n\
            Sailors opened a school for their children.";
        let labels = labels_of(text, &[1, 2]);
        assert!(!labels[1].starts_with("Norway: "), "{labels:?}");
        let labels = labels_of(&text.replace("Norway's Fjordline", "Norway"), &[1, 2]);
        assert!(labels[1].starts_with("Norway: "), "{labels:?}");
    }

    #[test]
    fn what_only_comes_from_a_country_is_not_the_country() {
        let text = "The wheat terminal closes on Sunday.\n\n\
            The cargo reached a record, say Norwegian pilots.\n\n\
            Sailors opened a school. Norway paid.";
        let labels = labels_of(text, &[1, 2]);
        assert!(labels.iter().all(|label| !label.starts_with("Norway")), "{labels:?}");
        let labels = labels_of(&text.replace("Norwegian pilots", "pilots in Norway"), &[1]);
        assert!(!labels[0].starts_with("Norway"), "{labels:?}");
    }

    #[test]
    fn a_round_up_may_name_countries_within_sentences() {
        let text = "Serbia has new ferries.\n\nNorway has cheap quays.\n\nPeru has a late fleet.\n\n\
            A judge in Skopje fined the port.\n\nSailors want lamps.";
        let labels = labels_of(text, &[1, 2, 3, 4]);
        assert!(labels[3].starts_with("North Macedonia: "), "{labels:?}");
        let labels = labels_of(&text.replace("Skopje", "Lima"), &[1, 2, 3, 4]);
        assert!(!labels[3].contains("Peru"), "{labels:?}");
        let labels = labels_of(&text.replace("in Skopje", "and his Russian counterpart"), &[1, 2, 3, 4]);
        assert!(!labels[3].contains("Russia:"), "{labels:?}");
    }

    #[test]
    fn countries_twice_make_no_round_up() {
        assert!(is_by_country(&[Some(1), Some(2), None, Some(3)]));
        assert!(!is_by_country(&[Some(1), Some(2), Some(1), Some(3)]));
        assert!(!is_by_country(&[Some(1), Some(2), Some(3), None, None, None]));
    }
}
