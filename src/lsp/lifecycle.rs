//! From the first byte of standard input to the exit code.

use std::io::{self, BufReader, BufWriter, Write};
use std::process::ExitCode;
use std::sync::mpsc as threads;
use std::time::Duration;

use tokio::sync::{mpsc, watch};
use tower_lsp::LspService;
use tracing_subscriber::EnvFilter;

use super::date;
use super::message::{self, Message};
use super::parent;
use super::rule_page;
use super::server::Server;
use super::session::{self, Ending, Outgoing};
use super::wire::{self, Frame};

/// How many messages may wait, each way, before whoever sends more has to wait too.
const QUEUE: usize = 256;

/// How long the last words may take to reach an editor that is slow to read them.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// Serves the editor at the other end of standard input and output until it leaves.
///
/// The exit code is 0 if it said `shutdown` first and 1 otherwise, as the protocol asks.
///
/// # Panics
/// If the operating system refuses a thread.
#[must_use]
pub fn run_stdio() -> ExitCode {
    log();
    let (inbox, messages) = mpsc::channel(QUEUE);
    let (outbox, outgoing) = mpsc::channel(QUEUE);
    let (written, all_written) = threads::channel();
    // Threads, not tasks: a pending read of standard input cannot be called off, and must not keep the process.
    std::thread::spawn(move || read(io::stdin().lock(), &inbox));
    std::thread::spawn(move || {
        if let Err(error) = write(io::stdout().lock(), outgoing) {
            tracing::warn!("the editor no longer listens: {error}");
        }
        // Nobody waits for it when the session has already given up.
        let _ = written.send(());
    });
    // One thread for the protocol: handlers start in order. Analyses run on the runtime's blocking threads.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime of one thread asks nothing of the system");
    let ending = runtime.block_on(async {
        let (parent, announced) = watch::channel(None);
        let (service, client) = LspService::build(|client| Server::new(client, parent))
            .custom_method(date::METHOD, Server::date)
            .custom_method(rule_page::METHOD, Server::rule_page)
            .finish();
        tokio::select! {
            ending = session::serve(service, client.split(), messages, outbox) => ending,
            () = parent::gone(announced) => Ending::Abrupt,
        }
    });
    runtime.shutdown_background();
    let _ = all_written.recv_timeout(LAST_WORDS);
    match ending {
        Ending::Orderly => ExitCode::SUCCESS,
        Ending::Abrupt => ExitCode::FAILURE,
    }
}

/// Logs to standard error, which editors keep in a file or a window: warnings and defects, or what `ATTACHE_LOG`
/// asks for (`debug`, `attache=trace`).
fn log() {
    let wanted = EnvFilter::try_from_env("ATTACHE_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let log = tracing_subscriber::fmt().with_env_filter(wanted).with_writer(io::stderr).with_ansi(false);
    // It fails where a program around us logs already, which is as good.
    let _ = log.try_init();
}

/// Until the input ends, or nobody wants to hear of it.
fn read(input: impl io::Read, inbox: &mpsc::Sender<Message>) {
    let mut input = BufReader::with_capacity(64 << 10, input);
    loop {
        let message = match wire::read_frame(&mut input) {
            Ok(Some(Frame::Body(body))) => message::understand(body),
            Ok(Some(Frame::Unreadable(reason))) => message::unreadable(reason),
            Ok(None) => return,
            Err(error) => return tracing::warn!("standard input: {error}"),
        };
        if let Message::Malformed(answer) = &message {
            tracing::warn!("the editor sent what is no message: {answer:?}");
        }
        if inbox.blocking_send(message).is_err() {
            return;
        }
    }
}

/// Until there is nothing more to say.
fn write(output: impl Write, mut outgoing: mpsc::Receiver<Outgoing>) -> io::Result<()> {
    let mut output = BufWriter::with_capacity(64 << 10, output);
    while let Some(message) = outgoing.blocking_recv() {
        let body = match message {
            Outgoing::Response(response) => serde_json::to_vec(&response)?,
            Outgoing::Request(request) => serde_json::to_vec(&request)?,
        };
        wire::write_frame(&mut output, &body)?;
        if outgoing.is_empty() {
            output.flush()?;
        }
    }
    output.flush()
}
