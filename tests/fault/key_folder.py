#!/usr/bin/env python3
"""A key file that cannot be replaced stops what would replace it: key_folder.py CAREBANK FAILING_CALLS.

audit rekey and enroll erase in a folder of the key that may not be written, and with each call that changes a file failing
once. Whatever is told, ledger and key file belong together afterwards, and where the act failed before its commit nothing of
it was done; where it failed after, the message says so.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CALLS = str(pathlib.Path(sys.argv[2]).resolve())
NOBODY = 65534
ACTS = {
    "rekey": ["audit", "rekey", "--by", "S0", "--recovery", "recovery"],
    "erase": ["enroll", "erase", "V1", "--reason", "本人要求", "--by", "S0", "--recovery", "recovery"],
}
# After the commit: the sentence must say that the act was done.
DONE = ["the ledger has a new wrapping key", "the act is done", "may or may not have gone through"]


def bank(*words, ok=(0,), **more):
    # Who may write everywhere proves nothing: root acts as nobody.
    who = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
    done = subprocess.run(["./carebank", *words], capture_output=True, text=True, **who, **more)
    if ok is not None and done.returncode not in ok:
        sys.exit(f"carebank {' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def found():
    pathlib.Path("orgs.csv").write_text("code,kind,name,parent\nD1,district,测试区,\nJ1,street,一街,D1\nC1,community,一社区,J1\n")
    pathlib.Path("people.csv").write_text("code,role,name,born,community,joined\nV1,volunteer,张甲,1960-01-01,一社区,2025-03-04\n"
                                          "V2,volunteer,李乙,1960-01-01,一社区,2025-03-04\n")
    bank("init", "--rules", "420112", "--by", "S0")
    for file in ["orgs.csv", "people.csv"]:
        bank("enroll", "import", file, "--by", "S0")
    bank("enroll", "end", "V1", "--day", "2025-06-01", "--reason", "搬走", "--by", "S0")
    shutil.copytree(".", "../kept", copy_function=shutil.copy2)


def put_back():
    for old in ["bank.db", "bank.db-journal", "recovery"]:
        pathlib.Path(old).unlink(missing_ok=True)
    shutil.rmtree("keys")
    shutil.copytree("../kept/keys", "keys")
    shutil.copy2("../kept/bank.db", "bank.db")
    hand_over()


def hand_over():
    if os.getuid() != 0:
        return
    for path in [pathlib.Path("."), *pathlib.Path(".").rglob("*")]:
        os.chown(path, NOBODY, NOBODY)


def fits(where):
    """Ledger and key belong together: a name is read, and nothing is damaged. Whether there is a new key."""
    if "李乙" not in bank("enroll", "show", "V2", "--by", "S0").stdout:
        sys.exit(f"{where}: the name of V2 cannot be read")
    verified = bank("audit", "verify", ok=(4,))
    if "private values" in verified.stderr:
        sys.exit(f"{where}: verified without the key")
    return "\nepoch 2\n" in pathlib.Path("keys/key").read_text()


def contents():
    return pathlib.Path("bank.db").read_bytes(), pathlib.Path("keys/key").read_bytes()


def read_only(name, words):
    put_back()
    before = contents()
    os.chmod("keys", 0o555)
    for more in [[], ["--dry-run"]]:
        done = bank(*words, *more, ok=(3,))
        if "its folder may not be written" not in done.stderr or "nothing was done" not in done.stderr:
            sys.exit(f"{name} in a folder that may not be written says\n{done.stderr}")
    if contents() != before or pathlib.Path("recovery").exists() or fits(name):
        sys.exit(f"{name} in a folder that may not be written has changed something")
    os.chmod("keys", 0o755)


def disturbed(words, at):
    put_back()
    pathlib.Path("told").unlink(missing_ok=True)
    preload = " ".join(filter(None, [os.environ.get("LD_PRELOAD"), "./failing_calls.so"]))
    done = bank(*words, ok=None, env=dict(os.environ, LD_PRELOAD=preload, FAIL_AT=str(at), FAIL_WITH="EIO", FAIL_TOLD="told",
                                         ASAN_OPTIONS="verify_asan_link_order=0:" + os.environ.get("ASAN_OPTIONS", "")))
    told = pathlib.Path("told")
    return done, told.read_text().split() if told.exists() else []


def fail_everywhere(name, words):
    done, calls = disturbed(words, -1)
    if done.returncode != 0 or "rename" not in calls:
        sys.exit(f"{name}: exit {done.returncode}, what is preloaded saw only {calls}\n{done.stderr}")
    for at, call in enumerate(calls, 1):
        done, _ = disturbed(words, at)
        where = f"{name} with call {at} of {len(calls)} ({call}) failing: exit {done.returncode}\n{done.stderr}"
        if done.returncode not in (0, 3):
            sys.exit(where)
        changed = fits(where)
        if done.returncode == 0 and not changed:
            sys.exit(f"done, and there is no new key: {where}")
        if done.returncode == 3 and changed and not any(sentence in done.stderr for sentence in DONE):
            sys.exit(f"done, and not told: {where}")
    return len(calls)


def main():
    os.environ.update(CAREBANK_LANG="en", CAREBANK_TODAY="2025-06-30", CAREBANK_LEDGER="bank.db", CAREBANK_KEY="keys/key")
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        os.mkdir(f"{folder}/bank")
        shutil.copy2(sys.argv[1], f"{folder}/bank/carebank")
        shutil.copy2(CALLS, f"{folder}/bank/failing_calls.so")
        os.chdir(f"{folder}/bank")
        os.mkdir("keys")
        hand_over()
        found()
        tried = 0
        for name, words in ACTS.items():
            read_only(name, words)
            tried += fail_everywhere(name, words)
        os.chdir("/")
    print(f"{tried} calls failed; ledger and key belonged together after each")


main()
