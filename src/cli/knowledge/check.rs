//! `attache knowledge check`: what is wrong with entries, with file, line and reason.

use std::io;
use std::path::PathBuf;

use super::super::console::Console;
use super::super::exit::Exit;
use super::file::problems;

pub(in super::super) fn check(files: &[PathBuf], console: &mut Console<'_>) -> io::Result<Exit> {
    let mut exit = Exit::Clean;
    for file in files {
        match std::fs::read_to_string(file) {
            Err(error) => {
                console.complain(format!("{}: cannot be read: {error}", file.display()))?;
                exit = exit.max(Exit::Failure);
            }
            Ok(text) => {
                for problem in problems(&text, file) {
                    writeln!(console.out, "{problem}")?;
                    exit = exit.max(Exit::Findings);
                }
            }
        }
    }
    Ok(exit)
}
