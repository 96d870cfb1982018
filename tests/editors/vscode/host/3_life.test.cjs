// Settings that change, a server that ends, a program that is not there.

const assert = require('node:assert/strict');

const vscode = require('vscode');

const { LOOSE_QUOTE, card, findings, open, servers, set, until, write } = require('./desk.cjs');
const { seen } = require('./screen.cjs');

/** What the editor tells its user. An editor that runs tests keeps that in its list. */
async function notes() {
  await vscode.commands.executeCommand('notifications.showList');
  return seen('.notifications-center .notification-list-item');
}

suite('settings', () => {
  teardown(() => set('rules', undefined));

  test('a severity follows them at once {diagnostics}', async () => {
    const text = await write(`MOSCOW, March 19, 2010 -- Talks went on.\n\n${LOOSE_QUOTE}\n`);
    const has = (severity) => until(`a finding has the severity ${severity}`, () => findings(text).some((finding) => finding.severity === severity));
    await has(vscode.DiagnosticSeverity.Warning);
    await set('rules', { 'unattributed-quote': 'error' });
    await has(vscode.DiagnosticSeverity.Error);
    await set('rules', { 'unattributed-quote': 'off' });
    await until('no finding is left', () => findings(text).length === 0);
    await set('rules', undefined);
    await has(vscode.DiagnosticSeverity.Warning);
  });
});

suite('the status bar', () => {
  const shows = (words) => until(`the status bar shows ${words}`, async () => (await seen('.statusbar-item')).some((item) => item.includes(words)));

  test('has the date that the titles leave {date}', async () => {
    await open('arms-talks.md');
    await shows('2009-01-21 to 2011-07-01');
  });

  test('has the date that a text states {date}', async () => {
    await open('note.txt');
    await shows('2010-03-19');
  });

  test('has no date for other languages {date} {languages}', async () => {
    await open('note.txt');
    await shows('2010-03-19');
    await write('---\ndate: 2010-03-19\n---\n\nTalks went on.\n', 'python');
    await until('no date is shown', async () => !(await seen('.statusbar-item')).some((item) => /\d{4}-\d{2}-\d{2}/.test(item)));
  });
});

suite('the server', () => {
  /** The only one that runs, and is none of `others`. */
  const runs = (...others) => until('one server runs', () => servers().length === 1 && !others.includes(servers()[0]) && servers()[0]);

  test('is another one after a restart {hover} {return}', async () => {
    const text = await open('arms-talks.md');
    const first = await runs();
    await vscode.commands.executeCommand('attache.restart');
    await runs(first);
    await until('there are cards', () => card(text, 'Hillary Clinton'));
  });

  test('comes back when it is killed, once; killed again it is left alone, and that is said {hover} {return}', async () => {
    const text = await open('arms-talks.md');
    await until('there are cards', () => card(text, 'Hillary Clinton'));
    const first = await runs();
    process.kill(first, 'SIGKILL');
    const second = await runs(first);
    await until('there are cards', () => card(text, 'Hillary Clinton'));
    process.kill(second, 'SIGKILL');
    await until('it is said that it is left alone', async () => (await notes()).some((note) => note.includes('left alone')));
    assert.deepEqual(servers(), []);
    await vscode.commands.executeCommand('attache.restart');
    await until('there are cards', () => card(text, 'Hillary Clinton'));
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  test('is missed by name where attache.path leads nowhere, and found again {hover} {path} {return}', async () => {
    const text = await open('arms-talks.md');
    const path = vscode.workspace.getConfiguration('attache').get('path');
    await set('path', '/no/such/attache');
    try {
      const note = await until('the path is named', async () => (await notes()).find((shown) => shown.includes('/no/such/attache')));
      for (const part of ['no program is there', 'attache.path', 'Open Settings']) assert(note.includes(part), note);
      assert.deepEqual(servers(), []);
    } finally {
      await set('path', path);
    }
    await until('there are cards', () => card(text, 'Hillary Clinton'));
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
