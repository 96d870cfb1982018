//! `attache report`: all that a briefing tells, on one page, for a person.

mod page;
mod said;
mod write;

pub(super) use page::fill;
pub(super) use write::report;
