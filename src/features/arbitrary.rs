//! Texts of any form and none, for the tests that hold whatever the text.

use proptest::prelude::*;

use super::{folding, selection};
use crate::briefing::{Briefing, Reading};
use crate::knowledge::{Day, Knowledge};
use crate::text::{Form, Span};

/// What briefings of all forms are made of; each may end up anywhere.
const PIECES: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n\r\n",
    " ",
    "  ",
    "\t",
    "---\n",
    "----------\n",
    "# Talks\n",
    "###### \n",
    "> ",
    "- ",
    "  - ",
    "1. ",
    "2. ",
    "2.1 ",
    "3) ",
    "(b) ",
    "(S//NF) ",
    "(C) SUMMARY: ",
    "END SUMMARY.",
    "**Iran.** ",
    "**Iran**",
    "**",
    "TO: ",
    "SUBJECT: ",
    "DATE: March 19, 2010\n",
    "UNCLASSIFIED\n\n",
    "IRAN. The minister came. ",
    "GRAIN\n\n",
    "Talking points:\n",
    "Background: ",
    "Q: ",
    "QUESTION: Will you go?\n\n",
    "SECRETARY CLINTON: We will. ",
    "Sergei Lavrov said that Iran must comply. ",
    "“We will not sign,” he said. ",
    "Turning to grain, prices rose.",
    "é😀\u{2028}\u{a0}",
    ":",
    ".",
    "\"",
    "“",
    "```\n",
    "<b>",
];

pub(super) fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_fold_and_selection_lies_in_the_text(text in text(), at in any::<prop::sample::Index>()) {
        let today = Day::new(2010, 3, 19).expect("a day of the calendar");
        let reading = Reading { form: Form::Markdown, file_name: None, date: None, today };
        let briefing = Briefing::read(&text, &Knowledge::built_in(), &reading);
        let whole = Span::new(0, text.len());
        let folds: Vec<Span> = folding(&briefing).into_iter().map(|fold| fold.span).collect();
        prop_assert!(folds.iter().all(|fold| whole.encloses(*fold)));
        prop_assert!(folds.is_sorted_by_key(|fold| fold.start()));
        let crosses = |one: Span, other: Span| one.overlaps(other) && !one.encloses(other) && !other.encloses(one);
        let crossed = folds.iter().flat_map(|one| folds.iter().map(move |other| (*one, *other)));
        prop_assert!(!crossed.clone().any(|(one, other)| crosses(one, other)));
        let offset = text.floor_char_boundary(at.index(text.len() + 1));
        let grown = selection(&briefing, text.len(), offset);
        prop_assert!(grown.windows(2).all(|pair| pair[1].encloses(pair[0])));
        prop_assert_eq!(grown.last(), Some(&whole));
    }
}
