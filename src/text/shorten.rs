//! Words that must fit on one short line.

use super::visible::{is_blank, is_invisible};

/// `text` on one line, every run of white space and control characters a blank, nothing in it that is not seen.
#[must_use]
pub fn one_line(text: &str) -> String {
    let is_plain = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_graphic());
    if text.split(' ').all(is_plain) {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split(is_blank).filter(|word| !word.chars().all(is_invisible)) {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().filter(|char| !is_invisible(*char)));
    }
    line
}

/// The first words of a line, as many as fit into `longest` characters, an ellipsis among them if any are left out.
#[must_use]
pub fn shortened(line: &str, longest: usize) -> String {
    let Some((room, _)) = line.char_indices().nth(longest.saturating_sub(1)) else { return line.to_owned() };
    if line[room..].chars().nth(1).is_none() {
        return line.to_owned();
    }
    // What follows may be the blank behind the last word that fits.
    let end = line[room..].chars().next().map_or(room, |char| room + char.len_utf8());
    let words = match line[..end].rfind(char::is_whitespace) {
        Some(blank) if blank > room / 2 => &line[..blank],
        _ => &line[..room],
    };
    format!("{}…", words.trim_end_matches(|char: char| char.is_whitespace() || ",;:.–—-".contains(char)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(one_line(" a\n\t b  c\u{a0}d "), "a b c d");
        assert_eq!(one_line(" \n"), "");
        assert_eq!(one_line("a\0b \u{7}c \u{200b} \u{202e}d\u{202c}e"), "a b c de");
    }

    #[test]
    fn cuts_between_words() {
        for (line, longest, expected) in [
            ("one two three", 13, "one two three"),
            ("one two three", 12, "one two…"),
            ("one two three", 8, "one two…"),
            ("one two, three", 10, "one two…"),
            ("incomprehensible", 5, "inco…"),
            ("Überraschung für alle", 13, "Überraschung…"),
            ("", 5, ""),
        ] {
            let found = shortened(line, longest);
            assert_eq!(found, expected);
            assert!(found.chars().count() <= longest);
        }
    }
}
