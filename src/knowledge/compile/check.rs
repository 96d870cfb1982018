//! What can be wrong with a record by itself: names, dates, duplicate ids.

use super::super::date::PartialDate;
use super::super::parse::Problem;
use super::super::records::Placed;
use std::collections::HashMap;

/// Where problems go, with the place they were found at.
pub(super) struct Checker<'p> {
    pub(super) problems: &'p mut Vec<Problem>,
}

/// A record or one of its items, as a place to complain about.
#[derive(Clone, Copy)]
pub(super) struct At<'r> {
    path: &'r std::sync::Arc<str>,
    line: u32,
    pub(super) id: &'r str,
}

impl<'r> At<'r> {
    pub(super) fn entry<T>(placed: &'r Placed<T>, id: &'r str) -> Self {
        Self { path: &placed.path, line: placed.line, id }
    }

    pub(super) fn item<T>(placed: &'r Placed<T>, id: &'r str, item: usize) -> Self {
        let line = placed.item_lines.get(item).copied().unwrap_or(placed.line);
        Self { path: &placed.path, line, id }
    }
}

impl Checker<'_> {
    pub(super) fn complain(&mut self, at: At<'_>, message: &str) {
        let message = format!("{}: {message}", at.id);
        self.problems.push(Problem { path: at.path.clone(), line: at.line, message });
    }

    /// The date, or nothing where none is written or it is none.
    pub(super) fn date(&mut self, at: At<'_>, field: &str, text: Option<&str>) -> Option<PartialDate> {
        match text?.parse() {
            Ok(date) => Some(date),
            Err(error) => {
                self.complain(at, &format!("{field} = {:?}: {error}", text.unwrap_or_default()));
                None
            }
        }
    }

    /// Both ends, if they are dates and in order.
    pub(super) fn dates(
        &mut self,
        at: At<'_>,
        start: Option<&str>,
        end: Option<&str>,
    ) -> Option<(Option<PartialDate>, Option<PartialDate>)> {
        let before = self.problems.len();
        let (from, to) = (self.date(at, "start", start), self.date(at, "end", end));
        if let (Some(from), Some(to)) = (from, to)
            && from.earliest() > to.latest()
        {
            self.complain(at, &format!("starts {from}, after its end {to}"));
        }
        (self.problems.len() == before).then_some((from, to))
    }

    pub(super) fn names<'n>(&mut self, at: At<'_>, field: &str, names: impl IntoIterator<Item = &'n String>) {
        for name in names {
            if super::super::fold::fold(name).is_empty() {
                self.complain(at, &format!("{field}: an empty name"));
            }
        }
    }
}

/// The records of one table whose id is there and not taken before.
pub(super) fn distinct<'r, T>(
    table: &'r [Placed<T>],
    id: fn(&T) -> &String,
    checker: &mut Checker<'_>,
) -> Vec<&'r Placed<T>> {
    let mut seen: HashMap<&str, &Placed<T>> = HashMap::new();
    let mut kept = Vec::with_capacity(table.len());
    for placed in table {
        let own = id(&placed.record).as_str();
        let at = At::entry(placed, own);
        if own.is_empty() || own.contains(char::is_whitespace) {
            checker.complain(at, "an id is one word");
        } else if let Some(first) = seen.get(own) {
            checker.complain(at, &format!("the id is taken by {}:{}", first.path, first.line));
        } else {
            seen.insert(own, placed);
            kept.push(placed);
        }
    }
    // Numbered in the order of their ids, entries are found by them.
    kept.sort_by_key(|placed| id(&placed.record));
    kept
}
