//! The `attache` command.

use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("lsp" | "--stdio") => attache::lsp::run_stdio(),
        _ => {
            // If even standard error is closed there is nobody to tell.
            let _ = writeln!(std::io::stderr(), "usage: attache lsp");
            ExitCode::from(2)
        }
    }
}
