//! What is never flagged, and what must be.

use expect_test::expect;

use super::check;

#[test]
fn nobody_is_named() {
    check(
        "“The text of the treaty is final.”",
        expect![[r#"
        “The text of the treaty is final.”
        ?????????????????????????????????? unattributed
    "#]],
    );
}

#[test]
fn a_book() {
    check(
        "He was reading “War and Peace” in the lobby.",
        expect![[r#"
            He was reading “War and Peace” in the lobby.
        "#]],
    );
}

#[test]
fn a_title_of_many_words() {
    check(
        "The book, “The Rise and Fall of the Great Powers,” sold well.",
        expect![[r#"
        The book, “The Rise and Fall of the Great Powers,” sold well.
    "#]],
    );
}

#[test]
fn a_word_as_a_word() {
    check(
        "The term “détente” is older than the treaty.",
        expect![[r#"
        The term “détente” is older than the treaty.
    "#]],
    );
}

#[test]
fn a_nickname() {
    check(
        "Vladimir “Volodya” Popov came late.",
        expect![[r#"
        Vladimir “Volodya” Popov came late.
    "#]],
    );
}

#[test]
fn scare_quotes() {
    check(
        "The so-called “reset” came in 2009.",
        expect![[r#"
        The so-called “reset” came in 2009.
    "#]],
    );
}

#[test]
fn feet_and_inches() {
    check(
        "The missile is 6' 2\" wide and the hatch 3' 1\".",
        expect![[r#"
        The missile is 6' 2" wide and the hatch 3' 1".
    "#]],
    );
}

#[test]
fn decades() {
    check(
        "In the '90s the ministers' talks went nowhere.",
        expect![[r#"
        In the '90s the ministers' talks went nowhere.
    "#]],
    );
}

#[test]
fn the_subject_of_the_sentence_it_completes() {
    check(
        "Moscow saw in it “a grave mistake of the West.”",
        expect![[r#"
        Moscow saw in it “a grave mistake of the West.”
        ^^^^^^ ~~~    """"""""""""""""""""""""""""""""" mixed completes
    "#]],
    );
}
