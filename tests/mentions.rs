//! Dated mentions of people find who is meant: `mentions.csv` says whom. Of 100 at least 97 are right, fewer than one
//! is wrong: where two fit alike both are given, and either may come first.

use attache::features::lookup;
use attache::knowledge::{Kind, Knowledge, PartialDate};

const MENTIONS: &str = include_str!("mentions.csv");

/// Scores nearer than this are alike: both are shown.
const ALIKE: f64 = 0.05;

struct Mention<'m> {
    on: &'m str,
    ids: Vec<&'m str>,
    office: &'m str,
    of: &'m str,
    words: &'m str,
}

#[derive(PartialEq, Eq)]
enum Outcome {
    Right,
    Missing,
    Wrong,
}

fn mentions() -> Vec<Mention<'static>> {
    let lines = MENTIONS.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let fields: Vec<&str> = line.splitn(5, ',').collect();
            let [on, ids, office, of, words] = fields[..] else { panic!("five fields: {line}") };
            Mention { on, ids: ids.split('|').collect(), office, of, words }
        })
        .collect()
}

fn outcome(mention: &Mention<'_>, knowledge: &Knowledge) -> Outcome {
    let on = mention.on.parse::<PartialDate>().expect("a date").range();
    let found = lookup(mention.words, knowledge, on);
    let Some(best) = found.first() else { return Outcome::Missing };
    let alike = found.iter().filter(|candidate| candidate.score > best.score - ALIKE);
    let right = alike.into_iter().any(|found| {
        let office = Some(office_name(mention, knowledge)).filter(|name| !name.is_empty());
        mention.ids.contains(&found.id.as_str()) && (office.is_none() || found.office == office)
    });
    if right { Outcome::Right } else { Outcome::Wrong }
}

/// What the office is called there; nothing where none is asked for.
fn office_name(mention: &Mention<'_>, knowledge: &Knowledge) -> String {
    if mention.office.is_empty() {
        return String::new();
    }
    let place = [Kind::Country, Kind::Body].into_iter().find_map(|kind| knowledge.with_id(kind, mention.of));
    let office = knowledge.with_id(Kind::Office, mention.office).expect("an office's id");
    knowledge.office(office).name_in(place.expect("a country's or body's id")).to_owned()
}

#[test]
fn dated_mentions_find_who_is_meant() {
    let knowledge = Knowledge::built_in();
    let mentions = mentions();
    let (mut missing, mut wrong) = (Vec::new(), Vec::new());
    for mention in &mentions {
        match outcome(mention, &knowledge) {
            Outcome::Right => {}
            Outcome::Missing => missing.push(format!("{} {}", mention.on, mention.words)),
            Outcome::Wrong => wrong.push(format!("{} {}", mention.on, mention.words)),
        }
    }
    let right = mentions.len() - missing.len() - wrong.len();
    assert!(
        right * 100 >= mentions.len() * 97,
        "{right} of {} right: {missing:#?} {wrong:#?}",
        mentions.len()
    );
    assert!(wrong.len() * 100 < mentions.len(), "wrong: {wrong:#?}");
}

/// Plural words for many name nobody.
#[test]
fn several_at_once_are_nobody() {
    let knowledge = Knowledge::built_in();
    let on = "2010-03-01".parse::<PartialDate>().expect("a date").range();
    for words in ["the foreign minister", "Nobody Atall", "Russian leaders"] {
        assert!(
            lookup(words, &knowledge, on).iter().all(|found| found.office.is_none()),
            "{words} means no one person"
        );
    }
}
