//! Doubts, drawn as one line each: the words, what is the matter, and what would mend it.

use std::fmt::Write;

use expect_test::{Expect, expect};

use super::{Doubt, DoubtKind, name_spellings, unidentified_names, wrong_offices};
use crate::briefing::Briefing;
use crate::briefing::mentions::tests::{WORLD, read_on};

fn drawn(text: &str, date: &str) -> String {
    let briefing: Briefing = read_on(text, date);
    let mut found: Vec<Doubt> = wrong_offices(&briefing, &WORLD);
    found.extend(unidentified_names(&briefing, &WORLD));
    found.extend(name_spellings(&briefing, &WORLD));
    let mut drawn = String::new();
    for doubt in found {
        let what = match doubt.kind {
            DoubtKind::WrongOffice(_, standing) => format!("office {standing:?}"),
            kind => format!("{kind:?}"),
        };
        let _ = write!(drawn, "[{}] {what}", doubt.span.of(text));
        if let Some(evidence) = doubt.evidence {
            let _ = write!(drawn, ", see [{}]", evidence.of(text));
        }
        for fix in doubt.fixes {
            let _ = write!(drawn, ", [{}] -> “{}”", fix.span.of(text), fix.reads);
        }
        drawn.push('\n');
    }
    drawn
}

#[track_caller]
fn check(text: &str, date: &str, expected: &Expect) {
    expected.assert_eq(&drawn(text, date));
}

#[track_caller]
fn check_none(text: &str, date: &str) {
    assert_eq!(drawn(text, date), "");
}

#[test]
fn a_title_that_was_laid_down() {
    check(
        "Secretary Clinton met President Medvedev.",
        "2014-05-06",
        &expect![[r#"
            [Secretary Clinton] office Before, [Secretary] -> “Former Secretary of State Clinton”
            [President Medvedev] office Before, [President] -> “former President Medvedev”
        "#]],
    );
}

#[test]
fn a_title_that_was_not_yet_given() {
    check(
        "President Barack Obama waved.",
        "2007-05-06",
        &expect![[r#"
        [President Barack Obama] office After
    "#]],
    );
}

#[test]
fn a_title_of_its_time() {
    check_none("Secretary Clinton met President Medvedev.", "2010-05-06");
    check_none("Former Secretary Clinton met former President Medvedev.", "2014-05-06");
    check_none("Secretary Clinton left.", "2013-02-10");
}

#[test]
fn a_sentence_that_looks_back() {
    check_none("In 2010 President Medvedev signed. He was President Medvedev then.", "2014-05-06");
    check_none("They feared a President Obama. \"President Medvedev waved,\" he said.", "2014-05-06");
    check_none("The war of President Bush was long over.", "2016-05-06");
}

#[test]
fn without_a_stated_date_no_title_is_wrong() {
    check_none("Secretary Clinton met President Medvedev and Chancellor Merkel.", "");
}

#[test]
fn a_surname_before_its_owner() {
    check(
        "Lavrov spoke first. Sergei Lavrov was tired.",
        "2010-05-06",
        &expect![[r#"
        [Lavrov] UnidentifiedName, see [Sergei Lavrov], [Lavrov] -> “Sergei Lavrov”
    "#]],
    );
    check_none("Obama spoke first. Barack Obama was tired.", "2010-05-06");
    check_none("Lavrov waits\n\nSergei Lavrov waited. Lavrov left.", "2010-05-06");
}

#[test]
fn two_spellings_of_one() {
    check(
        "Sergei Lavrov spoke. Sergey Lavrov left, and Sergey Lavrov slept.",
        "2010-05-06",
        &expect![[r#"
            [Sergey Lavrov] TwoSpellings, see [Sergei Lavrov], [Sergey Lavrov] -> “Sergei Lavrov”
            [Sergey Lavrov] TwoSpellings, see [Sergei Lavrov], [Sergey Lavrov] -> “Sergei Lavrov”
        "#]],
    );
    check_none("Sergei Lavrov spoke. Lavrov's car left.", "2010-05-06");
}

#[test]
fn nearly_a_name() {
    check(
        "Sergei Lavarov spoke.",
        "2010-05-06",
        &expect![[r#"
        [Sergei Lavarov] NearMiss, [Sergei Lavarov] -> “Sergei Lavrov”
    "#]],
    );
    check_none("Sergei Lavarov spoke.", "1995-05-06");
    check_none("Nadia Lavarov spoke.", "2010-05-06");
}
