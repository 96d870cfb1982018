//! The time of day with which an entry of a live report begins: "10:20 a.m.", "1420 GMT:".

/// How many bytes of a text the time at its beginning takes, and what parts it from the words behind it.
pub(in crate::briefing) fn clock(text: &str) -> Option<usize> {
    let inner = text.strip_prefix(['[', '(']).unwrap_or(text);
    let rest = time(inner)?;
    let rest = zone(rest.strip_prefix([']', ')']).unwrap_or(rest));
    let rest = rest.strip_prefix([']', ')']).unwrap_or(rest);
    let words = rest.trim_start_matches(|char: char| char.is_whitespace() || ":-–—|".contains(char));
    // "At 6:30 sharp": what goes on in small letters is a sentence.
    let parted = words.is_empty() || words.len() < rest.len() && !words.starts_with(char::is_lowercase);
    parted.then(|| text.len() - words.len())
}

/// How many bytes the time in square brackets takes with which a turn of a transcript begins: "[00:01:12] ".
pub(in crate::briefing) fn stamp(text: &str) -> Option<usize> {
    let (time, rest) = text.strip_prefix('[')?.split_once(']')?;
    let parts = time.split([':', '.']);
    let is = (2..=3).contains(&parts.clone().count())
        && parts.clone().all(|part| (1..=2).contains(&part.len()) && is_below(part, 60));
    let words = rest.trim_start();
    (is && !words.is_empty() && words.len() < rest.len()).then(|| text.len() - words.len())
}

/// What stands behind the hours and minutes.
fn time(text: &str) -> Option<&str> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (hours, rest) = text.split_at(digits);
    let has_zone = |rest: &str| zone(rest).len() < rest.len();
    match digits {
        1 | 2 => {
            let minutes = rest.strip_prefix([':', '.']).and_then(|rest| rest.split_at_checked(2));
            let told = minutes.filter(|(minutes, _)| is_below(minutes, 60) && is_below(hours, 25));
            let behind = told.map_or(rest, |(_, rest)| rest);
            // "14.20" alone may be a price.
            let is_sure = told.is_some() && (rest.starts_with(':') || has_zone(behind));
            half_of_day(behind).or(is_sure.then_some(behind)).filter(|rest| !goes_on(rest))
        }
        // "2015" alone is a year.
        4 => (is_below(&hours[..2], 25) && is_below(&hours[2..], 60) && has_zone(rest)).then_some(rest),
        _ => None,
    }
}

/// "10:20:15", "10:20am5" go on.
fn goes_on(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('.' | ':') => chars.next().is_some_and(|next| next.is_ascii_digit()),
        Some(next) => next.is_alphanumeric() || next == '%',
        None => false,
    }
}

fn is_below(number: &str, limit: u32) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit()) && number.parse().is_ok_and(|number: u32| number < limit)
}

/// What stands behind "a.m." or "pm".
fn half_of_day(text: &str) -> Option<&str> {
    let text = text.trim_start_matches([' ', '\u{a0}']);
    ["a.m.", "p.m.", "am", "pm", "AM", "PM", "A.M.", "P.M."].iter().find_map(|half| text.strip_prefix(half))
}

/// What stands behind the letters of a time zone, if there are any.
fn zone(text: &str) -> &str {
    let letters = text.trim_start_matches(' ');
    let length = letters.bytes().take_while(u8::is_ascii_uppercase).count();
    let ends = !letters[length..].starts_with(char::is_alphanumeric);
    if (2..=4).contains(&length) && ends { &letters[length..] } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(clock(text).map_or("none", |length| &text[length..]), expected, "{text}");
    }

    #[test]
    fn a_time_of_day_begins_an_entry() {
        check("10:20 a.m.", "");
        check("9.04am", "");
        check("1420 GMT", "");
        check("[14:20 CET] Ships wait.", "Ships wait.");
        check("6:30 p.m. ET — The ferry is in.", "The ferry is in.");
        check("09:15: \"No,\" says Roe.", "\"No,\" says Roe.");
        check("6 pm | Moss is late.", "Moss is late.");
    }

    #[test]
    fn a_stamp_stands_in_square_brackets() {
        let behind = |text: &'static str| stamp(text).map_or("none", |length| &text[length..]);
        assert_eq!(behind("[00:01:12] ROE: Yes."), "ROE: Yes.");
        assert_eq!(behind("[1:12] ROE: Yes."), "ROE: Yes.");
        assert_eq!(behind("[1] Roe, p. 3"), "none");
        assert_eq!(behind("[00:01:12]"), "none");
        assert_eq!(behind("[Laughter] Yes."), "none");
    }

    #[test]
    fn other_numbers_do_not() {
        for text in [
            "2015",
            "2015 was dry.",
            "9.30.2015",
            "10:20 is late for a ferry.",
            "12 ships wait.",
            "14.20",
            "1.25 Billion",
            "10:20:15",
            "6 Americans sail.",
        ] {
            check(text, "none");
        }
    }
}
