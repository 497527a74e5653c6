#!/usr/bin/env python3
"""Every folder of released ledgers: verifies against the checkpoint of its time, and its accounts are what they were."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

BIN = str(pathlib.Path(sys.argv[1]).resolve())
HERE = pathlib.Path(__file__).resolve().parent


def bank(*words, ok=0):
    done = subprocess.run([BIN, *words], capture_output=True, text=True)
    if done.returncode != ok:
        sys.exit(f"carebank {' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def main():
    for name in [name for name in os.environ if name.startswith("CAREBANK_")]:
        del os.environ[name]
    released = sorted(path.parent for path in HERE.glob("*/ledger.db"))
    if not released:
        sys.exit("no released ledger is kept")
    for folder in released:
        with tempfile.TemporaryDirectory() as work:
            for name in ["ledger.db", "head.checkpoint"]:
                shutil.copyfile(folder / name, pathlib.Path(work, name))
            os.chdir(work)
            os.environ.update(CAREBANK_LEDGER="ledger.db", XDG_CONFIG_HOME=work, CAREBANK_TODAY="2025-06-11", CAREBANK_LANG="en")
            bank("log", "verify", "--ref", "A4", "--by", "C2")  # it can still be written to
            bank("audit", "verify", "--trusted", ".")
            if bank("report", "balances", "--format", "csv") != (folder / "balances.csv").read_text():
                sys.exit(f"{folder.name}: the accounts are not what they were")
            os.chdir("/")
    print(f"{len(released)} released ledgers")


if __name__ == "__main__":
    main()
