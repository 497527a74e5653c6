#!/usr/bin/env python3
"""An erasure is whole or not at all, ledger and key file together: erase_kill.py CAREBANK [KILLS].

carebank enroll erase is killed at random points. Afterwards every reading command works with the key file as it was left,
audit verify finds nothing, and either everything of the person can be read or nothing; the same command once more ends
where an undisturbed one does, with one wrapping key in the file and no other.
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

BIN = str(pathlib.Path(sys.argv[1]).resolve())
KILLS = int(sys.argv[3]) if len(sys.argv) > 3 else int(os.environ.get("CAREBANK_LONG", "0")) * 170 + 30
PEOPLE = 1500
ERASE = ["enroll", "erase", "V1", "--reason", "本人要求", "--by", "S0"]


def bank(*words, ok=(0,)):
    done = subprocess.run([BIN, *words], capture_output=True, text=True)
    if done.returncode not in ok:
        sys.exit(f"carebank {' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def found():
    """A ledger in which V1 served with a note, has left, and may be erased."""
    pathlib.Path("orgs.csv").write_text("code,kind,name,parent\nD1,district,测试区,\nJ1,street,一街,D1\nC1,community,一社区,J1\n")
    rows = ["code,role,name,born,community,tags,joined"]
    rows += [f"V{n},volunteer,张甲{n},1960-01-01,一社区,,2025-03-04" for n in range(PEOPLE)]
    rows += [f"E{n},elder,李乙{n},1940-01-01,一社区,独居,2025-03-04" for n in range(PEOPLE)]
    pathlib.Path("people.csv").write_text("\n".join(rows) + "\n")
    rows = ["ref,day,start,minutes,volunteer,elder,category,note"]
    rows += [f"K{n},2025-05-{1 + n % 28:02d},8:00,30,V{n},E{n},助餐,张甲{n}来过" for n in range(PEOPLE)]
    pathlib.Path("services.csv").write_text("\n".join(rows) + "\n")
    bank("init", "--rules", "420112", "--by", "S0")
    for file in ["orgs.csv", "people.csv"]:
        bank("enroll", "import", file, "--by", "S0")
    bank("log", "import", "services.csv", "--by", "S0")
    bank("log", "return", "--ref", "K1", "--reason", "张甲1说没去", "--by", "S0")
    bank("enroll", "end", "V1", "--day", "2025-06-01", "--reason", "张甲1搬走", "--by", "S0")
    shutil.copy("bank.db", "good.db")
    shutil.copy("key", "good.key")


def put_back():
    for old in [*pathlib.Path(".").glob("bank.db*"), *pathlib.Path(".").glob("key*")]:
        old.unlink()
    shutil.copy("good.db", "bank.db")
    shutil.copy("good.key", "key")


def epochs():
    lines = pathlib.Path("key").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("epoch "))[6:]), any(line.startswith("next ") for line in lines)


def readable():
    """Whether V1 can be read; all reading commands must work, whatever the kill left."""
    key = pathlib.Path("key").read_bytes()
    shown = bank("enroll", "show", "V1", "--by", "S0").stdout
    others = bank("enroll", "show", "V2", "--by", "S0").stdout
    if "张甲2" not in others:
        sys.exit(f"others cannot be read any more\n{others}")
    register = bank("report", "register", "--format", "csv", "--by", "S0").stdout
    bank("audit", "verify", ok=(4,))
    bank("audit", "check", ok=(0, 1))
    if pathlib.Path("key").read_bytes() != key:
        sys.exit("a command that only reads has changed the key file")
    in_box, in_list = "张甲1" in shown, ",张甲1," in register
    if in_box != in_list or in_box == ("erased" in shown):
        sys.exit(f"half of the person is left\n{shown}")
    return in_box


def finish():
    """The same command once more ends where an undisturbed one does."""
    bank(*ERASE)
    if readable() or epochs() != (2, False):
        sys.exit(f"the erasure did not go through in the end: key {epochs()}")
    bank("enroll", "set", "V2", "--phone", "13900000000", "--by", "S0")
    bank("audit", "verify", ok=(4,))


def kill_at(seconds, watched):
    """After so many seconds; `watched`: after the key file was replaced for the first time, where it is most delicate."""
    child = subprocess.Popen([BIN, *ERASE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    first = os.stat("key").st_ino
    while watched and child.poll() is None and os.stat("key").st_ino == first:
        pass
    time.sleep(seconds)
    child.kill()
    acknowledged = b"1 done" in child.communicate()[0]
    left, key = readable(), epochs()
    if acknowledged and (left or key != (2, False)):
        sys.exit(f"an erasure that was acknowledged is not there: key {key}")
    return left, key


def main():
    rng = random.Random(20251122)
    for name in [name for name in os.environ if name.startswith("CAREBANK_")]:
        del os.environ[name]
    os.environ.update(CAREBANK_LEDGER="bank.db", CAREBANK_KEY="key", CAREBANK_TODAY="2025-06-10", CAREBANK_LANG="en")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        found()
        began = time.monotonic()
        bank(*ERASE)
        whole = time.monotonic() - began
        if readable():
            sys.exit("an undisturbed erasure left the person readable")
        seen = {}
        for kill in range(KILLS):
            put_back()
            watched = kill % 2 == 1
            state = kill_at(rng.random() * whole * (0.2 if watched else 1.1), watched)
            seen[state] = seen.get(state, 0) + 1
            finish()
        told = ", ".join(f"{'before' if left else 'after'} the commit with key {key}: {count}" for (left, key), count in sorted(seen.items()))
        print(f"{KILLS} kills; {told}")
        os.chdir("/")


if __name__ == "__main__":
    main()
