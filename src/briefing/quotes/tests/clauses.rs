//! How far the words reach.

use expect_test::expect;

use super::check;

#[test]
fn a_split_quotation() {
    check(
        "“The text,” Lavrov said, “is final.”",
        expect![[r#"
        “The text,” Lavrov said, “is final.”
        """"""""""" ^^^^^^ ~~~~  """"""""""" direct speaker-cue
    "#]],
    );
}

#[test]
fn a_quotation_that_goes_on() {
    check(
        "“The text is final,” Lavrov said. “We will sign it in Prague.”",
        expect![[r#"
        “The text is final,” Lavrov said. “We will sign it in Prague.”
        """""""""""""""""""" ^^^^^^ ~~~~  """""""""""""""""""""""""""" direct speaker-cue
    "#]],
    );
}

#[test]
fn split_without_marks() {
    check(
        "The text, Lavrov said, is final.",
        expect![[r#"
        The text, Lavrov said, is final.
        """"""""  ^^^^^^ ~~~~  """""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn mixed() {
    check(
        "Lavrov said the text was “absolutely final.”",
        expect![[r#"
        Lavrov said the text was “absolutely final.”
        ^^^^^^ ~~~~ """""""""""""""""""""""""""""""" mixed speaker-cue
    "#]],
    );
}

#[test]
fn mixed_before_the_cue() {
    check(
        "The text is “absolutely final,” Lavrov said.",
        expect![[r#"
            The text is “absolutely final,” Lavrov said.
            """"""""""""""""""""""""""""""" ^^^^^^ ~~~~ mixed speaker-cue
        "#]],
    );
}

#[test]
fn up_to_a_participle() {
    check(
        "Lavrov said the text was final, adding that Moscow would sign it.",
        expect![[r#"
        Lavrov said the text was final, adding that Moscow would sign it.
        ^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
        ^^^^^^                          ~~~~~~ """"""""""""""""""""""""" indirect participle
    "#]],
    );
}

#[test]
fn up_to_another_cue() {
    check(
        "Lavrov said the text was final, but Clinton said it was not.",
        expect![[r#"
        Lavrov said the text was final, but Clinton said it was not.
        ^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
                                            ^^^^^^^ ~~~~ """""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn up_to_an_adverbial_behind_the_marks() {
    check(
        "Lavrov called the text “final” before leaving for Moscow.",
        expect![[r#"
        Lavrov called the text “final” before leaving for Moscow.
        ^^^^^^ ~~~~~~ """""""""""""""" mixed speaker-cue
    "#]],
    );
}

#[test]
fn a_clause_with_but() {
    check(
        "Lavrov said the text was final but that Moscow was “in no hurry.”",
        expect![[r#"
        Lavrov said the text was final but that Moscow was “in no hurry.”
        ^^^^^^ ~~~~ """"""""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
    "#]],
    );
}

#[test]
fn before_the_cue() {
    check(
        "The text is final, Lavrov said.",
        expect![[r#"
        The text is final, Lavrov said.
        """""""""""""""""  ^^^^^^ ~~~~ indirect speaker-cue
    "#]],
    );
}

#[test]
fn behind_a_conjunction() {
    check(
        "But the text is final, Lavrov said.",
        expect![[r#"
        But the text is final, Lavrov said.
            """""""""""""""""  ^^^^^^ ~~~~ indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_colon_before_the_quotation() {
    check(
        "He was angry: “The text is final,” he said.",
        expect![[r#"
        He was angry: “The text is final,” he said.
                      """""""""""""""""""" ^^ ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn a_question_is_followed_by_its_asker() {
    check(
        r#""Is it far too late to act now?" Jane Doe, the adviser on fisheries and defence, said at a dinner."#,
        expect![[r#"
            "Is it far too late to act now?" Jane Doe, the adviser on fisheries and defence, said at a dinner.
            """""""""""""""""""""""""""""""" ^^^^^^^^                                        ~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn a_question_is_followed_by_whoever_asks_somebody() {
    check(
        r#""Do you think I am going to sign?" Lavrov asked reporters at a news conference."#,
        expect![[r#"
            "Do you think I am going to sign?" Lavrov asked reporters at a news conference.
            """""""""""""""""""""""""""""""""" ^^^^^^ ~~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn a_question_may_stand_beside_other_speech() {
    check(
        r#""Shall we all go home now?" Lavrov told reporters the talks in Geneva had failed."#,
        expect![[r#"
            "Shall we all go home now?" Lavrov told reporters the talks in Geneva had failed.
                                        ^^^^^^ ~~~~           """""""""""""""""""""""""""""" indirect speaker-cue
            ??????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn what_is_done_to_somebody_is_not_said() {
    check(
        r#"The minister praised him on Monday. The minister praised him."#,
        expect![[r#"
            The minister praised him on Monday. The minister praised him.
        "#]],
    );
}

#[test]
fn a_dateline_is_nobodys_words() {
    check(
        "MOSCOW, March 19 (AP) — The talks have failed, Lavrov said.",
        expect![[r#"
        MOSCOW, March 19 (AP) — The talks have failed, Lavrov said.
                                """""""""""""""""""""  ^^^^^^ ~~~~ indirect speaker-cue
    "#]],
    );
    check(
        "OSLO -- Doe said that the talks had failed.",
        expect![[r#"
        OSLO -- Doe said that the talks had failed.
                ^^^ ~~~~ """"""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
    check(
        "The TASS agency — Doe said that the talks had failed.",
        expect![[r#"
        The TASS agency — Doe said that the talks had failed.
                          ^^^ ~~~~ """"""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_verb_goes_on_behind_a_relative_clause() {
    check(
        "Doe, who called Ann Roe on Thursday, also announced that talks with “real partners” had begun.",
        expect![[r#"
            Doe, who called Ann Roe on Thursday, also announced that talks with “real partners” had begun.
            ^^^                                  ~~~~~~~~~~~~~~ """"""""""""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
    check(
        "Ann Roe said all was lost, while Bob Doe, who chairs the panel, said he began “from deep doubt”.",
        expect![[r#"
            Ann Roe said all was lost, while Bob Doe, who chairs the panel, said he began “from deep doubt”.
            ^^^^^^^ ~~~~ """""""""""" indirect speaker-cue
                                             ^^^^^^^                        ~~~~ """""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
    check(
        "A clerk who asked not to be named told reporters the talks had failed.",
        expect![[r#"
            A clerk who asked not to be named told reporters the talks had failed.
            ^^^^^^^                           ~~~~           """""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn somebody_else_speaks_behind_and() {
    check(
        "His cabinet voted to reject it, and Ann Doe, the defence minister, described the text as “built on lies”.",
        expect![[r#"
            His cabinet voted to reject it, and Ann Doe, the defence minister, described the text as “built on lies”.
                                                ^^^^^^^                        ~~~~~~~~~ """"""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn a_vow_holds_what_describes_its_object() {
    check(
        "Paris has threatened to veto any text that authorises force.",
        expect![[r#"
            Paris has threatened to veto any text that authorises force.
            ^^^^^ ~~~~~~~~~~~~~~ """""""""""""""""""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
    check(
        "Doe promised that she would veto the text.",
        expect![[r#"
        Doe promised that she would veto the text.
        ^^^ ~~~~~~~~ """""""""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn both_counts_those_named_before() {
    check(
        "Bob Doe and Ann Roe both hailed “a victory for diplomacy”.",
        expect![[r#"
        Bob Doe and Ann Roe both hailed “a victory for diplomacy”.
        ^^^^^^^^^^^^^^^^^^^      ~~~~~~ """"""""""""""""""""""""" direct speaker-cue
    "#]],
    );
    check(
        "Both hailed “a victory for diplomacy”.",
        expect![[r#"
        Both hailed “a victory for diplomacy”.
        ^^^^ ~~~~~~ """"""""""""""""""""""""" direct speaker-cue
    "#]],
    );
}
