//! From TOML text to [`Records`]: table by table, so that one bad entry does not take the rest with it.

use super::records::{Placed, Records};
use serde::de::DeserializeOwned;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

/// What is wrong with an entry, and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as it was named to [`parse`].
    pub path: Arc<str>,
    /// Counted from 1.
    pub line: u32,
    /// For the person who wrote the entry.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

/// Adds the entries of one file to `records`, and what could not be read to `problems`.
pub fn parse(path: &str, text: &str, records: &mut Records, problems: &mut Vec<Problem>) {
    let line_ends = text.bytes().zip(0..).filter(|&(byte, _)| byte == b'\n').map(|(_, at)| at).collect();
    let file = File { path: path.into(), line_ends };
    let (table, errors) = DeTable::parse_recoverable(text);
    problems.extend(errors.iter().map(|error| file.problem(error)));
    let first_broken =
        errors.iter().filter_map(|error| error.span()).map(|span| span.start).min().unwrap_or(usize::MAX);
    for (key, value) in table.into_inner() {
        let at = key.span();
        let DeValue::Array(entries) = value.into_inner() else {
            problems.push(file.at(&at, format!("write [[{0}]], not [{0}]", key.get_ref())));
            continue;
        };
        // What stands behind broken syntax is not what its author meant.
        let entries = entries.into_iter().filter(|entry| entry.span().end <= first_broken);
        match key.get_ref().as_ref() {
            "country" => file.read(entries, &mut records.country, problems),
            "office" => file.read(entries, &mut records.office, problems),
            "person" => file.read(entries, &mut records.person, problems),
            "treaty" => file.read(entries, &mut records.treaty, problems),
            "body" => file.read(entries, &mut records.body, problems),
            "place" => file.read(entries, &mut records.place, problems),
            other => problems.push(file.at(
                &at,
                format!("unknown table [[{other}]]: write country, office, person, treaty, body or place"),
            )),
        }
    }
}

struct File {
    path: Arc<str>,
    line_ends: Vec<usize>,
}

impl File {
    fn read<'i, T: DeserializeOwned>(
        &self,
        entries: impl Iterator<Item = Spanned<DeValue<'i>>>,
        into: &mut Vec<Placed<T>>,
        problems: &mut Vec<Problem>,
    ) {
        for entry in entries {
            let line = self.line(entry.span().start);
            let item_lines = self.item_lines(entry.get_ref());
            match T::deserialize(ValueDeserializer::from(entry)) {
                Ok(record) => into.push(Placed { record, path: self.path.clone(), line, item_lines }),
                Err(error) => {
                    let line = error.span().map_or(line, |span| self.line(span.start));
                    problems.push(Problem {
                        path: self.path.clone(),
                        line,
                        message: error.message().to_owned(),
                    });
                }
            }
        }
    }

    /// Where each tenure, event, member, ... of an entry stands: a list of tables is the only list of its kind in it.
    fn item_lines(&self, entry: &DeValue<'_>) -> Vec<u32> {
        let Some(table) = entry.as_table() else { return Vec::new() };
        let lists = table.values().filter_map(|value| value.get_ref().as_array());
        lists
            .filter(|list| list.iter().any(|item| item.get_ref().is_table()))
            .flat_map(|list| list.iter().map(|item| self.line(item.span().start)))
            .collect()
    }

    fn problem(&self, error: &toml::de::Error) -> Problem {
        self.at(&error.span().unwrap_or(0..0), error.message().to_owned())
    }

    fn at(&self, span: &Range<usize>, message: String) -> Problem {
        Problem { path: self.path.clone(), line: self.line(span.start), message }
    }

    fn line(&self, offset: usize) -> u32 {
        self.line_ends.partition_point(|&end| end < offset) as u32 + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Records, Vec<String>) {
        let (mut records, mut problems) = (Records::default(), Vec::new());
        parse("desk.toml", text, &mut records, &mut problems);
        (records, problems.iter().map(Problem::to_string).collect())
    }

    const GOOD: &str = "[[place]]\nid = 'x'\nname = 'X'\nkind = 'base'\nabout = 'A base.'\nsource = 's'\nconfirmed = '2020'\n";

    #[test]
    fn a_bad_entry_leaves_the_others() {
        let (records, problems) = read(&format!("{GOOD}[[place]]\nid = 'y'\nname = 3\n{GOOD}"));
        assert_eq!(records.place.len(), 2);
        assert_eq!(records.place[1].line, 11);
        assert_eq!(problems, ["desk.toml:10: invalid type: integer `3`, expected a string"]);
    }

    #[test]
    fn an_unknown_field_or_table_is_named() {
        let (_, problems) = read("[[place]]\nidd = 'x'\n[[planet]]\nid = 'x'\n[person]\nid = 'x'\n");
        assert_eq!(problems.len(), 3, "{problems:?}");
        assert!(problems.iter().any(|p| p.contains(":2: unknown field `idd`")), "{problems:?}");
        assert!(problems.iter().any(|p| p.contains(":3: unknown table [[planet]]")), "{problems:?}");
        assert!(problems.iter().any(|p| p.contains("write [[person]], not [person]")), "{problems:?}");
    }

    #[test]
    fn broken_syntax_keeps_what_stands_before_it() {
        let (records, problems) = read(&format!("{GOOD}[[place]\nid = 'y'\n"));
        assert_eq!(records.place.len(), 1);
        assert!(problems[0].starts_with("desk.toml:8:"), "{problems:?}");
    }
}
