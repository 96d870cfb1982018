//! Code actions: what would mend what was found, left alone or turned off, as edits for the editor to make.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use tower_lsp::lsp_types as lsp;

use super::analysis::Analysis;
use super::capabilities::Agreed;
use super::convert;
use super::documents::Snapshot;
use crate::features::{self, Diagnostic, Edit, Repair, Rule};
use crate::settings::{self, Amendment};
use crate::text::{Encoding, Form, LineIndex, Span};

/// A question for code actions, and what its answer depends on beside the text.
pub(super) struct Asked {
    uri: lsp::Url,
    range: lsp::Range,
    /// What the editor says it is about: Neovim names every finding of the line that the cursor is on.
    named: Vec<lsp::Diagnostic>,
    only: Option<Vec<lsp::CodeActionKind>>,
    version: i32,
    form: Form,
    encoding: Encoding,
    path: Option<PathBuf>,
    /// The folder that the editor has open and that holds the text.
    root: Option<PathBuf>,
    agreed: Agreed,
}

impl Asked {
    pub(super) fn new(
        params: lsp::CodeActionParams,
        snapshot: &Snapshot,
        roots: &[PathBuf],
        agreed: Agreed,
    ) -> Self {
        let holds = |root: &&PathBuf| snapshot.path.as_ref().is_none_or(|path| path.starts_with(root));
        Self {
            uri: params.text_document.uri,
            range: params.range,
            named: params.context.diagnostics,
            only: params.context.only,
            version: snapshot.version,
            form: snapshot.form,
            encoding: snapshot.encoding,
            path: snapshot.path.clone(),
            root: roots.iter().find(holds).cloned(),
            agreed,
        }
    }

    /// The actions for every diagnostic that the range touches, then for those that the editor names: repairs first, then
    /// ways not to be told.
    pub(super) fn answer(&self, read: &Analysis) -> lsp::CodeActionResponse {
        if !self.agreed.code_actions || !self.wants_quick_fixes() {
            return Vec::new();
        }
        let found = self.found(read);
        let mut actions: Vec<lsp::CodeAction> = Vec::new();
        for diagnostic in &found {
            actions.extend(diagnostic.repairs.iter().map(|repair| self.repaired(read, diagnostic, repair)));
        }
        for diagnostic in &found {
            actions.extend(self.ignored(read, diagnostic));
        }
        for diagnostic in &found {
            actions.extend(self.turned_off(read, diagnostic));
        }
        // Two diagnostics of one rule would turn it off twice.
        let mut seen = HashSet::new();
        actions.retain(|action| {
            seen.insert((action.title.clone(), action.edit.as_ref().map(|edit| format!("{edit:?}"))))
        });
        actions.into_iter().map(lsp::CodeActionOrCommand::CodeAction).collect()
    }

    /// What is asked about: the nearest first.
    fn found(&self, read: &Analysis) -> Vec<Diagnostic> {
        let asked = Span::new(
            convert::offset(&read.lines, self.range.start),
            convert::offset(&read.lines, self.range.end),
        );
        let touches =
            |found: &Diagnostic| found.span.start() <= asked.end() && asked.start() <= found.span.end();
        let rules = read.desk.rules_for(self.path.as_deref());
        let mut all = features::diagnostics(&read.briefing, &read.desk.knowledge, &rules);
        all.retain(|found| touches(found) || self.names(read, found));
        all.sort_by_key(|found| !touches(found));
        all
    }

    /// Whether the editor names this diagnostic.
    fn names(&self, read: &Analysis, found: &Diagnostic) -> bool {
        let code = lsp::NumberOrString::String(found.rule.code().to_owned());
        let range = convert::range(&read.lines, found.span);
        self.named.iter().any(|named| named.range == range && named.code.as_ref() == Some(&code))
    }

    /// Whether quick fixes are among the kinds that the editor asks for.
    fn wants_quick_fixes(&self) -> bool {
        let fixes = lsp::CodeActionKind::QUICKFIX;
        let within = |kind: &lsp::CodeActionKind| kind.as_str().is_empty() || *kind == fixes;
        self.only.as_ref().is_none_or(|kinds| kinds.iter().any(within))
    }

    fn repaired(&self, read: &Analysis, found: &Diagnostic, repair: &Repair) -> lsp::CodeAction {
        let edits = repair.edits.iter().map(|Edit { span, text }| lsp::TextEdit {
            range: convert::range(&read.lines, *span),
            new_text: text.clone(),
        });
        let edit = self.edit(self.uri.clone(), Some(self.version), edits.collect());
        let preferred = repair.preferred.then_some(true);
        lsp::CodeAction { is_preferred: preferred, ..self.action(read, found, repair.title.clone(), edit) }
    }

    /// Markdown has comments that no reader sees; for other texts the settings name the file.
    fn ignored(&self, read: &Analysis, found: &Diagnostic) -> Option<lsp::CodeAction> {
        if self.form == Form::Markdown {
            let comment = features::ignore_here(found, &read.briefing, read.lines.text())?;
            return Some(self.repaired(read, found, &comment));
        }
        let file = self.settings_file(read)?;
        let name = self.path.as_ref()?.strip_prefix(file.parent()?).ok()?;
        let parts: Option<Vec<&str>> = name.iter().map(|part| part.to_str()).collect();
        let name = parts?.join("/");
        let title = format!("Ignore {} in all of {name}, by {}", found.rule.code(), place(&file));
        let edit = self.amended(&file, |text| settings::ignored(text, &name, found.rule))?;
        Some(self.action(read, found, title, edit))
    }

    fn turned_off(&self, read: &Analysis, found: &Diagnostic) -> Option<lsp::CodeAction> {
        let file = self.settings_file(read)?;
        let rule: Rule = found.rule;
        let title = format!("Turn {} off in {}", rule.code(), place(&file));
        let edit = self.amended(&file, |text| settings::turned_off(text, rule))?;
        Some(self.action(read, found, title, edit))
    }

    /// The settings file that holds for the text, or the one to make: in the folder that the editor has open, or
    /// beside a text that lies elsewhere.
    fn settings_file(&self, read: &Analysis) -> Option<PathBuf> {
        if let Some(file) = &read.desk.file {
            return Some(file.clone());
        }
        let root =
            self.root.as_ref().filter(|root| self.path.as_ref().is_none_or(|path| path.starts_with(root)));
        let folder = root.map(PathBuf::as_path).or_else(|| self.path.as_ref()?.parent())?;
        Some(folder.join(settings::FILE_NAME))
    }

    /// A settings file changed, or made with what would be added to an empty one.
    fn amended(&self, file: &Path, amend: impl Fn(&str) -> Option<Amendment>) -> Option<lsp::WorkspaceEdit> {
        let uri = lsp::Url::from_file_path(file).ok()?;
        let change = |text: String| {
            let (span, new_text) = amend(&text)?;
            let lines = LineIndex::new(text, self.encoding);
            Some(lsp::TextEdit { range: convert::range(&lines, span), new_text })
        };
        match std::fs::read_to_string(file) {
            Ok(text) => Some(self.edit(uri, None, vec![change(text)?])),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                self.made(uri, change(String::new())?)
            }
            Err(_) => None,
        }
    }

    /// A file made with this text, by an editor that can.
    fn made(&self, uri: lsp::Url, text: lsp::TextEdit) -> Option<lsp::WorkspaceEdit> {
        // Neovim says only that it creates files, not that it takes the kind of edit in which one asks for them.
        if !self.agreed.creates_files {
            return None;
        }
        let options = lsp::CreateFileOptions { overwrite: Some(false), ignore_if_exists: Some(true) };
        let create = lsp::CreateFile { uri: uri.clone(), options: Some(options), annotation_id: None };
        let operations = vec![
            lsp::DocumentChangeOperation::Op(lsp::ResourceOp::Create(create)),
            lsp::DocumentChangeOperation::Edit(document_edit(uri, None, vec![text])),
        ];
        let changes = lsp::DocumentChanges::Operations(operations);
        Some(lsp::WorkspaceEdit { document_changes: Some(changes), ..lsp::WorkspaceEdit::default() })
    }

    fn edit(&self, uri: lsp::Url, version: Option<i32>, edits: Vec<lsp::TextEdit>) -> lsp::WorkspaceEdit {
        if self.agreed.versioned_edits {
            let changes = lsp::DocumentChanges::Edits(vec![document_edit(uri, version, edits)]);
            lsp::WorkspaceEdit { document_changes: Some(changes), ..lsp::WorkspaceEdit::default() }
        } else {
            lsp::WorkspaceEdit::new(HashMap::from([(uri, edits)]))
        }
    }

    fn action(
        &self,
        read: &Analysis,
        found: &Diagnostic,
        title: String,
        edit: lsp::WorkspaceEdit,
    ) -> lsp::CodeAction {
        let diagnostic = convert::diagnostic(&read.lines, found.clone(), &self.uri, self.agreed);
        lsp::CodeAction {
            title,
            kind: Some(lsp::CodeActionKind::QUICKFIX),
            diagnostics: Some(vec![diagnostic]),
            edit: Some(edit),
            ..lsp::CodeAction::default()
        }
    }
}

fn document_edit(uri: lsp::Url, version: Option<i32>, edits: Vec<lsp::TextEdit>) -> lsp::TextDocumentEdit {
    let text_document = lsp::OptionalVersionedTextDocumentIdentifier { uri, version };
    lsp::TextDocumentEdit { text_document, edits: edits.into_iter().map(lsp::OneOf::Left).collect() }
}

/// "attache.toml", or "a new attache.toml in desk".
fn place(file: &Path) -> String {
    let name = settings::FILE_NAME;
    if file.is_file() {
        return name.to_owned();
    }
    let folder = file
        .parent()
        .and_then(Path::file_name)
        .map_or_else(String::new, |folder| format!(" in {}", folder.to_string_lossy()));
    format!("a new {name}{folder}")
}
