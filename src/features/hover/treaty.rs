//! The card of a treaty: how it stood at the date.

use super::Card;
use crate::briefing::{Briefing, Referent};
use crate::knowledge::records::EventKind;
use crate::knowledge::{Entry, Event, Stage, Treaty};
use crate::text::capitalised;

pub(super) fn card(treaty: Treaty<'_>, briefing: &Briefing, referent: &Referent) -> Card {
    let mut card = Card::new(treaty.name());
    card.says(status(treaty, briefing, referent));
    card.line(treaty.about().to_owned());
    card.line_if(pending(treaty, briefing, referent));
    card.line_if(history(treaty, briefing, referent));
    let parties: Vec<&str> = treaty.parties().map(Entry::name).collect();
    if !parties.is_empty() && parties.len() <= 8 {
        card.line(format!("Parties: {}", parties.join(", ")));
    } else if let Some(count) = treaty.party_count() {
        card.line(format!("{count} parties"));
    }
    card.line_if(place_and_keeper(treaty));
    let predecessor = treaty.predecessor().map(|other| format!("Follows {}", other.name()));
    let successor = treaty.successor().map(|other| format!("followed by {}", other.name()));
    let line: Vec<String> = predecessor.into_iter().chain(successor).collect();
    if !line.is_empty() {
        card.line(capitalised(&line.join("; ")));
    }
    card.line_if(treaty.url().map(|url| format!("[Text]({url})")));
    let confirmed = treaty.provenance().confirmed;
    if let Some(confirmed) = confirmed.filter(|day| day.latest() < briefing.date.range.start()) {
        card.small(format!("Last confirmed {confirmed}."));
    }
    card.small(super::as_of(briefing));
    card
}

/// "Signed in Washington; kept by the UN Secretary-General."
fn place_and_keeper(treaty: Treaty<'_>) -> Option<String> {
    let signed = treaty.events().any(|event| matches!(event.kind, EventKind::Signed | EventKind::Opened));
    let verb = if signed { "Signed" } else { "Adopted" };
    let place = treaty.place().map(|place| format!("{verb} in {place}"));
    let keeper = treaty.depositary().map(|keeper| format!("deposited with {keeper}"));
    let facts: Vec<String> = place.into_iter().chain(keeper).collect();
    (!facts.is_empty()).then(|| capitalised(&facts.join("; ")))
}

/// "in force since 2011-02-05"; where the date leaves it open, from what to what.
fn status(treaty: Treaty<'_>, briefing: &Briefing, referent: &Referent) -> String {
    let on = briefing.date.range;
    let (first, last) = (treaty.status(on.start()), treaty.status(on.end()));
    if referent.pending.is_some() && first.stage < Stage::Signed {
        return "not yet signed".to_owned();
    }
    if first.stage == last.stage {
        return last.to_string();
    }
    let before = if first.stage < Stage::Signed { "not yet signed" } else { first.stage.words() };
    format!("{before} on {}, {} on {}", on.start(), last.stage.words(), on.end())
}

/// The words that speak of it as not concluded, and when it was.
fn pending(treaty: Treaty<'_>, briefing: &Briefing, referent: &Referent) -> Option<String> {
    let words = briefing.words(referent.pending?);
    let signed =
        treaty.events().find(|event| matches!(event.kind, EventKind::Signed | EventKind::Adopted))?;
    Some(format!(
        "The briefing speaks of it as still in the making (“{words}”); it was {}.",
        happened(&signed)
    ))
}

/// What had happened by the date, and what came later, shortly.
fn history(treaty: Treaty<'_>, briefing: &Briefing, referent: &Referent) -> Option<String> {
    let on = briefing.date.range;
    let limit = if referent.pending.is_some() { on.start() } else { on.end() };
    let past: Vec<String> =
        treaty.events().filter(|event| event.on.earliest() <= limit).map(|event| happened(&event)).collect();
    (!past.is_empty()).then(|| capitalised(&past.join("; ")))
}

/// "signed 2010-04-08", "Russia suspended it 2023-02-21"
fn happened(event: &Event<'_>) -> String {
    let until = event.until.map_or_else(String::new, |until| format!(" until {until}"));
    let (what, done) = match event.kind {
        EventKind::Negotiations => ("talks began", "began talks"),
        EventKind::Adopted => ("adopted", "adopted it"),
        EventKind::Opened => ("opened for signature", "opened it for signature"),
        EventKind::Signed => ("signed", "signed it"),
        EventKind::AwaitsRatification => ("awaiting ratification from", "awaited ratification from"),
        EventKind::InForce => ("in force from", "put it in force"),
        EventKind::Provisional => ("provisionally applied from", "applied it provisionally"),
        EventKind::Extended => ("extended", "extended it"),
        EventKind::Suspended => ("suspended", "suspended it"),
        EventKind::Snapback => ("UN sanctions back", "brought back UN sanctions"),
        EventKind::Resumed => ("resumed", "resumed it"),
        EventKind::Withdrawn => ("left", "left"),
        EventKind::Rejoined => ("rejoined", "came back"),
        EventKind::Deratified => ("ratification taken back", "took back its ratification"),
        EventKind::Unsigned => ("signature taken back", "took back its signature"),
        EventKind::Superseded => ("superseded", "replaced it"),
        EventKind::Expired => ("expired", "let it expire"),
        EventKind::Terminated => ("terminated", "ended it"),
    };
    match event.by {
        Some(by) => format!("{} {done} {}{until}", by.name(), event.on),
        None => format!("{what} {}{until}", event.on),
    }
}
