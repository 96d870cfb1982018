//! Words that were met, whatever their capitals: each is read once and kept for as long as the program runs.

use std::sync::atomic::{AtomicU64, Ordering};

use super::letters::Key;

/// So many places there are, each half of a line of the processor's cache: a place is found by one look into memory.
const PLACES: usize = 1 << BITS;
/// By so many first bits of its key a word finds its place.
const BITS: u32 = 15;
/// A word that finds its place taken is looked for in so many, that one and those behind it.
const REACH: usize = 8;

/// What is kept of a word, in as many bits as a place has room for.
pub(super) type Kept = [u64; 3];

/// A place for a word. Its first number is [`FREE`], [`TAKEN`] while it is written, or a word's key once all is.
#[repr(align(32))]
struct Place {
    key: AtomicU64,
    kept: [AtomicU64; 3],
}

const _: () = assert!(size_of::<Place>() == 32);

/// What is no word's key here: the few words that have such a key are not kept.
const FREE: Key = 0;
const TAKEN: Key = 1;

static MET: [Place; PLACES] = [const { Place::free() }; PLACES];

impl Place {
    const fn free() -> Self {
        Self { key: AtomicU64::new(FREE), kept: [const { AtomicU64::new(0) }; 3] }
    }

    fn kept(&self) -> Kept {
        self.kept.each_ref().map(|part| part.load(Ordering::Relaxed))
    }

    /// Writes what is kept, unless another thread does.
    fn write(&self, key: Key, kept: Kept) {
        if self.key.compare_exchange(FREE, TAKEN, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
            self.kept.iter().zip(kept).for_each(|(part, kept)| part.store(kept, Ordering::Relaxed));
            // Who sees the key sees all of it.
            self.key.store(key, Ordering::Release);
        }
    }
}

fn first_place(key: Key) -> usize {
    (key >> (Key::BITS - BITS)) as usize
}

/// The places in which the word of a key may be kept.
fn places(key: Key) -> impl Iterator<Item = &'static Place> {
    let first = first_place(key);
    (first..first + REACH).map(|at| &MET[at % PLACES])
}

/// Looks at the places of words that are soon asked for: the processor fetches them from memory at the same time, where it would
/// wait for each if they were asked for one by one.
pub(super) fn fetch(keys: impl Iterator<Item = Key>) {
    let first = |key: Key| MET[first_place(key)].key.load(Ordering::Relaxed);
    std::hint::black_box(keys.map(first).fold(0, |all, one| all ^ one));
}

/// What is kept of the word of a key, which `read` reads if it was not met before. Where all its places are taken by others, it
/// is read each time.
#[inline]
pub(super) fn met(key: Key, read: impl FnOnce() -> Kept) -> Kept {
    for place in places(key) {
        if place.key.load(Ordering::Acquire) == key && key > TAKEN {
            return place.kept();
        }
    }
    meet(key, read())
}

#[cold]
fn meet(key: Key, kept: Kept) -> Kept {
    if key > TAKEN
        && let Some(free) = places(key).find(|place| place.key.load(Ordering::Relaxed) == FREE)
    {
        free.write(key, kept);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys that share their places with no word of another test.
    fn keys(bucket: u64, count: u64) -> impl Iterator<Item = Key> {
        (1..=count).map(move |low| bucket << (Key::BITS - 12) | low << 32 | 0xf00d)
    }

    #[test]
    fn what_was_met_is_not_read_again() {
        for key in keys(5, REACH as u64) {
            assert_eq!(met(key, || [key, 2, 3]), [key, 2, 3]);
            assert_eq!(met(key, || panic!("it was met")), [key, 2, 3]);
        }
    }

    #[test]
    fn where_all_places_are_taken_words_are_read_each_time() {
        for _ in 0..2 {
            for key in keys(9, 3 * REACH as u64) {
                assert_eq!(met(key, || [key, 2, 3]), [key, 2, 3]);
            }
        }
    }

    #[test]
    fn what_marks_a_place_is_no_words_key() {
        for key in [FREE, TAKEN] {
            assert_eq!(met(key, || [1; 3]), [1; 3]);
            assert_eq!(met(key, || [2; 3]), [2; 3]);
        }
    }

    #[test]
    fn threads_that_meet_a_word_at_once_all_read_it_well() {
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..5_000 {
                        for key in keys(17, 2).chain(keys(18, 2)) {
                            assert_eq!(met(key, || [key, !key, 7]), [key, !key, 7]);
                        }
                    }
                });
            }
        });
    }
}
