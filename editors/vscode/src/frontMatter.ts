// Where `date:` goes in a Markdown text.

/** What to put between two offsets of the text. */
export interface Change {
  from: number;
  to: number;
  text: string;
}

/** Sets `date:` in the front matter: in its own line, in a new first line, or in a new front matter. */
export function frontMatterWithDate(text: string, day: string): Change {
  const fence = /^---[ \t]*(\r?\n)([\s\S]*?)^---[ \t]*$/m.exec(text);
  if (fence?.index !== 0) {
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    return { from: 0, to: 0, text: `---${end}date: ${day}${end}---${end}${end}` };
  }
  const end = fence[1];
  const start = fence[0].indexOf(end) + end.length;
  const line = /^date[ \t]*:.*$/m.exec(fence[2]);
  if (!line) return { from: start, to: start, text: `date: ${day}${end}` };
  const from = start + line.index;
  return { from, to: from + line[0].replace(/\r$/, '').length, text: `date: ${day}` };
}
