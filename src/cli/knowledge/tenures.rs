//! The tenures of an entry in a TOML file, edited in place: comments and order stay.

use toml_edit::{Array, InlineTable, Item, Table, TableLike, Value, value};

use super::holders::Held;
use super::merge::SOURCE;
use crate::knowledge::{DateRange, Day, PartialDate};

/// A tenure of the file that is the same as one of Wikidata's.
pub(super) struct Found {
    at: usize,
    pub(super) end: Option<PartialDate>,
    /// It begins when Wikidata's does; otherwise Wikidata's lies within it.
    pub(super) starts_alike: bool,
    /// Its facts were imported, not written by hand.
    pub(super) is_wikidatas: bool,
}

/// Starts that lie so near are one: some count from the election, some from the oath.
const NEAR: i32 = 62;

/// Whether a tenure from `start` to `end` is the one that begins on `other`, and whether both begin alike; nothing where
/// they are two.
pub(super) fn same(start: PartialDate, end: Option<PartialDate>, other: PartialDate) -> Option<bool> {
    let days = |from: Day, to: Day| (from.number() - to.number()).abs();
    let near = days(start.earliest(), other.earliest()) <= NEAR || start.range().overlaps(other.range());
    let until = end.map_or(Day::LAST, PartialDate::latest);
    let within = DateRange::new(start.earliest(), until).is_some_and(|held| held.contains(other.earliest()));
    // A new tenure may begin on the day on which the one before ended.
    let goes_on = end.is_none_or(|end| other.earliest() < end.earliest());
    if near { Some(true) } else { (within && goes_on).then_some(false) }
}

/// The tenure of `person` that `held` is.
pub(super) fn find(person: &Table, held: &Held) -> Option<Found> {
    let source = word(person, "source");
    let mut found: Vec<Found> = each(person)
        .into_iter()
        .enumerate()
        .filter(|(_, tenure)| word(*tenure, "office") == held.office && word(*tenure, "of") == held.of)
        .filter(|(_, tenure)| word(*tenure, "to") == held.to.as_deref().unwrap_or_default())
        .filter_map(|(at, tenure)| {
            let end = word(tenure, "end").parse().ok();
            let starts_alike = same(word(tenure, "start").parse().ok()?, end, held.start)?;
            let own = Some(word(tenure, "source")).filter(|own| !own.is_empty());
            let is_wikidatas = own.unwrap_or_else(|| source.clone()) == SOURCE;
            Some(Found { at, end, starts_alike, is_wikidatas })
        })
        .collect();
    found.sort_by_key(|found| !found.starts_alike);
    found.into_iter().next()
}

fn each(person: &Table) -> Vec<&dyn TableLike> {
    match person.get("tenures") {
        Some(Item::Value(Value::Array(tenures))) => {
            tenures.iter().filter_map(|tenure| Some(tenure.as_inline_table()? as &dyn TableLike)).collect()
        }
        Some(Item::ArrayOfTables(tenures)) => tenures.iter().map(|tenure| tenure as &dyn TableLike).collect(),
        _ => Vec::new(),
    }
}

fn word(table: &dyn TableLike, key: &str) -> String {
    match table.get(key).and_then(Item::as_value) {
        Some(Value::Datetime(date)) => date.value().to_string(),
        Some(value) => value.as_str().unwrap_or_default().to_owned(),
        None => String::new(),
    }
}

/// Adds a tenure; where its facts are not those of the entry, with the day on which Wikidata told it.
pub(super) fn add(person: &mut Table, held: &Held, told: Option<PartialDate>) {
    let mut fields = vec![("office", held.office.clone()), ("of", held.of.clone())];
    fields.extend(held.to.clone().map(|to| ("to", to)));
    fields.push(("start", held.start.to_string()));
    fields.extend(held.end.map(|end| ("end", end.to_string())));
    if let Some(told) = told {
        fields.extend([("source", SOURCE.to_owned()), ("confirmed", told.to_string())]);
    }
    match person.entry("tenures").or_insert_with(|| value(Array::new())) {
        Item::ArrayOfTables(tenures) => {
            let mut tenure = Table::new();
            fields.iter().for_each(|(key, word)| tenure[key] = value(word));
            tenures.push(tenure);
        }
        Item::Value(Value::Array(tenures)) => {
            let fields = fields.into_iter().map(|(key, word)| (key.to_owned(), Value::from(word)));
            push(tenures, fields.collect());
        }
        // Something else was refused when the file was checked.
        _ => {}
    }
}

/// Adds a line to a list; a comment behind the last line stays there.
fn push(tenures: &mut Array, tenure: InlineTable) {
    let trailing = tenures.trailing().as_str().unwrap_or_default().trim_end().to_owned();
    let mut tenure = Value::from(tenure);
    tenure.decor_mut().set_prefix(format!("{trailing}\n  "));
    // Behind the last line without a comma there may be a comment that belongs to its value.
    if let Some(last) = tenures.iter_mut().last()
        && last
            .decor()
            .suffix()
            .and_then(|suffix| suffix.as_str())
            .is_some_and(|suffix| suffix.trim().is_empty())
    {
        last.decor_mut().set_suffix("");
    }
    tenures.push_formatted(tenure);
    tenures.set_trailing("\n");
    tenures.set_trailing_comma(true);
}

/// Writes down when a tenure ended.
pub(super) fn finish(person: &mut Table, found: &Found, end: PartialDate) {
    let end = end.to_string();
    match person.get_mut("tenures") {
        Some(Item::Value(Value::Array(tenures))) => {
            let tenures = tenures.iter_mut().filter_map(Value::as_inline_table_mut);
            if let Some(tenure) = tenures.into_iter().nth(found.at) {
                behind_start(tenure, &end);
            }
        }
        Some(Item::ArrayOfTables(tenures)) => {
            if let Some(tenure) = tenures.get_mut(found.at) {
                tenure["end"] = value(end);
            }
        }
        _ => {}
    }
}

/// The end stands behind the start, as in all our data.
fn behind_start(tenure: &mut InlineTable, end: &str) {
    let fields: Vec<(String, Value)> =
        tenure.iter().map(|(key, value)| (key.to_owned(), value.clone().decorated(" ", ""))).collect();
    tenure.clear();
    for (key, field) in fields {
        let is_start = key == "start";
        tenure.insert(key, field);
        if is_start {
            tenure.insert("end", Value::from(end));
        }
    }
    tenure.fmt();
}

/// Changes one word of an entry; what stands around it stays.
pub(super) fn set(person: &mut Table, key: &str, word: &str) {
    match person.get_mut(key).and_then(Item::as_value_mut) {
        Some(before) => {
            let decor = before.decor().clone();
            *before = Value::from(word);
            *before.decor_mut() = decor;
        }
        None => person[key] = value(word),
    }
}
