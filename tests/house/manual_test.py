#!/usr/bin/env python3
"""Every command, verb and option that the program knows stands in its manual page, and no other."""

import os
import re
import subprocess
import unittest

import house

PROGRAM = os.environ.get("CAREBANK", str(house.ROOT / "build/release/cmd/carebank"))


def help_of(*words):
    env = {k: v for k, v in os.environ.items() if not k.startswith("CAREBANK_")} | {"CAREBANK_LANG": "en"}
    return subprocess.run([PROGRAM, *words, "--help"], check=True, capture_output=True, text=True, env=env).stdout


def names(words, section):
    """The first words of the lines of one section of a help text."""
    found = re.search(rf"^{section}:\n((?:  .*\n)+)", help_of(*words), re.MULTILINE)
    return [line.split()[0] for line in found.group(1).splitlines()] if found else []


def options(words):
    return [n for n in (name.split(",")[-1] for name in names(words, "Options")) if n not in ("--help", "--version")]


COMMANDS = names((), "Commands")
VERBS = {command: names((command,), "Commands") for command in COMMANDS}


def page(command):
    path = house.ROOT / f"man/carebank-{command}.1.scd"
    return house.text(path).replace("\\", "") if path.exists() else ""


def has(text, option):
    return re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", text) is not None


class Manual(unittest.TestCase):
    def test_there_are_the_commands_of_the_contract(self):
        self.assertEqual(COMMANDS, ["init", "enroll", "pair", "log", "redeem", "audit", "report"])

    def test_every_command_has_a_page(self):
        for command in COMMANDS:
            self.assertTrue(page(command), f"man/carebank-{command}.1.scd is missing")

    def test_the_first_page_names_the_commands_and_the_options_they_share(self):
        text = house.text(house.ROOT / "man/carebank.1.scd").replace("\\", "")
        missing = [f"carebank-{c}" for c in COMMANDS if f"carebank-{c}" not in text] + [o for o in options(()) if not has(text, o)]
        self.assertEqual(missing, [])

    def test_every_verb_stands_in_its_page(self):
        missing = [f"{c} {v}" for c in COMMANDS for v in VERBS[c] if not has(page(c), f"carebank {c} {v}") and not has(page(c), f"*{v}*")]
        self.assertEqual(missing, [])

    def test_every_option_stands_in_its_page(self):
        missing = [f"{' '.join(words)} {o}" for c in COMMANDS for words in ([(c,)] + [(c, v) for v in VERBS[c]])
                   for o in options(words) if not has(page(c), o)]
        self.assertEqual(missing, [])

    def test_no_page_speaks_of_an_option_that_there_is_not(self):
        wrong = []
        for c in COMMANDS:
            known = {o for words in ([(), (c,)] + [(c, v) for v in VERBS[c]]) for o in options(words)} | {"--help", "--version"}
            wrong += [f"carebank-{c}: {o}" for o in sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", page(c))) - known)]
        everything = {o for c in COMMANDS for words in ([(), (c,)] + [(c, v) for v in VERBS[c]]) for o in options(words)}
        # A page may point at another command's option.
        self.assertEqual([w for w in wrong if w.split(": ")[1] not in everything], [])


# Sections of carebank-import(5), and the list of columns that each must tell in full.
TABLES = {"People and organisations": ("headers", "people"), "Services": ("headers", "services"), "Records": ("happenings", "happenings"),
          "Credentials": ("credentials", "credentials"), "Redemptions": ("headers", "redemptions"), "Pairs": ("headers", "pairs"),
          "Published figures": ("totals", "headers")}


def known_columns(file, name):
    """[(id, [heading, ...], [less certain heading, ...])] of one list of lib/intake, in its order; 时长 without a unit is
    called duration?, and 身份 is of role."""
    text = house.text(house.ROOT / f"lib/intake/{file}.cpp")
    body = re.search(rf"const std::vector<Known> {name} = {{\n(.*?)\n}};", text, re.DOTALL).group(1)
    for single, column in re.findall(r"const Known (\w+)({.*?});", text):
        body = re.sub(rf"^ *{single},", column, body, flags=re.MULTILINE)
    quoted = lambda text: re.findall(r'"([^"]*)"', text)
    found = re.findall(r'{(?:std::string\()?(?:"(\w+)"|bare_duration)\)?,\s*{([^}]*)}', body)
    other = [(quoted(ids), quoted(aliases)) for aliases, ids in re.findall(r'{"\w+/\w*",\s*{([^}]*)}, Use::plain, {([^}]*)}}', body)]
    other += [(["role"], quoted(aliases)) for aliases in re.findall(r"bare_status\), {([^}]*)}", body)]
    less = lambda column: [alias for ids, aliases in other if column in ids for alias in aliases]
    return [(column or "duration?", quoted(aliases), less(column)) for column, aliases in found]


def told_columns(section):
    """The same as carebank-import(5) has them: *id* heading, heading; else heading ... above what the column means."""
    text = house.text(house.ROOT / "man/carebank-import.5.scd")
    body = re.search(rf"^## {section}\n(.*?)(?=^#)", text, re.DOTALL | re.MULTILINE).group(1)
    listed = lambda aliases: aliases.split(", ") if aliases else []
    told = re.findall(r"^\*([\w?]+)\* ?(.*?)(?:; else (.*))?\n\t", body, re.MULTILINE)
    return [(column, listed(aliases), listed(less)) for column, aliases, less in told]


class Import(unittest.TestCase):
    def test_the_page_has_every_column_and_every_heading_that_tables_may_have(self):
        for section, (file, name) in TABLES.items():
            known = known_columns(file, name)
            self.assertGreater(len(known), 6, f"{name} of lib/intake/{file}.cpp cannot be read any more")
            self.assertEqual(told_columns(section), known, f"man/carebank-import.5.scd, {section}")

    def test_no_list_of_columns_is_left_out(self):
        lists = {(p.stem, n) for p in house.sources("lib/intake") for n in re.findall(r"^const std::vector<Known> (\w+) = {", house.text(p), re.MULTILINE)}
        self.assertEqual(lists - set(TABLES.values()), set())


if __name__ == "__main__":
    unittest.main()
