//! Where the words that a cue governs end: at dashes, at the end of a clause that opens the sentence, behind marks.

use expect_test::expect;

use super::check;

#[test]
fn a_dash_with_its_own_tag() {
    check(
        "The envoy praised the harbour's “calm order” - “calm that is earned, not bought,” he said - and asked for guards.\n\nThe envoy proposed a truce on the first of May - but the rebels rejected it as “a trick” because of the rains.",
        expect![[r#"
            The envoy praised the harbour's “calm order” - “calm that is earned, not bought,” he said - and asked for guards.
            ^^^^^^^^^ ~~~~~~~ """""""""""""""""""""""""" mixed speaker-cue
                                                           """""""""""""""""""""""""""""""""" ^^ ~~~~ direct speaker-cue
                                                                                              ^^            ~~~~~~~~~ """""" indirect shared-subject
            The envoy proposed a truce on the first of May - but the rebels rejected it as “a trick” because of the rains.
            ^^^^^^^^^ ~~~~~~~~ """"""""""""""""""""""""""" indirect speaker-cue
                                                                 ^^^^^^^^^^ ~~~~~~~~ """""""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn a_clause_that_opens_the_sentence() {
    check(
        "While the minister once boasted that she had closed “the last mine,” on Friday she said two were still open.\n\nAsked why he had not signed during a talk on “The Evening Desk,” Lavrov said he had not “seen a text worth the ink.”\n\nWhile the mayor has condemned the strike, the drivers who wrote to her on Monday say they are “tired of a city that does not answer.”\n\nIn declaring the envoy's words “not worthy,” the bishop left the hall.",
        expect![[r#"
            While the minister once boasted that she had closed “the last mine,” on Friday she said two were still open.
                  ^^^^^^^^^^^^ ~~~~~~~~~~~~ """""""""""""""""""""""""""""""""""" mixed speaker-cue
                                                                                           ^^^ ~~~~ """"""""""""""""""" indirect speaker-cue
            Asked why he had not signed during a talk on “The Evening Desk,” Lavrov said he had not “seen a text worth the ink.”
                                                                             ^^^^^^ ~~~~ """"""""""""""""""""""""""""""""""""""" mixed speaker-cue
            While the mayor has condemned the strike, the drivers who wrote to her on Monday say they are “tired of a city that does not answer.”
                  ^^^^^^^^^ ~~~~~~~~~~~~~ """""""""" indirect speaker-cue
                                                      ^^^^^^^^^^^                            ~~~ """""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            In declaring the envoy's words “not worthy,” the bishop left the hall.
               ~~~~~~~~~ """"""""""""""""""""""""""""""" ^^^^^^^^^^ mixed participle
        "#]],
    );
}

#[test]
fn a_relative_clause() {
    check(
        "The envoy, who was slow to endorse the plan, was plain about its costs.",
        expect![[r#"
            The envoy, who was slow to endorse the plan, was plain about its costs.
            ^^^^^^^^^                  ~~~~~~~ """""""" indirect shared-subject
        "#]],
    );
}

#[test]
fn a_new_sentence_behind_marks() {
    check(
        "The judge noted that the clerk had “put the archive at risk.” The judge pointed to a case to say that courts must ask “who gains by it.”\n\n“Is the archive at risk?” the judge asked.",
        expect![[r#"
            The judge noted that the clerk had “put the archive at risk.” The judge pointed to a case to say that courts must ask “who gains by it.”
            ^^^^^^^^^ ~~~~~ """"""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
                                                                          ^^^^^^^^^ ~~~~~~~~~~ """"""""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            “Is the archive at risk?” the judge asked.
            """"""""""""""""""""""""" ^^^^^^^^^ ~~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn what_is_so_now_is_still_said() {
    check(
        "Lavrov told the daily he would read the draft but “trusts none of it” and has no plans to sign.\n\nLavrov called the draft “a joke” and left.",
        expect![[r#"
            Lavrov told the daily he would read the draft but “trusts none of it” and has no plans to sign.
            ^^^^^^ ~~~~           """""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            Lavrov called the draft “a joke” and left.
            ^^^^^^ ~~~~~~ """""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn for_saying_is_part_of_it() {
    check(
        "The ministry said Ann Roe, a sailor's mother, was “plainly wrong” for saying the fleet had lied to her.",
        expect![[r#"
            The ministry said Ann Roe, a sailor's mother, was “plainly wrong” for saying the fleet had lied to her.
            ^^^^^^^^^^^^ ~~~~ """""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn a_tag_behind_a_colon() {
    check(
        "Roe went on by lamenting the letters on his desk, above all the long ones: “There is a ton of paper here,” he said.",
        expect![[r#"
            Roe went on by lamenting the letters on his desk, above all the long ones: “There is a ton of paper here,” he said.
            ^^^            ~~~~~~~~~ """"""""""""""""""""""" indirect participle
                                                                                       """"""""""""""""""""""""""""""" ^^ ~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn marks_that_end_in_a_comma() {
    check(
        "In 2009, under what Roe called “the old model,” the Harbour Club raised its fee.\n\nShe blamed the delay on a “lost letter,” not on the weather.\n\nHe called the pier “rotten,” “old” and “dear to nobody.”",
        expect![[r#"
            In 2009, under what Roe called “the old model,” the Harbour Club raised its fee.
                                ^^^ ~~~~~~ """""""""""""""" direct speaker-cue
            She blamed the delay on a “lost letter,” not on the weather.
            ^^^ ~~~~~~ """""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            He called the pier “rotten,” “old” and “dear to nobody.”
            ^^ ~~~~~~ """""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn what_somebody_did_next_is_not_what_he_praised() {
    check(
        "Lavrov praised the crews and left for Oslo on Friday.\n\nDoe criticised the plan drafted and signed by the mayor.\n\nDoe called the plan a mistake and spoke of delays.",
        expect![[r#"
            Lavrov praised the crews and left for Oslo on Friday.
            ^^^^^^ ~~~~~~~ """"""""" indirect speaker-cue
            Doe criticised the plan drafted and signed by the mayor.
            ^^^ ~~~~~~~~~~ """""""""""""""""""""""""""""""""""""""" indirect speaker-cue
            Doe called the plan a mistake and spoke of delays.
            ^^^ ~~~~~~ """""""""""""""""" indirect speaker-cue
            ^^^                               ~~~~~~~~ """""" indirect shared-subject
        "#]],
    );
}

#[test]
fn a_vow_ends_where_its_speaker_does_something_else() {
    check(
        "Anna Roe had promised to stay, and at the end she apologised for the delay.\n\
             \nAnna Roe promised to stay and to pay, and nobody else did.",
        expect![[r#"
            Anna Roe had promised to stay, and at the end she apologised for the delay.
            ^^^^^^^^ ~~~~~~~~~~~~ """"""" indirect speaker-cue
                                                          ^^^ ~~~~~~~~~~~~~~ """"""""" indirect speaker-cue
            Anna Roe promised to stay and to pay, and nobody else did.
            ^^^^^^^^ ~~~~~~~~ """"""""""""""""""""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn what_is_reported_may_go_on_in_marks_behind_the_tag() {
    check(
        "The north would pay its share, Anna Roe said, “and it would like not to be alone.”\n\
             \nIn Moscow, Roe said, “It is not good to be alone.”",
        expect![[r#"
            The north would pay its share, Anna Roe said, “and it would like not to be alone.”
            """""""""""""""""""""""""""""  ^^^^^^^^ ~~~~  """""""""""""""""""""""""""""""""""" mixed speaker-cue
            In Moscow, Roe said, “It is not good to be alone.”
                       ^^^ ~~~~  """"""""""""""""""""""""""""" direct speaker-cue
        "#]],
    );
}
