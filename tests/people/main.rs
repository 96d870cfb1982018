//! What holds for the people of the knowledge as a whole.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use attache::knowledge::records::{PersonRecord, Records, TenureRecord};
use attache::knowledge::{DateRange, Day, PartialDate, is_particle, parse, sound};

/// Whose names are as alike as those of one person, and who are two: fathers and sons, brothers, namesakes.
const NAMESAKES: &[(&str, &str)] = &[
    ("duncan-d-hunter", "duncan-hunter"),
    ("idriss-deby", "mahamat-deby-itno"),
    ("khalifa-bin-salman-al-khalifa", "salman-bin-hamad-bin-isa-al-khalifa"),
    ("mike-rogers", "mike-rogers-1963"),
    ("nawaf-al-ahmad-al-jaber-al-sabah", "sabah-al-ahmad-al-sabah"),
];

fn people() -> Vec<PersonRecord> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/knowledge/data/people");
    let (mut records, mut problems) = (Records::default(), Vec::new());
    for file in fs::read_dir(folder).expect("the folder is there") {
        let path = file.expect("and can be read").path();
        let text = fs::read_to_string(&path).expect("a file of text");
        parse(&path.to_string_lossy(), &text, &mut records, &mut problems);
    }
    assert_eq!(problems, []);
    records.person.into_iter().map(|placed| placed.record).collect()
}

fn days(tenure: &TenureRecord) -> DateRange {
    let date = |written: &str| written.parse::<PartialDate>().expect("the compiler has read it");
    let end = tenure.end.as_deref().map(|end| date(end).latest());
    let last = Day::new(2100, 1, 1).expect("a day");
    DateRange::new(date(&tenure.start).earliest(), end.unwrap_or(last)).expect("it ends after it began")
}

/// By each name of a person, how its words sound; initials and particles tell nothing: "bin", "al".
fn sounds(person: &PersonRecord) -> Vec<BTreeSet<String>> {
    let names = [&person.name].into_iter().chain(&person.aliases);
    let words = |name: &String| {
        let words = name.split([' ', '-']).filter(|word| !word.ends_with('.'));
        words.filter(|word| !is_particle(word)).map(sound).collect()
    };
    names.map(words).filter(|words: &BTreeSet<String>| words.len() > 1).collect()
}

/// Whether one goes by a name that has every word of a name of the other's.
fn alike(one: &[BTreeSet<String>], others: &[BTreeSet<String>]) -> bool {
    one.iter().any(|name| others.iter().any(|other| name.is_subset(other) || other.is_subset(name)))
}

#[test]
fn nobody_stands_there_twice() {
    let people = people();
    let sounds: BTreeMap<_, _> = people.iter().map(|person| (&person.id, sounds(person))).collect();
    let mut held: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for person in &people {
        // Namesakes sit side by side in parliaments.
        for tenure in person.tenures.iter().filter(|tenure| tenure.office != "member-of-parliament") {
            let holders = held.entry((&tenure.office, &tenure.of, &tenure.to)).or_default();
            holders.push((&person.id, &sounds[&person.id], days(tenure)));
        }
    }
    let mut twice = BTreeSet::new();
    for holders in held.values() {
        for (at, (one, names, days)) in holders.iter().enumerate() {
            let at_once = holders[at + 1..].iter().filter(|(_, _, others)| days.overlaps(*others));
            for (other, ..) in at_once.filter(|(other, others, _)| other != one && alike(names, others)) {
                twice.insert((one.as_str().min(other), one.as_str().max(other)));
            }
        }
    }
    assert_eq!(twice, NAMESAKES.iter().copied().collect());
}

/// A son filed under his father's name shows by his age: the law asks for 30 years of a US senator, for 25 of a
/// representative, and no minister here was younger than 21.
#[test]
fn nobody_holds_an_office_before_he_is_grown() {
    let least = |office: &str| match office {
        "senator" => Some(30),
        "representative" => Some(25),
        _ if office.ends_with("minister") => Some(21),
        _ => None,
    };
    let year = |date: &str| date[..4].parse::<i32>().expect("a date begins with its year");
    let mut young = Vec::new();
    for person in people() {
        let Some(born) = person.born.as_deref().map(year) else { continue };
        let of_age =
            |tenure: &TenureRecord| least(&tenure.office).is_none_or(|age| year(&tenure.start) - born >= age);
        young.extend(
            person.tenures.iter().filter(|t| !of_age(t)).map(|t| format!("{} {}", person.id, t.office)),
        );
    }
    assert_eq!(young, Vec::<String>::new());
}

/// A tenure without an end is known to last until its `confirmed`; nobody can have vouched for it before it began.
#[test]
fn nobody_is_confirmed_before_he_took_office() {
    let mut early = Vec::new();
    for person in people() {
        for tenure in person.tenures.iter().filter(|tenure| tenure.end.is_none()) {
            let confirmed = tenure.confirmed.as_deref().unwrap_or(&person.confirmed);
            let shared = confirmed.len().min(tenure.start.len());
            if tenure.start[..shared] > confirmed[..shared] {
                early.push(format!("{} {}", person.id, tenure.office));
            }
        }
    }
    assert_eq!(early, Vec::<String>::new());
}
