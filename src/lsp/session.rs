//! One conversation with one editor, from its first message to its last.
//!
//! This takes the place of `tower_lsp::Server`, which ends at the first malformed message or panic, hangs after
//! `exit`, and has four handlers at most in flight, so that a cancellation waits behind what it should cancel.
//! Here a handler runs alone up to its first pending await, in order of arrival: an edit is applied before the
//! next message is looked at. What is left of it becomes a task of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::task::Poll;
use std::time::Duration;

use futures::future::{BoxFuture, poll_fn};
use futures::{FutureExt as _, Sink, SinkExt as _, Stream, StreamExt as _};
use tokio::sync::mpsc::{Receiver, Sender};
use tokio::task::JoinSet;
use tower::Service;
use tower_lsp::jsonrpc::{ErrorCode, Id, Request, Response};

use super::message::{Message, failed};

/// How long requests in flight may still take when the editor has closed its end.
const LAST_ANSWERS: Duration = Duration::from_secs(2);

/// What goes to the editor.
#[derive(Debug)]
pub(super) enum Outgoing {
    /// An answer.
    Response(Response),
    /// A request or notification of ours.
    Request(Request),
}

/// How a conversation ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The editor said `shutdown` before it left.
    Orderly,
    /// It left without a word.
    Abrupt,
}

/// Serves what arrives in `inbox` until `exit`, or until the inbox is closed.
pub(super) async fn serve<S, Requests, Responses>(
    mut service: S,
    (mut requests, mut responses): (Requests, Responses),
    mut inbox: Receiver<Message>,
    outbox: Sender<Outgoing>,
) -> Ending
where
    S: Service<Request, Response = Option<Response>>,
    S::Future: Send + 'static,
    S::Error: std::error::Error + Send + 'static,
    Requests: Stream<Item = Request> + Unpin,
    Responses: Sink<Response> + Unpin,
{
    let mut ending = Ending::Abrupt;
    let mut handlers = JoinSet::new();
    loop {
        let reply = tokio::select! {
            message = inbox.recv() => match message {
                Some(Message::Request(request)) => {
                    match request.method() {
                        "exit" => return ending,
                        "shutdown" => ending = Ending::Orderly,
                        _ => {}
                    }
                    let handler = handle(&mut service, request).await;
                    begin(handler, &mut handlers, &outbox).await.map(Outgoing::Response)
                }
                Some(Message::Response(response)) => {
                    // It fails only after the service has seen `exit`, and it never does.
                    let _ = responses.send(response).await;
                    None
                }
                Some(Message::Malformed(answer)) => Some(Outgoing::Response(answer)),
                None => break,
            },
            Some(request) = requests.next() => Some(Outgoing::Request(request)),
            Some(_) = handlers.join_next() => None,
        };
        if let Some(reply) = reply
            && outbox.send(reply).await.is_err()
        {
            return ending;
        }
    }
    let last_answers = async { while handlers.join_next().await.is_some() {} };
    let _ = tokio::time::timeout(LAST_ANSWERS, last_answers).await;
    ending
}

/// Begins the work of one request. What is done at once is answered at once, in order; what has to wait is answered when it is done.
async fn begin(
    mut handler: BoxFuture<'static, Option<Response>>,
    handlers: &mut JoinSet<()>,
    outbox: &Sender<Outgoing>,
) -> Option<Response> {
    if let Poll::Ready(answer) = poll_fn(|cx| Poll::Ready(handler.poll_unpin(cx))).await {
        return answer;
    }
    let outbox = outbox.clone();
    handlers.spawn(async move {
        if let Some(answer) = handler.await {
            // Nobody listens any more: the session is about to end.
            let _ = outbox.send(Outgoing::Response(answer)).await;
        }
    });
    None
}

/// The work of one request, not begun. It always ends with the answer the request is owed: also where the
/// service keeps silent (as tower-lsp does about unknown `$/...` requests), fails or panics.
async fn handle<S>(service: &mut S, request: Request) -> BoxFuture<'static, Option<Response>>
where
    S: Service<Request, Response = Option<Response>>,
    S::Future: Send + 'static,
    S::Error: std::error::Error + Send + 'static,
{
    let id = request.id().cloned();
    let method = request.method().to_owned();
    if let Err(error) = poll_fn(|cx| service.poll_ready(cx)).await {
        return std::future::ready(answer(id, ErrorCode::InternalError, error.to_string())).boxed();
    }
    let Ok(work) = catch_unwind(AssertUnwindSafe(|| service.call(request))) else {
        return std::future::ready(panicked(id, &method)).boxed();
    };
    let work = AssertUnwindSafe(work).catch_unwind();
    async move {
        match work.await {
            Ok(Ok(None)) => answer(id, ErrorCode::MethodNotFound, format!("no such method: {method}")),
            Ok(Ok(response)) => response,
            Ok(Err(error)) => answer(id, ErrorCode::InternalError, error.to_string()),
            Err(_) => panicked(id, &method),
        }
    }
    .boxed()
}

fn panicked(id: Option<Id>, method: &str) -> Option<Response> {
    tracing::error!("a defect: handling {method} panicked");
    answer(id, ErrorCode::InternalError, format!("a defect in attache: {method} panicked"))
}

/// Notifications have no id, and get no answer.
fn answer(id: Option<Id>, code: ErrorCode, reason: String) -> Option<Response> {
    id.map(|id| failed(id, code, reason))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;
    use std::task::Context;

    /// Answers its method's name, or does what the name says.
    struct Obeys;

    impl Service<Request> for Obeys {
        type Response = Option<Response>;
        type Error = Infallible;
        type Future = BoxFuture<'static, Result<Option<Response>, Infallible>>;

        fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
            Poll::Ready(Ok(()))
        }

        fn call(&mut self, request: Request) -> Self::Future {
            let (method, id, _) = request.into_parts();
            assert_ne!(method, "panic at once");
            async move {
                match method.as_ref() {
                    "panic" => panic!("as the test asked"),
                    "panic later" => {
                        tokio::task::yield_now().await;
                        panic!("as the test asked")
                    }
                    "be slow" => tokio::time::sleep(Duration::from_millis(20)).await,
                    "never end" => std::future::pending().await,
                    "be silent" => return Ok(None),
                    _ => {}
                }
                Ok(id.map(|id| Response::from_ok(id, method.into())))
            }
            .boxed()
        }
    }

    /// The answers to these requests, whose ids count from 0, and how it ended.
    fn converse(methods: &[&'static str]) -> (String, Ending) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime");
        runtime.block_on(async {
            let (inbox, messages) = tokio::sync::mpsc::channel(100);
            let (outbox, mut answers) = tokio::sync::mpsc::channel(100);
            for (id, &method) in (0..).zip(methods) {
                let request = Request::build(method).id(id).finish();
                inbox.try_send(Message::Request(request)).expect("there is room");
            }
            drop(inbox);
            let client = (futures::stream::pending(), futures::sink::drain());
            let ending = serve(Obeys, client, messages, outbox).await;
            let mut said = String::new();
            while let Some(Outgoing::Response(response)) = answers.recv().await {
                let (id, body) = response.into_parts();
                let body = body.map_or_else(|error| error.code.to_string(), |value| value.to_string());
                said += &format!("{id}: {body}\n");
            }
            (said, ending)
        })
    }

    #[test]
    fn a_panic_costs_one_answer() {
        let (said, _) = converse(&["panic", "panic at once", "still there"]);
        assert_eq!(said, "0: -32603\n1: -32603\n2: \"still there\"\n");
        assert_eq!(converse(&["panic later"]).0, "0: -32603\n");
    }

    #[test]
    fn a_slow_request_holds_nobody_up() {
        let slow = ["be slow"; 8];
        let (said, _) = converse(&[slow.as_slice(), &["be quick"]].concat());
        assert!(said.starts_with("8: \"be quick\"\n"), "{said}");
        assert_eq!(said.lines().count(), 9, "what is in flight is answered when the editor closes its end");
    }

    #[test]
    fn every_request_is_answered() {
        assert_eq!(converse(&["be silent"]).0, "0: -32601\n");
    }

    #[test]
    fn tells_an_orderly_end_from_an_abrupt_one() {
        assert_eq!(converse(&["x"]).1, Ending::Abrupt);
        assert_eq!(converse(&["exit", "x"]), (String::new(), Ending::Abrupt));
        assert_eq!(converse(&["shutdown", "exit", "x"]), ("0: \"shutdown\"\n".to_owned(), Ending::Orderly));
        assert_eq!(converse(&["shutdown"]).1, Ending::Orderly);
    }

    #[test]
    fn exit_waits_for_nobody() {
        assert_eq!(converse(&["never end", "shutdown", "exit"]).1, Ending::Orderly);
    }
}
