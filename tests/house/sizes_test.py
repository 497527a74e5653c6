#!/usr/bin/env python3
"""Functions one can read at once, files with one subject."""

import json
import re
import shutil
import subprocess
import unittest

import house

FUNCTION_MAX, FILE_MAX, MAIN_MAX = 70, 500, 80
REASON = re.compile(r"^// .*\b(long|longer|lines|one file|together)\b", re.MULTILINE)
VAGUE = re.compile(r"(^|_)(utils?|helpers?|common|managers?|base|misc)(_|$)")


class Sizes(unittest.TestCase):
    def test_no_function_is_longer_than_seventy_lines(self):
        if not shutil.which("ctags"):
            self.skipTest("universal-ctags is not installed: see tests/packages.txt")
        files = [str(p) for p in house.sources("lib", "cmd")]
        out = subprocess.run(["ctags", "--languages=C++", "--c++-kinds=f", "--fields=+ne", "--output-format=json", "-f", "-", *files],
                             check=True, capture_output=True, text=True).stdout
        tags = [json.loads(line) for line in out.splitlines()]
        self.assertGreater(len(tags), 500, "ctags finds no functions")
        long = [f"{t['path']}:{t['line']}: {t['name']} has {t['end'] - t['line'] + 1} lines" for t in tags
                if "end" in t and t["end"] - t["line"] + 1 > FUNCTION_MAX]
        self.assertEqual(long, [])

    def test_a_file_longer_than_five_hundred_lines_says_why_in_its_head(self):
        wrong = []
        for path in house.sources("lib", "cmd"):
            lines = house.text(path).splitlines()
            if len(lines) > FILE_MAX and not REASON.search("\n".join(lines[:6])):
                wrong.append(f"{house.name(path)} has {len(lines)} lines and no word in its first six why")
        self.assertEqual(wrong, [])

    def test_main_is_short(self):
        self.assertLessEqual(len(house.text(house.ROOT / "cmd/main.cpp").splitlines()), MAIN_MAX)

    def test_every_header_begins_with_what_it_is(self):
        wrong = [house.name(p) for p in house.sources("lib", "cmd") if p.suffix == ".hpp" and not house.text(p).startswith("// ")]
        self.assertEqual(wrong, [])

    def test_no_name_says_nothing(self):
        wrong = [house.name(p) for p in house.sources("lib", "cmd", "tests") if VAGUE.search(p.stem) or VAGUE.search(p.parent.name)]
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
