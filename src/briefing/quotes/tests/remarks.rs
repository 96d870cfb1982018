//! Quotations of people whom nobody names, under a heading that says so; and what an award is given for.

use expect_test::expect;

use super::{check, check_markdown};

#[test]
fn what_readers_wrote_stands_under_its_heading() {
    check(
        "Readers' comments\n\n“I have taken the ferry for twenty years.”\n\n“Give us the bridge and be done with it.”\n\nThe ferry sails at noon.\n\n“We will not give up our ferry for it.”",
        expect![[r#"
            Readers' comments
            “I have taken the ferry for twenty years.”
            """""""""""""""""""""""""""""""""""""""""" direct
            “Give us the bridge and be done with it.”
            """"""""""""""""""""""""""""""""""""""""" direct
            The ferry sails at noon.
            “We will not give up our ferry for it.”
            ??????????????????????????????????????? unattributed
        "#]],
    );
    check_markdown(
        "## Letters to the editor\n\n“I have taken the ferry for twenty years.”\n\n— Ines Quiroga, Lindo",
        expect![[r#"
            Letters to the editor
            “I have taken the ferry for twenty years.”
            """""""""""""""""""""""""""""""""""""""""" direct signature
            — Ines Quiroga, Lindo
        "#]],
    );
}

#[test]
fn a_sentence_about_letters_is_no_heading() {
    check(
        "Letters came\n\n“I have taken the ferry for twenty years.”\n\nLetters.\n\n“I have taken the ferry for twenty years.”",
        expect![[r#"
            Letters came
            “I have taken the ferry for twenty years.”
            ?????????????????????????????????????????? unattributed
            Letters.
            “I have taken the ferry for twenty years.”
            ?????????????????????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn what_an_award_is_given_for() {
    check(
        "The medal is given “for courage at sea in the service of others.”\n\nIt was closed “for reasons that nobody on the island can name.”",
        expect![[r#"
            The medal is given “for courage at sea in the service of others.”
            It was closed “for reasons that nobody on the island can name.”
                          ????????????????????????????????????????????????? unattributed
        "#]],
    );
}
