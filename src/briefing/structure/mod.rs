//! Structure: what a document's own form says belongs together, before anybody asks what it is about. Headings of all
//! kinds, the head of a memo, numbered paragraphs, turns of a transcript, lists.

mod beginning;
mod block_quotes;
mod clock;
mod crossheads;
mod days;
mod enumeration;
mod farewell;
mod headings;
mod labels;
mod letters;
mod memo_head;
mod numbers;
mod places;
mod rule;
mod run_ins;
#[expect(clippy::module_inception, reason = "the file is named for the one type in it")]
mod structure;
#[cfg(test)]
mod tests;
mod title;
mod turns;
mod units;

pub(super) use beginning::Beginning;
pub(super) use clock::{clock, stamp};
pub(super) use enumeration::{is_roman, marking};
pub use headings::{Heading, HeadingPlace};
pub(super) use labels::{Side, opens_section, side};
pub(super) use places::is_city;
pub use structure::{Mark, Structure};
pub use turns::Turn;
pub(super) use turns::asks_without_stop;
pub use units::Unit;
