//! Speech reported without marks: whose it is, and what is no speech.

use expect_test::expect;

use super::check;

#[test]
fn plain() {
    check(
        "Clinton said progress in Geneva was real.\n\
             \nHe said the plant was in the last stage of a review.\n\
             \nClinton noted that Iran was entitled to a programme.\n\
             \nLavrov recalled that Russia had helped to build it.\n\
             \nShe hopes the text will be signed in April.\n\
             \nThe budget office now says the reckoning will come sooner.\n\
             \nThe candidates say they are not afraid.",
        expect![[r#"
            Clinton said progress in Geneva was real.
            ^^^^^^^ ~~~~ """"""""""""""""""""""""""" indirect speaker-cue
            He said the plant was in the last stage of a review.
            ^^ ~~~~ """"""""""""""""""""""""""""""""""""""""""" indirect speaker-cue
            Clinton noted that Iran was entitled to a programme.
            ^^^^^^^ ~~~~~ """"""""""""""""""""""""""""""""""""" indirect speaker-cue
            Lavrov recalled that Russia had helped to build it.
            ^^^^^^ ~~~~~~~~ """""""""""""""""""""""""""""""""" indirect speaker-cue
            She hopes the text will be signed in April.
            ^^^ ~~~~~ """""""""""""""""""""""""""""""" indirect speaker-cue
            The budget office now says the reckoning will come sooner.
            ^^^^^^^^^^^^^^^^^ ~~~~~~~~ """""""""""""""""""""""""""""" indirect speaker-cue
            The candidates say they are not afraid.
            ^^^^^^^^^^^^^^ ~~~ """"""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn behind_an_introduction() {
    check(
        "In a note of dissent, Lavrov recalled that Russia had built it.\n\
             \nTurning to Iran, Sergei Lavrov said Russia and the United States share a goal.\n\
             \nBut when asked about the proposal, she recalled an old saying.\n\
             \nWhile in Kyiv, he said that the talks would go on.\n\
             \nAs the rain fell, the minister said the road was shut.",
        expect![[r#"
            In a note of dissent, Lavrov recalled that Russia had built it.
                                  ^^^^^^ ~~~~~~~~ """""""""""""""""""""""" indirect speaker-cue
            Turning to Iran, Sergei Lavrov said Russia and the United States share a goal.
                             ^^^^^^^^^^^^^ ~~~~ """"""""""""""""""""""""""""""""""""""""" indirect speaker-cue
            But when asked about the proposal, she recalled an old saying.
                                               ^^^ ~~~~~~~~ """"""""""""" indirect speaker-cue
            While in Kyiv, he said that the talks would go on.
                           ^^ ~~~~ """""""""""""""""""""""""" indirect speaker-cue
            As the rain fell, the minister said the road was shut.
                              ^^^^^^^^^^^^ ~~~~ """"""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn tags() {
    check(
        "The talks, he said, would go on.\n\
             \nThat goal, says Lavrov, is not to permit any breach.\n\
             \nThe talks would go on, said Lavrov.\n\
             \nThe talks would go on, Lavrov said on Friday.\n\
             \nTrade, the minister argued, mattered more.",
        expect![[r#"
            The talks, he said, would go on.
            """""""""  ^^ ~~~~  """"""""""" indirect speaker-cue
            That goal, says Lavrov, is not to permit any breach.
            """""""""  ~~~~ ^^^^^^  """"""""""""""""""""""""""" indirect cue-speaker
            The talks would go on, said Lavrov.
            """""""""""""""""""""  ~~~~ ^^^^^^ indirect cue-speaker
            The talks would go on, Lavrov said on Friday.
            """""""""""""""""""""  ^^^^^^ ~~~~ indirect speaker-cue
            Trade, the minister argued, mattered more.
            """""  ^^^^^^^^^^^^ ~~~~~~  """"""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn asides_before_the_verb() {
    check(
        "Lavrov, who had arrived late on Monday, told reporters that the text was ready.\n\
             \nLavrov, the Russian foreign minister, said the text was ready.\n\
             \nAnn Doe, 40, a nurse from Omsk, said the road was shut.\n\
             \nMarco Rossi, whose town, Omsk, is far from the sea, argues that ships matter.\n\
             \nThe minister (he is new) said the text was ready.\n\
             \nDoe, who backed the plan and then left the party, last week said it was dead.",
        expect![[r#"
            Lavrov, who had arrived late on Monday, told reporters that the text was ready.
            ^^^^^^                                  ~~~~           """"""""""""""""""""""" indirect speaker-cue
            Lavrov, the Russian foreign minister, said the text was ready.
            ^^^^^^                                ~~~~ """""""""""""""""" indirect speaker-cue
            Ann Doe, 40, a nurse from Omsk, said the road was shut.
            ^^^^^^^                         ~~~~ """"""""""""""""" indirect speaker-cue
            Marco Rossi, whose town, Omsk, is far from the sea, argues that ships matter.
            ^^^^^^^^^^^                                         ~~~~~~ """"""""""""""""" indirect speaker-cue
            The minister (he is new) said the text was ready.
            ^^^^^^^^^^^^             ~~~~ """""""""""""""""" indirect speaker-cue
            Doe, who backed the plan and then left the party, last week said it was dead.
            ^^^                                                         ~~~~ """"""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn participles() {
    check(
        "Clinton thanked Lavrov, noting that a transit agreement had been signed.\n\
             \nLavrov praised the negotiators, saying they had done well.\n\
             \nNoting that he was tired, Lavrov said the talks would go on.\n\
             \nThe senator called the plan “unfair,” adding that it would fail.\n\
             \nIn announcing that the road was open, the ministry gave no date.",
        expect![[r#"
            Clinton thanked Lavrov, noting that a transit agreement had been signed.
            ^^^^^^^ ~~~~~~~ """""" indirect speaker-cue
            ^^^^^^^                 ~~~~~~ """""""""""""""""""""""""""""""""""""""" indirect participle
            Lavrov praised the negotiators, saying they had done well.
            ^^^^^^ ~~~~~~~ """"""""""""""" indirect speaker-cue
            ^^^^^^                          ~~~~~~ """""""""""""""""" indirect participle
            Noting that he was tired, Lavrov said the talks would go on.
            ~~~~~~ """""""""""""""""  ^^^^^^ indirect participle
                                      ^^^^^^ ~~~~ """"""""""""""""""""" indirect speaker-cue
            The senator called the plan “unfair,” adding that it would fail.
            ^^^^^^^^^^^ ~~~~~~ """""""""""""""""" mixed speaker-cue
            ^^^^^^^^^^^                           ~~~~~~ """""""""""""""""" indirect participle
            In announcing that the road was open, the ministry gave no date.
               ~~~~~~~~~~ """"""""""""""""""""""  ^^^^^^^^^^^^ indirect participle
        "#]],
    );
}

#[test]
fn shared_subjects() {
    check(
        "Lavrov praised the plan and said it would work.\n\
             \nLavrov said this week that the country would join and suggested that it would pay.\n\
             \nClinton went on to say that the text was ready.",
        expect![[r#"
            Lavrov praised the plan and said it would work.
            ^^^^^^ ~~~~~~~ """""""" indirect speaker-cue
            ^^^^^^                      ~~~~ """"""""""""" indirect shared-subject
            Lavrov said this week that the country would join and suggested that it would pay.
            ^^^^^^ ~~~~           """"""""""""""""""""""""""" indirect speaker-cue
            ^^^^^^                                                ~~~~~~~~~ """"""""""""""""" indirect shared-subject
            Clinton went on to say that the text was ready.
            ^^^^^^^            ~~~ """"""""""""""""""""""" indirect shared-subject
        "#]],
    );
}

#[test]
fn two_speakers() {
    check(
        "Clinton said the text was ready, but Lavrov said it was not.\n\
             \nClinton said the text was ready and Lavrov agreed that it was.\n\
             \nGraham, who says the allies should help, tweeted that the plan would fail.",
        expect![[r#"
            Clinton said the text was ready, but Lavrov said it was not.
            ^^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
                                                 ^^^^^^ ~~~~ """""""""" indirect speaker-cue
            Clinton said the text was ready and Lavrov agreed that it was.
            ^^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
                                                ^^^^^^ ~~~~~~ """"""""""" indirect speaker-cue
            Graham, who says the allies should help, tweeted that the plan would fail.
                    ^^^ ~~~~ """""""""""""""""""""" indirect speaker-cue
            ^^^^^^                                   ~~~~~~~ """""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn nested() {
    check(
        "Lavrov said that Iran had promised that inspectors could return.\n\
             \nLavrov said Iran wanted peace.\n\
             \nThe budget office said the debt would grow because Congress and the president agreed to spend.\n\
             \nLavrov criticised the plan, a newspaper reported.",
        expect![[r#"
            Lavrov said that Iran had promised that inspectors could return.
            ^^^^^^ ~~~~ """"""""""""""""""""""""""""""""""""""""""""""""""" indirect speaker-cue
                             ^^^^ ~~~~~~~~~~~~ """""""""""""""""""""""""""" indirect speaker-cue
            Lavrov said Iran wanted peace.
            ^^^^^^ ~~~~ """"""""""""""""" indirect speaker-cue
            The budget office said the debt would grow because Congress and the president agreed to spend.
            ^^^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""""""""""""""""""""" indirect speaker-cue
                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~~~ """""""" indirect speaker-cue
            Lavrov criticised the plan, a newspaper reported.
            """"""""""""""""""""""""""  ^^^^^^^^^^^ ~~~~~~~~ indirect speaker-cue
        "#]],
    );
}

#[test]
fn nouns_are_no_verbs() {
    check(
        "The progress report came after talks in Moscow.\n\
             \nAn insurance claim takes a year.\n\
             \nThe state visit begins on Monday.\n\
             \nThe United States and Russia share a border at sea.\n\
             \nHer question time lasts an hour.\n\
             \nHe recalled an old saying about chickens.\n\
             \nThe states parties meet in May.",
        expect![[r#"
            The progress report came after talks in Moscow.
            An insurance claim takes a year.
            The state visit begins on Monday.
            The United States and Russia share a border at sea.
            Her question time lasts an hour.
            He recalled an old saying about chickens.
            ^^ ~~~~~~~~ """""""""""""""""""""""""""" indirect speaker-cue
            The states parties meet in May.
        "#]],
    );
}

#[test]
fn time_to_talk() {
    check(
        "It is too soon to talk about success.\n\
             \nIt was time to speak of peace.\n\
             \nThere is no need to say more.",
        expect![[r#"
            It is too soon to talk about success.
            It was time to speak of peace.
            There is no need to say more.
        "#]],
    );
}

#[test]
fn no_speech() {
    check(
        "The minister praised him.\n\
             \nThe ship was said to be late.\n\
             \nClinton meets with Medvedev on Friday.\n\
             \nThe group includes the European Union.\n\
             \nWhile neither gave details, both agreed about the example.\n\
             \nHe shared a taxi with the ambassador.\n\
             \nThe company released a new ship.",
        expect![[r#"
            The minister praised him.
            The ship was said to be late.
            Clinton meets with Medvedev on Friday.
            The group includes the European Union.
            While neither gave details, both agreed about the example.
            He shared a taxi with the ambassador.
            The company released a new ship.
        "#]],
    );
}

#[test]
fn memo_lines() {
    check(
        "DATE: 14 June 2006\n\
             \nTO: The Permanent Secretary\n\
             \nSUBJECT: Talks with the Americans on Iran",
        expect![[r#"
            DATE: 14 June 2006
            TO: The Permanent Secretary
            SUBJECT: Talks with the Americans on Iran
        "#]],
    );
}

#[test]
fn you_may_be_told_too() {
    check(
        "Lavrov told you in February that it was over.",
        expect![[r#"
        Lavrov told you in February that it was over.
        ^^^^^^ ~~~~                 """""""""""""""" indirect speaker-cue
    "#]],
    );
    check(
        "Lavrov told you it was over.",
        expect![[r#"
        Lavrov told you it was over.
        ^^^^^^ ~~~~     """"""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_section_of_a_memo_says_nothing() {
    check(
        "Summary: Lavrov will press for a plan.",
        expect![[r#"
        Summary: Lavrov will press for a plan.
    "#]],
    );
    check(
        "BACKGROUND: The war ended in May.",
        expect![[r#"
        BACKGROUND: The war ended in May.
    "#]],
    );
    check(
        "Lavrov: The war ended in May.",
        expect![[r#"
        Lavrov: The war ended in May.
        ^^^^^^~ """""""""""""""""""" indirect label
    "#]],
    );
}
