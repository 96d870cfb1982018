//! The index of names: what a key stands for, without the keys.
//!
//! A key is hashed into a bucket, and a bucket has a slot for each of its keys: a few bits of the hash, its fingerprint, and a
//! value for its postings. So a slot that is found only *may* be that of the key: the entry it leads to is asked whether it has
//! the key, see [`super::called`]. No two keys of one entry look alike, which the salt of the hashes sees to.
//!
//! Of names of more than one word a filter knows their beginnings up to the first letter of each word: it tells a search when to
//! read no further. It may say that a name goes on which does not, never the other way.

use super::posting::Posting;
use super::varint;
use std::collections::{HashMap, HashSet};

/// The hash of a key, or of its beginning.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct KeyHash(u64);

impl KeyHash {
    /// How many keys a bucket has, if they are spread well.
    const IN_A_BUCKET: usize = 8;
    const FINGERPRINT_BITS: u32 = 6;
    const FINGERPRINTS: u32 = 1 << Self::FINGERPRINT_BITS;

    /// That of nothing yet. FNV-1a, which is the same wherever it is computed.
    pub(crate) fn salted(salt: u8) -> Self {
        Self(0xcbf2_9ce4_8422_2325).with(salt)
    }

    /// With one byte more.
    #[inline]
    pub(crate) fn with(self, byte: u8) -> Self {
        Self((self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
    }

    /// With more bytes.
    pub(crate) fn with_all(self, bytes: &[u8]) -> Self {
        bytes.iter().fold(self, |hash, &byte| hash.with(byte))
    }

    fn mixed(self) -> u64 {
        let mixed = (self.0 ^ self.0 >> 32).wrapping_mul(0xff51_afd7_ed55_8ccd);
        mixed ^ mixed >> 29
    }

    /// The bucket of the key among so many.
    pub(crate) fn bucket(self, buckets: usize) -> usize {
        // A number of 32 bits as a part of the whole.
        (((self.mixed() >> 32) * buckets as u64) >> 32) as usize
    }

    fn fingerprint(self) -> u32 {
        self.mixed() as u32 % Self::FINGERPRINTS
    }

    /// The slot of the key, if it has this value.
    fn slot(self, value: u32) -> u32 {
        value << Self::FINGERPRINT_BITS | self.fingerprint()
    }

    /// The value in a slot of the bucket if it may be that of the key.
    #[inline]
    pub(crate) fn value_in(self, slot: u32) -> Option<u32> {
        (slot % Self::FINGERPRINTS == self.fingerprint()).then_some(slot >> Self::FINGERPRINT_BITS)
    }

    /// The bits of a beginning in a filter of so many bytes.
    fn bits(self, bytes: usize) -> [usize; 2] {
        let mixed = self.mixed();
        [mixed >> 32, mixed & 0xffff_ffff].map(|part| ((part * (8 * bytes) as u64) >> 32) as usize)
    }

    /// Whether this, which ends with the first letter of a word, is the beginning of a name, as far as the filter tells.
    pub(crate) fn goes_on(self, filter: &[u8]) -> bool {
        self.bits(filter.len()).into_iter().all(|bit| filter[bit / 8] >> (bit % 8) & 1 == 1)
    }
}

/// What a slot leads to.
pub(crate) enum Value {
    /// The one posting, which is a person's, as it is stored.
    One(u64),
    /// A list of postings at this place.
    Many(u64),
}

impl Value {
    /// What stands for it in a blob of so many people.
    fn to_number(&self, people: u32) -> u32 {
        let number = match self {
            Self::One(stored) => stored / 2,
            Self::Many(place) => u64::from(people) * Posting::PERSON_ROLES + place,
        };
        u32::try_from(number).expect("the postings stay under 64 MiB")
    }

    pub(crate) fn from_number(number: u32, people: u32) -> Self {
        let number = u64::from(number);
        match number.checked_sub(u64::from(people) * Posting::PERSON_ROLES) {
            None => Self::One(number * 2),
            Some(place) => Self::Many(place),
        }
    }
}

/// The parts of the index, to be written.
pub(crate) struct Index {
    pub(crate) salt: u8,
    /// How many bytes the longest word of a key has.
    pub(crate) longest_word: u16,
    /// Where each bucket ends among the slots.
    pub(crate) ends: Vec<u32>,
    pub(crate) slots: Vec<u32>,
    /// The lists of postings.
    pub(crate) postings: Vec<u8>,
    /// The filter over how longer names go on.
    pub(crate) onward: Vec<u8>,
}

impl Index {
    /// That of these keys, each a byte and a folded name, of a blob of so many people.
    pub(crate) fn of(names: &[(Vec<u8>, Vec<Posting>)], people: u32) -> Self {
        let (salt, buckets) = salt_and_buckets(names);
        let hash = |key: &[u8]| KeyHash::salted(salt).with_all(key);

        let (mut postings, mut places) = (Vec::new(), HashMap::new());
        let mut by_bucket: Vec<Vec<u32>> = vec![Vec::new(); buckets];
        for (key, found) in names {
            let stored: Vec<u64> = found.iter().map(|posting| posting.to_stored()).collect();
            let value = match stored.as_slice() {
                [one] if one % 2 == 0 => Value::One(*one),
                many => Value::Many(
                    *places.entry(many.to_vec()).or_insert_with(|| write_list(many, &mut postings)),
                ),
            };
            let hash = hash(key);
            by_bucket[hash.bucket(buckets)].push(hash.slot(value.to_number(people)));
        }
        let ends = by_bucket.iter().scan(0, |end, bucket| {
            *end += bucket.len() as u32;
            Some(*end)
        });
        let ends = ends.collect();
        let words = names.iter().flat_map(|(key, _)| key[1..].split(|&byte| byte == b' '));
        let longest_word = words.map(<[u8]>::len).max().unwrap_or_default();
        Self {
            salt,
            longest_word: u16::try_from(longest_word).unwrap_or(u16::MAX),
            ends,
            slots: by_bucket.into_iter().flatten().collect(),
            postings,
            onward: filter(&beginnings(names, salt)),
        }
    }
}

/// The first salt that tells the keys of each entry apart, and the number of buckets.
fn salt_and_buckets(names: &[(Vec<u8>, Vec<Posting>)]) -> (u8, usize) {
    /// With so many salts it is tried before there are twice the buckets, as a few entries of many names may need.
    const TRIES: u8 = 4;
    let enough = names.len().div_ceil(KeyHash::IN_A_BUCKET);
    let mut tries = (0..=TRIES * 16).map(|salt| (salt, enough << (salt / TRIES)));
    let found = tries.find(|&(salt, buckets)| are_told_apart(names, salt, buckets));
    found.expect("with thousands of buckets for each key no two share one")
}

/// Whether no entry has two keys of the same bucket and fingerprint: asked, it would say that it has the key, whichever of the
/// two slots led to it.
fn are_told_apart(names: &[(Vec<u8>, Vec<Posting>)], salt: u8, buckets: usize) -> bool {
    let mut seen = HashSet::new();
    names.iter().all(|(key, postings)| {
        let hash = KeyHash::salted(salt).with_all(key);
        postings.iter().all(|posting| seen.insert((hash.bucket(buckets), hash.fingerprint(), posting.entry)))
    })
}

/// The place of the list.
fn write_list(numbers: &[u64], lists: &mut Vec<u8>) -> u64 {
    let place = lists.len() as u64;
    varint::write(numbers.len() as u64, lists);
    numbers.iter().for_each(|&number| varint::write(number, lists));
    place
}

/// How names begin, up to the first letter of each word but the first.
fn beginnings(names: &[(Vec<u8>, Vec<Posting>)], salt: u8) -> HashSet<KeyHash> {
    let mut found = HashSet::new();
    for (key, _) in names {
        let (mut hash, mut before) = (KeyHash::salted(salt), 0);
        for &byte in key {
            hash = hash.with(byte);
            if before == b' ' {
                found.insert(hash);
            }
            before = byte;
        }
    }
    found
}

fn filter(beginnings: &HashSet<KeyHash>) -> Vec<u8> {
    /// Of what is in no name one in seven passes.
    const BITS_EACH: usize = 4;
    let len = (beginnings.len() * BITS_EACH).div_ceil(8).max(1);
    let mut bytes = vec![0; len];
    for bit in beginnings.iter().flat_map(|beginning| beginning.bits(len)) {
        bytes[bit / 8] |= 1 << (bit % 8);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::super::fold::Case;
    use super::super::id::{EntryId, Kind};
    use super::super::posting::Role;
    use super::*;

    fn person(index: u32) -> Posting {
        Posting { entry: EntryId::new(0, Kind::Person, index), role: Role::Name, case: Case::Words }
    }

    /// Each name is that of the person of its number.
    fn index_of(names: &[String]) -> Index {
        let names: Vec<_> =
            (0..).zip(names).map(|(i, name)| (name.clone().into_bytes(), vec![person(i)])).collect();
        Index::of(&names, names.len() as u32)
    }

    /// The persons whom a key may find.
    fn found(index: &Index, key: &str) -> Vec<usize> {
        let hash = KeyHash::salted(index.salt).with_all(key.as_bytes());
        let bucket = hash.bucket(index.ends.len());
        let start = bucket.checked_sub(1).map_or(0, |before| index.ends[before]);
        let slots = &index.slots[start as usize..index.ends[bucket] as usize];
        let values = slots.iter().filter_map(|&slot| hash.value_in(slot));
        let people = values.map(|value| match Value::from_number(value, 1000) {
            Value::One(stored) => Posting::from_stored(stored, 0).entry.index(),
            Value::Many(_) => panic!("one posting each"),
        });
        people.collect()
    }

    #[test]
    fn a_key_finds_its_own_and_seldom_another() {
        let names: Vec<String> = (0..1000).map(|number| format!("nw{number} x")).collect();
        let index = index_of(&names);
        assert!((0..1000).all(|number| found(&index, &format!("nw{number} x")).contains(&number)));
        let others: usize = (0..1000).map(|number| found(&index, &format!("nw{number} y")).len()).sum();
        assert!(others < 250, "{others}");
    }

    #[test]
    fn a_search_goes_on_while_a_name_does() {
        // Many names, for in a small filter much passes.
        let others = (0..800).map(|number| format!("nw{number} x{number}"));
        let names: Vec<String> = others.chain(["nnew york".into(), "nnew york city".into()]).collect();
        let index = index_of(&names);
        let goes_on = |key: &str| KeyHash::salted(index.salt).with_all(key.as_bytes()).goes_on(&index.onward);
        assert!(goes_on("nnew y") && goes_on("nnew york c"));
        let passing = (0..800).filter(|number| goes_on(&format!("nw{number} y"))).count();
        assert!(passing < 200, "{passing}");
        assert_eq!(index.longest_word, 4);
    }

    #[test]
    fn what_few_have_is_in_a_list() {
        let both = vec![person(0), person(1)];
        let index = Index::of(&[(b"nboth x".to_vec(), both.clone())], 2);
        assert_eq!(index.slots.len(), 1);
        let hash = KeyHash::salted(index.salt).with_all(b"nboth x");
        let value = hash.value_in(index.slots[0]).map(|value| Value::from_number(value, 2));
        assert!(matches!(value, Some(Value::Many(0))));
        let bytes: Vec<u64> = index.postings.iter().map(|&byte| u64::from(byte)).collect();
        assert_eq!(bytes, [2, both[0].to_stored(), both[1].to_stored()]);
    }

    #[test]
    fn no_names_are_no_index() {
        let index = Index::of(&[], 0);
        assert_eq!((index.ends.len(), index.slots.len()), (0, 0));
    }
}
