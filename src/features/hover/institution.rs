//! The cards of what every state has: its government, a ministry, a court.

use super::Card;
use crate::briefing::OfState;
use crate::knowledge::{DateRange, Entry, Kind, Knowledge, Tenure};
use crate::text::capitalised;

/// How many of those who head it a card names.
const MOST_HEADS: usize = 3;

pub(super) fn card(of: &OfState, knowledge: &Knowledge, on: DateRange) -> Card {
    let (name, kind) = (of.what.names[0], of.what.kind);
    let Entry::Country(state) = knowledge.entry(of.state) else { return Card::new(name) };
    let mut card = Card::new(&format!("{} {name}", state.adjective()));
    // "Interior Ministry, ministry" would tell nothing.
    if !name.to_lowercase().contains(kind) {
        card.says(kind.to_owned());
    }
    card.line(format!("The {} of {}.", name.to_lowercase(), state.in_text()));
    for tenure in heads(of, knowledge, on) {
        card.line(format!("{}: {}", capitalised(&tenure.label()), tenure.person().name()));
    }
    card
}

/// Who heads it on these days.
fn heads<'k>(of: &OfState, knowledge: &'k Knowledge, on: DateRange) -> Vec<Tenure<'k>> {
    let offices = of.what.heads.iter().filter_map(|head| knowledge.with_id(Kind::Office, head));
    offices.flat_map(|office| knowledge.holders(office, Some(of.state), on)).take(MOST_HEADS).collect()
}
