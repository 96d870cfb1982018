// The extension: a server, the briefing's date in the status bar, the rules' pages, and three commands. What is said about a briefing
// is the server's business; nothing here reads a text.

import { commands, type ExtensionContext, window, workspace } from 'vscode';

import { findServer } from './binary';
import { BriefingDate } from './date';
import { RulePages } from './rulePages';
import { Server } from './server';

let server: Server | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel('Attaché', { log: true });
  server = new Server(log, () => findServer(context.extensionPath));
  const date = new BriefingDate(server);

  context.subscriptions.push(
    log,
    date,
    new RulePages(server),
    commands.registerCommand('attache.restart', () => server?.restart()),
    commands.registerCommand('attache.showLog', () => log.show()),
    commands.registerCommand('attache.setDate', () => date.ask()),
    workspace.onDidChangeConfiguration((change) => server?.settingsChanged(change)),
  );
  await server.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
