//! A quick hash for words: they are short, and the lexicons are our own.

use std::hash::{BuildHasherDefault, Hasher};

/// Eight bytes at a time, each mixed in by a multiplication.
#[derive(Default)]
pub(crate) struct WordHash(u64);

/// Builds [`WordHash`].
pub(crate) type BuildWordHash = BuildHasherDefault<WordHash>;

impl WordHash {
    fn add(&mut self, bytes: u64) {
        self.0 = (self.0.rotate_left(5) ^ bytes).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

impl Hasher for WordHash {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }

    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            self.add(part.iter().rev().fold(0, |all, &byte| all << 8 | u64::from(byte)));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use std::hash::BuildHasher;

    #[test]
    fn words_that_differ_a_little_hash_apart() {
        let words = ["say", "says", "said", "Said", "sayssays", "sayssayss", "", "s"];
        let hashes: HashSet<u64> = words.iter().map(|word| BuildWordHash::default().hash_one(word)).collect();
        assert_eq!(hashes.len(), words.len());
    }
}
