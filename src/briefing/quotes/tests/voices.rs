//! Voices of other kinds: cries, terms, statements issued, questions put, memos, announcements.

use expect_test::expect;

use super::check;

#[test]
fn cries() {
    check(
        "“Open the gates,” came cries from the square.\n\n“Open the gates,” came next.",
        expect![[r#"
        “Open the gates,” came cries from the square.
        """"""""""""""""" ~~~~~~~~~~~~~~~ ^^^^^^^^^^ direct cue-speaker
        “Open the gates,” came next.
    "#]],
    );
}

#[test]
fn a_term_somebody_uses() {
    check(
        "Lavrov has used the phrase “northern shield” in public.\n\nThe phrase “northern shield” is used in public.",
        expect![[r#"
            Lavrov has used the phrase “northern shield” in public.
            ^^^^^^ ~~~~~~~~~~~~~~~~~~~ """"""""""""""""" direct completes
            The phrase “northern shield” is used in public.
        "#]],
    );
}

#[test]
fn a_statement_issued() {
    check(
        "The ministry issued a statement, “We regret the loss of the ship and its crew.”\n\nThe ministry issued a statement that the ship and its crew were lost.",
        expect![[r#"
            The ministry issued a statement, “We regret the loss of the ship and its crew.”
            ^^^^^^^^^^^^          ~~~~~~~~~  """""""""""""""""""""""""""""""""""""""""""""" direct noun
            The ministry issued a statement that the ship and its crew were lost.
            ^^^^^^^^^^^^          ~~~~~~~~~ """""""""""""""""""""""""""""""""""" indirect noun
        "#]],
    );
}

#[test]
fn a_question_put_to_somebody() {
    check(
        "In an interview with the Tribune, Lavrov was asked, “Which port would you close first of all?”\n\nAsked whether the ships would sail, Lavrov shrugged.\n\nAsked whether the ships would sail, the ministry had no comment.",
        expect![[r#"
            In an interview with the Tribune, Lavrov was asked, “Which port would you close first of all?”
                                                                """""""""""""""""""""""""""""""""""""""""" direct
            Asked whether the ships would sail, Lavrov shrugged.
            Asked whether the ships would sail, the ministry had no comment.
        "#]],
    );
}

#[test]
fn memos() {
    check(
        "Israel: PM Netanyahu -- “We will not wait for the inspectors.”\n\nNetanyahu: “We will not wait for the inspectors.”",
        expect![[r#"
            Israel: PM Netanyahu -- “We will not wait for the inspectors.”
                    ^^^^^^^^^^^^ ~~ """""""""""""""""""""""""""""""""""""" direct label
            Netanyahu: “We will not wait for the inspectors.”
            ^^^^^^^^^~ """""""""""""""""""""""""""""""""""""" direct label
        "#]],
    );
}

#[test]
fn what_a_sentence_announces() {
    check(
        "As Roe wrote after the fleet had left the northern harbour:\n\n“The quay was empty, and nobody had told the town.”\n\nDoe said the fleet had left. As Roe wrote in his diary:\n\n“The quay was empty, and nobody had told the town.”",
        expect![[r#"
            As Roe wrote after the fleet had left the northern harbour:
            “The quay was empty, and nobody had told the town.”
            """"""""""""""""""""""""""""""""""""""""""""""""""" direct lead-in
            Doe said the fleet had left. As Roe wrote in his diary:
            ^^^ ~~~~ """""""""""""""""" indirect speaker-cue
            “The quay was empty, and nobody had told the town.”
            """"""""""""""""""""""""""""""""""""""""""""""""""" direct lead-in
        "#]],
    );
}

#[test]
fn calls_that_name() {
    check(
        "Lavrov called Ann Roe on Thursday.\n\nLavrov called Ann Roe a liar.\n\nLavrov called it weak.\n\nLavrov called for a vote on the text.",
        expect![[r#"
            Lavrov called Ann Roe on Thursday.
            Lavrov called Ann Roe a liar.
            ^^^^^^ ~~~~~~ """""""""""""" indirect speaker-cue
            Lavrov called it weak.
            ^^^^^^ ~~~~~~ """"""" indirect speaker-cue
            Lavrov called for a vote on the text.
            ^^^^^^ ~~~~~~~~~~ """""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn documents_and_promises() {
    check(
        "As stated in the envoy's letter, two ships were lost.\n\nLavrov's promise to raise the dike has pleased the town.\n\nTehran assures the world its reactors are for power.\n\nLavrov said in a letter published on Monday the pier was safe.",
        expect![[r#"
            As stated in the envoy's letter, two ships were lost.
               ~~~~~~    ^^^^^^^^^^^^^^^^^^  """"""""""""""""""" indirect cue-speaker
            Lavrov's promise to raise the dike has pleased the town.
            ^^^^^^   ~~~~~~~ """"""""""""""""" indirect noun
            Tehran assures the world its reactors are for power.
            ^^^^^^ ~~~~~~~           """""""""""""""""""""""""" indirect speaker-cue
            Lavrov said in a letter published on Monday the pier was safe.
            ^^^^^^ ~~~~                                 """"""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn what_somebody_called() {
    check(
        "The president denounced what he called the “dark vision” of his rival.\n\nThe club lives by what its founder called “the slow trade.”",
        expect![[r#"
            The president denounced what he called the “dark vision” of his rival.
            ^^^^^^^^^^^^^ ~~~~~~~~~ """"""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            The club lives by what its founder called “the slow trade.”
                                   ^^^^^^^^^^^ ~~~~~~ """"""""""""""""" direct speaker-cue
        "#]],
    );
}
