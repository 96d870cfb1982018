//! Whom a pronoun means where somebody stands between whom nobody introduced.

use super::check_days;

#[test]
fn a_surname_that_acts_keeps_a_pronoun_from_somebody_farther_off() {
    let arrives = "Angela Merkel arrived in Oslo on Monday. The city was cold. It rained.";
    check_days(&[
        (
            "2010-03-19",
            &format!("{arrives} Clinton met Lavrov. “We agree on the text,” she said."),
            "[Angela Merkel] Angela Merkel, known; [Oslo] Norway",
        ),
        (
            "2010-03-19",
            &format!("{arrives} Clinton was late, and she knew it."),
            "[Angela Merkel] Angela Merkel, known; [Oslo] Norway",
        ),
    ]);
}

#[test]
fn a_surname_of_men_alone_keeps_no_woman_apart_nor_do_words_that_are_no_surname() {
    let arrives = "Angela Merkel arrived in Oslo on Monday.";
    let expected = "[Angela Merkel] Angela Merkel, known; [Oslo] Norway; [she] Angela Merkel, known";
    for between in
        ["Lavrov met the press.", "Parliament met again.", "The press met Clinton.", "Clinton's plane came."]
    {
        let text = format!("{arrives} {between} “We agree on the text,” she said.");
        check_days(&[("2010-03-19", &text, expected)]);
    }
}

#[test]
fn the_one_who_speaks_goes_before_the_one_whose_colleague_he_is() {
    check_days(&[(
        "2010-03-19",
        "“We agree,” Sergei Lavrov said. His colleague, Guido Westerwelle, said nobody would wait. He was tired.",
        "[Sergei Lavrov] Sergei Lavrov, known; [His] Sergei Lavrov, known; [Guido Westerwelle] Guido Westerwelle, known; [He] Guido Westerwelle, known",
    )]);
}

#[test]
fn somebody_as_near_goes_before_a_surname() {
    check_days(&[(
        "2010-03-19",
        "Clinton waited. Angela Merkel came late. She smiled.",
        "[Angela Merkel] Angela Merkel, known; [She] Angela Merkel, known",
    )]);
}
