//! Roles with a word in front that leaves them what they are, and those of who has yet to take office.

use super::check_days as check;
use crate::briefing::{Briefing, Reading};
use crate::knowledge::{Day, Knowledge};
use crate::text::Form;

#[test]
fn the_new_and_the_acting_one_are_the_one() {
    check(&[
        (
            "2000-03-20",
            "On Friday the acting Russian president flew home.",
            "[the acting Russian president] Vladimir Putin, known",
        ),
        (
            "1997-06-02",
            "Britain's new prime minister flew home.",
            "[Britain] United Kingdom; [Britain's new prime minister] Tony Blair, known",
        ),
        ("2005-05-20", "On Friday the new pope flew home.", "[the new pope] Pope Benedict XVI, known"),
        // On the day of a handover the new one is who takes it, and "the president" may still be who leaves.
        (
            "1997-05-02",
            "On Friday the new British prime minister flew home.",
            "[the new British prime minister] Tony Blair, known",
        ),
        (
            "2011-02-11",
            "On Friday the Egyptian president stepped down.",
            "[the Egyptian president] Hosni Mubarak or Mohamed Hussein Tantawi, known",
        ),
        // One of several is nobody.
        ("2005-05-20", "On Friday a senior Russian minister flew home.", ""),
    ]);
}

#[test]
fn who_is_elected_is_not_who_still_holds_it() {
    check(&[
        ("2008-11-20", "The US president-elect flew home.", "[The US president-elect] Barack Obama, known"),
        (
            "2014-05-28",
            "Ukraine's president-elect flew home.",
            "[Ukraine] Ukraine; [Ukraine's president-elect] Petro Poroshenko, known",
        ),
        (
            "2008-11-10",
            "President Bush met the president-elect at the White House.",
            "[President Bush] George W. Bush, known; [the president-elect] Barack Obama, known; [White House] White House",
        ),
        // Nobody was about to take it.
        ("2013-05-28", "The US president-elect flew home.", ""),
    ]);
}

#[test]
fn commanders_of_a_war_are_told_by_the_day() {
    check(&[
        (
            "2009-08-31",
            "On Friday the top US commander in Afghanistan flew home.",
            "[the top US commander in Afghanistan] Stanley McChrystal, known",
        ),
        (
            "2010-08-31",
            "On Friday the NATO commander in Afghanistan flew home.",
            "[the NATO commander in Afghanistan] David Petraeus, known",
        ),
        (
            "2007-08-31",
            "On Friday the US commander in Iraq flew home.",
            "[the US commander in Iraq] David Petraeus, known",
        ),
        (
            "2005-08-31",
            "On Friday the top American commander in Iraq flew home.",
            "[the top American commander in Iraq] George Casey, known",
        ),
        (
            "2017-08-31",
            "On Friday the top U.S. commander in Afghanistan flew home.",
            "[the top U.S. commander in Afghanistan] John Nicholson, known",
        ),
        // Other states' soldiers have their own.
        ("2007-08-31", "On Friday the Polish commander in Iraq flew home.", "[Iraq] Iraq"),
    ]);
}

#[test]
fn an_acronym_alone_is_the_body() {
    check(&[
        ("2013-06-11", "The NSA kept the records.", "[NSA] National Security Agency"),
        ("2022-06-11", "NSA Jake Sullivan kept the records.", "[NSA Jake Sullivan] Jake Sullivan, known"),
    ]);
}

#[test]
fn a_surname_that_is_a_word_is_one_behind_ms() {
    check(&[
        ("2016-11-01", "On Friday Ms May flew home.", "[Ms May] Theresa May, known"),
        // Who has won and not begun, and who has just left.
        (
            "2015-10-20",
            "Canada voted, and Mr Trudeau won.",
            "[Canada] Canada; [Mr Trudeau] Justin Trudeau, known",
        ),
        (
            "2001-06-29",
            "Yugoslavia sent Mr Milosevic away.",
            "[Yugoslavia] Yugoslavia; [Mr Milosevic] Slobodan Milosevic, known",
        ),
        ("2009-06-29", "Mr Milosevic was not there.", "[Mr Milosevic] Milosevic"),
        // Nobody of the name leads anything then.
        ("1999-11-01", "On Friday Ms May flew home.", "[Ms May] May"),
        ("2016-11-01", "It was read in Ms Magazine.", ""),
    ]);
}

#[test]
fn a_party_of_a_part_of_a_state_is_its_own_at_a_sentences_start_too() {
    check(&[
        (
            "2008-01-03",
            "Iowa Democratic Party officials counted in the United States.",
            "[Iowa Democratic Party] Iowa Democratic Party; [United States] United States",
        ),
        (
            "2008-01-03",
            "Leading Democratic Party officials counted in the United States.",
            "[Democratic Party] Democratic Party; [United States] United States",
        ),
    ]);
}

#[test]
fn the_red_cross_of_a_state_is_its_own() {
    check(&[
        (
            "2010-01-03",
            "The Iranian Red Crescent sent tents.",
            "[Iranian Red Crescent] Iranian Red Crescent Society",
        ),
        ("2010-01-03", "The American Red Cross sent tents.", "[American Red Cross] American Red Cross"),
    ]);
}

#[test]
fn who_has_won_and_not_begun_is_told_by_the_office_to_come() {
    let knowledge = Knowledge::built_in();
    for (date, expected) in [
        // Before the election nobody knows.
        ("2016-10-20", "Candidate for US President"),
        ("2016-11-20", "President of the United States"),
        ("2008-11-20", "President of the United States"),
        ("2017-11-20", "President of the United States"),
    ] {
        let name = if date.starts_with("2008") { "Barack Obama" } else { "Donald Trump" };
        let day: Day = date.parse().expect("a day of this test");
        let reading = Reading { form: Form::Plain, file_name: None, date: Some(day), today: day };
        let briefing = Briefing::read(&format!("{name} flew home."), &knowledge, &reading);
        let referent = &briefing.referents[briefing.mentions[0].referent];
        let mut tenures = knowledge.person(referent.candidates[0]).tenures();
        let told = tenures.find(|tenure| Some(tenure.id()) == referent.tenure).map(|tenure| tenure.label());
        assert_eq!(told.as_deref(), Some(expected), "{date}");
    }
}
