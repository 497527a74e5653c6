#!/usr/bin/env python3
"""What is asked for is tested: requirements, indicators, checks, refusals; what is needed is listed: packages."""

import csv
import re
import unittest

import house

TESTS = house.ROOT / "tests"


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def words_of_tests():
    files = list((TESTS / "golden").rglob("*.t")) + list((TESTS / "unit").rglob("*.cpp")) + list((TESTS / "unit").rglob("*.hpp"))
    return "\n".join(house.text(p) for p in files)


def unwritten(test):
    """What is wrong with a reference to a test, `FILE` or `FILE: name of the case`; empty: nothing."""
    file, _, case = test.partition(": ")
    path = house.ROOT / file
    if not path.is_file():
        return f"there is no {file}"
    flat = re.sub(r'"\s*\n\s*"', "", house.text(path))
    return f"{file} has no case “{case}”" if case and case not in flat else ""


class Requirements(unittest.TestCase):
    def setUp(self):
        self.trace = {row["id"]: row for row in rows(TESTS / "requirements.csv")}

    def test_every_requirement_has_a_test_or_a_reason(self):
        if not (house.SHARED / "requirements.csv").exists():
            self.skipTest("../shared is not here")
        wanted = [row["id"] for row in rows(house.SHARED / "requirements.csv")]
        self.assertEqual([i for i in wanted if i not in self.trace or not (self.trace[i]["test"] or self.trace[i]["reason"])], [])
        self.assertEqual(sorted(set(self.trace) - set(wanted)), [])

    def test_dongxihu_is_traced(self):
        self.assertEqual([f"D{n:02}" for n in range(1, 42) if f"D{n:02}" not in self.trace], [])

    def test_every_test_named_is_there(self):
        wrong = {row["id"]: unwritten(row["test"]) for row in self.trace.values() if row["test"]}
        self.assertEqual({i: what for i, what in wrong.items() if what}, {})


class Queries(unittest.TestCase):
    def test_every_check_and_every_indicator_is_tested(self):
        tests = words_of_tests()
        for folder in ("checks", "indicators"):
            names = [p.stem for p in (house.ROOT / "lib" / folder).glob("*.sql")]
            self.assertTrue(names)
            self.assertEqual([n for n in sorted(names) if not re.search(rf"(?<![\w-]){re.escape(n)}(?![\w-])", tests)], [], folder)

    def test_every_query_has_its_head(self):
        wanted = {"checks": ("id", "severity", "title", "source"), "indicators": ("id", "title", "unit", "meaning", "people", "source")}
        wrong = [f"{house.name(p)}: {key}" for folder, keys in wanted.items() for p in sorted((house.ROOT / "lib" / folder).glob("*.sql"))
                 for key in keys if not re.search(rf"^-- {key}: \S", house.text(p), re.MULTILINE)]
        self.assertEqual(wrong, [])


class Targets(unittest.TestCase):
    def test_every_target_of_a_pack_is_an_indicator(self):
        known = {p.stem for p in (house.ROOT / "lib" / "indicators").glob("*.sql")}
        wanted = {(p.name, i) for p in (house.ROOT / "config" / "districts").glob("*.toml")
                  for i in re.findall(r'^indicator = "([^"]*)"', house.text(p), re.MULTILINE)}
        self.assertTrue(wanted)
        self.assertEqual(sorted(w for w in wanted if w[1] not in known), [])


class Refusals(unittest.TestCase):
    def test_every_refusal_has_its_golden(self):
        code = re.compile(r'(?:Refusal\{|refuse\((?:[\w.]+, )*\{?|refusal\(|outcome\.refuse\(\{|Problem\{|complain\(\{\{|bad\()"([a-z]+(?:-[a-z]+)+)"')
        codes = {c for p in house.sources("lib/desk", "lib/intake", "cmd") for c in code.findall(house.text(p))}
        self.assertGreater(len(codes), 30)
        shown = "\n".join(house.text(p) for p in (TESTS / "golden").rglob("*.t"))
        self.assertEqual([c for c in sorted(codes) if f"[{c}]" not in shown and f"\n  {c}," not in shown], [])


class Packages(unittest.TestCase):
    def test_the_readmes_name_the_packages_of_the_list(self):
        listed = [line.split("#")[0].strip() for line in house.text(TESTS / "packages.txt").splitlines()]
        listed = [p for p in listed if p]
        for readme in ("README.md", "README.zh-CN.md"):
            heading = "package" if readme == "README.md" else "软件包"
            named = [row[0].strip("`") for row in house.table(house.ROOT / readme, heading)]
            self.assertEqual(sorted(named), sorted(listed), readme)


if __name__ == "__main__":
    unittest.main()
