// When the extension wakes, and what it brings. First of all: later everything is awake.

const assert = require('node:assert/strict');

const vscode = require('vscode');

const { card, open, until } = require('./desk.cjs');

const extension = vscode.extensions.getExtension('attache.attache');

suite('waking', () => {
  test('a briefing wakes it {activation}', async () => {
    await open('arms-talks.md');
    await until('it is awake', () => extension.isActive);
  });

  test('its commands are there {activation}', async () => {
    const all = await until('its commands are known', async () => {
      const names = await vscode.commands.getCommands(true);
      return names.includes('attache.restart') && names;
    });
    assert.deepEqual(all.filter((name) => name.startsWith('attache.')).sort(), ['attache.restart', 'attache.setDate', 'attache.showLog']);
  });

  // Where the server is silent about something, this shows that it is not silent about all.
  test('then Attaché answers {control}', async function () {
    this.timeout(60_000);
    const text = await open('arms-talks.md');
    const outline = () => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', text.uri);
    await until('a card or an outline', async () => (await card(text, 'Hillary Clinton')) ?? (await outline())?.length, 50_000);
  });
});
