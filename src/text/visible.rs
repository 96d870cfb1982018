//! Which characters a reader sees, or sees as a blank.

/// Whether nothing is seen of a character, nor of the place where it stands: marks of direction, of where a word may be
/// broken or not. Joiners are none: they change how letters look.
pub(super) const fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Whether a character parts words: white space and control characters.
pub(super) fn is_blank(char: char) -> bool {
    char.is_whitespace() || char.is_control()
}

/// Whether a reader sees anything of `text`.
pub(super) fn shows(text: &str) -> bool {
    !text.chars().all(|char| is_blank(char) || is_invisible(char) || is_joiner(char))
}

const fn is_joiner(char: char) -> bool {
    matches!(char, '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::shows;

    #[test]
    fn marks_that_nobody_sees_show_nothing() {
        for blank in ["", " \n", "\u{200b}", "\u{202e}\u{7}\0", "\u{feff} \u{200d}"] {
            assert!(!shows(blank), "{blank:?}");
        }
        assert!(shows("\u{200b}a") && shows("-") && shows("إيران"));
    }
}
