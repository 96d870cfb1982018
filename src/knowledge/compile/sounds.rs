//! Who is found by the sound of a surname.

use super::super::id::EntryId;
use super::super::spelling::{bucket, sound};
use std::collections::BTreeSet;

/// How many people a bucket holds: each of them is asked at a look-up whether it is the sound that was wanted.
const IN_A_BUCKET: usize = 4;

/// Surnames by their sound while they are gathered.
#[derive(Default)]
pub(super) struct Sounds(BTreeSet<(String, EntryId)>);

impl Sounds {
    pub(super) fn add(&mut self, surname: &str, person: EntryId) {
        self.0.insert((sound(surname), person));
    }

    /// The people, bucket by bucket, and where each bucket ends.
    pub(super) fn buckets(&self) -> (Vec<u32>, Vec<u32>) {
        let mut buckets = vec![BTreeSet::new(); self.0.len().div_ceil(IN_A_BUCKET)];
        for (sound, person) in &self.0 {
            let at = bucket(sound, buckets.len());
            buckets[at].insert(person.index() as u32);
        }
        let ends = buckets.iter().scan(0, |end, bucket| {
            *end += bucket.len() as u32;
            Some(*end)
        });
        let ends = ends.collect();
        (buckets.into_iter().flatten().collect(), ends)
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::id::Kind;
    use super::*;

    #[test]
    fn who_sounds_alike_is_in_one_bucket() {
        let mut sounds = Sounds::default();
        let person = |index| EntryId::new(0, Kind::Person, index);
        for (index, surname) in ["Volkov", "Wolkow", "Calder", "Jo", "Kapanadze"].into_iter().enumerate() {
            sounds.add(surname, person(index as u32));
        }
        let (people, ends) = sounds.buckets();
        assert_eq!((people.len(), ends.last()), (5, Some(&5)));
        let at = bucket(&sound("Volkov"), ends.len());
        let start = at.checked_sub(1).map_or(0, |before| ends[before]) as usize;
        let found = &people[start..ends[at] as usize];
        assert!(found.contains(&0) && found.contains(&1));
    }

    #[test]
    fn nobody_needs_no_bucket() {
        assert_eq!(Sounds::default().buckets(), (vec![], vec![]));
    }
}
