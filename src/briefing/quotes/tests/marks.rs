//! Quotation marks of all kinds.

use expect_test::expect;

use super::check;

#[test]
fn curly_doubles() {
    check(
        "“We agree,” said Lavrov.",
        expect![[r#"
        “We agree,” said Lavrov.
        """"""""""" ~~~~ ^^^^^^ direct cue-speaker
    "#]],
    );
}

#[test]
fn straight_doubles() {
    check(
        "\"We agree,\" Lavrov said.",
        expect![[r#"
        "We agree," Lavrov said.
        """"""""""" ^^^^^^ ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn doubled_apostrophes() {
    check(
        "``We agree,'' Lavrov said. ''We will sign.''",
        expect![[r#"
        ``We agree,'' Lavrov said. ''We will sign.''
        """"""""""""" ^^^^^^ ~~~~  """"""""""""""""" direct speaker-cue
    "#]],
    );
}

#[test]
fn british_singles() {
    check(
        "‘We agree,’ the minister’s spokesman said.",
        expect![[r#"
        ‘We agree,’ the minister’s spokesman said.
        """"""""""" ^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn straight_singles() {
    check(
        "'We agree,' the ministers' spokesman said.",
        expect![[r#"
            'We agree,' the ministers' spokesman said.
            """"""""""" ^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn guillemets() {
    check(
        "« Nous sommes d’accord », said Kouchner.",
        expect![[r#"
        « Nous sommes d’accord », said Kouchner.
        """"""""""""""""""""""""  ~~~~ ^^^^^^^^ direct cue-speaker
    "#]],
    );
}

#[test]
fn low_marks() {
    check(
        "„Wir sind uns einig“, said Westerwelle.",
        expect![[r#"
        „Wir sind uns einig“, said Westerwelle.
        """"""""""""""""""""  ~~~~ ^^^^^^^^^^^ direct cue-speaker
    "#]],
    );
}

#[test]
fn a_quotation_within_a_quotation() {
    check(
        "“He told us ‘never again’ and left,” Clinton said.",
        expect![[r#"
        “He told us ‘never again’ and left,” Clinton said.
        """""""""""""""""""""""""""""""""""" ^^^^^^^ ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn a_question() {
    check(
        "“Will they sign?” Lavrov asked.",
        expect![[r#"
        “Will they sign?” Lavrov asked.
        """"""""""""""""" ^^^^^^ ~~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn an_exclamation_before_a_name() {
    check(
        "“They will sign!” Lavrov said in Geneva.",
        expect![[r#"
        “They will sign!” Lavrov said in Geneva.
        """"""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn two_sentences_in_one_pair() {
    check(
        "“We agree. We will sign,” Lavrov said.",
        expect![[r#"
        “We agree. We will sign,” Lavrov said.
        """"""""""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn curly_marks_nest_within_straight_ones() {
    check(
        "The envoy noted:\n\n\"They met to write a text. Written “in a time of crisis,” it is short.\n\n\"It was later changed by many hands.\"",
        expect![[r#"
            The envoy noted:
            "They met to write a text. Written “in a time of crisis,” it is short.
            """""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" direct lead-in
            "It was later changed by many hands."
            """"""""""""""""""""""""""""""""""""" direct lead-in
        "#]],
    );
}

#[test]
fn a_quotation_may_name_its_own_speaker() {
    check(
        "\"DOE: We should leave the hall now.\"\n\n\"Jane Roe: There is no need to hurry at all.\"\n\n\"There is this: nobody knows who wrote it.\"",
        expect![[r#"
            "DOE: We should leave the hall now."
            "^^^"""""""""""""""""""""""""""""""" direct label
            "Jane Roe: There is no need to hurry at all."
            "^^^^^^^^"""""""""""""""""""""""""""""""""""" direct label
            "There is this: nobody knows who wrote it."
            """"""""""""""""""""""""""""""""""""""""""" direct same-speaker
        "#]],
    );
}

#[test]
fn curly_marks_within_curly_marks() {
    check(
        "“Doe's claim that a deal “has to do with the whales” makes no sense at all,” wrote Ann Roe.\n\n“It was late. “It was dark,” he said.",
        expect![[r#"
            “Doe's claim that a deal “has to do with the whales” makes no sense at all,” wrote Ann Roe.
            """""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" ~~~~~ ^^^^^^^ direct cue-speaker
            “It was late. “It was dark,” he said.
                          """""""""""""" ^^ ~~~~ direct speaker-cue
            """""""""""""                ^^ ~~~~ direct same-speaker
        "#]],
    );
}

#[test]
fn a_closing_mark_that_opens_before_an_ellipsis() {
    check(
        "” … the train has left the station,” wrote the paper.",
        expect![[r#"
        ” … the train has left the station,” wrote the paper.
        """""""""""""""""""""""""""""""""""" ~~~~~ ^^^^^^^^^ direct cue-speaker
    "#]],
    );
}

#[test]
fn apostrophes_that_look_like_opening_marks() {
    check(
        "And how ‘bout that headline on residents’ lives? The ‘90s came, and the ministers’ cars.",
        expect![[r#"
            And how ‘bout that headline on residents’ lives? The ‘90s came, and the ministers’ cars.
        "#]],
    );
}

#[test]
fn an_opening_mark_that_closes_a_straight_one() {
    check(
        "\"The trend will only get worse in the future.“ Nobody said so.",
        expect![[r#"
            "The trend will only get worse in the future.“ Nobody said so.
            ?????????????????????????????????????????????? unattributed
        "#]],
    );
}
