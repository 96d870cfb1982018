//! The people that words may mean: by name, by title, or by both.

use super::asked::Asked;
use super::candidate::Candidate;
use crate::knowledge::{DateRange, EntryId, Kind, Knowledge, Person, Standing, Tenure, Title, fold, sound};

pub(super) fn people(asked: &Asked, knowledge: &Knowledge, on: DateRange) -> Vec<Candidate> {
    let named = match asked.names().as_slice() {
        [] => holders(asked, knowledge, on),
        names => names.iter().flat_map(|name| named(name, knowledge)).collect(),
    };
    named
        .into_iter()
        .map(|(person, name_fit)| candidate(knowledge.person(person), name_fit, asked, on))
        .filter(|candidate| candidate.score > 0.0)
        .collect()
}

/// Who held the office that a title without a name means.
fn holders(asked: &Asked, knowledge: &Knowledge, on: DateRange) -> Vec<(EntryId, f64)> {
    // "Russian leaders" are nobody in particular.
    let Some(title) = asked.title.as_ref().filter(|title| !title.is_plural()) else { return Vec::new() };
    let mut found = Vec::new();
    for office in &title.offices {
        let of: Vec<Option<EntryId>> = match (office.of, asked.of.as_slice()) {
            (Some(of), []) => vec![Some(of)],
            (Some(of), asked) => asked.iter().filter(|&&asked| asked == of).map(|&of| Some(of)).collect(),
            (None, []) => only_place(office.office, knowledge).into_iter().collect(),
            (None, asked) => asked.iter().map(|&of| Some(of)).collect(),
        };
        for of in of {
            found.extend(
                knowledge.holders(office.office, of, on).iter().map(|tenure| (tenure.person().id(), 1.0)),
            );
        }
    }
    found
}

/// Where alone the office is held, as the pope's is: "the foreign minister" of nowhere is anybody's.
fn only_place(office: EntryId, knowledge: &Knowledge) -> Option<Option<EntryId>> {
    let mut places = knowledge.tenures_of(office, None).map(|tenure| tenure.of().id());
    let first = places.next()?;
    places.all(|place| place == first).then_some(Some(first))
}

/// Who may bear a name, and how well it fits.
fn named(name: &str, knowledge: &Knowledge) -> Vec<(EntryId, f64)> {
    let exact =
        knowledge.named(name).filter(|entry| entry.kind() == Kind::Person).map(|person| (person, 1.0));
    let mut found: Vec<(EntryId, f64)> = exact.collect();
    let words: Vec<&str> = name.split(' ').collect();
    // "bin Salman" before "Salman": the longest end of the name that is a surname.
    for first in 0..words.len() {
        let surname = words[first..].join(" ");
        let given = &words[..first];
        let fit = |person: EntryId| given_fit(given, knowledge.person(person));
        let mut sharing: Vec<(EntryId, f64)> =
            knowledge.surnamed(&surname).map(|person| (person, 0.9 * fit(person))).collect();
        if sharing.is_empty() {
            // A surname that only sounds alike, behind given names that are another's, is another person.
            let alike = knowledge.surnamed_like(&surname).map(|person| (person, fit(person)));
            sharing.extend(alike.filter(|&(_, fit)| fit > 0.3).map(|(person, fit)| (person, 0.7 * fit)));
        }
        if !sharing.is_empty() {
            found.extend(sharing);
            break;
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
    found.dedup_by_key(|(person, _)| *person);
    found
}

/// How well given names fit a person; 1 where none are said.
fn given_fit(given: &[&str], person: Person<'_>) -> f64 {
    let Some(first) = given.first().map(|word| fold(word)) else { return 1.0 };
    let names = std::iter::once(person.name()).chain(person.aliases());
    let known: Vec<String> = names.filter_map(|name| name.split(' ').next()).map(fold).collect();
    let initial = |name: &str| name.chars().next();
    if known.contains(&first) {
        1.0
    } else if known.iter().any(|name| sound(name) == sound(&first)) {
        0.95
    } else if first.trim_end_matches('.').chars().count() == 1
        && known.iter().any(|name| initial(name) == initial(&first))
    {
        0.9
    } else {
        0.3
    }
}

fn candidate(person: Person<'_>, name_fit: f64, asked: &Asked, on: DateRange) -> Candidate {
    let weighed = person.tenures().map(|tenure| (tenure_fit(tenure, asked, on), tenure));
    let best = weighed.max_by(|a, b| a.0.total_cmp(&b.0));
    // Nothing is known of any office: the name alone speaks for the person.
    let (fit, tenure) = best.map_or((0.3, None), |(fit, tenure)| (fit, Some(tenure)));
    Candidate {
        entry: person.id(),
        kind: Kind::Person,
        id: person.key().into_owned(),
        name: person.name().to_owned(),
        office: tenure.map(|tenure| tenure.office().name_in(tenure.of().id()).to_owned()),
        country: tenure.map(|tenure| tenure.of().name().to_owned()),
        standing: tenure.map_or_else(String::new, |tenure| standing(tenure, on)),
        start: tenure.and_then(Tenure::start),
        end: tenure.and_then(Tenure::end),
        score: (name_fit * fit * 1000.0).round() / 1000.0,
    }
}

/// How well an office fits what is asked, and the days.
fn tenure_fit(tenure: Tenure<'_>, asked: &Asked, on: DateRange) -> f64 {
    let rank = f64::from(tenure.office().rank());
    let time = match (tenure.standing(on), asked.former) {
        (Standing::Held, false) => 1.0,
        (Standing::Before, true) => 1.0 - f64::from(years_since(tenure, on)) / 1000.0,
        (Standing::Held, true) => 0.8,
        (Standing::NotConfirmed, _) => 0.9,
        (Standing::Before, false) => 0.6,
        (Standing::After, _) => 0.4,
    };
    let title = match &asked.title {
        None => 0.95,
        Some(title) if fits(title, asked, tenure) => 1.0,
        Some(_) => 0.35,
    };
    // The rank only parts what is otherwise equal.
    time * title * (1.0 - rank / 200.0)
}

/// How many years before these days the office was left.
fn years_since(tenure: Tenure<'_>, on: DateRange) -> u16 {
    on.start().year().saturating_sub(tenure.days().end().year()).min(100)
}

fn fits(title: &Title, asked: &Asked, tenure: Tenure<'_>) -> bool {
    let of = tenure.of().id();
    let place = asked.of.is_empty() || asked.of.contains(&of);
    let office = tenure.office().id();
    place
        && title
            .offices
            .iter()
            .any(|named| named.office == office && named.of.is_none_or(|named| named == of))
}

/// What the office was to somebody on these days.
fn standing(tenure: Tenure<'_>, on: DateRange) -> String {
    let label = tenure.label();
    match tenure.standing(on) {
        Standing::Held => label,
        Standing::NotConfirmed => match tenure.provenance().confirmed {
            Some(day) => format!("{label}, last confirmed {day}"),
            None => label,
        },
        Standing::Before => format!("former {label}"),
        Standing::After => format!("later {label}"),
    }
}
