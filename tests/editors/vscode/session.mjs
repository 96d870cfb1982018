// session.mjs CODE_SERVER CHROMIUM VSIX ATTACHE PICTURES: a writer's session in the real VS Code.
//
// First at the screen (scenarios.mjs), then inside the extension host (host/); and then both again at desks where
// something is broken on purpose (broken.mjs), where what is about that must fail.

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { BROKEN, WARY } from './broken.mjs';
import { Desk } from './desk.mjs';
import { HostTests } from './hostTests.mjs';
import { ALL, strangeFolder } from './scenarios.mjs';
import { Window } from './window.mjs';

const [codeServer, chromiumPath, vsix, program, pictures] = process.argv.slice(2);
if (!pictures) throw new Error('session.mjs CODE_SERVER CHROMIUM VSIX ATTACHE PICTURES');
mkdirSync(pictures, { recursive: true });
const attache = resolve(program);
/** For whoever works on the tests: a few scenarios by name (ONLY=cards,host), or none of the broken desks. */
const only = process.env.ONLY?.split(',');

let passed = 0;
let failed = 0;
function told(name, error, seconds) {
  if (error) failed++;
  else passed++;
  console.log(`  ${error ? 'FAIL' : 'ok  '} ${name}${seconds ? ` (${seconds.toFixed(1)} s)` : ''}${error ? `: ${error}` : ''}`);
}

/** At a desk: first what `atTheScreen` does in a window, then the tests of the extension host, whose results are returned. */
async function atADesk(desk, host, atTheScreen) {
  const tests = await HostTests.listen(host);
  const hasTests = !only && host.silent?.length !== 0 || only?.includes('host');
  const opened = await Desk.open({ codeServer, vsix, ...desk, environment: { ...desk.environment, ...tests.environment } });
  try {
    const window = await Window.open({ chromiumPath, url: opened.url(), pictures });
    await atTheScreen({ desk: opened, window }).finally(() => window.close());
    return hasTests ? await tests.run(opened, { chromiumPath, pictures }) : [];
  } finally {
    opened.close();
    tests.close();
  }
}

/** The error that a scenario ends with; nothing if it passes. */
async function attempt(name, session) {
  const error = await ({ ...ALL, strangeFolder })[name](session).then(() => undefined, (error) => error.message);
  if (error) {
    session.desk.settings({});
    await session.window.press('Escape', 'Escape');
    await session.window.command('Notifications: Clear All Notifications').catch(() => undefined);
    await session.window.command('File: Revert File').catch(() => undefined);
  }
  return error;
}

const isAsked = (name) => only?.includes(name) ?? true;

async function play(names, session) {
  for (const name of names.filter(isAsked)) {
    const began = Date.now();
    const error = await attempt(name, session);
    told(name, error, (Date.now() - began) / 1000);
    if (error) await session.window.picture(`failed-${name}`);
  }
}

const results = await atADesk({ server: attache }, {}, (session) => play(Object.keys(ALL), session));
for (const { name, error, seconds } of results) told(`in the extension host: ${name}`, error, seconds);
if (isAsked('strangeFolder')) {
  await atADesk({ server: attache, profile: WARY }, { silent: [] }, (session) => play(['strangeFolder'], session));
}

for (const { silent, without = silent.join(', '), scenarios, answers, desk } of only ? [] : BROKEN) {
  const results = await atADesk(desk(attache, silent), { silent, patience: 2_500 }, async (session) => {
    await session.window.openFile('arms-talks.md');
    await answers?.(session.window);
    // It answers: what it now does not show it will not show.
    session.window.patience = 5_000;
    for (const [name, words] of Object.entries(scenarios)) {
      const error = await attempt(name, session);
      told(`${name} fails without ${without}`, !error ? 'it passes' : words.test(error) ? undefined : `for another reason: ${error}`);
    }
  });
  for (const word of silent) {
    if (!results.some(({ name }) => name.includes(`{${word}}`))) told(`the extension host fails without ${without}`, `no test is about ${word}`);
  }
  for (const { name, error } of results) {
    if (!name.includes('{control}')) told(`in the extension host: ${name} fails without ${without}`, !error && 'it passes');
    else if (answers) told(`in the extension host: ${name}`, error);
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
