//! `attache check`: what readers cannot know or will stumble over, in many briefings at once.

use std::io;
use std::sync::Arc;

use rayon::prelude::*;

use super::arguments::{CheckArguments, ReadingArguments, Shared};
use super::console::Console;
use super::exit::Exit;
use super::format::{Checked, Format};
use super::input::{Origin, Unreadable};
use super::walk::briefings;
use super::workspace::{Workspace, Workspaces};
use crate::features::{Severity, diagnostics};

/// How many briefings are read before what was found in them is written.
const BATCH: usize = 256;

pub(super) fn check(
    arguments: &CheckArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let format = Format::new(arguments.output_format, console);
    let mut workspaces = Workspaces::new(shared);
    let mut tally = Tally::new(arguments.fail_level.severity());
    let (origins, failures) = briefings(&arguments.paths, arguments.reading.stdin_filename.as_deref());
    for failure in failures {
        console.complain(failure)?;
        tally.exit = Exit::Failure;
    }

    console.out.write_all(format.opening().as_bytes())?;
    for batch in origins.chunks(BATCH) {
        let batch: Vec<_> = batch
            .iter()
            .map(|origin| workspaces.of(origin, console).map(|workspace| (origin, workspace)))
            .collect::<io::Result<_>>()?;
        let checked: Vec<_> = batch
            .into_par_iter()
            .map(|(origin, workspace)| check_one(origin, &workspace, &arguments.reading, &format))
            .collect();
        for result in checked {
            match result {
                Ok(Some(found)) => tally.write(&found, &format, console)?,
                Ok(None) => {}
                Err(unreadable) => {
                    console.complain(unreadable)?;
                    tally.exit = Exit::Failure;
                }
            }
        }
    }
    console.out.write_all(format.closing(tally.found, tally.read).as_bytes())?;
    Ok(tally.exit.max(workspaces.exit()))
}

/// What was found in one briefing, ready to be written.
struct Found {
    count: usize,
    gravest: Option<Severity>,
    written: String,
}

fn check_one(
    origin: &Origin,
    workspace: &Arc<Workspace>,
    reading: &ReadingArguments,
    format: &Format,
) -> Result<Option<Found>, Unreadable> {
    let source = origin.read()?;
    if !origin.wants(&source) {
        return Ok(None);
    }
    let briefing = workspace.read(&source, origin, reading);
    let diagnostics =
        diagnostics(&briefing, &workspace.knowledge, &workspace.settings.rules_for(origin.path()));
    Ok(Some(Found {
        count: diagnostics.len(),
        gravest: diagnostics.iter().map(|diagnostic| diagnostic.severity).min(),
        written: format.briefing(&Checked::new(&source, &diagnostics)),
    }))
}

/// What has been read and found so far.
struct Tally {
    fail_level: Severity,
    read: usize,
    found: usize,
    exit: Exit,
}

impl Tally {
    const fn new(fail_level: Severity) -> Self {
        Self { fail_level, read: 0, found: 0, exit: Exit::Clean }
    }

    fn write(&mut self, found: &Found, format: &Format, console: &mut Console<'_>) -> io::Result<()> {
        if !found.written.is_empty() && self.found > 0 {
            console.out.write_all(format.between().as_bytes())?;
        }
        console.out.write_all(found.written.as_bytes())?;
        self.read += 1;
        self.found += found.count;
        if found.gravest.is_some_and(|gravest| gravest <= self.fail_level) {
            self.exit = self.exit.max(Exit::Findings);
        }
        Ok(())
    }
}
