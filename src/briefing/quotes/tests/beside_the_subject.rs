//! What stands beside a verb of speech and is not who says it: a noun that looks like one, a place, how much later.

use expect_test::expect;

use super::check;

#[test]
fn nouns_that_look_like_verbs_of_speech_in_front_of_a_verb() {
    check(
        "It was a rule that the large states do not say so.\n\
             \nThe truce was signed by the army and the Polish volunteers; the north never signed.\n\
             \nIt was invoked by eight allies on Thursday, Poland and the Baltic states among them.\n\
             \nWhoever objected, the vote was free.",
        expect![[r#"
            It was a rule that the large states do not say so.
            The truce was signed by the army and the Polish volunteers; the north never signed.
            It was invoked by eight allies on Thursday, Poland and the Baltic states among them.
            Whoever objected, the vote was free.
        "#]],
    );
}

#[test]
fn how_much_later_is_no_subject() {
    check(
        "The mayor backed the plan and minutes later refused to pay for it.",
        expect![[r#"
            The mayor backed the plan and minutes later refused to pay for it.
            ^^^^^^^^^                             ~~~~~~~~~~~~~ """"""""""""" indirect shared-subject
        "#]],
    );
}

#[test]
fn a_name_behind_a_city_is_the_subject() {
    check(
        "In Washington Anna Roe called it “a ferry of remarkable age.”\n\
             \nIn New York Roe said that the port was open.",
        expect![[r#"
            In Washington Anna Roe called it “a ferry of remarkable age.”
                          ^^^^^^^^ ~~~~~~ """"""""""""""""""""""""""""""" mixed speaker-cue
            In New York Roe said that the port was open.
                        ^^^ ~~~~ """""""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn an_under_secretary_is_under_nobody() {
    check(
        "Under Secretary Roe told the crews in May that ships would come.",
        expect![[r#"
            Under Secretary Roe told the crews in May that ships would come.
            ^^^^^^^^^^^^^^^^^^^ ~~~~                  """"""""""""""""""""" indirect speaker-cue
        "#]],
    );
}

#[test]
fn who_is_frank_says_what_stands_behind_the_colon() {
    check(
        "Anna Roe, the envoy, was blunter: the port would close.\n\
             \nMoss was blunt: the port would close, the mayor said.\n\
             \nThe ferry was late: the port would close.",
        expect![[r#"
            Anna Roe, the envoy, was blunter: the port would close.
            ^^^^^^^^             ~~~~~~~~~~~  """""""""""""""""""" indirect speaker-cue
            Moss was blunt: the port would close, the mayor said.
                            """"""""""""""""""""  ^^^^^^^^^ ~~~~ indirect speaker-cue
            The ferry was late: the port would close.
        "#]],
    );
}
