//! Asking a SPARQL endpoint, through the system's own `curl`: it brings the certificates and the proxy of the place
//! where it runs, and Attaché itself has nothing in it that could call anybody.

use std::io::{ErrorKind, Write as _};
use std::process::{Child, Command, Output, Stdio};

/// What an answer has at most: far more than any country's officials.
const LARGEST: &str = "64M";

/// The answer of the endpoint at `address`.
///
/// # Errors
/// Why there is none, for a person to read.
pub(super) fn ask(address: &str, question: &str, seconds: u32) -> Result<String, String> {
    if !(address.starts_with("https://") || address.starts_with("http://")) {
        return Err(format!("{address}: no address of an endpoint: it begins with https://"));
    }
    let told = |why: String| format!("{address}: {why}");
    let asked = curl(address, seconds).spawn();
    let child = asked.map_err(|error| match error.kind() {
        ErrorKind::NotFound => told("curl is needed to ask it, and is not installed".to_owned()),
        _ => told(format!("curl does not start: {error}")),
    })?;
    let output = put(child, question).map_err(|error| told(format!("curl does not answer: {error}")))?;
    understood(&output, seconds).map_err(told)
}

fn curl(address: &str, seconds: u32) -> Command {
    let mut curl = Command::new("curl");
    curl.args(["--silent", "--show-error", "--location", "--max-redirs", "3", "--proto", "=http,https"])
        .args(["--max-time", &seconds.to_string(), "--max-filesize", LARGEST])
        .args(["--header", "Accept: application/sparql-results+json"])
        .args(["--user-agent", concat!("attache/", env!("CARGO_PKG_VERSION"))])
        .args(["--write-out", "\n%{http_code}", "--data-urlencode", "query@-", "--url", address])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    curl
}

fn put(mut child: Child, question: &str) -> std::io::Result<Output> {
    if let Some(mut input) = child.stdin.take() {
        // Where it has given up already, its exit code says why.
        let _ = input.write_all(question.as_bytes());
    }
    child.wait_with_output()
}

fn understood(output: &Output, seconds: u32) -> Result<String, String> {
    match output.status.code() {
        Some(0) => {}
        Some(6) => return Err("no such host".to_owned()),
        Some(7) => return Err("nobody answers there".to_owned()),
        Some(18) => return Err("the answer broke off".to_owned()),
        Some(28) => return Err(format!("no answer within {seconds} seconds")),
        Some(52) => return Err("an empty answer".to_owned()),
        Some(63) => return Err(format!("an answer larger than {LARGEST}")),
        _ => return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
    }
    let text = String::from_utf8(output.stdout.clone()).map_err(|_| "the answer is no text".to_owned())?;
    let (body, status) = text.rsplit_once('\n').unwrap_or((&text, ""));
    match status {
        "200" => Ok(body.to_owned()),
        "429" => Err("asked too often (429): wait a while".to_owned()),
        "500" | "502" | "503" | "504" => Err(format!("out of order, or it took too long there ({status})")),
        other => Err(format!("refused ({other})")),
    }
}
