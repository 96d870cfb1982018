//! The reference briefing, which is no part of the project: the outline that it must have.

use std::fs;

use attache::briefing::Briefing;
use attache::knowledge::Knowledge;

use crate::corpora;
use crate::topics::reading;

/// By topic, what its label must name, and with which paragraph, counted from 0, it begins.
const TOPICS: [(&str, usize); 5] =
    [("arms", 0), ("Iran's nuclear program", 5), ("transit", 8), ("drugs", 9), ("Quartet", 10)];

#[test]
fn the_reference_briefing_has_five_topics() {
    let Some(path) = corpora::file("seed/briefing.txt") else { return };
    let text = fs::read_to_string(path).expect("it reads");
    let briefing = Briefing::read(&text, &Knowledge::built_in(), &reading());
    let found: Vec<(&str, usize)> =
        briefing.topics().iter().map(|topic| (topic.label.as_str(), topic.paragraphs.start)).collect();
    let fits = |((label, start), (word, wanted)): (&(&str, usize), &(&str, usize))| {
        label.contains(word) && start == wanted
    };
    assert!(found.len() == TOPICS.len() && found.iter().zip(&TOPICS).all(fits), "{found:?}");
}
