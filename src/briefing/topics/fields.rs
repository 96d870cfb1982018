//! Fields of meaning: which words are used of the same things, so that "ceasefire" and "truce" bear each other out.

use super::known::MOST_FIELDS;
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
        let mut some = Vec::with_capacity(MOST_FIELDS * occurrences.len());
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
    pub(super) fn times(&self, other: &[f32; FIELDS]) -> f32 {
        const LANES: usize = 4;
        let mut lanes = [0.0; LANES];
        let (fours, rest) = self.0.as_chunks::<LANES>();
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
    pub(super) fn total(&self) -> f32 {
        self.0.iter().map(|(_, told)| told).sum()
    }

    pub(super) fn times_itself(&self) -> f32 {
        self.0.iter().map(|(_, told)| told * told).sum()
    }

    /// The fields that it tells of, ascending, and how much.
    pub(super) fn all(&self) -> impl Iterator<Item = (usize, f32)> {
        self.0.iter().map(|&(field, told)| (usize::from(field), told))
    }
}

/// What all paragraphs tell of each field.
pub(super) fn sum<'p>(profiles: impl IntoIterator<Item = &'p Profile>) -> [f32; FIELDS] {
    let mut sum = [0.0; FIELDS];
    profiles.into_iter().flat_map(|profile| profile.told.all()).for_each(|(field, told)| sum[field] += told);
    sum
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

/// The sum of products, in eight lanes that the processor adds at once.
pub(super) fn product(left: &[f32; FIELDS], right: &[f32; FIELDS]) -> f32 {
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
    use super::super::super::lexicon;
    use super::*;

    #[test]
    fn every_line_is_a_field() {
        assert_eq!(lexicon::lines(include_str!("fields.txt")).count(), FIELDS);
    }
}
