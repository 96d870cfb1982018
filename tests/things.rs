//! Treaties, bodies and places on a day: how they stood, who belonged to them, and which of them a name or a description
//! means. The tables are `tests/things/*.txt`.

use std::path::Path;

use attache::briefing::{Briefing, Nature, Reading, Referent};
use attache::knowledge::{Day, Entry, Kind, Knowledge};
use attache::text::Form;

/// The rows of a table: what stands between the bars.
fn rows(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/things").join(name);
    let text = std::fs::read_to_string(path).expect("the table is there");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn day(text: &str) -> Day {
    text.parse().expect("a day of the table")
}

/// Holds each row of a table against what `told` makes of its first two cells.
#[track_caller]
fn check(table: &str, fits: impl Fn(&str, &str) -> bool, told: impl Fn(&Knowledge, &str, &str) -> String) {
    let knowledge = Knowledge::built_in();
    let mut wrong = String::new();
    for row in rows(table) {
        let found = told(&knowledge, &row[0], &row[1]);
        if !fits(&found, &row[2]) {
            wrong += &format!("{} | {}\n  {found}, expected {}\n", row[0], row[1], row[2]);
        }
    }
    assert!(wrong.is_empty(), "{table}:\n{wrong}");
}

/// What the words between asterisks mean, in a text of a day.
fn meant(knowledge: &Knowledge, date: &str, marked: &str) -> Option<Referent> {
    let reading =
        Reading { form: Form::Plain, file_name: None, date: Some(day(date)), today: day("2026-01-01") };
    let start = marked.find('*').expect("the words are marked");
    let briefing = Briefing::read(&marked.replace('*', ""), knowledge, &reading);
    briefing.mention_at(start).map(|mention| briefing.referents[mention.referent].clone())
}

/// Whether a standing has the stage that is written before the semicolon, and tells who had parted from the treaty.
fn stands_so(standing: &str, expected: &str) -> bool {
    let (stage, parted) = expected.split_once(';').expect("a stage, and who had parted");
    let Some(rest) = standing.strip_prefix(stage.trim()) else { return false };
    match parted.trim() {
        "-" => !rest.contains(';') && !rest.contains(" by "),
        who => rest.contains(who) || rest.contains(&format!("by {}", who.trim_end_matches(" left"))),
    }
}

#[test]
fn a_treaty_stands_as_it_stood_on_the_day() {
    assert!(rows("standing.txt").len() >= 100);
    check("standing.txt", stands_so, |knowledge, treaty, date| {
        let id = knowledge.with_id(Kind::Treaty, treaty).unwrap_or_else(|| panic!("no treaty {treaty}"));
        knowledge.treaty(id).status(day(date)).to_string()
    });
}

#[test]
fn who_ended_a_treaty_stands_with_its_end() {
    let knowledge = Knowledge::built_in();
    let inf = knowledge.with_id(Kind::Treaty, "inf-treaty").expect("it is there");
    let standing = knowledge.treaty(inf).status(day("2021-01-28")).to_string();
    assert_eq!(
        standing,
        "terminated 2019-08-02 by United States; United States suspended it 2019-02-02; \
         Russia suspended it 2019-03-04"
    );
}

#[test]
fn a_body_has_its_members_of_the_day() {
    check("members.txt", str::eq, |knowledge, body, date| {
        let id = knowledge.with_id(Kind::Body, body).unwrap_or_else(|| panic!("no body {body}"));
        knowledge.body(id).members_on(day(date).into()).count().to_string()
    });
}

#[test]
fn a_name_means_what_it_meant_on_the_day() {
    check("named.txt", str::eq, |knowledge, date, marked| {
        meant(knowledge, date, marked).map_or_else(|| "-".to_owned(), |found| found.name)
    });
}

#[test]
fn a_facility_and_an_operation_are_what_they_are_called() {
    check("facilities.txt", str::eq, |knowledge, date, marked| {
        let found = meant(knowledge, date, marked).filter(|found| found.nature == Nature::Place);
        found.map_or_else(|| "-".to_owned(), |found| found.name)
    });
}

#[test]
fn a_description_means_the_treaty_of_its_day_and_its_countries() {
    check("described.txt", str::eq, |knowledge, date, marked| {
        let found = meant(knowledge, date, marked).filter(|found| found.nature == Nature::Treaty);
        let keys = found.map(|found| {
            let key = |&id| match knowledge.entry(id) {
                Entry::Treaty(treaty) => treaty.key(),
                _ => "?",
            };
            found.candidates.iter().map(key).collect::<Vec<_>>().join(",")
        });
        keys.unwrap_or_else(|| "-".to_owned())
    });
}
