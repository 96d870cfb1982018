//! Sessions with the real server over real standard input and output, as an editor has them.

mod actions;
mod date;
mod diagnostics;
mod documents;
mod editor;
mod hover;
mod lifecycle;
mod malformed;
mod navigation;
mod not_prose;
mod outline;
mod rule_pages;
mod settings;
mod workspace_symbols;
