#!/usr/bin/env python3
"""Every message has its Chinese, and the Chinese can be filled in and reads as Chinese does.

    tests/house/catalogue_check.py [CATALOGUE...]      (default: po/*.po)

Checked: nothing untranslated or fuzzy, the same places ({} or {0}) on both sides and never both kinds in one sentence,
options, commands and file names kept, the full stop at the end as in the English, full-width punctuation after Chinese.
"""
import ast
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\{\{|\}\}|\{(\d*)(:[^{}]*)?\}")
# What a reader types or looks for must not be translated.
KEPT = re.compile(r"--[a-z][a-z-]+|`[^`]+`|\b[A-Z]+_[A-Z]+\b|\b[A-Z]{2,}-[A-Z]{2,}(?:-[A-Z]{2,})?\b|"
                  r"\bcarebank(?: (?:audit|enroll|init|log|pair|redeem|report)(?: [a-z]+)?)?|\b[\w-]+\.(?:csv|checkpoint|cnf)\b")
VERBS = {"accept", "add", "checkpoint", "end", "list", "merge", "rebuild", "return", "set", "show", "verify", "void",
         "seal", "catalogue"}


def entries(path):
    """(line, flags, id, text) of every message but the header."""
    found, flags, texts, key, at = [], "", {}, None, 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines() + [""], 1):
        if line.startswith("#,"):
            flags = line
        elif match := re.match(r'(msgid|msgstr) (".*")$', line):
            key, at = match[1], number if match[1] == "msgid" else at
            texts[key] = ast.literal_eval(match[2])
        elif line.startswith('"'):
            texts[key] += ast.literal_eval(line)
        elif not line and "msgid" in texts:
            if texts["msgid"]:
                found.append((at, flags, texts["msgid"], texts.get("msgstr", "")))
            flags, texts, key = "", {}, None
    return found


def places(text):
    """The numbers of the places, as a formatter counts them; None where both ways of counting are mixed."""
    named = [m[1] for m in PLACE.finditer(text) if m[0] not in ("{{", "}}")]
    if any(named) and not all(named):
        return None
    return sorted(int(n) if n else i for i, n in enumerate(named))


def kept(text):
    out = set()
    for word in KEPT.findall(text):
        parts = word.split(" ")
        if len(parts) == 3 and parts[2] not in VERBS:
            word = " ".join(parts[:2])
        out.add(word)
    return out


def faults(english, chinese, flags=""):
    if "fuzzy" in flags or not chinese:
        yield "not translated"
        return
    if places(chinese) is None:
        yield "{} and {0} in one sentence"
    elif set(places(english)) != set(places(chinese)):
        yield "other places than the English"
    elif "{" in chinese and len(places(english)) != len(places(chinese)):
        yield "a place too many or too few"
    for word in sorted(kept(english) - kept(chinese)):
        yield f"lacks {word}"
    ends = {".": "。", "?": "？"}
    last, mine = english.rstrip()[-1:], chinese.rstrip()[-1:]
    if english.endswith("...") or last == ".":
        if not english.endswith("...") and mine != "。":
            yield "the English ends with a full stop"
    elif mine == "。":
        yield "the English has no full stop"
    elif last == "?" and mine != ends["?"]:
        yield "the English ends with a question mark"
    if re.search(r"[\u4e00-\u9fff“”）][,;:!?](?!\S*\.)|[\u4e00-\u9fff]\.(?:\s|$)", chinese):
        yield "half-width punctuation after Chinese"


def main(paths):
    wrong = 0
    for path in [pathlib.Path(p) for p in paths] or sorted((ROOT / "po").glob("*.po")):
        for line, flags, english, chinese in entries(path):
            for fault in faults(english, chinese, flags):
                print(f"{path}:{line}: {fault}: {english!r} / {chinese!r}")
                wrong += 1
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
