// What stands in the log beside our own words: what the server writes, and what it and VS Code say to one another.

import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { EventEmitter, LogLevel, type LogOutputChannel, workspace } from 'vscode';

/**
 * The server's own lines, each as urgent as it says. What attache.logLevel asked for is shown, whatever the level of the
 * channel: never less urgent than "info".
 */
export function writeLines(output: Readable, log: LogOutputChannel): void {
  createInterface({ input: output, crlfDelay: Number.POSITIVE_INFINITY }).on('line', (line) => {
    const [, level, words] = /^\S+ +(TRACE|DEBUG|INFO|WARN|ERROR) (.*)$/.exec(line) ?? [];
    if (level === 'WARN') log.warn(words);
    else if (level === undefined || level === 'ERROR') log.error(words ?? line);
    else log.info(`${level.toLowerCase()}: ${words}`);
  });
}

/** Where the client writes what is said. */
export interface Trace {
  channel: LogOutputChannel;
  /** To be told of settings that have changed. */
  settingsChanged(): void;
}

/**
 * A trace in our log, as the setting attache.trace.server asks for it. The client asks the channel whether to write, and
 * writes below the level that a channel shows by itself: the setting alone would do nothing.
 */
export function traceInto(log: LogOutputChannel): Trace {
  const levels = new EventEmitter<LogLevel>();
  const channel: LogOutputChannel = Object.create(log, {
    logLevel: { get: () => (isAskedFor() ? LogLevel.Trace : LogLevel.Off) },
    onDidChangeLogLevel: { value: levels.event },
    trace: { value: (message: string) => log.info(message) },
  });
  return { channel, settingsChanged: () => levels.fire(channel.logLevel) };
}

function isAskedFor(): boolean {
  return workspace.getConfiguration('attache').get<string>('trace.server', 'off') !== 'off';
}
