"""A bank in the folder at hand for what must survive: its tables, its commands, what stands in it."""
import os
import pathlib
import shutil
import subprocess
import sys

BIN = str(pathlib.Path(sys.argv[1]).resolve())
LONG = os.environ.get("CAREBANK_LONG", "0") == "1"
PEOPLE = 100


def bank(*words, ok=(0,), **more):
    done = subprocess.run([BIN, *words], capture_output=True, text=True, **more)
    if ok is not None and done.returncode not in ok:
        sys.exit(f"carebank {' '.join(words)}: exit {done.returncode}\n{done.stdout}{done.stderr}")
    return done


def services(name, prefix, count, hour=8):
    """A file of services that do not overlap with those of another hour."""
    rows = ["ref,day,start,minutes,volunteer,elder,category,note"]
    rows += [f"{prefix}{n},2025-{4 + n // PEOPLE // 28 % 3:02d}-{1 + n // PEOPLE % 28:02d},{hour + n // PEOPLE // 84}:00,30,V{n % PEOPLE},E{n % PEOPLE},助餐,第{n}次"
             for n in range(count)]
    pathlib.Path(name).write_text("\n".join(rows) + "\n")


def tables():
    pathlib.Path("orgs.csv").write_text("code,kind,name,parent\nD1,district,测试区,\nJ1,street,一街,D1\nC1,community,一社区,J1\n")
    people("people.csv", 0)
    pathlib.Path("staff.csv").write_text("code,role,name,duties\nR1,staff,记录,record\nK1,staff,核实,verify\nP1,staff,审核,approve\nA1,staff,审计,audit\n")


def people(name, first, count=PEOPLE):
    rows = ["code,role,name,born,community,tags,joined"]
    for n in range(first, first + count):
        rows += [f"V{n},volunteer,张甲{n},1960-01-01,一社区,,2025-03-04", f"E{n},elder,李乙{n},1940-01-01,一社区,独居,2025-03-04"]
    pathlib.Path(name).write_text("\n".join(rows) + "\n")


def found():
    """A new ledger with organisations, people and staff."""
    for old in [*pathlib.Path(".").glob("bank.db*"), *pathlib.Path(".").glob("key*")]:
        old.unlink()
    bank("init", "--rules", "420112", "--by", "S0")
    for file in ["orgs.csv", "people.csv", "staff.csv"]:
        bank("enroll", "import", file, "--by", "S0")


def states():
    """How many services are in which state."""
    count = {}
    for row in bank("log", "list", "--format", "csv").stdout.splitlines()[1:]:
        state = row.split(",")[11]
        count[state] = count.get(state, 0) + 1
    return count


def settle():
    """Nothing of the caller's settings, and a folder of its own that the caller removes."""
    for name in [name for name in os.environ if name.startswith("CAREBANK_")]:
        del os.environ[name]
    os.environ.update(CAREBANK_LEDGER="bank.db", CAREBANK_KEY="key", CAREBANK_TODAY="2025-07-20", CAREBANK_LANG="en")


def keep(folder):
    """A copy of everything here; the folder `folder` itself is new."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(".", folder)


def put_back(folder):
    """What `keep` kept, and nothing else."""
    for old in pathlib.Path(".").iterdir():
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    shutil.copytree(folder, ".", dirs_exist_ok=True)
