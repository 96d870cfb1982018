// The server's life: started, restarted when a setting asks for it and once after a crash, stopped.

import { type ConfigurationChangeEvent, type Disposable, EventEmitter, type LogOutputChannel, commands, window, workspace } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler, LanguageClient, State } from 'vscode-languageclient/node';

import { type Found, NotFound } from './binary';
import { type Trace, traceInto, writeLines } from './log';

/** A server that lasted this long and then crashed is started anew; one that crashes again sooner is left alone. */
const LASTED = 60_000;

const NEEDS_RESTART = ['attache.path', 'attache.logLevel'];

const DOCUMENTS = ['file', 'untitled'].flatMap((scheme) =>
  ['markdown', 'plaintext'].map((language) => ({ scheme, language })),
);

/** A client that is silent about questions which its server, stopped meanwhile, did not answer. */
class Client extends LanguageClient {
  override handleFailedRequest<T>(...failure: Parameters<LanguageClient['handleFailedRequest']>): T {
    const [, , , otherwise] = failure;
    return this.isRunning() ? (super.handleFailedRequest(...failure) as T) : (otherwise as T);
  }
}

export class Server implements Disposable {
  private client: LanguageClient | undefined;
  private lastCrash = 0;
  private readonly trace: Trace;
  private readonly changes = new EventEmitter<void>();

  /** It has become ready to answer, or has ceased to be. */
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly log: LogOutputChannel,
    private readonly find: () => Found,
  ) {
    this.trace = traceInto(log);
  }

  get isReady(): boolean {
    return this.client?.state === State.Running;
  }

  /** Starts it, or says why that cannot be. */
  async start(): Promise<void> {
    try {
      const found = this.find();
      this.log.info(`starting ${found.path}, chosen by ${found.chosenBy}`);
      this.client = this.connect(found);
      await this.client.start();
    } catch (error) {
      await this.failed(error);
    }
    this.changes.fire();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.changes.fire();
    // One that never started, or is gone already, cannot be stopped: that is as good.
    await client?.dispose().catch(() => undefined);
  }

  async restart(): Promise<void> {
    this.lastCrash = 0;
    await this.stop();
    await this.start();
  }

  /** The server hears of changed settings by itself; some of them are settings of its start. */
  async settingsChanged(change: ConfigurationChangeEvent): Promise<void> {
    if (NEEDS_RESTART.some((setting) => change.affectsConfiguration(setting))) await this.restart();
    else if (change.affectsConfiguration('attache.trace.server')) this.trace.settingsChanged();
  }

  /** The answer to a request of Attaché's own; nothing while the server is not there. */
  async ask<T>(method: string, params: object): Promise<T | undefined> {
    if (!this.isReady) return undefined;
    return this.client?.sendRequest<T>(method, params).catch((error: unknown) => {
      this.log.warn(`${method}: ${error}`);
      return undefined;
    });
  }

  dispose(): void {
    void this.stop();
    this.changes.dispose();
  }

  private connect(found: Found): LanguageClient {
    const logLevel = workspace.getConfiguration('attache').get<string>('logLevel', 'warn');
    const client = new Client(
      'attache',
      'Attaché',
      { command: found.path, args: ['lsp'], options: { env: { ...process.env, ATTACHE_LOG: logLevel } } },
      {
        documentSelector: DOCUMENTS,
        initializationOptions: { rulePages: true },
        outputChannel: this.log,
        traceOutputChannel: this.trace.channel,
        stdioOptions: { stdout: writeLines, stderr: writeLines },
        errorHandler: this.whenItCrashes(),
      },
    );
    client.onDidChangeState(() => this.changes.fire());
    return client;
  }

  private whenItCrashes(): ErrorHandler {
    return {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        const soon = Date.now() - this.lastCrash < LASTED;
        this.lastCrash = Date.now();
        if (!soon) return { action: CloseAction.Restart, handled: true, message: 'the server has ended, and is started anew' };
        void this.offer('Attaché has ended twice within a minute and is left alone. Its log may tell why.', 'Restart');
        return { action: CloseAction.DoNotRestart, handled: true, message: 'the server has ended again, and is left alone' };
      },
    };
  }

  private async failed(error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    this.log.error(message);
    await this.stop();
    if (error instanceof NotFound) void this.offer(message, 'Open Settings');
    else void this.offer(`Attaché did not start: ${message}`, 'Restart');
  }

  private async offer(message: string, way: 'Restart' | 'Open Settings'): Promise<void> {
    const chosen = await window.showErrorMessage(message, way, 'Show Log');
    if (chosen === 'Show Log') this.log.show();
    if (chosen === 'Restart') await this.restart();
    if (chosen === 'Open Settings') await commands.executeCommand('workbench.action.openSettings', 'attache.path');
  }
}
