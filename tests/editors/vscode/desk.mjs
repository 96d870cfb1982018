// A writer's desk: a scratch home with our extension in VS Code (code-server), a folder of briefings, and the server it starts.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Nothing of the editor's own that moves, asks or covers what is looked at. */
const QUIET = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'editor.lineHeight': 20,
  'window.menuBarVisibility': 'classic',
};

export class Desk {
  /** Installs the extension and starts the editor. `server` is the program that attache.path names. */
  static async open({ codeServer, vsix, server, environment = {} }) {
    const desk = new Desk();
    desk.home = mkdtempSync(join(tmpdir(), 'attache-vscode-'));
    desk.folder = join(desk.home, 'briefings');
    desk.program = join(desk.home, 'attache-of-this-test');
    symlinkSync(resolve(server), desk.program);
    mkdirSync(join(desk.home, 'data/User'), { recursive: true });
    mkdirSync(join(desk.folder, '.vscode'), { recursive: true });
    cpSync(join(here, '../../briefings/arms-talks.md'), join(desk.folder, 'arms-talks.md'));
    cpSync(join(here, 'note.txt'), join(desk.folder, 'note.txt'));
    writeFileSync(join(desk.home, 'data/User/settings.json'), JSON.stringify(QUIET));
    writeFileSync(join(desk.home, 'config.yaml'), 'auth: none\ncert: false\n');
    desk.settings({});

    const port = await freePort();
    const folders = ['--user-data-dir', join(desk.home, 'data'), '--extensions-dir', join(desk.home, 'extensions'), '--config', join(desk.home, 'config.yaml')];
    const env = { ...process.env, ...environment, HOME: desk.home, XDG_CONFIG_HOME: join(desk.home, '.config'), XDG_DATA_HOME: join(desk.home, '.local') };
    execFileSync(codeServer, [...folders, '--install-extension', resolve(vsix)], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    // A process group of its own, so that nothing of it is left behind on the port.
    desk.editor = spawn(codeServer, [
      ...folders, '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check',
      '--disable-workspace-trust', '--disable-getting-started-override', desk.folder,
    ], { env, detached: true, stdio: 'ignore' });
    desk.url = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(desk.folder)}`;
    await answers(`http://127.0.0.1:${port}/healthz`);
    return desk;
  }

  /** Writes the folder's settings; the editor sees the file change. */
  settings(more) {
    const all = { 'attache.path': this.program, ...more };
    writeFileSync(join(this.folder, '.vscode/settings.json'), JSON.stringify(all, null, 2));
  }

  read(file) {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  /** The processes that run our server now. */
  servers() {
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry)).filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(this.program);
      } catch {
        return false; // It has ended meanwhile.
      }
    }).map(Number);
  }

  close() {
    try {
      process.kill(-this.editor.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function freePort() {
  return new Promise((found) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const { port } = listener.address();
      listener.close(() => found(port));
    });
  });
}

async function answers(url) {
  for (let tries = 0; tries < 300; tries++) {
    const up = await fetch(url).then((answer) => answer.ok, () => false);
    if (up) return;
    await new Promise((go) => setTimeout(go, 200));
  }
  throw new Error('code-server does not answer');
}
