//! Reading an open text: once for each of its states, whoever asks, and off the protocol's thread.

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use tokio::task::{JoinError, spawn_blocking};

use super::documents::Snapshot;
use super::index::Indexed;
use super::workspace::{Desk, Workspace};
use crate::briefing::{Briefing, Reading, is_briefing};
use crate::text::LineIndex;

/// One state of one text, read.
#[derive(Debug)]
pub(super) struct Analysis {
    pub(super) lines: LineIndex,
    /// Not where it is a log, a licence, a table: of these nothing is said.
    pub(super) is_read: bool,
    pub(super) briefing: Briefing,
    pub(super) desk: Arc<Desk>,
    /// What can be found in it, once somebody searches.
    pub(super) indexed: OnceLock<Arc<Indexed>>,
}

impl Snapshot {
    /// What was read in this state; reads it if nobody has.
    pub(super) async fn analysed(&self, workspace: &Arc<Workspace>) -> Result<Arc<Analysis>, JoinError> {
        self.with(workspace, Arc::clone).await
    }

    /// Answers a question about this state.
    pub(super) async fn ask<T: Send + 'static>(
        &self,
        workspace: &Arc<Workspace>,
        question: impl FnOnce(&Analysis) -> T + Send + 'static,
    ) -> Result<T, JoinError> {
        self.with(workspace, |read| question(read)).await
    }

    /// Reads and answers off the protocol's thread, both at once: at a keystroke each change of threads counts. Who asks
    /// while another reads waits for the same, and what is begun is finished though whoever asked be cancelled.
    async fn with<T: Send + 'static>(
        &self,
        workspace: &Arc<Workspace>,
        question: impl FnOnce(&Arc<Analysis>) -> T + Send + 'static,
    ) -> Result<T, JoinError> {
        let (snapshot, workspace) = (self.clone(), Arc::clone(workspace));
        let read =
            move || question(snapshot.analysis.get_or_init(|| Arc::new(analyse(&snapshot, &workspace))));
        spawn_blocking(read).await
    }
}

fn analyse(snapshot: &Snapshot, workspace: &Workspace) -> Analysis {
    let began = Instant::now();
    let desk = snapshot.desk.get_or_init(|| workspace.desk(snapshot.path.as_deref()));
    let reading = Reading {
        form: snapshot.form,
        file_name: snapshot.file_name.clone(),
        date: desk.date,
        today: Workspace::today(),
    };
    let lines = LineIndex::new(snapshot.text.contents(), snapshot.encoding);
    let is_read = is_briefing(lines.text(), snapshot.form, snapshot.file_name.as_deref());
    let text = if is_read { lines.text() } else { "" };
    let briefing = match &snapshot.previous {
        Some(previous) => previous.briefing.reread(text, &desk.knowledge, &reading),
        None => Briefing::read(text, &desk.knowledge, &reading),
    };
    let name = snapshot.file_name.as_deref().unwrap_or("a text without a name");
    match is_read {
        true => tracing::debug!("read {name}, version {}, in {:.1?}", snapshot.version, began.elapsed()),
        false => tracing::debug!("left {name} alone, which is no prose"),
    }
    Analysis { lines, is_read, briefing, desk: Arc::clone(desk), indexed: OnceLock::new() }
}
