//! Where somebody's words end, and where another verb of speech takes over.

use expect_test::expect;

use super::check;

#[test]
fn at_the_next_verb_of_the_same_speaker() {
    check(
        "Lind called him divisive and accused him of “fear”.\n\
             \nLind said the bridge was safe, but called it “a starting point”.\n\
             \nLind has mocked a reporter, referred to the fleet as “rust” and left.\n\
             \nPaul Brook told friends that the mayor knew of it and thought it was “a badge”.",
        expect![[r#"
            Lind called him divisive and accused him of “fear”.
            ^^^^ ~~~~~~ """""""""""" indirect speaker-cue
            ^^^^                         ~~~~~~~ """"""""""""" mixed shared-subject
            Lind said the bridge was safe, but called it “a starting point”.
            ^^^^ ~~~~ """"""""""""""""""" indirect speaker-cue
            ^^^^                               ~~~~~~ """"""""""""""""""""" mixed shared-subject
            Lind has mocked a reporter, referred to the fleet as “rust” and left.
            ^^^^ ~~~~~~~~~~ """""""""" indirect speaker-cue
            ^^^^                        ~~~~~~~~~~~ """"""""""""""""""" mixed shared-subject
            Paul Brook told friends that the mayor knew of it and thought it was “a badge”.
            ^^^^^^^^^^ ~~~~         """""""""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn at_the_end_of_the_clause_that_opens_the_sentence() {
    check(
        "While Lind said the port was shut, Brook said it was open.\n\
             \nWhere he used to boast that the fleet was lost, on Tuesday he said it still posed “a threat”.\n\
             \nWhen asked about the bridge, Lind said the road, the port and the bridge were safe.",
        expect![[r#"
            While Lind said the port was shut, Brook said it was open.
                  ^^^^ ~~~~ """"""""""""""""" indirect speaker-cue
                                               ^^^^^ ~~~~ """"""""""" indirect speaker-cue
            Where he used to boast that the fleet was lost, on Tuesday he said it still posed “a threat”.
                  ^^         ~~~~~ """"""""""""""""""""""" indirect shared-subject
                                                                       ^^ ~~~~ """"""""""""""""""""""""" mixed speaker-cue
            When asked about the bridge, Lind said the road, the port and the bridge were safe.
                                         ^^^^ ~~~~ """"""""""""""""""""""""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn at_the_end_of_a_relative_clause_between_commas() {
    check(
        "The mission, which the ministry has promised to pay for, is to guard the port.\n\
             \nThe tax, which Brook said would hurt the poor, was dropped.\n\
             \nBrook, who said that Doe, above all others, must go, left early.",
        expect![[r#"
            The mission, which the ministry has promised to pay for, is to guard the port.
                               ^^^^^^^^^^^^ ~~~~~~~~~~~~ """""""""" indirect speaker-cue
            The tax, which Brook said would hurt the poor, was dropped.
                     """"" ^^^^^ ~~~~ """"""""""""""""""" indirect speaker-cue
            Brook, who said that Doe, above all others, must go, left early.
                   ^^^ ~~~~ """"""""""""""""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn at_the_end_of_a_condition() {
    check(
        "Had Brook said that the deal was dead, markets would have fallen.\n\
             \nEven if Brook says that the port is shut, nobody will stay.\n\
             \nEven before Brook conceded his defeat, Doe sent a note to friends saying the race was over.",
        expect![[r#"
            Had Brook said that the deal was dead, markets would have fallen.
                ^^^^^ ~~~~ """""""""""""""""""""" indirect speaker-cue
            Even if Brook says that the port is shut, nobody will stay.
                    ^^^^^ ~~~~ """"""""""""""""""""" indirect speaker-cue
            Even before Brook conceded his defeat, Doe sent a note to friends saying the race was over.
                        ^^^^^ ~~~~~~~~ """""""""" indirect speaker-cue
                                                   ^^^                        ~~~~~~ """"""""""""""""" indirect participle
        "#]],
    );
}

#[test]
fn not_before_what_is_not_yet_so() {
    check(
        "Brook said the move undermined talks that had not yet begun.",
        expect![[r#"
        Brook said the move undermined talks that had not yet begun.
        ^^^^^ ~~~~ """""""""""""""""""""""""""""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn before_a_quote_and_not_at_an_adjective() {
    check(
        "Brook, chairman of the ruling party, said: “We lost.” Twelve people died, Doe said.",
        expect![[r#"
            Brook, chairman of the ruling party, said: “We lost.” Twelve people died, Doe said.
            ^^^^^                                ~~~~  """""""""" direct speaker-cue
                                                                  """"""""""""""""""  ^^^ ~~~~ indirect speaker-cue
        "#]],
    );
}

#[test]
fn at_the_end_of_a_relative_clause() {
    check(
        "Brook, who thinks the ministry took power, called the new law “much, much better”.\n\
             \nSenators who agree that the jail should close were upset, with John Brook calling it a “menu”.\n\
             \nBrook told Lind that the news was “troubling,” before noting that she was “a good person”.",
        expect![[r#"
            Brook, who thinks the ministry took power, called the new law “much, much better”.
                   ^^^ ~~~~~~ """"""""""""""""""""""" indirect speaker-cue
            ^^^^^                                      ~~~~~~ """"""""""""""""""""""""""""""" mixed speaker-cue
            Senators who agree that the jail should close were upset, with John Brook calling it a “menu”.
                     ^^^ ~~~~~ """"""""""""""""""""""""""""""""""""" indirect speaker-cue
                                                                           ^^^^^^^^^^ ~~~~~~~ """"""""""" mixed participle
            Brook told Lind that the news was “troubling,” before noting that she was “a good person”.
            ^^^^^ ~~~~      """"""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn behind_what_stands_between_cue_and_words() {
    check(
        "He said, however, that he hopes “somebody else” will go.\n\
             \nLind said on ABC’s “Meet the Press” that the bridge was “shut”.\n\
             \nLind has since said the port was shut.\n\
             \nLind once said the port was shut.\n\
             \nTrump has even claimed he will build a wall.",
        expect![[r#"
            He said, however, that he hopes “somebody else” will go.
            ^^ ~~~~           """"""""""""""""""""""""""""""""""""" mixed speaker-cue
            Lind said on ABC’s “Meet the Press” that the bridge was “shut”.
            ^^^^ ~~~~                           """""""""""""""""""""""""" mixed speaker-cue
            Lind has since said the port was shut.
            ^^^^ ~~~~~~~~~~~~~~ """"""""""""""""" indirect speaker-cue
            Lind once said the port was shut.
            ^^^^ ~~~~~~~~~ """"""""""""""""" indirect speaker-cue
            Trump has even claimed he will build a wall.
            ^^^^^ ~~~~~~~~~~~~~~~~ """""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn as_somebody_reported() {
    check(
        "As The Daily Post reported, the star “gave a thousand crowns” to the town.\n\
             \nAs reported by the Tribune, the harbour was shut in May.\n\
             \nAs the rain fell, the minister said the road was shut.\n\
             \nAs mayor, Lind said the road was shut.",
        expect![[r#"
            As The Daily Post reported, the star “gave a thousand crowns” to the town.
               ^^^^^^^^^^^^^^ ~~~~~~~~  """"""""""""""""""""""""""""""""""""""""""""" mixed cue-speaker
            As reported by the Tribune, the harbour was shut in May.
               ~~~~~~~~    ^^^^^^^^^^^  """"""""""""""""""""""""""" indirect cue-speaker
            As the rain fell, the minister said the road was shut.
                              ^^^^^^^^^^^^ ~~~~ """"""""""""""""" indirect speaker-cue
            As mayor, Lind said the road was shut.
                      ^^^^ ~~~~ """"""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn according_to_somebody_within_a_clause() {
    check(
        "He will go because, according to Lind, the papers would call him “a coward”.\n\
             \nInstead, Lind told CNN, her policy would be “to wait” if she wins.\n\
             \nBut the goal is “not profit,” according to a speech by Lind.",
        expect![[r#"
            He will go because, according to Lind, the papers would call him “a coward”.
                                ~~~~~~~~~~~~ ^^^^  """""""""""""""""""""""""""""""""""" mixed according-to
            Instead, Lind told CNN, her policy would be “to wait” if she wins.
            """""""  ^^^^ ~~~~      """"""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            But the goal is “not profit,” according to a speech by Lind.
                """"""""""""""""""""""""" ~~~~~~~~~~~~ ^^^^^^^^^^^^^^^^ mixed according-to
        "#]],
    );
}

#[test]
fn a_doctor_who_treated_others() {
    check(
        "Zeke Brook, a doctor who advised Lind on ports, said Omsk so far has been a success.\n\
             \nThe talks went on, said Brook, who leads them.\n\
             \nBrook continued by saying, “We will appeal.”\n\
             \nShe was challenged over her statement on Wednesday that “Omsk hates us”.\n\
             \nHe won in 1976, in what Ada Brook, treasurer of the club, called “hand-to-hand combat”.",
        expect![[r#"
            Zeke Brook, a doctor who advised Lind on ports, said Omsk so far has been a success.
                                 ^^^ ~~~~~~~ """"""""""""" indirect speaker-cue
            ^^^^^^^^^^                                      ~~~~ """""""""""""""""""""""""""""" indirect speaker-cue
            The talks went on, said Brook, who leads them.
            """""""""""""""""  ~~~~ ^^^^^ indirect cue-speaker
            Brook continued by saying, “We will appeal.”
            ^^^^^ ~~~~~~~~~            """"""""""""""""" direct speaker-cue
            She was challenged over her statement on Wednesday that “Omsk hates us”.
                                    ^^^ ~~~~~~~~~              """""""""""""""""""" mixed noun
            He won in 1976, in what Ada Brook, treasurer of the club, called “hand-to-hand combat”.
                                    ^^^^^^^^^                         ~~~~~~ """"""""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn told_to_a_station_of_a_country() {
    check(
        "“It looks bad, does it not?” Lind told Norway’s public television in an interview.\n\
             \nBrook praised the crew, whom he described as “calm”.",
        expect![[r#"
            “It looks bad, does it not?” Lind told Norway’s public television in an interview.
            """""""""""""""""""""""""""" ^^^^ ~~~~ direct speaker-cue
            Brook praised the crew, whom he described as “calm”.
            ^^^^^ ~~~~~~~ """""""" indirect speaker-cue
                                         ^^ ~~~~~~~~~ """"""""" mixed completes
        "#]],
    );
}

#[test]
fn an_object_that_points_behind_the_colon_is_not_what_is_said() {
    check(
        "The envoy recalled it yesterday: the port had been sold.\n\
             \nThe envoy has asked for patience, and he is right: the ice is thin.",
        expect![[r#"
            The envoy recalled it yesterday: the port had been sold.
            ^^^^^^^^^ ~~~~~~~~               """""""""""""""""""""" indirect speaker-cue
            The envoy has asked for patience, and he is right: the ice is thin.
            ^^^^^^^^^ ~~~~~~~~~~~~~ """""""" indirect speaker-cue
        "#]],
    );
}
