//! Fields of meaning: which words are used of the same things, so that "ceasefire" and "truce" bear each other out.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::lexicon;
use super::super::lexicon::hash::BuildWordHash;
use super::profile::Profile;
use super::terms::{self, Term, hash, stem};

/// How many fields there are.
pub(super) const FIELDS: usize = 256;
/// A word stands in this many fields at most.
const MOST: usize = 3;

/// The fields of each term, by their lines in `fields.txt`.
static OF_TERMS: LazyLock<HashMap<Term, Vec<u8>, BuildWordHash>> = LazyLock::new(|| {
    let mut of: HashMap<Term, Vec<u8>, BuildWordHash> = HashMap::default();
    for (field, line) in (0..=u8::MAX).zip(lexicon::lines(include_str!("fields.txt"))) {
        for word in line.split(' ') {
            let fields = of.entry(hash(&stem(word))).or_default();
            if fields.len() < MOST && !fields.contains(&field) {
                fields.push(field);
            }
        }
    }
    // A country is used as its name is.
    for (country, name) in terms::countries() {
        let last = name.rsplit(' ').next().unwrap_or(name).to_lowercase();
        if let Some(fields) = of.get(&hash(&stem(&last))).cloned() {
            of.insert(country, fields);
        }
    }
    of
});

/// How much a paragraph's words tell of each field.
pub(super) fn tell(terms: impl Iterator<Item = (Term, f32)>) -> Box<[f32; FIELDS]> {
    let mut told = Box::new([0.0; FIELDS]);
    for (term, weight) in terms {
        if let Some(fields) = OF_TERMS.get(&term) {
            let share = weight / (fields.len() as f32).sqrt();
            fields.iter().for_each(|&field| told[usize::from(field)] += share);
        }
    }
    // Most fields are told nothing of, and a logarithm takes its time.
    told.iter_mut().filter(|told| **told > 0.0).for_each(|told| *told = told.ln_1p());
    told
}

/// How far paragraphs lean to the same fields, against what the document tells throughout.
pub(super) struct Leanings(Vec<[f32; FIELDS]>);

impl Leanings {
    pub(super) fn new(profiles: &[Profile]) -> Self {
        let all = sum(profiles);
        let whole = all.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        let leaning = |told: &[f32; FIELDS]| {
            let share = told.iter().sum::<f32>() / whole;
            let mut leaning: [f32; FIELDS] = std::array::from_fn(|field| told[field] - share * all[field]);
            let length = product(&leaning, &leaning).sqrt();
            if length > SHORTEST {
                leaning.iter_mut().for_each(|part| *part /= length);
            } else {
                leaning.fill(0.0);
            }
            leaning
        };
        Self(profiles.iter().map(|profile| leaning(&profile.fields)).collect())
    }

    /// The agreement of the runs that begin with paragraph `start`, of one, two, ..., of `reach` paragraphs: the square
    /// of the length of their leanings' sum.
    pub(super) fn runs(&self, start: usize, reach: usize) -> impl Iterator<Item = f32> {
        let mut sum = [0.0; FIELDS];
        self.0[start..].iter().take(reach).map(move |leaning| {
            sum.iter_mut().zip(leaning).for_each(|(sum, part)| *sum += part);
            product(&sum, &sum)
        })
    }
}

fn sum(profiles: &[Profile]) -> [f32; FIELDS] {
    let mut sum = [0.0; FIELDS];
    for profile in profiles {
        sum.iter_mut().zip(profile.fields.iter()).for_each(|(sum, told)| *sum += told);
    }
    sum
}

/// What a run of paragraphs is about, by field of meaning, against what all paragraphs tell.
pub(super) struct Gist(Box<[f32; FIELDS]>);

impl Gist {
    /// Of the paragraphs `run` among `all`.
    pub(super) fn of(run: &[Profile], all: &[Profile]) -> Self {
        let (mut gist, whole) = (Box::new(sum(run)), sum(all));
        // What is told throughout is half taken out: it is no other topic's, either.
        let share = gist.iter().sum::<f32>() / whole.iter().sum::<f32>().max(f32::MIN_POSITIVE) / 2.0;
        gist.iter_mut().zip(whole).for_each(|(gist, whole)| *gist -= share * whole);
        let length = product(&gist, &gist).sqrt().max(SHORTEST);
        gist.iter_mut().for_each(|part| *part /= length);
        Self(gist)
    }

    /// How near a term is to it, -1 to 1; 0 if nothing is known of it.
    pub(super) fn nearness(&self, term: Term) -> f32 {
        OF_TERMS.get(&term).map_or(0.0, |fields| {
            fields.iter().map(|&field| self.0[usize::from(field)]).sum::<f32>() / (fields.len() as f32).sqrt()
        })
    }
}

/// What is shorter is nothing but rounding.
const SHORTEST: f32 = 1e-4;

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

    /// The agreement of the first two paragraphs, as one run.
    fn agreement(text: &str) -> f32 {
        let knowledge = Knowledge::built_in();
        let today = Day::new(2025, 1, 1).expect("a day of the calendar");
        let reading = Reading { form: Form::Plain, file_name: None, date: None, today };
        let briefing = Briefing::read(text, &knowledge, &reading);
        let profiles: Vec<Profile> =
            briefing.paragraphs.iter().map(|paragraph| Profile::read(&paragraph.content)).collect();
        Leanings::new(&profiles).runs(0, 2).nth(1).expect("there are two paragraphs")
    }

    #[test]
    fn words_of_one_field_agree() {
        let same = agreement("The ceasefire held.\n\nThe truce calmed soldiers.\n\nWheat was harvested.");
        let other = agreement("The ceasefire held.\n\nWheat was harvested.\n\nThe truce calmed soldiers.");
        assert!(same > other + 0.5, "{same} {other}");
    }

    #[test]
    fn unknown_words_lean_nowhere() {
        assert!(agreement("Xyzzy.\n\nPlugh.") < 0.01);
    }

    #[test]
    fn every_line_is_a_field() {
        assert_eq!(lexicon::lines(include_str!("fields.txt")).count(), FIELDS);
    }
}
