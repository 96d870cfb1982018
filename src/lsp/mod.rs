//! The language server: all that knows the protocol, and nothing else does.
//!
//! Bytes become frames in `wire`, frames messages in `message`; `session` hands each to `server`, whose handlers
//! ask `documents` for a snapshot, have it read (`analysis`) as `workspace` and `config` say, and put the answer
//! into the protocol's words (`convert`, `navigation`). `index` knows what can be found in the folders that the editor has
//! open.

mod actions;
mod analysis;
mod capabilities;
mod config;
mod convert;
mod date;
mod documents;
mod folders;
mod index;
mod lifecycle;
mod message;
mod navigation;
mod parent;
mod progress;
mod publisher;
mod rule_page;
mod server;
mod session;
mod surrogates;
mod wire;
mod workspace;

pub use lifecycle::run_stdio;
