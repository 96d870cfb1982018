//! Names in another spelling, names of one word, and offices whose country the briefing names elsewhere: of the people that
//! are really known.

use super::drawn_of;
use expect_test::{Expect, expect};

#[track_caller]
fn check(date: &str, text: &str, expected: &Expect) {
    expected.assert_eq(&drawn_of(text, date));
}

#[test]
fn a_full_name_may_be_spelt_otherwise() {
    check(
        "1998-01-28",
        "Nursultan Nazarbaev met Yegor Stroev. Later Nazarbaev spoke.",
        &expect![[r#"
            [Nursultan Nazarbaev] Nursultan Nazarbayev, known
            [Yegor Stroev] Yegor Stroyev, known
            [Nazarbaev] Nursultan Nazarbayev, known
        "#]],
    );
    check(
        "2011-03-31",
        "Muammar el-Qaddafi spoke of Franz Muentefering.",
        &expect![[r#"
            [Muammar el-Qaddafi] Muammar Gaddafi, known
            [Franz Muentefering] Franz Müntefering, known
        "#]],
    );
}

#[test]
fn who_only_sounds_a_little_like_somebody_is_a_stranger() {
    check(
        "2010-03-19",
        "Nadia Lavrova met Boris Lavrov and Sergio Lavrov.",
        &expect![[r#"
            [Nadia Lavrova] Nadia Lavrova
            [Boris Lavrov] Boris Lavrov
            [Sergio Lavrov] Sergio Lavrov
        "#]],
    );
}

#[test]
fn one_word_may_be_a_whole_name() {
    check(
        "2008-05-01",
        "Suharto had died. In Nepal they waited for Prachanda.",
        &expect![[r#"
            [Suharto] Suharto, known
            [Nepal] Nepal
            [Prachanda] Pushpa Kamal Dahal, known
        "#]],
    );
    check("2008-05-01", "William came, and Harry left with Diana.", &expect![[r#""#]]);
}

#[test]
fn the_secretary_general_is_that_of_the_body_named() {
    check(
        "2003-09-15",
        "The Secretary-General spoke before the General Assembly of the United Nations.",
        &expect![[r#"
            [The Secretary-General] Kofi Annan, known
            [General Assembly] UN General Assembly
            [United Nations] United Nations
        "#]],
    );
    check("2003-09-15", "The Secretary-General spoke at noon.", &expect![[r#""#]]);
}

#[test]
fn the_queen_is_that_of_the_country_named() {
    check(
        "2010-05-11",
        "In Britain the Queen smiled, and the Pope prayed.",
        &expect![[r#"
            [Britain] United Kingdom
            [the Queen] Elizabeth II, known
            [the Pope] Pope Benedict XVI, known
        "#]],
    );
    check("2010-05-11", "The Queen smiled.", &expect![[r#""#]]);
}

#[test]
fn an_office_of_one_country_tells_it_and_of_several_the_one_that_is_named() {
    check(
        "2009-10-20",
        "In Washington the Senate majority leader met the Defense Secretary.",
        &expect![[r#"
            [Washington] United States
            [the Senate majority leader] Harry Reid, known
            [the Defense Secretary] Robert Gates, known
        "#]],
    );
    check("2009-10-20", "The Defense Secretary spoke at noon.", &expect![[r#""#]]);
}

#[test]
fn a_surname_of_a_common_word_is_one_where_it_acts() {
    check(
        "2018-10-15",
        "Theresa May spoke. May met them. May is invited. May flowers wilt.",
        &expect![[r#"
            [Theresa May] Theresa May, known
            [May] Theresa May, known
            [May] Theresa May, known
        "#]],
    );
    check("2018-10-15", "May met them. May is invited.", &expect![[r#""#]]);
}

#[test]
fn the_army_chief_is_no_army() {
    check(
        "2009-10-20",
        "The Pakistani army chief met the Pakistani army.",
        &expect![[r#"
            [The Pakistani army chief] Ashfaq Parvez Kayani, known
            [Pakistani army] Pakistan Army
        "#]],
    );
}
