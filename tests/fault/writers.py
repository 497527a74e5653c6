#!/usr/bin/env python3
"""Several carebanks at one ledger: writers.py CAREBANK.

Some import different tables, some the same one, some verify: none is lost, none counts twice. While a long import is
written, others verify, check, export, list and report without end: they never fail and never see half of it, and the import is
not held up for long.
"""
import os
import pathlib
import re
import subprocess
import tempfile
import threading
import time

from bank import BIN, LONG, bank, found, people, services, settle, states, tables

# More rounds would meet the people of more.csv, more services the hours after midnight.
ROUNDS, MANY = (8, 25000) if LONG else (2, 8000)


def together(*commands):
    """Runs them all at once; what each said."""
    running = [subprocess.Popen([BIN, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for words in commands]
    said = []
    for child, words in zip(running, commands):
        out, errors = child.communicate(timeout=120)
        assert child.returncode == 0, f"carebank {' '.join(words)}: exit {child.returncode}\n{out}{errors}"
        said.append(out)
    return said


def numbers(said):
    """added, updated, unchanged, refused of an import's last line."""
    return tuple(int(n) for n in re.findall(r"\d+", said.splitlines()[-1]))


def writers_at_once(turn):
    before = sum(states().values())
    services("a.csv", f"A{turn}-", 300, 8 + turn)
    services("b.csv", f"B{turn}-", 200)
    # The hours of b.csv are those of nobody else: other volunteers.
    text = pathlib.Path("b.csv").read_text()
    pathlib.Path("b.csv").write_text(re.sub(r",V(\d+),E(\d+),", lambda m: f",V{int(m[1]) + 100 * (turn + 1)},E{m[2]},", text))
    people("more.csv", 1000 + 100 * turn, 50)
    same = ["log", "import", "a.csv", "--by", "R1"]
    said = together(same, same, ["log", "import", "b.csv", "--by", "R1"], ["enroll", "import", "more.csv", "--by", "R1"],
                    ["log", "verify", "--all", "--by", "K1"])
    assert sorted(numbers(one) for one in said[:2]) == [(0, 0, 300, 0), (300, 0, 0, 0)], said[:2]
    assert numbers(said[2]) == (200, 0, 0, 0), said[2]
    assert numbers(said[3]) == (100, 0, 0, 0), said[3]
    assert sum(states().values()) == before + 500, states()
    bank("audit", "verify", ok=(4,))


class Reader(threading.Thread):
    """Asks the same question again and again; `answers` are those that are right."""

    def __init__(self, words, ok, answer, done):
        super().__init__()
        self.words, self.ok, self.answer, self.done = words, ok, answer, done
        self.asked, self.answers, self.wrong, self.longest = 0, set(), [], 0.0

    def run(self):
        while not self.done.is_set():
            began = time.monotonic()
            done = subprocess.run([BIN, *self.words], capture_output=True, text=True)
            self.longest = max(self.longest, time.monotonic() - began)
            self.asked += 1
            if done.returncode not in self.ok:
                self.wrong.append(f"exit {done.returncode}\n{done.stderr}")
            self.answers.add(self.answer(done.stdout))


def timed_import(name):
    began = time.monotonic()
    assert numbers(bank("log", "import", name, "--by", "R1").stdout) == (MANY, 0, 0, 0)
    return time.monotonic() - began


def readers_beside():
    def rows(text):
        return len(text.splitlines()) - 1

    def size(text):
        return int(text.split()[0])

    before, entries = sum(states().values()), size(bank("audit", "verify", ok=(4,)).stdout)
    services("long.csv", "L", MANY, 20)
    bank("audit", "checkpoint", "--by", "A1")
    done = threading.Event()
    readers = [Reader(["log", "list", "--format", "csv"], (0,), rows, done), Reader(["audit", "verify"], (4,), size, done),
               Reader(["audit", "check", "--by", "A1"], (0, 1), lambda text: "seal-broken" in text, done),
               Reader(["audit", "export", "--out", "evidence", "--by", "A1", "--dry-run"], (0,), len, done),
               Reader(["report", "balances", "--format", "csv"], (0,), rows, done)]
    for reader in readers:
        reader.start()
    try:
        beside = timed_import("long.csv")
        # On a slow machine the second question comes after the import only.
        while any(reader.asked < 2 and reader.is_alive() for reader in readers):
            time.sleep(0.1)
    finally:
        time.sleep(0.2)
        done.set()
        for reader in readers:
            reader.join()
    assert all(reader.asked > 1 for reader in readers), [reader.asked for reader in readers]
    for reader in readers:
        assert not reader.wrong, f"{reader.words}: {reader.wrong[0]}"
    assert readers[0].answers <= {before, before + MANY}, readers[0].answers
    assert readers[1].answers <= {entries, entries + MANY + 1}, (entries, readers[1].answers)
    assert readers[2].answers == {False}, "a check beside an import calls the log broken"
    return beside, readers


def main():
    settle()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        tables()
        found()
        people("others.csv", 100, 100 * ROUNDS)
        bank("enroll", "import", "others.csv", "--by", "R1")
        for turn in range(ROUNDS):
            writers_at_once(turn)
        services("alone.csv", "M", MANY, 16)
        alone = timed_import("alone.csv")
        beside, readers = readers_beside()
        bank("audit", "verify", ok=(4,))
        print(f"{ROUNDS} rounds of 5 writers; an import of {MANY} alone {alone:.1f} s, beside five readers {beside:.1f} s; readers asked "
              + ", ".join(f"{r.words[1]} {r.asked} times (longest {r.longest:.1f} s)" for r in readers))
        # Four readers and a writer share the processors; what is more than that is waiting.
        assert beside < 8 * alone + 10, "the readers hold up the writer"
        os.chdir("/")


if __name__ == "__main__":
    main()
