//! Paragraphs that begin with a day or a time of day: the entries of a chronology, a programme, a live report.

use std::collections::HashMap;

use super::super::Content;
use super::super::lexicon;
use super::beginning::Beginning;
use super::clock::clock;
use crate::text::BlockKind;

/// What a paragraph begins with, of days and times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// "12 March 2014: ..."
    Day,
    /// "21:40 The polls ..."
    Time,
}

/// Fewer make no chronology.
const LEAST: usize = 3;
/// No day has more words: "Friday, 18 to 20 February 2014".
const LONGEST: usize = 8;

/// The day or time with which the words of a paragraph begin, from the byte `start` on. A time may stand alone, a day tells
/// something behind it.
pub(super) fn moment(content: &Content, start: usize) -> Option<Moment> {
    if matches!(content.block.kind, BlockKind::Heading(_)) || content.block.quoted > 0 {
        return None;
    }
    let text = &content.text()[start..];
    // Most paragraphs begin with a word that is none of the calendar.
    let may = |char: char| char.is_ascii_digit() || "[(".contains(char) || char.is_uppercase();
    if !text.starts_with(may) {
        return None;
    }
    if clock(text).is_some() {
        return Some(Moment::Time);
    }
    let bold = (content.block.layout.bold as usize).saturating_sub(start);
    is_day(text, bold).then_some(Moment::Day)
}

/// The entries among these paragraphs, each with whether paragraphs without a day or time go on with it.
pub(super) fn entries(beginnings: &[&Beginning]) -> HashMap<usize, bool> {
    let of = |wanted: Moment| {
        let found: Vec<usize> =
            (0..beginnings.len()).filter(|&at| beginnings[at].moment == Some(wanted)).collect();
        if found.len() < LEAST { Vec::new() } else { found }
    };
    let (days, times) = (of(Moment::Day), of(Moment::Time));
    // What stands behind the last day, or behind a list, may be no part of the chronology.
    let last = days.last().copied();
    let goes_on = |at: usize| Some(at) != last && !beginnings[at].bullet;
    days.into_iter().chain(times).map(|at| (at, goes_on(at))).collect()
}

/// Whether a text of which so many bytes are bold begins with a day: with a colon or a dash behind it, or in bold.
fn is_day(text: &str, bold: usize) -> bool {
    let mut seen = Seen::default();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace).take(LONGEST) {
        let end = at + word.trim_end().len();
        at += word.len();
        let word = word.trim_end();
        if matches!(word, "–" | "—" | "-" | "--" | "|") && seen.is_day() {
            return at < text.len();
        }
        let closed = word.ends_with(':') || bold > 0 && end >= bold.min(text.len()) && bold < text.len();
        if !seen.add(word.trim_end_matches([':', ',', '.', ')'])) {
            return false;
        }
        if closed {
            return seen.is_day() && at < text.len();
        }
    }
    false
}

/// What words seen so far tell of a day.
#[derive(Default)]
struct Seen {
    month: bool,
    number: bool,
    year: bool,
}

impl Seen {
    /// Adds a word; whether it may be part of a day.
    fn add(&mut self, word: &str) -> bool {
        if matches!(word, "to" | "and" | "early" | "late" | "mid" | "–" | "—" | "-") {
            return true;
        }
        let mut parts = word.split(['-', '–', '—', '/', '.', '(']).filter(|part| !part.is_empty()).peekable();
        parts.peek().is_some() && parts.all(|part| self.add_part(part))
    }

    fn add_part(&mut self, part: &str) -> bool {
        let digits = part.trim_end_matches(|char: char| char.is_ascii_lowercase());
        if let Ok(number) = digits.parse::<u32>() {
            let rest = &part[digits.len()..];
            self.year |= (1900..2100).contains(&number);
            self.number |= (1..=31).contains(&number);
            return (self.year || self.number) && matches!(rest, "" | "st" | "nd" | "rd" | "th");
        }
        let is_month = lexicon::month(part).is_some();
        self.month |= is_month;
        is_month || lexicon::is_weekday(part) || matches!(part, "mid" | "early" | "late")
    }

    fn is_day(&self) -> bool {
        self.year || self.month && self.number
    }
}

#[cfg(test)]
mod tests {
    use super::is_day;

    #[test]
    fn a_day_stands_before_a_colon_or_a_dash_or_in_bold() {
        for text in [
            "12 March 2014: The ferry sank.",
            "18–20 February – Miners struck.",
            "March 3 -- The port closed.",
            "Friday, 9 May: It opened.",
            "2004: The mission began.",
            "21.11.2013: The port closed.",
        ] {
            assert!(is_day(text, 0), "{text}");
        }
        assert!(is_day("12 March The ferry sank.", "12 March".len()));
    }

    #[test]
    fn other_beginnings_are_none() {
        for text in [
            "12 March 2014 was a Wednesday.",
            "12 March 2014:",
            "May: She was right.",
            "Monday: They met.",
            "12: The ferry sank.",
            "On 12 March: The ferry sank.",
            "March of the 10: a film.",
        ] {
            assert!(!is_day(text, 0), "{text}");
        }
        assert!(!is_day("12 March The ferry sank.", 0));
        assert!(!is_day("12 March", "12 March".len()));
    }
}
