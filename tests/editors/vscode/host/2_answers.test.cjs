// What the editor gets when it asks about a briefing.

const assert = require('node:assert/strict');

const vscode = require('vscode');

const { LOOSE_QUOTE, append, card, findings, open, rangeOf, rule, until, write } = require('./desk.cjs');

/** The card once the server is awake. */
const waitForCard = (...where) => until(`a card on ${where.at(-1)}`, () => card(...where));

suite('cards', () => {
  for (const [what, context, words, expected] of [
    ['a titled name', 'Secretary of State Hillary Clinton', 'Hillary', ['Hillary Clinton', 'Secretary of State', '2009-01-21']],
    ['a surname', 'Lavrov, who spoke first', 'Lavrov', ['Sergei Lavrov', 'oreign minister']],
    ['a pronoun', 'she said.', 'she', ['Hillary Clinton']],
    ['a role', 'Her counterpart', 'counterpart', ['Sergei Lavrov']],
    ['a treaty', 'Nuclear Non-Proliferation Treaty', 'Non-Proliferation', ['Non-Proliferation']],
  ]) {
    test(`${what} {hover}`, async () => {
      const shown = await waitForCard(await open('arms-talks.md'), context, words);
      for (const part of expected) assert(shown.text.includes(part), `the card lacks ${part}:\n${shown.text}`);
    });
  }

  test('a name after an emoji is found where it stands {hover}', async () => {
    const shown = await waitForCard(await open('note.txt'), 'Foreign Minister Sergei Lavrov agreed', 'Sergei Lavrov');
    assert.match(shown.about, /Sergei Lavrov$/);
  });

  test('words that name nobody have none {hover}', async () => {
    const text = await open('arms-talks.md');
    await waitForCard(text, 'Hillary Clinton');
    assert.equal(await card(text, 'the chicken or the treaty', 'chicken'), undefined);
  });

  test('reported words have the card of whoever says them {hover}', async () => {
    const text = await open('arms-talks.md');
    await waitForCard(text, 'Hillary Clinton');
    const shown = await card(text, 'poultry imports', 'poultry');
    assert.match(shown.text, /Sergei Lavrov.*reported/s);
    assert.match(shown.about, /^his government would settle .* before the summer$/);
  });

  test('an unsaved text has them too {hover}', async () => {
    const text = await write('Foreign Minister Sergei Lavrov met Secretary of State Hillary Clinton.', 'plaintext');
    assert.equal(text.uri.scheme, 'untitled');
    const shown = await waitForCard(text, 'Hillary Clinton');
    assert(shown.text.includes('Secretary of State'), shown.text);
  });

  test('another language has none {hover} {languages}', async () => {
    const text = await write('# Secretary of State Hillary Clinton', 'python');
    await waitForCard(await open('arms-talks.md'), 'Hillary Clinton');
    assert.equal(await card(text, 'Hillary Clinton'), undefined);
  });

  test('a text that is on no disk has none {hover} {places}', async () => {
    const provider = { provideTextDocumentContent: () => 'Secretary of State Hillary Clinton was here.' };
    const elsewhere = vscode.workspace.registerTextDocumentContentProvider('elsewhere', provider);
    try {
      const text = await vscode.workspace.openTextDocument(vscode.Uri.parse('elsewhere:/talks.md'));
      await vscode.window.showTextDocument(text);
      assert.equal(text.languageId, 'markdown');
      await waitForCard(await open('arms-talks.md'), 'Hillary Clinton');
      assert.equal(await card(text, 'Hillary Clinton'), undefined);
    } finally {
      elsewhere.dispose();
    }
  });
});

suite('findings', () => {
  test('a quote without a speaker is one, until it has one {diagnostics}', async () => {
    const text = await write(`MOSCOW, March 19, 2010 -- Talks went on.\n\n${LOOSE_QUOTE}`);
    const [finding] = await until('there is a finding', () => findings(text).length && findings(text));
    assert.equal(rule(finding), 'unattributed-quote');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert(finding.range.contains(rangeOf(text, 'The lake').start), JSON.stringify(finding.range));
    await append(text, ', said Foreign Minister Sergei Lavrov.');
    await until('no finding is left', () => findings(text).length === 0);
  });

  test('the name of its rule leads to a page that tells why {diagnostics} {pages}', async () => {
    const text = await write(`MOSCOW, March 19, 2010 -- Talks went on.\n\n${LOOSE_QUOTE}`);
    const [finding] = await until('there is a finding', () => findings(text).length && findings(text));
    assert.equal(finding.code.target.toString(), 'attache-rule:/unattributed-quote');
    const page = await vscode.workspace.openTextDocument(finding.code.target);
    assert.match(page.getText(), /^# unattributed-quote\n/);
    await vscode.commands.executeCommand('vscode.open', finding.code.target);
    const shown = await until('the page is shown', () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input?.viewType && input;
    });
    assert.equal(shown.viewType, 'vscode.markdown.preview.editor');
    assert.equal(shown.uri.toString(), finding.code.target.toString());
  });

  const DATED = 'GENEVA, March 19, 2010 -- ';
  for (const [title, written, mended] of [
    ['Make both marks of this quote curly', '“The lake is quiet", said Foreign Minister Sergei Lavrov.', '“The lake is quiet”, said'],
    ['Make both marks of this quote straight', '“The lake is quiet", said Foreign Minister Sergei Lavrov.', '"The lake is quiet", said'],
    ['Add “Sergei Lavrov said”', `${DATED}Foreign Minister Sergei Lavrov met the press.\n\n"The lake is never so quiet as today."`, 'today," Sergei Lavrov said.'],
    ['Close the quote: ”', `${DATED}Foreign Minister Sergei Lavrov said: “The lake is quiet.`, 'The lake is quiet.”'],
    ['Write “Sergei Lavrov”', `${DATED}Foreign Minister Sergei Lavarov met Hillary Clinton.`, 'Minister Sergei Lavrov met'],
    ['Write “Former President Medvedev”', '---\ndate: 2014-05-06\n---\n\nPresident Medvedev met business leaders in Sochi.', 'Former President Medvedev met'],
    ['Ignore unclosed-quote here', `${DATED}Foreign Minister Sergei Lavrov said: “The lake is quiet.`, '<!-- attache: ignore unclosed-quote -->'],
  ]) {
    test(`the quick fix “${title}” mends what was found {diagnostics} {actions}`, async () => {
      const text = await write(written);
      const [finding] = await until('there is a finding', () => findings(text).length && findings(text));
      const offered = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', text.uri, finding.range);
      const fix = offered.find((action) => action.title === title);
      assert(fix, `offered were: ${offered.map((action) => action.title).join(', ')}`);
      assert(fix.kind.contains(vscode.CodeActionKind.QuickFix) || vscode.CodeActionKind.QuickFix.contains(fix.kind));
      assert(await vscode.workspace.applyEdit(fix.edit));
      assert(text.getText().includes(mended), text.getText());
      await until('no finding is left', () => findings(text).length === 0);
    });
  }

  test('of two ways to mend marks one is preferred {diagnostics} {actions}', async () => {
    const text = await write('“The lake is quiet", said Foreign Minister Sergei Lavrov.');
    const [finding] = await until('there is a finding', () => findings(text).length && findings(text));
    const offered = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', text.uri, finding.range);
    const preferred = offered.filter((action) => action.isPreferred).map((action) => action.title);
    assert.deepEqual(preferred, ['Make both marks of this quote curly']);
  });
});

suite('symbols', () => {
  const ask = (command, ...about) => vscode.commands.executeCommand(`vscode.${command}`, ...about);

  test('the topics come in order, statements below them {symbols}', async () => {
    const text = await open('arms-talks.md');
    const topics = await until('there are topics', async () => {
      const found = await ask('executeDocumentSymbolProvider', text.uri);
      // The editor's own Markdown extension has none: the text has no headings.
      return found?.length && found;
    });
    const expected = [/treaty/i, /missile defense/i, /North Korea/, /trade/i];
    let from = 0;
    for (const topic of expected) {
      const place = topics.findIndex((found, index) => index >= from && topic.test(found.name));
      assert(place >= 0, `${topic} is not there, or not in its place: ${topics.map((found) => found.name).join(' / ')}`);
      from = place + 1;
    }
    const korea = topics.find((found) => /North Korea/.test(found.name));
    assert(korea.children.some((said) => said.name.startsWith('Clinton')), korea.children.map((said) => said.name).join(' / '));
    assert(korea.range.contains(rangeOf(text, 'empty chair')));
    assert(!korea.range.contains(rangeOf(text, 'poultry imports')));
  });

  test('the folder is searched for what was said {symbols}', async () => {
    await open('arms-talks.md');
    const found = await until('it is found', async () => {
      const symbols = await ask('executeWorkspaceSymbolProvider', 'clinton korea');
      return symbols.length && symbols;
    });
    assert(found.every((symbol) => symbol.location.uri.path.endsWith('arms-talks.md')), JSON.stringify(found));
  });

  test('a surname leads to its introduction {definition}', async () => {
    const text = await open('arms-talks.md');
    const [introduced] = await until('it leads somewhere', async () => {
      const found = await ask('executeDefinitionProvider', text.uri, rangeOf(text, 'Lavrov flies').start);
      return found?.length && found;
    });
    assert((introduced.targetRange ?? introduced.range).intersection(rangeOf(text, 'Sergei Lavrov')));
  });
});
