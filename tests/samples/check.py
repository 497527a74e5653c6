#!/usr/bin/env python3
"""Runs a calibrated sample and compares its figures with those that the notice publishes.

check.py CAREBANK putuo|zhongshan
"""

import csv
import io
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = ""


class Sample(unittest.TestCase):
    """One run of samples/NAME/run.sh in a folder of its own, for all the tests of a class."""

    name = ""
    today = ""

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory(prefix=f"carebank-{cls.name}-")
        cls.folder = pathlib.Path(cls.scratch.name) / cls.name
        env = {key: value for key, value in os.environ.items() if not key.startswith("CAREBANK_")}
        ran = subprocess.run([ROOT / "samples" / cls.name / "run.sh", cls.folder], env={**env, "CAREBANK_BIN": BIN}, text=True,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if ran.returncode != 0:
            raise AssertionError(f"run.sh ended with {ran.returncode}:\n{ran.stdout[-4000:]}")
        key = next(cls.folder.glob("*.key"))
        cls.env = {**env, "CAREBANK_LEDGER": str(cls.folder / "carebank.db"), "CAREBANK_KEY": str(key), "CAREBANK_LANG": "en",
                   "CAREBANK_TODAY": cls.today}

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def bank(self, *words, status=(0,)):
        ran = subprocess.run([BIN, *words], env=self.env, text=True, capture_output=True)
        self.assertIn(ran.returncode, status, ran.stderr)
        return ran.stdout

    def rows(self, *words):
        return list(csv.DictReader(io.StringIO(self.bank(*words, "--format", "csv"))))

    def figures(self, period):
        """Value by id, or by id and unit where schemes stand side by side."""
        found = {}
        for row in self.rows("report", "indicators", "--period", period):
            found.setdefault(row["id"], row["value"])
            found[row["id"], row["unit"]] = row["value"]
        return found

    def groups(self, period, by, org=""):
        """The rows of `report services` by group."""
        words = ["report", "services", "--period", period, "--group-by", by, *(["--org", org] if org else [])]
        return {row["group"]: row for row in self.rows(*words)}

    def errors(self):
        """The checks of the audit that find errors."""
        out = self.bank("audit", "check", "--format", "csv", status=(0, 1))
        return sorted({row["check"] for row in csv.DictReader(io.StringIO(out)) if row["severity"] == "error"})


class Putuo(Sample):
    name, today = "putuo", "2024-05-07"

    def test_the_published_figures_come_out(self):
        figures = self.figures("2023-01-01..2024-05-06")
        self.assertEqual(figures["volunteers_active"], "1414")
        self.assertEqual(figures["elders_served"], "1906")
        self.assertEqual(figures["points_earned", "时光币"], "140517")
        self.assertEqual(figures["points_redeemed", "时光币"], "1500")
        self.assertEqual(figures["redemptions"], "1500")  # 次
        self.assertEqual(figures["volunteers_current"], "10054")
        self.assertEqual(figures["participation"], "0.1406")  # of 10,054 who are registered

    def test_1500_services_were_had(self):
        balances = self.rows("report", "balances")
        self.assertEqual(sum(float(row["redeemed"]) for row in balances), 1500)
        self.assertEqual(sum(float(row["earned"]) for row in balances), 140_517)

    def test_the_audit_finds_no_error(self):
        self.assertEqual(self.errors(), [])


class Zhongshan(Sample):
    name, today = "zhongshan", "2024-06-03"
    period = "2022-01-01..2024-05-31"

    def test_the_published_figures_come_out(self):
        figures = self.figures(self.period)
        self.assertEqual(figures["activities"], "118000")
        self.assertEqual(figures["attendances"], "626000")
        self.assertEqual(figures["volunteers_active"], "49000")

    def test_two_kinds_of_points_are_earned_and_spent_side_by_side(self):
        figures = self.figures(self.period)
        for scheme in ("公益积点", "红十字积分"):
            self.assertGreater(float(figures["points_earned", scheme]), 0)
            self.assertGreater(float(figures["points_redeemed", scheme]), 0)

    def test_the_pilot_of_one_community_counts_by_kind(self):
        pilot = self.groups(self.period, "category", "竹苑社区")
        for category, activities in (("shopping", "219"), ("home-medical", "12"), ("culture", "50")):
            self.assertEqual(pilot[category]["activities"], activities, category)
        mutual = self.groups("2022-03-01..2023-02-28", "programme", "竹苑社区")["mutual"]
        self.assertEqual(mutual["activities"], str(214 + 219 + 12 + 50))

    def test_its_neighbours_reach_what_they_say(self):
        months = [f"2022-{n:02d}" for n in range(3, 13)] + ["2023-01", "2023-02"]
        for month in months:
            self.assertGreater(int(self.groups(month, "programme", "窈窕小区")["mutual"]["attendances"]), 900, month)
        self.assertEqual(self.groups("2022-03-01..2023-02-28", "programme", "新市社区")["mutual"]["attendances"], "2046")

    def test_the_red_cross_and_the_counsellors_reach_what_they_say(self):
        programmes = self.groups(self.period, "programme")
        self.assertEqual(programmes["redcross"]["attendances"], "10260")
        self.assertEqual(self.groups(self.period, "category")["counselling"]["elders"], "612")

    def test_trainings_and_wishes_are_counted_in_their_units(self):
        trainings = {row["group"]: row for row in self.rows("report", "records", "--period", self.period, "--record", "training", "--group-by", "provider")}
        for provider, unit, count, attendances in (("市红十字会", "场次", "75", "2310"), ("市民政局", "场次", "46", "7438")):
            row = trainings[provider]
            self.assertEqual((row["unit"], row["count"], row["attendances"]), (unit, count, attendances), provider)
        wishes = self.rows("report", "records", "--period", self.period, "--record", "wish")
        self.assertEqual([(row["unit"], row["count"], row["closed"], row["open"]) for row in wishes], [("个", "72", "72", "0")])

    def test_mentors_groups_and_stations_are_there(self):
        register = self.rows("report", "register", "--pseudonymous")
        mentors = [row["street"] for row in register if row["helper_kind"] == "种子导师"]
        self.assertEqual((len(mentors), len(set(mentors))), (640, 16))
        for kind, count in (("group", 3 + 6), ("post", 4)):
            self.assertEqual(len(self.rows("report", "orgs", "--kind", kind)), count, kind)

    def test_the_audit_finds_no_error(self):
        self.assertEqual(self.errors(), [])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    BIN = str(pathlib.Path(sys.argv[1]).resolve())
    unittest.main(argv=[sys.argv[0], sys.argv[2].capitalize()])
