//! The letters of a word as a number, sixteen at a time: few words have more.

/// So many letters are taken in at once.
pub(super) const SIXTEEN: usize = 16;

/// The bytes of a text from `at` on, `most` of them if that is fewer than sixteen, the first in the lowest byte; zeros behind.
///
/// # Panics
/// If the text ends before `at`.
#[inline]
pub(super) fn sixteen(text: &[u8], at: usize, most: usize) -> u128 {
    let rest = &text[at..];
    let sixteen = match rest.first_chunk() {
        Some(sixteen) => u128::from_le_bytes(*sixteen),
        None => rest.iter().rev().fold(0, |all, &byte| all << 8 | u128::from(byte)),
    };
    let others = 8 * SIXTEEN.saturating_sub(most) as u32;
    sixteen & u128::MAX.checked_shr(others).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_the_same_wherever_they_stand() {
        for word in ["", "a", "talks", "abcdefgh", "abcdefghi", "abcdefghabcdefg", "abcdefghabcdefgh", "élan"]
        {
            let mut bytes = [0; SIXTEEN];
            bytes[..word.len()].copy_from_slice(word.as_bytes());
            let expected = u128::from_le_bytes(bytes);
            for text in [word.to_owned(), format!("{word} and what goes on for more than sixteen letters")] {
                assert_eq!(sixteen(text.as_bytes(), 0, word.len()), expected, "{text}");
            }
            assert_eq!(sixteen(format!("The {word}").as_bytes(), 4, word.len()), expected, "{word}");
        }
    }
}
