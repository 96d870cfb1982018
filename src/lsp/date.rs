//! `attache/date`, a request of our own: which day decides what is true in a briefing, and how that was concluded.
//!
//! Editors show it in their status line. It asks about one open text, as every `textDocument/...` request does:
//! `{ "textDocument": { "uri": ... } }`.

use serde::{Deserialize, Serialize};
use tower_lsp::jsonrpc::Result;
use tower_lsp::lsp_types::{Range, TextDocumentIdentifier};

use super::convert;
use super::server::Server;
use crate::briefing::{BriefingDate, DateBasis};

/// The name of the request.
pub(super) const METHOD: &str = "attache/date";

/// Which text is asked about.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct DateParams {
    text_document: TextDocumentIdentifier,
}

/// The date of a text, for a person to read.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct DateAnswer {
    /// "2010-03-19", or "2009-01-21 to 2012-05-07" where it is bounded only.
    days: String,
    /// "the dateline “MOSCOW, March 19, 2010”"
    why: String,
    /// The kind of reason, for a program: `frontMatter`, `dateline`, `memoLine`, `headLine`, `fileName`, `setting`, `titles`, `today`.
    basis: &'static str,
    /// Where the text itself states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    range: Option<Range>,
}

impl Server {
    /// Answers `attache/date`; nothing about a text that is not open, or not prose.
    pub(super) async fn date(&self, params: DateParams) -> Result<Option<DateAnswer>> {
        let question = |read: &super::analysis::Analysis| {
            let date = &read.briefing.date;
            let range = date.stated().map(|span| convert::range(&read.lines, span));
            read.is_read.then(|| DateAnswer { days: date.days(), why: date.why(), basis: basis(date), range })
        };
        Ok(self.ask(params.text_document.uri, question).await?.flatten())
    }
}

fn basis(date: &BriefingDate) -> &'static str {
    match date.basis {
        DateBasis::FrontMatter(_) => "frontMatter",
        DateBasis::Dateline(_) => "dateline",
        DateBasis::MemoLine(_) => "memoLine",
        DateBasis::HeadLine(_) => "headLine",
        DateBasis::FileName(_) => "fileName",
        DateBasis::Setting => "setting",
        DateBasis::Titles(_) => "titles",
        DateBasis::Today => "today",
    }
}
