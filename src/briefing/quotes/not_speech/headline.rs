//! Marks in a line that is no sentence.

use crate::briefing::quotes::unit::{Clause, Kind, Outer};

/// "The harbour crisis and ‘the port that we want to have’": a headline or a crosshead, which has no verb and no stop.
pub(super) fn is_headline(outer: &Outer<'_>, sentence: Clause, at: usize) -> bool {
    /// No headline is longer, in words and marks.
    const LONGEST: usize = 14;
    let end = outer.units.len();
    let unstopped = match outer.units.last().map(|last| last.kind) {
        Some(Kind::Word | Kind::Number) => true,
        Some(Kind::Quote(mark)) => {
            outer.last_inside(&outer.marks[mark]).is_some_and(char::is_alphanumeric)
                && outer.marks[mark].closed
        }
        _ => false,
    };
    let others = (sentence.first..end).filter(|&other| other != at);
    unstopped
        && sentence.first == 0
        && sentence.end == end
        && end <= LONGEST
        && others.clone().any(|other| outer.kind(other) == Some(Kind::Word))
        && !others.clone().any(|other| outer.kind(other) == Some(Kind::Colon))
        && !outer.has_finite(sentence.first, end)
}
