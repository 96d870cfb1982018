//! Who is announced by a line of its own: before the quotation, or below it.

use expect_test::expect;

use super::check;

#[test]
fn a_clipping_under_its_headline() {
    check(
        "Sen. Ines Quiroga (R-Bergen) in the Harbour Herald: How the council restores order\n\n\
             “While others shout, we stand up for what is right.”\n\n\
             Ole Dahl on Coastline: Why we need a bridge\n\n\
             “Our town stands at a crossroads.”",
        expect![[r#"
            Sen. Ines Quiroga (R-Bergen) in the Harbour Herald: How the council restores order
            “While others shout, we stand up for what is right.”
            """""""""""""""""""""""""""""""""""""""""""""""""""" direct lead-in
            Ole Dahl on Coastline: Why we need a bridge
            ^^^^^^^^^^^^^^^^^^^^^~ """""""""""""""""""" indirect label
            “Our town stands at a crossroads.”
            """""""""""""""""""""""""""""""""" direct lead-in
        "#]],
    );
}

#[test]
fn a_sentence_that_says_that_somebody_speaks() {
    check(
        "Quiroga continued her scathing remarks.\n\n“Eight years ago he was the hope of this town.”\n\n\
             Dahl was blunt.\n\n“Nobody in this town believes a word of it.”\n\n\
             Moe went on to praise the crews.\n\n“They have kept this town alive for a century.”",
        expect![[r#"
            Quiroga continued her scathing remarks.
            “Eight years ago he was the hope of this town.”
            """"""""""""""""""""""""""""""""""""""""""""""" direct lead-in
            Dahl was blunt.
            “Nobody in this town believes a word of it.”
            """""""""""""""""""""""""""""""""""""""""""" direct lead-in
            Moe went on to praise the crews.
            ^^^            ~~~~~~ """"""""" indirect shared-subject
            “They have kept this town alive for a century.”
            """"""""""""""""""""""""""""""""""""""""""""""" direct lead-in
        "#]],
    );
}

#[test]
fn a_sentence_that_only_tells_what_somebody_did_announces_nothing() {
    check(
        "Quiroga went on to the harbour.\n\n“Eight years ago he was the hope of this town.”\n\n\
             The storm was blunt and long.\n\n“Nobody in this town believes a word of it.”",
        expect![[r#"
            Quiroga went on to the harbour.
            “Eight years ago he was the hope of this town.”
            ??????????????????????????????????????????????? unattributed
            The storm was blunt and long.
            “Nobody in this town believes a word of it.”
            ???????????????????????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn lines_that_sign_a_quotation() {
    check(
        "“The sea has a long hold on the people of this coast.”\n\nMayor Ines Quiroga, 10 September 2021\n\n\
             “I have done this a million times by now.”\n\n\
             — INES DAHL, a goalkeeper from Bergen, after the long match with the crew of the ferry and its captain\n\n\
             Line of the day: “I came for the herring and stayed for the rain.” — Ole Moe",
        expect![[r#"
            “The sea has a long hold on the people of this coast.”
            """""""""""""""""""""""""""""""""""""""""""""""""""""" direct signature
            Mayor Ines Quiroga, 10 September 2021
            “I have done this a million times by now.”
            """""""""""""""""""""""""""""""""""""""""" direct signature
            — INES DAHL, a goalkeeper from Bergen, after the long match with the crew of the ferry and its captain
            Line of the day: “I came for the herring and stayed for the rain.” — Ole Moe
                             """"""""""""""""""""""""""""""""""""""""""""""""" ~ ^^^^^^^ direct signature
        "#]],
    );
}

#[test]
fn somebody_brought_up_in_the_sentence_before() {
    check(
        "Why was she out in the heat? “My mother says I have to save for a boat.”\n\n\
             Then there is Quiroga. “I would rather swim than take that ferry.”\n\n\
             For Dahl, it is simple. “I would rather swim than take that ferry.”\n\n\
             What happened in Bergen? “I would rather swim than take that ferry.”\n\n\
             Then there was silence. “I would rather swim than take that ferry.”",
        expect![[r#"
            Why was she out in the heat? “My mother says I have to save for a boat.”
                    ^^^                  """"""""""""""""""""""""""""""""""""""""""" direct neighbour
            Then there is Quiroga. “I would rather swim than take that ferry.”
                          ^^^^^^^  """"""""""""""""""""""""""""""""""""""""""" direct neighbour
            For Dahl, it is simple. “I would rather swim than take that ferry.”
                ^^^^                """"""""""""""""""""""""""""""""""""""""""" direct neighbour
            What happened in Bergen? “I would rather swim than take that ferry.”
                                     ??????????????????????????????????????????? unattributed
            Then there was silence. “I would rather swim than take that ferry.”
                                    ??????????????????????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn quotations_before_the_one_with_the_tag() {
    check(
        "The hall was dark. “We waited for an hour.” “Then we went home,” Dahl said.",
        expect![[r#"
        The hall was dark. “We waited for an hour.” “Then we went home,” Dahl said.
                                                    """""""""""""""""""" ^^^^ ~~~~ direct speaker-cue
                           """"""""""""""""""""""""                      ^^^^ ~~~~ direct same-speaker
    "#]],
    );
}
