//! What a paragraph names, drawn as one line a mention: the words, how they name, and whom.

mod bearer;
mod epithets;
mod institutions;
mod never_wrong;
mod other_names;
mod places;
mod pronouns;
mod surnames;
mod telling;
mod which;

use std::fmt::Write;
use std::sync::LazyLock;

use expect_test::{Expect, expect};

use crate::briefing::{Briefing, Nature, Reading};
use crate::knowledge::records::Records;
use crate::knowledge::{Day, Kind, Knowledge, parse};
use crate::text::Form;

pub(in crate::briefing) static WORLD: LazyLock<Knowledge> = LazyLock::new(|| {
    let (mut records, mut problems) = (Records::default(), Vec::new());
    parse("world.toml", include_str!("world.toml"), &mut records, &mut problems);
    let (knowledge, more) = Knowledge::of(&records);
    assert!(problems.is_empty() && more.is_empty(), "{problems:?} {more:?}");
    knowledge
});

pub(in crate::briefing) fn read_on(text: &str, date: &str) -> Briefing {
    let day = |text: &str| text.parse::<Day>().expect("a day of this test");
    let date = (!date.is_empty()).then(|| day(date));
    let reading = Reading { form: Form::Plain, file_name: None, date, today: day("2020-01-01") };
    Briefing::read(text, &WORLD, &reading)
}

fn drawn(text: &str, briefing: &Briefing) -> String {
    let mut drawn = String::new();
    for mention in &briefing.mentions {
        let referent = &briefing.referents[mention.referent];
        let or = mention.or.map_or_else(String::new, |or| format!(" or {}", briefing.referents[or].name));
        let kind = format!("{:?}", mention.kind);
        let _ = writeln!(drawn, "{kind} [{}] {}{or}", mention.span.of(text), referent.name);
    }
    drawn
}

/// What a text of that day names, of all that is built in: the words, and who is meant and as what, if it is known.
fn drawn_of(text: &str, date: &str) -> String {
    static KNOWN: LazyLock<Knowledge> = LazyLock::new(Knowledge::built_in);
    let day: Day = date.parse().expect("a day of this test");
    let reading = Reading { form: Form::Plain, file_name: None, date: Some(day), today: day };
    let briefing = Briefing::read(text, &KNOWN, &reading);
    let mut drawn = String::new();
    for mention in &briefing.mentions {
        let referent = &briefing.referents[mention.referent];
        let people = referent.candidates.iter().filter(|entry| entry.kind() == Kind::Person);
        let names: Vec<&str> = people.map(|&entry| KNOWN.person(entry).name()).collect();
        let words = mention.span.of(text);
        let _ = match names.as_slice() {
            [] => writeln!(drawn, "[{words}] {}", referent.name),
            names => writeln!(drawn, "[{words}] {}, known", names.join(" or ")),
        };
    }
    drawn
}

/// Holds each day and text against what it names, drawn as one line.
#[track_caller]
fn check_days(rows: &[(&str, &str, &str)]) {
    for (date, text, expected) in rows {
        let drawn = drawn_of(text, date);
        let drawn: Vec<&str> = drawn.lines().collect();
        assert_eq!(drawn.join("; "), *expected, "{date}: {text}");
    }
}

#[track_caller]
fn check(text: &str, expected: &Expect) {
    expected.assert_eq(&drawn(text, &read_on(text, "2010-03-19")));
}

#[track_caller]
fn check_none(text: &str) {
    assert_eq!(drawn(text, &read_on(text, "2010-03-19")), "");
}

#[test]
fn a_surname_is_who_was_introduced() {
    check(
        "U.S. Secretary of State Hillary Clinton came. Clinton said so; Clinton's aides agreed.",
        &expect![[r#"
            FullName [U.S. Secretary of State Hillary Clinton] Hillary Clinton
            Surname [Clinton] Hillary Clinton
            Surname [Clinton] Hillary Clinton
        "#]],
    );
}

#[test]
fn a_title_tells_who_bears_the_surname() {
    check(
        "Secretary Clinton met Minister Lavrov.\n\nClinton smiled.",
        &expect![[r#"
            Surname [Secretary Clinton] Hillary Clinton
            Surname [Minister Lavrov] Sergei Lavrov
            Surname [Clinton] Hillary Clinton
        "#]],
    );
}

#[test]
fn two_of_one_surname_are_both_kept() {
    check(
        "Bill Clinton spoke, and Hillary Clinton listened. Clinton left.",
        &expect![[r#"
            FullName [Bill Clinton] Bill Clinton
            FullName [Hillary Clinton] Hillary Clinton
            Surname [Clinton] Hillary Clinton or Bill Clinton
        "#]],
    );
}

#[test]
fn a_plural_title_names_each() {
    check(
        "Presidents Obama and Medvedev agreed with Chancellor Angela Merkel.",
        &expect![[r#"
            Surname [Obama] Barack Obama
            Surname [Medvedev] Dmitry Medvedev
            FullName [Chancellor Angela Merkel] Angela Merkel
        "#]],
    );
}

#[test]
fn pronouns_follow_gender_and_subject() {
    check(
        "Hillary Clinton thanked Sergei Lavrov. She smiled. He said it was late, and she told him to go.",
        &expect![[r#"
            FullName [Hillary Clinton] Hillary Clinton
            FullName [Sergei Lavrov] Sergei Lavrov
            Pronoun [She] Hillary Clinton
            Pronoun [He] Sergei Lavrov
            Pronoun [she] Hillary Clinton
            Pronoun [him] Sergei Lavrov
        "#]],
    );
}

#[test]
fn a_counterpart_holds_the_same_office() {
    check(
        "Hillary Clinton and her Russian counterpart talked. Hillary Clinton and her Russian counterpart Sergei Lavrov left.",
        &expect![[r#"
            FullName [Hillary Clinton] Hillary Clinton
            Pronoun [her] Hillary Clinton
            Role [her Russian counterpart] Sergei Lavrov
            FullName [Hillary Clinton] Hillary Clinton
            Pronoun [her] Hillary Clinton
            Role [her Russian counterpart] Sergei Lavrov
            FullName [Sergei Lavrov] Sergei Lavrov
        "#]],
    );
}

#[test]
fn a_counterpart_without_a_country_is_the_colleague_named_last() {
    check(
        "Guido Westerwelle was late. Hillary Clinton met Sergei Lavrov and Robert Gates. Her counterpart agreed.",
        &expect![[r#"
            FullName [Guido Westerwelle] Guido Westerwelle
            FullName [Hillary Clinton] Hillary Clinton
            FullName [Sergei Lavrov] Sergei Lavrov
            FullName [Robert Gates] Robert Gates
            Pronoun [Her] Hillary Clinton
            Role [Her counterpart] Sergei Lavrov
        "#]],
    );
}

#[test]
fn a_counterpart_whom_nobody_has_named_is_nobody() {
    check(
        "Hillary Clinton met Robert Gates. Her counterpart agreed.",
        &expect![[r#"
        FullName [Hillary Clinton] Hillary Clinton
        FullName [Robert Gates] Robert Gates
        Pronoun [Her] Hillary Clinton
    "#]],
    );
}

#[test]
fn a_counterpart_has_the_country_behind_it() {
    check(
        "Hillary Clinton sat. Clinton\u{2019}s counterpart from Russia smiled.",
        &expect![[r#"
        FullName [Hillary Clinton] Hillary Clinton
        Surname [Clinton] Hillary Clinton
        Role [Clinton’s counterpart from Russia] Sergei Lavrov
    "#]],
    );
}

#[test]
fn a_role_is_its_holder_at_the_date() {
    let text = "The Russian president spoke. The president of the United States listened.";
    check(
        text,
        &expect![[r#"
            Role [The Russian president] Dmitry Medvedev
            Role [The president of the United States] Barack Obama
        "#]],
    );
    let then = read_on(text, "2008-12-01");
    assert_eq!(then.referents[then.mentions[1].referent].name, "George W. Bush");
}

#[test]
fn a_role_alone_is_who_was_introduced_with_it() {
    check(
        "President Medvedev spoke first. The president was tired.",
        &expect![[r#"
            Surname [President Medvedev] Dmitry Medvedev
            Role [The president] Dmitry Medvedev
        "#]],
    );
}

#[test]
fn an_apposition_is_the_same_person() {
    check(
        "Sergei Lavrov, the Russian foreign minister, and the German chancellor, Angela Merkel, met.",
        &expect![[r#"
            FullName [Sergei Lavrov] Sergei Lavrov
            Role [the Russian foreign minister] Sergei Lavrov
            Role [the German chancellor] Angela Merkel
            FullName [Angela Merkel] Angela Merkel
        "#]],
    );
}

#[test]
fn names_unknown_are_as_the_briefing_introduces_them() {
    let text = "Nadia Brok, the commission's deputy director, disagreed. Brok said she would stay.";
    let briefing = read_on(text, "2010-03-19");
    expect![[r#"
        FullName [Nadia Brok] Nadia Brok
        Surname [Brok] Nadia Brok
        Pronoun [she] Nadia Brok
    "#]]
    .assert_eq(&drawn(text, &briefing));
    let introduction =
        briefing.referents[briefing.mentions[1].referent].introduction.expect("an introduction");
    assert_eq!(introduction.of(text), "the commission's deputy director");
    let text = "Norway's deputy director, Nadia Brok, left.";
    let briefing = read_on(text, "2010-03-19");
    let introduced = briefing.referents.iter().find_map(|referent| referent.introduction);
    assert_eq!(introduced.map(|introduction| introduction.of(text)), Some("Norway's deputy director"));
}

#[test]
fn things_go_by_name_acronym_and_kind() {
    check(
        "The International Atomic Energy Agency spoke of Bushehr. The agency likes the plant, IAEA envoys say.",
        &expect![[r#"
            Name [International Atomic Energy Agency] International Atomic Energy Agency
            Name [Bushehr] Bushehr
            Description [The agency] International Atomic Energy Agency
            Description [the plant] Bushehr
            Acronym [IAEA] International Atomic Energy Agency
        "#]],
    );
}

#[test]
fn a_briefing_has_acronyms_of_its_own() {
    check(
        "The Joint Verification Office (JVO) opened. JVO staff came.",
        &expect![[r#"
            Name [Joint Verification Office] Joint Verification Office
            Acronym [JVO] Joint Verification Office
            Acronym [JVO] Joint Verification Office
        "#]],
    );
}

#[test]
fn a_treaty_is_described_at_its_date() {
    let text = "Russia talked about a strategic arms reduction treaty. The treaty matters.";
    check(
        text,
        &expect![[r#"
            Name [Russia] Russia
            Description [strategic arms reduction treaty] New START
            Description [The treaty] New START
        "#]],
    );
    let then = read_on(text, "1995-01-01");
    assert_eq!(then.referents[then.mentions[1].referent].name, "START I");
}

#[test]
fn a_treaty_in_the_making_is_one_that_was_not_signed_before() {
    let named = |text: &str, date: &str| {
        let briefing = read_on(text, date);
        let treaty = briefing.referents.iter().find(|referent| referent.nature == Nature::Treaty)?;
        Some((treaty.name.clone(), treaty.candidates.len(), treaty.pending.is_some()))
    };
    let nearing = "Russia is nearing agreement on a strategic arms reduction treaty.";
    assert_eq!(named(nearing, "2009-06-01"), Some(("New START".to_owned(), 1, true)));
    assert_eq!(named(nearing, "1995-01-01"), None, "START I was signed by then, New START not thought of");
    assert_eq!(named(nearing, "2015-01-01"), None, "New START was signed by then");
    let again = "Russia made progress on the strategic arms reduction treaty.";
    assert_eq!(named(again, "1995-01-01"), Some(("START I".to_owned(), 1, false)));
    let known = "Russia kept to START I. It is working on a strategic arms reduction treaty.";
    assert_eq!(named(known, "2009-06-01").map(|(name, ..)| name), Some("START I".to_owned()));
    assert_eq!(
        read_on(known, "2009-06-01").referents.last().map(|last| last.name.clone()),
        Some("New START".to_owned())
    );
}

#[test]
fn words_that_name_nobody_give_nothing() {
    check_none("An American saying has it so. On Friday in March, However, they met.");
    check_none("Energy efficiency and the president's men; a foreign minister; both presidents.");
    check_none("The treaty was his. He left.");
    check_none("Iran Air grew.");
}

#[test]
fn titles_tell_the_time() {
    let text = "Secretary Clinton met Minister Lavrov and President Medvedev. Former President Bill Clinton came too.";
    let date = read_on(text, "").date;
    assert_eq!(date.days(), "2009-01-21 to 2012-05-07");
    assert_eq!(date.why(), "inferred from “Secretary Clinton” and “President Medvedev”");
}

#[test]
fn without_title_or_date_it_is_today() {
    let date = read_on("Nothing happened.", "").date;
    assert_eq!((date.days().as_str(), date.why().contains("today")), ("2020-01-01", true));
}
