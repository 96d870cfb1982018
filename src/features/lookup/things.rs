//! The treaties, bodies, places and countries that words may mean.

use super::asked::Asked;
use super::candidate::Candidate;
use crate::knowledge::{DateRange, Day, Entry, EntryId, Kind, Knowledge, PartialDate, Role};

pub(super) fn things(asked: &Asked, knowledge: &Knowledge, on: DateRange) -> Vec<Candidate> {
    let named = knowledge.named_as(&asked.whole).map(|(entry, role)| (entry, role_fit(role)));
    let described = described(&asked.whole, knowledge).into_iter().map(|entry| (entry, 0.85));
    named
        .chain(described)
        .filter(|(entry, _)| !matches!(entry.kind(), Kind::Person | Kind::Office | Kind::LocalOffice))
        .map(|(entry, fit)| candidate(knowledge.entry(entry), fit, on))
        .collect()
}

/// The treaties that a description at the end of the words means: "a new strategic arms reduction treaty".
fn described(words: &str, knowledge: &Knowledge) -> Vec<EntryId> {
    let starts = std::iter::once(0).chain(words.match_indices(' ').map(|(at, _)| at + 1));
    let whole = starts.filter_map(|at| {
        let named = knowledge.longest_description(words, at)?;
        (at + named.len == words.len()).then_some(named.entries)
    });
    whole.flatten().map(|(entry, _)| entry).collect()
}

const fn role_fit(role: Role) -> f64 {
    match role {
        Role::Name | Role::ShortName => 1.0,
        Role::Adjective | Role::People => 0.8,
        _ => 0.7,
    }
}

pub(super) fn candidate(entry: Entry<'_>, fit: f64, on: DateRange) -> Candidate {
    let facts = Facts::of(entry, on);
    let time = if facts.fits(on) { 1.0 } else { 0.6 };
    Candidate {
        entry: entry.id(),
        kind: entry.id().kind(),
        id: entry.key().into_owned(),
        name: entry.name().to_owned(),
        office: None,
        country: facts.country,
        standing: facts.standing,
        start: facts.start,
        end: facts.end,
        score: fit * time,
    }
}

/// What a thing is, and from when to when.
#[derive(Default)]
struct Facts {
    country: Option<String>,
    standing: String,
    start: Option<PartialDate>,
    end: Option<PartialDate>,
}

impl Facts {
    fn of(entry: Entry<'_>, on: DateRange) -> Self {
        match entry {
            Entry::Treaty(treaty) => {
                let dates: Vec<PartialDate> = treaty.events().map(|event| event.on).collect();
                let over = treaty.status(Day::LAST).stage.is_over();
                Self {
                    country: None,
                    standing: treaty.status(on.end()).to_string(),
                    start: dates.first().copied(),
                    end: dates.last().copied().filter(|_| over),
                }
            }
            Entry::Body(body) => Self {
                country: body.country().map(|country| country.name().to_owned()),
                standing: body.kind().to_owned(),
                start: body.founded(),
                end: body.ended(),
            },
            Entry::Place(place) => Self {
                country: place.country().map(|country| country.name().to_owned()),
                standing: place.kind().to_owned(),
                ..Self::default()
            },
            Entry::Country(country) => Self {
                standing: "country".to_owned(),
                start: country.start(),
                end: country.end(),
                country: None,
            },
            Entry::Person(_) | Entry::Office(_) => Self::default(),
        }
    }

    fn fits(&self, on: DateRange) -> bool {
        self.start.is_none_or(|start| start.earliest() <= on.end())
            && self.end.is_none_or(|end| end.latest() >= on.start())
    }
}
