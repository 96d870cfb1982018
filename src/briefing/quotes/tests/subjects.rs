//! The speaker, in all the places where one can stand.

use expect_test::expect;

use super::check;

#[test]
fn before_the_verb() {
    check(
        "Lavrov said the talks would go on.",
        expect![[r#"
        Lavrov said the talks would go on.
        ^^^^^^ ~~~~ """"""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_numeral_without_the_adverb_behind_it() {
    check(
        "The two also said that they had met. The two said they would go. Both later said that it rained.",
        expect![[r#"
            The two also said that they had met. The two said they would go. Both later said that it rained.
            ^^^^^^^ ~~~~~~~~~ """"""""""""""""" indirect speaker-cue
                                                 ^^^^^^^ ~~~~ """"""""""""" indirect speaker-cue
                                                                             ^^^^ ~~~~~~~~~~ """""""""""""" indirect speaker-cue
        "#]],
    );
    check(
        "The two wounded men said nothing. The two agreed texts were read.",
        expect![[r#"
        The two wounded men said nothing. The two agreed texts were read.
    "#]],
    );
}

#[test]
fn without_what_counts_or_marks_the_paragraph() {
    check(
        "(a) Brook said trade had grown. (SBU) The ambassador said nobody paid.",
        expect![[r#"
        (a) Brook said trade had grown. (SBU) The ambassador said nobody paid.
            ^^^^^ ~~~~ """"""""""""""" indirect speaker-cue
                                              ^^^^^^^^^^^^^^ ~~~~ """"""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_pronoun() {
    check(
        "“We agree,” she said.",
        expect![[r#"
        “We agree,” she said.
        """"""""""" ^^^ ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn behind_the_verb() {
    check(
        "“We agree on the text,” said Sergei Lavrov, the Russian foreign minister.",
        expect![[r#"
        “We agree on the text,” said Sergei Lavrov, the Russian foreign minister.
        """"""""""""""""""""""" ~~~~ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct cue-speaker
    "#]],
    );
}

#[test]
fn through_an_apposition() {
    check(
        "Sergei Lavrov, the Russian foreign minister, said the talks would go on.",
        expect![[r#"
        Sergei Lavrov, the Russian foreign minister, said the talks would go on.
        ^^^^^^^^^^^^^                                ~~~~ """"""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn through_a_relative_clause() {
    check(
        "Lavrov, who had arrived late on Monday, said the talks would go on.",
        expect![[r#"
        Lavrov, who had arrived late on Monday, said the talks would go on.
        ^^^^^^                                  ~~~~ """"""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn through_both() {
    check(
        "Lavrov, the Russian foreign minister, who had arrived on Monday, said the text was final.",
        expect![[r#"
        Lavrov, the Russian foreign minister, who had arrived on Monday, said the text was final.
        ^^^^^^                                                           ~~~~ """""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn through_an_adverbial() {
    check(
        "Lavrov on Monday said the text was final.",
        expect![[r#"
        Lavrov on Monday said the text was final.
        ^^^^^^           ~~~~ """""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn through_auxiliaries_and_adverbs() {
    check(
        "Clinton has also repeatedly said that the text was final.",
        expect![[r#"
        Clinton has also repeatedly said that the text was final.
        ^^^^^^^ ~~~~~~~~~~~~~~~~~~~~~~~~ """"""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn through_brackets() {
    check(
        "Senator John Kerry (D-Mass.) said the treaty would pass.",
        expect![[r#"
        Senator John Kerry (D-Mass.) said the treaty would pass.
        ^^^^^^^^^^^^^^^^^^           ~~~~ """"""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn behind_an_introduction() {
    check(
        "In Geneva, the two ministers said the text was final.",
        expect![[r#"
            In Geneva, the two ministers said the text was final.
                       ^^^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn without_a_comma_behind_an_introduction() {
    check(
        "In an interview Lavrov said the text was final.",
        expect![[r#"
        In an interview Lavrov said the text was final.
                        ^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_restrictive_relative_clause() {
    check(
        "The official who briefed reporters said the text was final.",
        expect![[r#"
        The official who briefed reporters said the text was final.
        ^^^^^^^^^^^^                       ~~~~ """""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_relative_pronoun() {
    check(
        "She met the envoy, who said that the text was final.",
        expect![[r#"
        She met the envoy, who said that the text was final.
                           ^^^ ~~~~ """"""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn officials_of_a_place() {
    check(
        "A senior official at the State Department said the text was final.",
        expect![[r#"
        A senior official at the State Department said the text was final.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_reduced_relative_clause() {
    check(
        "Diplomats briefed on the plan said the text was final.",
        expect![[r#"
            Diplomats briefed on the plan said the text was final.
            ^^^^^^^^^                     ~~~~ """""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn two_speakers() {
    check(
        "Clinton and Lavrov said the text was final.",
        expect![[r#"
        Clinton and Lavrov said the text was final.
        ^^^^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn the_ministers_of_both_countries() {
    check(
        "The foreign ministers of both countries said the text was final.",
        expect![[r#"
        The foreign ministers of both countries said the text was final.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn an_organisation() {
    check(
        "The International Atomic Energy Agency said it had found traces of uranium.",
        expect![[r#"
        The International Atomic Energy Agency said it had found traces of uranium.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_document() {
    check(
        "The statement said both sides would cut their arsenals.",
        expect![[r#"
        The statement said both sides would cut their arsenals.
        ^^^^^^^^^^^^^ ~~~~ """"""""""""""""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn anonymous() {
    check(
        "“We are close,” said one diplomat involved in the talks, who asked not to be named.",
        expect![[r#"
            “We are close,” said one diplomat involved in the talks, who asked not to be named.
            """"""""""""""" ~~~~ ^^^^^^^^^^^^ direct cue-speaker
        "#]],
    );
}

#[test]
fn a_name_with_an_ampersand() {
    check(
        "“We are close,” said Kevin Barr, a lawyer at Bailey & Wood, who advises the agency.",
        expect![[r#"
            “We are close,” said Kevin Barr, a lawyer at Bailey & Wood, who advises the agency.
            """"""""""""""" ~~~~ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct cue-speaker
        "#]],
    );
}

#[test]
fn a_name_with_an_age() {
    check(
        "“We are tired of it,” Jim Bennet, 57, told a passer-by.",
        expect![[r#"
        “We are tired of it,” Jim Bennet, 57, told a passer-by.
        """"""""""""""""""""" ^^^^^^^^^^      ~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn the_daily() {
    check(
        "“It is a bad treaty,” the daily wrote.",
        expect![[r#"
        “It is a bad treaty,” the daily wrote.
        """"""""""""""""""""" ^^^^^^^^^ ~~~~~ direct speaker-cue
    "#]],
    );
}

#[test]
fn a_participle() {
    check(
        "Lavrov left the room, saying the talks had failed.",
        expect![[r#"
        Lavrov left the room, saying the talks had failed.
        ^^^^^^                ~~~~~~ """""""""""""""""""" indirect participle
    "#]],
    );
}

#[test]
fn a_participle_behind_a_cue() {
    check(
        "Lavrov praised the text, adding that Moscow would sign it.",
        expect![[r#"
        Lavrov praised the text, adding that Moscow would sign it.
        ^^^^^^ ~~~~~~~ """""""" indirect speaker-cue
        ^^^^^^                   ~~~~~~ """"""""""""""""""""""""" indirect participle
    "#]],
    );
}

#[test]
fn an_opening_participle() {
    check(
        "Speaking in Moscow, Lavrov said the text was final.",
        expect![[r#"
        Speaking in Moscow, Lavrov said the text was final.
                            ^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_shared_subject() {
    check(
        "Lavrov met Clinton and said the text was final.",
        expect![[r#"
        Lavrov met Clinton and said the text was final.
        ^^^^^^                 ~~~~ """""""""""""""""" indirect shared-subject
    "#]],
    );
}

#[test]
fn went_on_to_say() {
    check(
        "Lavrov went on to say that the text was final.",
        expect![[r#"
            Lavrov went on to say that the text was final.
            ^^^^^^            ~~~ """"""""""""""""""""""" indirect shared-subject
        "#]],
    );
}

#[test]
fn a_later_clause_shares_the_subject() {
    check(
        "The envoy first denied the report, but in a later interview said it was true.",
        expect![[r#"
        The envoy first denied the report, but in a later interview said it was true.
        ^^^^^^^^^ ~~~~~~~~~~~~ """""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_name_that_is_a_verb_too() {
    check(
        "“It is a question of who leads and of who follows,” Shook said.\n\
         \nMr Dorn shook his head. “Not while I am the master of this port.”",
        expect![[r#"
            “It is a question of who leads and of who follows,” Shook said.
            """"""""""""""""""""""""""""""""""""""""""""""""""" ^^^^^ ~~~~ direct speaker-cue
            Mr Dorn shook his head. “Not while I am the master of this port.”
            ^^^^^^^                 """"""""""""""""""""""""""""""""""""""""" direct neighbour
        "#]],
    );
}
