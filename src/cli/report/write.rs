//! The report, section by section.

use std::io;

use super::super::arguments::{ReportArguments, Shared};
use super::super::console::Console;
use super::super::exit::Exit;
use super::super::format::{Checked, full};
use super::super::opened::{Opened, open};
use super::page::Page;
use super::{named, said, topics};
use crate::briefing::Briefing;
use crate::features::{Diagnostic, diagnostics};

pub(in super::super) fn report(
    arguments: &ReportArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let Some(opened) = open(&arguments.file, &arguments.reading, shared, console)? else {
        return Ok(Exit::Failure);
    };
    let Opened { source, lines, briefing, workspace, exit } = opened;
    let rules =
        workspace.settings.rules_for(arguments.reading.stdin_filename.as_deref().or(Some(&arguments.file)));
    let found = diagnostics(&briefing, &workspace.knowledge, &rules);

    let mut page = Page::new(console);
    page.heading(&source.name);
    date(&briefing, &mut page);
    topics::topics(&briefing, &workspace.knowledge, &lines, &mut page);
    named::named(&briefing, &workspace.knowledge, &lines, &mut page);
    let detail = if arguments.explain { said::Detail::Reasons } else { said::Detail::Speaker };
    said::quotes(&briefing, &lines, detail, &mut page);
    summary(&found, &mut page);
    console.out.write_all(page.finish().as_bytes())?;
    let checked = Checked::new(&source, &found);
    for diagnostic in &found {
        let drawn = full::write(&checked, diagnostic, console.colours, console.width);
        write!(console.out, "\n{}", drawn.trim_end())?;
        writeln!(console.out)?;
    }
    Ok(exit)
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
