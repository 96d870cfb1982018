#!/usr/bin/env python3
"""vsix.py VSIX...: whether each holds what the extension needs and nothing else, with a program for the platform it names."""

import re
import struct
import sys
import zipfile
from pathlib import Path

EXTENSION = Path(__file__).resolve().parents[3] / "editors/vscode"
LARGEST = 12 << 20  # bytes, packed

# The machine that a program is for, as its first bytes say it.
ELF = {"x64": 62, "arm64": 183}
MACH_O = {"x64": 0x01000007, "arm64": 0x0100000C}
PE = {"x64": 0x8664, "arm64": 0xAA64}


def expected(platform):
    program = "bin/attache.exe" if platform.startswith("win32") else "bin/attache"
    pictures = [f"images/{picture.name}" for picture in EXTENSION.glob("images/*.png")]
    ours = ["LICENSE-APACHE", "LICENSE-MIT", "LICENSE.txt", "changelog.md", "package.json", "readme.md", "out/extension.js", "schemas/attache.json"]
    return program, {"extension.vsixmanifest", "[Content_Types].xml"} | {f"extension/{name}" for name in [program, *pictures, *ours]}


def is_for(platform, program):
    """Whether the program runs on the platform, and on Alpine without another C library."""
    system, machine = platform.split("-")
    if system == "darwin":
        return struct.unpack("<II", program[:8]) == (0xFEEDFACF, MACH_O[machine])
    if system == "win32":
        header = struct.unpack_from("<I", program, 0x3C)[0]
        return program[:2] == b"MZ" and program[header : header + 4] == b"PE\0\0" and struct.unpack_from("<H", program, header + 4)[0] == PE[machine]
    is_elf = program[:4] == b"\x7fELF" and struct.unpack_from("<H", program, 18)[0] == ELF[machine]
    return is_elf and (system == "linux" or not loader(program))


def loader(program):
    """What loads an ELF program that is not static."""
    start, size, count = struct.unpack_from("<Q", program, 32)[0], *struct.unpack_from("<HH", program, 54)
    kinds = [struct.unpack_from("<I", program, start + number * size)[0] for number in range(count)]
    return 3 in kinds


def faults(file):
    platform = re.fullmatch(r"attache-(.+)\.vsix", file.name)[1]
    path, wanted = expected(platform)
    with zipfile.ZipFile(file) as packed:
        held = set(packed.namelist())
        if held != wanted:
            yield f"lacks {sorted(wanted - held)}, has besides {sorted(held - wanted)}"
            return
        manifest = packed.read("extension.vsixmanifest").decode()
        inside = packed.getinfo(f"extension/{path}")
        if f'TargetPlatform="{platform}"' not in manifest:
            yield "names another platform"
        if not platform.startswith("win32") and not inside.external_attr >> 16 & 0o100:
            yield "has a program that may not be run"
        if not is_for(platform, packed.read(inside)):
            yield "has a program for another platform"
    if file.stat().st_size > LARGEST:
        yield f"has {file.stat().st_size >> 20} MB"


def main(files):
    status = 0
    for file in map(Path, files):
        wrong = list(faults(file))
        status |= bool(wrong)
        print(f"  {'FAIL' if wrong else 'ok  '} {file.name}, {file.stat().st_size / 1e6:.1f} MB{''.join(': ' + fault for fault in wrong)}")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if sys.argv[1:] else __doc__)
