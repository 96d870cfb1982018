//! How like paragraphs that stand near each other are, by the words that few paragraphs of the document share.

use std::ops::Range;

use super::concordance::Concordance;
use super::profile::Profile;
use super::terms::Term;

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
    pub(super) fn of(profiles: &[&Profile], concordance: &Concordance) -> Self {
        let plain: Vec<Vector> = profiles.iter().map(|profile| Vector::of(profile)).collect();
        let lead = lead(&plain);
        let rarity = rarity(concordance);
        let telling: Vec<Vector> =
            (0..).zip(plain).map(|(at, one)| one.weighed(concordance, at, &rarity)).collect();
        let near = |at: usize| {
            std::array::from_fn(|ago| {
                at.checked_sub(ago).map_or(0.0, |other| telling[at].times(&telling[other]))
            })
        };
        Self { near: (0..telling.len()).map(near).collect(), lead }
    }

    /// How like two runs are, 0 (no word is shared) to 1, if no paragraph of one is further than five from one of the other.
    pub(super) fn between(&self, left: Range<usize>, right: Range<usize>) -> f32 {
        let lengths = self.product(left.clone(), left.clone()) * self.product(right.clone(), right.clone());
        if lengths > 0.0 { self.product(left, right) / lengths.sqrt() } else { 0.0 }
    }

    /// How like the lead a paragraph is, 0 to 1.
    pub(super) fn to_lead(&self, at: usize) -> f32 {
        self.lead[at]
    }

    fn product(&self, left: Range<usize>, right: Range<usize>) -> f32 {
        let pairs =
            left.flat_map(|one| right.clone().map(move |other| (one.max(other), one.abs_diff(other))));
        pairs.map(|(at, ago)| self.near[at][ago]).sum()
    }
}

/// By term, how few paragraphs have it.
fn rarity(concordance: &Concordance) -> Vec<f32> {
    let mut paragraphs = vec![0_usize; concordance.terms()];
    for place in concordance.all() {
        paragraphs[place.number()] += 1;
    }
    let all = concordance.paragraphs() as f32 + 1.0;
    paragraphs.iter().map(|&with| (all / (with as f32 + 0.5)).ln()).collect()
}

fn lead(all: &[Vector]) -> Vec<f32> {
    let opening = &all[..LEAD.min(all.len())];
    let product = |one: &Vector| opening.iter().map(|other| one.times(other)).sum::<f32>();
    let own: f32 = opening.iter().map(product).sum();
    let like = |one: &Vector| {
        let lengths = one.times(one) * own;
        if lengths > 0.0 { product(one) / lengths.sqrt() } else { 0.0 }
    };
    all.iter().map(like).collect()
}

/// What each term of a paragraph counts, by term in ascending order.
struct Vector(Vec<(Term, f32)>);

impl Vector {
    fn of(profile: &Profile) -> Self {
        Self(profile.terms.iter().map(|counted| (counted.term, counted.count * counted.weight)).collect())
    }

    /// The same for the paragraph `at`, by how rare its terms are.
    fn weighed(mut self, concordance: &Concordance, at: usize, rarity: &[f32]) -> Self {
        for ((_, count), place) in self.0.iter_mut().zip(concordance.places(at)) {
            *count *= rarity[place.number()];
        }
        self
    }

    fn times(&self, other: &Self) -> f32 {
        let mut others = other.0.iter().peekable();
        let mut sum = 0.0;
        for &(term, count) in &self.0 {
            while others.next_if(|(other, _)| *other < term).is_some() {}
            if let Some((_, other)) = others.next_if(|(other, _)| *other == term) {
                sum += count * other;
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;
    use super::*;

    fn likeness(text: &str) -> Likeness {
        of_text(text, |profiles| Likeness::of(profiles, &Concordance::of(profiles)))
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
