//! Labels, turns, lists and answers: whoever is named before the words.

use expect_test::expect;

use super::{check, check_markdown};

#[test]
fn who_is_quoted_in_a_turn_keeps_his_words() {
    check(
        "SECRETARY DOE: Thank you. As General Roe said this morning, “You train the way you fight.” We must have “a clear plan” too.\n\nQ: The North said today that it would answer with “merciless measures.” Do you believe it?",
        expect![[r#"
            SECRETARY DOE: Thank you. As General Roe said this morning, “You train the way you fight.” We must have “a clear plan” too.
            ^^^^^^^^^^^^^~ """"""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed label
                                         ^^^^^^^^^^^ ~~~~               """""""""""""""""""""""""""""" direct speaker-cue
            Q: The North said today that it would answer with “merciless measures.” Do you believe it?
            ^~ """""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed turn
               ^^^^^^^^^ ~~~~       """"""""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
        "#]],
    );
}

#[test]
fn the_heading_of_a_line_is_nobody() {
    check(
        "Press: Politika called the margin “thin as paper”.\n\nWater: The Turkish side called the proposal “unworkable in its present form”.\n\nFood: stocks will last until February.\n\nLavrov: Talks will go on.\n\nNew York: the council votes.\n\nClinton: Doe's view of the world is “dangerously wrong”.",
        expect![[r#"
            Press: Politika called the margin “thin as paper”.
                   ^^^^^^^^ ~~~~~~ """""""""""""""""""""""""" mixed speaker-cue
            Water: The Turkish side called the proposal “unworkable in its present form”.
                   ^^^^^^^^^^^^^^^^ ~~~~~~ """"""""""""""""""""""""""""""""""""""""""""" mixed speaker-cue
            Food: stocks will last until February.
            Lavrov: Talks will go on.
            ^^^^^^~ """""""""""""""" indirect label
            New York: the council votes.
            Clinton: Doe's view of the world is “dangerously wrong”.
            ^^^^^^^~ """""""""""""""""""""""""""""""""""""""""""""" mixed label
                     ^^^   ~~~~    """""""""""""""""""""""""""""""" mixed noun
        "#]],
    );
}

#[test]
fn items_of_a_list_are_whoevers_it_announces() {
    check_markdown(
        "He told the ambassadors:\n\n- that independence was “a beginning, not a prize”;\n- that the border would be soft; and\n- “no visas before the summer is over”.\n\nThe council met on Monday:\n\n- the border is open.",
        expect![[r#"
            He told the ambassadors:
            that independence was “a beginning, not a prize”;
            """""""""""""""""""""""""""""""""""""""""""""""" mixed lead-in
            that the border would be soft; and
            """"""""""""""""""""""""""""" indirect lead-in
            “no visas before the summer is over”.
            """""""""""""""""""""""""""""""""""" direct lead-in
            The council met on Monday:
            the border is open.
        "#]],
    );
}

#[test]
fn whoever_was_asked_answers() {
    check(
        "I asked him why. “Because nobody else would do it.”\n\nReporters asked the mayor whether he would go. “Not before the summer is over.”\n\nDoe asked why. “Because nobody else would do it.”",
        expect![[r#"
            I asked him why. “Because nobody else would do it.”
            ^ ~~~~~     """ indirect speaker-cue
                    ^^^      """""""""""""""""""""""""""""""""" direct neighbour
            Reporters asked the mayor whether he would go. “Not before the summer is over.”
            ^^^^^^^^^ ~~~~~           """"""""""""""""""" indirect speaker-cue
                            ^^^^^^^^^                      """""""""""""""""""""""""""""""" direct neighbour
            Doe asked why. “Because nobody else would do it.”
            ^^^ ~~~~~ """ indirect speaker-cue
            ^^^ ~~~~~      """""""""""""""""""""""""""""""""" direct same-speaker
        "#]],
    );
}

#[test]
fn an_outlet_in_square_brackets_is_the_source() {
    check(
        "“The slowdown is spreading across the world” [WaPo.]\n\n“The slowdown is spreading across the world” [Applause.]",
        expect![[r#"
            “The slowdown is spreading across the world” [WaPo.]
            """"""""""""""""""""""""""""""""""""""""""""  ^^^^ direct signature
            “The slowdown is spreading across the world” [Applause.]
            ???????????????????????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn question_and_answer_by_turns() {
    check(
        "“Where were you on the night of the fire?” the prosecutor asked.\n\
         \n“At home with my sister, as I told you.”\n\
         \n“And can she confirm that to the court?”\n\
         \n“She died in June of that year.”\n\
         \nThe hearing went on. “It is a sad case,” the judge said.\n\
         \n“It will be heard to its end, though.”",
        expect![[r#"
            “Where were you on the night of the fire?” the prosecutor asked.
            """""""""""""""""""""""""""""""""""""""""" ^^^^^^^^^^^^^^ ~~~~~ direct speaker-cue
            “At home with my sister, as I told you.”
            """""""""""""""""""""""""""""""""""""""" direct
            “And can she confirm that to the court?”
            """""""""""""""""""""""""""""""""""""""" direct same-speaker
            “She died in June of that year.”
            """""""""""""""""""""""""""""""" direct
            The hearing went on. “It is a sad case,” the judge said.
                                 """"""""""""""""""" ^^^^^^^^^ ~~~~ direct speaker-cue
            “It will be heard to its end, though.”
            """""""""""""""""""""""""""""""""""""" direct same-speaker
        "#]],
    );
}

#[test]
fn who_is_asked_and_not_named_in_the_sentence() {
    check(
        "Mr Dorn met the press. Asked about the dues: “I have nothing to add to what the board has said.”\n\
         \nMr Dorn shook his head. “Not while I am the master of this port.”",
        expect![[r#"
            Mr Dorn met the press. Asked about the dues: “I have nothing to add to what the board has said.”
                                                         ??????????????????????????????????????????????????? unattributed
            Mr Dorn shook his head. “Not while I am the master of this port.”
            ^^^^^^^                 """"""""""""""""""""""""""""""""""""""""" direct neighbour
        "#]],
    );
}

#[test]
fn who_asks_in_a_block_quote_that_is_announced() {
    check_markdown(
        "The note says:\n> QUESTION: Will you go?",
        expect![[r#"
        The note says:
        QUESTION: Will you go?
        """""""""""""""""""""" direct lead-in
    "#]],
    );
}

#[test]
fn a_name_that_is_a_preposition_too() {
    check(
        "Minister Lea Roe said she had named a retired judge, Per Moss, as mediator.",
        expect![[r#"
        Minister Lea Roe said she had named a retired judge, Per Moss, as mediator.
        ^^^^^^^^^^^^^^^^ ~~~~ """""""""""""""""""""""""""""""""""""""""""""""""""" indirect speaker-cue
    "#]],
    );
}

#[test]
fn a_title_in_capitals_is_no_turn() {
    check(
        "GRAIN TALKS: CHRONICLE OF A WEEK\n\
             \nMOSS: The talks went on.",
        expect![[r#"
            GRAIN TALKS: CHRONICLE OF A WEEK
            MOSS: The talks went on.
            ^^^^~ """"""""""""""""" indirect label
        "#]],
    );
}
