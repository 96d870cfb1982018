//! A table that is made once and asked at every word: where a key would stand, or right behind, is what is known by it.

use super::letters::Key;

/// What is known by key.
pub(super) struct Table<V> {
    /// By the first bits of a key; where others stand there, it follows them. At least twice as many as there are keys, their
    /// number a power of two.
    slots: Vec<Option<(Key, V)>>,
    /// How far to shift a key so that its first bits are left.
    shift: u32,
}

impl<V: Copy> Table<V> {
    /// What is known by a key.
    pub(super) fn get(&self, key: Key) -> Option<&V> {
        let mut slot = self.first_slot(key);
        while let Some((other, value)) = &self.slots[slot] {
            if *other == key {
                return Some(value);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        None
    }

    fn first_slot(&self, key: Key) -> usize {
        (key >> self.shift) as usize
    }
}

/// The last of what is told by one key is kept.
impl<V: Copy> FromIterator<(Key, V)> for Table<V> {
    fn from_iter<I: IntoIterator<Item = (Key, V)>>(known: I) -> Self {
        let known: Vec<(Key, V)> = known.into_iter().collect();
        let bits = (2 * known.len().max(1)).next_power_of_two().trailing_zeros();
        let mut table = Self { slots: vec![None; 1 << bits], shift: Key::BITS - bits };
        for (key, value) in known {
            let mut slot = table.first_slot(key);
            while table.slots[slot].is_some_and(|(other, _)| other != key) {
                slot = (slot + 1) & (table.slots.len() - 1);
            }
            table.slots[slot] = Some((key, value));
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::super::letters::key;
    use super::*;

    #[test]
    fn what_was_told_is_known_and_nothing_else() {
        // Many of them begin with the same bits.
        let told = |at: u64| (if at.is_multiple_of(3) { at << 60 | at } else { key(&at.to_string()) }, at);
        let table: Table<u64> = (0..1000).map(told).collect();
        for at in 0..1000 {
            assert_eq!(table.get(told(at).0), Some(&at));
        }
        assert!((1000..2000).all(|at| table.get(key(&at.to_string())).is_none()));
    }

    #[test]
    fn the_last_told_is_kept() {
        let table: Table<u8> = [(7, 1), (8, 2), (7, 3)].into_iter().collect();
        assert_eq!((table.get(7), table.get(8), table.get(9)), (Some(&3), Some(&2), None));
    }

    #[test]
    fn an_empty_table_knows_nothing() {
        assert_eq!(Table::<u8>::from_iter([]).get(7), None);
    }
}
