//! What the editor can do, what we can do, and what both agree on. Read once, at `initialize`.

use tower_lsp::lsp_types::{
    ClientCapabilities, InitializeParams, InitializeResult, PositionEncodingKind, ServerCapabilities,
    ServerInfo,
};

use crate::text::Encoding;

/// What is agreed with the editor for the whole session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Agreed {
    /// What its positions count.
    pub(super) encoding: Encoding,
}

impl Agreed {
    /// Reads what the editor declares.
    pub(super) fn with(params: &InitializeParams) -> Self {
        Self { encoding: encoding(&params.capabilities) }
    }

    /// The answer to `initialize`.
    pub(super) fn answer(self) -> InitializeResult {
        InitializeResult {
            capabilities: ServerCapabilities {
                position_encoding: Some(match self.encoding {
                    Encoding::Utf8 => PositionEncodingKind::UTF8,
                    Encoding::Utf16 => PositionEncodingKind::UTF16,
                    Encoding::Utf32 => PositionEncodingKind::UTF32,
                }),
                ..ServerCapabilities::default()
            },
            server_info: Some(ServerInfo {
                name: env!("CARGO_PKG_NAME").to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
        }
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
