//! What the date of a briefing is, and how it was concluded.

use crate::knowledge::{DateRange, Day};
use crate::text::Span;

/// When a briefing was written, as far as that can be told.
#[derive(Clone, Debug, PartialEq)]
pub struct BriefingDate {
    /// The days it may be: one where a date is stated.
    pub range: DateRange,
    /// How that was concluded.
    pub basis: DateBasis,
}

/// How the date of a briefing was concluded, the first of these that there is.
#[derive(Clone, Debug, PartialEq)]
pub enum DateBasis {
    /// `date:` in the front matter.
    FrontMatter(Evidence),
    /// "MOSCOW, March 19, 2010 --".
    Dateline(Evidence),
    /// "DATE: 19 March 2010".
    MemoLine(Evidence),
    /// "Brexit: where we stand, 22 October 2019".
    HeadLine(Evidence),
    /// The part of the file's name.
    FileName(String),
    /// The workspace's or the user's setting.
    Setting,
    /// The titles that people bear in it, with the days on which they bore them.
    Titles(Vec<Bound>),
    /// Nothing tells: it is taken as written today.
    Today,
}

/// Words of the document from which something was concluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where they stand in the document.
    pub span: Span,
    /// The words.
    pub words: String,
}

/// A title that bounds the time.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// "Secretary of State Hillary Clinton"
    pub evidence: Evidence,
    /// The days on which that was so.
    pub range: DateRange,
}

impl BriefingDate {
    /// The date taken as today, because nothing tells.
    #[must_use]
    pub fn today(today: Day) -> Self {
        Self { range: today.into(), basis: DateBasis::Today }
    }

    /// The date or the stretch of time, for a person to read: "2010-03-19", "2009-01-21 to 2012-05-07".
    #[must_use]
    pub fn days(&self) -> String {
        match self.range.day() {
            Some(day) => day.to_string(),
            None => format!("{} to {}", self.range.start(), self.range.end()),
        }
    }

    /// Where the document itself states it.
    #[must_use]
    pub fn stated(&self) -> Option<Span> {
        match &self.basis {
            DateBasis::FrontMatter(found)
            | DateBasis::Dateline(found)
            | DateBasis::MemoLine(found)
            | DateBasis::HeadLine(found) => Some(found.span),
            DateBasis::FileName(_) | DateBasis::Setting | DateBasis::Titles(_) | DateBasis::Today => None,
        }
    }

    /// How it was concluded, for a person to read: "the dateline “MOSCOW, March 19, 2010”".
    #[must_use]
    pub fn why(&self) -> String {
        match &self.basis {
            DateBasis::FrontMatter(found) => format!("the front matter “{}”", found.words),
            DateBasis::Dateline(found) => format!("the dateline “{}”", found.words),
            DateBasis::MemoLine(found) | DateBasis::HeadLine(found) => format!("the line “{}”", found.words),
            DateBasis::FileName(part) => format!("the file name “{part}”"),
            DateBasis::Setting => "the settings".to_owned(),
            DateBasis::Titles(bounds) => {
                let words: Vec<_> =
                    bounds.iter().map(|bound| format!("“{}”", bound.evidence.words)).collect();
                format!("inferred from {}", listed(&words))
            }
            DateBasis::Today => "no date is stated and no title tells: taken as today".to_owned(),
        }
    }
}

/// "a, b and c"
fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
