//! One sentence a verb, so that each way of saying is known in each of its frames.

use expect_test::expect;

use super::check;

#[test]
fn verbs_with_a_clause() {
    check(
        "The envoy argued that the strait was open.\n\
             \nThe envoy claims the strait is open.\n\
             \nThe consul insisted that no one was hurt.\n\
             \nThe mayor admitted that the bridge was old.\n\
             \nThe general denied that shots were fired.\n\
             \nThe agency confirmed that two ships had sailed.\n\
             \nThe union predicts that wages will fall.\n\
             \nThe chancellor concluded that nothing had changed.\n\
             \nThe witness testified that the door was open.\n\
             \nThe economists estimate that prices will double.\n\
             \nThe spokesman hinted that a deal was near.\n\
             \nThe premier stressed that the vote was free.\n\
             \nThe bishop lamented that the poor were forgotten.\n\
             \nThe captain explained that the engine had failed.",
        expect![[r#"
            The envoy argued that the strait was open.
            ^^^^^^^^^ ~~~~~~ """""""""""""""""""""""" indirect speaker-cue
            The envoy claims the strait is open.
            ^^^^^^^^^ ~~~~~~ """""""""""""""""" indirect speaker-cue
            The consul insisted that no one was hurt.
            ^^^^^^^^^^ ~~~~~~~~ """""""""""""""""""" indirect speaker-cue
            The mayor admitted that the bridge was old.
            ^^^^^^^^^ ~~~~~~~~ """"""""""""""""""""""" indirect speaker-cue
            The general denied that shots were fired.
            ^^^^^^^^^^^ ~~~~~~ """"""""""""""""""""" indirect speaker-cue
            The agency confirmed that two ships had sailed.
            ^^^^^^^^^^ ~~~~~~~~~ """"""""""""""""""""""""" indirect speaker-cue
            The union predicts that wages will fall.
            ^^^^^^^^^ ~~~~~~~~ """""""""""""""""""" indirect speaker-cue
            The chancellor concluded that nothing had changed.
            ^^^^^^^^^^^^^^ ~~~~~~~~~ """""""""""""""""""""""" indirect speaker-cue
            The witness testified that the door was open.
            ^^^^^^^^^^^ ~~~~~~~~~ """""""""""""""""""""" indirect speaker-cue
            The economists estimate that prices will double.
            ^^^^^^^^^^^^^^ ~~~~~~~~ """"""""""""""""""""""" indirect speaker-cue
            The spokesman hinted that a deal was near.
            ^^^^^^^^^^^^^ ~~~~~~ """""""""""""""""""" indirect speaker-cue
            The premier stressed that the vote was free.
            ^^^^^^^^^^^ ~~~~~~~~ """""""""""""""""""""" indirect speaker-cue
            The bishop lamented that the poor were forgotten.
            ^^^^^^^^^^ ~~~~~~~~ """""""""""""""""""""""""""" indirect speaker-cue
            The captain explained that the engine had failed.
            ^^^^^^^^^^^ ~~~~~~~~~ """""""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn verbs_with_a_listener() {
    check(
        "The premier told his cabinet that the vote was lost.\n\
             \nShe reminded the council that winter was near.\n\
             \nHe assured the families that help was coming.\n\
             \nThe doctor warned them that the water was bad.\n\
             \nThe clerk informed the court that the witness had left.",
        expect![[r#"
            The premier told his cabinet that the vote was lost.
            ^^^^^^^^^^^ ~~~~             """""""""""""""""""""" indirect speaker-cue
            She reminded the council that winter was near.
            ^^^ ~~~~~~~~             """""""""""""""""""" indirect speaker-cue
            He assured the families that help was coming.
            ^^ ~~~~~~~              """""""""""""""""""" indirect speaker-cue
            The doctor warned them that the water was bad.
            ^^^^^^^^^^ ~~~~~~      """""""""""""""""""""" indirect speaker-cue
            The clerk informed the court that the witness had left.
            ^^^^^^^^^ ~~~~~~~~           """"""""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn verbs_with_an_infinitive() {
    check(
        "The minister vowed to return.\n\
             \nThey threatened to close the port.\n\
             \nThe rebels agreed to lay down their arms.\n\
             \nThe president pledged to lower taxes.\n\
             \nShe urged both sides to wait.",
        expect![[r#"
            The minister vowed to return.
            ^^^^^^^^^^^^ ~~~~~ """"""""" indirect speaker-cue
            They threatened to close the port.
            ^^^^ ~~~~~~~~~~ """"""""""""""""" indirect speaker-cue
            The rebels agreed to lay down their arms.
            ^^^^^^^^^^ ~~~~~~ """""""""""""""""""""" indirect speaker-cue
            The president pledged to lower taxes.
            ^^^^^^^^^^^^^ ~~~~~~~ """""""""""""" indirect speaker-cue
            She urged both sides to wait.
            ^^^ ~~~~~            """"""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn verbs_with_a_quotation() {
    check(
        "“No one came,” the guard recalled.\n\
             \n“Enough,” the chairman snapped.\n\
             \n“We shall see,” mused the ambassador.\n\
             \n“Why now?” wondered the envoy.\n\
             \n“It was a long night,” the pilot confessed.\n\
             \n“They lie,” she wrote on Monday.\n\
             \n“Stay calm,” the mayor urged.",
        expect![[r#"
            “No one came,” the guard recalled.
            """""""""""""" ^^^^^^^^^ ~~~~~~~~ direct speaker-cue
            “Enough,” the chairman snapped.
            """"""""" ^^^^^^^^^^^^ ~~~~~~~ direct speaker-cue
            “We shall see,” mused the ambassador.
            """"""""""""""" ~~~~~ ^^^^^^^^^^^^^^ direct cue-speaker
            “Why now?” wondered the envoy.
            """""""""" ~~~~~~~~ ^^^^^^^^^ direct cue-speaker
            “It was a long night,” the pilot confessed.
            """""""""""""""""""""" ^^^^^^^^^ ~~~~~~~~~ direct speaker-cue
            “They lie,” she wrote on Monday.
            """"""""""" ^^^ ~~~~~ direct speaker-cue
            “Stay calm,” the mayor urged.
            """""""""""" ^^^^^^^^^ ~~~~~ direct speaker-cue
        "#]],
    );
}

#[test]
fn verbs_with_an_object() {
    check(
        "The senator denounced the deal as “a surrender.”\n\
             \nThe pope praised “the courage of the poor.”\n\
             \nThe deputy ridiculed the plan as “a poem.”\n\
             \nCritics blasted the “endless delay.”\n\
             \nShe hailed “a good day for the harbour.”",
        expect![[r#"
            The senator denounced the deal as “a surrender.”
            ^^^^^^^^^^^ ~~~~~~~~~ """""""""""""""""""""""""" mixed speaker-cue
            The pope praised “the courage of the poor.”
            ^^^^^^^^ ~~~~~~~ """""""""""""""""""""""""" direct speaker-cue
            The deputy ridiculed the plan as “a poem.”
            ^^^^^^^^^^ ~~~~~~~~~ """"""""""""""""""""" mixed speaker-cue
            Critics blasted the “endless delay.”
            ^^^^^^^ ~~~~~~~ """""""""""""""""""" mixed speaker-cue
            She hailed “a good day for the harbour.”
            ^^^ ~~~~~~ """"""""""""""""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn verbs_with_a_preposition() {
    check(
        "He spoke of “a long road home.”\n\
             \nThe envoy referred to “the usual suspects.”\n\
             \nShe complained about “the noise of the boats.”\n\
             \nThe union boasted of “a famous victory.”\n\
             \nHe railed against “the men in grey.”",
        expect![[r#"
            He spoke of “a long road home.”
            ^^ ~~~~~~~~ """"""""""""""""""" direct speaker-cue
            The envoy referred to “the usual suspects.”
            ^^^^^^^^^ ~~~~~~~~~~~ """"""""""""""""""""" direct speaker-cue
            She complained about “the noise of the boats.”
            ^^^ ~~~~~~~~~~~~~~~~ """"""""""""""""""""""""" direct speaker-cue
            The union boasted of “a famous victory.”
            ^^^^^^^^^ ~~~~~~~~~~ """"""""""""""""""" direct speaker-cue
            He railed against “the men in grey.”
            ^^ ~~~~~~~~~~~~~~ """""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn verbs_with_a_particle() {
    check(
        "Lavrov went on, “The text is ready.”\n\
             \n“Not at all,” the minister shot back.\n\
             \n“So did we,” chimed in the consul.\n\
             \nAs the envoy put it, “A treaty is not a wish.”",
        expect![[r#"
            Lavrov went on, “The text is ready.”
            ^^^^^^ ~~~~     """""""""""""""""""" direct speaker-cue
            “Not at all,” the minister shot back.
            """"""""""""" ^^^^^^^^^^^^ ~~~~ direct speaker-cue
            “So did we,” chimed in the consul.
            """""""""""" ~~~~~~~~~ ^^^^^^^^^^ direct cue-speaker
            As the envoy put it, “A treaty is not a wish.”
               ^^^^^^^^^ ~~~     """"""""""""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn what_is_called_something_may_only_be_pointed_at() {
    check(
        "Anna Roe, the ambassador, calls that “vandalism.”\n\
             \nAnna Roe called this a sham.\n\
             \nAnna Roe called that the end of it.",
        expect![[r#"
            Anna Roe, the ambassador, calls that “vandalism.”
            ^^^^^^^^                  ~~~~~ """"""""""""""""" mixed speaker-cue
            Anna Roe called this a sham.
            ^^^^^^^^ ~~~~~~ """"""""""" indirect speaker-cue
            Anna Roe called that the end of it.
            ^^^^^^^^ ~~~~~~ """""""""""""""""" indirect speaker-cue
        "#]],
    );
}
