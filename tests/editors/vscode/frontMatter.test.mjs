// Where the extension writes `date:`, drawn as the text before and after.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { frontMatterWithDate } from '../../../editors/vscode/src/frontMatter.ts';

function dated(text) {
  const { from, to, text: put } = frontMatterWithDate(text, '2010-03-18');
  return text.slice(0, from) + put + text.slice(to);
}

for (const [what, before, after] of [
  ['a text without front matter gets one', 'Talks.\n', '---\ndate: 2010-03-18\n---\n\nTalks.\n'],
  ['so does an empty text', '', '---\ndate: 2010-03-18\n---\n\n'],
  ['a date that stands there is replaced', '---\ntitle: Talks\ndate: 2009\n---\n', '---\ntitle: Talks\ndate: 2010-03-18\n---\n'],
  ['front matter without a date gets it first', '---\ntitle: Talks\n---\n', '---\ndate: 2010-03-18\ntitle: Talks\n---\n'],
  ['empty front matter too', '---\n---\nTalks.', '---\ndate: 2010-03-18\n---\nTalks.'],
  ['a date that is no key of its own stays', '---\nupdate: 2009\n---\n', '---\ndate: 2010-03-18\nupdate: 2009\n---\n'],
  ['a rule further down is no front matter', 'Talks.\n\n---\ndate: x\n---\n', '---\ndate: 2010-03-18\n---\n\nTalks.\n\n---\ndate: x\n---\n'],
  ['lines end as they did', '---\r\ndate: 2009\r\n---\r\n', '---\r\ndate: 2010-03-18\r\n---\r\n'],
  ['also where there was none', 'Talks.\r\n', '---\r\ndate: 2010-03-18\r\n---\r\n\r\nTalks.\r\n'],
]) {
  test(what, () => assert.equal(dated(before), after));
}
