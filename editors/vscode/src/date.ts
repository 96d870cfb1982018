// The briefing's date in the status bar, and the choices behind a click on it.

import {
  ConfigurationTarget, type Disposable, MarkdownString, Range, StatusBarAlignment, type TextDocument, type TextEditor,
  WorkspaceEdit, window, workspace,
} from 'vscode';

import { frontMatterWithDate } from './frontMatter';
import type { Server } from './server';

/** What the server answers to `attache/date`. */
interface Answer {
  days: string;
  why: string;
  basis: string;
  range?: { start: Place; end: Place };
}
interface Place {
  line: number;
  character: number;
}

/** So long after the last keystroke the date is asked for again. */
const PAUSE = 400;

export class BriefingDate implements Disposable {
  private readonly item = window.createStatusBarItem('attache.date', StatusBarAlignment.Right, 100);
  private readonly subscriptions: Disposable[];
  private pause: NodeJS.Timeout | undefined;
  /** How often the date was asked for. */
  private asked = 0;

  constructor(private readonly server: Server) {
    this.item.name = "Attaché: the Briefing's Date";
    this.item.command = 'attache.setDate';
    this.subscriptions = [
      server.onDidChange(() => this.soon()),
      window.onDidChangeActiveTextEditor(() => this.soon()),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('attache') && this.soon()),
      workspace.onDidChangeTextDocument((change) => {
        if (change.document === window.activeTextEditor?.document) this.soon();
      }),
    ];
  }

  /** Shows how the date was concluded, and offers to go there or to set another. */
  async ask(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const answer = await this.answer(editor.document);
    if (!answer) {
      void window.showInformationMessage('Attaché does not read this text, or is not running.');
      return;
    }
    const ways = [
      ...(answer.range ? [{ label: '$(go-to-file) Go to where it is stated', act: () => go(editor, answer) }] : []),
      ...(editor.document.languageId === 'markdown'
        ? [{ label: '$(edit) Write the date into this briefing', detail: 'The line “date:” in its front matter, which counts before all else.', act: () => write(editor, answer) }]
        : []),
      { label: '$(settings) Set the date of all briefings here that state none', detail: 'The setting attache.date.', act: () => set(answer) },
    ];
    const chosen = await window.showQuickPick(ways, { title: `${answer.days}: ${answer.why}`, placeHolder: "The briefing's date decides what is true" });
    await chosen?.act();
  }

  dispose(): void {
    clearTimeout(this.pause);
    this.item.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private soon(): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.show(), PAUSE);
  }

  private async show(): Promise<void> {
    const turn = ++this.asked;
    const document = window.activeTextEditor?.document;
    const answer = document && (await this.answer(document));
    // An answer to an earlier question may come after that to a later one.
    if (turn !== this.asked || document !== window.activeTextEditor?.document) return;
    if (!answer) {
      this.item.hide();
      return;
    }
    this.item.text = `$(calendar) ${answer.days}`;
    const tooltip = new MarkdownString();
    tooltip.appendText(`The date of this briefing, ${answer.why}`);
    this.item.tooltip = tooltip;
    this.item.show();
  }

  private async answer(document: TextDocument): Promise<Answer | undefined> {
    if (!['markdown', 'plaintext'].includes(document.languageId)) return undefined;
    if (!['file', 'untitled'].includes(document.uri.scheme)) return undefined;
    const params = { textDocument: { uri: document.uri.toString() } };
    return (await this.server.ask<Answer | null>('attache/date', params)) ?? undefined;
  }
}

async function go(editor: TextEditor, answer: Answer): Promise<void> {
  if (!answer.range) return;
  const { start, end } = answer.range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(editor.document, { selection, viewColumn: editor.viewColumn });
}

async function write(editor: TextEditor, answer: Answer): Promise<void> {
  const day = await askForDay(answer);
  if (!day) return;
  const change = frontMatterWithDate(editor.document.getText(), day);
  const range = new Range(editor.document.positionAt(change.from), editor.document.positionAt(change.to));
  const edit = new WorkspaceEdit();
  edit.replace(editor.document.uri, range, change.text);
  await workspace.applyEdit(edit);
}

async function set(answer: Answer): Promise<void> {
  const day = await askForDay(answer);
  if (!day) return;
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration('attache').update('date', day, target);
}

function askForDay(answer: Answer): Thenable<string | undefined> {
  return window.showInputBox({
    prompt: 'A day, such as 2010-03-19',
    value: answer.days.slice(0, 10),
    validateInput: (text) => (isDay(text) ? undefined : 'Write a day as 2010-03-19.'),
  });
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}
