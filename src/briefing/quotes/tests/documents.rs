//! Who is still talking, over sentences and paragraphs.

use expect_test::expect;

use super::{check, check_markdown};

#[test]
fn a_running_quote() {
    check(
        "“The text is final,” Lavrov said. “It has taken a year.\n\n“It will be signed in Prague.”",
        expect![[r#"
        “The text is final,” Lavrov said. “It has taken a year.
        """""""""""""""""""" ^^^^^^ ~~~~  """"""""""""""""""""" direct speaker-cue
        “It will be signed in Prague.”
        """""""""""""""""""""""""""""" direct speaker-cue
    "#]],
    );
}

#[test]
fn the_speaker_goes_on_in_the_next_paragraph() {
    check(
        "“The text is final,” Lavrov said.\n\n“It will be signed in Prague this spring.”",
        expect![[r#"
        “The text is final,” Lavrov said.
        """""""""""""""""""" ^^^^^^ ~~~~ direct speaker-cue
        “It will be signed in Prague this spring.”
        """""""""""""""""""""""""""""""""""""""""" direct same-speaker
    "#]],
    );
}

#[test]
fn not_after_reported_speech() {
    check(
        "Lavrov said the text was final.\n\n“It will be signed in Prague this spring.”",
        expect![[r#"
        Lavrov said the text was final.
        ^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
        “It will be signed in Prague this spring.”
        ?????????????????????????????????????????? unattributed
    "#]],
    );
}

#[test]
fn a_lead_in() {
    check(
        "Lavrov said in a statement:\n\n“It will be signed in Prague this spring.”",
        expect![[r#"
        Lavrov said in a statement:
        “It will be signed in Prague this spring.”
        """""""""""""""""""""""""""""""""""""""""" direct lead-in
    "#]],
    );
}

#[test]
fn the_same_sentence_again() {
    check(
        "Lavrov said the text was final. “It will be signed in Prague this spring.”",
        expect![[r#"
        Lavrov said the text was final. “It will be signed in Prague this spring.”
        ^^^^^^ ~~~~ """""""""""""""""" indirect speaker-cue
        ^^^^^^ ~~~~                     """""""""""""""""""""""""""""""""""""""""" direct same-speaker
    "#]],
    );
}

#[test]
fn a_signature() {
    check(
        "“It will be signed in Prague this spring.”\n\n-- Hillary Clinton, New York",
        expect![[r#"
        “It will be signed in Prague this spring.”
        """""""""""""""""""""""""""""""""""""""""" direct signature
        -- Hillary Clinton, New York
    "#]],
    );
}

#[test]
fn a_signature_in_the_same_line() {
    check(
        "“It will be signed in Prague this spring.” -- Hillary Clinton, New York",
        expect![[r#"
            “It will be signed in Prague this spring.” -- Hillary Clinton, New York
            """""""""""""""""""""""""""""""""""""""""" ~~ ^^^^^^^^^^^^^^^ direct signature
        "#]],
    );
}

#[test]
fn a_transcript() {
    check(
        "SECRETARY CLINTON: We will sign it in Prague.\n\nQ: When will that be?",
        expect![[r#"
            SECRETARY CLINTON: We will sign it in Prague.
            ^^^^^^^^^^^^^^^^^~ """"""""""""""""""""""""" indirect label
            Q: When will that be?
            ^~ """"""""""""""""" indirect turn
        "#]],
    );
}

#[test]
fn a_block_quote_with_its_lead_in() {
    check_markdown(
        "Lavrov said in a statement:\n\n> The text is final.\n",
        expect![[r#"
        Lavrov said in a statement:
        The text is final.
        """""""""""""""""" direct lead-in
    "#]],
    );
}

#[test]
fn a_heading_is_no_speech() {
    check_markdown(
        "# “The text of the treaty is final”\n",
        expect![[r#"
        “The text of the treaty is final”
    "#]],
    );
}

#[test]
fn a_commentary_is_a_text() {
    check(
        "Doe's commentary, “Sailors, tell us your own story,” is very thoughtful.",
        expect![[r#"
        Doe's commentary, “Sailors, tell us your own story,” is very thoughtful.
    "#]],
    );
}

#[test]
fn an_answer_between_dashes() {
    check(
        "Doe's stock answer then — “nobody ever asked me about it” — was heard again.",
        expect![[r#"
        Doe's stock answer then — “nobody ever asked me about it” — was heard again.
        ^^^         ~~~~~~        """"""""""""""""""""""""""""""" direct noun
    "#]],
    );
}

#[test]
fn from_somebody_who_writes() {
    check(
        "From Andrea Doe writing at the Herald:\n\n“Rising to the top takes cunning and good hair.”\n\nFrom there the road ran south:\n\n“Rising to the top takes cunning and good hair.”",
        expect![[r#"
            From Andrea Doe writing at the Herald:
            “Rising to the top takes cunning and good hair.”
            """""""""""""""""""""""""""""""""""""""""""""""" direct lead-in
            From there the road ran south:
            “Rising to the top takes cunning and good hair.”
            ???????????????????????????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn a_block_quote_behind_what_its_speaker_did() {
    check_markdown(
        "In Bamako the leader, Captain Sanou, gave his first interview.\n\n> I was asked to guard a house and I found it empty.\n\nHe denied that his men had tortured anybody.\n\n> “Show me one, and my own doctor will see him.”\n\nThe river rose again.\n\n> Nobody had expected that it would.",
        expect![[r#"
            In Bamako the leader, Captain Sanou, gave his first interview.
            I was asked to guard a house and I found it empty.
                                             ^ ~~~~~ """""""" indirect speaker-cue
            He denied that his men had tortured anybody.
            ^^ ~~~~~~ """"""""""""""""""""""""""""""""" indirect speaker-cue
            “Show me one, and my own doctor will see him.”
            """""""""""""""""""""""""""""""""""""""""""""" direct same-speaker
            The river rose again.
            Nobody had expected that it would.
            ^^^^^^ ~~~~~~~~~~~~ """"""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn a_name_behind_the_marks_signs_them() {
    check(
        "“The port has debts that it cannot pay, and everyone knows it.” Harbour Daily 10/17/22\n\
         \n“The tax would sink what the storm has left of the fleet.” Rep. Ann Doe (chair of the committee)",
        expect![[r#"
            “The port has debts that it cannot pay, and everyone knows it.” Harbour Daily 10/17/22
            """"""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" ^^^^^^^^^^^^^ direct signature
            “The tax would sink what the storm has left of the fleet.” Rep. Ann Doe (chair of the committee)
            """""""""""""""""""""""""""""""""""""""""""""""""""""""""" ^^^^^^^^^^^^ direct signature
        "#]],
    );
}

#[test]
fn the_closing_mark_stands_behind_the_name() {
    check(
        "The dues are too high for small boats.\n\
         \n“We will see the quays empty before the winter is over.\n\
         \nAnn Doe, Institute of Harbours, on the dues.”",
        expect![[r#"
            The dues are too high for small boats.
            “We will see the quays empty before the winter is over.
            """"""""""""""""""""""""""""""""""""""""""""""""""""""" direct signature
            Ann Doe, Institute of Harbours, on the dues.”
        "#]],
    );
}

#[test]
fn a_document_whose_predicate_is_quoted() {
    check(
        "The Omsk Declaration “welcomed the reform of the fund and of its rules.”\n\
         \nThe law, which “grants the council full power over the dues,” passed in 1932.\n\
         \nThe rule requires a vessel “to carry two working lamps and a bell at all times.”",
        expect![[r#"
            The Omsk Declaration “welcomed the reform of the fund and of its rules.”
            ^^^^^^^^^^^^^^^^^^^^ """"""""""""""""""""""""""""""""""""""""""""""""""" direct completes
            The law, which “grants the council full power over the dues,” passed in 1932.
            ^^^^^^^        """""""""""""""""""""""""""""""""""""""""""""" direct completes
            The rule requires a vessel “to carry two working lamps and a bell at all times.”
            ^^^^^^^^ ~~~~~~~~ """""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed completes
        "#]],
    );
}

#[test]
fn a_weekday_before_what_reads() {
    check(
        "“There are molluscs with more spine than that,” reads a Wednesday editorial in The Harbour Register.",
        expect![[r#"
            “There are molluscs with more spine than that,” reads a Wednesday editorial in The Harbour Register.
            """"""""""""""""""""""""""""""""""""""""""""""" ~~~~~ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ direct cue-speaker
        "#]],
    );
}

#[test]
fn a_court_hears() {
    check(
        "A clerk took the mooring fees and spent them on racing pigeons, a court heard on Monday.\n\
         \nThe jury at Omsk Crown Court heard that two ledgers had been kept.\n\
         \nShe heard that the ship had left.",
        expect![[r#"
            A clerk took the mooring fees and spent them on racing pigeons, a court heard on Monday.
            """"""""""""""""""""""""""""""""""""""""""""""""""""""""""""""  ^^^^^^^ ~~~~~ indirect speaker-cue
            The jury at Omsk Crown Court heard that two ledgers had been kept.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ~~~~~ """""""""""""""""""""""""""""" indirect speaker-cue
            She heard that the ship had left.
        "#]],
    );
}

#[test]
fn the_subject_before_the_colon() {
    check(
        "The chairman, Neil Osgood, went further: it was “a cheap shot at a captive audience”.\n\
         \nThe vote was a surprise: “We had thirty votes at noon and nineteen by the evening.”",
        expect![[r#"
            The chairman, Neil Osgood, went further: it was “a cheap shot at a captive audience”.
            ^^^^^^^^^^^^                                ~~~ """""""""""""""""""""""""""""""""""" direct completes
            The vote was a surprise: “We had thirty votes at noon and nineteen by the evening.”
                                     ?????????????????????????????????????????????????????????? unattributed
        "#]],
    );
}
