//! Fields of meaning: which words are used of the same things, so that "ceasefire" and "truce" bear each other out.

use super::known::MOST_FIELDS;
use super::product::product;
use super::profile::Profile;
use super::terms::Occurrence;

/// How many fields there are.
pub(super) const FIELDS: usize = 256;

/// The fields that a term belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    all: [u8; MOST_FIELDS],
    count: u8,
}

impl Fields {
    pub(super) const NONE: Self = Self { all: [0; MOST_FIELDS], count: 0 };

    fn as_slice(&self) -> &[u8] {
        &self.all[..usize::from(self.count)]
    }

    /// Which they are, and in the highest byte how many.
    pub(super) const fn bits(self) -> u32 {
        let [one, two, three] = self.all;
        u32::from_le_bytes([one, two, three, self.count])
    }

    pub(super) const fn of_bits(bits: u32) -> Self {
        let [one, two, three, count] = bits.to_le_bytes();
        Self { all: [one, two, three], count }
    }

    /// The first `count` of some.
    pub(super) const fn new(count: u8, all: [u8; MOST_FIELDS]) -> Self {
        Self { all, count }
    }

    /// What one of them counts, so that all together count as much as the only one of a term with one.
    const fn share(&self) -> f32 {
        const ROOTS: [f32; MOST_FIELDS + 1] = [0.0, 1.0, std::f32::consts::SQRT_2, 1.732_050_8];
        ROOTS[self.count as usize]
    }
}

/// What a paragraph's words tell of fields.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// The fields it tells anything of, ascending, and how much.
    fields: Vec<(u8, f32)>,
    /// The sum of that, and the sum of its squares.
    total: f32,
    square: f32,
}

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
        let mut some = Vec::with_capacity(MOST_FIELDS * occurrences.len());
        for (at, mut word) in (0..).zip(fields) {
            while word != 0 {
                let field = 64 * at + word.trailing_zeros() as usize;
                some.push((field as u8, (1.0 + told[field]).ln()));
                word &= word - 1;
            }
        }
        let total = some.iter().map(|(_, told)| told).sum();
        let square = some.iter().map(|(_, told)| told * told).sum();
        Self { fields: some, total, square }
    }

    /// The sum of products with what else is told, in four lanes, none of which waits for the others.
    pub(super) fn times(&self, other: &[f32; FIELDS]) -> f32 {
        const LANES: usize = 4;
        let mut lanes = [0.0; LANES];
        let (fours, rest) = self.fields.as_chunks::<LANES>();
        let product = |(field, told): (u8, f32)| told * other[usize::from(field)];
        for &[one, two, three, four] in fours {
            let [first, second, third, fourth] = lanes;
            lanes =
                [first + product(one), second + product(two), third + product(three), fourth + product(four)];
        }
        for (lane, &(field, told)) in lanes.iter_mut().zip(rest) {
            *lane += told * other[usize::from(field)];
        }
        lanes.iter().sum()
    }

    /// The sum of what is told of all fields.
    pub(super) const fn total(&self) -> f32 {
        self.total
    }

    pub(super) const fn times_itself(&self) -> f32 {
        self.square
    }

    /// The fields that it tells of, ascending, and how much.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, f32)> {
        self.fields.iter().map(|&(field, told)| (usize::from(field), told))
    }
}

/// What several paragraphs tell of each field together.
pub(super) struct Sum {
    pub(super) told: [f32; FIELDS],
    /// The sum of that.
    pub(super) total: f32,
    /// That times itself.
    pub(super) square: f32,
}

impl Sum {
    pub(super) fn of<'p>(profiles: impl IntoIterator<Item = &'p Profile>) -> Self {
        let (mut told, mut total) = ([0.0; FIELDS], 0.0);
        for profile in profiles {
            profile.told.all().for_each(|(field, own)| told[field] += own);
            total += profile.told.total();
        }
        Self { square: product(&told, &told), told, total }
    }
}

/// What a run of paragraphs is about, by field of meaning, against what all paragraphs tell: what is told throughout is half
/// taken out, for it is no other topic's, either.
pub(super) struct Gist<'w> {
    run: Sum,
    whole: &'w Sum,
    /// How much of the whole is taken out.
    share: f32,
    /// The length of what is left.
    length: f32,
}

impl<'w> Gist<'w> {
    /// Of the paragraphs `run` of a document that tells `whole`.
    pub(super) fn of<'p>(run: impl IntoIterator<Item = &'p Profile>, whole: &'w Sum) -> Self {
        let run = Sum::of(run);
        let share = run.total / whole.total.max(f32::MIN_POSITIVE) / 2.0;
        let common = product(&run.told, &whole.told);
        let square = run.square - 2.0 * share * common + share * share * whole.square;
        Self { length: square.max(0.0).sqrt().max(SHORTEST), run, whole, share }
    }

    /// How near a term of these fields is to it, -1 to 1; 0 if nothing is known of the term.
    pub(super) fn nearness(&self, fields: Fields) -> f32 {
        let left = |field: usize| self.run.told[field] - self.share * self.whole.told[field];
        let near: f32 = fields.as_slice().iter().map(|&field| left(usize::from(field))).sum();
        if fields.count == 0 { 0.0 } else { near / self.length / fields.share() }
    }
}

/// What is shorter is nothing but rounding.
const SHORTEST: f32 = 1e-4;

#[cfg(test)]
mod tests {
    use super::super::super::lexicon;
    use super::*;

    #[test]
    fn every_line_is_a_field() {
        assert_eq!(lexicon::lines(include_str!("fields.txt")).count(), FIELDS);
    }
}
