#!/usr/bin/env python3
"""The server MUTED_SERVER, but broken on purpose; stands where `attache` does. For the tests' own check on themselves.

MUTED names what it says nothing of (hover, diagnostics, symbols, actions, definition, date, pages), with commas
between. `return`: it starts once for each editor, and then never again. `late`: that a briefing is of LATE_DAY it says
only when it has said all else that it was asked meanwhile.
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
LATE_DAY, LATE = "2010-03-18", 2.0  # seconds
nothings = {}
speaking = threading.Lock()


def messages(source, sink, change):
    """Hands every message of `source` through `change` to `sink`."""
    while head := source.readline():
        length = None
        while head.strip():
            name, _, value = head.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            head = source.readline()
        message = change(json.loads(source.read(length)))
        try:
            if is_late(message):
                threading.Timer(LATE, write, (sink, message)).start()
            else:
                write(sink, message)
        except BrokenPipeError:
            return


def write(sink, message):
    body = json.dumps(message).encode()
    with speaking:
        sink.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        sink.flush()


def is_late(message):
    answer = message.get("result")
    return "late" in MUTED and isinstance(answer, dict) and answer.get("days") == LATE_DAY


def asked(message):
    """Remembers the requests that get nothing for an answer."""
    for word in MUTED:
        method, nothing = SILENT.get(word, ("", None))
        if "id" in message and "method" in message and re.fullmatch(method, message["method"]):
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
