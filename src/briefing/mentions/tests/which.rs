//! Which of the many who hold such an office: by a place that is no state, or by where somebody is sent.

use super::drawn_of;
use expect_test::{Expect, expect};

#[track_caller]
fn check(date: &str, text: &str, expected: &Expect) {
    expected.assert_eq(&drawn_of(text, date));
}

#[test]
fn a_city_or_a_province_has_its_own() {
    check(
        "2012-03-01",
        "On Friday the London mayor opened a bridge.",
        &expect![[r#"
        [the London mayor] Boris Johnson, known
    "#]],
    );
    check(
        "2003-03-01",
        "On Friday the mayor of New York opened a bridge.",
        &expect![[r#"
        [the mayor of New York] Michael Bloomberg, known
    "#]],
    );
    check(
        "2009-06-01",
        "On Friday the California governor opened a bridge.",
        &expect![[r#"
        [the California governor] Arnold Schwarzenegger, known
    "#]],
    );
    check(
        "1997-06-01",
        "On Friday the Archbishop of Canterbury opened a church.",
        &expect![[r#"
        [the Archbishop of Canterbury] George Carey, known
    "#]],
    );
}

#[test]
fn the_place_stands_between_title_and_name() {
    check(
        "2004-06-01",
        "On Friday Mayor of Moscow Yuri Luzhkov opened a bridge.",
        &expect![[r#"
        [Mayor of Moscow Yuri Luzhkov] Yury Luzhkov, known
    "#]],
    );
    check(
        "2003-03-01",
        "New York Mayor Bloomberg opened a bridge, he said.",
        &expect![[r#"
        [New York Mayor Bloomberg] Michael Bloomberg, known
    "#]],
    );
}

#[test]
fn another_citys_mayor_is_not_meant() {
    check(
        "2012-03-01",
        "Mayor Michael Bloomberg of New York left. The London mayor stayed. The mayor of Springfield slept.",
        &expect![[r#"
            [Mayor Michael Bloomberg] Michael Bloomberg, known
            [The London mayor] Boris Johnson, known
        "#]],
    );
}

#[test]
fn an_ambassador_is_told_by_where_he_is_sent() {
    check(
        "2004-08-01",
        "On Friday the US ambassador to Iraq left Baghdad.",
        &expect![[r#"
        [the US ambassador to Iraq] John Negroponte, known
        [Baghdad] Iraq
    "#]],
    );
    check(
        "2004-08-01",
        "On Friday the US ambassador left Baghdad.",
        &expect![[r#"
        [Baghdad] Iraq
    "#]],
    );
}
