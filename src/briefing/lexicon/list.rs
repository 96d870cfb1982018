//! A word list in memory. Nearly every word that is looked for stands in none: a glance at its ends tells so.

use std::collections::HashMap;

use super::hash::BuildWordHash;
use super::small;

/// The words of a list.
pub(in crate::briefing) type Words = List<()>;

/// The words of a list, each with what the list says of it.
#[derive(Debug)]
pub(in crate::briefing) struct List<V> {
    listed: HashMap<&'static str, V, BuildWordHash>,
    /// By first and last letter, how long the words are that begin and end so, one bit a length.
    lengths: [u32; 256],
}

impl<V> List<V> {
    /// What the list says of `word`, so written.
    pub(in crate::briefing) fn get(&self, word: &str) -> Option<&V> {
        self.may_hold(word).then(|| self.listed.get(word)).flatten()
    }

    /// What the list, of English letters in lower case, says of `word`, whatever its capitals.
    pub(in crate::briefing) fn get_small(&self, word: &str) -> Option<&V> {
        self.may_hold(word).then(|| self.listed.get(&*small(word))).flatten()
    }

    /// Whether `word`, so written, is listed.
    pub(in crate::briefing) fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// Whether `word` is in the list, of English letters in lower case, whatever its capitals.
    pub(in crate::briefing) fn contains_small(&self, word: &str) -> bool {
        self.get_small(word).is_some()
    }

    /// Its words, in no order.
    pub(super) fn words(&self) -> impl Iterator<Item = &'static str> {
        self.listed.keys().copied()
    }

    fn may_hold(&self, word: &str) -> bool {
        let (ends, length) = glance(word);
        self.lengths[ends] & length != 0
    }
}

/// The ends of a word, whatever their capitals, as a number below 256; and its length, as a bit.
fn glance(word: &str) -> (usize, u32) {
    let small = |letter: Option<&u8>| letter.map_or(0, |letter| letter | 0x20);
    let (first, last) = (small(word.as_bytes().first()), small(word.as_bytes().last()));
    (usize::from(first ^ last << 3), 1 << word.len().min(31))
}

impl<V> FromIterator<(&'static str, V)> for List<V> {
    fn from_iter<I: IntoIterator<Item = (&'static str, V)>>(words: I) -> Self {
        let listed: HashMap<_, _, _> = words.into_iter().collect();
        let mut lengths = [0; 256];
        for word in listed.keys() {
            let (ends, length) = glance(word);
            lengths[ends] |= length;
        }
        Self { listed, lengths }
    }
}

impl FromIterator<&'static str> for Words {
    fn from_iter<I: IntoIterator<Item = &'static str>>(words: I) -> Self {
        words.into_iter().map(|word| (word, ())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_its_words_and_no_others() {
        let long = "counterrevolutionaries-and-their-friends";
        let words: Words = ["said", "a", "", "U.S.", long].into_iter().collect();
        for word in ["said", "a", "", "U.S.", long] {
            assert!(words.contains(word), "{word}");
        }
        for word in ["Said", "sad", "sand", "b", "u.s.", "élan", &long[1..]] {
            assert!(!words.contains(word), "{word}");
        }
    }

    #[test]
    fn capitals_make_no_difference_where_they_are_to_make_none() {
        let words: Words = ["said", "mid-may"].into_iter().collect();
        assert!(words.contains_small("Said") && words.contains_small("MID-May"));
        assert!(!words.contains_small("Saïd") && !words.contains("Said"));
    }
}
