//! Verbs and other words that announce speech, and how they take it.

use expect_test::expect;

use super::check;

#[test]
fn told_somebody() {
    check(
        "Clinton told reporters that the treaty was ready.",
        expect![[r#"
        Clinton told reporters that the treaty was ready.
        ^^^^^^^ ~~~~           """"""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn told_somebody_a_quotation() {
    check(
        "Clinton told reporters in Moscow: “The treaty is ready.”",
        expect![[r#"
        Clinton told reporters in Moscow: “The treaty is ready.”
        ^^^^^^^ ~~~~                      """""""""""""""""""""" direct speaker-cue
    "#]],
    );
}

#[test]
fn told_without_that() {
    check(
        "Clinton told the BBC the treaty was ready.",
        expect![[r#"
        Clinton told the BBC the treaty was ready.
        ^^^^^^^ ~~~~         """""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn asked_whether() {
    check(
        "Reporters asked Clinton whether the treaty was ready.",
        expect![[r#"
        Reporters asked Clinton whether the treaty was ready.
        ^^^^^^^^^ ~~~~~         """""""""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn urged_to() {
    check(
        "Clinton urged Iran to return to the talks.",
        expect![[r#"
        Clinton urged Iran to return to the talks.
        ^^^^^^^ ~~~~~      """""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn vowed_to() {
    check(
        "Medvedev vowed to sign the treaty.",
        expect![[r#"
        Medvedev vowed to sign the treaty.
        ^^^^^^^^ ~~~~~ """""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn called_it() {
    check(
        "Lavrov called the plan “a mistake.”",
        expect![[r#"
        Lavrov called the plan “a mistake.”
        ^^^^^^ ~~~~~~ """"""""""""""""""""" mixed speaker-cue
    "#]],
    );
}

#[test]
fn described_it_as() {
    check(
        "Lavrov described the plan as “a mistake” and left.",
        expect![[r#"
        Lavrov described the plan as “a mistake” and left.
        ^^^^^^ ~~~~~~~~~ """"""""""""""""""""""" mixed speaker-cue
    "#]],
    );
}

#[test]
fn dismissed_it_as() {
    check(
        "The Kremlin dismissed the report as “nonsense.”",
        expect![[r#"
        The Kremlin dismissed the report as “nonsense.”
        ^^^^^^^^^^^ ~~~~~~~~~ """"""""""""""""""""""""" mixed speaker-cue
    "#]],
    );
}

#[test]
fn accused_of() {
    check(
        "Lavrov accused Tbilisi of “playing with fire.”",
        expect![[r#"
        Lavrov accused Tbilisi of “playing with fire.”
        ^^^^^^ ~~~~~~~ """"""""""""""""""""""""""""""" mixed speaker-cue
    "#]],
    );
}

#[test]
fn spoke_of() {
    check(
        "Medvedev spoke of “a new chapter” in relations.",
        expect![[r#"
            Medvedev spoke of “a new chapter” in relations.
            ^^^^^^^^ ~~~~~~~~ """""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn referred_to() {
    check(
        "Medvedev referred to the plan as “a mistake.”",
        expect![[r#"
        Medvedev referred to the plan as “a mistake.”
        ^^^^^^^^ ~~~~~~~~~~~ """""""""""""""""""""""" mixed speaker-cue
    "#]],
    );
}

#[test]
fn pointed_out() {
    check(
        "“The text is final,” Lavrov pointed out.",
        expect![[r#"
        “The text is final,” Lavrov pointed out.
        """""""""""""""""""" ^^^^^^ ~~~~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn went_on() {
    check(
        "“The text is final,” Lavrov went on.",
        expect![[r#"
        “The text is final,” Lavrov went on.
        """""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn shot_back() {
    check(
        "“The text is final,” Lavrov shot back with a laugh.",
        expect![[r#"
        “The text is final,” Lavrov shot back with a laugh.
        """""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn according_to_first() {
    check(
        "According to the Interfax agency, the treaty will be signed in Prague.",
        expect![[r#"
        According to the Interfax agency, the treaty will be signed in Prague.
        ~~~~~~~~~~~~ ^^^^^^^^^^^^^^^^^^^  """"""""""""""""""""""""""""""""""" indirect according-to
    "#]],
    );
}

#[test]
fn according_to_last() {
    check(
        "The treaty will be signed in Prague, according to Lavrov.",
        expect![[r#"
        The treaty will be signed in Prague, according to Lavrov.
        """""""""""""""""""""""""""""""""""  ~~~~~~~~~~~~ ^^^^^^ indirect according-to
    "#]],
    );
}

#[test]
fn said_on_a_day_that() {
    check(
        "Lavrov said on Friday that the text was final.",
        expect![[r#"
        Lavrov said on Friday that the text was final.
        ^^^^^^ ~~~~           """"""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn said_in_a_place() {
    check(
        "Lavrov said in an interview that the text was final.",
        expect![[r#"
        Lavrov said in an interview that the text was final.
        ^^^^^^ ~~~~                 """"""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn said_comma() {
    check(
        "Lavrov said, “The text is final.”",
        expect![[r#"
        Lavrov said, “The text is final.”
        ^^^^^^ ~~~~  """""""""""""""""""" direct speaker-cue
    "#]],
    );
}

#[test]
fn said_if() {
    check(
        "Lavrov said, if asked, he would sign the treaty.",
        expect![[r#"
        Lavrov said, if asked, he would sign the treaty.
        ^^^^^^ ~~~~  """""""""""""""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn said_there() {
    check(
        "Lavrov said there was “no doubt” about the text.",
        expect![[r#"
            Lavrov said there was “no doubt” about the text.
            ^^^^^^ ~~~~ """"""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn a_colon() {
    check(
        "Her answer was plain: “The text of the treaty is final.”",
        expect![[r#"
        Her answer was plain: “The text of the treaty is final.”
        ^^^^^^^^^^          ~ """""""""""""""""""""""""""""""""" direct lead-in
    "#]],
    );
}

#[test]
fn no_noun() {
    check(
        "The claim was wrong and the report was late.",
        expect![[r#"
        The claim was wrong and the report was late.
    "#]],
    );
}

#[test]
fn no_passive() {
    check(
        "The report was called a mistake.",
        expect![[r#"
        The report was called a mistake.
    "#]],
    );
}

#[test]
fn a_refusal_is_told_where_nothing_else_is_said() {
    check(
        "Lavrov refused to pay for the port.\n\
             \nLavrov refused to say who would pay.\n\
             \nPeople who refused to pay left.",
        expect![[r#"
            Lavrov refused to pay for the port.
            ^^^^^^ ~~~~~~~ """"""""""""""""""" indirect speaker-cue
            Lavrov refused to say who would pay.
            ^^^^^^            ~~~ """"""""""""" indirect shared-subject
            People who refused to pay left.
        "#]],
    );
}
