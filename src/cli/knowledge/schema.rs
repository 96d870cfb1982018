//! `attache knowledge schema`: the JSON Schema of files with entries, for editors that check TOML.

use std::io;

use super::super::console::Console;
use super::super::exit::Exit;
use crate::knowledge::records::SCHEMA;

pub(in super::super) fn schema(console: &mut Console<'_>) -> io::Result<Exit> {
    write!(console.out, "{SCHEMA}").map(|()| Exit::Clean)
}
