//! The `attache` command.

use std::process::ExitCode;

use attache::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::ask(std::env::args_os()) {
        Asked::Serve => attache::lsp::run_stdio(),
        Asked::Answer(request) => ExitCode::from(request.run().code()),
        Asked::Nothing(exit) => ExitCode::from(exit.code()),
    }
}
