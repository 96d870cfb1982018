//! English letters, eight at a time.

/// How many of eight bytes, the first of them the lowest of the number, come before one that is no English letter.
pub(crate) const fn leading_letters(eight: u64) -> usize {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x80 * EACH;
    let low = (eight | (0x20 * EACH)) & !HIGH;
    // The high bit of each byte: whether it is "a" or more, whether it is more than "z".
    let from_a = low + (0x80 - b'a' as u64) * EACH;
    let past_z = low + (0x7f - b'z' as u64) * EACH;
    let letters = from_a & !past_z & !eight & HIGH;
    ((!letters & HIGH).trailing_zeros() / 8) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_counted_up_to_what_is_none() {
        for text in [
            "Talks on",
            "a b c d ",
            "Zz{ abcd",
            "@`[{abcd",
            "Negotiat",
            "Stra\u{df}e ",
            "G8 summi",
            "abcdefg\u{7f}",
        ] {
            let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
            let eight = u64::from_le_bytes(*text.as_bytes().first_chunk().expect("eight bytes"));
            assert_eq!(leading_letters(eight), letters, "{text}");
        }
    }

    #[test]
    fn every_byte_is_told_in_every_place() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut eight = *b"abcdWXYZ";
                eight[place] = byte;
                let letters = if byte.is_ascii_alphabetic() { 8 } else { place };
                assert_eq!(leading_letters(u64::from_le_bytes(eight)), letters, "{byte} at {place}");
            }
        }
    }
}
