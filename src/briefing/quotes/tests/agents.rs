//! Whose words they are when the subject is not the speaker: passives, whoever is quoted or moved to speak, subjects
//! with a clause of their own.

use expect_test::expect;

use super::check;

#[test]
fn behind_by() {
    check(
        "The ruling was described by Amnesty as “a gift to every jailer”.\n\
             \nThe operator was accused by two unions of ignoring “a year of warnings”.\n\
             \nAsked by reporters whether the port would open, the mayor smiled.\n\
             \nThe plan was called “a fairy tale” by its critics.",
        expect![[r#"
            The ruling was described by Amnesty as “a gift to every jailer”.
                       ~~~~~~~~~~~~~    ^^^^^^^ """"""""""""""""""""""""""" mixed cue-speaker
            The operator was accused by two unions of ignoring “a year of warnings”.
                         ~~~~~~~~~~~    ^^^^^^^^^^^^^^^^^^^^^^ """""""""""""""""""" direct cue-speaker
            Asked by reporters whether the port would open, the mayor smiled.
            ~~~~~    ^^^^^^^^^ """"""""""""""""""""""""""" indirect cue-speaker
            The plan was called “a fairy tale” by its critics.
                     ~~~~~~~~~~ """"""""""""""    ^^^^^^^^^^^ direct cue-speaker
        "#]],
    );
}

#[test]
fn passed_on() {
    check(
        "State media quoted General Bui as saying the exercise had ended “without incident”.\n\
             \nBui was quoted by the state news agency as saying that the fleet would stay.",
        expect![[r#"
            State media quoted General Bui as saying the exercise had ended “without incident”.
                               ^^^^^^^^^^^    ~~~~~~ """"""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            Bui was quoted by the state news agency as saying that the fleet would stay.
            ^^^                                        ~~~~~~ """"""""""""""""""""""""" indirect participle
        "#]],
    );
}

#[test]
fn moved_to_speak() {
    check(
        "The spill prompted Norway’s environment minister to accuse the operator of “hiding behind a form”.\n\
             \nThe minister used the spill to accuse the operator of “hiding behind a form”.",
        expect![[r#"
            The spill prompted Norway’s environment minister to accuse the operator of “hiding behind a form”.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^    ~~~~~~ """""""""""""""""""""""""""""""""""""" mixed speaker-cue
            The minister used the spill to accuse the operator of “hiding behind a form”.
            ^^^^^^^^^^^^                   ~~~~~~ """""""""""""""""""""""""""""""""""""" mixed shared-subject
        "#]],
    );
}

#[test]
fn subjects_with_a_clause_of_their_own() {
    check(
        "Officials who spoke with the Tribune said the port was shut.\n\
             \nAll the experts he met said the bridge was safe.\n\
             \nThose surveyed said the road was better.\n\
             \nA poll of islanders released on Tuesday showed that most want a bridge.\n\
             \nAn average of polls shows Lind leading by four points.\n\
             \nSome 60% say they would vote for her again.\n\
             \nPolice say they found the ship.",
        expect![[r#"
            Officials who spoke with the Tribune said the port was shut.
            ^^^^^^^^^                            ~~~~ """"""""""""""""" indirect speaker-cue
            All the experts he met said the bridge was safe.
                ^^^^^^^^^^^        ~~~~ """"""""""""""""""" indirect speaker-cue
            Those surveyed said the road was better.
            ^^^^^          ~~~~ """"""""""""""""""" indirect speaker-cue
            A poll of islanders released on Tuesday showed that most want a bridge.
            ^^^^^^^^^^^^^^^^^^^                     ~~~~~~ """"""""""""""""""""""" indirect speaker-cue
            An average of polls shows Lind leading by four points.
            ^^^^^^^^^^^^^^^^^^^ ~~~~~ """"""""""""""""""""""""""" indirect speaker-cue
            Some 60% say they would vote for her again.
            ^^^^^^^^ ~~~ """"""""""""""""""""""""""""" indirect speaker-cue
            Police say they found the ship.
            ^^^^^^ ~~~ """"""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn what_describes_a_name() {
    check(
        "Cora Lind, curator and head of exhibits at the University of Omsk, Novy, said the paint was new.\n\
             \nHilary Brook, BBC editor for the south, said the paint was new.\n\
             \nIn a letter to John Kerry, senior Iranian officials said the paint was new.\n\
             \nBrook met Cora Lind, museum officials said.",
        expect![[r#"
            Cora Lind, curator and head of exhibits at the University of Omsk, Novy, said the paint was new.
            ^^^^^^^^^                                                                ~~~~ """"""""""""""""" indirect speaker-cue
            Hilary Brook, BBC editor for the south, said the paint was new.
            ^^^^^^^^^^^^                            ~~~~ """"""""""""""""" indirect speaker-cue
            In a letter to John Kerry, senior Iranian officials said the paint was new.
                                       ^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~ """"""""""""""""" indirect speaker-cue
            Brook met Cora Lind, museum officials said.
            """""""""""""""""""  ^^^^^^^^^^^^^^^^ ~~~~ indirect speaker-cue
        "#]],
    );
}

#[test]
fn within_a_relative_clause() {
    check(
        "The fleet, which he said was ready, stayed in port.\n\
             \nIt was what many analysts said was a sign of haste.",
        expect![[r#"
            The fleet, which he said was ready, stayed in port.
                       """"" ^^ ~~~~ """"""""" indirect speaker-cue
            It was what many analysts said was a sign of haste.
                   """" ^^^^^^^^^^^^^ ~~~~ """"""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn the_bearer_of_a_noun() {
    check(
        "The chief executive made clear that no one would be dismissed.\n\
             \nLind made the point that the bridge would be “a gift to the town”.",
        expect![[r#"
            The chief executive made clear that no one would be dismissed.
            ^^^^^^^^^^^^^^^^^^^ ~~~~       """""""""""""""""""""""""""""" indirect speaker-cue
            Lind made the point that the bridge would be “a gift to the town”.
            ^^^^          ~~~~~ """"""""""""""""""""""""""""""""""""""""""""" mixed noun
        "#]],
    );
}

#[test]
fn titles_are_no_speech() {
    check(
        "Ada Brook, the author of “The Long Wait,” said the days of the map were over.\n\
             \n“The text is a gift,” Brook said on ABC’s “Today.”",
        expect![[r#"
            Ada Brook, the author of “The Long Wait,” said the days of the map were over.
            ^^^^^^^^^                                 ~~~~ """"""""""""""""""""""""""""" indirect speaker-cue
            “The text is a gift,” Brook said on ABC’s “Today.”
            """"""""""""""""""""" ^^^^^ ~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn how_far_a_mixed_quote_reaches() {
    check(
        "Lind said there was “no daylight” between the two plans.\n\
             \nLind called the harbour “a mistake” because so few live there.\n\
             \nLind called the harbour “a mistake” in an interview with the BBC.\n\
             \nLind said the harbour was “a mistake” before she left.",
        expect![[r#"
            Lind said there was “no daylight” between the two plans.
            ^^^^ ~~~~ """"""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            Lind called the harbour “a mistake” because so few live there.
            ^^^^ ~~~~~~ """"""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            Lind called the harbour “a mistake” in an interview with the BBC.
            ^^^^ ~~~~~~ """"""""""""""""""""""" mixed speaker-cue
            Lind said the harbour was “a mistake” before she left.
            ^^^^ ~~~~ """"""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn told_to_somebody_behind_the_words() {
    check(
        "The port will stay shut, Lind told The Omsk Post on Thursday.\n\
             \n“Is it safe?” Lind asked. She said, twice, that nobody knew.\n\
             \n“The text is ready.” She said in Geneva that it would be signed.",
        expect![[r#"
            The port will stay shut, Lind told The Omsk Post on Thursday.
            """""""""""""""""""""""  ^^^^ ~~~~ indirect speaker-cue
            “Is it safe?” Lind asked. She said, twice, that nobody knew.
            """"""""""""" ^^^^ ~~~~~ direct speaker-cue
                                      ^^^ ~~~~         """""""""""""""" indirect speaker-cue
            “The text is ready.” She said in Geneva that it would be signed.
                                 ^^^ ~~~~           """"""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn verbs_that_are_also_nouns() {
    check(
        "Lind said the town needs a bridge.\n\
             \nBrook has said the plan deserves praise.\n\
             \nShe said he’s not happy with it.\n\
             \nLind promised to open the port if the ice melts.\n\
             \nLind said having the port shut was no choice.\n\
             \nLind said no.",
        expect![[r#"
            Lind said the town needs a bridge.
            ^^^^ ~~~~ """"""""""""""""""""""" indirect speaker-cue
            Brook has said the plan deserves praise.
            ^^^^^ ~~~~~~~~ """""""""""""""""""""""" indirect speaker-cue
            She said he’s not happy with it.
            ^^^ ~~~~ """""""""""""""""""""" indirect speaker-cue
            Lind promised to open the port if the ice melts.
            ^^^^ ~~~~~~~~ """"""""""""""""""""""""""""""""" indirect speaker-cue
            Lind said having the port shut was no choice.
            ^^^^ ~~~~ """""""""""""""""""""""""""""""""" indirect speaker-cue
            Lind said no.
        "#]],
    );
}
