//! What a treaty's standing was on a day: computed from its events, never stored.

use super::date::{DateRange, Day};
use super::entry::Entry;
use super::fold::fold;
use super::id::EntryId;
use super::layers::Knowledge;
use super::layout::index;
use super::records::EventKind;
use super::treaty::{Event, Treaty};
use std::fmt;

/// How a treaty stood on a day.
#[derive(Clone)]
pub struct Status<'k> {
    /// In one word.
    pub stage: Stage,
    /// The event that it rests on; nothing before the first.
    pub event: Option<Event<'k>>,
    /// Who had left by then and not come back, with the event.
    pub withdrawn: Vec<Event<'k>>,
    /// Who had suspended it by then and not taken it up again.
    pub suspended: Vec<Event<'k>>,
    /// Who had taken back its ratification.
    pub deratified: Vec<Event<'k>>,
    /// Who had taken back its signature.
    pub unsigned: Vec<Event<'k>>,
    /// Its last extension.
    pub extended: Option<Event<'k>>,
}

/// The stages of a treaty's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nobody talked about it yet.
    NotYetNegotiated,
    /// Talks were on.
    UnderNegotiation,
    /// The text was agreed.
    Adopted,
    /// Signed or open for signature, not in force.
    Signed,
    /// Applied, not in force.
    ProvisionallyApplied,
    /// In force.
    InForce,
    /// Suspended by all, or by a party of a treaty of two.
    Suspended,
    /// Replaced by another treaty.
    Superseded,
    /// Ended by its own terms.
    Expired,
    /// Ended by the parties, or by one of two leaving.
    Terminated,
}

impl Stage {
    /// "under negotiation", "signed, not in force"
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::NotYetNegotiated => "not yet negotiated",
            Self::UnderNegotiation => "under negotiation",
            Self::Adopted => "adopted, not in force",
            Self::Signed => "signed, not in force",
            Self::ProvisionallyApplied => "provisionally applied",
            Self::InForce => "in force",
            Self::Suspended => "suspended",
            Self::Superseded => "superseded",
            Self::Expired => "expired",
            Self::Terminated => "terminated",
        }
    }

    /// Whether it no longer binds anybody.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Superseded | Self::Expired | Self::Terminated)
    }
}

impl<'k> Treaty<'k> {
    /// Whether it is none that is ratified or enters into force: a statement, a resolution.
    fn is_political(self) -> bool {
        !self.events().any(|event| needs_ratification(event.kind))
    }

    /// How it stood at the end of a day. An event of which only the month or year is known counts from its first day.
    #[must_use]
    pub fn status(self, on: Day) -> Status<'k> {
        let mut status = Status {
            stage: Stage::NotYetNegotiated,
            event: None,
            withdrawn: Vec::new(),
            suspended: Vec::new(),
            deratified: Vec::new(),
            unsigned: Vec::new(),
            extended: None,
        };
        let mut events: Vec<_> = self.events().filter(|event| event.on.earliest() <= on).collect();
        events.sort_by_key(|event| event.on.earliest());
        let parties = self.parties().count();
        events.into_iter().for_each(|event| status.after(event, self, parties));
        status
    }

    /// Whether any day of the range finds it between the start of its talks and its end.
    #[must_use]
    pub fn is_alive(self, on: DateRange) -> bool {
        let first = self.events().map(|event| event.on.earliest()).min();
        first.is_none_or(|first| first <= on.end()) && !self.status(on.start()).stage.is_over()
    }
}

impl<'k> Status<'k> {
    /// What holds behind an event of a treaty that has so many parties.
    fn after(&mut self, event: Event<'k>, treaty: Treaty<'k>, parties: usize) {
        self.note(event);
        let stage = self.stage_after(event, treaty, parties);
        // Later accessions and talks do not take a treaty back from where it stands.
        let falls_back = stage < self.stage && stage < Stage::InForce;
        if !falls_back {
            if stage != self.stage {
                self.event = Some(event);
            }
            self.stage = stage;
        }
    }

    /// Who has left, suspended or taken back what, behind an event; and the last extension.
    fn note(&mut self, event: Event<'k>) {
        let by = event.by.map(Entry::id);
        match event.kind {
            EventKind::Extended => self.extended = Some(event),
            EventKind::Suspended | EventKind::Snapback => self.suspended.push(event),
            EventKind::Resumed => {
                self.suspended.retain(|other| by.is_some() && other.by.map(Entry::id) != by);
            }
            EventKind::Withdrawn => self.withdrawn.push(event),
            EventKind::Rejoined => self.withdrawn.retain(|other| other.by.map(Entry::id) != by),
            EventKind::Deratified => self.deratified.push(event),
            EventKind::Unsigned => self.unsigned.push(event),
            _ => {}
        }
    }

    /// The stage that an event leads to, which is noted already.
    fn stage_after(&self, event: Event<'k>, treaty: Treaty<'k>, parties: usize) -> Stage {
        // One of many who leaves or suspends it leaves the others where they are.
        let by_one_of_many = event.by.is_some() && parties != 2;
        match event.kind {
            EventKind::Negotiations => Stage::UnderNegotiation,
            // What never enters into force, a statement or a resolution, holds from its adoption or signature.
            EventKind::Adopted | EventKind::Signed if treaty.is_political() => Stage::InForce,
            EventKind::Adopted => Stage::Adopted,
            EventKind::Opened | EventKind::Signed => Stage::Signed,
            EventKind::Provisional => Stage::ProvisionallyApplied,
            EventKind::InForce => Stage::InForce,
            EventKind::Extended => self.stage.max(Stage::InForce),
            EventKind::Suspended | EventKind::Snapback if self.stage.is_over() || by_one_of_many => {
                self.stage
            }
            EventKind::Suspended | EventKind::Snapback => Stage::Suspended,
            EventKind::Resumed if self.suspended.is_empty() => Stage::InForce,
            EventKind::Withdrawn if !by_one_of_many => Stage::Terminated,
            EventKind::Resumed
            | EventKind::Withdrawn
            | EventKind::AwaitsRatification
            | EventKind::Rejoined
            | EventKind::Deratified
            | EventKind::Unsigned => self.stage,
            EventKind::Superseded => Stage::Superseded,
            EventKind::Expired => Stage::Expired,
            EventKind::Terminated => Stage::Terminated,
        }
    }
}

/// Whether what such an event happens to is more than a statement, which holds from the day it is made.
const fn needs_ratification(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::InForce | EventKind::Opened | EventKind::Provisional | EventKind::AwaitsRatification
    )
}

impl fmt::Display for Status<'_> {
    /// "in force since 1997-04-29"; "in force since 2002-01-01; United States left 2020-11-22"
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.stage.words())?;
        let own = self.event.as_ref();
        if let Some(event) = own {
            let lasts = matches!(self.stage, Stage::UnderNegotiation | Stage::InForce);
            write!(f, " {}{}", if lasts { "since " } else { "" }, event.on)?;
        }
        if let Some(extended) = self.extended.as_ref().filter(|_| self.stage == Stage::InForce) {
            write!(f, ", extended {}", extended.on)?;
            if let Some(until) = extended.until {
                write!(f, " until {until}")?;
            }
        }
        let named = [
            (&self.suspended, "suspended it"),
            (&self.withdrawn, "left"),
            (&self.deratified, "took back its ratification"),
            (&self.unsigned, "took back its signature"),
        ];
        let parted = named.iter().flat_map(|(events, verb)| {
            events.iter().filter_map(move |event| Some((event, verb, event.by?.name())))
        });
        let (of_stage, others): (Vec<_>, Vec<_>) = parted
            .partition(|(event, ..)| own.is_some_and(|own| own.on == event.on && own.kind == event.kind));
        for (_, _, by) in of_stage {
            write!(f, " by {by}")?;
        }
        for (event, verb, by) in others {
            write!(f, "; {by} {verb} {}", event.on)?;
        }
        Ok(())
    }
}

impl Knowledge {
    /// The treaties that a description can mean on these days, the best first: one being negotiated or newly signed,
    /// then one in force, then one that is over. "A treaty" in the making is described, not named.
    #[must_use]
    pub fn described(&self, phrase: &str, on: DateRange) -> Vec<EntryId> {
        let phrase = phrase.trim();
        let bare = ["the ", "a ", "an ", "The ", "A ", "An "]
            .iter()
            .find_map(|article| phrase.strip_prefix(article));
        let mut found: Vec<EntryId> = self
            .postings(index::DESCRIPTION, &fold(bare.unwrap_or(phrase)))
            .map(|posting| posting.entry)
            .collect();
        self.rank_described(&mut found, on);
        found
    }

    /// Orders treaties as [`Knowledge::described`] does, for those days.
    pub fn rank_described(&self, treaties: &mut [EntryId], on: DateRange) {
        treaties.sort_by_key(|&id| {
            let treaty = self.treaty(id);
            let begun = treaty.events().next().map_or(Day::FIRST, |event| event.on.earliest());
            let fit = match treaty.status(on.end()).stage {
                Stage::UnderNegotiation | Stage::Adopted | Stage::Signed | Stage::ProvisionallyApplied => 0,
                Stage::InForce | Stage::Suspended => 1,
                Stage::Superseded | Stage::Expired | Stage::Terminated => 2,
                Stage::NotYetNegotiated => 3,
            };
            (fit, std::cmp::Reverse(begun))
        });
    }
}
