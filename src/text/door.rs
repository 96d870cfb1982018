//! What is let in as a text, and what is refused at the door.

use std::fmt;

/// The longest line that is read, in bytes: some hundred and seventy thousand words. A line is the least that is
/// analysed anew when it is edited, and no person wrote a longer one.
pub const LONGEST_LINE: usize = 1 << 20;

/// Why bytes are not a text that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// 4 GiB or more.
    TooBig,
    /// UTF-16, by its byte order mark.
    Utf16,
    /// Neither UTF-8 nor anything known.
    NotUtf8 {
        /// The line, counted from 1.
        line: usize,
        /// The first byte that does not fit.
        byte: u8,
    },
    /// A NUL, which no text holds.
    Nul {
        /// The line, counted from 1.
        line: usize,
    },
    /// A line longer than [`LONGEST_LINE`].
    LongLine {
        /// The line, counted from 1.
        line: usize,
        /// How long it is, in bytes.
        length: usize,
    },
}

impl Refusal {
    /// The line that is at fault, counted from 1; 1 where it is the whole.
    #[must_use]
    pub const fn line(self) -> usize {
        match self {
            Self::TooBig | Self::Utf16 => 1,
            Self::NotUtf8 { line, .. } | Self::Nul { line } | Self::LongLine { line, .. } => line,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooBig => f.write_str("the text has 4 GiB or more"),
            Self::Utf16 => f.write_str("the text is UTF-16; save it as UTF-8"),
            Self::NotUtf8 { byte, .. } => write!(f, "not UTF-8 (byte 0x{byte:02X}); save the text as UTF-8"),
            Self::Nul { .. } => f.write_str("holds a NUL byte, which no text does"),
            Self::LongLine { length, .. } => {
                write!(f, "the line has {length} bytes; lines of up to {LONGEST_LINE} are read")
            }
        }
    }
}

/// The text that `bytes` are, if they are one that can be read.
///
/// # Errors
/// What is wrong with them, and on which line.
pub fn admit(bytes: Vec<u8>) -> Result<String, Refusal> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Refusal::Utf16);
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        Refusal::NotUtf8 { line: line_of(error.as_bytes(), at), byte: error.as_bytes()[at] }
    })?;
    refusal(&text).map_or(Ok(text), Err)
}

/// Why a text that is UTF-8 already cannot be read, if it cannot.
#[must_use]
pub fn refusal(text: &str) -> Option<Refusal> {
    let bytes = text.as_bytes();
    if u32::try_from(bytes.len()).is_err() {
        return Some(Refusal::TooBig);
    }
    if let Some(at) = memchr::memchr(0, bytes) {
        return Some(Refusal::Nul { line: line_of(bytes, at) });
    }
    let mut start = 0;
    for end in memchr::memchr2_iter(b'\n', b'\r', bytes).chain([bytes.len()]) {
        let length = end - start;
        if length > LONGEST_LINE {
            return Some(Refusal::LongLine { line: line_of(bytes, start), length });
        }
        start = end + 1;
    }
    None
}

/// The number of the line, from 1, that the byte at `offset` stands on.
fn line_of(bytes: &[u8], offset: usize) -> usize {
    let before = &bytes[..offset];
    let ends = memchr::memchr2_iter(b'\n', b'\r', before);
    1 + ends.filter(|&at| !(before[at] == b'\n' && at > 0 && before[at - 1] == b'\r')).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_let_in_as_it_is() {
        for text in ["", "One.\r\nTwo.\n", "\u{feff}“é😀”"] {
            assert_eq!(admit(text.into()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn what_is_refused_is_named_with_its_line() {
        let long = "x".repeat(LONGEST_LINE + 1);
        for (bytes, expected) in [
            (b"One.\r\nTwo \xe9.\n".to_vec(), Refusal::NotUtf8 { line: 2, byte: 0xE9 }),
            (b"One.\n\nTwo\0".to_vec(), Refusal::Nul { line: 3 }),
            (b"\xff\xfeO\0n\0".to_vec(), Refusal::Utf16),
            (format!("a\n{long}\n").into_bytes(), Refusal::LongLine { line: 2, length: LONGEST_LINE + 1 }),
        ] {
            assert_eq!(admit(bytes), Err(expected));
        }
    }

    #[test]
    fn the_longest_line_is_let_in() {
        assert_eq!(refusal(&format!("{}\r\nx", "x".repeat(LONGEST_LINE))), None);
    }
}
