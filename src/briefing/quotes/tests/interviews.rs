//! Interviews whose labels name nobody: "Q: ...", "A. ...".

use super::{check, check_markdown, speakers, speakers_markdown};
use expect_test::expect;

#[test]
fn who_is_interviewed_answers() {
    for opening in [
        "An interview with Sergei Lavrov",
        "Sergei Lavrov spoke to the Harbour Herald on Monday.",
        "By Jane Roe\n\nSergei Lavrov is tired. Mr Lavrov has one more treaty to sign.",
        "Jane Roe sat down with Sergei Lavrov.",
        "Interview with Sergei Lavrov, the host of Hillary Clinton",
        "Ines Quiroga's questions and answers with Sergei Lavrov",
    ] {
        let text = format!(
            "{opening}\n\nQ: Is it ready?\n\nA: It is. We sign in May.\n\nQ: Where?\n\nA: In Prague."
        );
        assert_eq!(speakers(&text), ["nobody", "Sergei Lavrov", "nobody", "Sergei Lavrov"], "{opening}");
    }
}

#[test]
fn who_is_interviewed_may_not_be_known() {
    for opening in [
        "Questions and answers on visas",
        "Sergei Lavrov and Hillary Clinton met on Monday.",
        "By Sergei Lavrov",
        "The Harbour Herald rang the Russian embassy.",
    ] {
        let text = format!(
            "{opening}\n\nQ: Is it ready?\n\nA: It is. We sign in May.\n\nQ: Where?\n\nA: In Prague."
        );
        assert_eq!(speakers(&text), ["nobody"; 4], "{opening}");
    }
}

#[test]
fn a_heading_between_two_interviews_names_the_next_one() {
    let turns = "Q: Is it ready?\n\nA: It is. We sign in May.";
    let text = format!(
        "# Interview with Sergei Lavrov\n\n{turns}\n\n## Arms\n\n{turns}\n\n## Hillary Clinton\n\n{turns}\n"
    );
    let (lavrov, clinton) = ("Sergei Lavrov", "Hillary Clinton");
    assert_eq!(speakers_markdown(&text), ["nobody", lavrov, "nobody", lavrov, "nobody", clinton]);
}

#[test]
fn letters_with_stops_are_labels_where_the_document_asks() {
    check(
        "Q. Who pays?\n\nA. The importer. It is “cheaper than last year for all of us.”\n\nQ. When?\n\nA. In July.",
        expect![[r#"
            Q. Who pays?
            ^~ """"""""" indirect turn
            A. The importer. It is “cheaper than last year for all of us.”
            ^~ """"""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed turn
            Q. When?
            ^~ """"" indirect turn
            A. In July.
            ^~ """""""" indirect turn
        "#]],
    );
    check(
        "A. The importer pays “what he has always paid for it.”\n\nB. The port pays.",
        expect![[r#"
        A. The importer pays “what he has always paid for it.”
           ^^^^^^^^^^^^ ~~~~ """"""""""""""""""""""""""""""""" direct completes
        B. The port pays.
    "#]],
    );
}

#[test]
fn words_and_bold_letters_are_labels_too() {
    check(
        "Question: who pays for it?\n\nAnswer: the importer does. Nothing changes for travellers.\n\nQuestions: none.",
        expect![[r#"
            Question: who pays for it?
            ^^^^^^^^~ """"""""""""""" indirect turn
            Answer: the importer does. Nothing changes for travellers.
            ^^^^^^~ """"""""""""""""""""""""""""""""""""""""""""""""" indirect turn
            Questions: none.
        "#]],
    );
    check_markdown(
        "**Q:** Who pays for it?\n\n**A:** The importer does.",
        expect![[r#"
        Q:** Who pays for it?
        ^~   """"""""""""""" indirect turn
        A:** The importer does.
        ^~   """"""""""""""""" indirect turn
    "#]],
    );
}

#[test]
fn an_answer_goes_on_in_a_quotation() {
    check(
        "Q: Who pays?\n\nA: “The importer pays for all of it.”\n\n“Nothing changes for those who travel by sea.”",
        expect![[r#"
            Q: Who pays?
            ^~ """""""" indirect turn
            A: “The importer pays for all of it.”
            ^~ """""""""""""""""""""""""""""""""" direct turn
            “Nothing changes for those who travel by sea.”
            """""""""""""""""""""""""""""""""""""""""""""" direct turn
        "#]],
    );
}

#[test]
fn whom_an_answer_quotes_keeps_his_words() {
    check(
        "Interview with Sergei Lavrov\n\nQ: Who pays?\n\nA: The mayor said, “Not the town, and not this year.” So we will see.",
        expect![[r#"
            Interview with Sergei Lavrov
            Q: Who pays?
            ^~ """""""" indirect turn
            A: The mayor said, “Not the town, and not this year.” So we will see.
            ^~ """"""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed answer
               ^^^^^^^^^ ~~~~  """""""""""""""""""""""""""""""""" direct speaker-cue
        "#]],
    );
}

#[test]
fn names_in_the_code_of_a_heading_are_read() {
    let text =
        "[link](https://example.org)```\nHillary Clinton met Dmitry Medvedev. ```\n---\nQ: Is it signed?\n";
    assert_eq!(speakers_markdown(text), ["nobody"]);
}
