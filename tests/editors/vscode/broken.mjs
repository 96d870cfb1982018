// Desks where something is broken on purpose. What is about that thing must fail there, each for its own reason; or the
// session would prove nothing.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const mute = join(dirname(fileURLToPath(import.meta.url)), '../mute.py');

/** The address of a window on a folder that is on no disk (briefcase/). */
export function inABriefcase(desk) {
  return desk.url('briefcase:/desk');
}

/** A writer who is not asked whether a folder is to be trusted: it is not, until she says so. */
export const WARY = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' };

/** A desk whose extension brings no program, with none on the PATH. */
export const BARE = {
  spoil: (desk) => {
    rmSync(join(desk.extension(), 'bin'), { recursive: true });
    // The editor asks a login shell for its PATH.
    writeFileSync(join(desk.home, '.profile'), `PATH='${desk.path()}'\n`);
    return { PATH: desk.path(), SHELL: '/bin/bash' };
  },
};

/**
 * Each desk: what is `silent`, which `scenarios` must fail and with what words, how it is seen that the rest `answers`.
 * In the extension host those tests must fail whose names have one of `silent` in braces.
 */
export const BROKEN = [
  {
    silent: ['hover', 'actions', 'definition', 'pages'],
    scenarios: { cards: /the card on “Clinton”/, afterAnEmoji: /the card on “Clinton”/, untitled: /the card on “Secretary”/, quickFix: /action-widget/, rulePage: /unattributed-quote/ },
    answers: hasDate,
    desk: muted,
  },
  {
    silent: ['diagnostics', 'symbols', 'date'],
    scenarios: {
      looseQuote: /the quote is underlined/, severity: /squiggly-warning/, outline: /outline-pane/, wayfinding: /North Korea/, date: /statusbar-item/, waysOfTheDate: /statusbar-item/,
    },
    answers: hasCard,
    desk: muted,
  },
  {
    // It does not come back once it has ended, at most it is seen to try; and a variable that counts more than the setting
    // hides that the setting leads nowhere.
    silent: ['return', 'path'],
    scenarios: { killed: /another takes its place|the card on “Clinton”/, wrongPath: /no program is there/ },
    answers: hasCard,
    desk: (attache) => ({ ...muted(attache, ['return']), spoil: (desk) => ({ ATTACHE_PATH: desk.program }) }),
  },
  {
    // An extension that no briefing wakes, and that comes without its pictures.
    silent: ['activation'],
    scenarios: { walkthrough: /the picture of “Ask who somebody is”/, bare: /finds no program to run/ },
    desk: (attache) => ({ server: attache, spoil: (desk) => rewritten(desk, (told) => {
      told.activationEvents = [];
      rmSync(join(desk.extension(), 'images'), { recursive: true });
    }) }),
  },
  {
    // An extension that lets every folder choose the program.
    silent: [],
    without: 'restricted settings',
    scenarios: { strangeFolder: /the program of the folder does not run/ },
    answers: hasCard,
    desk: (attache) => ({ server: attache, profile: WARY, spoil: (desk) => rewritten(desk, (told) => {
      told.capabilities.untrustedWorkspaces.restrictedConfigurations = [];
    }) }),
  },
  {
    // An extension that wakes where there is no disk.
    silent: [],
    without: 'being off in virtual workspaces',
    scenarios: { briefcase: /the extension is disabled/ },
    address: inABriefcase,
    desk: (attache) => ({ server: attache, spoil: (desk) => rewritten(desk, (told) => {
      told.capabilities.virtualWorkspaces = true;
    }) }),
  },
  {
    // An extension that takes every language for a briefing, and every place for a disk.
    silent: ['languages', 'places'],
    scenarios: {},
    answers: hasCard,
    desk: (attache) => ({ server: attache, spoil: (desk) => {
      const bundle = join(desk.extension(), 'out/extension.js');
      const code = readFileSync(bundle, 'utf8');
      const spoilt = code.replaceAll('["markdown","plaintext"]', '["markdown","plaintext","python"]').replaceAll('["file","untitled"]', '["file","untitled","elsewhere"]');
      writeFileSync(bundle, spoilt);
      return {};
    } }),
  },
];

/** A desk with a server that is `silent` about something (mute.py). */
export function muted(attache, silent) {
  return { server: mute, environment: { MUTED_SERVER: attache, MUTED: silent.join(',') } };
}

/** Changes what the installed extension says of itself. */
function rewritten(desk, change) {
  const manifest = join(desk.extension(), 'package.json');
  const told = JSON.parse(readFileSync(manifest, 'utf8'));
  change(told);
  writeFileSync(manifest, JSON.stringify(told));
  return {};
}

async function hasDate(window) {
  await window.openFile('arms-talks.md');
  await window.page.locator('.statusbar-item', { hasText: /\d{4}-\d{2}-\d{2}/ }).first().waitFor();
}

async function hasCard(window) {
  await window.openFile('arms-talks.md');
  await window.card('State Hillary Clinton', 'Clinton', ['Hillary Clinton', '2009-01-21']);
  await window.noCard();
}
