//! How treaties stood on a day, and which are meant where a text only says what they are: `tests/treaties/*.txt`.

use std::path::Path;

use attache::briefing::{Briefing, Nature, Reading};
use attache::knowledge::{Day, Entry, Kind, Knowledge};
use attache::text::Form;

/// The rows of a table: what stands between the bars.
fn rows(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/treaties").join(name);
    let text = std::fs::read_to_string(path).expect("the table is there");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn day(text: &str) -> Day {
    text.parse().expect("a day of the table")
}

#[test]
fn a_treaty_stands_as_it_stood_on_the_day() {
    let knowledge = Knowledge::built_in();
    let rows = rows("standing.txt");
    assert!(rows.len() >= 100);
    let mut wrong = String::new();
    for row in &rows {
        let treaty =
            knowledge.with_id(Kind::Treaty, &row[0]).unwrap_or_else(|| panic!("no treaty {}", row[0]));
        let standing = knowledge.treaty(treaty).status(day(&row[1])).to_string();
        let (stage, parted) = row[2].split_once(';').expect("a stage and who had parted");
        let (stage, parted) = (stage.trim(), parted.trim());
        let rest = standing.strip_prefix(stage);
        let told = rest.is_some_and(|rest| match parted {
            "-" => !rest.contains(';') && !rest.contains(" by "),
            who => rest.contains(who) || rest.contains(&format!("by {}", who.trim_end_matches(" left"))),
        });
        if !told {
            wrong += &format!("{} on {}: {standing}\n  expected {}\n", row[0], row[1], row[2]);
        }
    }
    assert_eq!(wrong, "");
}

#[test]
fn a_description_means_the_treaty_of_its_day_and_its_countries() {
    let knowledge = Knowledge::built_in();
    let mut wrong = String::new();
    for row in rows("described.txt") {
        let reading = Reading {
            form: Form::Plain,
            file_name: None,
            date: Some(day(&row[0])),
            today: day("2026-01-01"),
        };
        let start = row[1].find('*').expect("the description is marked");
        let briefing = Briefing::read(&row[1].replace('*', ""), &knowledge, &reading);
        let found = briefing.mention_at(start).map(|mention| &briefing.referents[mention.referent]);
        let keys = found.filter(|found| found.nature == Nature::Treaty).map(|found| {
            let key = |&id| match knowledge.entry(id) {
                Entry::Treaty(treaty) => treaty.key(),
                _ => "?",
            };
            found.candidates.iter().map(key).collect::<Vec<_>>().join(",")
        });
        let keys = keys.unwrap_or_else(|| "-".to_owned());
        if keys != row[2] {
            wrong += &format!("{}: {}\n  {keys}, expected {}\n", row[0], row[1], row[2]);
        }
    }
    assert_eq!(wrong, "");
}
