//! The command line: one file a command, and what they share.

mod arguments;
mod check;
mod config;
mod console;
mod exit;
mod format;
mod input;
mod outline;
mod quotes;
mod report;
mod rule;
mod run;
mod walk;
mod workspace;

pub use exit::Exit;
pub use outline::outline_line;
pub use run::{Asked, Request, ask};
