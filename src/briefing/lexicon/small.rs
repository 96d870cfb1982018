//! Words in lower case, most of them without a place of their own in memory: it is asked for at nearly every word.

use std::ops::Deref;

/// The most bytes that are kept in place.
const SHORT: usize = 22;

/// A word in lower case.
#[derive(Clone, Debug)]
pub enum Small<'w> {
    /// It is written so.
    AsWritten(&'w str),
    /// It is short and plain: its letters, and how many.
    Short([u8; SHORT], u8),
    /// It is long or has letters that are not English.
    Long(String),
}

/// The word in lower case.
#[must_use]
pub fn small(word: &str) -> Small<'_> {
    if word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Small::AsWritten(word);
    }
    if word.len() > SHORT || !word.is_ascii() {
        return Small::Long(word.to_lowercase());
    }
    let mut letters = [0; SHORT];
    letters[..word.len()].copy_from_slice(word.as_bytes());
    letters.make_ascii_lowercase();
    Small::Short(letters, word.len() as u8)
}

impl Deref for Small<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::AsWritten(word) => word,
            Self::Short(letters, length) => {
                std::str::from_utf8(&letters[..usize::from(*length)]).expect("only ASCII is kept in place")
            }
            Self::Long(word) => word,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_as_its_lower_case_has_it() {
        for word in
            ["said", "Said", "SAID", "didn't", "Élan", "élan", "", "Donaudampfschifffahrtsgesellschaft"]
        {
            assert_eq!(&*small(word), word.to_lowercase());
        }
    }
}
