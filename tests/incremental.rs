//! Reading again after an edit gives what reading from scratch gives, whatever the text and whatever the edit; so does
//! reading after other texts.

use attache::briefing::{Briefing, Reader, Reading};
use attache::knowledge::{Day, Knowledge};
use attache::text::Form;
use proptest::prelude::*;

/// What briefings are made of, and what breaks readers: each may end up anywhere, whole or cut in two.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "\r\n\r\n",
    "\r",
    " ",
    "\t",
    "---\n",
    "---\ndate: 2010-03-19\n---\n",
    "# Talks\n",
    "## Iran\n\n",
    "```\n",
    "~~~~\n\n",
    "<!-- ",
    " -->",
    "> ",
    ">\n",
    "- ",
    "  1. ",
    "| a | b |\n|---|---|\n",
    "[link](https://example.org)",
    "[^1]",
    "**",
    "`",
    "&amp;",
    "é",
    "😀",
    "\u{2028}",
    "\u{a0}",
    "envoy Jane\u{a0}van\u{a0}Doe ",
    "\u{feff}",
    "\"",
    "“",
    "”",
    "''",
    "‘",
    "’",
    "«Non»",
    "“We will not sign",
    "\"We have never been closer to an agreement than tonight,\" the envoy said.",
    "she added.",
    "he said.",
    "MOSCOW, March 19, 2010 -- ",
    "Foreign Minister Sergei Lavrov said the talks would go on in Geneva. ",
    "Secretary of State Hillary Clinton met President Dmitry Medvedev. ",
    "According to the International Atomic Energy Agency (IAEA), the plant is not ready. ",
    "Her Russian counterpart called it “a mistake”. ",
    "Turning to Iran, the treaty was not discussed.",
    "-- Jane Doe, spokeswoman\n",
    "SECRETARY CLINTON: Thank you.\n\n",
    "Q: Is it signed?\n",
    "U.S.",
    "'90s",
];

/// Replaces some of the text, both ends given as a share of its length, by a piece.
#[derive(Clone, Debug)]
struct Edit {
    at: f64,
    length: usize,
    piece: String,
}

impl Edit {
    fn apply(&self, text: &str) -> String {
        // Only where the offset is rounded does the cast lose anything.
        let start = text.floor_char_boundary((self.at * text.len() as f64) as usize);
        let end = text.ceil_char_boundary((start + self.length).min(text.len()));
        format!("{}{}{}", &text[..start], self.piece, &text[end..])
    }
}

fn piece() -> impl Strategy<Value = String> {
    proptest::sample::select(PIECES).prop_map(str::to_owned)
}

fn document() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

fn edit() -> impl Strategy<Value = Edit> {
    let length = prop_oneof![3 => Just(0usize), 3 => 0usize..8, 1 => 0usize..400];
    let text = proptest::collection::vec(piece(), 0..3).prop_map(|pieces| pieces.concat());
    (0.0..=1.0f64, length, text).prop_map(|(at, length, piece)| Edit { at, length, piece })
}

fn reading(form: Form) -> Reading {
    Reading { form, file_name: None, date: None, today: Day::new(2020, 1, 1).expect("a day of the calendar") }
}

fn agrees(form: Form, text: &str, edits: &[Edit]) -> Result<(), TestCaseError> {
    let knowledge = Knowledge::built_in();
    let mut text = text.to_owned();
    let mut briefing = Briefing::read(&text, &knowledge, &reading(form));
    for edit in edits {
        text = edit.apply(&text);
        briefing = briefing.reread(&text, &knowledge, &reading(form));
        let scratch = Briefing::read(&text, &knowledge, &reading(form));
        // All that a briefing knows is in its debug form, private facts too.
        prop_assert_eq!(
            format!("{:#?}", briefing),
            format!("{:#?}", scratch),
            "after {:?} in {:?}",
            edit,
            text
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn markdown_agrees(text in document(), edits in proptest::collection::vec(edit(), 1..8)) {
        agrees(Form::Markdown, &text, &edits)?;
    }

    #[test]
    fn plain_text_agrees(text in document(), edits in proptest::collection::vec(edit(), 1..8)) {
        agrees(Form::Plain, &text, &edits)?;
    }

    #[test]
    fn what_was_read_before_makes_no_difference(texts in proptest::collection::vec(document(), 1..6)) {
        let knowledge = Knowledge::built_in();
        let mut reader = Reader::new(&knowledge);
        for text in texts {
            let reading = reading(Form::Plain);
            let scratch = Briefing::read(&text, &knowledge, &reading);
            prop_assert_eq!(format!("{:#?}", reader.read(&text, &reading)), format!("{:#?}", scratch), "{:?}", text);
        }
    }
}

/// The test above can fail: two texts that differ are told apart by what it compares.
#[test]
fn different_texts_are_told_apart() {
    let knowledge = Knowledge::built_in();
    let read = |text| format!("{:#?}", Briefing::read(text, &knowledge, &reading(Form::Plain)));
    assert_ne!(read("One.\n\nTwo."), read("One.\n\nTwo!"));
}
