//! What holds for a briefing beside its own words: the editor's settings, and over them the `attache.toml` of its
//! folder with the entries that it names.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use tower_lsp::Client;
use tower_lsp::lsp_types::MessageType;

use crate::features::{Rule, Rules};
use crate::knowledge::{Day, Knowledge};
use crate::settings::{self, Settings};

/// How many of a file's problems are told at once.
const TOLD: usize = 5;

/// What holds for the briefings of one folder.
#[derive(Debug)]
pub(super) struct Desk {
    settings: Settings,
    pub(super) date: Option<Day>,
    pub(super) knowledge: Knowledge,
    /// The settings file, if there is one.
    pub(super) file: Option<PathBuf>,
    /// The files it was made from, and when each was last written.
    sources: Vec<(PathBuf, Option<SystemTime>)>,
}

impl Desk {
    /// The rules that hold for the text at `path`, or for one that is no file.
    pub(super) fn rules_for(&self, path: Option<&Path>) -> Rules {
        self.settings.rules_for(path)
    }
}

/// All desks of the editor's workspace, each read once.
pub(super) struct Workspace {
    client: Client,
    editor: Mutex<Settings>,
    desks: Mutex<HashMap<Option<PathBuf>, Arc<Desk>>>,
    /// What was last told of a settings file: it is told once, not at every keystroke.
    told: Mutex<HashMap<Option<PathBuf>, Vec<String>>>,
}

impl Workspace {
    pub(super) fn new(client: Client) -> Self {
        Self { client, editor: Mutex::default(), desks: Mutex::default(), told: Mutex::default() }
    }

    /// What holds for the text at `path`, or for one that is no file. May read files.
    pub(super) fn desk(&self, path: Option<&Path>) -> Arc<Desk> {
        let file = path.and_then(settings::locate);
        // Held while the files are read, so that of all who wait only one reads them.
        let mut desks = locked(&self.desks);
        Arc::clone(desks.entry(file.clone()).or_insert_with(|| Arc::new(self.read(file))))
    }

    /// Whether files have changed such that `desk` no longer holds for the text at `path`. Asks the file system.
    pub(super) fn is_outdated(desk: &Desk, path: Option<&Path>) -> bool {
        path.and_then(settings::locate) != desk.file
            || desk.sources.iter().any(|(file, written)| modified(file) != *written)
    }

    /// Whether a file that changed may matter to any desk.
    pub(super) fn concerns(&self, changed: &Path) -> bool {
        changed.file_name().is_some_and(|name| name == settings::FILE_NAME)
            || locked(&self.desks).values().any(|desk| desk.sources.iter().any(|(file, _)| file == changed))
    }

    /// Reads everything anew when it is next asked for.
    pub(super) fn forget(&self) {
        locked(&self.desks).clear();
    }

    /// Takes over the editor's settings. True if they differ from those that held.
    pub(super) fn configure(&self, new: Settings, problems: &[String]) -> bool {
        self.tell(None, problems);
        let mut editor = locked(&self.editor);
        let differ = *editor != new;
        *editor = new;
        differ
    }

    /// What day it is here.
    pub(super) fn today() -> Day {
        let today = jiff::ZonedDateTime::now().date();
        let number = |part: i8| u8::try_from(part).expect("months and days are positive");
        u16::try_from(today.year())
            .ok()
            .and_then(|year| Day::new(year, number(today.month()), number(today.day())))
            .unwrap_or(Day::LAST)
    }

    fn read(&self, file: Option<PathBuf>) -> Desk {
        let mut all = locked(&self.editor).clone();
        let mut problems = Vec::new();
        if let Some(file) = &file {
            let (settings, found) = settings::load(file);
            problems.extend(found.iter().map(ToString::to_string));
            lay_over(&mut all, settings);
        }
        let (knowledge, found) = settings::known(&all);
        problems.extend(found.iter().map(ToString::to_string));
        let files = file.iter().chain(&all.knowledge);
        let sources = files.map(|file| (file.clone(), modified(file))).collect();
        self.tell(file.clone(), &problems);
        Desk { date: all.date, settings: all, knowledge, file, sources }
    }

    /// Shows the user what is wrong with a settings file (none: the editor's own settings), unless it was told.
    fn tell(&self, file: Option<PathBuf>, problems: &[String]) {
        let before = locked(&self.told).insert(file, problems.to_vec()).unwrap_or_default();
        if problems.is_empty() || problems == before {
            return;
        }
        let more = problems.len().saturating_sub(TOLD);
        let mut lines = problems[..problems.len() - more].to_vec();
        lines.extend((more > 0).then(|| format!("and {more} more")));
        let client = self.client.clone();
        tokio::spawn(async move { client.show_message(MessageType::WARNING, lines.join("\n")).await });
    }
}

/// What the file states counts more than what the editor says; the rest stays.
fn lay_over(settings: &mut Settings, file: Settings) {
    settings.date = file.date.or(settings.date);
    for rule in Rule::all() {
        if file.lines.contains_key(&format!("rules.{}", rule.code())) {
            settings.rules.set(rule, file.rules.severity(rule));
        }
    }
    let style = std::mem::take(&mut settings.rules.style);
    settings.rules.style = file.rules.style.or(style);
    settings.knowledge.extend(file.knowledge);
    settings.ignored.extend(file.ignored);
}

fn modified(file: &Path) -> Option<SystemTime> {
    std::fs::metadata(file).and_then(|found| found.modified()).ok()
}

/// A panic while it was held has cost its own answer; what it guards is replaced as a whole, never half.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::{LaterNames, QuoteMarks, Severity};

    #[test]
    fn the_file_counts_more_than_the_editor_where_it_says_something() {
        let parse = |text: &str| Settings::parse(text, Path::new("attache.toml")).0;
        let mut settings = parse(
            "date = \"2001-01-01\"\n[rules]\nunclosed-quote = \"hint\"\nmixed-quote-marks = \"off\"\n[style]\nquote-marks = \"curly\"\nlater-names = \"title\"\n",
        );
        lay_over(
            &mut settings,
            parse(
                "date = \"2002-02-02\"\n[rules]\nunclosed-quote = \"error\"\n[style]\nlater-names = \"surname\"\n",
            ),
        );
        assert_eq!(settings.rules.style.quote_marks, Some(QuoteMarks::Curly));
        assert_eq!(settings.rules.style.later_names, Some(LaterNames::Surname));
        assert_eq!(settings.date, Day::new(2002, 2, 2));
        assert_eq!(settings.rules.severity(Rule::UnclosedQuote), Some(Severity::Error));
        assert_eq!(settings.rules.severity(Rule::MixedQuoteMarks), None);
    }
}
