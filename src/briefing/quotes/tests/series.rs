//! Subjects that stand far off, count, or are shared by a series of verbs.

use expect_test::expect;

use super::check;

#[test]
fn a_series_of_verbs() {
    check(
        "The candidate has mocked a reporter, referred to farm hands as “thieves” and called a judge “my friend.”\n\nShe supports “fair pay,” opposes “blind cuts” and wants a vote.",
        expect![[r#"
            The candidate has mocked a reporter, referred to farm hands as “thieves” and called a judge “my friend.”
            ^^^^^^^^^^^^^ ~~~~~~~~~~ """""""""" indirect speaker-cue
            ^^^^^^^^^^^^^                        ~~~~~~~~~~~ """"""""""""""""""""""" mixed shared-subject
            ^^^^^^^^^^^^^                                                                ~~~~~~ """""""""""""""""""" mixed shared-subject
            She supports “fair pay,” opposes “blind cuts” and wants a vote.
            ^^^ ~~~~~~~~ """"""""""" direct speaker-cue
            ^^^                      ~~~~~~~ """""""""""" direct shared-subject
            ^^^                                               ~~~~~ """""" indirect shared-subject
        "#]],
    );
}

#[test]
fn a_participle_behind_an_inner_clause() {
    check(
        "The surgeon has told little about how he planned to mend his office, saying in his letter only that he was “mending some habits.”\n\nThe mayor fought on, with one of her posters asking, “Is he strong enough to serve on the bench?”",
        expect![[r#"
            The surgeon has told little about how he planned to mend his office, saying in his letter only that he was “mending some habits.”
            ^^^^^^^^^^^ ~~~~~~~~              """"""""""""""""""""""""""""""""" indirect speaker-cue
            ^^^^^^^^^^^                                                          ~~~~~~                    """""""""""""""""""""""""""""""""" mixed participle
            The mayor fought on, with one of her posters asking, “Is he strong enough to serve on the bench?”
                                      ^^^^^^^^^^^^^^^^^^ ~~~~~~  """""""""""""""""""""""""""""""""""""""""""" direct participle
        "#]],
    );
}

#[test]
fn those_who_are_counted() {
    check(
        "About 9 percent said they had no view of it.\n\nMany of you have questioned whether the rival can lead.\n\nAt least half of voters in each town say the plan is “about right.”\n\n“You have found a new rule in thin air,” the two write.\n\nPeople close to the envoy say the text is ready.\n\nThe group rated 32% of ministry claims as “false” or worse.",
        expect![[r#"
            About 9 percent said they had no view of it.
            ^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""""""" indirect speaker-cue
            Many of you have questioned whether the rival can lead.
            ^^^^^^^^^^^ ~~~~~~~~~~~~~~~ """""""""""""""""""""""""" indirect speaker-cue
            At least half of voters in each town say the plan is “about right.”
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~ """""""""""""""""""""""""" mixed speaker-cue
            “You have found a new rule in thin air,” the two write.
            """""""""""""""""""""""""""""""""""""""" ^^^^^^^ ~~~~~ direct speaker-cue
            People close to the envoy say the text is ready.
            ^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~ """"""""""""""""" indirect speaker-cue
            The group rated 32% of ministry claims as “false” or worse.
            ^^^^^^^^^ ~~~~~ """""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn words_between() {
    check(
        "A poll has, however, revealed that the town wants the bridge.\n\n“The plan needs the north,” Nate Roe, the clerk who founded the Tribune wrote on Monday.\n\nTwo suits being heard in Omsk have accused the firm of hiding its debts.\n\nLast week Ann Doe, the aide, said she'd “get back” to the paper.",
        expect![[r#"
            A poll has, however, revealed that the town wants the bridge.
            ^^^^^^ ~~~~~~~~~~~~~~~~~~~~~~ """""""""""""""""""""""""""""" indirect speaker-cue
            “The plan needs the north,” Nate Roe, the clerk who founded the Tribune wrote on Monday.
            """"""""""""""""""""""""""" ^^^^^^^^                                    ~~~~~ direct speaker-cue
            Two suits being heard in Omsk have accused the firm of hiding its debts.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~~~~~~~~~ """""""""""""""""""""""""""" indirect speaker-cue
            Last week Ann Doe, the aide, said she'd “get back” to the paper.
                      ^^^^^^^            ~~~~ """"""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn an_article_is_nobody() {
    check(
        "The minister, who came late, lamented the “noise and smoke” of the port.\n\nA band called Harbour Lights got the crowd to cheer.",
        expect![[r#"
            The minister, who came late, lamented the “noise and smoke” of the port.
            ^^^^^^^^^^^^                 ~~~~~~~~ """"""""""""""""""""""""""""""""" mixed speaker-cue
            A band called Harbour Lights got the crowd to cheer.
        "#]],
    );
}

#[test]
fn what_is_said_before_the_verb() {
    check(
        "The harbour office said about half of the ships had sailed.\n\nSix ships depend on the northern pier, one chart says.\n\nA decade of falling tolls will end this year, the harbour office reported on Tuesday -- a turn that few foresaw.",
        expect![[r#"
            The harbour office said about half of the ships had sailed.
            ^^^^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""""""""""""""""""" indirect speaker-cue
            Six ships depend on the northern pier, one chart says.
            """""""""""""""""""""""""""""""""""""  ^^^^^^^^^ ~~~~ indirect speaker-cue
            A decade of falling tolls will end this year, the harbour office reported on Tuesday -- a turn that few foresaw.
            """"""""""""""""""""""""""""""""""""""""""""  ^^^^^^^^^^^^^^^^^^ ~~~~~~~~ indirect speaker-cue
        "#]],
    );
}
