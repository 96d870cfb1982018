// VS Code's window as a person uses it: keys, mouse, and what is to be read on the screen.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';

export class Window {
  /** Opens `url`, and does `prepare` with the page before that. */
  static async open({ chromiumPath, url, pictures, prepare = () => undefined }) {
    const window = new Window();
    window.profile = mkdtempSync(join(tmpdir(), 'attache-chromium-'));
    window.pictures = pictures;
    window.browser = await chromium.launchPersistentContext(window.profile, {
      executablePath: chromiumPath,
      headless: true,
      viewport: { width: 1200, height: 800 },
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    window.page = window.browser.pages()[0] ?? (await window.browser.newPage());
    window.patience = 30_000;
    await prepare(window.page);
    await window.page.goto(url);
    await window.page.locator('.monaco-workbench').waitFor({ timeout: 90_000 });
    return window;
  }

  /** How long anything may take, in milliseconds. */
  set patience(milliseconds) {
    this.waits = milliseconds;
    this.page.setDefaultTimeout(milliseconds);
  }

  async close() {
    await this.browser.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  async picture(name, clip) {
    // What has just opened is still fading in.
    await this.page.waitForTimeout(500);
    await this.page.screenshot({ path: join(this.pictures, `${name}.png`), clip });
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text) {
    await this.page.keyboard.type(text, { delay: 5 });
  }

  /** Runs a command by its whole name in the palette. */
  async command(name) {
    await this.commandThatAsks(name);
    await this.quickInputGone();
  }

  /** Runs a command that asks for more in the place of the palette. */
  async commandThatAsks(name) {
    await this.press('F1');
    await this.quickInput().fill(`>${name}`);
    await this.page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]`).first().click();
  }

  /** Opens a file of the folder at its beginning. */
  async openFile(name) {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-lines').first().waitFor();
    await this.press('Control+Home');
  }

  quickInputGone() {
    return this.quickInput().waitFor({ state: 'hidden' });
  }

  quickInput() {
    return this.page.locator('.quick-input-widget input[type="text"]').first();
  }

  quickRows() {
    return this.page.locator('.quick-input-widget .monaco-list-row');
  }

  /** Where `words` stand on the screen, on a line after `context`. */
  async place(context, words = context) {
    const found = await this.page.waitForFunction(placeOf, { context, words }, { timeout: this.waits });
    return found.jsonValue();
  }

  async click(context, words) {
    const { x, y } = await this.place(context, words);
    await this.page.mouse.click(x, y);
  }

  /** Rests the pointer on `words` until a card is there that says all of `expected`. */
  async card(context, words, expected) {
    let card = this.page.locator('.monaco-hover:visible');
    for (const part of expected) card = card.filter({ hasText: part });
    await this.until(`the card on “${words}” says ${expected.join(', ')}`, async () => {
      // Where the server was not ready yet the editor does not ask again while the pointer rests.
      await this.noCard();
      const { x, y } = await this.place(context, words);
      await this.page.mouse.move(x - 6, y);
      await this.page.mouse.move(x, y, { steps: 4 });
      return card.first().waitFor({ timeout: 3_000 }).then(() => true, () => false);
    });
  }

  async noCard() {
    await this.page.mouse.move(700, 3);
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  }

  /** Goes to the first finding of a rule that Problems lists: by its words, since the rule's name leads to its page. */
  async goToProblem(rule) {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel .monaco-list-row', { hasText: rule }).first().click({ position: { x: 90, y: 10 } });
    await this.press('Enter');
  }

  squiggles(kind) {
    return this.page.locator(`.view-overlays .squiggly-${kind}`);
  }

  notification(text) {
    return this.page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first();
  }

  /** Waits until `condition` holds of the page or the desk. */
  async until(what, condition) {
    const end = Date.now() + this.waits;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
      await new Promise((go) => setTimeout(go, 100));
    }
  }
}

/** Runs in the page: the middle of `words` on the first line of the editor that has them after `context`. */
function placeOf({ context, words }) {
  const lines = [...document.querySelectorAll('.editor-instance .view-lines .view-line')];
  for (const line of lines) {
    const nodes = [];
    const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) nodes.push(walk.currentNode);
    const text = nodes.map((node) => node.data).join('').replaceAll('\u00a0', ' ');
    const after = text.indexOf(context);
    if (after < 0) continue;
    const start = text.indexOf(words, after);
    if (start < 0) continue;
    const place = (offset) => {
      let left = offset;
      for (const node of nodes) {
        if (left <= node.data.length) return [node, left];
        left -= node.data.length;
      }
      throw new Error('beyond the line');
    };
    const range = document.createRange();
    range.setStart(...place(start));
    range.setEnd(...place(start + words.length));
    const box = range.getBoundingClientRect();
    if (box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return null;
}
