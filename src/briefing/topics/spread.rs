//! In how many topics each term stands, and how far that sets a topic apart.

use std::ops::Range;

use super::concordance::Concordance;

/// By the number of a term, in how many topics it stands.
pub(super) fn spread(concordance: &Concordance, topics: &[Range<usize>]) -> Vec<u16> {
    let mut spread = vec![0_u16; concordance.terms()];
    for topic in topics {
        let start = concordance.start(topic.start);
        for place in topic.clone().flat_map(|at| concordance.places(at)) {
            let is_first = concordance.number_before(place).is_none_or(|before| before < start);
            let spread = &mut spread[place.number()];
            *spread = spread.saturating_add(u16::from(is_first));
        }
    }
    spread
}

/// By in how many of so many topics a term stands, how far it sets one of them apart from the others.
pub(super) fn contrasts(spread: &[u16], topics: usize) -> Vec<f32> {
    let most = spread.iter().copied().max().unwrap_or_default();
    let contrast = |spread: u16| 1.5 + ((topics as f32 + 1.0) / (f32::from(spread) + 0.5)).ln();
    (0..=most).map(contrast).collect()
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;
    use super::*;

    #[test]
    fn a_term_counts_once_a_topic() {
        let text = "Wheat rots.\n\nWheat sells.\n\nWheat ships.\n\nA ferry ships wheat.";
        let found = of_text(text, |profiles| {
            let concordance = Concordance::of(profiles);
            let spread = spread(&concordance, &[0..2, 3..4]);
            let first = |at: usize| spread[concordance.places(at)[0].number()];
            format!("wheat {}, ferry {}", first(0), first(3))
        });
        assert_eq!(found, "wheat 2, ferry 1");
    }

    #[test]
    fn what_fewer_topics_have_sets_them_apart_more() {
        let contrasts = contrasts(&[1, 3, 2], 3);
        assert!(contrasts.is_sorted_by(|fewer, more| fewer > more), "{contrasts:?}");
    }
}
