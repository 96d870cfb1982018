#!/usr/bin/env python3
"""How long a server takes to read a folder of briefings, and to answer the workspace's symbols from it.

    folder.py [--files 5000] [--words 600] [--times 20] COMMAND [ARG ...]

Writes briefings of some words each into a folder of its own: paragraphs of this repository's briefings or, where
ATTACHE_CORPORA names the corpora, of their articles, drawn at random, so that no two files are alike. Prints seconds
from `initialized` to the end of the progress, on the clock and of processor time; the memory held; and for each query
milliseconds, median and most, and how many symbols answered.
"""
import argparse
import gzip
import json
import os
import random
import statistics
import tempfile
import time
from pathlib import Path

from latency import Server, memory

TESTS = Path(__file__).resolve().parents[1]
QUERIES = ['lavrov iran', 'clinton', 'obama', 'trade', 'nuclear', 'start', 'a', 'un', 'president', 'russia sanctions',
           'election', 'health', 'zzzz', 'new york']


def paragraphs():
    """Paragraphs of many texts."""
    texts = []
    corpora = os.environ.get('ATTACHE_CORPORA')
    articles = Path(corpora or '', 'quotes', 'polnear-dev.jsonl.gz')
    if corpora and articles.is_file():
        with gzip.open(articles, 'rt', encoding='utf-8') as lines:
            texts = [json.loads(line)['text'] for line in lines]
    if not texts:
        texts = [path.read_text(encoding='utf-8') for folder in ('briefings', 'outlines')
                 for path in sorted((TESTS / folder).rglob('*.txt'))]
    found = [part.strip() for text in texts for part in text.split('\n\n')]
    return [part for part in found if len(part.split()) > 8]


def write(folder, files, words, rng):
    """So many briefings; how many bytes they have."""
    parts, total = paragraphs(), 0
    for number in range(files):
        drawn, count = [], 0
        while count < words:
            drawn.append(rng.choice(parts))
            count += len(drawn[-1].split())
        text = '\n\n'.join(drawn) + '\n'
        place = folder / f'desk-{number // 100:02}'
        place.mkdir(exist_ok=True)
        (place / f'briefing-{number}.txt').write_text(text, encoding='utf-8')
        total += len(text.encode())
    return total


def processor(pid):
    """Seconds of processor time that a process has had."""
    fields = Path(f'/proc/{pid}/stat').read_text().rpartition(')')[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')


def ends(message):
    return message.get('method') == '$/progress' and message['params']['value'].get('kind') == 'end'


def ask(server, query, id):
    """Milliseconds until the answer, and how many symbols it has."""
    began = time.perf_counter()
    server.send('workspace/symbol', {'query': query}, id)
    answer = server.until(lambda message: message.get('id') == id and 'method' not in message)
    return 1000 * (time.perf_counter() - began), len(answer['result'] or [])


def measure(command, folder, times):
    server = Server(command)
    uri = folder.as_uri()
    server.send('initialize', {
        'processId': None, 'rootUri': uri, 'workspaceFolders': [{'uri': uri, 'name': 'briefings'}],
        'capabilities': {'window': {'workDoneProgress': True}, 'workspace': {'workspaceFolders': True}}}, 1)
    server.until(lambda message: message.get('id') == 1 and 'method' not in message)
    pid = server.process.pid
    began, used = time.perf_counter(), processor(pid)
    server.send('initialized', {})
    server.until(ends)
    print(f'read in {time.perf_counter() - began:.2f} s, {processor(pid) - used:.2f} s of processor time;'
          f' {memory(pid):.0f} MB', flush=True)
    id = 1
    for query in QUERIES:
        taken = []
        for _ in range(times):
            id += 1
            milliseconds, count = ask(server, query, id)
            taken.append(milliseconds)
        print(f'{query!r:>20}  median {statistics.median(taken):5.1f} ms  most {max(taken):5.1f} ms  {count} symbols')
    server.send('shutdown', None, id + 1)
    server.until(lambda message: message.get('id') == id + 1)
    server.send('exit', None)
    server.process.stdin.close()
    server.process.wait(5)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--files', type=int, default=5000)
    parser.add_argument('--words', type=int, default=600)
    parser.add_argument('--times', type=int, default=20)
    parser.add_argument('command', nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place).resolve()
        size = write(folder, arguments.files, arguments.words, random.Random(arguments.files))
        print(f'{arguments.files} files, {size / 1e6:.1f} MB')
        measure(arguments.command, folder, arguments.times)


if __name__ == '__main__':
    main()
