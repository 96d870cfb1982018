//! An editor that dies cannot say `exit`, and its end of our input may live on in a process it has started.
//! The protocol asks a server to watch the process that `initialize` names, and to leave when it is gone.

use std::time::Duration;

use tokio::sync::watch;

const BETWEEN_LOOKS: Duration = Duration::from_secs(2);

/// Ends when the process that is announced, if one ever is, no longer runs.
pub(super) async fn gone(mut announced: watch::Receiver<Option<u32>>) {
    let Some(process) = announced.wait_for(Option::is_some).await.ok().and_then(|known| *known) else {
        return std::future::pending().await;
    };
    while runs(process) {
        tokio::time::sleep(BETWEEN_LOOKS).await;
    }
    tracing::warn!("the editor (process {process}) is gone");
}

/// Whether a process runs. One that has ended and waits to be collected does not.
#[cfg(target_os = "linux")]
fn runs(process: u32) -> bool {
    // "1234 (any name) S ...": the state stands behind the last bracket.
    std::fs::read_to_string(format!("/proc/{process}/stat")).is_ok_and(|stat| {
        let state = stat.rsplit_once(") ").and_then(|(_, rest)| rest.chars().next());
        !matches!(state, Some('Z' | 'X'))
    })
}

/// Whether a process runs.
#[cfg(all(unix, not(target_os = "linux")))]
fn runs(process: u32) -> bool {
    use rustix::{io::Errno, process::Pid};
    let pid = i32::try_from(process).ok().and_then(Pid::from_raw);
    pid.is_some_and(|pid| rustix::process::test_kill_process(pid) != Err(Errno::SRCH))
}

/// Elsewhere the end of standard input has to tell.
#[cfg(not(unix))]
fn runs(_: u32) -> bool {
    true
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::runs;
    use std::process::{Command, Stdio};

    #[test]
    fn knows_the_living_from_the_dead() {
        assert!(runs(std::process::id()));
        let mut child = Command::new("cat").stdin(Stdio::piped()).spawn().expect("there is a cat");
        assert!(runs(child.id()));
        drop(child.stdin.take());
        while runs(child.id()) {
            // It has ended but is not collected.
            std::thread::yield_now();
        }
        child.wait().expect("it was started");
        assert!(!runs(child.id()));
    }
}
