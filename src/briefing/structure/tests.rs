mod datelines;
mod run_ins;

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
        let silent = mark.silent.then(|| "silent".to_owned());
        let said: Vec<String> =
            [heading, mark.written_number(), turn, item, silent].into_iter().flatten().collect();
        format!("{}\n", said.join(", "))
    };
    (0..briefing.paragraphs.len()).map(line).collect()
}

pub(super) fn check(text: &str, expected: &[&str]) {
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
fn a_letter_behind_a_number_counts_below_it() {
    check(
        "1) Bread\nIt rose.\n2) Wine\n2a) Red\nIt aged.\n2b) White\nIt soured.\n3) Oil\nIt flowed.",
        &[
            "OwnLine \"1) Bread\", 1.",
            "",
            "OwnLine \"2) Wine\", 2.",
            "OwnLine \"2a) Red\", 2a",
            "",
            "OwnLine \"2b) White\", 2b",
            "",
            "OwnLine \"3) Oil\", 3.",
            "",
        ],
    );
    check(
        "1. Ann came.\n1a. Bob came.\nShe saw.\n1b. Eve came.\n2. All left.",
        &["1.", "1a", "", "1b", "2."],
    );
    check("737s flew.\n2a was the gate.", &["", ""]);
}

#[test]
fn a_letter_ends_with_who_signs_it() {
    let hangs = |text: &str| {
        let briefing = read(text, Form::Plain);
        (0..briefing.paragraphs.len()).filter(|&at| briefing.structure().mark(at).hangs).collect::<Vec<_>>()
    };
    assert_eq!(hangs("Bread rose.\nWine aged.\nYours sincerely,\nAnn Roe\nBaker"), [2, 3, 4]);
    assert_eq!(
        hangs(
            "Bread rose.\nYours,\nANN ROE\nP.S. Will you send us the flour for the bread that we bake on Friday?"
        ),
        [1, 2]
    );
    assert_eq!(hangs("Bread rose.\nYours is flat."), [0_usize; 0]);
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
    check("IRAN\nEND", &["", "silent"]);
    check("The harvest\n-----------\nIt was good.", &["OwnLine \"The harvest\"", "silent", ""]);
}

#[test]
fn labels_that_memos_use_are_headings() {
    check("Summary: No accord.", &["RunIn \"Summary\""]);
    check("Talking points\nWe agree.", &["OwnLine \"Talking points\"", ""]);
    check("Bread: It rose.\nBarley: It fell.", &["", ""]);
}

#[test]
fn what_is_underlined_is_a_heading_whatever_stands_in_it() {
    check(
        "Harvest: notes for the week\n===========================\nWheat\n-----\nIt was good.",
        &["OwnLine \"Harvest: notes for the week\"", "silent", "OwnLine \"Wheat\"", "silent", ""],
    );
    check("Will it rain?\n-------------\nIt was dry.", &["OwnLine \"Will it rain?\"", "silent", ""]);
    // A rule between two paragraphs, and one below a sentence.
    check("The envoys met in Geneva for the third time\n---\nThey parted.", &["", "silent", ""]);
    check("The envoys met.\n---------------\nThey parted.", &["", "silent", ""]);
    check("- bread\n-------\n- wine", &["item at 0", "silent", "item at 0"]);
}

#[test]
fn a_marking_and_an_end_say_nothing() {
    check("UNCLASSIFIED\nBread rose.\n-- END --", &["silent", "", "silent"]);
    check("Bread rose.\n(more)\n###", &["", "silent", "silent"]);
    check("Bread rose.\nThe end of the harvest", &["", ""]);
}

#[test]
fn letters_count_items() {
    check(
        "We want:\na. bread\nb) wine\n(iv) peace\nA. Smith came.\nI. Newton left.",
        &["", "item at 0", "item at 0", "item at 0", "", ""],
    );
    check("We want:\n-- bread\n-- wine", &["", "item at 0", "item at 0"]);
}

#[test]
fn a_letterhead_belongs_to_the_head() {
    check(
        "MEMORANDUM FOR THE MINISTER\nEmbassy in Lima\nFROM: Ann\nSUBJECT: Bread\nIt rose.",
        &["MemoHead \"Bread\"", "", "", "", ""],
    );
    check("Bread rose.\nFROM: Ann\nTO: Bob\nIt fell.", &["", "MemoHead \"FROM: Ann\"", "", ""]);
    check(
        "MEMORANDUM FOR THE MINISTER\nFROM: Ann\nTO: Bob\nIt fell.",
        &["MemoHead \"MEMORANDUM FOR THE MINISTER\"", "", "", ""],
    );
    check("UNCLASSIFIED\nSUBJECT: Bread\nIt rose.", &["MemoHead \"Bread\", silent", "", ""]);
    check("The bakers met\nSUBJECT: Bread\nIt rose.", &["", "", ""]);
}

/// The ranks of the headings of a text.
fn ranks(text: &str) -> Vec<(String, u8)> {
    let briefing = read(text, Form::Plain);
    let headings =
        (0..briefing.paragraphs.len()).filter_map(|at| briefing.structure().mark(at).heading.as_ref());
    headings
        .map(|heading| {
            (heading.words.of(briefing.paragraphs[heading.named_in].text()).to_owned(), heading.rank)
        })
        .collect()
}

fn same_rank(text: &str, one: &str, other: &str) -> bool {
    let ranks = ranks(text);
    let rank = |words: &str| ranks.iter().find(|(found, _)| found == words).map(|(_, rank)| *rank);
    assert!(rank(one).is_some() && rank(other).is_some(), "{ranks:?}");
    rank(one) == rank(other)
}

#[test]
fn a_label_stands_as_high_in_a_paragraph_as_on_its_own_line() {
    assert!(same_rank("TALKING POINTS\nWe agree.\nNext steps: They meet.", "TALKING POINTS", "Next steps"));
    assert!(same_rank(
        "BREAD\nIt rose.\nBackground\nIt fell.\nNext steps: They meet.",
        "Background",
        "Next steps"
    ));
    // Of an item of a list, and where no label has a line of its own, it is not known.
    assert!(!same_rank("TALKING POINTS\nWe agree.\n- Risks: It may rain.", "TALKING POINTS", "Risks"));
    assert!(!same_rank("BREAD\nIt rose.\nNext steps: They meet.", "BREAD", "Next steps"));
}

#[test]
fn the_comment_that_closes_a_cable_stands_beside_its_sections() {
    assert!(same_rank("BREAD\nIt rose.\nWINE\nIt fell.\nCOMMENT: Nobody knows why.", "WINE", "COMMENT"));
    assert!(same_rank(
        "BREAD\nIt rose.\nWINE\nIt fell.\nCOMMENT: Nobody knows why.\nHe asked. END COMMENT.\nEND",
        "WINE",
        "COMMENT"
    ));
    // One on a section stays in it.
    assert!(!same_rank("BREAD\nIt rose.\nCOMMENT: Nobody knows why.\nWINE\nIt fell.", "BREAD", "COMMENT"));
    assert!(!same_rank("BREAD\nIt rose.\nWINE\nIt fell.\nNote: Nobody knows why.", "WINE", "Note"));
}

/// The paragraphs that cannot be read without the one before.
fn hanging_ones(text: &str) -> Vec<String> {
    let briefing = read(text, Form::Markdown);
    let hang = |at: &usize| briefing.structure().mark(*at).hangs;
    (0..briefing.paragraphs.len()).filter(hang).map(|at| briefing.paragraphs[at].text().to_owned()).collect()
}

#[test]
fn a_block_quote_hangs_together() {
    assert_eq!(
        hanging_ones("They wrote.\n\n> One.\n>\n> Two.\n>\n> > Three.\n\nFour.\n"),
        ["Two.", "Three."]
    );
    assert_eq!(hanging_ones("They wrote:\n\n> One.\n\nTwo.\n\nThree.\n"), ["One."]);
}

#[test]
fn a_list_within_an_item_hangs_on_it() {
    assert_eq!(
        hanging_ones("1. Bread rose in May.\n   - By a tenth.\n2. Wine fell in June.\n\n   By a half.\n"),
        ["By a tenth.", "By a half."]
    );
    assert_eq!(
        hanging_ones("They left.\n\n- bread\n- wine\n- the price of fish\n"),
        ["wine", "the price of fish"]
    );
    assert_eq!(hanging_ones("They left.\n\n- Bread rose in May.\n- Wine fell in June.\n"), [""; 0]);
}

#[test]
fn a_heading_within_a_quote_heads_nothing() {
    let briefing = read("> # Bread\n>\n> It rose.\n\nIt fell.\n", Form::Markdown);
    assert!((0..briefing.paragraphs.len()).all(|at| briefing.structure().mark(at).heading.is_none()));
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

#[test]
fn numerals_and_letters_count_headings() {
    let text = "I. Bread\nA. Wheat\nIt rose.\nB. Rye\nIt fell.\nII. Wine\nIt is red.\nIII. Fish\nNone came.";
    let ranks = ranks(text);
    let names: Vec<&str> = ranks.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(names, ["I. Bread", "A. Wheat", "B. Rye", "II. Wine", "III. Fish"]);
    assert!(same_rank(text, "I. Bread", "III. Fish") && same_rank(text, "A. Wheat", "B. Rye"));
    assert!(ranks[1].1 > ranks[0].1);
    let text = "A. Bread\n1. Wheat\nIt rose.\n2. Rye\nIt fell.\nB. Wine\nIt is red.";
    assert!(!same_rank(text, "A. Bread", "1. Wheat") && same_rank(text, "A. Bread", "B. Wine"));
    let text = "1. Bread\nA. Wheat\nIt rose.\nB. Rye\nIt fell.\n2. Wine\nIt is red.";
    assert!(!same_rank(text, "1. Bread", "A. Wheat") && same_rank(text, "1. Bread", "2. Wine"));
}

#[test]
fn initials_and_sentences_are_no_numerals() {
    check("A. Smith came.\nB. Jones left.\nNobody stayed.", &["", "", ""]);
    check("I. Newton\nThe apple fell.\nA. Einstein\nThe train left.", &["", "", "", ""]);
    check("A. Smith\nB. Jones", &["", ""]);
}

#[test]
fn short_lines_between_paragraphs_are_headings() {
    check(
        "The road to Doha\nThe talks began in the spring and went on.\nWhat Qatar wants\nQatar wants the gas to flow.\nHow it ends\nNobody knows how it will end.",
        &[
            "OwnLine \"The road to Doha\"",
            "",
            "OwnLine \"What Qatar wants\"",
            "",
            "OwnLine \"How it ends\"",
            "",
        ],
    );
    check(
        "TO: Ann\nDATE: May 4, 2009\nWhat Qatar wants\nQatar wants the gas to flow.\nWhat we advise\nLet it flow now.",
        &["MemoHead \"TO: Ann\"", "", "OwnLine \"What Qatar wants\"", "", "OwnLine \"What we advise\"", ""],
    );
    // Known labels and others stand alike.
    assert!(same_rank(
        "What Qatar wants\nQatar wants the gas to flow.\nBackground\nThe talks began in the spring.\nHow it ends\nNobody knows how it ends.\nA last word\nThe talks go on in the spring.",
        "Background",
        "How it ends"
    ));
}

#[test]
fn a_short_line_alone_and_lines_of_a_list_are_no_headings() {
    check(
        "The talks failed on Monday in Doha.\nWhat Qatar wants\nQatar wants the gas to flow.",
        &["", "", ""],
    );
    check(
        "They all came to the first meeting.\nAnn Smith, Treasury\nBob Jones, Navy\nThey all left the hall at noon.\nEve Brown\nAda Green",
        &[""; 6],
    );
    check(
        "The sun\nThe moon\nThe stars in the sky\nThe river ran on for years.\nThe sea\nThe land",
        &[""; 6],
    );
}

#[test]
fn short_lines_above_a_text_for_the_press_are_its_head() {
    check(
        "The Palace\nOffice of the Press Secretary\nFor Immediate Release\nJune 4, 2009\nReadout of the call with the prime minister\nThe president called this morning.",
        &["MemoHead \"Readout of the call with the prime minister\"", "", "silent", "", "", ""],
    );
    check(
        "Daily Press Briefing\nWashington, DC\nMarch 12, 2010\nMR. ORTIZ: Good morning.\nQ: Will it rain?",
        &["MemoHead \"Daily Press Briefing\"", "", "", "speaks MR. ORTIZ", "asks Q"],
    );
    // A title and a day are not enough, and nothing is the head of nothing.
    check("The harvest\nMay 4, 2009\nThe harvest was good this year.", &["", "", ""]);
    check("Bread\nWine\nFish\nMeat", &["", "", "", ""]);
}

#[test]
fn words_in_capitals_below_a_title_head_nothing_if_nothing_else_is_headed() {
    let text = "The ferries sail again in Norra.\n\nABSTRACT.\n\nThe crews went back to work on Monday.";
    check(text, &["", "", ""]);
    check(&text.replace("ABSTRACT.", "BACKGROUND"), &["", "OwnLine \"BACKGROUND\"", ""]);
    check(
        &text.replace("The ferries sail again in Norra.", "Norra, 4 May 2010"),
        &["", "OwnLine \"ABSTRACT\"", ""],
    );
    check(
        &format!("{text}\n\nFARES\n\nThey rise."),
        &["", "OwnLine \"ABSTRACT\"", "", "OwnLine \"FARES\"", ""],
    );
}
