// Which `attache` program runs.

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { workspace } from 'vscode';

/** The program, and who chose it. */
export interface Found {
  path: string;
  chosenBy: string;
}

/** No program: what to do about it is the message. */
export class NotFound extends Error {}

const NAME = process.platform === 'win32' ? 'attache.exe' : 'attache';

/**
 * The program to run: of the environment variable, of the setting, of the extension, of the PATH; the first that is
 * named or is there. One that is named and is not there is an error: another in its place would surprise.
 */
export function findServer(extensionPath: string): Found {
  const variable = process.env.ATTACHE_PATH;
  if (variable) return named(variable, 'the environment variable ATTACHE_PATH');
  const setting = workspace.getConfiguration('attache').get<string>('path')?.trim();
  if (setting) return named(setting, 'the setting attache.path');
  const bundled = join(extensionPath, 'bin', NAME);
  if (runs(bundled)) return { path: bundled, chosenBy: 'the extension' };
  const onPath = onThePath(NAME);
  if (onPath) return { path: onPath, chosenBy: 'the PATH' };
  throw new NotFound(
    'Attaché finds no program to run: this build of the extension brings none, and there is no attache on the PATH. ' +
      'Install it (cargo install --path . in its checkout), or set attache.path to where it lies.',
  );
}

function named(path: string, chosenBy: string): Found {
  const there = isAbsolute(path) ? path : onThePath(path);
  if (there && runs(there)) return { path: there, chosenBy };
  throw new NotFound(
    `Attaché cannot start: ${chosenBy} names ${path}, and no program is there. Correct it, or empty it to use the one that comes with the extension.`,
  );
}

function onThePath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, name)).find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
