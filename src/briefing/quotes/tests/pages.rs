//! What pages of other kinds showed: signed block quotes, sources in brackets, cited texts, British apostrophes.

use expect_test::expect;

use super::{check, check_markdown};

#[test]
fn a_block_quote_is_wholly_of_whoever_is_announced() {
    check_markdown(
        "Lavrov put it this way in his memoir:\n\n> We knew that the talks would fail.\n> Nobody told the press.",
        expect![[r#"
            Lavrov put it this way in his memoir:
            We knew that the talks would fail.
            > Nobody told the press.
            """"""""""""""""""""""""""""""""""""""""""""""""""""""""""" direct lead-in
        "#]],
    );
}

#[test]
fn a_signature_overrules_whoever_spoke_before() {
    check_markdown(
        "Clinton wrote:\n\n> “We will never accept it.”\n\n> “The harbour is shut until spring.”\n>\n> -- Sergei Lavrov, Moscow\n\n> The text stands.",
        expect![[r#"
            Clinton wrote:
            “We will never accept it.”
            """""""""""""""""""""""""" direct lead-in
            “The harbour is shut until spring.”
            """"""""""""""""""""""""""""""""""" direct signature
            -- Sergei Lavrov, Moscow
            The text stands.
        "#]],
    );
}

#[test]
fn a_source_in_brackets() {
    check(
        "“We will sign it in the spring” (Lavrov, 12 March)\n\n“We will sign it in the spring” (Sergei Lavrov).\n\n“We will sign it in the spring” (Applause.)",
        expect![[r#"
            “We will sign it in the spring” (Lavrov, 12 March)
            """""""""""""""""""""""""""""""  ^^^^^^ direct signature
            “We will sign it in the spring” (Sergei Lavrov).
            """""""""""""""""""""""""""""""  ^^^^^^^^^^^^^ direct signature
            “We will sign it in the spring” (Applause.)
            ??????????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn cited_texts_are_nobodys_speech() {
    check(
        "The proverb “a bad peace is better than a good quarrel” comes to mind.\n\nThe clause “unless otherwise agreed by the parties in writing” was struck out.\n\nThe question “who pays for the dredging of the northern port?” was left open.\n\nHer essay, “Why the sea will not forgive the harbour masters,” won a prize.\n\nThere is a saying: “The wolf's legs feed him, not his teeth.”\n\nIt rained. “Whoever wants the essay must ask the whole town first.”",
        expect![[r#"
            The proverb “a bad peace is better than a good quarrel” comes to mind.
            The clause “unless otherwise agreed by the parties in writing” was struck out.
            The question “who pays for the dredging of the northern port?” was left open.
            Her essay, “Why the sea will not forgive the harbour masters,” won a prize.
            There is a saying: “The wolf's legs feed him, not his teeth.”
                               """""""""""""""""""""""""""""""""""""""""" direct
            It rained. “Whoever wants the essay must ask the whole town first.”
                       ???????????????????????????????????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn british_marks_around_apostrophes() {
    check(
        "‘It’s the ministers’ fault,’ said David Miliband. ‘They’ve had the ’90s to mend it, and they didn’t.’",
        expect![[r#"
            ‘It’s the ministers’ fault,’ said David Miliband. ‘They’ve had the ’90s to mend it, and they didn’t.’
            """""""""""""""""""""""""""" ~~~~ ^^^^^^^^^^^^^^  """"""""""""""""""""""""""""""""""""""""""""""""""" direct cue-speaker
        "#]],
    );
}

#[test]
fn names_of_things() {
    check(
        "A thin man everyone calls “Spoons”, rolls his eyes.\n\nUnder the treaty, known as START, each side could keep them.\n\nThe minister held up a sign reading “Peace Now and Forever in the Straits”.\n\nShe reads “War and Peace” on the ferry.",
        expect![[r#"
            A thin man everyone calls “Spoons”, rolls his eyes.
                       ^^^^^^^^ ~~~~~ """""""" direct speaker-cue
            Under the treaty, known as START, each side could keep them.
            The minister held up a sign reading “Peace Now and Forever in the Straits”.
                                 ^^^^^^ ~~~~~~~ """""""""""""""""""""""""""""""""""""" direct participle
            She reads “War and Peace” on the ferry.
        "#]],
    );
}

#[test]
fn a_signature_with_occasion_and_day() {
    check_markdown(
        "The river rose again.\n\n> We have written the easy half of this treaty twice.\n>\n> -- Ann Doe, press briefing, 2 December",
        expect![[r#"
            The river rose again.
            We have written the easy half of this treaty twice.
            """"""""""""""""""""""""""""""""""""""""""""""""""" direct signature
            -- Ann Doe, press briefing, 2 December
        "#]],
    );
}
