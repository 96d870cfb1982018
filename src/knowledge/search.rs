//! Which names of one index stand at a place of a text.

use super::blob::{Blob, Postings};
use super::called::Asked;
use super::fold::{Step, Walk, fold, is_word_end, word_end_reach};

/// The names of one index and layer that may stand at a place of a text, as far as their hashes tell.
pub(super) struct Search<'k, 't> {
    blob: &'k Blob,
    index: u8,
    /// The text from the place on.
    rest: &'t str,
    /// The length of each name, in bytes of the text, and its postings; the shortest first.
    perhaps: Vec<(usize, Postings<'k>)>,
    /// How many bytes were read, see [`Walk::reach`].
    read: usize,
}

impl<'k, 't> Search<'k, 't> {
    /// Reads the text from byte `at` on, as far as names go on.
    pub(super) fn at(blob: &'k Blob, index: u8, text: &'t str, at: usize) -> Self {
        let (mut perhaps, mut looked) = (Vec::new(), at);
        let mut hash = blob.key_hash(index);
        let (mut word, mut is_first) = (0, true);
        let mut walk = Walk::new(text, at);
        while let Some(Step { folded, end }) = walk.next() {
            let folded = folded.as_str().as_bytes();
            if folded == b" " {
                hash = hash.with(b' ');
                (word, is_first) = (0, false);
                continue;
            }
            if word == 0 && !is_first && !blob.goes_on(hash.with(folded[0].to_ascii_lowercase())) {
                break;
            }
            hash = folded.iter().fold(hash, |hash, byte| hash.with(byte.to_ascii_lowercase()));
            word += folded.len();
            if !blob.has_words_of(word) {
                break;
            }
            // It may stand inside a word that an accent goes on with.
            if text.as_bytes().get(end).is_some_and(u8::is_ascii_alphanumeric) {
                continue;
            }
            looked = looked.max(word_end_reach(text, end));
            if is_word_end(text, end) {
                perhaps.extend(blob.perhaps_under(hash).map(|postings| (end - at, postings)));
            }
        }
        let read = walk.reach().max(looked) - at;
        Self { blob, index, rest: &text[at..], perhaps, read }
    }

    /// How many bytes of the text were read for it; more than there are where its end was seen.
    pub(super) fn read(&self) -> usize {
        self.read
    }

    /// The names that stand there: the length of each in bytes and its postings, the longest first.
    pub(super) fn found(self) -> impl Iterator<Item = (usize, Postings<'k>)> {
        let Self { blob, index, rest, perhaps, .. } = self;
        perhaps.into_iter().rev().filter(move |(len, postings)| {
            Asked { index, folded: &fold(&rest[..*len]) }.finds(blob, postings.clone())
        })
    }
}
