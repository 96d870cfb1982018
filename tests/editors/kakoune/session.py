"""session.py KAK_LSP ATTACHE: a writer's session in Kakoune, in a terminal, and what is then on its screen.

Then again with servers that are broken on purpose, where what needs the broken thing must fail.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from terminal import Terminal  # noqa: E402

CHECKOUT = HERE.parents[2]
LOOSE_QUOTE = '"The lake is never so quiet as on the day before a signature"'
AUTOLOAD = Path("/usr/share/kak/autoload")


def cards(screen):
    screen.press("gg/Her counterpart\r")
    yield "a card where the cursor rests on her counterpart", r"│ Sergei Lavrov, Russian foreign minister"
    screen.press("gg/Secretary of State Hillary\r")
    yield "a card on a titled name", r"│ Hillary Clinton, "


def after_an_emoji(screen):
    screen.press(":edit note.txt\r")
    screen.press("/Foreign Minister Sergei Lavrov\r")
    yield "a card on a name after an emoji", r"│ Sergei Lavrov, "
    screen.press(":edit arms-talks.md\r")


def finding(screen):
    screen.press("geo\r" + LOOSE_QUOTE + "\x1b")
    yield "a loose quote has its mark at the edge", r'(?m)^! *"The lake is never so quiet'
    screen.press(":lsp-diagnostics\r")
    yield "it is listed with its rule", r"arms-talks\.md:29:1: \[warning\]\[attache\]\[unattributed-quote\]"
    screen.press(":delete-buffer\r")
    screen.press("gjA, said Lavrov.\x1b")
    yield "the mark goes when the attribution is typed", r'(?m)\A(?!(?s:.*)^!)(?s:.*)said Lavrov\.'
    screen.press(":edit! arms-talks.md\r")


def topics(screen):
    screen.press("gg")
    screen.press(":lsp-document-symbol\r")
    yield "the topics in order, statements below them", r"(?s)treaty.*─ Lavrov: .*[Mm]issile defense \(.*North Korea \(.*─ Clinton: .*Trade \(.*\*goto\*"


# Each with what it needs of the server.
SCENARIOS = [(cards, "hover"), (after_an_emoji, "hover"), (finding, "diagnostics"), (topics, "symbols")]


def kakoune(home, program, kak_lsp, more):
    """Kakoune on a copy of arms-talks.md, set up as editors/kakoune/README.md says."""
    for folder in ("bin", "desk", "run", ".config/kak/autoload"):
        (home / folder).mkdir(mode=0o700, parents=True)
    (home / "bin/attache").symlink_to(program)
    (home / "bin/kak-lsp").symlink_to(kak_lsp)
    (home / ".config/kak/autoload/standard").symlink_to(AUTOLOAD)
    shutil.copy(CHECKOUT / "editors/kakoune/attache.kak", home / ".config/kak/autoload")
    shutil.copy(CHECKOUT / "tests/briefings/arms-talks.md", home / "desk")
    shutil.copy(HERE.parent / "note.txt", home / "desk")
    (home / "desk/attache.toml").touch()
    (home / ".config/kak/kakrc").write_text("add-highlighter global/ wrap -word\n")
    environment = os.environ | more | {"HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), "XDG_CONFIG_HOME": str(home / ".config"),
                                       "PATH": f"{home}/bin:{os.environ['PATH']}", "TERM": "xterm-256color", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    os.chdir(home / "desk")
    return Terminal(["kak", "arms-talks.md"], environment, columns=140)


def play(attache, kak_lsp, muted):
    """Plays what `muted` is about, or everything where nothing is. Returns how much was not as it must be."""
    wrong = 0
    program = HERE.parent / "mute.py" if muted else attache
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        screen = kakoune(Path(home), program, kak_lsp, {"MUTED": ",".join(muted), "MUTED_SERVER": str(attache)})
        try:
            screen.wait_for("the briefing is open", "American and Russian diplomats left Geneva")
            for scenario, needs in SCENARIOS:
                if muted and needs not in muted:
                    continue
                for what, pattern in scenario(screen):
                    seen = screen.shows(pattern, 3 if muted else 20)
                    right = seen != bool(muted)
                    wrong += not right
                    print(f"  {'ok  ' if right else 'FAIL'} {what}" + (f" fails without {needs}" if muted else ""))
                    if not right:
                        print("\n".join(line.rstrip() for line in screen.screen.display))
                    if muted:
                        break
        finally:
            screen.press("\x1b:kill!\r")
            screen.close()
            os.chdir(HERE)
    return wrong


def main(kak_lsp, attache):
    os.chdir(HERE)
    return sum(play(attache, kak_lsp, muted) for muted in ([], ["hover"], ["diagnostics", "symbols"]))


if __name__ == "__main__":
    sys.exit(1 if main(*(Path(argument).resolve() for argument in sys.argv[1:])) else 0)
