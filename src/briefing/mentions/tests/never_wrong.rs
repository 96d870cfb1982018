//! Words that look like a name that is known and are not: nothing, or the right one, and never the wrong one.

use expect_test::expect;

use super::{check, check_days, check_none, drawn, read_on};

#[test]
fn an_honorific_does_not_make_a_stranger_known() {
    check(
        "Captain Bush rowed the boat across, and Mr. Lavrov steered.",
        &expect![[r#"
            Surname [Captain Bush] Bush
            Surname [Mr. Lavrov] Sergei Lavrov
        "#]],
    );
}

#[test]
fn a_name_in_full_is_the_one_everybody_writes() {
    check(
        "Barack H. Obama met Sergei V. Lavrov and Angela Merkel III. Barack Obama Avenue was closed.",
        &expect![[r#"
            FullName [Barack H. Obama] Barack Obama
            FullName [Sergei V. Lavrov] Sergei Lavrov
            FullName [Angela Merkel] Angela Merkel
        "#]],
    );
}

#[test]
fn an_honorific_belongs_to_the_name_behind_it() {
    check(
        "Ms. Adele Voss, Gen. Ray Tull and others left. Tull slept.",
        &expect![[r#"
        FullName [Ms. Adele Voss] Adele Voss
        FullName [Gen. Ray Tull] Ray Tull
        Surname [Tull] Ray Tull
    "#]],
    );
}

#[test]
fn what_follows_the_kind_is_meant_by_it() {
    check(
        "The Arms Group met. The group Silent Harbor did not, but the group ate.",
        &expect![[r#"
        Name [Arms Group] Arms Group
        FullName [Silent Harbor] Silent Harbor
        Description [the group] Arms Group
    "#]],
    );
}

#[test]
fn a_clause_introduces_nobody() {
    check(
        "Nadia Brok, his friends are told, won. Nadia Brok, her aide and neighbour, lost.",
        &expect![[r#"
        FullName [Nadia Brok] Nadia Brok
        FullName [Nadia Brok] Nadia Brok
        Pronoun [her] Nadia Brok
    "#]],
    );
}

#[test]
fn an_unknown_namesake_on_a_banner_is_not_the_one_meant() {
    check(
        "Barack Obama waved. Below hung a Swap Obama banner. Obama left.",
        &expect![[r#"
        FullName [Barack Obama] Barack Obama
        FullName [Swap Obama] Swap Obama
        Surname [Obama] Barack Obama
    "#]],
    );
}

#[test]
fn a_list_of_people_is_no_apposition() {
    check(
        "They asked the cook, the Russian president, Sergei Lavrov, and the driver.",
        &expect![[r#"
            Role [the Russian president] Dmitry Medvedev
            FullName [Sergei Lavrov] Sergei Lavrov
        "#]],
    );
    check(
        "They asked the Russian president, Dmitry Medvedev, and the driver.",
        &expect![[r#"
        Role [the Russian president] Dmitry Medvedev
        FullName [Dmitry Medvedev] Dmitry Medvedev
    "#]],
    );
}

#[test]
fn a_capital_alone_is_no_leader() {
    check(
        "Bush houses burn. A Merkel said so, and the dog of Obama barked, and so did Lavrov.",
        &expect![[r#"
        Surname [Merkel] Angela Merkel
        Surname [Obama] Barack Obama
    "#]],
    );
}

#[test]
fn a_word_of_grammar_in_capitals_is_no_surname() {
    let in_2015 = |text: &str| drawn(text, &read_on(text, "2015-03-19"));
    assert_eq!(in_2015("MINISTER ON CUSTOMS\n\nMINISTER SO FAR SILENT"), "");
    assert_eq!(in_2015("MINISTER LAVROV ON CUSTOMS"), "Surname [MINISTER LAVROV] Sergei Lavrov\n");
}

#[test]
fn a_party_before_a_name_is_no_part_of_it() {
    check(
        "Socialist Hillary Clinton and Texan Barack Obama met.",
        &expect![[r#"
        FullName [Hillary Clinton] Hillary Clinton
        FullName [Barack Obama] Barack Obama
    "#]],
    );
}

#[test]
fn a_treaty_is_described_where_its_parties_are_named_and_once_it_is_begun() {
    check_none("They talked about a strategic arms reduction treaty.");
    let text = "Russia wants an arms treaty.";
    check(
        text,
        &expect![[r#"
        Name [Russia] Russia
        Description [arms treaty] New START
    "#]],
    );
    let before = read_on(text, "1950-01-01");
    expect![[r#"
        Name [Russia] Russia
    "#]]
    .assert_eq(&drawn(text, &before));
}

#[test]
fn common_words_are_no_acronyms() {
    check_none("Let's go. WHO IS NEXT is the question.");
}

#[test]
fn a_title_that_any_state_may_have_is_of_one_that_is_named() {
    check_days(&[
        ("2024-06-30", "In Kenya, the finance secretary left.", "[Kenya] Kenya"),
        ("2024-06-30", "In Kenya, the interior secretary left.", "[Kenya] Kenya"),
        (
            "2024-06-30",
            "Kenya and the US signed. The interior secretary left.",
            "[Kenya] Kenya; [US] United States; [The interior secretary] Deb Haaland, known",
        ),
        ("2024-06-30", "The interior secretary left.", "[The interior secretary] Deb Haaland, known"),
        (
            "2024-06-30",
            "In Kenya, the Fed chairman left.",
            "[Kenya] Kenya; [the Fed chairman] Jerome Powell, known",
        ),
    ]);
}

#[test]
fn a_parliament_of_a_state_that_nobody_names_is_not_the_american_one() {
    check_days(&[
        ("2016-08-24", "Brazil waits. The Senate sits.", "[Brazil] Brazil"),
        ("2016-08-24", "The Senate sits.", "[Senate] US Senate"),
        (
            "2016-08-24",
            "Brazil waits. The White House is calm. The Senate sits.",
            "[Brazil] Brazil; [White House] White House; [Senate] US Senate",
        ),
    ]);
}
