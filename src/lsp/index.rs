//! What can be found in all briefings of the workspace: read in the background, kept up with what changes on disk and
//! with what is typed.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Bound;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use rayon::prelude::*;
use tokio::sync::{mpsc, watch};
use tokio::task::spawn_blocking;
use tower_lsp::Client;
use tower_lsp::lsp_types::{SymbolInformation, Url};

use super::analysis::Analysis;
use super::capabilities::Agreed;
use super::convert;
use super::documents::Documents;
use super::folders;
use super::navigation;
use super::progress::Progress;
use super::workspace::{Desk, Workspace};
use crate::briefing::{Briefing, Reading, briefing_form, is_briefing};
use crate::features::{Entry, entries, search};
use crate::knowledge::Day;
use crate::text::{Encoding, LineIndex, admit};

/// As many answers as anybody scrolls through.
const MOST_ANSWERS: usize = 256;

/// After so many files it is told how far the reading has come.
const STEP: usize = 128;

/// How long a question waits for the reading to end before it is answered with what there is.
const PATIENCE: Duration = Duration::from_secs(20);

/// All briefings of the workspace.
pub(super) struct Index {
    documents: Arc<Documents>,
    workspace: Arc<Workspace>,
    roots: Mutex<Vec<PathBuf>>,
    files: Mutex<BTreeMap<PathBuf, Arc<Indexed>>>,
    /// To whom the reading is told; none before the editor has introduced itself.
    jobs: OnceLock<mpsc::UnboundedSender<Job>>,
    /// How often everything was to be read anew.
    readings: AtomicU64,
    /// How many jobs are not done.
    pending: watch::Sender<usize>,
}

/// What there is to do.
enum Job {
    /// Read everything anew: the first, second, ... time that this was asked for.
    All(u64),
    /// Something has changed at these places.
    At(Vec<PathBuf>),
}

/// A file, read.
#[derive(Debug)]
pub(super) struct Indexed {
    pub(super) uri: Url,
    pub(super) entries: Vec<Entry>,
    /// Where each entry stands.
    pub(super) ranges: Vec<tower_lsp::lsp_types::Range>,
}

impl Index {
    pub(super) fn new(documents: Arc<Documents>, workspace: Arc<Workspace>) -> Self {
        Self {
            documents,
            workspace,
            roots: Mutex::default(),
            files: Mutex::default(),
            jobs: OnceLock::new(),
            readings: AtomicU64::default(),
            pending: watch::Sender::new(0),
        }
    }

    /// Begins to read what lies below `roots`. Returns at once.
    pub(super) fn start(self: &Arc<Self>, client: Client, roots: Vec<PathBuf>, agreed: Agreed) {
        *locked(&self.roots) = roots;
        let (sender, jobs) = mpsc::unbounded_channel();
        if self.jobs.set(sender).is_ok() {
            tokio::spawn(Arc::clone(self).work(client, jobs, agreed));
            self.renew();
        }
    }

    /// Other folders are open in the editor.
    pub(super) fn move_to(&self, added: Vec<PathBuf>, removed: &[PathBuf]) {
        {
            let mut roots = locked(&self.roots);
            roots.retain(|root| !removed.contains(root));
            roots.extend(added);
        }
        self.renew();
    }

    /// Reads everything anew, for other settings hold. Returns at once.
    pub(super) fn renew(&self) {
        if !locked(&self.roots).is_empty() || !locked(&self.files).is_empty() {
            self.queue(Job::All(1 + self.readings.fetch_add(1, Ordering::Relaxed)));
        }
    }

    /// Files or folders have changed on disk, or count again because the editor has closed them. Returns at once.
    pub(super) fn changed(&self, places: impl IntoIterator<Item = PathBuf>) {
        let roots = locked(&self.roots).clone();
        let ours = |place: &PathBuf| roots.iter().any(|root| place.starts_with(root));
        let places: Vec<PathBuf> = places.into_iter().filter(ours).collect();
        if !places.is_empty() {
            self.queue(Job::At(places));
        }
    }

    fn queue(&self, job: Job) {
        let Some(jobs) = self.jobs.get() else { return };
        self.pending.send_modify(|pending| *pending += 1);
        if jobs.send(job).is_err() {
            self.pending.send_modify(|pending| *pending -= 1);
        }
    }

    /// The symbols that answer a query, in open texts as they stand now.
    pub(super) async fn answer(&self, query: String) -> Vec<SymbolInformation> {
        let mut pending = self.pending.subscribe();
        // What is not read in time is missing from this answer; the next one has it.
        let _ = tokio::time::timeout(PATIENCE, pending.wait_for(|pending| *pending == 0)).await;
        let mut open = Vec::new();
        for uri in self.documents.uris() {
            let Some(snapshot) = self.documents.snapshot(&uri) else { continue };
            match snapshot.analysed(&self.workspace).await {
                Ok(analysis) => open.push((uri, analysis)),
                Err(error) => tracing::error!("a defect: reading {uri} failed: {error}"),
            }
        }
        let files = self.closed(&open);
        let found = spawn_blocking(move || find(&query, &open, files)).await;
        found.unwrap_or_else(|error| {
            tracing::error!("a defect: the search failed: {error}");
            Vec::new()
        })
    }

    /// The files but for those that are open: these count as they stand in the editor.
    fn closed(&self, open: &[(Url, Arc<Analysis>)]) -> Vec<Arc<Indexed>> {
        let files = locked(&self.files);
        let shown = open.iter().filter_map(|(uri, _)| files.get(&uri.to_file_path().ok()?));
        let shown: Vec<&Arc<Indexed>> = shown.collect();
        let hidden = |file: &Arc<Indexed>| shown.iter().any(|shown| Arc::ptr_eq(shown, file));
        files.values().filter(|file| !hidden(file)).cloned().collect()
    }

    /// Forgets what lies at a place or below it.
    fn forget(&self, place: &Path) {
        let mut files = locked(&self.files);
        // What lies below a folder follows it in order.
        let below = files.range::<Path, _>((Bound::Included(place), Bound::Unbounded));
        let below = below.map(|(path, _)| path).take_while(|path| path.starts_with(place));
        let below: Vec<PathBuf> = below.cloned().collect();
        below.iter().for_each(|path| drop(files.remove(path)));
    }

    /// Does one job after the other.
    async fn work(self: Arc<Self>, client: Client, mut jobs: mpsc::UnboundedReceiver<Job>, agreed: Agreed) {
        while let Some(job) = jobs.recv().await {
            match job {
                Job::All(reading) => self.read_all(reading, &client, agreed).await,
                Job::At(places) => self.read_at(places, agreed.encoding).await,
            }
            self.pending.send_modify(|pending| *pending -= 1);
        }
    }

    async fn read_all(self: &Arc<Self>, reading: u64, client: &Client, agreed: Agreed) {
        if !self.is_newest(reading) {
            return;
        }
        let roots = locked(&self.roots).clone();
        let found = spawn_blocking(move || {
            roots.iter().flat_map(|root| folders::briefings(root, |_| true)).collect::<Vec<_>>()
        });
        let found = found.await.unwrap_or_default();
        let wanted: HashSet<&PathBuf> = found.iter().collect();
        locked(&self.files).retain(|path, _| wanted.contains(path));
        let progress = Progress::begin(client, agreed, found.len()).await;
        for (at, step) in found.chunks(STEP).enumerate() {
            if !self.is_newest(reading) {
                break;
            }
            self.read(step.to_vec(), agreed.encoding).await;
            progress.report(at * STEP + step.len()).await;
        }
        progress.end().await;
    }

    /// Whether nobody has asked since to read everything anew.
    fn is_newest(&self, reading: u64) -> bool {
        self.readings.load(Ordering::Relaxed) == reading
    }

    async fn read_at(self: &Arc<Self>, places: Vec<PathBuf>, encoding: Encoding) {
        places.iter().for_each(|place| self.forget(place));
        let roots = locked(&self.roots).clone();
        let places: Arc<BTreeSet<PathBuf>> = Arc::new(places.into_iter().collect());
        let found = spawn_blocking(move || {
            let below = |root: &PathBuf| {
                let places = Arc::clone(&places);
                folders::briefings(root, move |path| leads_to(path, &places))
            };
            roots.iter().flat_map(below).collect::<Vec<_>>()
        });
        self.read(found.await.unwrap_or_default(), encoding).await;
    }

    /// Reads these files and keeps what can be found in them.
    async fn read(self: &Arc<Self>, paths: Vec<PathBuf>, encoding: Encoding) {
        let index = Arc::clone(self);
        let read = spawn_blocking(move || {
            let circumstances = Circumstances::of(&paths, &index.workspace, encoding);
            let read = paths.par_iter().filter_map(|path| Some((path.clone(), circumstances.read(path)?)));
            let read: Vec<_> = read.collect();
            locked(&index.files).extend(read);
        });
        if let Err(error) = read.await {
            tracing::error!("a defect: reading the workspace failed: {error}");
        }
    }
}

/// Whether a path is one of the places, lies below one, or has one below it. A change of branch changes thousands.
fn leads_to(path: &Path, places: &BTreeSet<PathBuf>) -> bool {
    let mut after = places.range::<Path, _>((Bound::Included(path), Bound::Unbounded));
    after.next().is_some_and(|place| place.starts_with(path))
        || path.ancestors().any(|above| places.contains(above))
}

/// What holds for files that are read together, asked for once a folder.
struct Circumstances {
    desks: HashMap<PathBuf, Arc<Desk>>,
    today: Day,
    encoding: Encoding,
}

impl Circumstances {
    fn of(paths: &[PathBuf], workspace: &Workspace, encoding: Encoding) -> Self {
        let mut desks = HashMap::new();
        for path in paths {
            let folder = path.parent().unwrap_or(path);
            if !desks.contains_key(folder) {
                desks.insert(folder.to_owned(), workspace.desk(Some(path)));
            }
        }
        Self { desks, today: Workspace::today(), encoding }
    }

    /// The briefing at `path`, if there is a text that can be read.
    fn read(&self, path: &Path) -> Option<Arc<Indexed>> {
        let uri = Url::from_file_path(path).ok()?;
        let name = path.file_name()?.to_string_lossy();
        let form = briefing_form(&name)?;
        let text = admit(std::fs::read(path).ok()?).ok()?;
        if !is_briefing(&text, form, Some(&name)) {
            return None;
        }
        let desk = self.desks.get(path.parent()?)?;
        let file_name = Some(name.into_owned());
        let reading = Reading { form, file_name, date: desk.date, today: self.today };
        let briefing = Briefing::read(&text, &desk.knowledge, &reading);
        let entries = entries(&briefing, &desk.knowledge);
        Some(Arc::new(Indexed::new(uri, entries, &LineIndex::new(text, self.encoding))))
    }
}

impl Indexed {
    fn new(uri: Url, entries: Vec<Entry>, lines: &LineIndex) -> Self {
        let ranges = entries.iter().map(|entry| convert::range(lines, entry.span)).collect();
        Self { uri, entries, ranges }
    }

    /// An open text; looked through once for each of its states.
    fn of(uri: &Url, analysis: &Analysis) -> Arc<Self> {
        let found = analysis.indexed.get_or_init(|| {
            let entries = entries(&analysis.briefing, &analysis.desk.knowledge);
            Arc::new(Self::new(uri.clone(), entries, &analysis.lines))
        });
        Arc::clone(found)
    }
}

/// The best answers among the open texts and the files that are not open.
fn find(query: &str, open: &[(Url, Arc<Analysis>)], files: Vec<Arc<Indexed>>) -> Vec<SymbolInformation> {
    let open = open.iter().map(|(uri, analysis)| Indexed::of(uri, analysis));
    let all: Vec<Arc<Indexed>> = open.chain(files).collect();
    let found = search(query, all.iter().map(|file| (file, &*file.entries)), MOST_ANSWERS);
    found.into_iter().map(|(file, at)| navigation::symbol(file, at)).collect()
}

/// A panic while it was held has cost its own answer; what it guards is replaced as a whole, never half.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_walk_goes_where_something_has_changed() {
        let places =
            ["/desk/a/one.md", "/desk/b", "/desk/b-1/two.md"].map(PathBuf::from).into_iter().collect();
        for path in ["/", "/desk", "/desk/a", "/desk/a/one.md", "/desk/b", "/desk/b/c/three.md", "/desk/b-1"]
        {
            assert!(leads_to(Path::new(path), &places), "{path}");
        }
        for path in ["/other", "/desk/a/two.md", "/desk/b-2", "/desk/b-1/three.md", "/desk/c"] {
            assert!(!leads_to(Path::new(path), &places), "{path}");
        }
    }
}
