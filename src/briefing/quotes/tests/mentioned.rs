//! Words that are spoken of, written on things, shown by machines, listed: nobody's speech, and what is.

use expect_test::expect;

use super::check;

#[test]
fn the_kind_of_a_thing() {
    check(
        "A “wait until the dust has settled” policy has its merits.\n\
         \nFixes the “file is not a valid archive” error on slow disks.\n\
         \n“Where were you when the bridge fell down” stories were told all night.",
        expect![[r#"
            A “wait until the dust has settled” policy has its merits.
            Fixes the “file is not a valid archive” error on slow disks.
            “Where were you when the bridge fell down” stories were told all night.
        "#]],
    );
}

#[test]
fn the_subject_of_a_sentence() {
    check(
        "“I will do it tomorrow or the day after” is the motto of my street.\n\
         \nOut of context, “I would sink the whole fleet myself” sounds rather worse than it was.\n\
         \n“Strongly agree or tend to agree with it” was chosen by half of them.",
        expect![[r#"
            “I will do it tomorrow or the day after” is the motto of my street.
            Out of context, “I would sink the whole fleet myself” sounds rather worse than it was.
            “Strongly agree or tend to agree with it” was chosen by half of them.
        "#]],
    );
}

#[test]
fn examples_and_sides_of_a_comparison() {
    check(
        "Think of phrases like “at the end of the day we are human” and “it is what it is, my friend.”\n\
         \nExpressions such as “all in all it is all one” mean very little.\n\
         \nThe difference between “we will look into that soon” and “we will do that” is money.\n\
         \nOn a scale from “not worried about it at all” to “very worried about it every day,” most chose the middle.\n\
         \nNot “how much does it cost us to do it” but “how much does it cost not to” is the question.",
        expect![[r#"
            Think of phrases like “at the end of the day we are human” and “it is what it is, my friend.”
            Expressions such as “all in all it is all one” mean very little.
            The difference between “we will look into that soon” and “we will do that” is money.
            On a scale from “not worried about it at all” to “very worried about it every day,” most chose the middle.
            Not “how much does it cost us to do it” but “how much does it cost not to” is the question.
        "#]],
    );
}

#[test]
fn meanings() {
    check(
        "In the local dialect the name means “the place where the geese turn round.”\n\
         \nThe acronym stands for “people who would rather be at sea.”\n\
         \nBy “as soon as practically possible” the contract means within a week.",
        expect![[r#"
            In the local dialect the name means “the place where the geese turn round.”
            The acronym stands for “people who would rather be at sea.”
            By “as soon as practically possible” the contract means within a week.
        "#]],
    );
}

#[test]
fn inscriptions_messages_and_chants() {
    check(
        "Above the door hung a board with the words “All who enter must wipe their boots.”\n\
         \nThe installer stops with the error “cannot open shared object file: no such file.”\n\
         \nThe T-shirts with “I survived the long ferry ride home” sold out.\n\
         \nTo chants of “let the ferry sail on Sunday too,” the mayor left the hall.\n\
         \nThe chorus, “we will row until the morning comes around,” is sung three times.",
        expect![[r#"
            Above the door hung a board with the words “All who enter must wipe their boots.”
            The installer stops with the error “cannot open shared object file: no such file.”
            ^^^^^^^^^^^^^ ~~~~~      """"""""""""""""""""""""""""""""""""""""""""""""""""""""" mixed completes
            The T-shirts with “I survived the long ferry ride home” sold out.
            To chants of “let the ferry sail on Sunday too,” the mayor left the hall.
            The chorus, “we will row until the morning comes around,” is sung three times.
        "#]],
    );
}

#[test]
fn orders_to_the_reader() {
    check(
        "Click “Save all changes and close the window” to go back to the list.\n\
         \nPlease type “yes, I really want to delete this” to confirm.\n\
         \nWhy not simply write “we do not know yet and will tell you when we do”?",
        expect![[r#"
            Click “Save all changes and close the window” to go back to the list.
            Please type “yes, I really want to delete this” to confirm.
            Why not simply write “we do not know yet and will tell you when we do”?
        "#]],
    );
}

#[test]
fn references_and_by_lines() {
    check(
        "Ostrander, Paul. “The ports that feed the valley: a history,” Journal of Inland Trade 14 (2009), pp. 33-51.\n\
         \nSee M. Halloran, “Who pays for the dredging of small harbours?”, in Coastal Economics, 3rd ed., 2011.\n\
         \n“Mayor falls into fountain during the opening,” by Ann Poole, Daily Harbour.\n\
         \nOver the gate stands nil perit sale (“nothing that is kept in salt is lost”).",
        expect![[r#"
            Ostrander, Paul. “The ports that feed the valley: a history,” Journal of Inland Trade 14 (2009), pp. 33-51.
            See M. Halloran, “Who pays for the dredging of small harbours?”, in Coastal Economics, 3rd ed., 2011.
            “Mayor falls into fountain during the opening,” by Ann Poole, Daily Harbour.
            Over the gate stands nil perit sale (“nothing that is kept in salt is lost”).
        "#]],
    );
}

#[test]
fn a_prize_for_something() {
    check(
        "He won the award for “outstanding service to the fishing towns.”\n\
         \nThe prize for “the best short film about a lighthouse or a keeper” went to a student.",
        expect![[r#"
            He won the award for “outstanding service to the fishing towns.”
            The prize for “the best short film about a lighthouse or a keeper” went to a student.
        "#]],
    );
}

#[test]
fn speech_all_the_same() {
    check(
        "“It is the third time in two years, and it will not be the last.” The dues rise in May.\n\
         \nThe hall emptied. “We were promised a ferry and were given a timetable.” The lights went out.\n\
         \nThe plan was met with anger. “They never asked a single one of us about it.”\n\
         \nRents have doubled. “My daughter will have to leave the island where she was born.”",
        expect![[r#"
            “It is the third time in two years, and it will not be the last.” The dues rise in May.
            ????????????????????????????????????????????????????????????????? unattributed
            The hall emptied. “We were promised a ferry and were given a timetable.” The lights went out.
                              ?????????????????????????????????????????????????????? unattributed
            The plan was met with anger. “They never asked a single one of us about it.”
                                         ??????????????????????????????????????????????? unattributed
            Rents have doubled. “My daughter will have to leave the island where she was born.”
                                ??????????????????????????????????????????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn who_has_a_voice_goes_on() {
    check(
        "Ministers left by the back door. “We have nothing to add to the text of the treaty.”\n\
         \nPetrov folded the letter. “It is too late for that now, and you know it.”",
        expect![[r#"
            Ministers left by the back door. “We have nothing to add to the text of the treaty.”
            ^^^^^^^^^                        """"""""""""""""""""""""""""""""""""""""""""""""""" direct neighbour
            Petrov folded the letter. “It is too late for that now, and you know it.”
            ^^^^^^                    """"""""""""""""""""""""""""""""""""""""""""""" direct neighbour
        "#]],
    );
}

#[test]
fn lines_that_are_no_sentences() {
    check(
        "The harbour crisis and ‘the port that we want to have’\n\nVoters, boats and “the one that got away”\n\n\
             The harbour crisis was “the worst that we have ever had”",
        expect![[r#"
            The harbour crisis and ‘the port that we want to have’
            Voters, boats and “the one that got away”
            The harbour crisis was “the worst that we have ever had”
                                   ????????????????????????????????? unattributed
        "#]],
    );
}

#[test]
fn paragraphs_of_another_language() {
    check(
        "El alcalde compareció ayer ante los periodistas para explicar el plan. «Nadie sabe todavía lo que va a pasar con \
             el puerto», según la nota que se repartió.",
        expect![[r#"
            El alcalde compareció ayer ante los periodistas para explicar el plan. «Nadie sabe todavía lo que va a pasar con el puerto», según la nota que se repartió.
        "#]],
    );
}

#[test]
fn texts_that_are_cited() {
    check(
        "She signed an order, which “commits the town to the full enforcement of its harbour laws.”\n\n\
             The act's definition of a port is “a place where ships may load and unload goods”.\n\n\
             Her answer to “what do you do for a living these days” changed by the week.\n\n\
             The tweet, “We shall see who laughs at the end of the day,” was deleted.\n\n\
             It was not just the cries of “Shame!” (for the mayor) or, “They had it coming to them” (for the crew).\n\n\
             He read his essay, “The Meaning of the Harbour in Northern History.” It was late.\n\n\
             The dues went up by a third, which “is more than any of us can pay this year”.",
        expect![[r#"
            She signed an order, which “commits the town to the full enforcement of its harbour laws.”
            The act's definition of a port is “a place where ships may load and unload goods”.
            Her answer to “what do you do for a living these days” changed by the week.
            The tweet, “We shall see who laughs at the end of the day,” was deleted.
            It was not just the cries of “Shame!” (for the mayor) or, “They had it coming to them” (for the crew).
            He read his essay, “The Meaning of the Harbour in Northern History.” It was late.
            The dues went up by a third, which “is more than any of us can pay this year”.
                                               ?????????????????????????????????????????? unattributed
        "#]],
    );
}
