//! `attache knowledge update`: asks the endpoint that the settings name, and lays its answer over the workspace's own
//! entries. Without such a setting nothing is asked of anybody.

use std::io;

use super::super::arguments::{Shared, UpdateArguments};
use super::super::console::Console;
use super::super::exit::Exit;
use super::super::workspace::today;
use super::endpoint;
use super::file::{Merge, Writing, merge_into, settings_here, target};
use super::query::question;
use crate::settings::FILE_NAME;

pub(in super::super) fn update(
    arguments: &UpdateArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let settings = settings_here(shared);
    let Some(address) = &settings.endpoint else {
        let setting = "endpoint = \"https://query.wikidata.org/sparql\"";
        return console
            .complain(format!("off: write {setting} in {FILE_NAME} to allow it"))
            .map(|()| Exit::Failure);
    };
    let answered = target(arguments.merging.into.as_deref(), &settings).and_then(|file| {
        let question = question(&arguments.country)?;
        Ok((file, endpoint::ask(address, &question, arguments.timeout)?))
    });
    let (file, answer) = match answered {
        Ok(answered) => answered,
        Err(why) => return console.complain(why).map(|()| Exit::Failure),
    };
    let asked = today().to_string().parse().expect("a day is a date");
    let writing = if arguments.merging.dry_run { Writing::Nothing } else { Writing::File };
    merge_into(&file, &Merge { answer: &answer, called: address, asked, writing }, console)
}
