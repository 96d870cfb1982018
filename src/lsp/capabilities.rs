//! What the editor can do, what we can do, and what both agree on. Read once, at `initialize`.

use tower_lsp::lsp_types::{
    ClientCapabilities, CodeActionKind, CodeActionOptions, CodeActionProviderCapability, DiagnosticOptions,
    DiagnosticServerCapabilities, DocumentLinkOptions, FoldingRangeProviderCapability,
    HoverProviderCapability, InitializeParams, InitializeResult, MarkupKind, OneOf, PositionEncodingKind,
    PublishDiagnosticsClientCapabilities, ResourceOperationKind, SaveOptions,
    SelectionRangeProviderCapability, ServerCapabilities, ServerInfo, TextDocumentSyncCapability,
    TextDocumentSyncKind, TextDocumentSyncOptions, WorkDoneProgressOptions,
    WorkspaceFoldersServerCapabilities, WorkspaceServerCapabilities,
};

use super::rule_page::RulePages;
use crate::text::Encoding;

/// What is agreed with the editor for the whole session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Agreed {
    /// What its positions count.
    pub(super) encoding: Encoding,
    pub(super) diagnostics: Diagnostics,
    /// It shows words elsewhere that explain a diagnostic.
    pub(super) related_information: bool,
    /// Where the code of a diagnostic leads.
    pub(super) rule_pages: RulePages,
    /// It takes code actions that are more than commands.
    pub(super) code_actions: bool,
    /// It takes edits that say which version of a text they are for.
    pub(super) versioned_edits: bool,
    /// It makes files that an edit asks for.
    pub(super) creates_files: bool,
    /// It shows Markdown in a hover.
    pub(super) markdown: bool,
    /// It shows an outline as a tree.
    pub(super) symbol_trees: bool,
    /// How many folds it wants at most.
    pub(super) most_folds: usize,
    /// It shows what a fold is about in place of its first line.
    pub(super) labelled_folds: bool,
    /// It answers when asked for its settings.
    pub(super) configuration: bool,
    /// It lets us ask to be told of changed settings.
    pub(super) configuration_changes: bool,
    /// It shows how far something that takes time has come.
    pub(super) progress: bool,
    /// It lets us ask to be told of changed files.
    pub(super) watched_files: bool,
}

/// How diagnostics get to the editor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Diagnostics {
    /// We send them.
    #[default]
    Pushed,
    /// It asks for them.
    Pulled,
}

impl Agreed {
    /// Reads what the editor declares.
    pub(super) fn with(params: &InitializeParams) -> Self {
        let client = &params.capabilities;
        let workspace = client.workspace.as_ref();
        let text = client.text_document.as_ref();
        let publish = text.and_then(|text| text.publish_diagnostics.as_ref());
        let edits = workspace.and_then(|workspace| workspace.workspace_edit.as_ref());
        let dynamic = |capability: Option<Option<bool>>| capability.flatten().unwrap_or_default();
        Self {
            encoding: encoding(client),
            diagnostics: diagnostics(client),
            related_information: publish.and_then(|publish| publish.related_information).unwrap_or_default(),
            rule_pages: rule_pages(params, publish),
            code_actions: text
                .and_then(|text| text.code_action.as_ref()?.code_action_literal_support.as_ref())
                .is_some(),
            versioned_edits: edits.and_then(|edits| edits.document_changes).unwrap_or_default(),
            creates_files: edits
                .and_then(|edits| edits.resource_operations.as_ref())
                .is_some_and(|operations| operations.contains(&ResourceOperationKind::Create)),
            markdown: text
                .and_then(|text| text.hover.as_ref()?.content_format.as_ref())
                .is_none_or(|formats| formats.contains(&MarkupKind::Markdown)),
            symbol_trees: text
                .and_then(|text| text.document_symbol.as_ref()?.hierarchical_document_symbol_support)
                .unwrap_or_default(),
            most_folds: text
                .and_then(|text| text.folding_range.as_ref()?.range_limit)
                .map_or(usize::MAX, |limit| limit as usize),
            labelled_folds: text
                .and_then(|text| text.folding_range.as_ref()?.folding_range.as_ref()?.collapsed_text)
                .unwrap_or_default(),
            configuration: workspace.and_then(|workspace| workspace.configuration).unwrap_or_default(),
            configuration_changes: dynamic(
                workspace
                    .and_then(|workspace| workspace.did_change_configuration)
                    .map(|it| it.dynamic_registration),
            ),
            progress: client.window.as_ref().and_then(|window| window.work_done_progress).unwrap_or_default(),
            watched_files: dynamic(
                workspace
                    .and_then(|workspace| workspace.did_change_watched_files)
                    .map(|it| it.dynamic_registration),
            ),
        }
    }

    /// The answer to `initialize`.
    pub(super) fn answer(self) -> InitializeResult {
        let capabilities = ServerCapabilities {
            position_encoding: Some(match self.encoding {
                Encoding::Utf8 => PositionEncodingKind::UTF8,
                Encoding::Utf16 => PositionEncodingKind::UTF16,
                Encoding::Utf32 => PositionEncodingKind::UTF32,
            }),
            text_document_sync: Some(synchronisation()),
            code_action_provider: self.code_actions.then(quick_fixes),
            hover_provider: Some(HoverProviderCapability::Simple(true)),
            document_symbol_provider: Some(OneOf::Left(true)),
            folding_range_provider: Some(FoldingRangeProviderCapability::Simple(true)),
            selection_range_provider: Some(SelectionRangeProviderCapability::Simple(true)),
            definition_provider: Some(OneOf::Left(true)),
            references_provider: Some(OneOf::Left(true)),
            document_highlight_provider: Some(OneOf::Left(true)),
            document_link_provider: Some(DocumentLinkOptions {
                resolve_provider: Some(false),
                work_done_progress_options: WorkDoneProgressOptions::default(),
            }),
            workspace_symbol_provider: Some(OneOf::Left(true)),
            workspace: Some(folders()),
            diagnostic_provider: (self.diagnostics == Diagnostics::Pulled).then(pulled_diagnostics),
            ..ServerCapabilities::default()
        };
        let server_info = ServerInfo {
            name: env!("CARGO_PKG_NAME").to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        };
        InitializeResult { capabilities, server_info: Some(server_info) }
    }
}

/// We are told what changes, edit by edit.
fn synchronisation() -> TextDocumentSyncCapability {
    TextDocumentSyncCapability::Options(TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::INCREMENTAL),
        save: Some(SaveOptions { include_text: Some(false) }.into()),
        ..TextDocumentSyncOptions::default()
    })
}

fn quick_fixes() -> CodeActionProviderCapability {
    CodeActionProviderCapability::Options(CodeActionOptions {
        code_action_kinds: Some(vec![CodeActionKind::QUICKFIX]),
        ..CodeActionOptions::default()
    })
}

/// A workspace may have several folders, and gain and lose them.
fn folders() -> WorkspaceServerCapabilities {
    WorkspaceServerCapabilities {
        workspace_folders: Some(WorkspaceFoldersServerCapabilities {
            supported: Some(true),
            change_notifications: Some(OneOf::Left(true)),
        }),
        file_operations: None,
    }
}

fn pulled_diagnostics() -> DiagnosticServerCapabilities {
    DiagnosticServerCapabilities::Options(DiagnosticOptions {
        identifier: Some(env!("CARGO_PKG_NAME").to_owned()),
        ..DiagnosticOptions::default()
    })
}

/// With us, for an editor that asks for them; otherwise at home.
fn rule_pages(
    params: &InitializeParams,
    publish: Option<&PublishDiagnosticsClientCapabilities>,
) -> RulePages {
    let links = publish.and_then(|publish| publish.code_description_support).unwrap_or_default();
    let options = params.initialization_options.as_ref();
    let asks = options.and_then(|options| options.get("rulePages")?.as_bool()).unwrap_or_default();
    match (links, asks) {
        (false, _) => RulePages::Nowhere,
        (true, false) => RulePages::AtHome,
        (true, true) => RulePages::Asked,
    }
}

/// The first encoding of the editor's list that is one: it lists them in its own order of preference.
fn encoding(client: &ClientCapabilities) -> Encoding {
    let offered = client.general.as_ref().and_then(|general| general.position_encodings.as_deref());
    let known = |kind: &PositionEncodingKind| match kind.as_str() {
        "utf-8" => Some(Encoding::Utf8),
        "utf-16" => Some(Encoding::Utf16),
        "utf-32" => Some(Encoding::Utf32),
        _ => None,
    };
    offered.unwrap_or_default().iter().find_map(known).unwrap_or_default()
}

/// Pulled only by an editor that also asks anew when it is told to: settings change without any edit.
fn diagnostics(client: &ClientCapabilities) -> Diagnostics {
    let pulls = client.text_document.as_ref().is_some_and(|text| text.diagnostic.is_some());
    let workspace = client.workspace.as_ref().and_then(|workspace| workspace.diagnostic.as_ref());
    let refreshes = workspace.and_then(|diagnostic| diagnostic.refresh_support).unwrap_or_default();
    if pulls && refreshes { Diagnostics::Pulled } else { Diagnostics::Pushed }
}
