//! How far the reading of the workspace has come, for editors that show it.

use tower_lsp::Client;
use tower_lsp::lsp_types::notification::Progress as Told;
use tower_lsp::lsp_types::request::WorkDoneProgressCreate;
use tower_lsp::lsp_types::{
    NumberOrString, ProgressParams, ProgressParamsValue, WorkDoneProgress, WorkDoneProgressBegin,
    WorkDoneProgressCreateParams, WorkDoneProgressEnd, WorkDoneProgressReport,
};

use super::capabilities::Agreed;

/// Something that takes time, as the editor shows it.
pub(super) struct Progress {
    /// Whom it is told; nobody if the editor does not show it.
    client: Option<Client>,
    token: NumberOrString,
    total: usize,
}

impl Progress {
    /// Asks the editor to show it. N.B. only from a task of its own: it waits for the editor.
    pub(super) async fn begin(client: &Client, agreed: Agreed, total: usize) -> Self {
        let token = NumberOrString::String("attache/index".to_owned());
        let wanted = agreed.progress && total > 0;
        let params = WorkDoneProgressCreateParams { token: token.clone() };
        let shown = wanted && client.send_request::<WorkDoneProgressCreate>(params).await.is_ok();
        let progress = Self { client: shown.then(|| client.clone()), token, total };
        progress
            .tell(WorkDoneProgress::Begin(WorkDoneProgressBegin {
                title: "Reading briefings".to_owned(),
                cancellable: Some(false),
                message: Some(progress.message(0)),
                percentage: Some(0),
            }))
            .await;
        progress
    }

    /// So many are done.
    pub(super) async fn report(&self, done: usize) {
        let percentage = u32::try_from(done * 100 / self.total.max(1)).unwrap_or(100);
        self.tell(WorkDoneProgress::Report(WorkDoneProgressReport {
            cancellable: Some(false),
            message: Some(self.message(done)),
            percentage: Some(percentage),
        }))
        .await;
    }

    /// It is over.
    pub(super) async fn end(&self) {
        self.tell(WorkDoneProgress::End(WorkDoneProgressEnd { message: Some(self.message(self.total)) }))
            .await;
    }

    fn message(&self, done: usize) -> String {
        format!("{done} of {}", self.total)
    }

    async fn tell(&self, what: WorkDoneProgress) {
        if let Some(client) = &self.client {
            let params =
                ProgressParams { token: self.token.clone(), value: ProgressParamsValue::WorkDone(what) };
            client.send_notification::<Told>(params).await;
        }
    }
}
