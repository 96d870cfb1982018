//! What holds for a briefing: the settings above it, and the knowledge they bring.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arguments::{ReadingArguments, Shared};
use super::console::Console;
use super::exit::Exit;
use super::input::{Origin, Source};
use crate::briefing::{Briefing, Reading};
use crate::knowledge::{Day, Knowledge};
use crate::settings::{self, Problem, Settings};

/// What holds for all briefings below one settings file.
#[derive(Debug)]
pub(super) struct Workspace {
    pub(super) settings: Settings,
    pub(super) knowledge: Knowledge,
    /// What is wrong with the files that were read for it.
    pub(super) problems: Vec<Problem>,
}

impl Workspace {
    fn load(path: Option<&Path>) -> Self {
        let (settings, mut problems) = path.map(settings::load).unwrap_or_default();
        let (knowledge, more) = settings::known(&settings);
        problems.extend(more);
        Self { settings, knowledge, problems }
    }

    /// Reads a briefing as the workspace and the person want it.
    pub(super) fn read(&self, source: &Source, origin: &Origin, arguments: &ReadingArguments) -> Briefing {
        let file_name =
            origin.path().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        let reading = Reading {
            form: source.form,
            file_name,
            date: arguments.date.or(self.settings.date),
            today: today(),
        };
        Briefing::read(&source.text, &self.knowledge, &reading)
    }
}

/// The workspaces met so far; each is loaded once.
pub(super) struct Workspaces {
    /// The settings file that holds for all, if a person named one.
    config: Option<PathBuf>,
    /// By folder.
    folders: HashMap<PathBuf, Option<PathBuf>>,
    /// By settings file.
    loaded: HashMap<Option<PathBuf>, Arc<Workspace>>,
    /// Whether any of them had a problem.
    exit: Exit,
}

impl Workspaces {
    pub(super) fn new(shared: &Shared) -> Self {
        Self {
            config: shared.config.clone(),
            folders: HashMap::new(),
            loaded: HashMap::new(),
            exit: Exit::Clean,
        }
    }

    /// The workspace of a briefing. Its problems are told when it is met first.
    pub(super) fn of(&mut self, origin: &Origin, console: &mut Console<'_>) -> io::Result<Arc<Workspace>> {
        let file = self.settings_file(origin.path().unwrap_or(Path::new("-")));
        if let Some(workspace) = self.loaded.get(&file) {
            return Ok(Arc::clone(workspace));
        }
        let workspace = Arc::new(Workspace::load(file.as_deref()));
        for problem in &workspace.problems {
            console.complain(near(problem))?;
            self.exit = Exit::Failure;
        }
        self.loaded.insert(file, Arc::clone(&workspace));
        Ok(workspace)
    }

    /// A failure if any workspace had a problem.
    pub(super) const fn exit(&self) -> Exit {
        self.exit
    }

    fn settings_file(&mut self, briefing: &Path) -> Option<PathBuf> {
        if self.config.is_some() {
            return self.config.clone();
        }
        let folder = briefing.parent().unwrap_or(Path::new("")).to_owned();
        self.folders.entry(folder).or_insert_with(|| settings::locate(briefing)).clone()
    }
}

/// The problem, with its file named from where the person is.
fn near(problem: &Problem) -> Problem {
    let here = std::env::current_dir().unwrap_or_default();
    let path = problem.path.strip_prefix(here).unwrap_or(&problem.path).to_owned();
    Problem { path, ..problem.clone() }
}

/// Today where the person is.
pub(super) fn today() -> Day {
    let date = jiff::ZonedDateTime::now().date();
    let number = |part: i8| u8::try_from(part).unwrap_or(1);
    u16::try_from(date.year())
        .ok()
        .and_then(|year| Day::new(year, number(date.month()), number(date.day())))
        .expect("the clock shows a day of our era")
}
