//! Tells Zed how to start Attaché: all a Zed extension has to do for a server that is on the `PATH`.

use zed_extension_api::{self as zed, Command, LanguageServerId, Result, Worktree};

struct Attache;

impl zed::Extension for Attache {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, _: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let command = worktree
            .which("attache")
            .ok_or("attache is not on the PATH; `cargo install --path .` in its repository puts it there")?;
        Ok(Command { command, args: vec!["lsp".into()], env: worktree.shell_env() })
    }
}

zed::register_extension!(Attache);
