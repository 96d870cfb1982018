#!/usr/bin/env python3
"""How long a keystroke takes to fresh diagnostics, over real stdio.

    latency.py [--keys 200] [--words 1000,10000,100000] COMMAND [ARG ...]

Opens a briefing of each size, types one character at a random place again and again, and waits each time for the
diagnostics of that version. Prints milliseconds: opening, and the median and 99th percentile of a keystroke. Run it
for `attache lsp` and for `floor_server` (cargo build --release --example floor_server), which analyses nothing.
Also prints how long the process takes from its start to the answer to `initialize`, and the memory it holds.
"""
import argparse
import json
import random
import subprocess
import time

SENTENCES = [
    'Foreign Minister Anna Lindqvist said the two delegations would meet again in {city} on {day}.',
    '“We have not agreed on the verification annex, and nobody should pretend that we have,” she said.',
    'According to the ministry, {n} inspectors are to visit the plant before the end of the month.',
    'Turning to the border, the envoy noted that convoys had crossed at {city} without delay.',
    'The secretary of state, who had arrived late on {day}, told reporters that sanctions would stay in place.',
    'He added that “a narrow window” remained open and that Moscow and Washington both knew it.',
    'The International Atomic Energy Agency declined to comment on the report.',
    'Officials travelling with the secretary described the talks as “frank”.',
]
CITIES = ['Geneva', 'Vienna', 'Astana', 'Reykjavik', 'Tbilisi', 'Doha']
DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']


def briefing(words, rng):
    """Invented text of about `words` words, in paragraphs of two to four sentences."""
    paragraphs, count = [], 0
    while count < words:
        sentences = [rng.choice(SENTENCES).format(city=rng.choice(CITIES), day=rng.choice(DAYS), n=rng.randint(3, 90))
                     for _ in range(rng.randint(2, 4))]
        paragraphs.append(' '.join(sentences))
        count += len(paragraphs[-1].split())
    return '\n\n'.join(paragraphs) + '\n'


class Server:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def send(self, method, params, id=None):
        message = {'jsonrpc': '2.0', 'method': method, 'params': params}
        if id is not None:
            message['id'] = id
        body = json.dumps(message, ensure_ascii=False).encode()
        self.process.stdin.write(b'Content-Length: %d\r\n\r\n' % len(body) + body)
        self.process.stdin.flush()

    def read(self):
        length = 0
        while (line := self.process.stdout.readline().strip()):
            name, value = line.split(b':')
            if name.lower() == b'content-length':
                length = int(value)
        if not length:
            raise SystemExit('the server ended')
        return json.loads(self.process.stdout.read(length))

    def until(self, wanted):
        while True:
            message = self.read()
            if 'id' in message and 'method' in message:  # a request to us: agree
                body = json.dumps({'jsonrpc': '2.0', 'id': message['id'], 'result': None}).encode()
                self.process.stdin.write(b'Content-Length: %d\r\n\r\n' % len(body) + body)
                self.process.stdin.flush()
            elif wanted(message):
                return message

    def diagnostics(self, version):
        return self.until(lambda m: m.get('method') == 'textDocument/publishDiagnostics'
                          and m['params'].get('version') == version)


def memory(pid):
    with open(f'/proc/{pid}/status') as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith('VmRSS'))


def measure(command, words, keys):
    rng = random.Random(words)
    text = briefing(words, rng)
    lines = text.split('\n')
    uri = 'file:///briefing.txt'
    began = time.perf_counter()
    server = Server(command)
    server.send('initialize', {'processId': None, 'rootUri': None, 'capabilities': {}}, 1)
    server.until(lambda m: m.get('id') == 1)
    ready = time.perf_counter()
    server.send('initialized', {})
    opening = time.perf_counter()
    server.send('textDocument/didOpen', {'textDocument': {
        'uri': uri, 'languageId': 'plaintext', 'version': 0, 'text': text}})
    server.diagnostics(0)
    opened = time.perf_counter()
    taken = []
    places = [index for index, line in enumerate(lines) if line]
    for version in range(1, keys + 1):
        line = rng.choice(places)
        place = {'line': line, 'character': rng.randint(0, len(lines[line]))}
        start = time.perf_counter()
        server.send('textDocument/didChange', {
            'textDocument': {'uri': uri, 'version': version},
            'contentChanges': [{'range': {'start': place, 'end': place}, 'text': rng.choice('aeinost ')}]})
        server.diagnostics(version)
        taken.append((time.perf_counter() - start) * 1000)
    held = memory(server.process.pid)
    server.send('shutdown', None, 2)
    server.until(lambda m: m.get('id') == 2)
    server.send('exit', None)
    server.process.stdin.close()
    server.process.wait(5)
    taken.sort()
    print(f'{words:>7} words {len(text) / 1e6:6.2f} MB  start {1000 * (ready - began):6.1f} ms'
          f'  open {1000 * (opened - opening):7.2f} ms  key p50 {taken[len(taken) // 2]:7.2f} ms'
          f'  p99 {taken[int(len(taken) * .99)]:7.2f} ms  memory {held:6.1f} MB')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--keys', type=int, default=200)
    parser.add_argument('--words', default='1000,10000,100000')
    parser.add_argument('command', nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    for words in map(int, arguments.words.split(',')):
        measure(arguments.command, words, arguments.keys)


if __name__ == '__main__':
    main()
