//! The words under the cursor, underlined, and the card below them.

mod quote;
mod standing;

use std::sync::LazyLock;

use expect_test::{Expect, expect};

use super::hover;
use crate::briefing::{Briefing, Reading};
use crate::knowledge::records::Records;
use crate::knowledge::{Day, Knowledge, parse};
use crate::text::Form;

static WORLD: LazyLock<Knowledge> = LazyLock::new(|| {
    let (mut records, mut problems) = (Records::default(), Vec::new());
    let world = include_str!("../../briefing/mentions/tests/world.toml");
    parse("world.toml", world, &mut records, &mut problems);
    let (knowledge, more) = Knowledge::of(&records);
    assert!(problems.is_empty() && more.is_empty(), "{problems:?} {more:?}");
    knowledge
});

/// What hovering at `$0` shows; the date is that of the reading, or inferred where it is empty.
fn shown(marked: &str, date: &str, world: &Knowledge) -> Option<String> {
    let day = |text: &str| text.parse::<Day>().expect("a day of this test");
    let offset = marked.find("$0").expect("a test marks its cursor");
    let text = marked.replace("$0", "");
    let date = (!date.is_empty()).then(|| day(date));
    let reading = Reading { form: Form::Markdown, file_name: None, date, today: day("2024-01-01") };
    let briefing = Briefing::read(&text, world, &reading);
    let found = hover(&briefing, world, offset)?;
    let before = text[..found.span.start()].chars().count();
    let under = "^".repeat(found.span.of(&text).chars().count());
    Some(format!("{text}\n{}{under}\n{}\n", " ".repeat(before), found.markdown))
}

#[track_caller]
fn check(marked: &str, date: &str, expected: &Expect) {
    expected.assert_eq(&shown(marked, date, &WORLD).unwrap_or_else(|| "nothing\n".to_owned()));
}

#[test]
fn a_person_with_the_office_at_the_date() {
    check(
        "President Med$0vedev came.",
        "2010-03-19",
        &expect![[r#"
        President Medvedev came.
        ^^^^^^^^^^^^^^^^^^
        **Dmitry Medvedev**, President of Russia

        2008-05-07 to 2012-05-07

        *As of 2010-03-19: the settings.*
    "#]],
    );
}

#[test]
fn a_government_with_who_headed_it_at_the_date() {
    check(
        "The Russian gov$0ernment agreed.",
        "2010-03-19",
        &expect![[r#"
        The Russian government agreed.
            ^^^^^^^^^^^^^^^^^^
        **Russian Government**

        The government of Russia.

        President of Russia: Dmitry Medvedev
    "#]],
    );
}

#[test]
fn an_office_held_no_longer() {
    check(
        "President Med$0vedev came.",
        "2014-03-19",
        &expect![[r#"
        President Medvedev came.
        ^^^^^^^^^^^^^^^^^^
        **Dmitry Medvedev**, former President of Russia

        2008-05-07 to 2012-05-07

        *As of 2014-03-19: the settings.*
    "#]],
    );
}

#[test]
fn an_office_not_held_yet() {
    check(
        "Hillary Cl$0inton came.",
        "2005-03-19",
        &expect![[r#"
        Hillary Clinton came.
        ^^^^^^^^^^^^^^^
        **Hillary Clinton**, not yet US Secretary of State

        2009-01-21 to 2013-02-01

        *As of 2005-03-19: the settings.*
    "#]],
    );
}

#[test]
fn an_open_tenure_is_known_until_it_was_confirmed() {
    check(
        "Sergei Lav$0rov came.",
        "2022-03-19",
        &expect![[r#"
        Sergei Lavrov came.
        ^^^^^^^^^^^^^
        **Sergei Lavrov**, Russian foreign minister

        Since 2004-03-09, last confirmed 2020-06

        *As of 2022-03-19: the settings.*
    "#]],
    );
}

#[test]
fn a_pronoun_says_whom_it_stands_for() {
    check(
        "Hillary Clinton came. S$0he spoke.",
        "2010-03-19",
        &expect![[r#"
        Hillary Clinton came. She spoke.
                              ^^^
        **Hillary Clinton**, US Secretary of State

        2009-01-21 to 2013-02-01

        “She” is Hillary Clinton, from “Hillary Clinton”.

        *As of 2010-03-19: the settings.*
    "#]],
    );
}

#[test]
fn a_role_says_who_held_the_office() {
    check(
        "Talks with the Russian pres$0ident failed.",
        "2010-03-19",
        &expect![[r#"
        Talks with the Russian president failed.
                   ^^^^^^^^^^^^^^^^^^^^^
        **Dmitry Medvedev**, President of Russia

        2008-05-07 to 2012-05-07

        “the Russian president” is Dmitry Medvedev: who held the office then.

        *As of 2010-03-19: the settings.*
    "#]],
    );
}

#[test]
fn a_name_of_two_shows_both() {
    check(
        "Bill Clinton and Hillary Clinton came. Clin$0ton spoke.",
        "2010-03-19",
        &expect![[r#"
        Bill Clinton and Hillary Clinton came. Clinton spoke.
                                               ^^^^^^^
        **Hillary Clinton**, US Secretary of State

        2009-01-21 to 2013-02-01

        “Clinton” is Hillary Clinton, from “Hillary Clinton”.

        May also stand for Bill Clinton.

        *As of 2010-03-19: the settings.*
    "#]],
    );
    check(
        "Nobody saw President Bu$0sh there.",
        "1980-03-19",
        &expect![[r#"
        Nobody saw President Bush there.
                   ^^^^^^^^^^^^^^
        **George H. W. Bush**, not yet President of the United States

        1989-01-20 to 1993-01-20

        Or **George W. Bush**, President of the United States 2001–2009

        *As of 1980-03-19: the settings.*
    "#]],
    );
}

#[test]
fn a_name_unknown_is_shown_as_it_was_introduced() {
    check(
        "Nadia Brok, the commission's deputy director, left. Br$0ok smiled.",
        "2010-03-19",
        &expect![[r#"
        Nadia Brok, the commission's deputy director, left. Brok smiled.
                                                            ^^^^
        **Nadia Brok**, the commission's deputy director

        “Brok” is Nadia Brok, from “Nadia Brok”.

        *Not among the entries known: as the briefing introduces it.*
    "#]],
    );
}

#[test]
fn a_treaty_with_its_standing_at_the_date() {
    check(
        "The New ST$0ART limits are low.",
        "2010-03-19",
        &expect![[r#"
            The New START limits are low.
                ^^^^^^^^^
            **New START**, under negotiation since 2009-05-19

            Limits deployed strategic warheads.

            Talks began 2009-05-19

            Parties: Russia, United States

            Follows START I

            *As of 2010-03-19: the settings.*
        "#]],
    );
    check(
        "The New ST$0ART limits are low.",
        "2012-03-19",
        &expect![[r#"
            The New START limits are low.
                ^^^^^^^^^
            **New START**, in force since 2011-02-05

            Limits deployed strategic warheads.

            Talks began 2009-05-19; signed 2010-04-08; in force from 2011-02-05

            Parties: Russia, United States

            Follows START I

            *As of 2012-03-19: the settings.*
        "#]],
    );
}

#[test]
fn a_treaty_in_the_making_by_the_briefings_own_words() {
    check(
        "Secretary Clinton said they are nearing agreement on a strategic arms re$0duction treaty.",
        "",
        &expect![[r#"
            Secretary Clinton said they are nearing agreement on a strategic arms reduction treaty.
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            **New START**, not yet signed

            Limits deployed strategic warheads.

            The briefing speaks of it as still in the making (“nearing agreement on”); it was signed 2010-04-08.

            Parties: Russia, United States

            Follows START I

            *As of 2009-01-21 to 2013-02-01: inferred from “Secretary Clinton”.*
        "#]],
    );
}

#[test]
fn bodies_places_and_countries() {
    check(
        "The IA$0EA met.",
        "2010-03-19",
        &expect![[r#"
            The IAEA met.
                ^^^^
            **International Atomic Energy Agency (IAEA)**, agency

            Verifies that nuclear energy is not put to military use.

            Seat: Vienna; founded 1957-07-29
        "#]],
    );
    check(
        "The Arms Gr$0oup met.",
        "2010-03-19",
        &expect![[r#"
            The Arms Group met.
                ^^^^^^^^^^
            **Arms Group**, grouping

            Two states that talk about arms.

            Members: Russia, United States
        "#]],
    );
    check(
        "Near Bush$0ehr it rained.",
        "2010-03-19",
        &expect![[r#"
            Near Bushehr it rained.
                 ^^^^^^^
            **Bushehr**, nuclear power plant, Iran

            Iran's first nuclear power plant.

            1975-05-01: building begun

            *Later, 2011-09-03: connected to the grid.*
        "#]],
    );
    check(
        "In Mos$0cow it rained.",
        "2010-03-19",
        &expect![[r#"
            In Moscow it rained.
               ^^^^^^
            **Russia**, capital Moscow
        "#]],
    );
}

#[test]
fn nothing_for_words_that_name_nobody() {
    for marked in ["An Amer$0ican saying.", "On Fri$0day.", "Energy effi$0ciency.", "Unknown Na$0me left."] {
        assert_eq!(shown(marked, "2010-03-19", &WORLD), None, "{marked}");
    }
}

#[test]
fn a_name_that_tells_what_it_names() {
    check(
        "He taught at the University of Lind$0holm until then.",
        "2010-03-19",
        &expect![[r#"
            He taught at the University of Lindholm until then.
                             ^^^^^^^^^^^^^^^^^^^^^^
            **University of Lindholm**, university

            *Not among the entries known: as its name says.*
        "#]],
    );
    check(
        "The Supreme Co$0urt was silent all day.",
        "2010-03-19",
        &expect![[r#"
        nothing
    "#]],
    );
}

#[test]
fn a_body_within_a_title() {
    let tells_of_the_agency = |marked: &str| {
        let shown = shown(marked, "2010-03-19", &WORLD).unwrap_or_default();
        shown.contains("**International Atomic Energy Agency")
    };
    assert!(tells_of_the_agency("Anna Voss, the head of the IA$0EA, spoke."));
    assert!(tells_of_the_agency("IA$0EA chief executive Anna Voss spoke."));
    assert!(!tells_of_the_agency("Anna Vo$0ss, the head of the IAEA, spoke."));
}
