#!/usr/bin/env python3
"""Nothing acknowledged is lost, nothing is half done: kill.py CAREBANK FAILING_CALLS [KILLS].

Import, verify, approve, seal, checkpoint and backup are killed at random points, then before each call that changes a
file, and made to fail by an error there. Afterwards the ledger opens, audit verify finds nothing, and either the whole act
is there or nothing of it; the same command once more ends where an undisturbed one does. Then a disk that fills up.
"""
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

from bank import BIN, LONG, bank, found, keep, put_back, services, settle, states, tables

CALLS = str(pathlib.Path(sys.argv[2]).resolve())
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else 500 if LONG else 30
SEALED, HEAD, COPY = "out/2025Q2.checkpoint", "head.checkpoint", "copy.db"


class Act:
    """A command, and what stands there before and after it. `file`: what it publishes."""

    def __init__(self, words, before, after, file=None, said=""):
        self.words, self.before, self.after, self.file, self.said = words, before, after, file, said
        self.seconds = 0.0


def acts_of(count):
    return {
        "import": Act(["log", "import", "services.csv", "--by", "R1"], {}, {"recorded": count}, said="added"),
        "verify": Act(["log", "verify", "--all", "--by", "K1"], {"recorded": count}, {"verified": count}, said="done"),
        "approve": Act(["log", "approve", "--all", "--by", "P1"], {"verified": count}, {"approved": count}, said="done"),
        "seal": Act(["audit", "seal", "--period", "2025Q2", "--out", "out", "--by", "A1"], {"approved": count}, {"approved": count}, SEALED, "sealed"),
        "checkpoint": Act(["audit", "checkpoint", "--out", HEAD, "--by", "A1"], {"approved": count}, {"approved": count}, HEAD),
        "backup": Act(["audit", "backup", "--out", COPY, "--by", "A1"], {"approved": count}, {"approved": count}, COPY, "copy"),
    }


def prepare(acts, kept):
    """Every act once, undisturbed; the folder as it is before each is kept."""
    tables()
    found()
    pathlib.Path("out").mkdir()
    for name, act in acts.items():
        keep(f"{kept}/{name}")
        began = time.monotonic()
        bank(*act.words)
        act.seconds = time.monotonic() - began
        if states() != act.after:
            sys.exit(f"{name} does not end where it should: {states()}")


def intact(ledger="bank.db"):
    bank("audit", "verify", "--ledger", ledger, ok=(4,))


def published(act):
    """The bytes of what the act publishes, if it is there; a copy of the ledger must be a whole one."""
    path = pathlib.Path(act.file) if act.file else None
    if path is None or not path.exists():
        return None
    if act.file == COPY:
        intact(COPY)
    return path.read_bytes()


def entries():
    words = bank("audit", "verify", ok=(4,)).stdout.split()
    return int(words[0])


def repeat(name, act, bytes_before):
    """The same command again ends where it should, and publishes the same bytes where it had published before."""
    if act.file == COPY and bytes_before is not None:
        return
    bank(*act.words)
    if states() != act.after:
        sys.exit(f"{name} repeated ends at {states()}")
    now = published(act)
    if bytes_before is not None and now != bytes_before:
        sys.exit(f"{name} repeated published other bytes")
    if act.file in (SEALED, HEAD):
        pathlib.Path("held").mkdir(exist_ok=True)
        (pathlib.Path("held") / pathlib.Path(act.file).name).write_bytes(now)
        bank("audit", "verify", "--trusted", "held")


def twice_the_same(name, act, entries_before):
    """Once the seal is in the log, whoever finishes it, and however often, gets the same bytes."""
    if name != "seal" or entries() == entries_before:
        return
    with tempfile.TemporaryDirectory() as other:
        keep(f"{other}/copy")
        bank(*act.words)
        here = published(act)
        put_back(f"{other}/copy")
        bank(*act.words)
        if published(act) != here:
            sys.exit("an unfinished seal was finished with other bytes")
        put_back(f"{other}/copy")


def check(name, act, acknowledged, entries_before):
    """After whatever went wrong. True if the act is there all the same."""
    intact()
    there = states()
    if there not in (act.before, act.after) or (acknowledged and there != act.after):
        sys.exit(f"after a broken {name}: {there}, acknowledged: {acknowledged}")
    bytes_there = published(act)
    if acknowledged and act.file and bytes_there is None:
        sys.exit(f"{name} was acknowledged, and {act.file} is not there")
    twice_the_same(name, act, entries_before)
    repeat(name, act, bytes_there)
    return there == act.after and (act.file is None or bytes_there is not None)


def kill_at_random(rng, kept, acts):
    name = rng.choice(list(acts))
    act = acts[name]
    put_back(f"{kept}/{name}")
    before = entries()
    child = subprocess.Popen([BIN, *act.words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    time.sleep(rng.random() * act.seconds * 1.1)
    child.kill()
    said = child.communicate()[0].decode()
    finished = check(name, act, bool(act.said) and act.said in said, before)
    # However busy the machine: the next kill of this act comes earlier if this one came too late, else later.
    act.seconds *= 0.8 if finished else 1.2
    return finished


def disturb(act, at, how, for_ever):
    """Runs the act with its at-th call that changes a file failing (-1: none). Which calls failed; with -1 all of them."""
    told = pathlib.Path("told")
    told.unlink(missing_ok=True)
    preload = " ".join(filter(None, [os.environ.get("LD_PRELOAD"), CALLS]))
    more = dict(os.environ, LD_PRELOAD=preload, FAIL_AT=str(at), FAIL_WITH=how, FAIL_ON="1" if for_ever else "", FAIL_TOLD="told",
                ASAN_OPTIONS="verify_asan_link_order=0:" + os.environ.get("ASAN_OPTIONS", ""))
    done = bank(*act.words, ok=None, env=more)
    calls = told.read_text().split() if told.exists() else []
    told.unlink(missing_ok=True)
    return calls, done


def fail_at(name, act, at, how, for_ever, kept):
    put_back(f"{kept}/{name}")
    before = entries()
    calls, done = disturb(act, at, how, for_ever)
    call = calls[0] if calls else ""
    where = f"{name} with call {at} ({call}) failing by {how}{' ever after' if for_ever else ''}: exit {done.returncode}\n{done.stdout}{done.stderr}"
    if call and how == "kill" and done.returncode != -9:
        sys.exit(f"not killed: {where}")
    if call and how != "kill" and (done.returncode not in (0, 3) or (done.returncode == 3 and not done.stderr)):
        sys.exit(where)
    # What could not be brought to the disk is not done.
    if call == "fsync" and how != "kill" and done.returncode == 0:
        sys.exit(where)
    try:
        check(name, act, done.returncode == 0, before)
    except SystemExit as wrong:
        sys.exit(f"{wrong}\n{where}")


def moments(rng, name, act, kept):
    """At which calls, how and how long to fail: all in the long run, else some, and always what publishes the act."""
    put_back(f"{kept}/{name}")
    calls, _ = disturb(act, -1, "", False)
    assert len(calls) > 4, f"{name}: what is preloaded saw only {calls}"
    ways = [("kill", False), ("EIO", False), ("EIO", True), ("ENOSPC", True)]
    every = [(at, *way) for at in range(1, len(calls) + 1) for way in ways]
    if LONG:
        return [moment for moment in every if "write" not in calls[moment[0] - 1] or moment[0] % 5 == 0]
    last = {call: at for at, call in enumerate(calls, 1)}
    chosen = [(at, how, False) for call, at in last.items() if call in ("fsync", "rename") for how in ("kill", "EIO")]
    rare = [moment for moment in every if "write" not in calls[moment[0] - 1]]
    return chosen + rng.sample(rare, 4) + rng.sample(every, 2)


def fail_everywhere(acts, kept):
    """Kills, errors and a full disk within each act; how many."""
    rng, tried = random.Random(20251122), 0
    for name, act in acts.items():
        for at, how, for_ever in moments(rng, name, act, kept):
            fail_at(name, act, at, how, for_ever, kept)
            tried += 1
    return tried


def full_disk(kept, acts):
    """A limit on file size makes writes fail as a full disk does."""
    put_back(f"{kept}/import")
    limit = pathlib.Path("bank.db").stat().st_size + 200_000
    act = acts["import"]
    done = bank(*act.words, ok=None, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    if done.returncode != 3:
        sys.exit(f"on a full disk: exit {done.returncode}, not 3\n{done.stdout}{done.stderr}")
    check("import", act, False, 0)


def in_a_bank(count, work):
    """work(kept, acts) in a folder of its own, with so many services."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as kept:
        os.chdir(folder)
        services("services.csv", "K", count)
        acts = acts_of(count)
        prepare(acts, kept)
        result = work(kept, acts)
        os.chdir("/")
        return result


def at_random(kept, acts):
    rng = random.Random(20251121)
    full_disk(kept, acts)
    seen = []
    while len(seen) < KILLS or (len(set(seen)) < 2 and len(seen) < 10 * KILLS):
        seen.append(kill_at_random(rng, kept, acts))
    return len(seen), sum(seen)


def main():
    settle()
    kills, finished = in_a_bank(4000, at_random)
    assert 0 < finished < kills, f"{finished} of {kills} kills came too late: they should fall on both sides"
    tried = in_a_bank(40, lambda kept, acts: fail_everywhere(acts, kept))
    print(f"{kills} kills at random, {finished} of them left the act done; {tried} calls killed or failed; a full disk")


if __name__ == "__main__":
    main()
