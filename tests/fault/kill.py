#!/usr/bin/env python3
"""Nothing acknowledged is lost, nothing is half done: kill.py CAREBANK [KILLS].

An import is killed at random points. Afterwards the ledger opens, audit verify finds nothing, and either the whole batch
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

BIN = str(pathlib.Path(sys.argv[1]).resolve())
KILLS = int(sys.argv[2]) if len(sys.argv) > 2 else int(os.environ.get("CAREBANK_LONG", "0")) * 470 + 30
SERVICES = 4000


def bank(*words, ok=(0,), **more):
    done = subprocess.run([BIN, *words], capture_output=True, text=True, **more)
    if ok is not None and done.returncode not in ok:
        sys.exit(f"carebank {' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def write_files():
    pathlib.Path("orgs.csv").write_text("code,kind,name,parent\nD1,district,测试区,\nJ1,street,一街,D1\nC1,community,一社区,J1\n")
    rows = ["code,role,name,born,community,tags,joined"]
    rows += [f"V{n},volunteer,张甲{n},1960-01-01,一社区,,2025-03-04" for n in range(100)]
    rows += [f"E{n},elder,李乙{n},1940-01-01,一社区,独居,2025-03-04" for n in range(100)]
    pathlib.Path("people.csv").write_text("\n".join(rows) + "\n")
    pathlib.Path("staff.csv").write_text("code,role,name,duties\nR1,staff,记录,record\nA1,staff,审计,audit\n")
    rows = ["ref,day,start,minutes,volunteer,elder,category,note"]
    rows += [f"K{n},2025-05-{1 + n // 100 % 28:02d},{8 + n // 2800 * 2}:00,30,V{n % 100},E{n % 100},助餐,第{n}次" for n in range(SERVICES)]
    pathlib.Path("services.csv").write_text("\n".join(rows) + "\n")


def found():
    for old in pathlib.Path(".").glob("bank.db*"):
        old.unlink()
    for old in pathlib.Path(".").glob("key*"):
        old.unlink()
    bank("init", "--rules", "420112", "--by", "S0")
    for file in ["orgs.csv", "people.csv", "staff.csv"]:
        bank("enroll", "import", file, "--by", "S0")


def stored():
    return len(bank("log", "list", "--format", "csv").stdout.splitlines()) - 1


def kill_at_random(rng, seconds):
    child = subprocess.Popen([BIN, "log", "import", "services.csv", "--by", "R1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    time.sleep(rng.random() * seconds)
    child.kill()
    acknowledged = b"added" in child.communicate()[0]
    bank("audit", "verify", ok=(4,))
    there = stored()
    if there not in (0, SERVICES) or (acknowledged and there != SERVICES):
        sys.exit(f"after a kill {there} of {SERVICES} services are there, acknowledged: {acknowledged}")
    return there


def full_disk():
    """A limit on file size makes writes fail as a full disk does."""
    found()
    size = pathlib.Path("bank.db").stat().st_size
    limit = size + 200_000
    done = bank("log", "import", "services.csv", "--by", "R1", ok=None,
                preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
    if done.returncode != 3:
        sys.exit(f"on a full disk: exit {done.returncode}, not 3\n{done.stdout}{done.stderr}")
    bank("audit", "verify", ok=(4,))
    if stored() != 0:
        sys.exit("a full disk left something half done")
    bank("log", "import", "services.csv", "--by", "R1")
    if stored() != SERVICES:
        sys.exit("the same import did not go through once there was room")


def main():
    rng = random.Random(20251121)
    for name in [name for name in os.environ if name.startswith("CAREBANK_")]:
        del os.environ[name]
    os.environ.update(CAREBANK_LEDGER="bank.db", CAREBANK_KEY="key", CAREBANK_TODAY="2025-06-10", CAREBANK_LANG="en")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        write_files()
        found()
        began = time.monotonic()
        bank("log", "import", "services.csv", "--by", "R1")
        whole = time.monotonic() - began
        found()
        finished = 0
        for _ in range(KILLS):
            if kill_at_random(rng, whole * 1.1) == SERVICES:
                finished += 1
                found()
        bank("log", "import", "services.csv", "--by", "R1")
        if stored() != SERVICES:
            sys.exit("the import did not go through in the end")
        full_disk()
        print(f"{KILLS} kills, {finished} of them too late to stop the import; a full disk")
        os.chdir("/")


if __name__ == "__main__":
    main()
