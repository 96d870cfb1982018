// session.mjs CODE_SERVER CHROMIUM ATTACHE PICTURES VSIX...: a writer's session in the real VS Code.
//
// First at the screen (scenarios.mjs), then inside the extension host (host/); and then both again at desks where
// something is broken on purpose (broken.mjs), where what is about that must fail.

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { BARE, BROKEN, WARY, inABriefcase, muted } from './broken.mjs';
import { Desk } from './desk.mjs';
import { HostTests } from './hostTests.mjs';
import { ALL, SCENARIOS } from './scenarios.mjs';
import { Window } from './window.mjs';

const [codeServer, chromiumPath, program, pictures, ...vsixes] = process.argv.slice(2);
if (!vsixes.length) throw new Error('session.mjs CODE_SERVER CHROMIUM ATTACHE PICTURES VSIX...');
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

/**
 * At a desk: first what `atTheScreen` does in a window, then the tests of the extension host, whose results are returned. `address`
 * tells what the window is opened on.
 */
async function atADesk(desk, host, atTheScreen, address = (opened) => opened.url()) {
  const tests = await HostTests.listen(host);
  const hasTests = !only && host.about?.length !== 0 || only?.includes('host');
  const opened = await Desk.open({ codeServer, vsixes, ...desk, environment: { ...desk.environment, ...tests.environment } });
  try {
    const window = await Window.open({ chromiumPath, url: address(opened), pictures });
    await atTheScreen({ desk: opened, window }).finally(() => window.close());
    return hasTests ? await tests.run(opened, { chromiumPath, pictures }) : [];
  } finally {
    opened.close();
    tests.close();
  }
}

/** The error that a scenario ends with, of which there is a picture where one is asked for; nothing if it passes. */
async function attempt(name, session, picture) {
  const error = await SCENARIOS[name](session).then(() => undefined, (error) => error.message);
  if (error) {
    if (picture) await session.window.picture(picture);
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
    const error = await attempt(name, session, `failed-${name}`);
    told(name, error, (Date.now() - began) / 1000);
  }
}

/** A whole desk, on which everything must pass. */
async function sound(names, desk = {}, host = { about: [] }, address = undefined) {
  if (!names.some(isAsked) && !only?.includes('host')) return;
  const results = await atADesk({ server: attache, ...desk }, host, (session) => play(names, session), address);
  for (const { name, error, seconds } of results) told(`in the extension host: ${name}`, error, seconds);
}

/** A desk where something is broken, on which what is about that must fail, and fail for that reason. */
async function broken({ silent, without = silent.join(', '), scenarios, answers, desk, address }) {
  const about = answers && silent.length ? [...silent, 'control'] : silent;
  const results = await atADesk(desk(attache, silent), { about, patience: 2_500 }, async (session) => {
    await answers?.(session.window);
    for (const [name, words] of Object.entries(scenarios)) {
      // It answers: what it now does not show it will not show.
      session.window.patience = 5_000;
      let error = await attempt(name, session);
      if (error && !words.test(error)) {
        // On a busy machine the editor itself may take as long.
        session.window.patience = 20_000;
        error = await attempt(name, session);
      }
      told(`${name} fails without ${without}`, !error ? 'it passes' : words.test(error) ? undefined : `for another reason: ${error}`);
    }
  }, address);
  for (const word of silent) {
    if (!results.some(({ name }) => name.includes(`{${word}}`))) told(`the extension host fails without ${without}`, `no test is about ${word}`);
  }
  for (const { name, error } of results) {
    if (name.includes('{control}')) told(`in the extension host: ${name}, also without ${without}`, error);
    else told(`in the extension host: ${name} fails without ${without}`, !error && 'it passes');
  }
}

/** Sets desks up and clears them away, `hands` at a time: most of the time each only waits. */
async function atOnce(hands, desks) {
  const left = Object.entries(desks);
  const oneAfterAnother = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const began = Date.now();
      await next[1]().catch((error) => told(next[0], error.stack));
      console.log(`  ${next[0]}: ${Math.round((Date.now() - began) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: hands }, oneAfterAnother));
}

// The pictures are taken at the first desk, with nothing beside it.
await atOnce(1, { 'a whole desk': () => sound(Object.keys(ALL), {}, {}) });
await atOnce(3, {
  'a strange folder': () => sound(['strangeFolder'], { profile: WARY }),
  'a bare desk': () => sound(['bare'], BARE),
  'a slow desk': () => sound(['overtaken'], muted(attache, ['late'])),
  'a briefcase': () => sound(['briefcase'], {}, { about: [] }, inABriefcase),
  ...(!only && Object.fromEntries(BROKEN.map((desk) => [`a desk without ${desk.without ?? desk.silent.join(', ')}`, () => broken(desk)]))),
});
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
