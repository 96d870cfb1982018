//! Who is spoken to, judged or listed, and who speaks.

use expect_test::expect;

use super::check;

#[test]
fn those_who_are_spoken_to_say_nothing() {
    check(
        "Ladies and gentlemen, thank you for the ships. Friends, tell the board that it rains.",
        expect![[r#"
            Ladies and gentlemen, thank you for the ships. Friends, tell the board that it rains.
        "#]],
    );
    check(
        "The envoys, all of them new, say that it rains.",
        expect![[r#"
        The envoys, all of them new, say that it rains.
        ^^^^^^^^^^                   ~~~ """"""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn whoever_is_judged_asks_nothing() {
    check(
        "Norway is right to ask questions. The port was free to say that it rained.",
        expect![[r#"
        Norway is right to ask questions. The port was free to say that it rained.
    "#]],
    );
    check(
        "Norway is going to ask that the port be shut.",
        expect![[r#"
        Norway is going to ask that the port be shut.
        ^^^^^^             ~~~ """"""""""""""""""""" indirect shared-subject
    "#]],
    );
}

#[test]
fn that_concludes_nothing() {
    check(
        "That concludes the third round. That shows that the port was shut.",
        expect![[r#"
        That concludes the third round. That shows that the port was shut.
    "#]],
    );
}

#[test]
fn all_of_a_list_of_names_speak() {
    check(
        "The Bahamas, Jamaica and Antigua said they would vote.",
        expect![[r#"
        The Bahamas, Jamaica and Antigua said they would vote.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ """"""""""""""" indirect speaker-cue
    "#]],
    );
    check(
        "On Monday, Jamaica and Antigua said they would vote.",
        expect![[r#"
        On Monday, Jamaica and Antigua said they would vote.
                   ^^^^^^^^^^^^^^^^^^^ ~~~~ """"""""""""""" indirect speaker-cue
    "#]],
    );
    check(
        "In Omsk, Ann Doe and Alan Roe said they would vote.",
        expect![[r#"
        In Omsk, Ann Doe and Alan Roe said they would vote.
                 ^^^^^^^^^^^^^^^^^^^^ ~~~~ """"""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_subject_with_its_name_is_not_what_the_verb_behind_tells() {
    check(
        "The envoy, Ann Doe, says the bridge needs paint, but that it is safe.",
        expect![[r#"
        The envoy, Ann Doe, says the bridge needs paint, but that it is safe.
        ^^^^^^^^^           ~~~~ """""""""""""""""""""" indirect speaker-cue
    "#]],
    );
    check(
        "The goal, says Doe, is near.",
        expect![[r#"
        The goal, says Doe, is near.
        """"""""  ~~~~ ^^^  """"""" indirect cue-speaker
    "#]],
    );
}

#[test]
fn a_particle_of_a_name_is_no_verb() {
    check(
        "Analysts at the Banco do Sul said that prices would rise.",
        expect![[r#"
        Analysts at the Banco do Sul said that prices would rise.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""""""" indirect speaker-cue
    "#]],
    );
    check(
        "What do the banks say? Banks do say that prices rise.",
        expect![[r#"
        What do the banks say? Banks do say that prices rise.
                               ^^^^^ ~~~~~~ """""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_noun_behind_that_may_look_like_a_verb_of_speech() {
    check(
        "Doe said on Monday that cuts would stay. Doe objected that the port needed ice.",
        expect![[r#"
        Doe said on Monday that cuts would stay. Doe objected that the port needed ice.
        ^^^ ~~~~           """""""""""""""""""" indirect speaker-cue
                                                 ^^^ ~~~~~~~~ """""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_list_of_names_may_stand_behind_when_it_was() {
    check(
        "Meanwhile Iceland, Norway and Jamaica said they would vote.",
        expect![[r#"
        Meanwhile Iceland, Norway and Jamaica said they would vote.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ """"""""""""""" indirect speaker-cue
    "#]],
    );
    check(
        "On Monday Iceland, Norway and Jamaica said they would vote.",
        expect![[r#"
        On Monday Iceland, Norway and Jamaica said they would vote.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ """"""""""""""" indirect speaker-cue
    "#]],
    );
}
