//! Attaché reads a briefing as a careful editor would: who is named, who is quoted, what it is about.
#![deny(clippy::unwrap_used)]

pub mod briefing;
pub mod cli;
pub mod features;
pub mod knowledge;
pub mod lsp;
pub mod settings;
pub mod text;
