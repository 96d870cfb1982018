//! How far paragraphs lean to the same fields of meaning, against what the document tells throughout.

use super::fields::{FIELDS, product, sum};
use super::profile::Profile;

/// A square that is so small a share of what it was taken from is nothing but rounding.
const ROUNDING: f32 = 1e-5;

/// How far the paragraphs of a document lean to each field.
pub(super) struct Leanings {
    paragraphs: Vec<Leaning>,
    /// What all tell, times itself.
    whole: f32,
    /// What is told of the first field, paragraph by paragraph, then of the second, and so on: few are told of in a paragraph.
    told: Vec<Told>,
    /// By field, where that begins; and where that of the last one ends.
    starts: [usize; FIELDS + 1],
}

/// What a paragraph tells of a field.
#[derive(Clone, Copy, Default)]
struct Told {
    paragraph: usize,
    much: f32,
}

/// What a paragraph tells, less its share of what the document tells throughout.
struct Leaning {
    share: f32,
    /// What it tells, times what the document tells.
    common: f32,
    /// One by its length; 0 where it leans nowhere.
    scale: f32,
}

impl Leanings {
    pub(super) fn new(profiles: &[&Profile]) -> Self {
        let all = sum(profiles.iter().copied());
        let sum = all.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        let whole = product(&all, &all);
        let leaning = |profile: &&Profile| {
            let (mut own, mut common, mut much) = (0.0, 0.0, 0.0);
            for &(field, told) in profile.told.fields() {
                own += told * told;
                common += told * all[usize::from(field)];
                much += told;
            }
            let share = much / sum;
            let square = own - 2.0 * share * common + share * share * whole;
            let scale = if square > ROUNDING * own { square.sqrt().recip() } else { 0.0 };
            Leaning { share, common, scale }
        };
        let (told, starts) = by_field(profiles);
        Self { paragraphs: profiles.iter().map(leaning).collect(), whole, told, starts }
    }

    /// How far paragraphs agree, asked for one after the other.
    pub(super) fn agreements(&self) -> Agreements<'_> {
        let starts: [usize; FIELDS] = std::array::from_fn(|field| self.starts[field]);
        Agreements { leanings: self, first: starts, behind: starts }
    }
}

/// What each paragraph tells of each field, field by field, and where each field begins.
fn by_field(profiles: &[&Profile]) -> (Vec<Told>, [usize; FIELDS + 1]) {
    let mut starts = [0; FIELDS + 1];
    for (field, _) in profiles.iter().flat_map(|profile| profile.told.fields()) {
        starts[usize::from(*field) + 1] += 1;
    }
    for field in 0..FIELDS {
        starts[field + 1] += starts[field];
    }
    let mut next = starts;
    let mut told = vec![Told::default(); starts[FIELDS]];
    for (paragraph, profile) in profiles.iter().enumerate() {
        for &(field, much) in profile.told.fields() {
            let place = &mut next[usize::from(field)];
            told[*place] = Told { paragraph, much };
            *place += 1;
        }
    }
    (told, starts)
}

/// How far paragraphs agree with those before them.
pub(super) struct Agreements<'l> {
    leanings: &'l Leanings,
    /// By field, from where on what is told of it counts, and where what was not yet asked for begins.
    first: [usize; FIELDS],
    behind: [usize; FIELDS],
}

impl Agreements<'_> {
    /// How far the paragraph `last` leans the same way as each from `first` on, itself included: from -1, against each other,
    /// to 1; in place of what `found` holds. To be asked for all paragraphs in order, and for a `first` that never falls.
    pub(super) fn with(&mut self, first: usize, last: usize, profile: &Profile, found: &mut Vec<f32>) {
        found.clear();
        found.resize(last + 1 - first, 0.0);
        for &(field, much) in profile.told.fields() {
            let told = &self.leanings.told;
            let (from, to) = (&mut self.first[usize::from(field)], &mut self.behind[usize::from(field)]);
            *to += 1;
            while told[*from].paragraph < first {
                *from += 1;
            }
            for other in &told[*from..*to] {
                found[other.paragraph - first] += much * other.much;
            }
        }
        let (all, whole) = (&self.leanings.paragraphs, self.leanings.whole);
        let one = &all[last];
        for (found, other) in found.iter_mut().zip(&all[first..]) {
            let common =
                other.share * one.common + one.share * other.common - other.share * one.share * whole;
            *found = (*found - common) * other.scale * one.scale;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;
    use super::*;

    /// How far the last paragraph agrees with each from `first` on.
    fn agreements(text: &str, first: usize) -> Vec<f32> {
        of_text(text, |profiles| {
            let leanings = Leanings::new(profiles);
            let (mut agreements, mut found) = (leanings.agreements(), Vec::new());
            for (at, profile) in profiles.iter().enumerate() {
                agreements.with(first.min(at), at, profile, &mut found);
            }
            found
        })
    }

    #[test]
    fn words_of_one_field_agree() {
        let same = agreements("Wheat was harvested.\n\nThe ceasefire held.\n\nThe truce calmed soldiers.", 0);
        assert!(same[1] > same[0] + 0.25, "{same:?}");
        assert!((same[2] - 1.0).abs() < 1e-4, "{same:?}");
    }

    #[test]
    fn what_stands_further_up_makes_no_difference() {
        let text = "Wheat was harvested.\n\nThe ceasefire held.\n\nThe truce calmed soldiers.";
        let (all, some) = (agreements(text, 0), agreements(text, 1));
        assert_eq!(all[1..], some[..]);
    }

    #[test]
    fn unknown_words_lean_nowhere() {
        assert!(agreements("Xyzzy.\n\nPlugh.", 0).iter().all(|with| with.abs() < 0.01));
    }
}
