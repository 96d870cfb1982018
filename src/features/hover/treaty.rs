//! The card of a treaty: how it stood at the date.

use super::Card;
use crate::briefing::{Briefing, Referent};
use crate::knowledge::records::EventKind;
use crate::knowledge::{Entry, Event, Stage, Treaty};

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
    let predecessor = treaty.predecessor().map(|other| format!("Follows {}", other.name()));
    let successor = treaty.successor().map(|other| format!("followed by {}", other.name()));
    let line: Vec<String> = predecessor.into_iter().chain(successor).collect();
    if !line.is_empty() {
        card.line(capitalised(&line.join("; ")));
    }
    card.line_if(treaty.url().map(|url| format!("[Text]({url})")));
    card.small(super::as_of(briefing));
    card
}

/// "in force since 2011-02-05"; where the date leaves it open, from what to what.
fn status(treaty: Treaty<'_>, briefing: &Briefing, referent: &Referent) -> String {
    let on = briefing.date.range;
    let (first, last) = (treaty.status(on.start()), treaty.status(on.end()));
    if referent.pending.is_some() {
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

fn happened(event: &Event<'_>) -> String {
    let what = match event.kind {
        EventKind::Negotiations => "talks began",
        EventKind::Adopted => "adopted",
        EventKind::Opened => "opened for signature",
        EventKind::Signed => "signed",
        EventKind::InForce => "in force from",
        EventKind::Provisional => "provisionally applied from",
        EventKind::Extended => "extended",
        EventKind::Suspended => "suspended",
        EventKind::Resumed => "resumed",
        EventKind::Withdrawn => "left",
        EventKind::Superseded => "superseded",
        EventKind::Expired => "expired",
        EventKind::Terminated => "terminated",
    };
    let by = event.by.map_or_else(String::new, |by| format!(" by {}", by.name()));
    let until = event.until.map_or_else(String::new, |until| format!(" until {until}"));
    format!("{what}{by} {}{until}", event.on)
}

fn capitalised(line: &str) -> String {
    let mut chars = line.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
