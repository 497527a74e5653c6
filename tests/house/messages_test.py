#!/usr/bin/env python3
"""Every sentence of the program is in the Chinese catalogue (how it is put there: catalogue_check.py)."""

import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

import catalogue_check
import house


def extracted():
    """The sentences in the sources, as xgettext finds them; po/extract.sh asks it the same."""
    files = [str(p) for p in house.sources("lib", "cmd")] + [str(p) for p in (house.ROOT / "lib").glob("*/messages.inc")]
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "found.pot"
        subprocess.run(["xgettext", f"--output={out}", "--language=C++", "--from-code=UTF-8", "--keyword", "--keyword=say", "--keyword=tr",
                        "--keyword=mark", "--keyword=N_", *files], check=True, capture_output=True)
        return {english for _, _, english, _ in catalogue_check.entries(out)}


@unittest.skipUnless(shutil.which("xgettext"), "xgettext is not installed: see tests/packages.txt")
class Messages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.found = extracted()
        cls.translated = {english: chinese for _, _, english, chinese in catalogue_check.entries(house.ROOT / "po/zh_CN.po")}

    def test_the_sources_have_sentences(self):
        self.assertGreater(len(self.found), 300)

    def test_every_sentence_has_its_chinese(self):
        missing = sorted(s for s in self.found if not self.translated.get(s))
        self.assertEqual(missing, [], "run po/extract.sh and translate")

    def test_the_catalogue_has_no_sentence_that_nobody_says(self):
        self.assertEqual(sorted(set(self.translated) - self.found), [], "run po/extract.sh")

    def test_the_places_are_the_same(self):
        def places(text):
            return len(re.findall(r"\{[^{}]*\}", text.replace("{{", "").replace("}}", "")))
        self.assertEqual([e for e, c in sorted(self.translated.items()) if c and "{0" not in c and places(e) != places(c)], [])

    def test_no_sentence_is_put_together_from_pieces_at_its_call(self):
        wrong = [f"{house.name(p)}: {m}" for p in house.sources("lib", "cmd")
                 for m in re.findall(r"\b(?:say|tr)\((?:std::string\()?\"[^\"]*\"\s*\+[^\n]*", house.text(p))]
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
