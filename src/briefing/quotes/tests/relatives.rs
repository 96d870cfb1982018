//! Subjects that stand far from the verb of speech, or look like something else.

use expect_test::expect;

use super::check;

#[test]
fn who_calls_somebody_names_says_the_rest() {
    check(
        "Dahl, who calls the mayor a “coward,” said he does not believe the numbers.\n\nDahl, who once called the mayor “a coward of the old and worst kind,” said the numbers were wrong.\n\n“He is a coward,” said Dahl, who had read the numbers.",
        expect![[r#"
            Dahl, who calls the mayor a “coward,” said he does not believe the numbers.
                  ^^^ ~~~~~ """"""""""""""""""""" mixed speaker-cue
            ^^^^                                  ~~~~ """"""""""""""""""""""""""""""" indirect speaker-cue
            Dahl, who once called the mayor “a coward of the old and worst kind,” said the numbers were wrong.
            ^^^^                                                                  ~~~~ """""""""""""""""""""" indirect speaker-cue
            ^^^^                            """"""""""""""""""""""""""""""""""""" ~~~~ direct same-speaker
            “He is a coward,” said Dahl, who had read the numbers.
            """"""""""""""""" ~~~~ ^^^^ direct cue-speaker
        "#]],
    );
}

#[test]
fn where_a_place_lies_is_nobody() {
    check(
        "Ines Quiroga, who lost her boat at Narvik, Norway, in July 2012, said that the port had ignored her.\n\nJan Moe, who ran the ferry from Oslo, Norway, until 2009, said the crossing was safe.\n\nDahl came from Narvik, Norway, on Monday. Norway, in a note, said the crossing was safe.",
        expect![[r#"
            Ines Quiroga, who lost her boat at Narvik, Norway, in July 2012, said that the port had ignored her.
            ^^^^^^^^^^^^                                                     ~~~~ """"""""""""""""""""""""""""" indirect speaker-cue
            Jan Moe, who ran the ferry from Oslo, Norway, until 2009, said the crossing was safe.
            ^^^^^^^                                                   ~~~~ """"""""""""""""""""" indirect speaker-cue
            Dahl came from Narvik, Norway, on Monday. Norway, in a note, said the crossing was safe.
                                                      ^^^^^^             ~~~~ """"""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn people_whom_a_participle_describes_say_now() {
    check(
        "People briefed on the plan say that the minister has told nobody.\n\nOfficials involved in the talks say the text is nearly ready.\n\nResidents displaced by the flood say they were not told.",
        expect![[r#"
            People briefed on the plan say that the minister has told nobody.
            ^^^^^^                     ~~~ """"""""""""""""""""""""""""""""" indirect speaker-cue
            Officials involved in the talks say the text is nearly ready.
            ^^^^^^^^^                       ~~~ """""""""""""""""""""""" indirect speaker-cue
            Residents displaced by the flood say they were not told.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~ """""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn as_somebody_said_behind_a_conjunction() {
    check(
        "But as a Herald reporter noted, he did not even fill the hall.\n\nAnd as Dahl said, the bridge is old.\n\nBut as the rain fell, he left.",
        expect![[r#"
            But as a Herald reporter noted, he did not even fill the hall.
                   ^^^^^^^^^^^^^^^^^ ~~~~~  """"""""""""""""""""""""""""" indirect cue-speaker
            And as Dahl said, the bridge is old.
                   ^^^^ ~~~~  """"""""""""""""" indirect cue-speaker
            But as the rain fell, he left.
        "#]],
    );
}

#[test]
fn a_tag_right_behind_a_conjunction() {
    check(
        "And yet, Dahl said, the port remains open.\n\nBut, officials say, nobody will pay for it.\n\nAnd Dahl said nothing.",
        expect![[r#"
            And yet, Dahl said, the port remains open.
                     ^^^^ ~~~~  """"""""""""""""""""" indirect speaker-cue
            But, officials say, nobody will pay for it.
                 ^^^^^^^^^ ~~~  """""""""""""""""""""" indirect speaker-cue
            And Dahl said nothing.
        "#]],
    );
}

#[test]
fn what_a_tag_takes_up_stands_before_it_already() {
    check(
        "“Nobody sails in winter,” the mayor will say, according to notes.",
        expect![[r#"
            “Nobody sails in winter,” the mayor will say, according to notes.
            """"""""""""""""""""""""""""""""""""""""""""  ~~~~~~~~~~~~ ^^^^^ mixed according-to
        "#]],
    );
}

#[test]
fn so_many_at_the_least() {
    check(
        "At least 21,000 said they would stay.\n\nOn 40 ships at most, he said, the crews would stay.\n\nThe mayor said at least 40 ships had sunk.",
        expect![[r#"
            At least 21,000 said they would stay.
            ^^^^^^^^^^^^^^^ ~~~~ """"""""""""""" indirect speaker-cue
            On 40 ships at most, he said, the crews would stay.
            """""""""""""""""""  ^^ ~~~~  """""""""""""""""""" indirect speaker-cue
            The mayor said at least 40 ships had sunk.
            ^^^^^^^^^ ~~~~ """""""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn whose_claim_somebody_disputes() {
    check(
        "Dahl disputes Holm's claim that the ice is thin.\n\nDahl and Holm's claim that the ice is thin is wrong.",
        expect![[r#"
            Dahl disputes Holm's claim that the ice is thin.
                          ^^^^   ~~~~~ """""""""""""""""""" indirect noun
            Dahl and Holm's claim that the ice is thin is wrong.
            ^^^^^^^^^^^^^   ~~~~~ """"""""""""""""""""""""""""" indirect noun
        "#]],
    );
}

#[test]
fn how_long_somebody_rules_is_nothing_that_is_said() {
    check(
        "The king, who has ruled for forty years, left.\n\nThe court, which ruled that the ferry was sold, left.",
        expect![[r#"
            The king, who has ruled for forty years, left.
            The court, which ruled that the ferry was sold, left.
                       ^^^^^ ~~~~~ """"""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}
