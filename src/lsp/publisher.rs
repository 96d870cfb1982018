//! Fresh diagnostics after every change: pushed, or pulled by an editor that does so. Never both, or each shows twice.

use std::num::NonZero;
use std::sync::{Arc, OnceLock};

use tokio::sync::Semaphore;
use tokio::task::{JoinError, spawn_blocking};
use tower_lsp::Client;
use tower_lsp::lsp_types::{Diagnostic, Url};

use super::capabilities::{Agreed, Diagnostics};
use super::convert;
use super::documents::{Documents, Snapshot};
use super::index::Index;
use super::workspace::Workspace;
use crate::features;

/// Sends diagnostics to the editor. Copies send to the same editor.
#[derive(Clone)]
pub(super) struct Publisher {
    client: Client,
    agreed: Arc<OnceLock<Agreed>>,
    documents: Arc<Documents>,
    workspace: Arc<Workspace>,
    index: Arc<Index>,
    /// As many texts are read ahead at once as there are cores. Who waits for a turn looks afterwards whether
    /// there is a newer state, so that a burst of edits is read once or twice, not at every key.
    turns: Arc<Semaphore>,
}

impl Publisher {
    pub(super) fn new(
        client: Client,
        agreed: Arc<OnceLock<Agreed>>,
        documents: Arc<Documents>,
        workspace: Arc<Workspace>,
        index: Arc<Index>,
    ) -> Self {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        Self { client, agreed, documents, workspace, index, turns: Arc::new(Semaphore::new(cores)) }
    }

    /// A text has changed. Returns at once.
    pub(super) fn changed(&self, uri: Url) {
        if self.mode() == Diagnostics::Pushed
            && let Some(snapshot) = self.documents.snapshot(&uri)
        {
            tokio::spawn(self.clone().publish(uri, snapshot));
        }
    }

    /// A text was closed. Returns at once.
    pub(super) fn closed(&self, uri: Url) {
        if self.mode() == Diagnostics::Pushed {
            let client = self.client.clone();
            tokio::spawn(async move { client.publish_diagnostics(uri, Vec::new(), None).await });
        }
    }

    /// Other settings hold, for everything. Returns at once.
    pub(super) fn all_changed(&self) {
        self.workspace.forget();
        self.documents.renew();
        self.index.renew();
        match self.mode() {
            Diagnostics::Pushed => self.documents.uris().into_iter().for_each(|uri| self.changed(uri)),
            Diagnostics::Pulled => {
                let client = self.client.clone();
                tokio::spawn(async move {
                    if let Err(error) = client.workspace_diagnostic_refresh().await {
                        tracing::warn!("the editor does not refresh its diagnostics: {error}");
                    }
                });
            }
        }
    }

    /// The diagnostics of one state of a text.
    pub(super) async fn diagnostics(
        &self,
        uri: Url,
        snapshot: &Snapshot,
    ) -> Result<Vec<Diagnostic>, JoinError> {
        let agreed = self.agreed();
        let path = snapshot.path.clone();
        let asked = uri.clone();
        let question = move |read: &super::analysis::Analysis| {
            let found = features::diagnostics(
                &read.briefing,
                &read.desk.knowledge,
                &read.desk.rules_for(path.as_deref()),
            );
            convert::diagnostics(read, found, &uri, agreed)
        };
        let found = snapshot.ask(&self.workspace, question).await;
        // What was read before may be large: it is put away here, where nobody waits, and not at the next keystroke.
        let outdated = self.documents.outdated(&asked);
        spawn_blocking(move || drop(outdated));
        found
    }

    async fn publish(self, uri: Url, snapshot: Snapshot) {
        let turn = self.turns.acquire().await;
        if !self.documents.is_newest(&uri, &snapshot) {
            return;
        }
        let diagnostics = self.diagnostics(uri.clone(), &snapshot).await;
        drop(turn);
        match diagnostics {
            Ok(diagnostics) if self.documents.is_newest(&uri, &snapshot) => {
                self.client.publish_diagnostics(uri, diagnostics, Some(snapshot.version)).await;
            }
            Ok(_) => {}
            Err(error) => tracing::error!("a defect: reading {uri} failed: {error}"),
        }
    }

    fn agreed(&self) -> Agreed {
        self.agreed.get().copied().unwrap_or_default()
    }

    fn mode(&self) -> Diagnostics {
        self.agreed().diagnostics
    }
}
