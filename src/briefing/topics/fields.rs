//! Fields of meaning: which words are used of the same things, so that "ceasefire" and "truce" bear each other out.

use super::super::lexicon;
use super::profile::Profile;
use super::terms::Occurrence;

/// How many fields there are.
pub(super) const FIELDS: usize = 256;
/// A word stands in this many fields at most.
const MOST: usize = 3;

/// The fields that a term belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    all: [u8; MOST],
    count: u8,
}

impl Fields {
    pub(super) const NONE: Self = Self { all: [0; MOST], count: 0 };

    fn as_slice(&self) -> &[u8] {
        &self.all[..usize::from(self.count)]
    }

    pub(super) fn add(&mut self, field: u8) {
        if usize::from(self.count) < MOST && !self.as_slice().contains(&field) {
            self.all[usize::from(self.count)] = field;
            self.count += 1;
        }
    }

    /// What one of them counts, so that all together count as much as the only one of a term with one.
    fn share(&self) -> f32 {
        f32::from(self.count).sqrt()
    }
}

/// The words of each field, by their lines in `fields.txt`.
pub(super) fn words() -> impl Iterator<Item = (u8, &'static str)> {
    let fields = (0..=u8::MAX).zip(lexicon::lines(include_str!("fields.txt")));
    fields.flat_map(|(field, line)| line.split_ascii_whitespace().map(move |word| (field, word)))
}

/// What a paragraph's words tell of fields: those it tells anything of, ascending, and how much.
#[derive(Clone, Debug, Default)]
pub(super) struct Told(Vec<(u8, f32)>);

impl Told {
    pub(super) fn by(occurrences: &[Occurrence]) -> Self {
        let mut told = [0.0_f32; FIELDS];
        let mut fields = [0_u64; FIELDS / 64];
        for one in occurrences.iter().filter(|one| one.weight > 0.0) {
            let share = one.weight / one.fields.share();
            for &field in one.fields.as_slice() {
                told[usize::from(field)] += share;
                fields[usize::from(field / 64)] |= 1 << (field % 64);
            }
        }
        let mut some = Vec::with_capacity(MOST * occurrences.len());
        for (at, mut word) in (0..).zip(fields) {
            while word != 0 {
                let field = 64 * at + word.trailing_zeros() as usize;
                some.push((field as u8, (1.0 + told[field]).ln()));
                word &= word - 1;
            }
        }
        Self(some)
    }

    /// The sum of products with what else is told, in four lanes, none of which waits for the others.
    fn times(&self, other: &[f32; FIELDS]) -> f32 {
        const LANES: usize = 4;
        let mut lanes = [0.0; LANES];
        let (fours, rest) = self.0.as_chunks::<LANES>();
        for some in fours {
            lanes = std::array::from_fn(|lane| lanes[lane] + some[lane].1 * other[usize::from(some[lane].0)]);
        }
        for (lane, &(field, told)) in lanes.iter_mut().zip(rest) {
            *lane += told * other[usize::from(field)];
        }
        lanes.iter().sum()
    }

    fn add_to(&self, sum: &mut [f32; FIELDS]) {
        self.0.iter().for_each(|&(field, told)| sum[usize::from(field)] += told);
    }
}

/// What all paragraphs tell of each field.
pub(super) fn sum<'p>(profiles: impl IntoIterator<Item = &'p Profile>) -> [f32; FIELDS] {
    let mut sum = [0.0; FIELDS];
    profiles.into_iter().for_each(|profile| profile.told.add_to(&mut sum));
    sum
}

/// How far paragraphs lean to the same fields, against what the document tells throughout.
pub(super) struct Leanings<'p> {
    paragraphs: Vec<Leaning<'p>>,
    /// What all tell, times itself.
    whole: f32,
}

/// What a paragraph tells, less its share of what the document tells throughout. Few fields are told of in a paragraph, so
/// that the two are kept apart.
struct Leaning<'p> {
    told: &'p Told,
    /// The same, by field.
    by_field: [f32; FIELDS],
    share: f32,
    /// What it tells, times what the document tells.
    common: f32,
    /// One by its length; 0 where it leans nowhere.
    scale: f32,
}

impl<'p> Leanings<'p> {
    pub(super) fn new(profiles: &[&'p Profile]) -> Self {
        let all = sum(profiles.iter().copied());
        let sum = all.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        let whole = product(&all, &all);
        let leaning = |profile: &&'p Profile| {
            let told = &profile.told;
            let mut by_field = [0.0; FIELDS];
            told.add_to(&mut by_field);
            let share = told.0.iter().map(|(_, told)| told).sum::<f32>() / sum;
            let (common, own) = (told.times(&all), told.times(&by_field));
            let square = own - 2.0 * share * common + share * share * whole;
            let scale = if square > ROUNDING * own { square.sqrt().recip() } else { 0.0 };
            Leaning { told, by_field, share, common, scale }
        };
        Self { paragraphs: profiles.iter().map(leaning).collect(), whole }
    }

    /// How far two paragraphs lean the same way: from -1, against each other, to 1.
    pub(super) fn agreement(&self, one: usize, other: usize) -> f32 {
        let (one, other) = (&self.paragraphs[one], &self.paragraphs[other]);
        let told = one.told.times(&other.by_field);
        let common =
            one.share * other.common + other.share * one.common - one.share * other.share * self.whole;
        (told - common) * one.scale * other.scale
    }
}

/// What a run of paragraphs is about, by field of meaning, against what all paragraphs tell.
pub(super) struct Gist([f32; FIELDS]);

impl Gist {
    /// Of the paragraphs `run` of a document that tells `whole`.
    pub(super) fn of<'p>(run: impl IntoIterator<Item = &'p Profile>, whole: &[f32; FIELDS]) -> Self {
        let mut gist = sum(run);
        // What is told throughout is half taken out: it is no other topic's, either.
        let share = gist.iter().sum::<f32>() / whole.iter().sum::<f32>().max(f32::MIN_POSITIVE) / 2.0;
        gist.iter_mut().zip(whole).for_each(|(gist, whole)| *gist -= share * whole);
        let length = product(&gist, &gist).sqrt().max(SHORTEST);
        gist.iter_mut().for_each(|part| *part /= length);
        Self(gist)
    }

    /// How near a term of these fields is to it, -1 to 1; 0 if nothing is known of the term.
    pub(super) fn nearness(&self, fields: Fields) -> f32 {
        let near: f32 = fields.as_slice().iter().map(|&field| self.0[usize::from(field)]).sum();
        if fields.count == 0 { 0.0 } else { near / fields.share() }
    }
}

/// What is shorter is nothing but rounding.
const SHORTEST: f32 = 1e-4;
/// A square that is so small a share of what it was taken from is nothing but rounding.
const ROUNDING: f32 = 1e-5;

/// The sum of products, in eight lanes that the processor adds at once.
fn product(left: &[f32; FIELDS], right: &[f32; FIELDS]) -> f32 {
    const LANES: usize = 8;
    let mut lanes = [0.0; LANES];
    for (left, right) in left.chunks_exact(LANES).zip(right.chunks_exact(LANES)) {
        for ((lane, left), right) in lanes.iter_mut().zip(left).zip(right) {
            *lane += left * right;
        }
    }
    lanes.iter().sum()
}

#[cfg(test)]
mod tests {
    use super::super::super::{Briefing, Reading};
    use super::*;
    use crate::knowledge::{Day, Knowledge};
    use crate::text::Form;

    /// How far the first two paragraphs agree.
    fn agreement(text: &str) -> f32 {
        let knowledge = Knowledge::built_in();
        let today = Day::new(2025, 1, 1).expect("a day of the calendar");
        let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
        let briefing = Briefing::read(text, &knowledge, &reading);
        let profiles: Vec<&Profile> =
            briefing.paragraphs.iter().map(|paragraph| Profile::of(&paragraph.content)).collect();
        Leanings::new(&profiles).agreement(0, 1)
    }

    #[test]
    fn words_of_one_field_agree() {
        let same = agreement("The ceasefire held.\n\nThe truce calmed soldiers.\n\nWheat was harvested.");
        let other = agreement("The ceasefire held.\n\nWheat was harvested.\n\nThe truce calmed soldiers.");
        assert!(same > other + 0.25, "{same} {other}");
    }

    #[test]
    fn unknown_words_lean_nowhere() {
        assert!(agreement("Xyzzy.\n\nPlugh.").abs() < 0.01);
    }

    #[test]
    fn every_line_is_a_field() {
        assert_eq!(lexicon::lines(include_str!("fields.txt")).count(), FIELDS);
    }
}
