//! How far paragraphs lean to the same fields of meaning, against what the document tells throughout.

use super::fields::{FIELDS, Sum, Told};
use super::profile::Profile;

/// A square that is so small a share of what it was taken from is nothing but rounding.
const ROUNDING: f32 = 1e-5;

/// So many paragraphs are compared together.
const TOGETHER: usize = 8;

/// By field, how much is told of it by each of a group of paragraphs.
type Group = [[f32; TOGETHER]; FIELDS];

const EMPTY: Group = [[0.0; TOGETHER]; FIELDS];

/// How far the paragraphs of a document lean to each field.
pub(super) struct Leanings<'p> {
    paragraphs: Vec<Leaning<'p>>,
    /// By group of paragraphs, how much each of them tells of each field: what is compared together stands together. Of a long
    /// document the last groups alone, as far as is compared; each takes the place of the one so many before it.
    groups: Vec<Group>,
    /// What all tell, times itself.
    whole: f32,
}

/// What a paragraph tells, less its share of what the document tells throughout. Few fields are told of in a paragraph, so
/// that the two are kept apart.
struct Leaning<'p> {
    told: &'p Told,
    share: f32,
    /// What it tells, times what the document tells.
    common: f32,
    /// One by its length; 0 where it leans nowhere.
    scale: f32,
}

impl<'p> Leanings<'p> {
    /// Those of paragraphs, none of which is compared with one that is `reach` before it, or further.
    pub(super) fn new(profiles: &[&'p Profile], reach: usize) -> Self {
        let Sum { told: all, total, square: whole } = Sum::of(profiles.iter().copied());
        let total = total.max(f32::MIN_POSITIVE);
        let leaning = |profile: &&'p Profile| {
            let told = &profile.told;
            let share = told.total() / total;
            let (common, own) = (told.times(&all), told.times_itself());
            let square = own - 2.0 * share * common + share * share * whole;
            let scale = if square > ROUNDING * own { square.sqrt().recip() } else { 0.0 };
            Leaning { told, share, common, scale }
        };
        // A row of paragraphs as long as that may begin in the midst of a group and end in the midst of another.
        let groups = (reach.div_ceil(TOGETHER) + 1).min(profiles.len().div_ceil(TOGETHER));
        Self { paragraphs: profiles.iter().map(leaning).collect(), groups: vec![EMPTY; groups], whole }
    }

    /// How far the paragraph `last` leans the same way as each from `first` on, itself included: from -1, against each other,
    /// to 1; in place of what `found` holds. To be asked of the first paragraph, then of the second, and so on.
    pub(super) fn agreements(&mut self, first: usize, last: usize, found: &mut Vec<f32>) {
        self.enter(last);
        let one = &self.paragraphs[last];
        found.clear();
        for group in first / TOGETHER..=last / TOGETHER {
            let group = &self.groups[group % self.groups.len()];
            let mut products = [0.0; TOGETHER];
            // A field that the one tells nothing of adds nothing.
            for (field, told) in one.told.all() {
                products.iter_mut().zip(group[field]).for_each(|(product, other)| *product += told * other);
            }
            found.extend(products);
        }
        found.drain(..first % TOGETHER);
        found.truncate(last + 1 - first);
        for (product, other) in found.iter_mut().zip(&self.paragraphs[first..=last]) {
            let common =
                other.share * one.common + one.share * other.common - other.share * one.share * self.whole;
            *product = (*product - common) * other.scale * one.scale;
        }
    }

    /// Puts what a paragraph tells into its group.
    fn enter(&mut self, at: usize) {
        let place = at / TOGETHER % self.groups.len();
        let group = &mut self.groups[place];
        if at.is_multiple_of(TOGETHER) {
            *group = EMPTY;
        }
        for (field, told) in self.paragraphs[at].told.all() {
            group[field][at % TOGETHER] = told;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::profile::of_text;
    use super::*;

    /// How far the last paragraph agrees with each of so many, itself included.
    fn agreements(text: &str, reach: usize) -> Vec<f32> {
        of_text(text, |profiles| {
            let (mut leanings, mut found) = (Leanings::new(profiles, reach), Vec::new());
            for last in 0..profiles.len() {
                leanings.agreements((last + 1).saturating_sub(reach), last, &mut found);
            }
            found
        })
    }

    #[test]
    fn words_of_one_field_agree() {
        let same = agreements("Wheat was harvested.\n\nThe ceasefire held.\n\nThe truce calmed soldiers.", 3);
        assert!(same[1] > same[0] + 0.25, "{same:?}");
        assert!((same[2] - 1.0).abs() < 1e-4, "{same:?}");
    }

    #[test]
    fn what_stands_further_up_makes_no_difference() {
        let text = "Wheat was harvested.\n\nThe ceasefire held.\n\nThe truce calmed soldiers.";
        let (all, some) = (agreements(text, 3), agreements(text, 2));
        assert_eq!(all[1..], some[..]);
    }

    #[test]
    fn what_is_far_above_is_forgotten() {
        let text =
            "Wheat was harvested.\n\nThe ceasefire held.\n\nThe truce calmed soldiers.\n\nBarley rotted.\n\n"
                .repeat(12);
        let (all, some) = (agreements(text.trim_end(), 48), agreements(text.trim_end(), 3));
        assert_eq!(all[45..], some[..]);
    }

    #[test]
    fn unknown_words_lean_nowhere() {
        assert!(agreements("Xyzzy.\n\nPlugh.", 2).iter().all(|with| with.abs() < 0.01));
    }
}
