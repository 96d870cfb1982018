//! Surnames that do not look like names, and titles that are not theirs: of the people that are really known.

use super::{check_days, drawn, drawn_of, read_on};
use expect_test::{Expect, expect};

#[track_caller]
fn check(date: &str, text: &str, expected: &Expect) {
    expected.assert_eq(&drawn_of(text, date));
}

#[test]
fn a_title_makes_a_surname_of_a_common_word() {
    check(
        "2018-03-01",
        "On Friday, Prime Minister May met President Park.",
        &expect![[r#"
        [Prime Minister May] Theresa May, known
        [President Park] Park Geun-hye, known
    "#]],
    );
    check(
        "2018-03-01",
        "Prime Minister Theresa May spoke. It is late, May added.",
        &expect![[r#"
        [Prime Minister Theresa May] Theresa May, known
        [May] Theresa May, known
    "#]],
    );
    check(
        "2014-03-01",
        "President Park Geun-hye spoke. It is late, Park said.",
        &expect![[r#"
        [President Park Geun-hye] Park Geun-hye, known
        [Park] Park Geun-hye, known
    "#]],
    );
}

#[test]
fn a_common_word_alone_is_nobody() {
    check(
        "2018-03-01",
        "May said little. In May they met in the Park, and Day followed night.",
        &expect![[r#""#]],
    );
}

#[test]
fn small_words_belong_to_a_surname() {
    check(
        "2003-02-05",
        "Foreign Minister de Villepin spoke before President al-Assad.",
        &expect![[r#"
        [Foreign Minister de Villepin] Dominique de Villepin, known
        [President al-Assad] Bashar al-Assad, known
    "#]],
    );
    check(
        "2010-02-05",
        "President Van Rompuy flew home.",
        &expect![[r#"
        [President Van Rompuy] Herman Van Rompuy, known
    "#]],
    );
    check(
        "2011-02-05",
        "Bingu wa Mutharika spoke.",
        &expect![[r#"
        [Bingu wa Mutharika] Bingu wa Mutharika, known
    "#]],
    );
}

#[test]
fn a_leader_who_acts_may_open_a_sentence() {
    check(
        "2005-03-01",
        "Mugabe won the election in Zimbabwe.",
        &expect![[r#"
        [Mugabe] Robert Mugabe, known
        [Zimbabwe] Zimbabwe
    "#]],
    );
    check(
        "2005-03-01",
        "Mugabe considers it done.",
        &expect![[r#"
        [Mugabe] Robert Mugabe, known
    "#]],
    );
    check("2015-03-01", "Park is closed. Key is what follows. Moon has risen.", &expect![[""]]);
    check(
        "2016-03-01",
        "Christian groups met. English courses are full. Paul is in. Fox is out.",
        &expect![[""]],
    );
    check(
        "2021-03-01",
        "Mugabe won the election in Zimbabwe.",
        &expect![[r#"
        [Zimbabwe] Zimbabwe
    "#]],
    );
}

#[test]
fn who_is_elected_is_not_who_holds_the_office() {
    check(
        "1997-12-20",
        "On Saturday, President-elect Kim met reporters.",
        &expect![[r#"
            [President-elect Kim] Kim Dae-jung or Kim Yong Nam or Jim Yong Kim or Kim Young-sam, known
        "#]],
    );
    check(
        "2012-12-20",
        "On Thursday, President-elect Park met reporters.",
        &expect![[r#"
        [President-elect Park] Park Geun-hye, known
    "#]],
    );
}

#[test]
fn a_city_with_its_article_is_no_foreign_secretary() {
    check(
        "2010-06-01",
        "Foreign Secretary William Hague spoke in The Hague. It is late, Hague added.",
        &expect![[r#"
            [Foreign Secretary William Hague] William Hague, known
            [The Hague] Netherlands
            [Hague] William Hague, known
        "#]],
    );
}

#[test]
fn a_title_of_another_time_is_another_persons() {
    check(
        "2008-08-06",
        "On Friday, General Aziz took power.",
        &expect![[r#"
            [General Aziz] Aziz
        "#]],
    );
    check(
        "2016-07-13",
        "On Friday, Secretary Davis left.",
        &expect![[r#"
        [Secretary Davis] David Davis, known
    "#]],
    );
}

#[test]
fn a_private_person_is_no_official() {
    for text in [
        "Smith, a plumber, left. Jane Smith stayed.",
        "Clinton, a plumber from Ohio, left.",
        "John Kerry Smith left.",
        "They met in Lavrov Street, near the Merkel Bridge.",
        "Professor Adam Powell taught.",
        "Mr. Brown, the baker, and Mrs. Rice, the teacher, left.",
    ] {
        let found = drawn_of(text, "2010-06-01");
        let known = found.lines().filter(|line| line.ends_with(", known")).count();
        assert_eq!(known, 0, "{text}: {found}");
    }
}

#[test]
fn a_namesake_is_likelier_than_who_left_office_elsewhere_long_ago() {
    let known = |text: &str| drawn_of(text, "2016-08-31").contains("Baker, known");
    assert!(!known("So it fell for the same prank again, and nobody knew why. John Baker"));
    assert!(known("John Baker once led the Australian armed forces."));
    assert!(known("The former defence chief, John Baker, agreed in Canberra."));
    let champion =
        drawn_of("He did not name the author of that boast, Muhammad Ali, who died in June.", "2016-09-25");
    assert!(!champion.contains("known"), "{champion}");
}

#[test]
fn two_holders_of_a_surname_are_both_shown() {
    check(
        "1999-06-01",
        "On Tuesday, Senator Smith spoke.",
        &expect![[r#"
        [Senator Smith] Bob Smith or Gordon Smith, known
    "#]],
    );
}

#[test]
fn the_beginning_of_a_strangers_name_is_nobodys_surname() {
    check(
        "2015-04-03",
        "General Ahmed Qorrani met Foreign Minister Hassan Zubayri, President Ahmed Zubayri and Colonel Abdoulaye Gonzer.",
        &expect![[r#"
            [General Ahmed Qorrani] Ahmed Qorrani
            [Foreign Minister Hassan Zubayri] Hassan Zubayri
            [President Ahmed Zubayri] Ahmed Zubayri
            [Colonel Abdoulaye Gonzer] Abdoulaye Gonzer
        "#]],
    );
}

#[test]
fn a_headline_goes_on_in_capitals_behind_a_surname() {
    check(
        "2012-04-03",
        "Foreign Minister Lavrov Warns the Western Powers",
        &expect![[r#"
            [Foreign Minister Lavrov] Sergei Lavrov, known
            [Western Powers] Western Powers
        "#]],
    );
    check(
        "2012-04-03",
        "President Obama Congress speech put off",
        &expect![[r#"
        [President Obama] Barack Obama, known
        [Congress] US Congress
    "#]],
    );
}

#[test]
fn who_held_the_office_when_last_confirmed_is_known_by_surname() {
    // The small world was last asked in 2020, and Lavrov has left nothing since.
    for date in ["2019-01-01", "2022-01-01"] {
        let text = "Mr. Lavrov left.";
        assert_eq!(drawn(text, &read_on(text, date)), "Surname [Mr. Lavrov] Sergei Lavrov\n", "{date}");
    }
}

#[test]
fn a_surname_may_begin_with_a_small_word() {
    check_days(&[
        ("2021-03-01", "Ms. von der Leyen wept.", "[Ms. von der Leyen] Ursula von der Leyen, known"),
        ("2021-03-01", "Von der Leyen wept.", "[Von der Leyen] Ursula von der Leyen, known"),
        ("2021-03-01", "La is a note. Von is a river.", ""),
    ]);
}

#[test]
fn a_surname_may_leave_its_small_word_out() {
    check_days(&[
        (
            "2021-10-26",
            "General Abdel Fattah al-Burhan came. Burhan spoke.",
            "[General Abdel Fattah al-Burhan] Abdel Fattah al-Burhan, known; [Burhan] Abdel Fattah al-Burhan, known",
        ),
        (
            "2021-10-26",
            "Mariam al-Roe came. Roe spoke.",
            "[Mariam al-Roe] Mariam al-Roe; [Roe] Mariam al-Roe",
        ),
    ]);
}

#[test]
fn a_state_that_is_named_tells_which_president_is_meant() {
    check(
        "2016-09-21",
        "Colombia votes. President Santos said little.",
        &expect![[r#"
            [Colombia] Colombia
            [President Santos] Juan Manuel Santos, known
        "#]],
    );
    check(
        "2016-09-21",
        "President Santos of Angola said little.",
        &expect![[r#"
            [President Santos] José Eduardo dos Santos, known
            [Angola] Angola
        "#]],
    );
    check(
        "2016-09-21",
        "President Santos said little.",
        &expect![[r#"
            [President Santos] Juan Manuel Santos or José Eduardo dos Santos, known
        "#]],
    );
}

#[test]
fn what_is_still_to_be_signed_is_none_that_was() {
    check(
        "2016-09-21",
        "Mali signed its peace accord.",
        &expect![[r#"
            [Mali] Mali
            [peace accord] Algiers Accord
        "#]],
    );
    check(
        "2016-09-21",
        "Mali will sign its peace accord. It refuses to sign the nuclear test ban treaty.",
        &expect![[r#"
            [Mali] Mali
            [nuclear test ban treaty] Comprehensive Nuclear-Test-Ban Treaty
        "#]],
    );
}

#[test]
fn a_surname_alone_is_of_who_leads_or_of_a_minister_whose_state_is_named() {
    check_days(&[
        (
            "2018-04-30",
            "Washington waits. Pompeo was in Seoul.",
            "[Washington] United States; [Pompeo] Mike Pompeo, known; [Seoul] South Korea",
        ),
        ("2018-04-30", "Pompeo is late.", ""),
        ("2019-10-22", "Macron has argued against it.", "[Macron] Emmanuel Macron, known"),
        ("2019-10-22", "Abbott shares fell.", ""),
    ]);
}

#[test]
fn a_surname_behind_a_capital_is_no_part_of_its_name() {
    check_days(&[
        ("2019-10-22", "In Paris Macron left.", "[Paris] France; [Macron] Emmanuel Macron, known"),
        ("2022-06-01", "In Berlin Merkel wrote.", "[Berlin] Germany; [Merkel] Angela Merkel, known"),
    ]);
}

#[test]
fn a_surname_that_is_a_given_name_is_of_who_leads_a_state_that_is_named() {
    check_days(&[
        (
            "2012-09-14",
            "Britain waits. Cameron has left.",
            "[Britain] United Kingdom; [Cameron] David Cameron, known",
        ),
        ("2012-09-14", "Cameron has left.", ""),
        (
            "2012-09-14",
            "Britain waits. Cameron Roe is late. Cameron has left.",
            "[Britain] United Kingdom; [Cameron Roe] Cameron Roe",
        ),
        ("2016-07-03", "He spoke as a Christian.", ""),
    ]);
}

#[test]
fn of_two_of_a_surname_one_goes_by_it() {
    let often = "Jane Roe came. Roe spoke. Roe slept. Roe left.";
    check_days(&[
        (
            "2016-07-03",
            &format!("{often} Her brother, Karl Roe, stayed. Roe wrote."),
            "[Jane Roe] Jane Roe; [Roe] Jane Roe; [Roe] Jane Roe; [Roe] Jane Roe; [Her] Jane Roe; [Karl Roe] Karl Roe; \
             [Roe] Jane Roe",
        ),
        (
            "2016-07-03",
            "Jane Roe came. Her brother, Karl Roe, stayed. Roe wrote.",
            "[Jane Roe] Jane Roe; [Her] Jane Roe; [Karl Roe] Karl Roe; [Roe] Karl Roe",
        ),
    ]);
}
