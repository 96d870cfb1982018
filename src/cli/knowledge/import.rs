//! `attache knowledge import`: lays the results of the query over the workspace's own entries.

use std::io::{self, Read as _};
use std::path::Path;
use std::time::SystemTime;

use super::super::arguments::{ImportArguments, Shared};
use super::super::console::Console;
use super::super::exit::Exit;
use super::super::workspace::today;
use super::file::{Merge, Writing, merge_into, settings_here, target};
use crate::knowledge::{Day, PartialDate};

pub(in super::super) fn import(
    arguments: &ImportArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let file = match target(arguments.merging.into.as_deref(), &settings_here(shared)) {
        Ok(file) => file,
        Err(why) => return console.complain(why).map(|()| Exit::Failure),
    };
    let called = arguments.file.display().to_string();
    let answer = match read(&arguments.file) {
        Ok(answer) => answer,
        Err(error) => {
            return console.complain(format!("{called}: cannot be read: {error}")).map(|()| Exit::Failure);
        }
    };
    let asked = arguments.on.unwrap_or_else(|| written(&arguments.file));
    let writing = if arguments.merging.dry_run { Writing::Nothing } else { Writing::File };
    merge_into(&file, &Merge { answer: &answer, called: &called, asked, writing }, console)
}

fn read(file: &Path) -> io::Result<String> {
    if file == Path::new("-") {
        let mut text = String::new();
        io::stdin().lock().read_to_string(&mut text)?;
        return Ok(text);
    }
    std::fs::read_to_string(file)
}

/// The day on which the results were stored, as near as can be told to when the question was asked.
fn written(file: &Path) -> PartialDate {
    let stored = std::fs::metadata(file).and_then(|found| found.modified());
    let day = stored.ok().and_then(day).unwrap_or_else(today);
    day.to_string().parse().expect("a day is a date")
}

fn day(time: SystemTime) -> Option<Day> {
    let date = jiff::ZonedDateTime::try_from(time).ok()?.date();
    date.to_string().parse().ok()
}
