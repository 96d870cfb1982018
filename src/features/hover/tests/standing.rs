//! Offices won and not begun, and those that were left though nobody noted the day.

use expect_test::{Expect, expect};

use super::shown;
use crate::knowledge::Knowledge;

#[track_caller]
fn check(marked: &str, date: &str, expected: &Expect) {
    let shown = shown(marked, date, &Knowledge::built_in());
    expected.assert_eq(&shown.unwrap_or_else(|| "nothing\n".to_owned()));
}

#[test]
fn who_is_elected_is_incoming() {
    check(
        "Barack Oba$0ma came.",
        "2008-11-20",
        &expect![[r#"
            Barack Obama came.
            ^^^^^^^^^^^^
            **Barack Obama**, incoming President of the United States, not yet in office

            2009-01-20 to 2017-01-20

            Earlier: US senator 2005–2008; Candidate for US President 2007–2008

            *As of 2008-11-20: the settings.*
        "#]],
    );
}

#[test]
fn who_stands_for_an_office_is_not_incoming() {
    check(
        "Nobody could control President Tr$0ump.",
        "2016-10-26",
        &expect![[r#"
        Nobody could control President Trump.
                             ^^^^^^^^^^^^^^^
        **Donald Trump**, not yet President of the United States

        2017-01-20 to 2021-01-20

        Also: Candidate for US President 2015–2016

        *Later: Candidate for US President 2022–2024; President of the United States 2025–*

        *As of 2016-10-26: the settings.*
    "#]],
    );
}

/// He was prime minister of Serbia later still: the office that comes next is the one to show.
#[test]
fn who_has_held_nothing_yet_is_shown_by_the_first_office() {
    check(
        "Vojislav Kost$0unica won the vote.",
        "2000-10-05",
        &expect![[r#"
            Vojislav Kostunica won the vote.
            ^^^^^^^^^^^^^^^^^^
            **Vojislav Kostunica**, incoming President of Yugoslavia, not yet in office

            2000-10-07 to 2003-03-07

            *Later: Serbian prime minister 2004–2008*

            *As of 2000-10-05: the settings.*
        "#]],
    );
}

#[test]
fn who_is_elected_again_is_incoming() {
    check(
        "Brazil's president-elect, Lu$0la, will come.",
        "2022-11-21",
        &expect![[r#"
            Brazil's president-elect, Lula, will come.
                                      ^^^^
            **Lula da Silva**, incoming President of Brazil, not yet in office

            From 2023-01-01

            Earlier: Leader of the Workers' Party 1980–2002; President of Brazil 2003–2011

            “Lula” is Lula da Silva, from “Brazil's president-elect”.

            *As of 2022-11-21: the settings.*
        "#]],
    );
}

/// She was minister for women when that was last confirmed, and has been prime minister since.
#[test]
fn an_office_is_left_for_a_higher_one() {
    check(
        "Liz Tru$0ss was not in the hall.",
        "2022-11-21",
        &expect![[r#"
            Liz Truss was not in the hall.
            ^^^^^^^^^
            **Liz Truss**, former British prime minister

            2022-09-06 to 2022-10-25

            Earlier: British trade secretary 2019–2021; British social affairs minister 2019–; British foreign secretary 2021–2022

            *As of 2022-11-21: the settings.*
        "#]],
    );
}

#[test]
fn an_office_of_higher_rank_is_not_left_for_a_lower_one() {
    check(
        "Rob Jet$0ten came.",
        "2023-10-19",
        &expect![[r#"
            Rob Jetten came.
            ^^^^^^^^^^
            **Rob Jetten**, Leader of D66

            Since 2023-08

            Also: Dutch energy minister 2022–

            *Later: Dutch prime minister 2026–*

            *As of 2023-10-19: the settings.*
        "#]],
    );
}

#[test]
fn who_leads_is_shown_as_that_whatever_his_rank() {
    check(
        "General Pervez Mushar$0raf came.",
        "2001-07-16",
        &expect![[r#"
            General Pervez Musharraf came.
            ^^^^^^^^^^^^^^^^^^^^^^^^
            **Pervez Musharraf**, President of Pakistan

            2001-06-20 to 2008-08-18

            Also: Pakistani army chief 1998–2007; Pakistani chief of an armed service 1998–2007; Pakistani defense minister 1999–2002

            Earlier: Pakistani chief executive 1999–2001

            *As of 2001-07-16: the settings.*
        "#]],
    );
}

#[test]
fn what_the_briefing_alone_tells_stands_first() {
    check(
        "The information minister, Sushma Swar$0aj, came.",
        "2001-07-16",
        &expect![[r#"
            The information minister, Sushma Swaraj, came.
                                      ^^^^^^^^^^^^^
            **Sushma Swaraj**, “The information minister”; not yet Indian external affairs minister

            2014-05-26 to 2019-05-30

            *Later: Indian opposition leader 2009–2014*

            *As of 2001-07-16: the settings.*
        "#]],
    );
    check(
        "The former party secretary, Sushma Swar$0aj, came.",
        "2001-07-16",
        &expect![[r#"
            The former party secretary, Sushma Swaraj, came.
                                        ^^^^^^^^^^^^^
            **Sushma Swaraj**, not yet Indian external affairs minister

            2014-05-26 to 2019-05-30

            *Later: Indian opposition leader 2009–2014*

            *As of 2001-07-16: the settings.*
        "#]],
    );
}
