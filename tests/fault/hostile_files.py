#!/usr/bin/env python3
"""A device without end, a folder, nothing at all and a hundred million zeros in place of every file that carebank reads:
hostile_files.py CAREBANK. Each is told in words with exit status 3, soon, and in a memory that has a bound."""
import os
import pathlib
import subprocess
import tempfile
import threading

from bank import BIN, bank, found, services, settle, tables

SECONDS, KIBIBYTES = 60, 2_500_000
SANITIZED = b"__asan" in pathlib.Path(BIN).read_bytes()

# Every place of a file; {} is the hostile one.
TAKES = [
    ["enroll", "import", "{}"], ["log", "import", "{}"], ["redeem", "import", "{}"], ["pair", "confirm", "{}"],
    ["audit", "totals", "{}"], ["log", "verify", "--from", "{}", "--by", "K1"], ["redeem", "deliver", "--from", "{}"],
    ["audit", "consistency", "--from", "{}", "--to", "good.checkpoint"], ["audit", "consistency", "--from", "good.checkpoint", "--to", "{}"],
    ["audit", "simulate", "--rules", "{}"], ["init", "--rules", "{}", "--ledger", "new.db", "--key", "new.key"], ["init", "--check", "{}"],
    ["init", "--adopt", "{}", "--from", "2025-08-01"], ["report", "forms", "--form", "{}"],
    ["audit", "request", "--since", "{}", "--by", "A1"], ["audit", "attach", "{}", "--witness", "WITNESS", "--by", "A1"],
    ["audit", "cosign", "{}", "--key", "witness.key", "--state", "new.state", "--log", "LOG"],
    ["audit", "cosign", "good.request", "--key", "{}", "--state", "new.state", "--log", "LOG"],
    ["audit", "cosign", "good.request", "--key", "witness.key", "--state", "{}", "--log", "LOG"],
    ["audit", "verify", "--policy", "{}"], ["audit", "verify", "--opened", "{}", "--log", "LOG"], ["audit", "verify", "--export", "{}"],
    ["audit", "restore", "{}", "--ledger", "restored.db", "--by", "S0"], ["log", "verify", "--all", "--by", "K1", "--sign", "{}"],
    ["log", "import", "services.csv", "--key", "{}"], ["audit", "verify", "--ledger", "{}"], ["log", "list", "--ledger", "{}"],
]


def attempt(words, stdin=subprocess.DEVNULL):
    child = subprocess.Popen([BIN, *words], stdin=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    timer = threading.Timer(SECONDS, child.kill)
    timer.start()
    said = child.stderr.read().decode()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    timer.cancel()
    return child.returncode, said, used.ru_maxrss


def expect(words, statuses, stdin=subprocess.DEVNULL):
    status, said, memory = attempt(words, stdin)
    where = f"carebank {' '.join(words)}: exit {status}, {memory // 1024} MiB\n{said[:2000]}"
    assert status in statuses, where
    assert status == 0 or said.strip(), where
    assert "this program is wrong" not in said, where
    assert SANITIZED or memory < KIBIBYTES, where


def hostile():
    pathlib.Path("folder.csv").mkdir()
    pathlib.Path("empty").touch()
    with open("zeros", "wb") as file:
        file.truncate(100 << 20)
    pathlib.Path("looped").symlink_to("looped")
    return ["/dev/zero", "./folder.csv", "./empty", "./zeros", "./looped", "/dev/null", "./there-is-none"]


def read(name):
    return pathlib.Path(name).read_text().strip()


def each_place(files):
    for take in TAKES:
        for file in files:
            # A name of no form is wrong usage; bytes that are no checkpoint of this ledger are refused.
            unknown_form = "--form" in take and file == "./there-is-none"
            # What is no evidence is refused; a key that is none, or nothing at all, may be wrong usage. An absent state is a first one.
            evidence = bool({"consistency", "request", "attach", "cosign", "--opened"} & set(take))
            first = take[-4:-2] == ["--state", "{}"] and file == "./there-is-none"
            statuses = (0,) if first else (2,) if unknown_form else (1, 3) if evidence else (3,)
            known = {"{}": file, "LOG": read("log.txt"), "WITNESS": read("witness.txt")}
            expect([known.get(word, word) for word in take], statuses)
            pathlib.Path("there-is-none").unlink(missing_ok=True)
    assert not pathlib.Path("new.db").exists() and not pathlib.Path("new.key").exists()


def standard_input():
    for words in (["log", "import", "-"], ["log", "verify", "--from", "-", "--by", "K1"]):
        with open("/dev/zero", "rb") as zero:
            expect(words, (3,), zero)
        endless = subprocess.Popen(["cat", "/dev/zero"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            expect(words, (3,), endless.stdout)
        finally:
            endless.kill()
            endless.wait()


def beside_the_key(files):
    """The signer's memory."""
    memory = pathlib.Path("key.signed")
    kept = memory.read_bytes()
    for file in files[:4]:
        memory.unlink()
        memory.symlink_to(file)
        expect(["audit", "checkpoint", "--by", "A1"], (3,))
    memory.unlink()
    memory.write_bytes(kept)


def in_the_trusted_folder(files):
    """What is no checkpoint there is tampering, and a pipe that nobody writes to does not stop the audit."""
    held = pathlib.Path("held")
    held.mkdir()
    one = held / "x.checkpoint"
    for file in files[:5]:
        one.symlink_to(pathlib.Path(file).absolute() if not file.startswith("/dev") else file)
        expect(["audit", "verify", "--trusted", "held"], (1,))
        one.unlink()
    os.mkfifo(one)
    expect(["audit", "verify", "--trusted", "held"], (1,))
    for file in ["/dev/zero", "./empty", "./there-is-none"]:
        expect(["audit", "verify", "--trusted", file], (3,))


def main():
    settle()
    os.environ["CAREBANK_BY"] = "S0"
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        tables()
        found()
        services("services.csv", "S", 3)
        bank("audit", "checkpoint", "--out", "good.checkpoint", "--by", "A1")
        pathlib.Path("log.txt").write_text(bank("audit", "key").stdout)
        pathlib.Path("witness.txt").write_text(bank("audit", "keygen", "--name", "witness.example", "--out", "witness.key").stdout)
        bank("audit", "request", "--out", "good.request", "--by", "A1")
        files = hostile()
        each_place(files)
        standard_input()
        beside_the_key(files)
        in_the_trusted_folder(files)
        bank("audit", "verify", ok=(4,))
        print(f"{len(TAKES)} places of a file and {len(files)} hostile ones, standard input, the signer's memory, --trusted")
        os.chdir("/")


if __name__ == "__main__":
    main()
