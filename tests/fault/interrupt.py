#!/usr/bin/env python3
"""Ctrl-C in the middle of an import leaves nothing half done and says so; progress is for terminals: interrupt.py CAREBANK.

The import runs on a pseudo terminal and gets SIGINT while it reads, checks or writes. Each time it ends by itself, says
that nothing was written, and the ledger is byte for byte the one before. The same command then does it all. On a pipe
there is no progress.
"""
import hashlib
import os
import pathlib
import pty
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

BIN = str(pathlib.Path(sys.argv[1]).resolve())
PEOPLE = 30000


def bank(*words):
    done = subprocess.run([BIN, *words], capture_output=True, text=True)
    assert done.returncode == 0, f"carebank {' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}"
    return done


def on_terminal(words, interrupt_when=None):
    """Exit status and all that the terminal showed; SIGINT as soon as it shows these words, or after these seconds."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(BIN, [BIN, *words])
    shown, sent, began = b"", False, time.monotonic()

    def due():
        if isinstance(interrupt_when, float):
            return time.monotonic() - began > interrupt_when
        return interrupt_when is not None and interrupt_when in shown.decode(errors="ignore")

    while time.monotonic() < began + 120:
        ready, _, _ = select.select([terminal], [], [], 0.01)
        try:
            piece = os.read(terminal, 65536) if ready else None
        except OSError:
            break
        if piece == b"":
            break
        shown += piece or b""
        if not sent and due():
            os.kill(child, signal.SIGINT)
            sent = True
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), shown.decode(), sent


def ledger():
    return hashlib.sha256(pathlib.Path("bank.db").read_bytes()).hexdigest()


def in_time(words, moment):
    """on_terminal once more if on a busy machine the command had ended when the signal came."""
    shutil.copy("bank.db", "kept.db")
    for _ in range(5):
        status, shown, sent = on_terminal(words, moment)
        if status != 0:
            break
        shutil.copy("kept.db", "bank.db")
    return status, shown, sent


def main():
    rows = ["编号,角色,姓名,性别,出生日期,老人类别"]
    rows += [f"E{n},老人,李乙{n},女,1940-01-01,独居" for n in range(PEOPLE)]
    pathlib.Path("people.csv").write_text("\n".join(rows) + "\n")
    bank("init", "--rules", "420112", "--by", "S0")
    before = ledger()
    command = ["enroll", "import", "people.csv", "--lang", "en"]
    # While it reads and checks, 0.05 s may be too early for a word: then the signal ends it as it ends any program.
    for moment in (0.05, 0.15, "Writing"):
        status, shown, sent = in_time(command, moment)
        assert sent, f"no progress of {moment} on a terminal:\n{shown}"
        if status != -signal.SIGINT or moment == "Writing":
            assert status == 3 and "interrupted: nothing was written" in shown, f"{moment}: exit {status}\n{shown}"
        assert ledger() == before, f"{moment}: the ledger changed"
        assert not pathlib.Path("people.csv.rejects.csv").exists()
    assert "a second" in shown and "left" in shown, shown
    for quiet in ("--no-progress", "--quiet"):
        _, shown, _ = on_terminal([*command, "--dry-run", quiet])
        assert "\r\033" not in shown and "Writing" not in shown, f"{quiet}: progress all the same"
    done = bank(*command)
    assert "\r" not in done.stderr and "Writing" not in done.stderr, "progress on a pipe"
    assert f"{PEOPLE} added" in done.stdout
    print("an interrupted import leaves the ledger as it was, and says so")


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    os.environ.update(CAREBANK_LEDGER="bank.db", CAREBANK_KEY="key", CAREBANK_TODAY="2025-06-01", CAREBANK_BY="S0", TERM="xterm")
    main()
