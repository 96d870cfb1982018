//! Attaché reads a briefing as a careful editor would: who is named, who is quoted, what it is about.
//!
//! A language server and a command line for people who write briefings. Offline, deterministic, explainable: each
//! fact keeps the words it was concluded from, so that every answer can show them.
//!
//! # How an answer is made
//!
//! [`Briefing::read`](briefing::Briefing::read) is the only way in, and [`Reader`](briefing::Reader) for one briefing after
//! another: it keeps what it found out of words and names, which never changes an answer. Reading never fails. It cuts the text into chunks
//! ([`text::chunks`]), takes the prose out of each ([`text::blocks`]), reads every paragraph by itself
//! ([`briefing::Content`]), and joins what the paragraphs tell into what the document tells: its date, whom it names,
//! who says what. Every answer in [`features`] is a function of the [`Briefing`](briefing::Briefing) and the
//! [`Knowledge`](knowledge::Knowledge), and of nothing else.
//!
//! After an edit [`Briefing::reread`](briefing::Briefing::reread) takes over the paragraphs that did not change;
//! only the join runs over the whole. `tests/incremental.rs` holds that the result is the same as from scratch.
//!
//! # The house
//!
//! | module | what lives there |
//! |---|---|
//! | [`text`] | spans, ropes and edits, positions, prose out of Markdown, what is refused at the door |
//! | [`knowledge`] | people, offices, treaties, bodies, places, countries; who held what on which day |
//! | [`briefing`] | from text to a [`Briefing`](briefing::Briefing): paragraphs, sentences, mentions, quotes, structure, topics, date |
//! | [`features`] | the answers, one file each; diagnostics one file a rule |
//! | [`settings`] | `attache.toml` |
//! | [`lsp`] | all that knows the protocol |
//! | [`cli`] | the commands, one file each |
//!
//! `main.rs` asks [`cli::ask`] what the arguments want and calls one of the two.
//!
//! # Invariants
//!
//! - Imports go one way: `text <- knowledge <- briefing <- features <- settings <- {lsp, cli} <- main`. Features do
//!   not import each other. `tests/house/layers.rs` holds both.
//! - Only [`lsp`] names `tower_lsp`, `tokio` and `dashmap`; only [`text`] names `ropey`; only [`cli`] names `clap`.
//! - Below [`lsp`] and [`cli`] nothing reads a file, locks, waits or logs, but for [`settings`], which finds and
//!   reads `attache.toml` and the files that it names.
//! - A [`Span`](text::Span) is a half-open range of bytes. Lines and columns exist in [`text::LineIndex`] and outside.
//! - A paragraph's [`Content`](briefing::Content) depends on nothing but its own words: it knows neither where it
//!   stands nor what stands around it.
//! - Words and names that the analysis knows are data files beside the code, with their format described, not code.
//! - What features return is plain data, and not serialisable: each door ([`lsp`], [`cli`]) has its own wire types.
#![deny(clippy::unwrap_used)]

pub mod briefing;
pub mod cli;
pub mod features;
pub mod knowledge;
pub mod lsp;
pub mod settings;
pub mod text;
