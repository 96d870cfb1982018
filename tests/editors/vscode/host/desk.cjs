// The texts on the desk, opened and written in through the editor's own interface.

const assert = require('node:assert/strict');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

const vscode = require('vscode');

const desk = vscode.workspace.workspaceFolders[0].uri;

exports.LOOSE_QUOTE = '"The lake is never so quiet as on the day before a signature"';

/** Opens a file of the folder, as it is on the disk. */
exports.open = async function open(name) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(desk, name));
  await vscode.window.showTextDocument(document);
  return document;
};

/** An unsaved text with these words. */
exports.write = async function write(content, language = 'markdown') {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
};

/** Puts words at the end of a text. */
exports.append = async function append(document, words) {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), words);
  assert(await vscode.workspace.applyEdit(edit));
};

/** The range of `words`, which stand after `context`. */
exports.rangeOf = function rangeOf(document, context, words = context) {
  const after = document.getText().indexOf(context);
  assert(after >= 0, `the text does not say: ${context}`);
  const start = document.getText().indexOf(words, after);
  assert(start >= 0, `${words} does not follow ${context}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
};

/** The card on the middle of `words`, which stand after `context`: its text, and the words it is about. */
exports.card = async function card(document, context, words) {
  const range = exports.rangeOf(document, context, words);
  const place = document.positionAt(Math.round((document.offsetAt(range.start) + document.offsetAt(range.end)) / 2));
  const cards = await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, place);
  if (!cards?.length) return undefined;
  const text = cards.flatMap((shown) => shown.contents).map((content) => content.value ?? content).join('\n');
  return { text, about: cards[0].range && document.getText(cards[0].range) };
};

/** What Attaché finds in a text now. */
exports.findings = function findings(document) {
  return vscode.languages.getDiagnostics(document.uri).filter((finding) => finding.source === 'attache');
};

/** The name of a finding's rule. */
exports.rule = function rule(finding) {
  return typeof finding.code === 'object' ? finding.code.value : finding.code;
};

/** Waits until `condition` is true, or something; returns that. At most `patience` milliseconds. */
exports.until = async function until(what, condition, patience = Number(process.env.HOST_PATIENCE)) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((go) => setTimeout(go, 50));
  }
};

/** Sets one of our settings for the folder; undefined takes it out again. */
exports.set = function set(name, value) {
  return vscode.workspace.getConfiguration('attache').update(name, value, vscode.ConfigurationTarget.Workspace);
};

/** The processes that run the server of this extension host now; another window has another. */
exports.servers = function servers() {
  return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).filter((pid) => {
    try {
      const parent = Number(/\) \S (\d+)/.exec(readFileSync(join('/proc', pid, 'stat'), 'utf8'))[1]);
      const command = readFileSync(join('/proc', pid, 'cmdline'), 'utf8').split('\0');
      return parent === process.pid && command.includes(process.env.DESK_PROGRAM);
    } catch {
      return false; // It has ended meanwhile.
    }
  }).map(Number);
};
