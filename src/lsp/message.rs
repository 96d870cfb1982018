//! What one frame says: a request, a response, or nothing that the protocol knows, and then what to answer.

use serde_json::Value;
use tower_lsp::jsonrpc::{Error, ErrorCode, Id, Request, Response};

use super::surrogates;

/// A frame's body, understood.
#[derive(Debug, PartialEq)]
pub(super) enum Message {
    /// A request or a notification.
    Request(Request),
    /// What the editor answers to a request of ours.
    Response(Response),
    /// Not a message. This is the answer it deserves.
    Malformed(Response),
}

/// Understands `body`. Half surrogate pairs in it are mended first.
pub(super) fn understand(mut body: Vec<u8>) -> Message {
    let parsed = serde_json::from_slice(&body).or_else(|error| match surrogates::repair(&mut body) {
        true => serde_json::from_slice(&body),
        false => Err(error),
    });
    match parsed {
        Ok(json) => classify(json),
        Err(error) => malformed(Id::Null, ErrorCode::ParseError, error.to_string()),
    }
}

/// The answer to something that is not even JSON.
pub(super) fn unreadable(reason: String) -> Message {
    malformed(Id::Null, ErrorCode::ParseError, reason)
}

/// The answer to a request whose handling failed beyond its own control.
pub(super) fn failed(id: Id, code: ErrorCode, reason: impl Into<String>) -> Response {
    Response::from_error(id, Error { code, message: reason.into().into(), data: None })
}

fn malformed(id: Id, code: ErrorCode, reason: impl Into<String>) -> Message {
    Message::Malformed(failed(id, code, reason))
}

fn classify(mut json: Value) -> Message {
    let Some(fields) = json.as_object_mut() else {
        return malformed(
            Id::Null,
            ErrorCode::InvalidRequest,
            "a message is one JSON object; batches are not served",
        );
    };
    if fields.get("id").is_some_and(Value::is_null) && fields.contains_key("method") {
        // Some editors write every field, so a notification comes with "id": null.
        fields.remove("id");
    }
    let id = fields.get("id").and_then(readable_id).unwrap_or(Id::Null);
    match fields.get("method") {
        Some(Value::String(method)) => {
            match method.as_str() {
                // tower-lsp refuses `"params": null`, which many editors send.
                "shutdown" => drop(fields.remove("params")),
                "initialize" => name_refresh_support_as_lsp_types_does(fields.get_mut("params")),
                _ => {}
            }
            match serde_json::from_value(json) {
                Ok(request) => Message::Request(request),
                Err(error) => malformed(id, ErrorCode::InvalidRequest, error.to_string()),
            }
        }
        Some(_) => malformed(id, ErrorCode::InvalidRequest, "the method is not a string"),
        None if fields.contains_key("result") || fields.contains_key("error") => {
            match serde_json::from_value(json) {
                Ok(response) => Message::Response(response),
                Err(error) => malformed(Id::Null, ErrorCode::InvalidRequest, error.to_string()),
            }
        }
        None => malformed(id, ErrorCode::InvalidRequest, "neither a method nor a result"),
    }
}

/// The protocol says `workspace.diagnostics`, lsp-types 0.94 reads `workspace.diagnostic`.
fn name_refresh_support_as_lsp_types_does(params: Option<&mut Value>) {
    let workspace = params.and_then(|params| params.pointer_mut("/capabilities/workspace"));
    if let Some(Value::Object(workspace)) = workspace
        && let Some(declared) = workspace.remove("diagnostics")
    {
        workspace.insert("diagnostic".to_owned(), declared);
    }
}

fn readable_id(json: &Value) -> Option<Id> {
    match json {
        Value::Number(number) => number.as_i64().map(Id::Number),
        Value::String(text) => Some(Id::String(text.clone())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(body: &[u8], expected: &str) {
        let found = match understand(body.to_vec()) {
            Message::Request(request) => format!("request {request}"),
            Message::Response(response) => format!("response {}", response.id()),
            Message::Malformed(answer) => {
                let code = answer.error().map(|error| error.code.code());
                format!("{} for {}", code.unwrap_or_default(), answer.id())
            }
        };
        assert_eq!(found, expected, "{}", String::from_utf8_lossy(body));
    }

    #[test]
    fn says_what_is_not_json() {
        check(b"", "-32700 for null");
        check(b"{", "-32700 for null");
        check(b"\"\xff\"", "-32700 for null");
        check("[".repeat(100_000).as_bytes(), "-32700 for null");
    }

    #[test]
    fn says_what_is_no_message() {
        check(b"{}", "-32600 for null");
        check(b"3", "-32600 for null");
        check(b"[{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}]", "-32600 for null");
        check(b"{\"jsonrpc\":\"2.0\",\"id\":7}", "-32600 for 7");
        check(b"{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":1}", "-32600 for 7");
        check(b"{\"jsonrpc\":\"1.0\",\"id\":\"a\",\"method\":\"x\"}", "-32600 for \"a\"");
        check(b"{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"x\"}", "-32600 for null");
    }

    #[test]
    fn mends_half_a_surrogate_pair() {
        check(
            br#"{"jsonrpc":"2.0","method":"x","params":["\ud83d"]}"#,
            "request {\"jsonrpc\":\"2.0\",\"method\":\"x\",\"params\":[\"\u{fffd}\"]}",
        );
    }

    #[test]
    fn shutdown_may_have_params() {
        check(
            br#"{"jsonrpc":"2.0","id":1,"method":"shutdown","params":null}"#,
            r#"request {"jsonrpc":"2.0","method":"shutdown","id":1}"#,
        );
    }

    #[test]
    fn a_null_id_is_none() {
        check(br#"{"jsonrpc":"2.0","id":null,"method":"x"}"#, r#"request {"jsonrpc":"2.0","method":"x"}"#);
    }

    #[test]
    fn tells_responses_from_requests() {
        check(br#"{"jsonrpc":"2.0","id":3,"result":null}"#, "response 3");
        check(br#"{"jsonrpc":"2.0","id":3,"error":{"code":1,"message":""}}"#, "response 3");
    }

    #[test]
    fn reads_refresh_support_where_the_protocol_puts_it() {
        check(
            br#"{"jsonrpc":"2.0","method":"initialize","params":{"capabilities":{"workspace":{"diagnostics":{}}}}}"#,
            r#"request {"jsonrpc":"2.0","method":"initialize","params":{"capabilities":{"workspace":{"diagnostic":{}}}}}"#,
        );
    }
}
