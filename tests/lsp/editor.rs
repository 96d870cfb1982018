//! An editor, as far as a test needs one.
#![expect(
    clippy::needless_pass_by_value,
    reason = "a test reads better with json!({...}) than with a borrow of it"
)]

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Far more than anything takes; only a server that hangs needs it.
const PATIENCE: Duration = Duration::from_secs(180);

/// A running server and the editor's side of the conversation.
///
/// What the server says must be awaited: [`Editor::quit`] fails on a message that no test asked for.
pub(crate) struct Editor {
    server: Child,
    input: Option<ChildStdin>,
    arriving: Receiver<Value>,
    /// Arrived while something else was awaited.
    waiting: VecDeque<Value>,
    requests: i64,
}

/// A frame that says this.
pub(crate) fn framed(body: &[u8]) -> Vec<u8> {
    [format!("Content-Length: {}\r\n\r\n", body.len()).as_bytes(), body].concat()
}

impl Editor {
    /// Starts a server and says nothing yet.
    pub(crate) fn start() -> Self {
        let mut server = Command::new(env!("CARGO_BIN_EXE_attache"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the server was built");
        let input = server.stdin.take();
        let mut output = BufReader::new(server.stdout.take().expect("it is piped"));
        let (sender, arriving) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        Self { server, input, arriving, waiting: VecDeque::new(), requests: 0 }
    }

    /// Starts a server for an editor that declares `capabilities`.
    pub(crate) fn with(capabilities: &Value) -> Self {
        let mut editor = Self::start();
        editor.initialize(&json!({ "capabilities": capabilities }));
        editor
    }

    /// Starts a server for an editor that pulls diagnostics, so that nothing comes unasked.
    pub(crate) fn pulling() -> Self {
        Self::with(&pulls())
    }

    /// Says `initialize` and `initialized`, and hands back what the server can do.
    pub(crate) fn initialize(&mut self, params: &Value) -> Value {
        let mut params = params.clone();
        for key in ["processId", "rootUri"] {
            if params.get(key).is_none() {
                params[key] = Value::Null;
            }
        }
        let result = self.ask("initialize", params);
        self.notify("initialized", json!({}));
        result["capabilities"].clone()
    }

    /// Opens a text; its version is 1.
    pub(crate) fn open(&mut self, uri: &str, text: &str) {
        let language = if uri.ends_with(".md") { "markdown" } else { "plaintext" };
        let document = json!({ "uri": uri, "languageId": language, "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
    }

    /// Puts `new` in the place of what stands between two places, each a line and a character.
    pub(crate) fn edit(&mut self, uri: &str, version: i32, (from, to): ((u32, u32), (u32, u32)), new: &str) {
        let place = |(line, character)| json!({ "line": line, "character": character });
        let change = json!({ "range": { "start": place(from), "end": place(to) }, "text": new });
        let document = json!({ "uri": uri, "version": version });
        let params = json!({ "textDocument": document, "contentChanges": [change] });
        self.notify("textDocument/didChange", params);
    }

    pub(crate) fn close(&mut self, uri: &str) {
        self.notify("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    }

    /// The diagnostics pushed for this state of a text, or none for one that is closed. Older states may come before
    /// it, or be left out.
    pub(crate) fn pushed(&mut self, uri: &str, version: impl Into<Option<i32>>) -> Vec<Value> {
        let version = version.into();
        loop {
            let params = self.expect("textDocument/publishDiagnostics");
            assert_eq!(params["uri"], uri);
            if params.get("version").and_then(Value::as_i64) == version.map(i64::from) {
                return params["diagnostics"].as_array().expect("a list").clone();
            }
            let older = version.is_none_or(|version| params["version"].as_i64() < Some(i64::from(version)));
            assert!(older, "a version too new: {params}");
        }
    }

    /// The result of a request, which must succeed.
    pub(crate) fn ask(&mut self, method: &str, params: Value) -> Value {
        let id = self.request(method, params);
        let answer = self.answer(&id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The result of a request about a whole text.
    pub(crate) fn ask_of(&mut self, method: &str, uri: &str) -> Value {
        self.ask(method, json!({ "textDocument": { "uri": uri } }))
    }

    /// Sends a request and does not wait. Hands back its id.
    pub(crate) fn request(&mut self, method: &str, params: Value) -> Value {
        self.requests += 1;
        let id = Value::from(self.requests);
        self.send(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }));
        id
    }

    /// The answer to the request with this id.
    pub(crate) fn answer(&mut self, id: &Value) -> Value {
        self.await_message(&format!("the answer to {id}"), |message| {
            message.get("method").is_none() && message.get("id") == Some(id)
        })
    }

    /// The error code in the answer to the request with this id.
    pub(crate) fn error(&mut self, id: &Value) -> i64 {
        let answer = self.answer(id);
        answer["error"]["code"].as_i64().unwrap_or_else(|| panic!("no error: {answer}"))
    }

    pub(crate) fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// The parameters of the next notification of this kind.
    pub(crate) fn expect(&mut self, method: &str) -> Value {
        let message = self.await_message(method, |message| message["method"] == method);
        assert!(message.get("id").is_none(), "a request, not a notification: {message}");
        message["params"].clone()
    }

    /// Waits for a request of the server's and answers it. Hands back its parameters.
    pub(crate) fn expect_and_answer(&mut self, method: &str, result: Value) -> Value {
        let message = self.await_message(method, |message| message["method"] == method);
        self.send(&json!({ "jsonrpc": "2.0", "id": message["id"], "result": result }));
        message["params"].clone()
    }

    pub(crate) fn send(&mut self, message: &Value) {
        self.send_body(message.to_string().as_bytes());
    }

    /// Sends a frame that says this.
    pub(crate) fn send_body(&mut self, body: &[u8]) {
        self.send_bytes(&framed(body));
    }

    /// Sends frames that say these, in one piece: none is late for a server that leaves after the first.
    pub(crate) fn send_together(&mut self, messages: &[Value]) {
        let frames = messages.iter().map(|message| framed(message.to_string().as_bytes()));
        self.send_bytes(&frames.collect::<Vec<_>>().concat());
    }

    pub(crate) fn send_bytes(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().expect("it is not closed yet");
        input.write_all(bytes).and_then(|()| input.flush()).expect("the server reads");
    }

    /// Closes the server's input.
    pub(crate) fn hang_up(&mut self) {
        self.input = None;
    }

    /// Says goodbye in the proper way. Nothing may be left unsaid or unheard.
    pub(crate) fn quit(mut self) {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.notify("exit", Value::Null);
        assert_eq!(self.exit_code(), Some(0));
        let unheard: Vec<_> = self.waiting.drain(..).chain(self.arriving.iter()).collect();
        assert!(unheard.is_empty(), "no test awaited {unheard:#?}");
    }

    /// Waits until the server ends, its input left as it is.
    pub(crate) fn exit_code(&mut self) -> Option<i32> {
        let start = Instant::now();
        loop {
            if let Some(status) = self.server.try_wait().expect("it was started") {
                return status.code();
            }
            assert!(start.elapsed() < PATIENCE, "the server does not end");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Whether the server still runs after this time.
    pub(crate) fn runs_after(&mut self, time: Duration) -> bool {
        std::thread::sleep(time);
        self.server.try_wait().expect("it was started").is_none()
    }

    fn await_message(&mut self, what: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.waiting.iter().position(&wanted) {
            return self.waiting.remove(at).expect("it was just found");
        }
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let message = self
                .arriving
                .recv_timeout(left)
                .unwrap_or_else(|_| panic!("{what} did not come; unheard is {:#?}", self.waiting));
            if wanted(&message) {
                return message;
            }
            self.waiting.push_back(message);
        }
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        // Of a test that failed half way; all others have ended it.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// What an editor declares that pulls diagnostics.
pub(crate) fn pulls() -> Value {
    json!({
        "textDocument": { "diagnostic": {} },
        "workspace": { "diagnostics": { "refreshSupport": true } },
    })
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut header = String::new();
    output.read_line(&mut header).ok().filter(|&read| read > 0)?;
    let length = header.strip_prefix("Content-Length: ").expect("the first header is the length");
    let length = length.trim().parse().expect("a number");
    header.clear();
    output.read_line(&mut header).expect("the header has an end");
    assert_eq!(header, "\r\n");
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("the server writes JSON"))
}
