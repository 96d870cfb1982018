//! Days, dates known only in part, and stretches of time.
//!
//! Proleptic Gregorian, years 1 to 9999; nothing here asks what day it is today.

use std::fmt;
use std::str::FromStr;

/// One civil day, ordered, four bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u32);

impl Day {
    /// The first day that can be written.
    pub const FIRST: Self = Self::packed(1, 1, 1);
    /// The last day that can be written.
    pub const LAST: Self = Self::packed(9999, 12, 31);

    const fn packed(year: u16, month: u8, day: u8) -> Self {
        Self((year as u32) << 16 | (month as u32) << 8 | day as u32)
    }

    /// The day of this year, month (1 to 12) and day of the month, if there is such a day.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let real = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month);
        real.then_some(Self::packed(year, month, day))
    }

    /// 1 to 9999.
    #[must_use]
    pub const fn year(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        (self.0 >> 8) as u8
    }

    /// 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.0 as u8
    }

    /// The day after; the last day stays.
    #[must_use]
    pub fn next(self) -> Self {
        let (year, month, day) = (self.year(), self.month(), self.day());
        Self::new(year, month, day + 1)
            .or_else(|| Self::new(year, month + 1, 1))
            .or_else(|| Self::new(year + 1, 1, 1))
            .unwrap_or(Self::LAST)
    }

    /// The day before; the first day stays.
    #[must_use]
    pub fn previous(self) -> Self {
        let (year, month, day) = (self.year(), self.month(), self.day());
        Self::new(year, month, day - 1)
            .or_else(|| Self::new(year, month - 1, days_in_month(year, month - 1)))
            .or_else(|| Self::new(year.saturating_sub(1), 12, 31))
            .unwrap_or(Self::FIRST)
    }

    /// Days since 0000-03-01, for distances.
    #[must_use]
    pub fn number(self) -> i32 {
        let (month, day) = (i32::from(self.month()), i32::from(self.day()));
        let year = i32::from(self.year()) - i32::from(month <= 2);
        let in_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        365 * year + year / 4 - year / 100 + year / 400 + in_year
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// A date of which perhaps only the year, or the year and the month, is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate(u32);

impl PartialDate {
    /// The date of this year, month and day, as far as they are known; nothing if no such day exists.
    #[must_use]
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        if month.is_none() && day.is_some() {
            return None;
        }
        Day::new(year, month.unwrap_or(1), day.unwrap_or(1))?;
        Some(Self(u32::from(year) << 16 | u32::from(month.unwrap_or(0)) << 8 | u32::from(day.unwrap_or(0))))
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// The month, if known.
    #[must_use]
    pub fn month(self) -> Option<u8> {
        Some((self.0 >> 8) as u8).filter(|&month| month != 0)
    }

    /// The day of the month, if known.
    #[must_use]
    pub fn day(self) -> Option<u8> {
        Some(self.0 as u8).filter(|&day| day != 0)
    }

    /// The first day it can mean.
    #[must_use]
    pub fn earliest(self) -> Day {
        Day::packed(self.year(), self.month().unwrap_or(1), self.day().unwrap_or(1))
    }

    /// The last day it can mean.
    #[must_use]
    pub fn latest(self) -> Day {
        let month = self.month().unwrap_or(12);
        Day::packed(self.year(), month, self.day().unwrap_or_else(|| days_in_month(self.year(), month)))
    }

    /// All days it can mean.
    #[must_use]
    pub fn range(self) -> DateRange {
        DateRange { start: self.earliest(), end: self.latest() }
    }

    /// How it is stored: three bytes, in the order of the dates, never 0.
    #[must_use]
    pub(crate) const fn to_stored(self) -> u32 {
        (self.0 >> 16) << 9 | (self.0 >> 8 & 0xf) << 5 | self.0 & 0x1f
    }

    /// What `to_stored` gave; 0 means absent.
    #[must_use]
    pub(crate) const fn from_stored(stored: u32) -> Option<Self> {
        let date = (stored >> 9) << 16 | (stored >> 5 & 0xf) << 8 | stored & 0x1f;
        if stored == 0 { None } else { Some(Self(date)) }
    }
}

impl From<Day> for PartialDate {
    fn from(day: Day) -> Self {
        Self(day.0)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year())?;
        self.month().map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day().map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// It is not written `2004`, `2004-03` or `2004-03-09`.
    Shape,
    /// The calendar has no such day.
    NoSuchDay,
}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => "not a date: write 2004, 2004-03 or 2004-03-09",
            Self::NoSuchDay => "no such day in the calendar",
        })
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or(""), 4)?;
        let month = parts.next().map(|part| number(part, 2)).transpose()?;
        let day = parts.next().map(|part| number(part, 2)).transpose()?;
        if parts.next().is_some() {
            return Err(NotADate::Shape);
        }
        // Two digits always fit in a byte.
        Self::new(year, month.map(|m| m as u8), day.map(|d| d as u8)).ok_or(NotADate::NoSuchDay)
    }
}

impl FromStr for Day {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let date: PartialDate = text.parse()?;
        if date.day().is_some() { Ok(date.earliest()) } else { Err(NotADate::Shape) }
    }
}

fn number(part: &str, digits: usize) -> Result<u16, NotADate> {
    if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NotADate::Shape);
    }
    part.parse().map_err(|_| NotADate::Shape)
}

/// A stretch of days, both ends in it. Invariant: `start <= end`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct DateRange {
    start: Day,
    end: Day,
}

impl DateRange {
    /// All days there are: nothing is known.
    pub const ALWAYS: Self = Self { start: Day::FIRST, end: Day::LAST };

    /// From `start` to `end`, both in it; nothing if `end` lies before `start`.
    #[must_use]
    pub fn new(start: Day, end: Day) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// The first day.
    #[must_use]
    pub const fn start(self) -> Day {
        self.start
    }

    /// The last day.
    #[must_use]
    pub const fn end(self) -> Day {
        self.end
    }

    /// Whether the day lies in it.
    #[must_use]
    pub fn contains(self, day: Day) -> bool {
        self.start <= day && day <= self.end
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start <= other.end && other.start <= self.end
    }

    /// The days that lie in both.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        Self::new(self.start.max(other.start), self.end.min(other.end))
    }

    /// The day, if it is only one.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        (self.start == self.end).then_some(self.start)
    }

    /// How many days.
    #[must_use]
    pub fn days(self) -> u32 {
        self.end.number().abs_diff(self.start.number()) + 1
    }
}

impl From<Day> for DateRange {
    fn from(day: Day) -> Self {
        Self { start: day, end: day }
    }
}

impl From<PartialDate> for DateRange {
    fn from(date: PartialDate) -> Self {
        date.range()
    }
}

impl fmt::Debug for DateRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> PartialDate {
        text.parse().expect("a date of this test")
    }

    #[test]
    fn is_four_bytes() {
        assert_eq!((size_of::<Day>(), size_of::<PartialDate>()), (4, 4));
    }

    #[test]
    fn reads_what_is_known() {
        for text in ["2004", "2004-03", "2004-03-09"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in ["", "04", "2004-3", "2004-03-9", "March 2004", "2004-03-09-01", "+204", "2004-0x"] {
            assert_eq!(text.parse::<PartialDate>(), Err(NotADate::Shape), "{text}");
        }
        for text in ["2004-13", "2004-00", "2023-02-29", "2004-04-31", "0000"] {
            assert_eq!(text.parse::<PartialDate>(), Err(NotADate::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn spans_the_days_it_can_mean() {
        assert_eq!(format!("{:?}", date("2004").range()), "2004-01-01..2004-12-31");
        assert_eq!(format!("{:?}", date("2004-02").range()), "2004-02-01..2004-02-29");
        assert_eq!(date("2004-03-09").range().day(), Day::new(2004, 3, 9));
    }

    #[test]
    fn steps_over_month_and_year_ends() {
        let day = |text: &str| text.parse::<Day>().expect("a day");
        assert_eq!(day("2003-12-31").next(), day("2004-01-01"));
        assert_eq!(day("2004-03-01").previous(), day("2004-02-29"));
        assert_eq!(day("2004-01-01").previous(), day("2003-12-31"));
        assert_eq!(Day::LAST.next(), Day::LAST);
        assert_eq!(Day::FIRST.previous(), Day::FIRST);
    }

    #[test]
    fn numbers_days_without_gaps() {
        let mut day: Day = "1999-12-25".parse().expect("a day");
        for _ in 0..800 {
            assert_eq!(day.next().number(), day.number() + 1, "{day}");
            assert_eq!(day.next().previous(), day);
            day = day.next();
        }
    }

    #[test]
    fn ranges_meet() {
        let range =
            |a: &str, b: &str| DateRange::new(date(a).earliest(), date(b).latest()).expect("in order");
        assert!(range("2001", "2004").overlaps(range("2004-12-31", "2010")));
        assert!(!range("2001", "2004").overlaps(range("2005", "2010")));
        assert_eq!(DateRange::new(date("2005").earliest(), date("2004").latest()), None);
        assert_eq!(range("2004-02", "2004-02").days(), 29);
    }
}
