//! How like paragraphs that stand near each other are, by the words that few paragraphs of the document share.

use std::ops::Range;

use super::concordance::{Concordance, Place};

/// Paragraphs that are further apart are not compared, the lead aside.
const FAR: usize = 5;
/// How many paragraphs the lead of a story has.
const LEAD: usize = 2;

/// How like the paragraphs of a document are.
pub(super) struct Likeness {
    /// By paragraph, the product of its terms with those of the paragraph so many before it, itself first.
    near: Vec<[f32; FAR + 1]>,
    /// By paragraph, how like the lead it is, 0 to 1.
    lead: Vec<f32>,
}

impl Likeness {
    pub(super) fn of(concordance: &Concordance) -> Self {
        Self { near: near(concordance), lead: lead(concordance) }
    }

    /// How like two runs are, 0 (no word is shared) to 1, if no paragraph of one is further than five from one of the other.
    pub(super) fn between(&self, left: Range<usize>, right: Range<usize>) -> f32 {
        let lengths = self.product(&left, &left) * self.product(&right, &right);
        if lengths > 0.0 { self.product(&left, &right) / lengths.sqrt() } else { 0.0 }
    }

    /// How like two paragraphs are that are no further apart than that.
    pub(super) fn of_two(&self, one: usize, other: usize) -> f32 {
        let lengths = self.near[one][0] * self.near[other][0];
        if lengths > 0.0 { self.near[one.max(other)][one.abs_diff(other)] / lengths.sqrt() } else { 0.0 }
    }

    /// How like the lead a paragraph is, 0 to 1.
    pub(super) fn to_lead(&self, at: usize) -> f32 {
        self.lead[at]
    }

    fn product(&self, left: &Range<usize>, right: &Range<usize>) -> f32 {
        let mut sum = 0.0;
        for one in left.clone() {
            for other in right.clone() {
                sum += self.near[one.max(other)][one.abs_diff(other)];
            }
        }
        sum
    }
}

/// What a term counts for in its paragraph, but for how rare it is in the document.
fn told(place: &Place) -> f32 {
    place.count * place.own_weight
}

/// By paragraph, the products of what its terms tell with what they tell in the paragraphs before: only where they stand.
fn near(concordance: &Concordance) -> Vec<[f32; FAR + 1]> {
    let rarity = rarity(concordance);
    let mut all: Vec<f32> = Vec::with_capacity(concordance.all().len());
    let products = |at: usize| {
        let (mut own, mut products) = (0.0, [0.0; FAR + 1]);
        for place in concordance.places(at) {
            let tells = told(place) * rarity[concordance.times_of(place.number()) as usize];
            own += tells * tells;
            all.push(tells);
            if place.ago as usize > FAR {
                continue;
            }
            for before in concordance.numbers_before(place) {
                let ago = at - concordance.all()[before].paragraph();
                if ago > FAR {
                    break;
                }
                products[ago] += tells * all[before];
            }
        }
        products[0] = own;
        products
    };
    (0..concordance.paragraphs()).map(products).collect()
}

/// By how many paragraphs have a term, how few that is.
fn rarity(concordance: &Concordance) -> Vec<f32> {
    let all = concordance.paragraphs() as f32 + 1.0;
    (0..=concordance.most_times()).map(|with| (all / (with as f32 + 0.5)).ln()).collect()
}

/// By paragraph, how like the first ones it is.
fn lead(concordance: &Concordance) -> Vec<f32> {
    let first = 0..LEAD.min(concordance.paragraphs());
    let of_first = first.clone().flat_map(|at| concordance.places(at));
    // By term, what it tells in the first paragraphs. What stands there has small numbers, most others have none here.
    let mut leading: Vec<f32> = Vec::with_capacity(concordance.start(first.end));
    for place in of_first {
        if leading.len() <= place.number() {
            leading.resize(place.number() + 1, 0.0);
        }
        leading[place.number()] += told(place);
    }
    let products = |at: usize| {
        let (mut own, mut with) = (0.0, 0.0);
        for place in concordance.places(at) {
            let tells = told(place);
            own += tells * tells;
            with += tells * leading.get(place.number()).copied().unwrap_or_default();
        }
        (own, with)
    };
    let own: f32 = first.map(|at| products(at).1).sum();
    let like = |(length, with): (f32, f32)| {
        let lengths = length * own;
        if lengths > 0.0 { with / lengths.sqrt() } else { 0.0 }
    };
    (0..concordance.paragraphs()).map(|at| like(products(at))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;
    use super::*;

    fn likeness(text: &str) -> Likeness {
        of_text(text, |profiles| Likeness::of(&Concordance::of(profiles)))
    }

    const TEXT: &str =
        "The ferry sank.\n\nDivers found the ferry.\n\nWheat was harvested.\n\nThe wheat rotted.";

    #[test]
    fn paragraphs_are_like_themselves_and_those_that_share_words() {
        let likeness = likeness(TEXT);
        assert!((likeness.between(0..1, 0..1) - 1.0).abs() < 1e-5);
        assert!(likeness.between(0..1, 1..2) > 0.05);
        assert!(likeness.between(1..2, 2..3).abs() < 1e-6);
        assert!(likeness.between(0..2, 2..4) < likeness.between(2..3, 3..4));
    }

    #[test]
    fn the_lead_is_the_first_two() {
        let likeness = likeness(TEXT);
        assert!(likeness.to_lead(1) > 0.5);
        assert!(likeness.to_lead(3).abs() < 1e-6);
    }
}
