#!/usr/bin/env node
// The server MUTED_SERVER, but broken on purpose; stands where `attache` does. For the tests' own check on themselves.
//
// MUTED names what it says nothing of (hover, diagnostics, symbols, actions, definition, date, pages), with commas between.
// `return`: it starts once for each editor, and then never again.

import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SILENT = {
  hover: [/^textDocument\/hover$/, null],
  diagnostics: [/^textDocument\/diagnostic$/, { kind: 'full', items: [] }],
  symbols: [/^(textDocument\/documentSymbol|workspace\/symbol)$/, []],
  actions: [/^textDocument\/codeAction$/, []],
  definition: [/^textDocument\/definition$/, null],
  date: [/^attache\/date$/, null],
  pages: [/^attache\/rulePage$/, null],
};
const muted = process.env.MUTED.split(',');
const nothings = new Map();

if (muted.includes('return')) {
  const started = join(process.env.HOME ?? tmpdir(), `attache-started-by-${process.ppid}`);
  if (existsSync(started)) process.exit(1);
  writeFileSync(started, '');
}

const server = spawn(process.env.MUTED_SERVER, process.argv.slice(2), { stdio: ['pipe', 'pipe', 'inherit'] });
server.on('exit', (code) => process.exit(code ?? 1));

messages(process.stdin, server.stdin, (message) => {
  const silence = muted.map((name) => SILENT[name]).find((silent) => silent?.[0].test(message.method));
  if (silence) nothings.set(message.id, silence[1]);
  return message;
});
messages(server.stdout, process.stdout, (message) => {
  if (message.method === 'textDocument/publishDiagnostics' && muted.includes('diagnostics')) message.params.diagnostics = [];
  if (message.method || !nothings.has(message.id)) return message;
  const { error, ...answered } = { ...message, result: nothings.get(message.id) };
  nothings.delete(message.id);
  return answered;
});
/** Hands every message of `from` through `change` to `to`. */
function messages(from, to, change) {
  let pending = Buffer.alloc(0);
  from.on('data', (data) => {
    pending = Buffer.concat([pending, data]);
    for (;;) {
      const head = pending.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(pending.toString('latin1', 0, head))[1]);
      if (pending.length < head + 4 + length) return;
      const body = JSON.parse(pending.toString('utf8', head + 4, head + 4 + length));
      pending = pending.subarray(head + 4 + length);
      const changed = Buffer.from(JSON.stringify(change(body)));
      to.write(`Content-Length: ${changed.length}\r\n\r\n`);
      to.write(changed);
    }
  });
  from.on('end', () => to.end?.());
}
