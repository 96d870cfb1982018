// A writer's desk: a scratch home with our extension in VS Code (code-server), a folder of briefings, and the server it starts.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** Where the extensions are installed, once they are. */
let installed;

export class Desk {
  /**
   * Lays the desk and starts the editor, with the extensions `vsixes`. `server` is the program that attache.path names, `profile` are settings
   * of the writer's own; `spoil` may change the desk before the editor starts, and returns more of its environment.
   */
  static async open({ codeServer, vsixes, server, environment = {}, profile = {}, spoil = () => ({}) }) {
    const desk = new Desk();
    desk.home = mkdtempSync(join(tmpdir(), 'attache-vscode-'));
    desk.program = join(desk.home, 'attache-of-this-test');
    symlinkSync(resolve(server), desk.program);
    mkdirSync(join(desk.home, 'data/User'), { recursive: true });
    writeFileSync(join(desk.home, 'data/User/settings.json'), JSON.stringify({ ...QUIET, ...profile }));
    writeFileSync(join(desk.home, 'config.yaml'), 'auth: none\ncert: false\n');
    desk.folder = desk.lay('briefings');

    desk.port = await freePort();
    const folders = ['--user-data-dir', join(desk.home, 'data'), '--extensions-dir', join(desk.home, 'extensions'), '--config', join(desk.home, 'config.yaml')];
    const env = { ...process.env, ...environment, DESK_PROGRAM: desk.program, HOME: desk.home, XDG_CONFIG_HOME: join(desk.home, '.config'), XDG_DATA_HOME: join(desk.home, '.local') };
    desk.install(codeServer, vsixes, env);
    Object.assign(env, spoil(desk));
    // A process group of its own, so that nothing of it is left behind on the port.
    desk.editor = spawn(codeServer, [
      ...folders, '--bind-addr', `127.0.0.1:${desk.port}`, '--auth', 'none', '--disable-telemetry', '--disable-update-check',
      '--disable-getting-started-override', desk.folder,
    ], { env, detached: true, stdio: 'ignore' });
    await answers(`http://127.0.0.1:${desk.port}/healthz`);
    return desk;
  }

  /** Installs extensions; that takes seconds, so the second desk gets a copy of what the first has installed. */
  install(codeServer, vsixes, env) {
    const extensions = join(this.home, 'extensions');
    if (!installed) {
      installed = mkdtempSync(join(tmpdir(), 'attache-extensions-'));
      process.on('exit', () => rmSync(installed, { recursive: true, force: true }));
      const args = ['--user-data-dir', join(this.home, 'data'), '--extensions-dir', installed, '--config', join(this.home, 'config.yaml')];
      execFileSync(codeServer, [...args, ...vsixes.flatMap((vsix) => ['--install-extension', resolve(vsix)])], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    }
    cpSync(installed, extensions, { recursive: true });
    const list = join(extensions, 'extensions.json');
    writeFileSync(list, readFileSync(list, 'utf8').replaceAll(installed, extensions));
  }

  /** Lays a folder of briefings on the desk. */
  lay(name) {
    const folder = join(this.home, name);
    mkdirSync(join(folder, '.vscode'), { recursive: true });
    cpSync(join(here, '../../briefings/arms-talks.md'), join(folder, 'arms-talks.md'));
    cpSync(join(here, '../note.txt'), join(folder, 'note.txt'));
    this.settings({}, folder);
    return folder;
  }

  /** Writes a folder's settings; the editor sees the file change. */
  settings(more, folder = this.folder) {
    const all = { 'attache.path': this.program, ...more };
    writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(all, null, 2));
  }

  /** The address of a window on a folder, maybe with tests that run in the extension host. */
  url(folder = this.folder, tests) {
    const on = (path) => `vscode-remote://127.0.0.1:${this.port}${path}`;
    const payload = tests && [['extensionDevelopmentPath', on(this.extension())], ['extensionTestsPath', on(tests)]];
    const asked = payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : '';
    return `http://127.0.0.1:${this.port}/?folder=${encodeURIComponent(folder)}${asked}`;
  }

  /** The PATH of this desk, on which there is no attache. */
  path() {
    const others = process.env.PATH.split(':').filter((folder) => !existsSync(join(folder, 'attache')));
    return [join(this.home, 'bin'), ...others].join(':');
  }

  putOnThePath() {
    mkdirSync(join(this.home, 'bin'));
    symlinkSync(this.program, join(this.home, 'bin/attache'));
  }

  /** The folder of our extension as it is installed. */
  extension() {
    const installed = join(this.home, 'extensions');
    return join(installed, readdirSync(installed).find((name) => name.startsWith('attache.attache-')));
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
