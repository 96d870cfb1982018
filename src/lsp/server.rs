//! The handlers: what each message of the protocol asks, and who answers it.

use tokio::sync::watch;
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{InitializeParams, InitializeResult};
use tower_lsp::{Client, LanguageServer};

use super::capabilities::Agreed;

/// The server's state between messages.
pub(super) struct Server {
    /// Hears which process started us.
    parent: watch::Sender<Option<u32>>,
}

impl Server {
    pub(super) fn new(_client: Client, parent: watch::Sender<Option<u32>>) -> Self {
        Self { parent }
    }
}

#[tower_lsp::async_trait]
impl LanguageServer for Server {
    async fn initialize(&self, params: InitializeParams) -> Result<InitializeResult> {
        self.parent.send_replace(params.process_id);
        Ok(Agreed::with(&params).answer())
    }

    async fn shutdown(&self) -> Result<()> {
        Ok(())
    }
}
