use super::super::{Briefing, Reading};
use super::Unit;
use crate::knowledge::{Day, Knowledge};
use crate::text::Form;

fn read(text: &str, form: Form) -> Briefing {
    let today = Day::new(2010, 3, 19).expect("a day of the calendar");
    Briefing::read(text, &Knowledge::built_in(), &Reading { form, file_name: None, date: None, today })
}

/// The marks of the lines of a plain text: heading, number, turn, item.
fn marks(text: &str) -> String {
    let briefing = read(text, Form::Plain);
    let line = |at: usize| {
        let mark = briefing.structure().mark(at);
        let paragraph = &briefing.paragraphs[at];
        let heading = mark.heading.as_ref().map(|heading| {
            format!(
                "{:?} \"{}\"",
                heading.place,
                heading.words.of(briefing.paragraphs[heading.named_in].text())
            )
        });
        let turn = mark.turn.map(|turn| {
            format!("{} {}", if turn.asks { "asks" } else { "speaks" }, turn.speaker.of(paragraph.text()))
        });
        let item = mark.item.map(|indent| format!("item at {indent}"));
        let rule = mark.rule.then(|| "rule".to_owned());
        let said: Vec<String> =
            [heading, mark.written_number(), turn, item, rule].into_iter().flatten().collect();
        format!("{}\n", said.join(", "))
    };
    (0..briefing.paragraphs.len()).map(line).collect()
}

fn check(text: &str, expected: &[&str]) {
    assert_eq!(marks(text).lines().collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn numbers_count_where_they_follow_one_another() {
    check("1. Ann came.\nShe left.\n2. Bob came.", &["1.", "", "2."]);
    check("1. Ann came.\n2.1 Bob came.\n3. Eve came.", &["", "", ""]);
    check("7. Ann came.\n8. Bob came.\n9. Eve came.", &["7., item at 0", "8., item at 0", "9., item at 0"]);
    check("5. Ann came.\nShe left.\n12. Bob came.", &["", "", ""]);
    check("3.5 million came.\n2010. A year.", &["", ""]);
}

#[test]
fn a_list_does_not_end_the_count_of_paragraphs() {
    check(
        "1. Ann came.\nShe asked:\n(1) for bread\n(2) for wine\n2. Bob came.\nHe left.",
        &["1.", "", "1., item at 0", "2., item at 0", "2.", ""],
    );
}

#[test]
fn a_heading_has_something_below_it() {
    check("IRAN\nThe envoys met.", &["OwnLine \"IRAN\"", ""]);
    check("The envoys met.\nIRAN", &["", ""]);
    check("IRAN\nEND", &["", ""]);
    check("The harvest\n-----------\nIt was good.", &["OwnLine \"The harvest\"", "rule", ""]);
}

#[test]
fn labels_that_memos_use_are_headings() {
    check("Summary: No accord.", &["RunIn \"Summary\""]);
    check("Talking points\nWe agree.", &["OwnLine \"Talking points\"", ""]);
    check("Bread: It rose.\nBarley: It fell.", &["", ""]);
}

#[test]
fn a_head_has_at_least_two_lines() {
    check("TO: Ann\nSUBJECT: Bread\nIt rose.", &["MemoHead \"Bread\"", "", ""]);
    check("TO: Ann\nIt rose.", &["", ""]);
    check("Bread rose.\nTo: nobody's surprise.", &["", ""]);
}

#[test]
fn speakers_are_known_by_title_or_return() {
    check(
        "MR. ORTIZ: Good morning.\nQ: Will it rain?\nMR. ORTIZ: No.",
        &["speaks MR. ORTIZ", "asks Q", "speaks MR. ORTIZ"],
    );
    check(
        "ORTIZ: Good morning.\nMEYER: Good morning.\nORTIZ: Goodbye.\nMEYER: Goodbye.",
        &["speaks ORTIZ", "speaks MEYER", "speaks ORTIZ", "speaks MEYER"],
    );
    check("ORTIZ: Good morning.", &[""]);
}

/// How paragraphs hang on one another, each level further in.
fn hanging(text: &str, form: Form) -> String {
    fn draw(briefing: &Briefing, units: &[Unit], depth: usize, drawn: &mut String) {
        for unit in units {
            let words = briefing.paragraphs[unit.paragraph].text();
            drawn.push_str(&format!("{}{words}\n", "  ".repeat(depth)));
            draw(briefing, &unit.inner, depth + 1, drawn);
        }
    }
    let briefing = read(text, form);
    let mut drawn = String::new();
    draw(&briefing, &briefing.units(0..briefing.paragraphs.len()), 0, &mut drawn);
    drawn
}

#[test]
fn items_hang_on_what_announces_them() {
    assert_eq!(
        hanging("They want:\n- bread\n  - white\n- wine\nNobody gave it.", Form::Plain),
        "They want:\n  - bread\n    - white\n  - wine\nNobody gave it.\n"
    );
    assert_eq!(hanging("They left.\n\n- bread\n- wine", Form::Markdown), "They left.\nbread\nwine\n");
}

#[test]
fn what_has_no_number_goes_on_with_what_has() {
    assert_eq!(
        hanging("1. Ann came.\nShe left.\n2. Bob came.\nHe left.", Form::Plain),
        "1. Ann came.\n  She left.\n2. Bob came.\n  He left.\n"
    );
}

#[test]
fn answers_hang_on_their_question() {
    assert_eq!(
        hanging("Q: Will it rain?\nA: No.\nIt never does.\nQ: Why?\nA: Ask Ann.", Form::Plain),
        "Q: Will it rain?\n  A: No.\n    It never does.\nQ: Why?\n  A: Ask Ann.\n"
    );
}
