//! The house stands as `src/lib.rs` says: imports go one way, and what belongs to one layer is named only there.

use std::path::PathBuf;

use super::sources::sources;

/// The layers, each with those it may import.
const LAYERS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("knowledge", &["text"]),
    ("briefing", &["text", "knowledge"]),
    ("features", &["text", "knowledge", "briefing"]),
    ("settings", &["text", "knowledge", "briefing", "features"]),
    ("lsp", &["text", "knowledge", "briefing", "features", "settings"]),
    ("cli", &["text", "knowledge", "briefing", "features", "settings"]),
];

/// Names with the only layers that may use them.
const HOMES: &[(&str, &[&str])] = &[
    ("tower_lsp", &["lsp"]),
    ("lsp_types", &["lsp"]),
    ("tokio", &["lsp"]),
    ("dashmap", &["lsp"]),
    ("ropey", &["text"]),
    ("clap", &["cli"]),
    ("annotate_snippets", &["cli"]),
    ("serde_json", &["lsp", "cli"]),
    ("tracing", &["lsp", "cli"]),
    ("jiff", &["lsp", "cli"]),
    ("std::fs", &["settings", "lsp", "cli"]),
    ("std::env::", &["settings", "lsp", "cli"]),
    ("std::io", &["settings", "lsp", "cli"]),
    ("Mutex", &["lsp", "cli"]),
    (".await", &["lsp"]),
];

/// The code of a layer, file by file.
fn code(layer: &str) -> Vec<(PathBuf, String)> {
    // The build script stands beside what it compiles; it is no part of the library.
    sources(layer).into_iter().filter(|(path, _)| !path.ends_with("build.rs")).collect()
}

#[test]
fn imports_go_one_way() {
    let mut wrong = Vec::new();
    for (layer, allowed) in LAYERS {
        for (path, code) in code(layer) {
            for (other, _) in LAYERS.iter().filter(|(other, _)| other != layer && !allowed.contains(other)) {
                if code.contains(&format!("crate::{other}")) {
                    wrong.push(format!("{} imports {other}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn features_do_not_import_each_other() {
    let mut wrong = Vec::new();
    for (path, code) in code("features").into_iter().filter(|(path, _)| !path.ends_with("features/mod.rs")) {
        if code.contains("crate::features::") {
            wrong.push(path.display().to_string());
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn what_belongs_to_one_layer_is_named_only_there() {
    let mut wrong = Vec::new();
    for (name, homes) in HOMES {
        for (layer, _) in LAYERS.iter().filter(|(layer, _)| !homes.contains(layer)) {
            for (path, code) in code(layer) {
                if code.contains(name) {
                    wrong.push(format!("{} names {name}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_layer_is_there() {
    for (layer, _) in LAYERS {
        assert!(!code(layer).is_empty(), "{layer}");
    }
}
