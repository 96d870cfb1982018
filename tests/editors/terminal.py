"""A program in a pseudo-terminal, driven by keys and read back from the screen that a person would see."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

import pyte

COLUMNS, ROWS = 104, 38
# What a terminal is asked about itself, or told of its keyboard, is nothing that pyte draws.
NOT_DRAWN = re.compile(rb"\x1bP.*?\x1b\\|\x1b\].*?(?:\x07|\x1b\\)|\x1b\[[<>=][0-9;:]*[a-zA-Z]|\x1b\[[?]?[0-9;]*\$[a-z]", re.S)
LOOK = re.compile(rb"\x1b\[([0-9;:]*)m")
UNFINISHED = re.compile(rb"\x1b(?:\[[0-9;:?<>=$ ]*|P[^\x1b]*|\][^\x07\x1b]*)?\Z")


def without_curls(look):
    """A curly underline is a plain one to pyte, and the colour of an underline is unknown to it."""
    codes, kept = look[1].split(b";"), []
    while codes:
        code = codes.pop(0)
        if code == b"58":
            del codes[: 4 if codes[:1] == [b"2"] else 2]
        elif code.startswith(b"4:"):
            kept.append(b"24" if code == b"4:0" else b"4")
        elif b":" not in code:
            kept.append(code)
    return b"\x1b[" + b";".join(kept) + b"m" if kept else b""


class Terminal:
    """A program on a screen of its own."""

    def __init__(self, command, environment, columns=COLUMNS, rows=ROWS):
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.child, self.fd = pty.fork()
        if self.child == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.pending = b""

    def read(self, seconds):
        """Draws what arrives until nothing has come for that long."""
        while select.select([self.fd], [], [], seconds)[0]:
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                return
            if not data:
                return
            data = NOT_DRAWN.sub(b"", self.pending + data)
            cut = UNFINISHED.search(data)
            self.pending = cut[0] if cut else b""
            self.stream.feed(LOOK.sub(without_curls, data.removesuffix(self.pending)))

    def press(self, keys):
        os.write(self.fd, keys.encode())
        self.read(0.15)

    def shows(self, pattern, seconds=15):
        """Whether the pattern is on the screen within that time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.read(0.1)
            if re.search(pattern, "\n".join(self.screen.display)):
                return True
        return False

    def wait_for(self, what, pattern):
        """Waits until the pattern is on the screen."""
        if not self.shows(pattern):
            print("\n".join(line.rstrip() for line in self.screen.display))
            sys.exit(f"  FAIL {what}: the screen never shows /{pattern}/")
        print(f"  ok   {what}")

    def close(self):
        try:
            os.kill(self.child, signal.SIGTERM)
            os.waitpid(self.child, 0)
        except ChildProcessError:
            pass
