//! Quotes under the cursor.

use expect_test::expect;

use super::check;

#[test]
fn a_quote_tells_who_says_it_and_why() {
    check(
        "Secretary of State Hillary Clinton came. \"We a$0gree,\" she said.",
        "2010-03-19",
        &expect![[r#"
            Secretary of State Hillary Clinton came. "We agree," she said.
                                                     ^^^^^^^^^^^
            **Hillary Clinton**, US Secretary of State

            Speaks here, quoted: “she” is the subject of the verb of speech.

            From “she” and “said”; named by “Secretary of State Hillary Clinton”.

            *Rule: speaker-cue.*

            *As of 2010-03-19: the settings.*
        "#]],
    );
}

#[test]
fn a_cue_tells_it_too() {
    check(
        "Clinton s$0aid: \"We agree.\" The talks ended.",
        "2010-03-19",
        &expect![[r#"
            Clinton said: "We agree." The talks ended.
                    ^^^^
            **Clinton**

            Speaks here, quoted: “Clinton” is the subject of the verb of speech.

            From “Clinton” and “said”.

            *Rule: speaker-cue.*
        "#]],
    );
}

#[test]
fn a_speaker_whom_nobody_knows_is_told_in_the_briefings_words() {
    check(
        "A senior official of the ministry said, \"We ag$0ree.\"",
        "2010-03-19",
        &expect![[r#"
            A senior official of the ministry said, "We agree."
                                                    ^^^^^^^^^^^
            **A senior official of the ministry**

            Speaks here, quoted: “A senior official of the ministry” is the subject of the verb of speech.

            From “A senior official of the ministry” and “said”.

            *Rule: speaker-cue.*
        "#]],
    );
}

#[test]
fn a_name_within_a_quote_tells_of_itself() {
    check(
        "\"President Med$0vedev agrees,\" Clinton said.",
        "2010-03-19",
        &expect![[r#"
        "President Medvedev agrees," Clinton said.
         ^^^^^^^^^^^^^^^^^^
        **Dmitry Medvedev**, President of Russia

        2008-05-07 to 2012-05-07

        *As of 2010-03-19: the settings.*
    "#]],
    );
}

#[test]
fn a_quote_of_nobody_tells_nothing() {
    check(
        "The talks ended.\n\n\"We have never been cl$0oser to an agreement.\"",
        "2010-03-19",
        &expect![[r#"
            nothing
        "#]],
    );
    check(
        "The talks en$0ded late.",
        "2010-03-19",
        &expect![[r#"
        nothing
    "#]],
    );
}

#[test]
fn reported_words_tell_who_says_them_in_short() {
    check(
        "Secretary of State Hillary Clinton came. She said that the talks would g$0o on in Oslo.",
        "2010-03-19",
        &expect![[r#"
            Secretary of State Hillary Clinton came. She said that the talks would go on in Oslo.
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            **Hillary Clinton**, US Secretary of State

            From “She” and “said”; named by “Secretary of State Hillary Clinton”.

            *Speaks here, reported. Rule: speaker-cue.*
        "#]],
    );
}

#[test]
fn reported_words_on_both_sides_of_their_cue() {
    check(
        "That goal, says Clinton, is to curb every vio$0lation.",
        "2010-03-19",
        &expect![[r#"
        That goal, says Clinton, is to curb every violation.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^
        **Clinton**

        From “Clinton” and “says”.

        *Speaks here, reported. Rule: cue-speaker.*
    "#]],
    );
}

#[test]
fn a_name_within_reported_words_tells_of_itself() {
    check(
        "Clinton said President Med$0vedev had agreed.",
        "2010-03-19",
        &expect![[r#"
        Clinton said President Medvedev had agreed.
                     ^^^^^^^^^^^^^^^^^^
        **Dmitry Medvedev**, President of Russia

        2008-05-07 to 2012-05-07

        *As of 2010-03-19: the settings.*
    "#]],
    );
}

#[test]
fn reported_words_of_one_who_is_told_of_are_the_inner_ones() {
    check(
        "Clinton said the mayor had warned that the bridge would fa$0ll.",
        "2010-03-19",
        &expect![[r#"
            Clinton said the mayor had warned that the bridge would fall.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^
            **the mayor**

            From “the mayor” and “had warned”.

            *Speaks here, reported. Rule: speaker-cue.*
        "#]],
    );
}

#[test]
fn what_is_only_named_is_nobodys_words() {
    for text in [
        "Clinton called the treaty an American tri$0umph.",
        "Clinton praised the negot$0iators in Geneva.",
        "Clinton said the talks would go on. It rai$0ned all day.",
    ] {
        check(text, "2010-03-19", &expect![["nothing\n"]]);
    }
}
