//! A person's entry as our data files write it.

use std::fmt;

use super::holders::{Held, Holder};
use super::merge::SOURCE;
use super::tenures::same;
use crate::knowledge::{Entry as Known, Gender, PartialDate, Person, Tenure, fold};

/// A `[[person]]` to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) id: String,
    /// Keys and values of one line each, before the tenures.
    head: Vec<(&'static str, String)>,
    tenures: Vec<Line>,
    source: String,
    confirmed: String,
}

/// A tenure, with what is needed to compare it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    start: Option<PartialDate>,
    end: Option<PartialDate>,
    office: String,
    of: String,
    /// Where an ambassador is accredited.
    to: Option<String>,
    /// What else stands there: "note", a source of its own.
    more: Vec<(&'static str, String)>,
}

impl Entry {
    /// Somebody who was not known.
    pub(super) fn new(id: String, holder: &Holder, asked: PartialDate) -> Self {
        let mut head = vec![("name", quoted(&holder.name))];
        head.extend(holder.gender.map(|gender| ("gender", quoted(gender))));
        head.extend(holder.born.map(|born| ("born", quoted(&born.to_string()))));
        head.extend(holder.died.map(|died| ("died", quoted(&died.to_string()))));
        head.push(("wikidata", quoted(&holder.wikidata)));
        let tenures = holder.tenures.iter().map(|held| Line::new(held, Vec::new())).collect();
        Self { id, head, tenures, source: SOURCE.to_owned(), confirmed: asked.to_string() }
    }

    /// Somebody whom Attaché brings along: the workspace's entry takes the place of that one, so it holds all of it.
    pub(super) fn of(person: Person<'_>) -> Self {
        let mut head = vec![("name", quoted(person.name()))];
        if crate::knowledge::surname_of(person.name()) != person.surname() {
            head.push(("surname", quoted(person.surname())));
        }
        let aliases: Vec<String> = person.aliases().map(quoted).collect();
        if !aliases.is_empty() {
            head.push(("aliases", format!("[{}]", aliases.join(", "))));
        }
        head.extend(person.gender().map(|gender| {
            (
                "gender",
                quoted(match gender {
                    Gender::Male => "m",
                    Gender::Female => "f",
                }),
            )
        }));
        head.extend(person.born().map(|born| ("born", quoted(&born.to_string()))));
        head.extend(person.died().map(|died| ("died", quoted(&died.to_string()))));
        head.extend(person.wikidata().map(|item| ("wikidata", quoted(&item))));
        let provenance = person.provenance();
        Self {
            id: person.key().into_owned(),
            head,
            tenures: person.tenures().map(Line::of).collect(),
            source: provenance.source.to_owned(),
            confirmed: provenance.confirmed.map_or(String::new(), |date| date.to_string()),
        }
    }

    /// Adds what Wikidata knows and this entry does not. False if that is nothing.
    pub(super) fn learn(&mut self, holder: &Holder, asked: PartialDate) -> bool {
        let told = || vec![("source", quoted(SOURCE)), ("confirmed", quoted(&asked.to_string()))];
        let mut learnt = false;
        for held in &holder.tenures {
            let ours =
                |line: &&mut Line| line.office == held.office && line.of == held.of && line.to == held.to;
            let known = self.tenures.iter_mut().filter(ours).find_map(|line| {
                let alike = same(line.start?, line.end, held.start)?;
                Some((line, alike))
            });
            match known {
                None => {
                    self.tenures.push(Line::new(held, told()));
                    learnt = true;
                }
                Some((line, true)) if line.end.is_none() && held.end.is_some() => {
                    line.end = held.end;
                    line.more.retain(|(key, _)| !matches!(*key, "source" | "confirmed"));
                    line.more.extend(told());
                    learnt = true;
                }
                Some(_) => {}
            }
        }
        self.tenures.sort_by_key(|line| line.start);
        learnt
    }
}

impl Line {
    fn new(held: &Held, more: Vec<(&'static str, String)>) -> Self {
        let Held { start, end, office, of, to } = held.clone();
        Self { start: Some(start), end, office, of, to, more }
    }

    fn of(tenure: Tenure<'_>) -> Self {
        let mut more = Vec::new();
        more.extend(tenure.note().map(|note| ("note", quoted(note))));
        let (own, persons) = (tenure.provenance(), tenure.person().provenance());
        if own.source != persons.source {
            more.push(("source", quoted(own.source)));
        }
        if own.confirmed != persons.confirmed {
            more.extend(own.confirmed.map(|date| ("confirmed", quoted(&date.to_string()))));
        }
        Self {
            start: tenure.start(),
            end: tenure.end(),
            office: tenure.office().key().to_owned(),
            of: match tenure.of() {
                Known::Country(country) => country.key().to_owned(),
                other => other.key().into_owned(),
            },
            to: tenure.to().map(|to| to.key().into_owned()),
            more,
        }
    }
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "[[person]]\nid = {}", quoted(&self.id))?;
        for (key, value) in &self.head {
            writeln!(f, "{key} = {value}")?;
        }
        writeln!(f, "tenures = [")?;
        for line in &self.tenures {
            writeln!(f, "  {line},")?;
        }
        writeln!(f, "]\nsource = {}\nconfirmed = {}", quoted(&self.source), quoted(&self.confirmed))
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{ office = {}, of = {}", quoted(&self.office), quoted(&self.of))?;
        // A second country stands behind the first, as in all our data.
        if let Some(to) = &self.to {
            write!(f, ", to = {}", quoted(to))?;
        }
        if let Some(start) = self.start {
            write!(f, ", start = \"{start}\"")?;
        }
        if let Some(end) = self.end {
            write!(f, ", end = \"{end}\"")?;
        }
        for (key, value) in &self.more {
            write!(f, ", {key} = {value}")?;
        }
        write!(f, " }}")
    }
}

/// As TOML writes a word.
fn quoted(word: &str) -> String {
    toml_edit::Value::from(word).to_string().trim().to_owned()
}

/// "dmytro-kuleba"
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let parts = folded.split(|char: char| !char.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join("-")
}
