#!/usr/bin/env python3
"""The server MUTED_SERVER, but broken on purpose; stands where `attache` does. For the tests' own check on themselves.

MUTED names what it says nothing of (hover, diagnostics, symbols, actions, definition, date, pages), with commas
between. `return`: it starts once for each editor, and then never again.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

SILENT = {
    "hover": (r"textDocument/hover", None),
    "diagnostics": (r"textDocument/diagnostic", {"kind": "full", "items": []}),
    "symbols": (r"textDocument/documentSymbol|workspace/symbol", []),
    "actions": (r"textDocument/codeAction", []),
    "definition": (r"textDocument/definition", None),
    "date": (r"attache/date", None),
    "pages": (r"attache/rulePage", None),
}
MUTED = os.environ["MUTED"].split(",")
nothings = {}


def messages(source, sink, change):
    """Hands every message of `source` through `change` to `sink`."""
    while head := source.readline():
        length = None
        while head.strip():
            name, _, value = head.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            head = source.readline()
        body = json.dumps(change(json.loads(source.read(length)))).encode()
        try:
            sink.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
            sink.flush()
        except BrokenPipeError:
            return


def asked(message):
    """Remembers the requests that get nothing for an answer."""
    for word in MUTED:
        method, nothing = SILENT.get(word, ("", None))
        if "id" in message and re.fullmatch(method, message.get("method", "")):
            nothings[message["id"]] = nothing
    return message


def answered(message):
    if message.get("method") == "textDocument/publishDiagnostics" and "diagnostics" in MUTED:
        message["params"]["diagnostics"] = []
    if "method" in message or message.get("id") not in nothings:
        return message
    return {"jsonrpc": "2.0", "id": message["id"], "result": nothings.pop(message["id"])}


def main():
    program = os.environ["MUTED_SERVER"]
    if "lsp" not in sys.argv:
        os.execv(program, [program, *sys.argv[1:]])
    if "return" in MUTED:
        started = Path(os.environ.get("HOME", tempfile.gettempdir()), f"attache-started-by-{os.getppid()}")
        if started.exists():
            sys.exit(1)
        started.touch()
    server = subprocess.Popen([program, *sys.argv[1:]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def speak():
        messages(server.stdout, sys.stdout.buffer, answered)
        os._exit(server.wait())

    threading.Thread(target=speak).start()
    messages(sys.stdin.buffer, server.stdin, asked)
    server.stdin.close()


if __name__ == "__main__":
    main()
