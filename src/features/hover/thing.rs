//! The cards of bodies, places and countries.

use super::Card;
use crate::knowledge::{Body, Country, DateRange, Place, Provenance};

/// Up to how many members a card lists.
const FEW: usize = 12;

pub(super) fn body(body: Body<'_>, on: DateRange) -> Card {
    let acronym = body.short();
    let name = body.name();
    let mut card = Card::new(&if acronym == name { name.to_owned() } else { format!("{name} ({acronym})") });
    card.says(body.kind().to_owned());
    card.line(body.about().to_owned());
    let members: Vec<&str> = body.members_on(on).map(|member| member.entry.name()).collect();
    if !members.is_empty() && members.len() <= FEW {
        card.line(format!("Members: {}", members.join(", ")));
    } else if let Some(count) =
        body.member_count().or(u32::try_from(members.len()).ok().filter(|&count| count > 0))
    {
        card.line(format!("{count} members"));
    }
    let seat = body.seat().map(|seat| format!("Seat: {seat}"));
    let founded = body.founded().map(|founded| format!("founded {founded}"));
    let ended = body.ended().map(|ended| format!("ended {ended}"));
    let facts: Vec<String> = seat.into_iter().chain(founded).chain(ended).collect();
    if !facts.is_empty() {
        card.line(facts.join("; "));
    }
    if body.founded().is_some_and(|founded| founded.earliest() > on.end()) {
        card.small("Not yet founded at the briefing's date: a forerunner may be meant.".to_owned());
    }
    if body.ended().is_some_and(|ended| ended.latest() < on.start()) {
        card.small("No longer there at the briefing's date.".to_owned());
    }
    if body.ended().is_none() {
        confirmed(&mut card, body.provenance(), on);
    }
    card
}

/// How far the facts reach, for a briefing of a later day.
fn confirmed(card: &mut Card, provenance: Provenance<'_>, on: DateRange) {
    if let Some(confirmed) = provenance.confirmed.filter(|day| day.latest() < on.start()) {
        card.small(format!("Last confirmed {confirmed}."));
    }
}

pub(super) fn place(place: Place<'_>, on: DateRange) -> Card {
    let mut card = Card::new(place.name());
    let country = place.country().map_or_else(String::new, |country| format!(", {}", country.name()));
    card.says(format!("{}{country}", place.kind()));
    card.line(place.about().to_owned());
    let past: Vec<String> = place
        .history()
        .filter(|(day, _)| day.earliest() <= on.end())
        .map(|(day, what)| format!("{day}: {what}"))
        .collect();
    let recent = past.len().saturating_sub(3);
    if !past.is_empty() {
        card.line(past[recent..].join("; "));
    }
    confirmed(&mut card, place.provenance(), on);
    let next = place.history().find(|(day, _)| day.earliest() > on.end());
    if let Some((day, what)) = next {
        card.small(format!("Later, {day}: {what}."));
    }
    card
}

pub(super) fn country(country: Country<'_>) -> Card {
    let mut card = Card::new(country.name());
    if let Some(capital) = country.capital() {
        card.says(format!("capital {capital}"));
    }
    card.line_if(country.long().map(str::to_owned));
    let start = country.start().map(|start| format!("since {start}"));
    let end = country.end().map(|end| format!("until {end}"));
    if end.is_some() {
        let days: Vec<String> = start.into_iter().chain(end).collect();
        card.line(days.join(" "));
    }
    card
}
