// The pages of the rules, where the code of each finding leads: attache-rule:/unattributed-quote. The server writes them.

import { type Disposable, type Event, EventEmitter, type TextDocumentContentProvider, type Uri, workspace } from 'vscode';

import type { Server } from './server';

const SCHEME = 'attache-rule';

export class RulePages implements TextDocumentContentProvider, Disposable {
  private readonly changes = new EventEmitter<Uri>();
  private readonly subscriptions: Disposable[];

  /** A page that was opened while the server was away is asked for again when it is back. */
  readonly onDidChange: Event<Uri> = this.changes.event;

  constructor(private readonly server: Server) {
    this.subscriptions = [
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      server.onDidChange(() => {
        for (const page of workspace.textDocuments) if (page.uri.scheme === SCHEME) this.changes.fire(page.uri);
      }),
    ];
  }

  async provideTextDocumentContent(page: Uri): Promise<string> {
    const rule = page.path.replace(/^\//, '');
    if (!this.server.isReady) return 'Attaché is not running.';
    return (await this.server.ask<string | null>('attache/rulePage', { rule })) ?? `Attaché has no rule “${rule}”.`;
  }

  dispose(): void {
    this.changes.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}
