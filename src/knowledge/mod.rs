//! What the world knows: officials and their tenures, treaties and their events, bodies, places, countries.
//!
//! [`records`] is the written form, [`parse`] reads it, the compiler turns it into one blob, and [`Knowledge`] reads
//! that blob in place. [`Naming`] says what a phrase names, and [`Knowledge::resolve`] who that is at a date.

mod beginnings;
mod blob;
mod body;
mod called;
mod compile;
mod country;
mod date;
mod entry;
mod fold;
mod gate;
mod id;
mod index;
mod keys;
mod layers;
mod layout;
mod letters;
mod lookup;
mod naming;
mod office;
mod parse;
mod person;
mod place;
mod posting;
pub mod records;
mod resolve;
mod search;
mod seats;
mod spelling;
mod status;
mod surname;
mod treaty;
mod varint;

pub use beginnings::Beginnings;
pub use body::{Body, Member};
pub use country::Country;
pub use date::*;
pub use entry::{Entry, Provenance};
pub use fold::{fold, is_particle, is_word_start, without_possessive};
pub use gate::Gates;
pub use id::{EntryId, Kind, TenureId};
pub use layers::Knowledge;
pub(crate) use letters::leading_letters;
pub use lookup::{Looked, Named, Title, TitleOf};
pub use naming::{Naming, When};
pub use office::Office;
pub use parse::{Problem, parse};
pub use person::{Gender, Person, Standing, Tenure};
pub use place::Place;
pub use posting::Role;
pub use resolve::{Candidate, Reason};
pub use spelling::{has_sound, may_begin_with_sound, sound};
pub use status::{Stage, Status};
pub use surname::{surname_of, without_particles};
pub use treaty::{Event, Treaty};

use crate::text::lines;

#[cfg(test)]
mod fixture;
