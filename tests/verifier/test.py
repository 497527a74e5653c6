#!/usr/bin/env python3
"""What carebank hands out, judged by verify.py, which shares no code with it: both agree on what holds, on every core
figure, and on what was tampered with: test.py CAREBANK.
"""
import base64
import contextlib
import csv
import hashlib
import io
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import verify

BIN = str(pathlib.Path(sys.argv.pop(1)).resolve())
MUTATIONS = 150
CATEGORIES = ["助餐", "助洁", "助医", "巡访关爱", "精神慰藉"]


class Town:
    """A ledger with all that makes figures hard: returned, revised, voided and corrected services, an import undone, people
    merged, redemptions cancelled, a sealed quarter and what came late for it."""

    def __init__(self, folder):
        self.folder, self.rng, self.day = pathlib.Path(folder), random.Random(20250704), "2025-04-01"
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("CAREBANK_")}
        self.env |= {"XDG_CONFIG_HOME": str(self.folder / "config"), "CAREBANK_LEDGER": "town.db", "CAREBANK_LANG": "en"}
        self.found()
        self.first_quarter()
        self.later()

    def run(self, *words, given=None, ok=(0,)):
        ran = subprocess.run([BIN, *words, "--today", self.day], cwd=self.folder, env=self.env, input=given, text=True, capture_output=True)
        if ran.returncode not in ok:
            raise AssertionError(f"{' '.join(words)}: exit {ran.returncode}\n{ran.stdout}{ran.stderr}")
        return ran.stdout

    def table(self, command, by, header, rows, ok=(0,)):
        self.run(command, "import", "-", "--by", by, "--quiet", given="\n".join([header, *rows]) + "\n", ok=ok)

    def found(self):
        self.run("init", "--rules", "420112", "--by", "S0")
        self.table("enroll", "S0", "code,kind,name", ["C1,community,银杏社区"])
        self.table("enroll", "S0", "code,role,name,duties", [f"S{n},staff,职员{n},{duty}" for n, duty in enumerate(
            ["record", "verify", "approve", "redeem", "audit"], 1)])
        people = [f"V{n},volunteer,志愿{n},1970-01-{n:02d},银杏社区,,2025-04-01" for n in range(1, 10)]
        people += [f"E{n},elder,老人{n},1940-01-{n:02d},银杏社区,独居,2025-04-01" for n in range(1, 9)]
        self.table("enroll", "S1", "code,role,name,born,community,tags,joined", people)

    def some(self, last):
        """One or two of 1 to last; 1 and the last are one person, so not both."""
        while True:
            chosen = self.rng.sample(range(1, last + 1), self.rng.choice([1, 1, 2]))
            if set(chosen) != {1, last}:
                return chosen

    def services(self, prefix, months, count, reason=""):
        """Rows of services at hours that do not overlap, some with two on a side and more served than named."""
        rows = []
        for n in range(count):
            volunteers, elders = self.some(9), self.some(8)
            minutes, day = self.rng.choice([30, 45, 60, 90]), f"2025-{self.rng.choice(months):02d}-{1 + n % 28:02d}"
            rows.append(f"{prefix}{n},{day},{8 + n // 28 * 3}:00,{minutes},{';'.join(f'V{v}' for v in volunteers)},"
                        f"{';'.join(f'E{e}' for e in elders)},{len(elders) + self.rng.choice([0, 0, 3])},{self.rng.choice(CATEGORIES)},{reason}")
        return rows

    SERVICES = "ref,day,start,minutes,volunteer,elder,headcount,category,late_reason"

    def serve(self, rows):
        self.table("log", "S1", self.SERVICES, rows)
        self.run("log", "verify", "--all", "--by", "S2", "--quiet")
        self.run("log", "approve", "--all", "--by", "S3", "--quiet")

    def first_quarter(self):
        self.day = "2025-07-01"
        rows = self.services("A", [4, 5, 6], 60)
        self.table("log", "S1", self.SERVICES, rows)
        self.run("log", "verify", "--all", "--by", "S2", "--quiet")
        self.run("log", "return", "--ref", "A3", "A4", "A5", "--reason", "日期不对", "--by", "S2")
        self.run("log", "approve", "--all", "--by", "S3", "--quiet")
        self.serve([rows[3].rsplit(",", 3)[0] + ",9,助餐,"])  # a new revision; A4 and A5 stay returned
        self.run("log", "void", "--ref", "A7", "A8", "--reason", "重复", "--by", "S3")
        self.table("log", "S1", self.SERVICES, self.services("U", [5], 5))
        batch = self.run("enroll", "list", "--batches", "--format", "csv").splitlines()[-1].split(",")[0]
        self.run("enroll", "undo", batch, "--reason", "错表", "--by", "S1")
        self.run("enroll", "merge", "V9", "V1", "--reason", "同一人", "--by", "S1")
        self.redeem("R")
        self.day = "2025-07-20"
        self.run("audit", "seal", "--period", "2025Q2", "--out", "sealed", "--by", "S5")
        self.run("audit", "export", "--out", "older", "--by", "S5")

    def redeem(self, prefix):
        rows = [f"{prefix}{n},{self.day},item,V{n},助餐,{n % 2 + 1},," for n in range(1, 6)] + [f"{prefix}9,{self.day},gift,V1,,,0.5,E1"]
        self.table("redeem", "S4", "ref,day,kind,person,item,quantity,points,to", rows, ok=(0, 1))
        self.run("redeem", "cancel", "--ref", f"{prefix}2", "--reason", "缺货", "--by", "S4", ok=(0, 1))

    def later(self):
        self.day = "2025-11-20"
        public = self.run("audit", "keygen", "--staff", "--name", "S2", "--out", "s2.key").strip()
        self.run("enroll", "key", "S2", "--public", public, "--by", "S0")
        self.serve(self.services("L", [6], 4, "纸质登记"))  # late for the sealed quarter
        self.serve(self.services("B", [7, 8, 9, 10], 70))
        self.run("log", "void", "--ref", "B1", "A9", "--reason", "重复", "--by", "S3")
        self.table("log", "S1", self.SERVICES, self.services("C", [10], 3))
        self.run("log", "verify", "--all", "--by", "S2", "--sign", "s2.key", "--quiet")
        self.run("log", "approve", "--all", "--by", "S3", "--quiet")
        self.run("enroll", "merge", "E8", "E1", "--reason", "同一人", "--by", "S1")
        self.redeem("Q")
        self.run("enroll", "end", "E7", "--day", "2025-11-01", "--reason", "迁出", "--by", "S1")
        self.run("enroll", "erase", "E7", "--reason", "本人要求", "--by", "S0")
        self.run("audit", "checkpoint", "--out", "last.checkpoint", "--by", "S5")
        self.key = self.run("audit", "key").strip()
        self.cosign()
        self.run("audit", "export", "--out", "export", "--by", "S5")

    def cosign(self):
        """An outsider signs the last checkpoint; the export has that signature."""
        self.witness = self.run("audit", "keygen", "--name", "evaluator.example", "--out", "evaluator.key").strip()
        self.run("audit", "request", "--out", "request.txt", "--by", "S5")
        self.run("audit", "cosign", "request.txt", "--key", "evaluator.key", "--state", "evaluator.state", "--log", self.key, "--out", "cosigned.checkpoint")
        self.run("audit", "attach", "cosigned.checkpoint", "--witness", self.witness, "--by", "S5")

    def figures(self, period):
        """{id: value} as carebank reports them."""
        return {row["id"]: row["value"] for row in csv.DictReader(io.StringIO(self.run("report", "indicators", "--period", period, "--format", "csv")))}


def judged(*words):
    """(exit status, standard output, standard error) of verify.py, in this process."""
    out, err, before = io.StringIO(), io.StringIO(), sys.argv
    sys.argv = ["verify.py", *map(str, words)]
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = verify.main()
    finally:
        sys.argv = before
    return status, out.getvalue(), err.getvalue()


def flip(path, rng):
    """A byte changed, but of the lines of witnesses: whoever does not know them passes over them."""
    raw = bytearray(path.read_bytes())
    witness = raw.find("\n\u2014 evaluator.example ".encode())
    at = rng.randrange(len(raw) if witness < 0 else witness)
    raw[at] ^= rng.randrange(1, 256)
    path.write_bytes(raw)
    return at


class Signer:
    """RFC 8032 section 5.1.6, of a seed."""

    def __init__(self, file, line):
        seed = dict(text.split(" ", 1) for text in file.read_text().splitlines()[1:])[line]
        digest = hashlib.sha512(base64.b64decode(seed)).digest()
        self.scalar, self.prefix = int.from_bytes(digest[:32], "little") & (1 << 254) - 8 | 1 << 254, digest[32:]
        self.public = self.packed(verify.point_times(self.scalar, verify.BASE))

    @staticmethod
    def number(raw):
        return int.from_bytes(hashlib.sha512(raw).digest(), "little") % verify.ORDER

    @staticmethod
    def packed(point):
        inverse = pow(point[2], verify.P - 2, verify.P)
        x, y = point[0] * inverse % verify.P, point[1] * inverse % verify.P
        return (y | (x & 1) << 255).to_bytes(32, "little")

    def sign(self, body):
        r = self.number(self.prefix + body)
        point = self.packed(verify.point_times(r, verify.BASE))
        s = (r + self.number(point + self.public + body) * self.scalar) % verify.ORDER
        return point + s.to_bytes(32, "little")


class Keeper(Signer):
    """Somebody with the log's key who goes on with an export as it suits them."""

    def __init__(self, town):
        super().__init__(next((town.folder / "config").rglob("420112.key")), "signing")
        self.log = verify.Key(town.key, verify.LOG)

    def put(self, folder, leaves):
        """The export with these leaves, and a new latest checkpoint over them."""
        shutil.rmtree(folder / "tile")
        tree = verify.Tree()
        for first in range(0, len(leaves), 256):
            some = leaves[first:first + 256]
            path = folder / f"tile/entries/{first // 256:03d}{'' if len(some) == 256 else f'.p/{len(some)}'}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"".join(len(leaf).to_bytes(2, "big") + leaf for leaf in some))
            for leaf in some:
                tree.append(verify.leaf_hash(leaf))
        body = f"{self.log.name}\n{tree.size}\n{base64.b64encode(tree.root()).decode()}\n"
        note = f"{body}\n\u2014 {self.log.name} {base64.b64encode(self.log.id + self.sign(body.encode())).decode()}\n"
        (folder / "checkpoint").write_text(note)
        (folder / f"checkpoints/{tree.size}.checkpoint").write_text(note)


class Evidence(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix="carebank-verifier-")
        cls.town = Town(cls.scratch.name)
        cls.export, cls.sealed = cls.town.folder / "export", cls.town.folder / "sealed"

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def theirs(self, export, *words):
        ran = subprocess.run([BIN, "audit", "verify", "--export", export, *words], cwd=self.town.folder, env=self.town.env, capture_output=True)
        return ran.returncode

    def size(self):
        return int((self.export / "checkpoint").read_text().splitlines()[1])

    def files(self):
        """What is evidence in the export."""
        return sorted(path.relative_to(self.export) for path in self.export.rglob("*") if path.is_file() and path.name != "README.md")

    @contextlib.contextmanager
    def a_copy(self):
        with tempfile.TemporaryDirectory(dir=self.town.folder) as folder:
            yield shutil.copytree(self.export, pathlib.Path(folder) / "export")

    def neither(self, export, trusted):
        """Both refuse."""
        self.assertEqual(judged(export, "--trusted", trusted)[0], 1)
        self.assertIn(self.theirs(export, "--trusted", trusted), (1, 3))

    def test_both_verify_the_export_and_say_when_nobody_else_held_a_checkpoint(self):
        self.assertEqual(judged(self.export, "--trusted", self.sealed)[0], 0)
        self.assertEqual(judged(self.export)[0], 4)
        self.assertEqual((self.theirs(self.export, "--trusted", self.sealed), self.theirs(self.export)), (0, 4))

    def test_a_witness_counts_who_cosigned_and_no_other(self):
        other = self.town.run("audit", "keygen", "--name", "evaluator.example", "--out", "other.key").strip()
        self.assertEqual(judged(self.export, "--trusted", self.sealed, "--witness", self.town.witness)[0], 0)
        self.assertEqual(judged(self.export, "--trusted", self.sealed, "--witness", other)[0], 1)

    def test_neither_verifies_a_cosignature_that_was_changed_wherever_it_stands(self):
        with self.a_copy() as bad:
            for path in (bad / "checkpoint", bad / f"checkpoints/{self.size()}.checkpoint"):
                text = path.read_text()
                path.write_text(text[:-20] + ("A" if text[-20] != "A" else "B") + text[-19:])
            self.neither(bad, self.sealed)

    def test_neither_verifies_entries_that_the_keeper_signs_and_the_program_would_not_write(self):
        leaves, keeper = list(verify.Export(self.export, []).leaves()), Keeper(self.town)
        of = {kind: next(leaf for leaf in leaves if f"\nkind {kind}\n".encode() in leaf) for kind in ("service", "redemption", "seal", "act", "credit")}

        def changed(kind, *more, **lines):
            text = of[kind].decode()
            for name, value in {"index": len(leaves), "at": verify.Leaf(leaves[-1], len(leaves) - 1)["at"], **lines}.items():
                text, count = re.subn(rf"(?m)^{name} .*$", f"{name} {value}", text)
                self.assertEqual(count, 1, name)
            return [(text + "".join(more)).encode()]
        earned = "posting 5/huzhu/earned/5000\n", "posting 0/huzhu/earned/-5000\n"
        credit = verify.Leaf(of["credit"], leaves.index(of["credit"]))["points_milli"]
        credits = [re.sub(rf"(?m)(?<=[ /-]){credit}$", str(2 ** 62), changed("credit", index=len(leaves) + n)[0].decode()).encode() for n in range(3)]
        ref = verify.Leaf(of["redemption"], leaves.index(of["redemption"]))
        tricks = {"a plain service": changed("service", ref="X1"),
                  "a service again": changed("service"), "a service that takes time back": changed("service", ref="X1", minutes=-600),
                  "a number in another spelling": changed("service", ref="X1", minutes="060"),
                  "somebody twice": changed("service", ref="X1", volunteers="6,6"),
                  "a month 13": changed("service", ref="X1", at="2099-13-01T00:00:00.000Z"),
                  "points for a service": changed("service", *earned, ref="X1"),
                  "more people than there are": changed("service", ref="X1", headcount=2 ** 62),
                  "fewer people than nobody": changed("service", ref="X1", headcount=-1),
                  "text in no encoding": changed("service", ref="X1", category="%FF"), "a NUL": changed("service", ref="X1", category="%00"),
                  "more points than can be summed": credits,
                  "more points than a redemption says": changed("redemption", ref="X1", points_milli=2 * ref.count("points_milli")),
                  "a quarter sealed again": changed("seal", statements=0, balance_milli=0), "an approval of what was approved": changed("act", what="approve")}
        for name, more in tricks.items():
            with self.a_copy() as forged, self.subTest(name=name):
                keeper.put(forged, leaves + more)
                if name == "a plain service":  # nothing wrong with the forgery itself
                    self.assertEqual((judged(forged, "--trusted", self.sealed)[0], self.theirs(forged, "--trusted", self.sealed)), (0, 0))
                else:
                    self.assertEqual((judged(forged, "--trusted", self.sealed)[0], self.theirs(forged, "--trusted", self.sealed)), (1, 1))

    def test_a_staff_members_signature_holds_for_their_acts_in_their_ledger_and_nowhere_else(self):
        leaves, keeper, clerk = list(verify.Export(self.export, []).leaves()), Keeper(self.town), Signer(self.town.folder / "s2.key", "seed")
        there = next(n for n, leaf in enumerate(leaves) if b"\nkind signature\n" in leaf)
        old = verify.Leaf(leaves[there], there)

        def by_clerk(kind, offset, **lines):
            text, size = next(leaf for leaf in leaves if f"\nkind {kind}\n".encode() in leaf).decode(), len(leaves)
            for name, value in {"index": size + offset, "by": old["by"], "at": verify.Leaf(leaves[-1], size - 1)["at"], **lines}.items():
                text, count = re.subn(rf"(?m)^{name} .*$", f"{name} {value}", text)
                self.assertEqual(count, 1, name)
            return text.encode()

        def signature(first, until, origin="420112", over=None):
            digest = base64.b64encode(hashlib.sha256(b"".join(map(verify.leaf_hash, over or acts[:until - first]))).digest()).decode()
            return base64.b64encode(clerk.sign(f"cb-acts/v1\n{origin}\n{first} {until}\n{digest}\n".encode())).decode().replace("=", "%3D")

        size, coded = len(leaves), old["signature"].replace("=", "%3D")
        acts = [by_clerk("service", 0, ref="X1")]
        others = [by_clerk("service", 0, ref="X1", by=old.count("by") + 1)]
        tricks = {"their own": (0, acts, {"signature": signature(size, size + 1)}),
                  "of other acts": (1, acts, {"signature": coded}),
                  "again, of the acts that it was for": (1, acts, {"signature": coded, "first": old["first"], "until": old["until"]}),
                  "of the same acts in another ledger": (1, acts, {"signature": signature(size, size + 1, "example.org/other")}),
                  "of a leaf with another salt": (1, acts, {"signature": signature(size, size + 1, over=others)}),
                  "under what somebody else did": (1, others, {"signature": signature(size, size + 1, over=others)}),
                  "over more than was done": (1, acts, {"signature": signature(size - 1, size + 1), "first": size - 1}),
                  "of a key that nobody registered": (1, acts, {"signature": signature(size, size + 1), "staff_key": old.count("staff_key") - 1})}
        for name, (status, more, lines) in tricks.items():
            with self.a_copy() as forged, self.subTest(name=name):
                keeper.put(forged, [*leaves, *more, by_clerk("signature", 1, **{"first": size, "until": size + 1, **lines})])
                self.assertEqual((judged(forged, "--trusted", self.sealed)[0], self.theirs(forged, "--trusted", self.sealed)), (status, status))

    def test_both_count_the_same_in_every_period(self):
        periods = ["2025Q2", "2025-06", "2025Q3", "2025Q4", "2025-07", "2025-10-01..2025-10-15"]
        out = judged(self.export, "--trusted", self.sealed, *[word for period in periods for word in ("--period", period)])[1]
        for period in periods:
            ours = {name: value for p, name, _, value in (line.split(",") for line in out.splitlines() if line.count(",") == 3) if p == period}
            theirs = self.town.figures(period)
            self.assertGreater(int(ours["activities"]), 0, period)
            ours.setdefault("points_redeemed", "0")
            self.assertEqual(ours, {name: theirs[name] for name in ours}, period)
            self.assertEqual("points_earned" in ours, period == "2025Q2")  # said by the seal
        self.assertNotEqual(self.town.figures("2025Q2")["points_redeemed"] + self.town.figures("2025Q3")["points_redeemed"], "00")

    def test_neither_verifies_an_export_with_a_byte_changed(self):
        rng = random.Random(7)
        files = [file for file in self.files() if (self.export / file).stat().st_size > 0]
        for n in range(MUTATIONS):
            with self.a_copy() as bad:
                file = rng.choice(files)
                at = flip(bad / file, rng)
                with self.subTest(file=str(file), at=at, n=n):
                    self.neither(bad, self.sealed)

    def test_neither_verifies_an_export_with_a_file_gone_or_cut_short(self):
        for file in self.files():
            with self.a_copy() as bad, self.subTest(file=str(file), harm="gone"):
                (bad / file).unlink()
                self.neither(bad, self.sealed)
            with self.a_copy() as bad, self.subTest(file=str(file), harm="short"):
                raw = (bad / file).read_bytes()
                (bad / file).write_bytes(raw[:-2])  # more than a line break
                if raw:
                    self.neither(bad, self.sealed)

    def test_an_older_export_does_not_pass_for_what_a_later_checkpoint_covers(self):
        later = self.town.folder / "later"
        later.mkdir()
        shutil.copy(self.town.folder / "last.checkpoint", later)
        older = self.town.folder / "older"
        status, _, err = judged(older, "--trusted", later)
        self.assertEqual((status, self.theirs(older, "--trusted", later)), (4, 4))
        self.assertIn("last.checkpoint covers", err)
        self.assertEqual((judged(older, "--trusted", self.sealed)[0], self.theirs(older, "--trusted", self.sealed)), (0, 0))

    def test_neither_verifies_an_export_cut_back_to_an_older_checkpoint(self):
        with self.a_copy() as old:
            sizes = sorted(int(path.stem) for path in (old / "checkpoints").iterdir())
            (old / "checkpoints" / f"{sizes[-1]}.checkpoint").unlink()
            shutil.copy(old / "checkpoints" / f"{sizes[0]}.checkpoint", old / "checkpoint")
            self.neither(old, self.sealed)

    def test_receipts_of_every_kind_of_act_are_verified_and_with_a_byte_changed_are_not(self):
        rng = random.Random(11)
        receipt = self.town.folder / "a.tlog-proof"
        for ref, act in (("A1", ""), ("A1", "approve"), ("A7", "void"), ("A4", "return"), ("R1", ""), ("B69", "")):
            receipt.unlink(missing_ok=True)
            self.town.run("audit", "receipt", "--ref", ref, *(["--act", act] if act else []), "--out", str(receipt), "--by", "S5")
            self.assertEqual(judged("--receipt", receipt, "--log", self.town.key)[0], 0, (ref, act))
            good = receipt.read_bytes()
            for _ in range(MUTATIONS // 5):
                receipt.write_bytes(good)
                at = flip(receipt, rng)
                self.assertEqual(judged("--receipt", receipt, "--log", self.town.key)[0], 1, (ref, act, at))

    def test_growth_is_verified_and_with_a_byte_changed_is_not(self):
        rng = random.Random(13)
        proof, first = self.town.folder / "grown.txt", self.sealed / "2025Q2.checkpoint"
        self.town.run("audit", "consistency", "--from", str(first), "--to", "last.checkpoint", "--out", str(proof), "--by", "S5")
        words = ("--consistency", proof, "--from", first, "--log", self.town.key)
        self.assertEqual(judged(*words)[0], 0)
        good = proof.read_bytes()
        for _ in range(MUTATIONS // 2):
            proof.write_bytes(good)
            at = flip(proof, rng)
            self.assertEqual(judged(*words)[0], 1, at)

    def test_an_opened_value_is_verified_by_both_and_with_a_byte_changed_by_neither(self):
        rng, opened = random.Random(17), self.town.folder / "reason.opened"
        self.town.run("audit", "open", "--ref", "L0", "--field", "late_reason", "--to", "评估方", "--reason", "抽样", "--out", str(opened), "--by", "S5")
        good = opened.read_bytes()

        def both():
            ran = subprocess.run([BIN, "audit", "verify", "--opened", opened, "--log", self.town.key], env=self.town.env, capture_output=True)
            return judged("--opened", opened, "--log", self.town.key)[0], ran.returncode
        self.assertEqual(both(), (0, 0))
        self.assertIn("service L0, revision 1, is ", judged("--opened", opened, "--log", self.town.key)[1])
        for _ in range(MUTATIONS // 3):
            opened.write_bytes(good)
            at = flip(opened, rng)
            ours, theirs = both()
            self.assertTrue(ours == 1 and theirs in (1, 3), (at, ours, theirs))

    def test_the_known_answers_of_rfc_8032_and_of_c2sp(self):
        key = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
        signature = bytes.fromhex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")
        self.assertTrue(verify.signed(key, b"\x72", signature))
        self.assertFalse(verify.signed(key, b"\x73", signature))
        larger = (int.from_bytes(signature[32:], "little") + verify.ORDER).to_bytes(32, "little")
        self.assertFalse(verify.signed(key, b"\x72", signature[:32] + larger))  # the same signature in another spelling
        self.assertEqual(verify.Key("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", verify.LOG).name, "example.com/foo")


if __name__ == "__main__":
    unittest.main()
