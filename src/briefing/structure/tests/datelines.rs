//! Titles of a text and what dates it, which head nothing in it.

use super::*;

#[test]
fn a_place_and_a_day_head_nothing() {
    for dateline in ["**Omsk, 3 May 2010**\n\n", "*Omsk, 3 May 2010.* "] {
        let text = format!("# Ice\n\n{dateline}The ferries sail.\n\nThe port is open.");
        let briefing = read(&text, Form::Markdown);
        let heads = |at: &usize| briefing.structure().mark(*at).heading.is_some();
        assert_eq!((0..briefing.paragraphs.len()).filter(heads).collect::<Vec<_>>(), [0], "{dateline}");
    }
}

#[test]
fn a_title_in_capitals_with_a_colon_is_one() {
    check(
        "GRAIN TALKS: CHRONICLE OF A WEEK\n\nThe ferries sail again.",
        &["OwnLine \"GRAIN TALKS: CHRONICLE OF A WEEK\"", ""],
    );
}

#[test]
fn a_place_before_a_dash_is_no_heading_unless_there_are_several() {
    check("LIMA (AP) — Ann came.\n\nFILE - Ann waves.\n\nDONE. Bob left.", &["", "", ""]);
    check("LIMA — Ann came.\n\nROME — Bob left.", &["RunIn \"LIMA\"", "RunIn \"ROME\""]);
}
