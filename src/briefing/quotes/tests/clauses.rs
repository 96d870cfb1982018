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
