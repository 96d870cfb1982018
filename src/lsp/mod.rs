//! The language server: all that knows the protocol, and nothing else does.

mod capabilities;
mod lifecycle;
mod message;
mod parent;
mod server;
mod session;
mod surrogates;
mod wire;

pub use lifecycle::run_stdio;
