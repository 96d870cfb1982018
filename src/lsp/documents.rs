//! The texts that are open in the editor.
//!
//! Nothing here waits, and no guard of the map leaves this file: what goes out is an owned [`Snapshot`].

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use dashmap::DashMap;
use tower_lsp::lsp_types::{TextDocumentContentChangeEvent, TextDocumentItem, Url};

use super::analysis::Analysis;
use super::convert;
use super::workspace::Desk;
use crate::text::{Encoding, Form, Text};

/// All open texts.
#[derive(Debug, Default)]
pub(super) struct Documents {
    open: DashMap<Url, Snapshot>,
    stamps: AtomicU64,
}

/// One text as it stood at one moment. A copy costs a few pointers.
#[derive(Clone, Debug)]
pub(super) struct Snapshot {
    /// The editor's number for this state of the text.
    pub(super) version: i32,
    /// Never the same for two states of anything, settings included.
    pub(super) stamp: u64,
    pub(super) text: Text,
    pub(super) encoding: Encoding,
    pub(super) form: Form,
    /// Where it is stored, if it is a file.
    pub(super) path: Option<PathBuf>,
    pub(super) file_name: Option<String>,
    /// What holds for it, once that is known.
    pub(super) desk: Arc<OnceLock<Arc<Desk>>>,
    /// What was read in this state, once it is.
    pub(super) analysis: Arc<OnceLock<Arc<Analysis>>>,
    /// What was read in the last state of which anything was: most of it still holds.
    pub(super) previous: Option<Arc<Analysis>>,
}

impl Documents {
    /// The editor has opened a text. From now on it is what the editor says, whatever the file holds.
    pub(super) fn open(&self, item: TextDocumentItem, encoding: Encoding) {
        let path = item.uri.to_file_path().ok();
        let last_segment = item.uri.path().rsplit('/').next().filter(|name| !name.is_empty());
        let stored_name =
            path.as_deref().and_then(|path| path.file_name()).map(|name| name.to_string_lossy());
        let file_name = stored_name.map(String::from).or_else(|| last_segment.map(str::to_owned));
        let snapshot = Snapshot {
            version: item.version,
            stamp: self.stamp(),
            text: Text::new(&item.text),
            encoding,
            form: form(&item.language_id, file_name.as_deref().unwrap_or_default()),
            path,
            file_name,
            desk: Arc::default(),
            analysis: Arc::default(),
            previous: None,
        };
        self.open.insert(item.uri, snapshot);
    }

    /// The editor has changed a text. False if it is not open.
    pub(super) fn change(&self, uri: &Url, version: i32, edits: Vec<TextDocumentContentChangeEvent>) -> bool {
        let Some(mut document) = self.open.get_mut(uri) else { return false };
        for edit in edits {
            match edit.range {
                None => document.text = Text::new(&edit.text),
                Some(range) => {
                    let encoding = document.encoding;
                    document.text.replace(convert::positions(range), &edit.text, encoding);
                }
            }
        }
        document.version = version;
        document.stamp = self.stamp();
        if let Some(read) = document.analysis.get().map(Arc::clone) {
            document.previous = Some(read);
        }
        document.analysis = Arc::default();
        true
    }

    /// What was read in an earlier state, once the newest state is read and it is needed no more.
    pub(super) fn outdated(&self, uri: &Url) -> Option<Arc<Analysis>> {
        let mut document = self.open.get_mut(uri)?;
        if document.analysis.get().is_some() { document.previous.take() } else { None }
    }

    /// The editor has closed a text. False if it was not open.
    pub(super) fn close(&self, uri: &Url) -> bool {
        self.open.remove(uri).is_some()
    }

    /// The text as it stands now.
    pub(super) fn snapshot(&self, uri: &Url) -> Option<Snapshot> {
        self.open.get(uri).map(|document| document.clone())
    }

    /// Whether nothing has changed since `snapshot` was taken.
    pub(super) fn is_newest(&self, uri: &Url, snapshot: &Snapshot) -> bool {
        self.open.get(uri).is_some_and(|document| document.stamp == snapshot.stamp)
    }

    /// All that is open.
    pub(super) fn uris(&self) -> Vec<Url> {
        self.open.iter().map(|document| document.key().clone()).collect()
    }

    /// Other settings hold from now on: nothing that was read counts any more.
    pub(super) fn renew(&self) {
        for mut document in self.open.iter_mut() {
            document.stamp = self.stamp();
            document.desk = Arc::default();
            document.analysis = Arc::default();
            document.previous = None;
        }
    }

    fn stamp(&self) -> u64 {
        self.stamps.fetch_add(1, Ordering::Relaxed)
    }
}

/// What the editor calls its language decides; an editor that calls everything text leaves it to the name.
fn form(language: &str, file_name: &str) -> Form {
    let is_markdown =
        ["markdown", "md", "mdx", "mkd"].iter().any(|known| language.eq_ignore_ascii_case(known));
    if is_markdown { Form::Markdown } else { Form::of_file(file_name).unwrap_or(Form::Plain) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tower_lsp::lsp_types::{Position, Range};

    fn uri(text: &str) -> Url {
        Url::parse(text).expect("the test wrote a URI")
    }

    fn opened(name: &str, language: &str, text: &str) -> (Documents, Url) {
        let documents = Documents::default();
        let uri = uri(name);
        documents.open(
            TextDocumentItem::new(uri.clone(), language.to_owned(), 1, text.to_owned()),
            Encoding::Utf16,
        );
        (documents, uri)
    }

    fn insert(line: u32, character: u32, text: &str) -> TextDocumentContentChangeEvent {
        let at = Position::new(line, character);
        TextDocumentContentChangeEvent {
            range: Some(Range::new(at, at)),
            range_length: None,
            text: text.to_owned(),
        }
    }

    #[test]
    fn edits_of_one_change_build_on_one_another() {
        let (documents, uri) = opened("file:///a.md", "markdown", "");
        documents.change(&uri, 2, vec![insert(0, 0, "😀\r\n"), insert(1, 0, "b"), insert(0, 2, "a")]);
        let snapshot = documents.snapshot(&uri).expect("it is open");
        assert_eq!((snapshot.text.contents().as_str(), snapshot.version), ("😀a\r\nb", 2));
    }

    #[test]
    fn a_change_without_range_is_the_whole_text() {
        let (documents, uri) = opened("file:///a.md", "markdown", "old");
        let whole =
            TextDocumentContentChangeEvent { range: None, range_length: None, text: "new".to_owned() };
        documents.change(&uri, 2, vec![whole, insert(0, 3, "er")]);
        assert_eq!(documents.snapshot(&uri).map(|now| now.text.contents()), Some("newer".to_owned()));
    }

    #[test]
    fn what_is_closed_takes_no_edit() {
        let (documents, uri) = opened("file:///a.md", "markdown", "");
        let before = documents.snapshot(&uri).expect("it is open");
        assert!(documents.is_newest(&uri, &before));
        assert!(documents.close(&uri) && !documents.close(&uri));
        assert!(!documents.change(&uri, 2, vec![]));
        assert!(!documents.is_newest(&uri, &before));
    }

    #[test]
    fn a_snapshot_does_not_change() {
        let (documents, uri) = opened("file:///a.md", "markdown", "a");
        let before = documents.snapshot(&uri).expect("it is open");
        documents.change(&uri, 2, vec![insert(0, 1, "b")]);
        assert_eq!(before.text.contents(), "a");
        assert!(!documents.is_newest(&uri, &before));
    }

    #[test]
    fn tells_markdown_from_plain_text() {
        for (name, language, expected) in [
            ("file:///a.md", "markdown", Form::Markdown),
            ("file:///a.txt", "markdown", Form::Markdown),
            ("file:///a.md", "plaintext", Form::Markdown),
            ("file:///a.txt", "text", Form::Plain),
            ("untitled:Untitled-1", "plaintext", Form::Plain),
        ] {
            let (documents, uri) = opened(name, language, "");
            assert_eq!(
                documents.snapshot(&uri).map(|document| document.form),
                Some(expected),
                "{name} {language}"
            );
        }
    }

    #[test]
    fn knows_the_name_also_of_what_is_no_file() {
        for (name, expected) in [
            ("file:///desk/2010-03-19%20talks.md", Some("2010-03-19 talks.md")),
            ("untitled:Untitled-1", Some("Untitled-1")),
            ("ssh://host/desk/talks.md", Some("talks.md")),
            ("ssh://host/", None),
        ] {
            let (documents, uri) = opened(name, "markdown", "");
            let found = documents.snapshot(&uri).and_then(|document| document.file_name);
            assert_eq!(found.as_deref(), expected, "{name}");
        }
    }
}
