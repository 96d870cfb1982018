//! One briefing that a person names, read.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::arguments::{ReadingArguments, Shared};
use super::console::Console;
use super::exit::Exit;
use super::input::{Origin, Source};
use super::workspace::{Workspace, Workspaces};
use crate::briefing::Briefing;
use crate::text::{Encoding, LineIndex};

/// A briefing, read, with what holds for it.
pub(super) struct Opened {
    pub(super) source: Source,
    pub(super) lines: LineIndex,
    pub(super) briefing: Briefing,
    pub(super) workspace: Arc<Workspace>,
    /// A failure if its workspace has a problem.
    pub(super) exit: Exit,
}

/// Opens the briefing at `file`. Nothing if it cannot be read, which is told.
pub(super) fn open(
    file: &Path,
    reading: &ReadingArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Option<Opened>> {
    let origin = Origin::named(file, reading.stdin_filename.as_deref());
    let source = match origin.read() {
        Ok(source) => source,
        Err(unreadable) => {
            console.complain(unreadable)?;
            return Ok(None);
        }
    };
    let mut workspaces = Workspaces::new(shared);
    let workspace = workspaces.of(&origin, console)?;
    let briefing = workspace.read(&source, &origin, reading);
    let lines = LineIndex::new(source.text.clone(), Encoding::Utf32);
    Ok(Some(Opened { source, lines, briefing, workspace, exit: workspaces.exit() }))
}
