#!/usr/bin/env python3
"""The first hour of both READMEs, command by command, as a newcomer would type it: readme.py CAREBANK.

Commands may refuse (exit 1: the samples hold wrong rows on purpose), none may be misused or fail (2, 3), and every file
that a README names must be there.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = pathlib.Path(sys.argv[1]).resolve()
# A step that may not fail, and how many there must be at least: a README without commands proves nothing.
WATCH = """trap 'status=$?; [ "$status" -le 1 ] || { echo "exit $status: $BASH_COMMAND" >&2; exit 9; }' ERR\n"""
LEAST = 25


def first_hour(readme):
    text = (ROOT / readme).read_text()
    part = re.search(r"^## (?:The first hour|第一个小时)$(.*?)^## ", text, re.M | re.S)
    assert part, f"{readme} has no first hour"
    return "".join(re.findall(r"^```sh\n(.*?)^```", part.group(1), re.M | re.S))


def play(readme):
    commands = first_hour(readme)
    count = len(re.findall(r"^\s*carebank ", commands, re.M))
    assert count >= LEAST, f"{readme}: only {count} commands"
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "samples").symlink_to(ROOT / "samples")
        (place / "build/release").mkdir(parents=True)
        (place / "build/release/cmd").symlink_to(BIN.parent)
        environment = {key: value for key, value in os.environ.items() if not key.startswith("CAREBANK_")}
        done = subprocess.run(["bash", "-c", WATCH + commands], cwd=place, env=environment, capture_output=True, text=True)
        assert done.returncode <= 1, f"{readme}:\n{done.stderr[-3000:]}"
    print(f"{readme}: {count} commands")


for name in ("README.md", "README.zh-CN.md"):
    play(name)
