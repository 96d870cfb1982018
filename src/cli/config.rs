//! `attache config`: the settings that hold for a briefing, and where each comes from.

use std::io;
use std::path::Path;

use super::arguments::{ConfigArguments, Shared};
use super::console::Console;
use super::exit::Exit;
use super::input::Origin;
use super::workspace::Workspaces;
use crate::features::{Rule, Severity};
use crate::settings::{FILE_NAME, Settings, style_lines};

pub(super) fn config(
    arguments: &ConfigArguments,
    shared: &Shared,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let path = if arguments.path.is_dir() { arguments.path.join("-") } else { arguments.path.clone() };
    let mut workspaces = Workspaces::new(shared);
    let workspace = workspaces.of(&Origin::File(path), console)?;
    let settings = &workspace.settings;
    let out = &mut *console.out;
    match &settings.path {
        Some(path) => writeln!(out, "# {}", path.display())?,
        None => writeln!(out, "# no {FILE_NAME} here or above: every setting has its default")?,
    }
    for (name, value) in stated(settings) {
        writeln!(out, "{value:<45} # {}", origin(settings, &name))?;
    }
    writeln!(out, "\n[rules]")?;
    for rule in Rule::all() {
        let severity = settings.rules.severity(rule).map_or("off", Severity::word);
        let value = format!("{} = \"{severity}\"", rule.code());
        writeln!(out, "{value:<45} # {}", origin(settings, &format!("rules.{}", rule.code())))?;
    }
    writeln!(out, "\n[style]")?;
    for (name, line) in style_lines(&settings.rules.style) {
        writeln!(out, "{line:<45} # {}", origin(settings, &format!("style.{name}")))?;
    }
    if !settings.ignored.is_empty() {
        writeln!(out, "\n[ignore]")?;
    }
    for (path, rule) in &settings.ignored {
        writeln!(out, "{:?} = [\"{}\"]", relative(path, settings), rule.code())?;
    }
    Ok(workspaces.exit())
}

/// The settings outside tables, as TOML; what has no default is commented out where it is not stated.
fn stated(settings: &Settings) -> Vec<(String, String)> {
    let date = settings.date.map_or("# date: none".to_owned(), |day| format!("date = \"{day}\""));
    let files: Vec<String> =
        settings.knowledge.iter().map(|file| format!("{:?}", relative(file, settings))).collect();
    let knowledge = format!("knowledge = [{}]", files.join(", "));
    let endpoint = settings.endpoint.as_ref();
    let endpoint =
        endpoint.map_or("# endpoint: none".to_owned(), |address| format!("endpoint = {address:?}"));
    [("date", date), ("knowledge", knowledge), ("endpoint", endpoint)]
        .map(|(name, value)| (name.to_owned(), value))
        .into()
}

fn relative(file: &Path, settings: &Settings) -> String {
    let folder = settings.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
    file.strip_prefix(folder).unwrap_or(file).display().to_string()
}

fn origin(settings: &Settings, name: &str) -> String {
    settings.lines.get(name).map_or("default".to_owned(), |line| format!("line {line}"))
}
