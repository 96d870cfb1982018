//! Words that must fit on one short line.

/// `text` on one line, every run of white space a blank.
#[must_use]
pub fn one_line(text: &str) -> String {
    let is_plain = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_graphic());
    if text.split(' ').all(is_plain) {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
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
