#!/usr/bin/env python3
"""Nobody reaches into a room above: every include is one that lib/README.md allows."""

import unittest

import house

# Whose headers stay in which rooms (architecture.md, Floors).
OWNED = {"SQLiteCpp": {"store"}, "sqlite3.h": {"store"}, "toml++": {"rules"}, "CLI": {"cmd"}, "lemon": {"pairing"}, "unicode": {"intake", "render"},
         "sodium.h": {"seal"}, "openssl": {"seal"}, "zip.h": {"intake"}, "expat.h": {"intake"}, "libxml": {"intake"}, "xlsxwriter.h": {"render"},
         "qrencode.h": {"render"}}


def may_include():
    return {row[0]: set(row[1].replace(",", " ").split()) for row in house.table(house.ROOT / "lib/README.md", "room")}


def room_of(path):
    parts = path.relative_to(house.ROOT).parts
    return parts[1] if parts[0] == "lib" else parts[0]


class Floors(unittest.TestCase):
    def test_the_table_names_every_room_and_no_other(self):
        self.assertEqual(sorted(may_include()), house.ROOMS)

    def test_the_table_has_floors(self):
        left = may_include()
        while left:
            ground = {room for room, below in left.items() if not below & set(left)}
            self.assertTrue(ground, f"these include one another in a ring: {sorted(left)}")
            left = {room: below for room, below in left.items() if room not in ground}

    def test_every_include_is_allowed(self):
        allowed = may_include()
        wrong = []
        for path in house.sources("lib"):
            room = room_of(path)
            for mark, target in house.INCLUDE.findall(house.text(path)):
                first = target.split("/")[0]
                if mark == '"' and first != room and first not in allowed[room]:
                    wrong.append(f"{house.name(path)} includes {target}")
        self.assertEqual(wrong, [])

    def test_what_is_included_by_quotes_lies_in_a_room(self):
        wrong = [f"{house.name(path)} includes {target}" for path in house.sources("lib")
                 for mark, target in house.INCLUDE.findall(house.text(path)) if mark == '"' and target.split("/")[0] not in house.ROOMS]
        self.assertEqual(wrong, [])

    def test_libraries_stay_in_their_rooms(self):
        wrong = []
        for path in house.sources("lib", "cmd"):
            for _, target in house.INCLUDE.findall(house.text(path)):
                rooms = OWNED.get(target.split("/")[0])
                if rooms and room_of(path) not in rooms:
                    wrong.append(f"{house.name(path)} includes {target}, which belongs to {sorted(rooms)}")
        self.assertEqual(wrong, [])

    def test_toml_is_in_one_file_and_the_command_line_library_in_another(self):
        for library, room in (("toml++", "lib/rules"), ("CLI", "cmd")):
            users = [house.name(p) for p in house.sources(room) if any(t.split("/")[0] == library for _, t in house.INCLUDE.findall(house.text(p)))]
            self.assertEqual(len(users), 1, f"{library}: {users}")

    def test_the_room_on_the_ground_uses_the_standard_library_alone(self):
        wrong = [f"{house.name(path)} includes {target}" for path in house.sources("lib/model")
                 for mark, target in house.INCLUDE.findall(house.text(path)) if mark == "<" and ("/" in target or "." in target) and not target.startswith("fmt/")]
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main()
