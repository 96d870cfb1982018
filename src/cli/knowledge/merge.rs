//! Lays what Wikidata tells over a workspace's own file: adds what is missing there, and changes nothing that a person
//! wrote.

use std::collections::HashSet;

use toml_edit::{ArrayOfTables, DocumentMut, Table};

use super::holders::{Held, Holder};
use super::tenures;
use super::written::{Entry, slug};
use crate::knowledge::{Entry as Known, EntryId, Kind, Knowledge, PartialDate, fold};

/// Whose facts these are.
pub(super) const SOURCE: &str = "Wikidata (CC0)";

/// A file with what was merged into it.
#[derive(Debug)]
pub(super) struct Merged {
    pub(super) text: String,
    /// Where the file and Wikidata differ, and the file was left as it is.
    pub(super) differences: Vec<String>,
}

/// Merges `holders` into the file's `text`. `knowledge` is what is known without the file; `asked` is when Wikidata said
/// all this.
///
/// # Errors
/// If the text is no TOML.
pub(super) fn merge(
    text: &str,
    holders: &[Holder],
    knowledge: &Knowledge,
    asked: PartialDate,
) -> Result<Merged, String> {
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| error.to_string())?;
    let mut differences = Vec::new();
    let mut added: Vec<Entry> = Vec::new();
    let mut taken = ids(&document);
    for holder in holders {
        if let Some(person) = own(&mut document, holder, knowledge) {
            update(person, holder, asked, &mut differences);
        } else if let Some(known) = built_in(holder, knowledge) {
            let mut entry = Entry::of(knowledge.person(known));
            if entry.learn(holder, asked) {
                taken.insert(entry.id.clone());
                added.push(entry);
            }
        } else {
            let entry = Entry::new(free_id(holder, &taken, knowledge), holder, asked);
            taken.insert(entry.id.clone());
            added.push(entry);
        }
    }
    let mut text = document.to_string();
    for entry in added {
        if !text.is_empty() {
            text.truncate(text.trim_end().len());
            text.push_str("\n\n");
        }
        text.push_str(&entry.to_string());
    }
    Ok(Merged { text, differences })
}

fn people(document: &DocumentMut) -> Option<&ArrayOfTables> {
    document.get("person")?.as_array_of_tables()
}

fn ids(document: &DocumentMut) -> HashSet<String> {
    let people = people(document).into_iter().flat_map(ArrayOfTables::iter);
    people.filter_map(|person| Some(person.get("id")?.as_str()?.to_owned())).collect()
}

/// The file's own entry of somebody: by item, or by name where it names no item.
fn own<'d>(document: &'d mut DocumentMut, holder: &Holder, knowledge: &Knowledge) -> Option<&'d mut Table> {
    let word = |person: &Table, key: &str| person.get(key).and_then(|item| item.as_str()).map(str::to_owned);
    let known = built_in(holder, knowledge).map(|id| knowledge.person(id).key().into_owned());
    let same_name = |person: &Table| {
        word(person, "name").is_some_and(|name| fold(&name) == fold(&holder.name))
            || known.is_some() && word(person, "id") == known
    };
    let at = people(document)?.iter().position(|person| match word(person, "wikidata") {
        Some(item) => item == holder.wikidata,
        None => same_name(person),
    })?;
    document.get_mut("person")?.as_array_of_tables_mut()?.get_mut(at)
}

/// Somebody whom Attaché brings along: of the same item, or of the same name and in one of the same countries where it
/// has no item.
fn built_in(holder: &Holder, knowledge: &Knowledge) -> Option<EntryId> {
    let people = knowledge.named(&holder.name).filter(|id| id.kind() == Kind::Person);
    people.into_iter().find(|&id| {
        let person = knowledge.person(id);
        match person.wikidata() {
            Some(item) => item == holder.wikidata,
            None => person.tenures().any(|tenure| match tenure.of() {
                Known::Country(country) => holder.tenures.iter().any(|held| held.of == country.key()),
                _ => false,
            }),
        }
    })
}

fn free_id(holder: &Holder, taken: &HashSet<String>, knowledge: &Knowledge) -> String {
    let id = slug(&holder.name);
    let free = !id.is_empty() && !taken.contains(&id) && knowledge.with_id(Kind::Person, &id).is_none();
    if free {
        id
    } else {
        format!("{id}-{}", holder.wikidata.to_lowercase()).trim_start_matches('-').to_owned()
    }
}

/// Adds to an entry of the file what it lacks.
fn update(person: &mut Table, holder: &Holder, asked: PartialDate, differences: &mut Vec<String>) {
    let word = |key: &str| person.get(key).and_then(|item| item.as_str()).unwrap_or_default().to_owned();
    let (id, imported) = (word("id"), word("source") == SOURCE);
    let confirmed: Option<PartialDate> = word("confirmed").parse().ok();
    let facts = if imported { None } else { Some(asked) };
    for held in &holder.tenures {
        match tenures::find(person, held) {
            None => tenures::add(person, held, facts),
            Some(found) => complete(person, &found, held, &id, differences),
        }
    }
    // What was written by hand is confirmed by whoever wrote it.
    if imported && confirmed.is_none_or(|before| before.latest() < asked.latest()) {
        tenures::set(person, "confirmed", &asked.to_string());
    }
}

/// Ends a tenure that Wikidata ended, if it was Wikidata's.
fn complete(
    person: &mut Table,
    found: &tenures::Found,
    held: &Held,
    id: &str,
    differences: &mut Vec<String>,
) {
    let Some(end) = held.end.filter(|_| found.starts_alike) else { return };
    match found.end {
        None if found.is_wikidatas => tenures::finish(person, found, end),
        None => differences.push(format!("{id}: {} has no end; Wikidata says {end}", held.office)),
        Some(known) if known.range().overlaps(end.range()) => {}
        Some(known) => differences.push(format!("{id}: {} ends {known}; Wikidata says {end}", held.office)),
    }
}
