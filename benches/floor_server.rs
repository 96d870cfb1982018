//! A language server that keeps the text and analyses nothing: the floor that `tests/evaluation/latency.py`
//! compares Attaché with. It answers every edit with empty diagnostics.

use dashmap::DashMap;
use ropey::Rope;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{
    DidChangeTextDocumentParams, DidOpenTextDocumentParams, InitializeParams, InitializeResult,
    ServerCapabilities, TextDocumentSyncCapability, TextDocumentSyncKind, Url,
};
use tower_lsp::{Client, LanguageServer, LspService, Server};

struct Floor {
    client: Client,
    documents: DashMap<Url, Rope>,
}

#[tower_lsp::async_trait]
impl LanguageServer for Floor {
    async fn initialize(&self, _: InitializeParams) -> Result<InitializeResult> {
        let sync = TextDocumentSyncCapability::Kind(TextDocumentSyncKind::INCREMENTAL);
        let capabilities =
            ServerCapabilities { text_document_sync: Some(sync), ..ServerCapabilities::default() };
        Ok(InitializeResult { capabilities, server_info: None })
    }

    async fn did_open(&self, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        self.documents.insert(document.uri.clone(), Rope::from_str(&document.text));
        self.client.publish_diagnostics(document.uri, Vec::new(), Some(document.version)).await;
    }

    async fn did_change(&self, params: DidChangeTextDocumentParams) {
        let uri = params.text_document.uri;
        if let Some(mut rope) = self.documents.get_mut(&uri) {
            for change in params.content_changes {
                let Some(range) = change.range else { continue };
                let at = |line: u32, column: u32| rope.line_to_char(line as usize) + column as usize;
                let (start, end) =
                    (at(range.start.line, range.start.character), at(range.end.line, range.end.character));
                rope.remove(start..end);
                rope.insert(start, &change.text);
            }
        }
        self.client.publish_diagnostics(uri, Vec::new(), Some(params.text_document.version)).await;
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }
}

#[tokio::main]
async fn main() {
    let (service, socket) = LspService::new(|client| Floor { client, documents: DashMap::new() });
    Server::new(tokio::io::stdin(), tokio::io::stdout(), socket).serve(service).await;
}
