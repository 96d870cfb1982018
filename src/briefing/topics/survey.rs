//! Whether a document goes from one country to the next, with a paragraph or two for each, as a round-up does.

use super::leading_country::{none_comes_back, opens_with};
use super::profile::Profile;
use super::terms::Term;

/// So many countries make a survey.
const FEWEST: usize = 5;

/// By paragraph, whether it goes on to another country in a document that is a survey: one in which no country comes back, and
/// two paragraphs in three at least open with one; or every other one, where none has to do with the country before.
pub(super) fn goes_on(profiles: &[&Profile]) -> Vec<bool> {
    let mut countries = Vec::new();
    let mut all_apart = true;
    let goes_on: Vec<bool> = profiles
        .iter()
        .enumerate()
        .map(|(at, profile)| {
            let last = countries.last().copied();
            let country = opens_with(profile).filter(|country| last != Some(*country));
            if let (Some(last), Some(country)) = (last, country) {
                all_apart &= !names(profile, last) && !names(profiles[at - 1], country);
            }
            countries.extend(country);
            country.is_some()
        })
        .collect();
    let told = countries.len();
    let often = if all_apart { 2 * told >= profiles.len() } else { 3 * told >= 2 * profiles.len() };
    let is_survey = told >= FEWEST && often && none_comes_back(countries);
    if is_survey { goes_on } else { vec![false; profiles.len()] }
}

/// Whether a paragraph names a country.
fn names(profile: &Profile, country: Term) -> bool {
    profile.terms.iter().any(|one| one.term == country)
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;
    use super::*;

    /// A mark for each paragraph, `|` where it goes on to another country.
    fn drawn(text: &str) -> String {
        let mark = |goes_on| if goes_on { '|' } else { '.' };
        of_text(text, |profiles| goes_on(profiles).into_iter().map(mark).collect())
    }

    #[test]
    fn a_round_up_goes_from_country_to_country() {
        let text = "Spain sold a mine.\n\nIn Poland, miners struck.\n\nHungary waits for a guest.\n\nHungary's opposition will not come.\n\n\
                    Denmark's krone fell.\n\nFinland closed a port.\n\nThe port is old.";
        assert_eq!(drawn(text), "|||.||.");
    }

    #[test]
    fn two_paragraphs_a_country_are_a_round_up_too() {
        let text = "Spain sold a mine.\n\nThe mine is old.\n\nIn Poland, miners struck.\n\nThe price is high.\n\nHungary waits.\n\n\
                    A guest is late.\n\nDenmark's krone fell.\n\nPolice in Helsinki closed a port.\n\nThe port is old.";
        assert_eq!(drawn(text), "|.|.|.||.");
        assert_eq!(drawn(&text.replace("is old.\n\nIn", "belongs to a bank in Poland.\n\nIn")), ".........");
        assert_eq!(drawn(&text.replace("miners struck", "Spanish miners struck")), ".........");
    }

    #[test]
    fn a_story_comes_back_to_its_countries() {
        let text = "Spain sold a mine.\n\nPoland bought it.\n\nHungary wanted it.\n\nDenmark did not.\n\nFinland waits.\n\nSpain is glad.";
        assert_eq!(drawn(text), "......");
        assert_eq!(drawn("Spain sold a mine.\n\nPoland bought it.\n\nThe price is high."), "...");
    }
}
