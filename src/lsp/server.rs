//! The handlers: what each message of the protocol asks, and who answers it.
//!
//! They start in order of arrival and run alone up to their first pending await. So an edit is applied before any
//! await, and a request to the editor is never awaited here: that is a task of its own.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};
use tokio::sync::{Mutex, watch};
use tokio::task::{JoinError, spawn_blocking};
use tower_lsp::jsonrpc::{Error, Result};
use tower_lsp::lsp_types::{
    CodeActionParams, CodeActionResponse, DidChangeConfigurationParams, DidChangeTextDocumentParams,
    DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, DidSaveTextDocumentParams, DocumentDiagnosticParams, DocumentDiagnosticReport,
    DocumentDiagnosticReportResult, DocumentHighlight, DocumentHighlightParams, DocumentLink,
    DocumentLinkParams, DocumentSymbolParams, DocumentSymbolResponse, FoldingRange, FoldingRangeParams,
    FullDocumentDiagnosticReport, GotoDefinitionParams, GotoDefinitionResponse, Hover, HoverParams,
    InitializeParams, InitializeResult, InitializedParams, Location, Position, ReferenceParams, Registration,
    RelatedFullDocumentDiagnosticReport, RelatedUnchangedDocumentDiagnosticReport, SelectionRange,
    SelectionRangeParams, SymbolInformation, UnchangedDocumentDiagnosticReport, Url, WorkspaceFolder,
    WorkspaceSymbolParams,
};
use tower_lsp::{Client, LanguageServer};

use super::actions::Asked;
use super::analysis::Analysis;
use super::capabilities::Agreed;
use super::documents::Documents;
use super::index::Index;
use super::publisher::Publisher;
use super::workspace::Workspace;
use super::{config, convert, navigation};
use crate::features;

/// The server's state between messages.
pub(super) struct Server {
    client: Client,
    /// Hears which process started us.
    parent: watch::Sender<Option<u32>>,
    agreed: Arc<OnceLock<Agreed>>,
    /// The folders that the editor has open at first; settings count from the first of them.
    roots: OnceLock<Vec<PathBuf>>,
    documents: Arc<Documents>,
    workspace: Arc<Workspace>,
    index: Arc<Index>,
    publisher: Publisher,
    /// Held while somebody looks whether settings changed.
    looking: Arc<Mutex<()>>,
}

impl Server {
    pub(super) fn new(client: Client, parent: watch::Sender<Option<u32>>) -> Self {
        let agreed = Arc::<OnceLock<Agreed>>::default();
        let documents = Arc::<Documents>::default();
        let workspace = Arc::new(Workspace::new(client.clone()));
        let index = Arc::new(Index::new(Arc::clone(&documents), Arc::clone(&workspace)));
        let publisher = Publisher::new(
            client.clone(),
            Arc::clone(&agreed),
            Arc::clone(&documents),
            Arc::clone(&workspace),
            Arc::clone(&index),
        );
        let (roots, looking) = (OnceLock::new(), Arc::default());
        Self { client, parent, agreed, roots, documents, workspace, index, publisher, looking }
    }

    fn agreed(&self) -> Agreed {
        self.agreed.get().copied().unwrap_or_default()
    }

    /// Answers a question about a text as it stands now; nothing about one that is not open.
    pub(super) async fn ask<T: Send + 'static>(
        &self,
        uri: Url,
        question: impl FnOnce(&Analysis) -> T + Send + 'static,
    ) -> Result<Option<T>> {
        let Some(snapshot) = self.documents.snapshot(&uri) else {
            tracing::warn!("a question about {uri}, which is not open");
            return Ok(None);
        };
        snapshot.ask(&self.workspace, question).await.map(Some).map_err(|error| failed(&uri, &error))
    }

    fn root(&self) -> PathBuf {
        self.roots.get().and_then(|roots| roots.first()).cloned().unwrap_or_default()
    }

    /// Takes over the editor's settings from what it sent.
    fn configure(&self, json: &Value) -> bool {
        let (settings, problems) = config::settings(json, &self.root());
        self.workspace.configure(settings, &problems)
    }

    /// Asks the editor for its settings, and to be told when they or the files they name change.
    fn ask_for_settings(&self) {
        let (client, workspace, publisher) =
            (self.client.clone(), Arc::clone(&self.workspace), self.publisher.clone());
        let (agreed, root) = (self.agreed(), self.root());
        tokio::spawn(async move {
            if agreed.configuration
                && let Some(json) = config::ask(&client).await
            {
                let (settings, problems) = config::settings(&json, &root);
                if workspace.configure(settings, &problems) {
                    publisher.all_changed();
                }
            }
        });
    }

    fn register(&self) {
        let mut wanted = Vec::new();
        let mut want = |method: &str, options| {
            wanted.push(Registration {
                id: method.to_owned(),
                method: method.to_owned(),
                register_options: options,
            });
        };
        if self.agreed().configuration_changes {
            want("workspace/didChangeConfiguration", Some(json!({ "section": "attache" })));
        }
        if self.agreed().watched_files {
            let watched = ["**/*.toml", "**/*.{md,markdown,mdown,mkd,mdx,txt,text}"];
            let watchers = json!({ "watchers": watched.map(|files| json!({ "globPattern": files })) });
            want("workspace/didChangeWatchedFiles", Some(watchers));
        }
        if wanted.is_empty() {
            return;
        }
        let client = self.client.clone();
        tokio::spawn(async move {
            if let Err(error) = client.register_capability(wanted).await {
                tracing::warn!("the editor does not tell of changed settings: {error}");
            }
        });
    }
}

#[tower_lsp::async_trait]
impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        self.parent.send_replace(params.process_id);
        // `initialize` is served once; the first wins.
        let agreed = *self.agreed.get_or_init(|| Agreed::with(&params));
        self.roots.get_or_init(|| roots(&params));
        tracing::info!("attache {} agrees on {agreed:?}", env!("CARGO_PKG_VERSION"));
        if let Some(options) = &params.initialization_options {
            self.configure(options);
        }
        Ok(agreed.answer())
    }

    async fn initialized(&self, _: InitializedParams) {
        self.register();
        self.ask_for_settings();
        let roots = self.roots.get().cloned().unwrap_or_default();
        self.index.start(self.client.clone(), roots, self.agreed());
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let uri = params.text_document.uri.clone();
        self.documents.open(params.text_document, self.agreed().encoding);
        self.publisher.changed(uri);
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let document = params.text_document;
        if self.documents.change(&document.uri, document.version, params.content_changes) {
            self.publisher.changed(document.uri);
        } else {
            tracing::warn!("an edit of {}, which is not open", document.uri);
        }
    }

    async fn did_close(&self, params: DidCloseTextDocumentParams) {
        if self.documents.close(&params.text_document.uri) {
            self.index.changed(params.text_document.uri.to_file_path());
            self.publisher.closed(params.text_document.uri);
        }
    }

    /// An editor that watches no files still says when it saves: a good moment to look whether settings changed.
    async fn did_save(&self, params: DidSaveTextDocumentParams) {
        let (documents, publisher) = (Arc::clone(&self.documents), self.publisher.clone());
        let looking = Arc::clone(&self.looking);
        tokio::spawn(async move {
            // One look at a time: two saves in a row that find the same change tell of it once.
            let _turn = looking.lock().await;
            let Some(snapshot) = documents.snapshot(&params.text_document.uri) else { return };
            let look = move || {
                snapshot.desk.get().is_some_and(|desk| Workspace::is_outdated(desk, snapshot.path.as_deref()))
            };
            if spawn_blocking(look).await.unwrap_or_default() {
                publisher.all_changed();
            }
        });
    }

    async fn did_change_watched_files(&self, params: DidChangeWatchedFilesParams) {
        let changed = params.changes.iter().filter_map(|change| change.uri.to_file_path().ok());
        let changed: Vec<PathBuf> = changed.collect();
        if changed.iter().any(|file| self.workspace.concerns(file)) {
            self.publisher.all_changed();
        } else {
            self.index.changed(changed);
        }
    }

    async fn did_change_workspace_folders(&self, params: DidChangeWorkspaceFoldersParams) {
        let paths = |folders: Vec<WorkspaceFolder>| -> Vec<PathBuf> {
            folders.into_iter().filter_map(|folder| folder.uri.to_file_path().ok()).collect()
        };
        self.index.move_to(paths(params.event.added), &paths(params.event.removed));
    }

    async fn did_change_configuration(&self, params: DidChangeConfigurationParams) {
        if self.agreed().configuration {
            self.ask_for_settings();
        } else if params.settings.is_object() && self.configure(&params.settings) {
            self.publisher.all_changed();
        }
    }

    async fn hover(&self, params: HoverParams) -> Result<Option<Hover>> {
        let at = params.text_document_position_params;
        let agreed = self.agreed();
        let question = move |read: &Analysis| {
            let offset = convert::offset(&read.lines, at.position);
            let found = features::hover(&read.briefing, &read.desk.knowledge, offset)?;
            Some(convert::hover(&read.lines, found, agreed))
        };
        Ok(self.ask(at.text_document.uri, question).await?.flatten())
    }

    async fn code_action(&self, params: CodeActionParams) -> Result<Option<CodeActionResponse>> {
        let uri = params.text_document.uri.clone();
        let Some(snapshot) = self.documents.snapshot(&uri) else { return Ok(None) };
        let roots = self.roots.get().map_or(&[][..], Vec::as_slice);
        let asked = Asked::new(params, &snapshot, roots, self.agreed());
        let question = move |read: &Analysis| asked.answer(read);
        snapshot.ask(&self.workspace, question).await.map(Some).map_err(|error| failed(&uri, &error))
    }

    async fn document_symbol(&self, params: DocumentSymbolParams) -> Result<Option<DocumentSymbolResponse>> {
        let (uri, trees) = (params.text_document.uri, self.agreed().symbol_trees);
        self.ask(uri.clone(), move |read| {
            let outline = features::outline(&read.briefing, &read.desk.knowledge);
            match trees {
                true => DocumentSymbolResponse::Nested(convert::tree(&read.lines, outline)),
                false => DocumentSymbolResponse::Flat(convert::list(&read.lines, &outline, &uri)),
            }
        })
        .await
    }

    async fn folding_range(&self, params: FoldingRangeParams) -> Result<Option<Vec<FoldingRange>>> {
        let (limit, labelled) = (self.agreed().most_folds, self.agreed().labelled_folds);
        let question = move |read: &Analysis| {
            let mut folds = features::folding(&read.briefing);
            if !labelled {
                folds.iter_mut().for_each(|fold| fold.label = None);
            }
            convert::folds(&read.lines, folds, limit)
        };
        self.ask(params.text_document.uri, question).await
    }

    async fn selection_range(&self, params: SelectionRangeParams) -> Result<Option<Vec<SelectionRange>>> {
        let question = move |read: &Analysis| {
            let grown = |&at: &Position| {
                let offset = convert::offset(&read.lines, at);
                let spans = features::selection(&read.briefing, read.lines.text().len(), offset);
                navigation::selection(&read.lines, &spans)
            };
            params.positions.iter().map(grown).collect()
        };
        self.ask(params.text_document.uri, question).await
    }

    async fn goto_definition(&self, params: GotoDefinitionParams) -> Result<Option<GotoDefinitionResponse>> {
        let at = params.text_document_position_params;
        let (asked, uri) = (at.text_document.uri.clone(), at.text_document.uri);
        let question = move |read: &Analysis| {
            let offset = convert::offset(&read.lines, at.position);
            let found = features::definition(&read.briefing, offset)?;
            navigation::locations(&read.lines, &[found], &uri).pop().map(GotoDefinitionResponse::Scalar)
        };
        Ok(self.ask(asked, question).await?.flatten())
    }

    async fn references(&self, params: ReferenceParams) -> Result<Option<Vec<Location>>> {
        let at = params.text_document_position;
        let (asked, uri) = (at.text_document.uri.clone(), at.text_document.uri);
        let whole = params.context.include_declaration;
        let question = move |read: &Analysis| {
            let offset = convert::offset(&read.lines, at.position);
            let mut found = features::references(&read.briefing, offset);
            let declaration = features::definition(&read.briefing, offset);
            found.retain(|span| whole || Some(*span) != declaration);
            navigation::locations(&read.lines, &found, &uri)
        };
        self.ask(asked, question).await
    }

    async fn document_highlight(
        &self,
        params: DocumentHighlightParams,
    ) -> Result<Option<Vec<DocumentHighlight>>> {
        let at = params.text_document_position_params;
        let question = move |read: &Analysis| {
            let found = features::references(&read.briefing, convert::offset(&read.lines, at.position));
            navigation::highlights(&read.lines, &found)
        };
        self.ask(at.text_document.uri, question).await
    }

    async fn document_link(&self, params: DocumentLinkParams) -> Result<Option<Vec<DocumentLink>>> {
        let question = |read: &Analysis| {
            navigation::links(&read.lines, features::links(&read.briefing, &read.desk.knowledge))
        };
        self.ask(params.text_document.uri, question).await
    }

    async fn symbol(&self, params: WorkspaceSymbolParams) -> Result<Option<Vec<SymbolInformation>>> {
        Ok(Some(self.index.answer(params.query).await))
    }

    async fn diagnostic(&self, params: DocumentDiagnosticParams) -> Result<DocumentDiagnosticReportResult> {
        let uri = params.text_document.uri;
        let Some(snapshot) = self.documents.snapshot(&uri) else { return Ok(full_report(None, Vec::new())) };
        let state = snapshot.stamp.to_string();
        if params.previous_result_id.as_ref() == Some(&state) {
            return Ok(unchanged_report(state));
        }
        let found = self.publisher.diagnostics(uri.clone(), &snapshot).await;
        found.map(|items| full_report(Some(state), items)).map_err(|error| failed(&uri, &error))
    }
}

fn roots(params: &InitializeParams) -> Vec<PathBuf> {
    let folders = params.workspace_folders.as_deref().unwrap_or_default();
    let folders: Vec<_> = folders.iter().map(|folder| &folder.uri).collect();
    // Older editors send the second only.
    let roots = if folders.is_empty() { params.root_uri.iter().collect() } else { folders };
    roots.into_iter().filter_map(|uri| uri.to_file_path().ok()).collect()
}

fn failed(uri: &Url, error: &JoinError) -> Error {
    tracing::error!("a defect: reading {uri} failed: {error}");
    Error::internal_error()
}

fn full_report(
    result_id: Option<String>,
    items: Vec<tower_lsp::lsp_types::Diagnostic>,
) -> DocumentDiagnosticReportResult {
    let full_document_diagnostic_report = FullDocumentDiagnosticReport { result_id, items };
    DocumentDiagnosticReport::Full(RelatedFullDocumentDiagnosticReport {
        related_documents: None,
        full_document_diagnostic_report,
    })
    .into()
}

fn unchanged_report(result_id: String) -> DocumentDiagnosticReportResult {
    DocumentDiagnosticReport::Unchanged(RelatedUnchangedDocumentDiagnosticReport {
        related_documents: None,
        unchanged_document_diagnostic_report: UnchangedDocumentDiagnosticReport { result_id },
    })
    .into()
}
