"""screen.py NVIM ATTACHE PICTURE.svg: the same briefing in Neovim on a real terminal, as a person sees it.

Drives Neovim through a pseudo-terminal, reads the screen back with pyte, fails when the card, the finding or the
outline is not on it, and draws that very screen as an SVG. The picture in the README is made by this.
"""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from terminal import COLUMNS, ROWS, Terminal  # noqa: E402

COLOURS = {"black": "14161b", "red": "ffc0b9", "green": "b3f6c0", "brown": "fce094", "blue": "a6dbff",
           "magenta": "ffcaff", "cyan": "8cf8f7", "white": "e0e2ea", "default": None}


def hexed(colour, otherwise):
    known = COLOURS.get(colour, colour.removeprefix("bright"))
    return "#" + (otherwise if known is None or not re.fullmatch("[0-9a-f]{6}", known) else known)


def look_of(cell):
    fore, back = hexed(cell.fg, "e0e2ea"), hexed(cell.bg, "14161b")
    if cell.reverse:
        fore, back = back, fore
    return fore, back, cell.bold, cell.italics, cell.underscore


def runs_of(row):
    """The stretches of one row that look alike: (first column, text, look)."""
    runs = []
    for column in range(COLUMNS):
        cell = row[column]
        look = look_of(cell)
        if runs and runs[-1][2] == look:
            runs[-1][1] += cell.data
        else:
            runs.append([column, cell.data, look])
    return runs


def svg_of(screen):
    wide, high, margin = 8.4, 18, 12
    width, height = COLUMNS * wide + 2 * margin, ROWS * high + 2 * margin
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" '
        'font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="14">',
        f'<rect width="{width:g}" height="{height:g}" rx="8" fill="#14161b"/>',
    ]
    for number in range(ROWS):
        top = margin + number * high
        for column, text, (fore, back, bold, italic, underlined) in runs_of(screen.buffer[number]):
            left, length = margin + column * wide, len(text) * wide
            if back != "#14161b":
                out.append(f'<rect x="{left:.1f}" y="{top}" width="{length:.1f}" height="{high}" fill="{back}"/>')
            if not text.strip() and not underlined:
                continue
            style = (' font-weight="bold"' if bold else "") + (' font-style="italic"' if italic else "")
            style += ' text-decoration="underline"' if underlined else ""
            out.append(
                f'<text x="{left:.1f}" y="{top + 13}" textLength="{length:.1f}" lengthAdjust="spacingAndGlyphs" '
                f'xml:space="preserve" fill="{fore}"{style}>{escape(text)}</text>'
            )
    return "\n".join(out + ["</svg>", ""])


def main(nvim, attache, picture):
    with tempfile.TemporaryDirectory() as home:
        home = Path(home)
        for folder in ("bin", "desk"):
            (home / folder).mkdir()
        (home / "bin/attache").symlink_to(Path(attache).resolve())
        (home / "desk/attache.toml").touch()
        shutil.copy(HERE.parent.parent / "briefings/arms-talks.md", home / "desk")
        environment = os.environ | {f"XDG_{x}_HOME": str(home / x.lower()) for x in ("CONFIG", "DATA", "STATE", "CACHE")}
        environment |= {"PATH": f"{home}/bin:{os.environ['PATH']}", "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
                        "ATTACHE_CHECKOUT": str(HERE.parent.parent.parent)}
        os.chdir(home / "desk")
        terminal = Terminal([str(nvim), "--cmd", "set termguicolors lines=%d" % ROWS, "-u", str(HERE / "init.lua"), "arms-talks.md"], environment)
        try:
            session(terminal)
        finally:
            terminal.close()
        Path(picture).write_text(svg_of(terminal.screen), encoding="utf-8")
        print(f"  drew {picture}, {Path(picture).stat().st_size // 1024} kB")


def session(terminal):
    terminal.wait_for("the briefing is open", "American and Russian diplomats left Geneva")
    terminal.press("/shorter one\r")
    terminal.press('o\r"Nobody in this building has slept since Sunday."\x1b')
    terminal.wait_for("the loose quote is flagged beside the text", r'since Sunday\."\s+\S+ .*(speaker|attribut|said)')
    terminal.press("gO")
    terminal.wait_for("gO lists the topics", r"(?m)^[Mm]issile defense(?s:.*)\[Location List\]")
    terminal.wait_for("what is said stands below its topic", r"(?m)^New .*\n(?:  .*\n)*  Lavrov: ")
    terminal.press(":resize 9\r\x17p")
    terminal.press(":nohlsearch\r/Her counterpart\r:nohlsearch\rw:echo\r")
    terminal.press("K")
    terminal.wait_for("K shows the card of her counterpart", r"│Sergei Lavrov, Russian foreign minister\s")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    nvim, attache, picture = (Path(a).resolve() for a in sys.argv[1:])
    main(nvim, attache, picture)
