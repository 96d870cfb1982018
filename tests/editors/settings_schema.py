"""settings_schema.py TAPLO ATTACHE: the schema of attache.toml that the editors get, and Attaché itself, of one mind.

Taplo is what Even Better TOML runs in VS Code; the extension itself cannot be had here.
"""

import pathlib
import subprocess
import sys
import tempfile

SOUND = {
    "nothing": "",
    "a date": 'date = "2010-03-19"\n',
    "a date of TOML's own": "date = 2010-03-19\n",
    "entries of one's own": 'knowledge = ["desk.toml"]\n',
    "an endpoint": 'endpoint = "https://example.org/sparql"\n',
    "severities": '[rules]\nunclosed-quote = "error"\nhouse-style = "off"\n',
    "a style": '[style]\nquote-marks = "curly"\nanonymous-sources = "never"\nattribution = ["said"]\nlater-names = "title"\n',
    "files left alone": '[ignore]\n"talks.txt" = ["wrong-office"]\narchive = []\n',
}
WRONG = {
    "an unknown setting": 'dates = "2010-03-19"\n',
    "no day": 'date = "March"\n',
    "one file instead of a list": 'knowledge = "desk.toml"\n',
    "no address": 'endpoint = "wikidata"\n',
    "an unknown rule": '[rules]\nunclosed-quotes = "off"\n',
    "an unknown severity": '[rules]\nunclosed-quote = "of"\n',
    "an unknown kind of marks": '[style]\nquote-marks = "curley"\n',
    "one word instead of a list": '[style]\nattribution = "said"\n',
    "an unknown setting of the style": '[style]\nlater-name = "title"\n',
    "an unknown rule to be ignored": '[ignore]\n"talks.txt" = ["wrong-offices"]\n',
    "one rule instead of a list": '[ignore]\n"talks.txt" = "wrong-office"\n',
}


def main(taplo: str, attache: str) -> int:
    schema = pathlib.Path(__file__).parents[2] / "editors/vscode/schemas/attache.json"
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "attache.toml")
        pathlib.Path(folder, "desk.toml").write_text("")
        for what, text, sound in [(*s, True) for s in SOUND.items()] + [(*w, False) for w in WRONG.items()]:
            file.write_text(text)
            check = [taplo, "check", "--no-auto-config", "--schema", schema.as_uri(), file.name]
            by_schema = subprocess.run(check, cwd=folder, capture_output=True, text=True)
            by_attache = subprocess.run([attache, "config", "."], cwd=folder, capture_output=True, text=True)
            for judge, run in [("the schema", by_schema), ("Attaché", by_attache)]:
                if (run.returncode == 0) == sound:
                    print(f"  ok   {judge} {'takes' if sound else 'refuses'} {what}")
                else:
                    failures += 1
                    print(f"  FAIL {judge} {'refuses' if sound else 'takes'} {what}:\n{run.stdout}{run.stderr}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
