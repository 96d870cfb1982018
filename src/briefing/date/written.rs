//! Dates as people write them.

use crate::briefing::lexicon;
use crate::knowledge::PartialDate;
use crate::text::Span;

/// A date that stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Where.
    pub span: Span,
    /// What it says.
    pub date: PartialDate,
}

/// The date that begins at byte `from` of `text`: "2010-03-19", "March 19, 2010", "Friday, 19 March 2010",
/// "19.3.2010", "20100319", "March 2010", "191430Z MAR 10"; the last of several days in a row, "15-19 March 2010". It has a
/// year; numbers in doubtful order ("3/4/2010") are none.
///
/// # Panics
/// If `from` is no character boundary of `text`.
#[must_use]
pub fn written_date(text: &str, from: usize) -> Option<Written> {
    let mut cursor = Cursor { text, at: from };
    if !cursor.may_begin_date() {
        return None;
    }
    let date = cursor
        .iso()
        .or_else(|| cursor.in_words())
        .or_else(|| cursor.in_numbers())
        .or_else(|| cursor.of_telegram())?;
    let mut after = text[cursor.at..].bytes();
    let ends = match after.next() {
        Some(b'T') => after.next().is_some_and(|byte| byte.is_ascii_digit()),
        Some(byte) => !byte.is_ascii_alphanumeric(),
        None => true,
    };
    ends.then(|| Written { span: Span::new(from, cursor.at), date })
}

struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Whether a number, a day of the week or a month stands here: nothing else begins a date, and most words are none.
    fn may_begin_date(&self) -> bool {
        let first = self.text.as_bytes().get(self.at);
        first.is_some_and(u8::is_ascii_digit) || Self { ..*self }.word().is_some_and(lexicon::is_of_calendar)
    }

    /// Reads on, or stays where it was.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    /// A run of ASCII digits, `least` to `most` of them.
    fn digits(&mut self, least: usize, most: usize) -> Option<u16> {
        let count = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        if !(least..=most).contains(&count) {
            return None;
        }
        let number = self.rest()[..count].parse().ok();
        self.at += count;
        number
    }

    fn mark(&mut self, mark: char) -> Option<()> {
        self.rest().starts_with(mark).then(|| self.at += mark.len_utf8())
    }

    /// Skips spaces, with at most one comma or full stop among them; whether there were any.
    fn gap(&mut self) -> bool {
        let rest = self.rest();
        let after = rest.trim_start_matches([' ', '\u{a0}']);
        let after = after.strip_prefix([',', '.']).unwrap_or(after);
        let after = after.trim_start_matches([' ', '\u{a0}']);
        self.at += rest.len() - after.len();
        after.len() < rest.len()
    }

    fn word(&mut self) -> Option<&'t str> {
        let length = self.rest().bytes().take_while(u8::is_ascii_alphabetic).count();
        let word = &self.rest()[..length];
        self.at += length;
        (length > 0).then_some(word)
    }

    fn month(&mut self) -> Option<u8> {
        self.attempt(|cursor| lexicon::month(cursor.word()?))
    }

    fn year(&mut self) -> Option<u16> {
        self.attempt(|cursor| cursor.digits(4, 4).filter(|year| (1900..2100).contains(year)))
    }

    fn day(&mut self) -> Option<u8> {
        self.attempt(|cursor| {
            let day = cursor.digits(1, 2).filter(|day| (1..=31).contains(day))?;
            for ordinal in ["st", "nd", "rd", "th"] {
                if cursor.rest().starts_with(ordinal) {
                    cursor.at += ordinal.len();
                }
            }
            u8::try_from(day).ok()
        })
    }

    /// A day of a month, or the last of several in a row: "19", "15-19", "15 to 19".
    fn last_day(&mut self) -> Option<u8> {
        let first = self.day()?;
        let later = self.attempt(|cursor| {
            cursor.gap();
            let is_row = ["-", "–", "—", "to "].iter().find(|mark| cursor.rest().starts_with(**mark))?;
            cursor.at += is_row.len();
            cursor.gap();
            cursor.day().filter(|&last| last > first)
        });
        Some(later.unwrap_or(first))
    }

    /// "2010-03-19", "20100319", "2010_03_19".
    fn iso(&mut self) -> Option<PartialDate> {
        self.attempt(|cursor| {
            let compact = cursor.rest().bytes().take_while(u8::is_ascii_digit).count() == 8;
            if compact {
                let digits = &cursor.rest()[..8];
                cursor.at += 8;
                let part = |range: std::ops::Range<usize>| digits[range].parse::<u16>().ok();
                let (year, month, day) = (part(0..4)?, part(4..6)?, part(6..8)?);
                return (1900..2100).contains(&year).then(|| date(year, month, Some(day)))?;
            }
            let year = cursor.year()?;
            let joint = cursor.rest().chars().next().filter(|c| matches!(c, '-' | '_' | '/' | '.'))?;
            cursor.mark(joint)?;
            let month = cursor.digits(1, 2)?;
            let day = cursor.attempt(|cursor| {
                cursor.mark(joint)?;
                cursor.digits(1, 2)
            });
            // "2010-11" is as often a season as a month.
            day.and_then(|day| date(year, month, Some(day)))
        })
    }

    /// "Friday, March 19, 2010", "19 March 2010", "15-19 March 2010", "March 2010".
    fn in_words(&mut self) -> Option<PartialDate> {
        self.attempt(|cursor| {
            cursor.attempt(|cursor| {
                let weekday = lexicon::is_weekday(cursor.word()?);
                (weekday && cursor.gap()).then_some(())
            });
            let before = cursor.attempt(|cursor| {
                let day = cursor.last_day()?;
                (cursor.gap() || cursor.mark('-').is_some()).then_some(day)
            });
            if before.is_some() {
                cursor.attempt(|cursor| (cursor.word()? == "of" && cursor.gap()).then_some(()));
            }
            let month = cursor.month()?;
            if !cursor.gap() && cursor.mark('-').is_none() {
                return None;
            }
            let after = before.is_none().then(|| {
                cursor.attempt(|cursor| {
                    let day = cursor.last_day()?;
                    cursor.gap().then_some(day)
                })
            });
            let year = cursor.year()?;
            date(year, month.into(), before.or(after.flatten()).map(u16::from))
        })
    }

    /// "19.3.2010", "3/19/2010": only where one number must be the day.
    fn in_numbers(&mut self) -> Option<PartialDate> {
        self.attempt(|cursor| {
            let first = cursor.digits(1, 2)?;
            let joint = cursor.rest().chars().next().filter(|c| matches!(c, '.' | '/'))?;
            cursor.mark(joint)?;
            let second = cursor.digits(1, 2)?;
            cursor.mark(joint)?;
            let year = cursor.year()?;
            match (joint, first, second) {
                ('.', day, month) => date(year, month, Some(day)),
                (_, day, month) if day > 12 => date(year, month, Some(day)),
                (_, month, day) if day > 12 || day == month => date(year, month, Some(day)),
                _ => None,
            }
        })
    }

    /// The day, the time and the zone of a telegram's head: "191430Z MAR 10".
    fn of_telegram(&mut self) -> Option<PartialDate> {
        self.attempt(|cursor| {
            let (day, rest) = cursor.rest().split_at_checked(2)?;
            let time = rest.as_bytes().get(..5)?;
            let is_time = time[..4].iter().all(u8::is_ascii_digit) && time[4].is_ascii_uppercase();
            if !is_time || !rest[5..].starts_with(' ') {
                return None;
            }
            cursor.at += 2 + time.len() + 1;
            let month = cursor.month()?;
            cursor.mark(' ')?;
            let year = cursor.attempt(Self::year).or_else(|| {
                let year = cursor.digits(2, 2)?;
                // Two digits of a year are of those from 1970 on.
                Some(if year < 70 { 2000 + year } else { 1900 + year })
            })?;
            date(year, month.into(), Some(day.parse().ok()?))
        })
    }
}

fn date(year: u16, month: u16, day: Option<u16>) -> Option<PartialDate> {
    let narrow = |number: u16| u8::try_from(number).ok();
    PartialDate::new(year, Some(narrow(month)?), day.map(|day| narrow(day).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        written_date(text, 0).map_or_else(|| "none".to_owned(), |found| found.date.to_string())
    }

    #[test]
    fn reads_what_people_write() {
        for text in [
            "2010-03-19",
            "2010-03-19T10:00:00Z",
            "20100319",
            "2010_03_19-talks",
            "March 19, 2010",
            "March 19th, 2010 --",
            "Mar. 19, 2010",
            "19 March 2010",
            "19-Mar-2010",
            "Friday, March 19, 2010",
            "Friday 19 March, 2010",
            "19th of March 2010",
            "19.3.2010",
            "3/19/2010",
            "19/3/2010",
            "15-19 March 2010",
            "15 – 19 March 2010",
            "15 to 19 March 2010",
            "March 15-19, 2010",
            "191430Z MAR 10",
            "191430Z MAR 2010",
        ] {
            assert_eq!(read(text), "2010-03-19", "{text}");
        }
        assert_eq!(read("March 2010"), "2010-03");
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "3/4/2010",
            "2010-11",
            "2010",
            "March 19",
            "19 March",
            "February 30, 2010",
            "1,550",
            "Moscow 2010",
            "191430 MAR 10",
            "19 ships to 3 March",
        ] {
            assert_eq!(read(text), "none", "{text}");
        }
    }

    #[test]
    fn says_where_it_ends() {
        let found = written_date("on March 19, 2010, in Geneva", 3).expect("a date");
        assert_eq!(found.span.of("on March 19, 2010, in Geneva"), "March 19, 2010");
    }
}
