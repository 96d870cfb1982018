//! Which of the many who hold such an office: by a place that is no state, or by where somebody is sent.

use super::{check_days, drawn_of};
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

#[test]
fn a_region_goes_by_its_adjective() {
    check_days(&[
        (
            "2018-09-03",
            "On Friday the Catalan president opened a bridge.",
            "[the Catalan president] Quim Torra, known",
        ),
        (
            "2016-09-03",
            "On Friday the president of Catalonia opened a bridge.",
            "[the president of Catalonia] Carles Puigdemont, known",
        ),
        (
            "2006-09-03",
            "On Friday the Chechen president opened a bridge.",
            "[the Chechen president] Alu Alkhanov, known",
        ),
        (
            "2006-09-03",
            "On Friday the Abkhaz president opened a bridge.",
            "[the Abkhaz president] Sergei Bagapsh, known",
        ),
        (
            "2018-09-03",
            "On Friday the Scottish first minister opened a bridge.",
            "[the Scottish first minister] Nicola Sturgeon, known",
        ),
        // Nobody held it between the two.
        ("2004-09-03", "On Friday the Chechen president opened a bridge.", ""),
        // A state's president is no governor of a state of that name.
        (
            "2006-09-03",
            "On Friday the president of Georgia opened a bridge.",
            "[the president of Georgia] Mikheil Saakashvili, known",
        ),
    ]);
}

#[test]
fn a_place_owns_its_offices() {
    check(
        "2020-04-01",
        "London's mayor spoke. California's governor listened.",
        &expect![[r#"
        [London's mayor] Sadiq Khan, known
        [California's governor] Gavin Newsom, known
    "#]],
    );
}

#[test]
fn who_is_sent_to_a_body_is_told_by_it() {
    check_days(&[
        (
            "2006-10-10",
            "The US ambassador to the UN said so.",
            "[The US ambassador to the UN] John Bolton, known",
        ),
        (
            "2006-10-10",
            "Syria's UN ambassador said so.",
            "[Syria] Syria; [Syria's UN ambassador] Faisal Mekdad or Bashar Jaafari, known",
        ),
        ("2012-05-25", "The UN envoy to Syria said so.", "[The UN envoy to Syria] Kofi Annan, known"),
        (
            "2012-05-25",
            "The special envoy for Syria said so.",
            "[The special envoy for Syria] Kofi Annan, known",
        ),
        // Many states have one there.
        ("2012-05-25", "The ambassador to the UN said so.", ""),
    ]);
}

#[test]
fn of_whom_there_may_be_several_the_only_one_is_meant() {
    check_days(&[
        (
            "2013-03-01",
            "Venezuela's vice president said so.",
            "[Venezuela] Venezuela; [Venezuela's vice president] Nicolas Maduro, known",
        ),
        (
            "2019-03-12",
            "The speaker of the House of Commons in London said so.",
            "[The speaker of the House of Commons] John Bercow, known; [London] United Kingdom",
        ),
        (
            "2006-01-05",
            "Israel's acting prime minister said so.",
            "[Israel] Israel; [Israel's acting prime minister] Ehud Olmert, known",
        ),
        (
            "2006-06-10",
            "Iran's chief nuclear negotiator said so.",
            "[Iran] Iran; [Iran's chief nuclear negotiator] Ali Larijani, known",
        ),
        // Of two nobody is meant.
        ("2008-03-01", "The Iraqi vice president said so.", ""),
    ]);
}
