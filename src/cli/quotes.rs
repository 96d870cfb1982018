//! `attache quotes`: who said what.

use std::io;

use super::arguments::{QuotesArguments, Shared};
use super::batch::batch;
use super::console::Console;
use super::exit::Exit;
use super::input::form;
use super::opened::open;
use super::quotes_line::{Spoken, quotes_line};
use super::report::{Detail, Page, quotes as said};
use super::workspace::today;
use crate::briefing::{Reader, Reading};
use crate::knowledge::Knowledge;

pub(super) fn quotes(
    arguments: &QuotesArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let detail = if arguments.explain { Detail::Reasons } else { Detail::Speaker };
    let arguments = &arguments.part;
    if arguments.jsonl {
        let (knowledge, date) = (Knowledge::built_in(), arguments.reading.date);
        let form = form(arguments.reading.stdin_filename.as_deref());
        let reading = Reading { form, file_name: None, date, today: today() };
        let (start, answer) = (
            || Reader::new(&knowledge),
            |reader: &mut Reader<'_>, line: &str| quotes_line(line, reader, &reading),
        );
        return batch(&arguments.file, start, answer, console);
    }
    let Some(opened) = open(&arguments.file, &arguments.reading, shared, console)? else {
        return Ok(Exit::Failure);
    };
    if arguments.json {
        let spoken = Spoken::of(&opened.briefing, &opened.source.text);
        let json = serde_json::to_string(&spoken).expect("strings and numbers are JSON");
        writeln!(console.out, "{json}")?;
    } else {
        let mut page = Page::new(console);
        said(&opened.briefing, &opened.lines, detail, &mut page);
        console.out.write_all(page.finish().as_bytes())?;
    }
    Ok(opened.exit)
}
