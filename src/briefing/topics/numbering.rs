//! Numbering for what comes by key, so that what is told of it stands in a row and is found without looking it up again.

use super::letters::Key;

/// Which keys have come, numbered from 0 on in the order in which they first came.
pub(super) struct Numbering {
    keys: Vec<Key>,
    /// By the first bits of a key once they are mixed: its number and one more; where others stand there, it follows them. At
    /// least twice as many as there are keys, their number a power of two.
    slots: Vec<u32>,
}

impl Numbering {
    /// With room for so many keys; it grows if more come.
    pub(super) fn with_room(keys: usize) -> Self {
        let mut numbering = Self { keys: Vec::new(), slots: Vec::new() };
        numbering.begin_anew(keys);
        numbering
    }

    /// Forgets what has come, and makes room for so many keys.
    pub(super) fn begin_anew(&mut self, keys: usize) {
        self.keys.clear();
        self.keys.reserve(keys);
        self.slots.clear();
        self.slots.resize((2 * keys + 2).next_power_of_two(), 0);
    }

    /// The number of a key: the next one if it has not come before.
    pub(super) fn of(&mut self, key: Key) -> usize {
        let slot = self.slot(key);
        if self.slots[slot] > 0 {
            return self.slots[slot] as usize - 1;
        }
        self.keys.push(key);
        self.slots[slot] = self.keys.len() as u32;
        if 2 * self.keys.len() >= self.slots.len() {
            self.grow();
        }
        self.keys.len() - 1
    }

    /// Makes room for twice as many keys.
    #[cold]
    fn grow(&mut self) {
        self.slots = vec![0; 2 * self.slots.len()];
        for (at, &key) in (1..).zip(&self.keys) {
            let slot = self.slot(key);
            self.slots[slot] = at;
        }
    }

    /// The number of a key that has come.
    pub(super) fn get(&self, key: Key) -> Option<usize> {
        (self.slots[self.slot(key)] as usize).checked_sub(1)
    }

    /// Where a key stands, or would.
    fn slot(&self, key: Key) -> usize {
        // Knuth, The Art of Computer Programming 3, 6.4: the golden ratio keeps keys apart that differ a little.
        const MIX: Key = 0x9E37_79B9_7F4A_7C15;
        let shift = Key::BITS - self.slots.len().trailing_zeros();
        let mut slot = (key.wrapping_mul(MIX) >> shift) as usize;
        while self.slots[slot] > 0 && self.keys[self.slots[slot] as usize - 1] != key {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        slot
    }
}

impl Default for Numbering {
    fn default() -> Self {
        Self::with_room(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_key_has_the_same_number() {
        let mut numbering = Numbering::with_room(4);
        let of = [7, 1 << 60, 7, 0, 9, 0].map(|key| numbering.of(key));
        assert_eq!(of, [0, 1, 0, 2, 3, 2]);
        assert_eq!([7, 9, 8].map(|key| numbering.get(key)), [Some(0), Some(3), None]);
        numbering.begin_anew(1);
        assert_eq!((numbering.get(7), numbering.of(8)), (None, 0));
    }

    #[test]
    fn many_keys_have_numbers_of_their_own() {
        let mut numbering = Numbering::with_room(1000);
        let key = |at: usize| (at as Key) << 20;
        assert!((0..1000).all(|at| numbering.of(key(at)) == at));
        assert!((0..1000).all(|at| numbering.of(key(at)) == at && numbering.get(key(at)) == Some(at)));
    }

    #[test]
    fn it_grows() {
        let mut numbering = Numbering::with_room(0);
        assert_eq!(numbering.get(7), None);
        let numbers: Vec<usize> = (0..100).map(|at| numbering.of(7 * at)).collect();
        assert_eq!(numbers, Vec::from_iter(0..100));
        assert_eq!((numbering.of(7), numbering.get(693), numbering.get(8)), (1, Some(99), None));
    }
}
