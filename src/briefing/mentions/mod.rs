//! Who and what is named: phrases of each paragraph, joined over the document into referents.

mod bearer;
mod cast;
mod counterpart;
mod described;
mod epithet;
mod fit;
mod holder;
mod initials;
mod institution;
mod interview;
mod join;
mod lookups;
mod met_in_passing;
mod namesake;
mod person;
mod phrase;
mod prefer;
mod pronoun;
mod recall;
mod recognise;
mod restated;
mod set_off;
mod speaker;
mod spelt;
mod surname;
mod telling;
#[cfg(test)]
pub(super) mod tests;
mod thing;
mod title;
mod titled;
mod unlabelled;
mod unnamed;
mod which;

pub(super) use bearer::calling;
pub(super) use fit::fits;
pub(super) use interview::Interview;
pub(super) use join::{Joined, join};
pub(super) use lookups::{LookupRoom, Lookups};
pub use phrase::{Certainty, Naming, Part, PersonName, Phrase, Time, Title};
pub(super) use pronoun::Said;
pub(super) use recall::Recall;
pub(super) use recognise::phrases;
pub(super) use speaker::{join_speakers, joins_list};
pub(super) use unnamed::Unnamed;
