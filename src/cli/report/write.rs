//! The report, section by section.

use std::io;

use super::super::arguments::{ReportArguments, Shared};
use super::super::console::Console;
use super::super::exit::Exit;
use super::super::format::{Checked, full};
use super::super::input::Origin;
use super::super::workspace::Workspaces;
use super::page::Page;
use super::said;
use crate::briefing::Briefing;
use crate::features::{Diagnostic, diagnostics};
use crate::text::{Encoding, LineIndex};

pub(in super::super) fn report(
    arguments: &ReportArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let origin = Origin::named(&arguments.file, arguments.reading.stdin_filename.as_deref());
    let source = match origin.read() {
        Ok(source) => source,
        Err(unreadable) => {
            console.complain(unreadable)?;
            return Ok(Exit::Failure);
        }
    };
    let mut workspaces = Workspaces::new(shared);
    let workspace = workspaces.of(&origin, console)?;
    let briefing = workspace.read(&source, &origin, &arguments.reading);
    let lines = LineIndex::new(source.text.clone(), Encoding::Utf32);
    let found = diagnostics(&briefing, &workspace.knowledge, &workspace.settings.rules);

    let mut page = Page::new(console);
    page.heading(&source.name);
    date(&briefing, &mut page);
    said::quotes(&briefing, &lines, &mut page);
    summary(&found, &mut page);
    console.out.write_all(page.finish().as_bytes())?;
    let checked = Checked::new(&source, &found);
    for diagnostic in &found {
        let drawn = full::write(&checked, diagnostic, console.colours, console.width);
        write!(console.out, "\n{}", drawn.trim_end())?;
        writeln!(console.out)?;
    }
    Ok(workspaces.exit())
}

fn date(briefing: &Briefing, page: &mut Page) {
    page.heading("Date");
    page.entry("", 2, &format!("{}: {}", briefing.date.days(), briefing.date.why()));
}

fn summary(found: &[Diagnostic], page: &mut Page) {
    page.heading("Diagnostics");
    if found.is_empty() {
        page.entry("", 2, "none");
    }
}
