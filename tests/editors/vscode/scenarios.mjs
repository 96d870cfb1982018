// What a writer does in VS Code, each with what must then be on the screen. In this order: each leaves the desk as the
// next expects it.

const LOOSE_QUOTE = '"The lake is never so quiet as on the day before a signature"';
const FINDING = 'unattributed-quote';

/** On her card; a link on her name has only the first of them. */
const HILLARY_CLINTON = ['Hillary Clinton', 'Secretary of State', '2009-01-21'];

const TOPICS = [/treaty/i, /missile defense/i, /North Korea/, /trade/i];

/** Cards on a titled name, a surname and a pronoun. */
export async function cards({ window }) {
  await window.openFile('arms-talks.md');
  await window.card('State Hillary Clinton', 'Clinton', ['Hillary Clinton', 'Secretary of State', '2009']);
  await window.card('Lavrov, who spoke first', 'Lavrov', ['Sergei Lavrov', 'oreign minister']);
  await window.card('she said.', 'she', ['Hillary Clinton']);
  await window.card('Her counterpart', 'counterpart', ['Sergei Lavrov', 'oreign minister']);
  await window.picture('hover', { x: 352, y: 36, width: 848, height: 400 });
  await window.noCard();
}

/** The card after characters that count twice in UTF-16, on that very word. */
export async function afterAnEmoji({ window }) {
  await window.openFile('note.txt');
  await window.card('Hillary Clinton was', 'Clinton', ['Hillary Clinton', '2009-01-21']);
  await window.card('Sergei Lavrov agreed', 'Lavrov', ['Sergei Lavrov', '2004-03-09']);
  await window.noCard();
  await window.openFile('arms-talks.md');
}

/** A quote nobody can place is underlined, told in Problems, and clean again once attributed. */
export async function looseQuote({ window }) {
  await window.openFile('arms-talks.md');
  await window.until('a clean briefing has no findings', async () => (await window.squiggles('warning').count()) === 0);
  await window.press('Control+End', 'Enter', 'Enter');
  await window.type(LOOSE_QUOTE);
  await window.until('the quote is underlined', async () => {
    const squiggle = await window.squiggles('warning').first().boundingBox().catch(() => null);
    const { x, y } = await window.place('The lake is never', 'lake');
    return squiggle && x > squiggle.x && x < squiggle.x + squiggle.width && Math.abs(y - squiggle.y - squiggle.height / 2) < 12;
  });
  await window.goToProblem(FINDING);
  await window.place('The lake is never');
  await window.press('End');
  await window.picture('quote', { x: 352, y: 140, width: 848, height: 460 });
  await window.type(', said Lavrov.');
  await window.squiggles('warning').first().waitFor({ state: 'detached' });
  await window.press('Control+j');
  await window.command('File: Revert File');
}

/** The name of a finding's rule leads to the rule's page, beside which the briefing stays open. */
export async function rulePage({ window }) {
  await window.openFile('arms-talks.md');
  await window.press('Control+End', 'Enter', 'Enter');
  await window.type(LOOSE_QUOTE);
  await window.command('Problems: Focus on Problems View');
  await window.page.locator('.markers-panel .monaco-list-row a', { hasText: FINDING }).first().click();
  await window.page.locator('.tab.active', { hasText: FINDING }).waitFor();
  const page = window.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  await page.locator('h1', { hasText: FINDING }).waitFor();
  await page.locator('h2', { hasText: 'Put right' }).waitFor();
  await window.picture('rule-page');
  await window.command('View: Close Editor');
  await window.page.locator('.tab.active', { hasText: 'arms-talks.md' }).waitFor();
  await window.press('Control+j');
  await window.command('File: Revert File');
}

/** A quick fix mends marks that do not match. */
export async function quickFix({ window }) {
  await window.openFile('arms-talks.md');
  await window.press('Control+End', 'Enter', 'Enter');
  await window.type('“The lake is quiet", said Lavrov.');
  await window.goToProblem('mixed-quote-marks');
  await window.press('Control+.');
  await window.page.locator('.action-widget .monaco-list-row', { hasText: 'Make both marks of this quote curly' }).first().click();
  await window.place('“The lake is quiet”, said');
  await window.page.locator('.markers-panel .monaco-list-row', { hasText: 'mixed-quote-marks' }).first().waitFor({ state: 'detached' });
  await window.press('Control+j');
  await window.command('File: Revert File');
}

/** The topics in their order, in the Outline. */
export async function outline({ window }) {
  await window.command('Explorer: Focus on Outline View');
  await window.page.locator('.outline-pane .monaco-list-row').first().waitFor();
  await window.press('Control+ArrowLeft');
  await window.until('the topics stand in the Outline, in order', async () =>
    inOrder(await window.page.locator('.outline-pane .monaco-list-row').allInnerTexts()));
  // The list of files makes room.
  const files = window.page.locator('.pane-header[aria-label="Explorer Section: briefings"]');
  await files.click();
  await window.page.locator('.outline-pane .monaco-list-row', { hasText: 'North Korea' }).locator('.monaco-tl-twistie').click();
  await window.page.locator('.outline-pane .monaco-list-row', { hasText: 'Clinton: ' }).first().waitFor();
  await window.picture('outline', { x: 48, y: 90, width: 304, height: 300 });
  await files.click();
}

/** Go to Symbol lists the topics and goes there; breadcrumbs and sticky scroll name it. */
export async function wayfinding({ window }) {
  await window.press('F1');
  await window.quickInput().fill('@North Korea');
  await window.quickRows().filter({ hasText: /North Korea/ }).first().waitFor();
  await window.press('Enter');
  await window.quickInputGone();
  await window.page.locator('.monaco-breadcrumbs', { hasText: /North Korea/ }).first().waitFor();
  await window.page.mouse.move(700, 400);
  const stuck = window.page.locator('.sticky-widget .sticky-line-content', { hasText: /Turning\sto\sNorth\sKorea/ });
  await window.until('the topic sticks to the top as its paragraphs pass', async () => {
    await window.page.mouse.wheel(0, 100);
    return stuck.first().isVisible();
  });
  await window.picture('sticky');
}

/** The status bar shows the date; a click on it sets another. */
export async function date({ window }) {
  const item = window.page.locator('.statusbar-item', { hasText: /\d{4}-\d{2}-\d{2}/ }).first();
  await item.waitFor();
  await item.click();
  await window.quickRows().filter({ hasText: 'Write the date into this briefing' }).first().waitFor();
  await window.picture('date', { x: 300, y: 0, width: 602, height: 178 });
  await window.quickRows().filter({ hasText: 'Write the date into this briefing' }).first().click();
  await window.page.locator('.quick-input-widget', { hasText: 'A day, such as' }).waitFor();
  await window.quickInput().fill('2010-03-18');
  await window.press('Enter');
  await window.quickInputGone();
  await window.openFile('arms-talks.md');
  await window.place('date: 2010-03-18');
  await window.page.locator('.statusbar-item', { hasText: '2010-03-18' }).first().waitFor();
  await window.command('File: Revert File');
}

/** The other ways behind a click on the date: to where it is stated, and to the setting for briefings that state none. */
export async function waysOfTheDate({ window, desk }) {
  const item = (day) => window.page.locator('.statusbar-item', { hasText: day }).first();
  const choose = (way) => window.quickRows().filter({ hasText: way }).first().click();
  await window.openFile('note.txt');
  await item('2010-03-19').click();
  await choose('Go to where it is stated');
  await window.page.locator('.statusbar-item', { hasText: '(22 selected)' }).first().waitFor();
  await window.openFile('arms-talks.md');
  await item('2009-01-21').click();
  await choose('Set the date of all briefings here that state none');
  await window.page.locator('.quick-input-widget', { hasText: 'A day, such as' }).waitFor();
  await window.quickInput().fill('2010-03-16');
  await window.press('Enter');
  await window.quickInputGone();
  await item('2010-03-16').waitFor();
  desk.settings({});
  await item('2009-01-21').waitFor();
}

/** A severity that changes in the settings changes on the screen. */
export async function severity({ window, desk }) {
  await window.openFile('arms-talks.md');
  await window.press('Control+End', 'Enter', 'Enter');
  await window.type(LOOSE_QUOTE);
  await window.squiggles('warning').first().waitFor();
  desk.settings({ 'attache.rules': { 'unattributed-quote': 'error' } });
  await window.squiggles('error').first().waitFor();
  desk.settings({ 'attache.rules': { 'unattributed-quote': 'off' } });
  await window.squiggles('error').first().waitFor({ state: 'detached' });
  desk.settings({});
  await window.squiggles('warning').first().waitFor();
  await window.command('File: Revert File');
}

/**
 * The log tells who chose the program, what is said once attache.trace.server asks for it and no more when it does not, and
 * what the server itself writes, once attache.logLevel asks for that.
 */
export async function log({ window, desk }) {
  await window.openFile('arms-talks.md');
  const hovered = async () => {
    await window.card('State Hillary Clinton', 'Clinton', HILLARY_CLINTON);
    await window.noCard();
  };
  await hovered();
  await window.command('Attaché: Show the Log');
  const logged = (words) => window.page.locator('.part.panel .view-line', { hasText: words });
  // The log takes the focus when it is shown: what is pressed before that goes nowhere.
  await logged(/chosen\sby\sthe\ssetting/).first().waitFor();
  const [before] = desk.servers();
  await window.command('Attaché: Restart the Server');
  await isAnother(desk, window, before);
  await hovered();
  await window.until('nothing that is said stands in the log', async () => (await logged('textDocument/hover').count()) === 0);
  desk.settings({ 'attache.trace.server': 'messages' });
  await window.until('what is said stands in the log', async () => {
    await hovered();
    return (await logged(/response\s.textDocument\/hover/).count()) > 0;
  });
  await window.picture('log');
  await changes(desk, window, { 'attache.logLevel': 'debug' });
  await hovered();
  await logged(/read\sarms-talks/).first().waitFor();
  await window.picture('log-level');
  await changes(desk, window, {});
  await window.press('Control+j');
}

/** Settings with which another server starts. */
async function changes(desk, window, settings) {
  const [before] = desk.servers();
  desk.settings(settings);
  await isAnother(desk, window, before);
}

function isAnother(desk, window, before) {
  return window.until('another server runs', () => desk.servers().length === 1 && desk.servers()[0] !== before);
}

/** A server that is killed is started anew, once; killed again it is left alone, and that is said. */
export async function killed({ window, desk }) {
  await window.openFile('arms-talks.md');
  await window.until('one server runs', () => desk.servers().length === 1);
  const [first] = desk.servers();
  process.kill(first, 'SIGKILL');
  await window.until('another takes its place', () => desk.servers().length === 1 && desk.servers()[0] !== first);
  await window.card('State Hillary Clinton', 'Clinton', HILLARY_CLINTON);
  await window.noCard();
  process.kill(desk.servers()[0], 'SIGKILL');
  await window.notification('left alone').waitFor();
  await window.picture('killed');
  await window.command('Attaché: Restart the Server');
  await window.card('State Hillary Clinton', 'Clinton', HILLARY_CLINTON);
  await window.command('Notifications: Clear All Notifications');
}

/** An attache.path that leads nowhere is said, with what to do; corrected it works again. */
export async function wrongPath({ window, desk }) {
  await window.openFile('arms-talks.md');
  desk.settings({ 'attache.path': '/no/such/attache' });
  await window.notification('no program is there').waitFor();
  await window.picture('wrong-path');
  desk.settings({});
  await window.card('State Hillary Clinton', 'Clinton', HILLARY_CLINTON);
  await window.command('Notifications: Clear All Notifications');
}

/** A text that was never saved is read too. */
export async function untitled({ window }) {
  await window.command('File: New Untitled Text File');
  await window.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
  await window.type('Foreign Minister Sergei Lavrov met Secretary of State Hillary Clinton.');
  await window.card('met Secretary', 'Secretary', ['Hillary Clinton', '2009-01-21']);
  await window.noCard();
  await window.command('File: Revert File').catch(() => undefined);
}

const STEPS = ['Ask who somebody is', 'Leave no quote without its speaker', 'See what it is about', 'Check the date'];

/** The walkthrough: each of its steps opens with its picture, and its button does what it says. */
export async function walkthrough({ window }) {
  await window.commandThatAsks('Welcome: Open Walkthrough...');
  await window.page.locator('.quick-input-widget input[placeholder="Select a walkthrough to open"]').waitFor();
  await window.quickInput().fill('Your first briefing');
  await window.quickRows().filter({ hasText: 'Your first briefing with Attaché' }).first().click();
  const page = window.page.locator('.gettingStartedContainer');
  // In a narrow window there is no room for its pictures.
  const size = window.page.viewportSize();
  await window.page.setViewportSize({ ...size, width: 1500 });
  for (const [number, step] of STEPS.entries()) {
    await page.locator('.getting-started-step', { hasText: step }).first().click();
    await page.locator('.getting-started-step.expanded', { hasText: step }).waitFor();
    await window.until(`the picture of “${step}” is shown`, () =>
      page.locator('.getting-started-media img').first().evaluate((image) => image.naturalWidth > 100 && image.checkVisibility()));
    await window.picture(`walkthrough-${number + 1}`);
  }
  await page.locator('.getting-started-step', { hasText: STEPS[1] }).first().click();
  await page.locator('.getting-started-step.expanded .monaco-button', { hasText: 'Show the findings' }).click();
  await window.page.locator('.markers-panel').waitFor();
  await window.press('Control+j');
  await window.page.locator('.markers-panel').waitFor({ state: 'hidden' });
  await window.page.setViewportSize(size);
}

/** At a desk where everything is trusted. */
export const ALL = { cards, afterAnEmoji, looseQuote, rulePage, quickFix, outline, wayfinding, date, waysOfTheDate, severity, log, killed, wrongPath, untitled, walkthrough };

/** In a folder that is not trusted its settings choose no program; once it is trusted they do. At a desk that asks for trust. */
export async function strangeFolder({ window, desk }) {
  await window.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await window.openFile('arms-talks.md');
  await window.card('State Hillary Clinton', 'Clinton', HILLARY_CLINTON);
  await window.noCard();
  await window.until('the program of the folder does not run', () => desk.servers().length === 0);
  await window.picture('strange-folder');
  await window.command('Workspaces: Manage Workspace Trust');
  await window.page.locator('.workspace-trust-editor .monaco-button', { hasText: /^Trust$/ }).first().click();
  await window.until('the program of the folder runs', () => desk.servers().length === 1);
}

/** In a folder that is on no disk the extension stays asleep, and the editor says why. On a window of a briefcase. */
export async function briefcase({ window, desk }) {
  await window.openFile('talks.md');
  await window.place('Foreign Minister Sergei Lavrov');
  await window.command('Extensions: Show Installed Extensions');
  const ours = window.page.locator('.extension-list-item', { hasText: 'Attaché' }).first();
  await ours.waitFor();
  await window.picture('briefcase');
  await window.until('the extension is disabled', () => ours.locator('xpath=..').evaluate((item) => item.classList.contains('disabled')));
  await window.until('no server runs', () => desk.servers().length === 0);
}

/** Where no program is to be found the extension says what to do; once there is one on the PATH it takes that. At a bare desk. */
export async function bare({ window, desk }) {
  await window.openFile('arms-talks.md');
  desk.settings({ 'attache.path': '' });
  await window.notification('finds no program to run').waitFor();
  await window.notification('cargo install').waitFor();
  await window.picture('bare');
  await window.command('Notifications: Clear All Notifications');
  desk.putOnThePath();
  await window.command('Attaché: Restart the Server');
  await window.card('State Hillary Clinton', 'Clinton', HILLARY_CLINTON);
}

/** An answer about a date that has been overtaken does not come back. At a desk whose server tells of March 18 late. */
export async function overtaken({ window }) {
  const date = (day) => window.page.locator('.statusbar-item', { hasText: day }).first();
  await window.openFile('note.txt');
  await date('2010-03-19').waitFor();
  await window.openFile('arms-talks.md');
  await window.type('---\ndate: 2010-03-18\n---\n');
  // It is asked for, and not told yet.
  await window.page.waitForTimeout(1_000);
  await window.press('ArrowUp', 'ArrowUp', 'End', 'Backspace');
  await window.type('7');
  await date('2010-03-17').waitFor();
  await window.page.waitForTimeout(2_500);
  await window.until('the newer date stays', async () => (await date('2010-03-17').count()) === 1 && (await date('2010-03-18').count()) === 0);
  await window.command('File: Revert File');
}

/** Every scenario by its name. */
export const SCENARIOS = { ...ALL, strangeFolder, briefcase, bare, overtaken };

function inOrder(rows) {
  let from = 0;
  for (const topic of TOPICS) {
    const found = rows.findIndex((row, index) => index >= from && topic.test(row));
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}
