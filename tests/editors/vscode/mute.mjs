#!/usr/bin/env node
// The server MUTED_SERVER, but it says nothing of MUTED: hover, diagnostics or symbols. For the tests' own check on
// themselves; stands where `attache` does.

import { spawn } from 'node:child_process';

const SILENT = {
  hover: ['textDocument/hover', null],
  diagnostics: ['textDocument/diagnostic', { kind: 'full', items: [] }],
  symbols: ['textDocument/documentSymbol', []],
};
const [method, nothing] = SILENT[process.env.MUTED];
const asked = new Set();

const server = spawn(process.env.MUTED_SERVER, process.argv.slice(2), { stdio: ['pipe', 'pipe', 'inherit'] });
server.on('exit', (code) => process.exit(code ?? 1));

messages(process.stdin, server.stdin, (message) => {
  if (message.method === method) asked.add(message.id);
  return message;
});
messages(server.stdout, process.stdout, (message) => {
  if (message.method === 'textDocument/publishDiagnostics' && process.env.MUTED === 'diagnostics') message.params.diagnostics = [];
  return 'id' in message && !message.method && asked.delete(message.id) ? { ...message, result: nothing } : message;
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
