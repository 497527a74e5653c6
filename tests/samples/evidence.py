#!/usr/bin/env python3
"""carebank-evidence(7), English and Chinese, command by command, as keeper and evaluator would type them: evidence.py
CAREBANK. No step may fail, and what the steps by hand should say, they say. Files of somebody hostile run nothing."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = pathlib.Path(sys.argv[1]).resolve()
# Two services of the third quarter with a note, approved, and the quarter sealed: what the page takes for granted.
BEFORE = """
export CAREBANK_LEDGER=town.db CAREBANK_BY=S0 CAREBANK_TODAY=2025-11-20 CAREBANK_LANG=en
carebank init --rules 420112 --origin example.org/carebank --by S0 --today 2025-05-01 > init.txt
printf 'code,kind,name\\nC1,community,银杏社区\\n' | carebank enroll import - > imported.txt
printf 'code,role,name,duties\\nS1,staff,何核实,verify\\nS2,staff,潘审核,approve\\n' | carebank enroll import - >> imported.txt
printf 'code,role,name,born,community,tags,joined\\nV1,volunteer,江一帆,1960-03-01,银杏社区,,2025-05-01\\nE1,elder,宋秀英,1942-05-12,银杏社区,独居,2025-05-01\\n' |
  carebank enroll import - >> imported.txt
printf 'ref,day,start,minutes,volunteer,elder,category,note\\nQ3-0001,2025-07-01,9:00,60,V1,E1,助餐,带了粥\\nQ3-0002,2025-08-01,9:00,45,V1,E1,助餐,\\n' |
  carebank log import - >> imported.txt
carebank log verify --all --by S1 >> imported.txt
carebank log approve --all --by S2 >> imported.txt
carebank audit seal --period 2025Q3 --out sealed
"""
SAID = ["the leaf is under this root", "this value was committed to", "Signature Verified Successfully"]


# What somebody may write into a receipt so that a shell or sed would run it.
HOSTILE = [(r"(?m)^index .*$", "index a[$(touch ran)]+1"), (r"(?m)^[0-9]+$", "a[$(touch ran)]+9"),
           (r"(?m)^example.org/carebank$", "x/touch ran/e;s/"), (r"(?m)^— \S+ ", "— x/touch ran/e;s/ ")]


def blocks(page):
    """The code of a page, block after block, as scdoc would print it."""
    return [block.replace("\\\\", "\\") for block in re.findall(r"^```\n(.*?)^```", (ROOT / page).read_text(), re.M | re.S)]


def play(page):
    steps = blocks(page)
    assert len(steps) >= 12, f"{page}: only {len(steps)} blocks"
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        (place / "verify.py").symlink_to(ROOT / "tests/verifier/verify.py")
        environment = {key: value for key, value in os.environ.items() if not key.startswith("CAREBANK_")}
        environment |= {"PATH": f"{BIN.parent}:{environment['PATH']}", "XDG_CONFIG_HOME": str(place / "config")}
        done = subprocess.run(["bash", "-euo", "pipefail", "-c", BEFORE + "\n".join(steps)], cwd=place, env=environment,
                              capture_output=True, text=True)
        assert done.returncode == 0, f"{page}: exit {done.returncode}\n{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
        for sentence in SAID:
            assert sentence in done.stdout, f"{page} does not come to say {sentence!r}\n{done.stdout}"
        by_hand = "\n".join(step for step in steps if "> leaf\ncat" in step or "Q3-0001.tlog-proof > note" in step or "log.der" in step)
        repel(place, by_hand, environment)
    print(f"{page}: {len(steps)} blocks")
    return steps


def repel(place, by_hand, environment):
    """The steps for a receipt, with one of somebody hostile in its place, each trick alone and all together."""
    receipt = place / "Q3-0001.tlog-proof"
    honest = receipt.read_text()
    for tricks in [[trick] for trick in HOSTILE] + [HOSTILE]:
        text = honest
        for found, put in tricks:
            text, count = re.subn(found, lambda _, put=put: put, text)
            assert count > 0, f"{found} is not in a receipt"
        receipt.write_text(text)
        said = subprocess.run(["bash", "-c", by_hand], cwd=place, env=environment, capture_output=True, text=True, timeout=60).stdout
        assert not (place / "ran").exists(), f"a receipt with {tricks} runs a command"
        assert SAID[2] not in said or SAID[0] not in said, f"a receipt with {tricks} holds"


english = play("man/carebank-evidence.7.scd")
assert play("man/zh_CN/carebank-evidence.7.scd") == english, "the two pages do not have the same commands"
