//! How quotes are read: marks are paired, the outer text becomes units, cues find their subject and their content, and
//! the document pass says who is still talking.

mod another;
mod attribution;
mod clause;
mod closing;
mod content;
mod cue;
mod dateline;
mod extent;
mod frames;
mod join;
mod local;
mod marks;
mod not_speech;
mod part_of_speech;
mod phrase;
mod relative;
mod side;
mod tag;
#[cfg(test)]
mod tests;
mod turns;
mod unit;
mod voice;
mod words;

pub(in crate::briefing) use join::{Joined, UnnamedTurn, join};
pub use local::LocalQuotes;
pub(in crate::briefing) use local::read_quotes;
pub(in crate::briefing) use unit::UnitRoom;
pub(in crate::briefing) use words::{CueForm, Role, Word, look_up};
