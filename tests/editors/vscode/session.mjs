// session.mjs CODE_SERVER CHROMIUM VSIX ATTACHE PICTURES: a writer's session in the real VS Code.
//
// Then again with a server that keeps silent about one thing at a time (mute.mjs): what is about that thing must fail,
// or the session would prove nothing.

import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Desk } from './desk.mjs';
import { ALL, BREAKS } from './scenarios.mjs';
import { Window } from './window.mjs';

const [codeServer, chromiumPath, vsix, attache, pictures] = process.argv.slice(2);
if (!pictures) throw new Error('session.mjs CODE_SERVER CHROMIUM VSIX ATTACHE PICTURES');
mkdirSync(pictures, { recursive: true });
const mute = join(dirname(fileURLToPath(import.meta.url)), 'mute.mjs');

async function atADesk(server, act) {
  const desk = await Desk.open({ codeServer, vsix, ...server });
  try {
    const window = await Window.open({ chromiumPath, url: desk.url, pictures });
    try {
      return await act({ desk, window });
    } finally {
      await window.close();
    }
  } finally {
    desk.close();
  }
}

async function attempt(name, session) {
  const began = Date.now();
  try {
    await ALL[name](session);
    return { seconds: (Date.now() - began) / 1000 };
  } catch (error) {
    return { error, seconds: (Date.now() - began) / 1000 };
  }
}

/** After a failure: as the next scenario expects the desk. */
async function tidy({ window, desk }) {
  desk.settings({});
  await window.press('Escape', 'Escape');
  await window.command('File: Revert File').catch(() => undefined);
}

let failures = 0;
await atADesk({ server: attache }, async (session) => {
  for (const name of process.env.ONLY?.split(',') ?? Object.keys(ALL)) {
    const { error, seconds } = await attempt(name, session);
    console.log(`  ${error ? 'FAIL' : 'ok  '} ${name} (${seconds.toFixed(1)} s)${error ? `: ${error.message}` : ''}`);
    if (!error) continue;
    failures++;
    await session.window.picture(`failed-${name}`);
    await tidy(session);
  }
});

for (const [silence, names] of process.env.ONLY ? [] : Object.entries(BREAKS)) {
  const environment = { MUTED_SERVER: resolve(attache), MUTED: silence };
  await atADesk({ server: mute, environment }, async (session) => {
    await session.window.openFile('arms-talks.md');
    await session.window.page.locator('.statusbar-item', { hasText: /\d{4}-\d{2}-\d{2}/ }).first().waitFor();
    // It answers: what it now does not show it will not show.
    session.window.patience = 6_000;
    for (const name of names) {
      const { error } = await attempt(name, session);
      console.log(error ? `  ok   ${name} fails without ${silence}` : `  FAIL ${name} passes without ${silence}`);
      if (!error) failures++;
      await tidy(session);
    }
  });
}
process.exit(failures ? 1 : 0);
