//! The states and bodies that a briefing names anywhere: they tell whose an office is.

use super::cast::Places;
use super::fit::held_by_any;
use super::phrase::{Naming, Which};
use crate::briefing::Paragraph;
use crate::knowledge::{DateRange, Kind, Knowledge};

/// The countries and bodies that the paragraphs name, be it as somebody's office.
pub(super) fn named_in(paragraphs: &[Paragraph], knowledge: &Knowledge, on: DateRange) -> Places {
    let (mut found, mut perhaps) = (Places::default(), Places::default());
    for phrase in paragraphs.iter().flat_map(|paragraph| &paragraph.content.phrases) {
        match &phrase.naming {
            Naming::Thing(entries) | Naming::Capital(entries) | Naming::Counterpart(entries) => {
                found.extend(entries);
            }
            Naming::Person(name) => {
                let Some(title) = &name.title else { continue };
                found.extend(&title.of);
                let held = held_by_any(name, title, knowledge, on);
                // "President Santos" may be of two states, and then tells of none.
                let is_of_several = held.iter().filter(|of| of.kind() == Kind::Country).count() > 1;
                if is_of_several { &mut perhaps } else { &mut found }.extend(held);
            }
            // "Congolese" may be of two states, and then tells of none.
            Naming::Institution { of, .. } if of.len() == 1 => found.extend(of),
            Naming::Role(title) if title.which != Which::OfOwner => {
                found.extend(&title.of);
                // "The chancellor" may be of several countries, and then tells of none.
                match title.offices.as_slice() {
                    _ if title.is_common => {
                        perhaps.extend(title.offices.iter().filter_map(|office| office.of));
                    }
                    [office] => found.extend(office.of),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    // A text that names no other state is read where its writer is at home.
    if !found.iter().any(|place| place.kind() == Kind::Country) {
        found.extend(perhaps);
    }
    found
}
