//! What a workspace asks for: its `attache.toml`, found from the briefing's own folder upward.
//!
//! ```toml
//! date = "2010-03-19"          # of briefings that state none
//! knowledge = ["desk.toml"]    # entries of the workspace's own, beside this file
//!
//! [rules]
//! unattributed-quote = "error" # error, warning, information, hint or off
//!
//! [style]
//! quote-marks = "curly"         # what a house asks for: see `Style`
//!
//! [ignore]
//! "talks.txt" = ["unclosed-quote"] # rules that leave a briefing or a folder alone
//! ```
//!
//! The command line and every editor read the same file the same way. A bad setting is a [`Problem`] with its
//! line; the rest still counts. This is the only module below `lsp` and `cli` that reads files, and only in
//! `file` and `entries`.

mod amend;
mod entries;
mod file;
mod nearest;
mod parse;
mod style;

pub use amend::{Amendment, ignored, turned_off};
pub use entries::known;
pub use file::{FILE_NAME, load, locate};
pub use parse::{Problem, Settings};
pub use style::style_lines;
