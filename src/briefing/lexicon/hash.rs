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
        let (whole, rest) = bytes.as_chunks::<8>();
        whole.iter().for_each(|part| self.add(u64::from_le_bytes(*part)));
        // What is left is read in at most three steps, of four bytes, of two and of one.
        if !rest.is_empty() {
            let (fours, rest) = rest.as_chunks::<4>();
            let (twos, ones) = rest.as_chunks::<2>();
            let four = fours.first().map_or(0, |part| u64::from(u32::from_le_bytes(*part)));
            let two = twos.first().map_or(0, |part| u64::from(u16::from_le_bytes(*part)));
            let one = ones.first().map_or(0, |&byte| u64::from(byte));
            self.add(four | two << 32 | one << 48);
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.add(u64::from(byte));
    }

    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }

    fn write_u64(&mut self, number: u64) {
        self.add(number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;
    use std::hash::BuildHasher;

    #[test]
    fn words_that_differ_a_little_hash_apart() {
        let words = [
            "say",
            "says",
            "said",
            "Said",
            "sayssays",
            "sayssayss",
            "",
            "s",
            "ss",
            "sss",
            "ssss",
            "sssss",
            "ayss",
        ];
        let hashes: HashSet<u64> = words.iter().map(|word| BuildWordHash::default().hash_one(word)).collect();
        assert_eq!(hashes.len(), words.len());
    }
}
