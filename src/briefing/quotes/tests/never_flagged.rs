//! What stands between marks and is nobody's speech, or is somebody's already: never flagged.

use expect_test::expect;

use super::check;

#[test]
fn titles() {
    check(
        "He gave her a copy of “The Old Man and the Sea” on Friday.\n\
             \nThe film “Letters from the Northern Harbour and the Sea” opens in May.\n\
             \nOperation “Enduring Long Winter Watch Tower” began in March.\n\
             \nShe appeared on the programme “Questions of the Week Past” last night.",
        expect![[r#"
            He gave her a copy of “The Old Man and the Sea” on Friday.
            The film “Letters from the Northern Harbour and the Sea” opens in May.
            Operation “Enduring Long Winter Watch Tower” began in March.
            She appeared on the programme “Questions of the Week Past” last night.
        "#]],
    );
}

#[test]
fn words_as_words() {
    check(
        "The term “détente” is French.\n\
             \nThe word “shall” stands in the text four times.\n\
             \nBy “strategic” the treaty means long range.\n\
             \nThe so-called “friends of the corridor” met in Oslo.",
        expect![[r#"
            The term “détente” is French.
            The word “shall” stands in the text four times.
            By “strategic” the treaty means long range.
            The so-called “friends of the corridor” met in Oslo.
        "#]],
    );
}

#[test]
fn nicknames() {
    check(
        "General Ann “Iron” Doe retired in May.\n\
             \nSergei “the Bear” Orlov won the bout.",
        expect![[r#"
            General Ann “Iron” Doe retired in May.
            Sergei “the Bear” Orlov won the bout.
        "#]],
    );
}

#[test]
fn scare_quotes_and_slogans() {
    check(
        "The “reset” has a new button.\n\
             \nThe “new way forward” was dropped.\n\
             \nThey marched under banners that read “Bread and Peace”.\n\
             \nA “frank” exchange took place.",
        expect![[r#"
            The “reset” has a new button.
            The “new way forward” was dropped.
            They marched under banners that read “Bread and Peace”.
                                       ^^^^ ~~~~ """"""""""""""""" direct speaker-cue
            A “frank” exchange took place.
        "#]],
    );
}

#[test]
fn feet_and_inches() {
    check(
        "The model is 6' 2\" tall and weighs a ton.\n\
             \nA plank of 12\" was laid over the ditch.\n\
             \nThe hatch measures 3' by 4'.",
        expect![[r#"
            The model is 6' 2" tall and weighs a ton.
            A plank of 12" was laid over the ditch.
            The hatch measures 3' by 4'.
        "#]],
    );
}

#[test]
fn apostrophes_and_years() {
    check(
        "The '90s were hard for the navy.\n\
             \nThe ministers' wives didn't come.\n\
             \n'Twas the season for treaties.\n\
             \nRock 'n' roll was banned till '89.",
        expect![[r#"
            The '90s were hard for the navy.
            The ministers' wives didn't come.
            'Twas the season for treaties.
            Rock 'n' roll was banned till '89.
        "#]],
    );
}

#[test]
fn nested_within_an_attributed_one() {
    check(
        "“They told us ‘the road is shut for the winter’ and left,” the driver said.\n\
             \n‘He told me: “They ask for radios, and we send them professors,”’ said Mr Hague.",
        expect![[r#"
            “They told us ‘the road is shut for the winter’ and left,” the driver said.
            """""""""""""""""""""""""""""""""""""""""""""""""""""""""" ^^^^^^^^^^ ~~~~ direct speaker-cue
            ‘He told me: “They ask for radios, and we send them professors,”’ said Mr Hague.
            """"""""""""""""""""""""""""""""""""""""""""""""""""""""""""""""" ~~~~ ^^^^^^^^ direct cue-speaker
        "#]],
    );
}

#[test]
fn headings() {
    check(
        "“No Way Back for the Corridor Now”\n\
             \nThe ship left on Monday.",
        expect![[r#"
            “No Way Back for the Corridor Now”
            The ship left on Monday.
        "#]],
    );
}

#[test]
fn what_wants_a_speaker() {
    check(
        "“We will not sign it before the winter comes.”\n\
             \nThe ship left on Monday.\n\
             \nIt rained. “Whoever wants the harbour must first ask the whole town.” It went on raining.",
        expect![[r#"
            “We will not sign it before the winter comes.”
            ?????????????????????????????????????????????? unattributed
            The ship left on Monday.
            It rained. “Whoever wants the harbour must first ask the whole town.” It went on raining.
                       ?????????????????????????????????????????????????????????? unattributed
        "#]],
    );
}
