//! The command line: one file a command, and what they share.

mod arguments;
mod batch;
mod check;
mod config;
mod console;
mod exit;
mod format;
mod input;
mod knowledge;
mod lookup;
mod opened;
mod outline;
mod outline_line;
mod quotes;
mod quotes_line;
mod report;
mod rule;
mod run;
mod walk;
mod workspace;

pub use exit::Exit;
pub use outline_line::outline_line;
pub use quotes_line::quotes_line;
pub use run::{Asked, Request, ask};
