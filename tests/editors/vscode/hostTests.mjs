// Our tests inside VS Code's own extension host (host/), where extensions live: started from a window that says so, told
// what is on its screen, and their results taken.

import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Window } from './window.mjs';

const TESTS = join(dirname(fileURLToPath(import.meta.url)), 'host/index.cjs');

export class HostTests {
  /**
   * Listens for what the tests ask and tell. `about` leaves those tests that have one of its words in braces; `patience` is
   * how long each may take.
   */
  static async listen({ about, patience = 30_000 }) {
    const tests = new HostTests();
    tests.listener = createServer((request, answer) => tests.hear(request, answer)).listen(0, '127.0.0.1');
    await new Promise((listening) => tests.listener.once('listening', listening));
    tests.results = new Promise((told) => (tests.told = told));
    tests.environment = {
      HOST_SESSION: `http://127.0.0.1:${tests.listener.address().port}`,
      HOST_PATIENCE: String(patience),
      ...(about && { HOST_ONLY: `{(${about.join('|')})}` }),
    };
    return tests;
  }

  /** Opens a window of `desk` that runs the tests. Each result: `name`, `seconds`, and `error` where it failed. */
  async run(desk, { chromiumPath, pictures }) {
    // A folder of its own: what another window had open is opened again with its folder.
    const url = desk.url(desk.lay('tested'), TESTS);
    const window = await Window.open({ chromiumPath, url, pictures, prepare: asOneThatTests });
    this.window = window;
    const late = new Promise((_, fail) => setTimeout(fail, 240_000, new Error('the extension host told no results')).unref());
    try {
      return await Promise.race([this.results, late]);
    } catch (error) {
      await window.picture('failed-host');
      throw error;
    } finally {
      this.window = undefined;
      await window.close();
    }
  }

  close() {
    this.listener.closeAllConnections();
    this.listener.close();
  }

  async hear(request, answer) {
    const { pathname, searchParams } = new URL(request.url, this.environment.HOST_SESSION);
    if (pathname === '/results') {
      let body = '';
      for await (const part of request) body += part;
      this.told(JSON.parse(body));
      answer.end();
      return;
    }
    const seen = await this.window?.page.locator(searchParams.get('selector')).allInnerTexts().catch(() => []);
    answer.setHeader('content-type', 'application/json').end(JSON.stringify(seen ?? []));
  }
}

/** VS Code's page runs tests only if its settings allow it, which code-server has no option for. */
async function asOneThatTests(page) {
  await page.exposeFunction('codeAutomationExit', () => undefined);
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.addInitScript(() => {
    const original = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = original.call(this, name);
      if (name !== 'data-settings' || this.id !== 'vscode-workbench-web-configuration') return value;
      const settings = JSON.parse(value);
      settings.developmentOptions = { ...settings.developmentOptions, enableSmokeTestDriver: true };
      return JSON.stringify(settings);
    };
  });
}
