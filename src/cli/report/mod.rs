//! `attache report`: all that a briefing tells, on one page, for a person.

mod named;
mod page;
mod said;
mod topics;
mod write;

pub(super) use page::{Page, fill};
pub(super) use said::{Detail, quotes};
pub(super) use topics::topics;
pub(super) use write::report;
