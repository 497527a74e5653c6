#!/usr/bin/env python3
"""Checks what carebank hands out, without carebank: written from the formats in carebank-evidence(7) alone, in another
language, with nothing but Python's standard library.

verify.py EXPORT_DIR [--trusted DIR] [--witness VKEY]... [--period PERIOD]...
verify.py --receipt FILE --log VKEY
verify.py --consistency FILE --from CHECKPOINT --log VKEY
verify.py --opened FILE --log VKEY

An export is read whole: every leaf parsed strictly, the root worked out at every checkpoint, signatures of the log and of
witnesses and staff checked, packs compared with their hashes, seals and statements worked out again. --period prints core figures
from the leaves, as `carebank report indicators` does. Exit status: 0 verified, 1 not, 2 wrong usage, 4 an export that is
consistent with itself while no checkpoint that somebody else held was compared.
"""
import argparse
import base64
import binascii
import calendar
import hashlib
import os
import pathlib
import re
import sys


class Refused(Exception):
    """What was given does not prove what it should."""


def say(line, file=None):
    """What strangers wrote is shown, and cannot command the terminal."""
    print("".join(c if c.isprintable() else repr(c)[1:-1] for c in line), file=file)


def demand(truth, sentence):
    if not truth:
        raise Refused(sentence)


# --- Ed25519, RFC 8032 section 5.1: verification only, so nothing here is secret and nothing need be constant in time.

P = 2 ** 255 - 19
ORDER = 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def point_add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def point_times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            total = point_add(total, point)
        point = point_add(point, point)
        scalar >>= 1
    return total


def same_point(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


def recover_x(y, sign):
    """None where no point of the curve has this y."""
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0:
        return None
    return P - x if x & 1 != sign else x


def point_of(text):
    number = int.from_bytes(text, "little")
    y = number & (1 << 255) - 1
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE = (recover_x(BASE_Y, 0), BASE_Y, 1, recover_x(BASE_Y, 0) * BASE_Y % P)


def signed(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r, s = point_of(public), point_of(signature[:32]), int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    return same_point(point_times(s, BASE), point_add(r, point_times(h, key)))


# --- Texts: base64, numbers, notes and keys (C2SP signed-note, tlog-checkpoint, tlog-cosignature).

LOG, COSIGNER = 1, 4
MOST_SIGNATURES = 64


def unbase64(text):
    """Canonical only: one text a value."""
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Refused(f"{text!r} is not base64") from None
    demand(base64.b64encode(raw).decode() == text, f"{text!r} is not canonical base64")
    return raw


def a_hash(text):
    raw = unbase64(text)
    demand(len(raw) == 32, f"{text!r} is no SHA-256 hash")
    return raw


def number(text):
    demand(re.fullmatch(r"0|[1-9][0-9]{0,18}", text), f"{text!r} is no number")
    return int(text)


class Key:
    """A verifier key: NAME+HEX8+BASE64(type, 32 bytes)."""

    def __init__(self, text, kind):
        parts = text.split("+", 2)
        demand(len(parts) == 3 and parts[0] and re.fullmatch("[0-9a-f]{8}", parts[1]), f"{text!r} is no verifier key")
        raw = unbase64(parts[2])
        self.name, self.id, self.public = parts[0], bytes.fromhex(parts[1]), raw[1:]
        demand(len(raw) == 33 and raw[0] == kind, f"{text!r} is a key of another kind")
        demand(hashlib.sha256(self.name.encode() + b"\n" + raw).digest()[:4] == self.id, f"the id of {text!r} is not its own")
        self.kind = kind

    def signs(self, body, blob):
        """Whether `blob`, a signature line without its key id, is this key's over the body."""
        if self.kind == LOG:
            return signed(self.public, body, blob)
        stamp = int.from_bytes(blob[:8], "big")
        return len(blob) == 72 and signed(self.public, f"cosignature/v1\ntime {stamp}\n".encode() + body, blob[8:])


class Note:
    """A signed note: its text, and [(name, key id, blob)]."""

    def __init__(self, raw):
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("a note that is not UTF-8") from None
        demand(len(raw) <= 1 << 20 and not re.search(r"[\x00-\x09\x0b-\x1f]", text), "a note with control characters")
        body, blank, signatures = text.rpartition("\n\n")
        demand(blank and text.endswith("\n"), "a note without signatures")
        self.body, self.lines = (body + "\n").encode(), []
        for line in signatures[:-1].split("\n"):
            found = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
            demand(found, f"{line!r} is no signature line")
            blob = unbase64(found[2])
            demand(len(blob) >= 5, f"{line!r} is no signature line")
            self.lines.append((found[1], blob[:4], blob[4:]))
        demand(len(self.lines) <= MOST_SIGNATURES, "a note with too many signatures")

    def signed_by(self, key):
        """A bad signature by a known key rejects the note; a key without one is False."""
        own = [blob for name, id_, blob in self.lines if (name, id_) == (key.name, key.id)]
        for blob in own:
            demand(key.signs(self.body, blob), f"a signature by {key.name} is wrong")
        return bool(own)


class Head:
    """A checkpoint that the log signed."""

    def __init__(self, raw, log):
        self.note = Note(raw)
        lines = self.note.body.decode().split("\n")[:-1]
        demand(len(lines) >= 3 and all(lines), "a note that is no checkpoint")
        self.origin, self.size, self.root = lines[0], number(lines[1]), a_hash(lines[2])
        demand(self.origin == log.name, f"a checkpoint of another log, {self.origin}")
        demand(self.note.signed_by(log), f"a checkpoint that {log.name} did not sign")


# --- The tree (RFC 6962, RFC 9162).

def leaf_hash(leaf):
    return hashlib.sha256(b"\0" + leaf).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    """The right edge of a tree that grows: the roots of its whole subtrees, largest first."""

    def __init__(self):
        self.size, self.peaks = 0, []

    def append(self, hash_):
        rest = self.size
        while rest & 1:
            hash_ = node(self.peaks.pop(), hash_)
            rest >>= 1
        self.peaks.append(hash_)
        self.size += 1

    def root(self):
        if not self.peaks:
            return hashlib.sha256(b"").digest()
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node(peak, root)
        return root


def included(hash_, index, head, proof):
    at, last = index, head.size - 1
    demand(at <= last, "the leaf lies beyond the checkpoint")
    for sibling in proof:
        demand(last > 0, "the proof is too long")
        if at & 1 or at == last:
            hash_ = node(sibling, hash_)
            while not at & 1 and at != 0:
                at, last = at >> 1, last >> 1
        else:
            hash_ = node(hash_, sibling)
        at, last = at >> 1, last >> 1
    demand(last == 0 and hash_ == head.root, "the proof does not lead to the root of the checkpoint")


def consistent(old_size, old_root, head, proof):
    demand(old_size <= head.size, "the older checkpoint is the larger one")
    if old_size in (0, head.size):
        empty = hashlib.sha256(b"").digest()
        demand(not proof and old_root == (head.root if old_size == head.size else empty), "the two checkpoints contradict each other")
        return
    proof = list(proof) if old_size & old_size - 1 else [old_root, *proof]
    demand(proof, "the proof is too short")
    at, last = old_size - 1, head.size - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    old = new = proof[0]
    for sibling in proof[1:]:
        demand(last > 0, "the proof is too long")
        if at & 1 or at == last:
            old, new = node(sibling, old), node(sibling, new)
            while not at & 1 and at != 0:
                at, last = at >> 1, last >> 1
        else:
            new = node(new, sibling)
        at, last = at >> 1, last >> 1
    demand(last == 0 and (old, new) == (old_root, head.root), "the proof does not lead from one checkpoint to the other")


# --- Leaves.

PLAIN = re.compile(r"[A-Za-z0-9\-_.~:/+,;@]")
FIRST = ["index", "kind", "at", "by", "salt", "uid", "day"]


def encoded(value):
    return "".join(c if PLAIN.fullmatch(c) else "".join(f"%{b:02X}" for b in c.encode()) for c in value)


def decoded(text):
    demand(re.fullmatch(r"(?:[A-Za-z0-9\-_.~:/+,;@]|%[0-9A-F]{2})+", text), f"{text!r} is no value of a leaf")
    raw = re.sub(rb"%(..)", lambda m: bytes.fromhex(m[1].decode()), text.encode())
    try:
        value = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(f"{text!r} is not UTF-8") from None
    demand(encoded(value) == text, f"{text!r} is not written as leaves are")
    return value


def integer(text):
    demand(re.fullmatch(r"0|-?[1-9][0-9]{0,18}", text) and abs(int(text)) < 2 ** 63, f"{text!r} is no number")
    return int(text)


class Leaf(dict):
    """name -> value, and the postings [(person, scheme, kind, points_milli)]."""

    def __init__(self, raw, index):
        demand(b"%00" not in raw and re.fullmatch(rb"[\x0a\x20-\x7e]+", raw) and raw.endswith(b"\n"), f"leaf {index} is not text")
        lines = raw.decode().split("\n")[:-1]
        demand(lines[0] == "cb-leaf/v1", f"leaf {index} is of an unknown form")
        pairs = [line.partition(" ")[::2] for line in lines[1:]]
        names = [name for name, _ in pairs]
        demand(names[:len(FIRST)] == FIRST, f"leaf {index} does not begin as leaves do")
        demand("posting" not in names or set(names[names.index("posting"):]) == {"posting"}, f"leaf {index} goes on behind its postings")
        single = [name for name in names if name != "posting"]
        demand(len(single) == len(set(single)) and all(re.fullmatch("[a-z_0-9]+", name) for name in names), f"leaf {index} has a line twice")
        super().__init__((name, value if name == "salt" else decoded(value)) for name, value in pairs if name != "posting")
        self.postings = [self.posting(value) for name, value in pairs if name == "posting"]
        demand(self["index"] == str(index), f"leaf {index} says that it is {self['index']}")
        demand(len(unbase64(self["salt"])) == 16, f"leaf {index} has no salt")
        demand(re.fullmatch(r"[0-9]{4}-(0[0-9]|1[0-2])-[0-3][0-9]T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z", self["at"]), f"leaf {index} has no time")
        demand(sum(p[3] for p in self.postings) == 0, f"the postings of leaf {index} do not sum to zero")
        self.index = index

    @staticmethod
    def posting(text):
        person, scheme, kind, points = decoded(text).split("/")
        return integer(person), scheme, kind, integer(points)

    def count(self, name):
        return integer(self.get(name, "0"))

    def people(self, name):
        """Each once, in the order of their numbers."""
        found = [integer(p) for p in self[name].split(",")] if name in self else []
        demand(found == sorted(set(found)), f"leaf {self.index} names somebody twice, or out of order")
        return found

    def commitments(self):
        """{field: commitment}."""
        found = {}
        for entry in self.get("private", "").split(";")[:-1]:
            name, _, value = entry.partition("=")
            demand(name not in found, f"leaf {self.index} commits to {name} twice")
            found[name] = a_hash(value)
        return found


# --- What the leaves mean: services with their states, accounts, seals.

class Period:
    def __init__(self, text):
        self.name = text
        quarter, month = re.fullmatch(r"([0-9]{4})Q([1-4])", text), re.fullmatch(r"([0-9]{4})-([0-9][0-9])", text)
        if quarter:
            first = 3 * int(quarter[2]) - 2
            self.from_day, self.to_day = f"{quarter[1]}-{first:02d}-01", self.end(int(quarter[1]), first + 2)
        elif month:
            self.from_day, self.to_day = f"{text}-01", self.end(int(month[1]), int(month[2]))
        elif re.fullmatch(r"[0-9]{4}", text):
            self.from_day, self.to_day = f"{text}-01-01", f"{text}-12-31"
        else:
            self.from_day, dots, self.to_day = text.partition("..")
            demand(dots, f"{text!r} is no period")

    @staticmethod
    def end(year, month):
        return f"{year}-{month:02d}-{calendar.monthrange(year, month)[1]:02d}"

    def has(self, day):
        return self.from_day <= day <= self.to_day


POST = ("credit", "redemption", "redemption-act", "closure", "expiry", "merge")
BEFORE = {"verify": ("recorded",), "approve": ("verified",), "return": ("recorded", "verified"),
          "void": ("recorded", "verified", "approved", "returned")}
STATES = {"verify": "verified", "approve": "approved", "return": "returned", "void": "voided"}


class Books:
    """The ledger as its leaves tell it, in their order."""

    def __init__(self, origin, wanted):
        self.origin, self.hashes, self.by, self.staff_keys, self.signed = origin, [], [], {}, -1
        self.wanted, self.held = wanted, {}
        self.services, self.states, self.revisions, self.of_batch = {}, {}, {}, {}
        self.redemptions, self.cancelled, self.undone, self.kept = {}, set(), set(), {}
        self.accounts, self.moved, self.statements, self.seals, self.last_at = {}, 0, [], [], ""

    def take(self, leaf, hash_):
        self.hashes.append(hash_)
        self.by.append(leaf["by"])
        demand(leaf["at"] >= self.last_at, f"leaf {leaf.index} is older than the one before it")
        self.last_at = leaf["at"]
        self.of_batch.setdefault(leaf.count("batch"), []).append(leaf)
        demand(not leaf.postings or leaf["kind"] in POST, f"leaf {leaf.index} posts points, and is of no kind that does")
        self.post(leaf, 1)
        demand(self.moved < 2 ** 63, f"leaf {leaf.index} moves more points than can be summed")
        reader = getattr(self, "take_" + leaf["kind"].replace("-", "_"), None)
        if reader:
            reader(leaf)

    def post(self, leaf, sign):
        for person, scheme, _, points in leaf.postings:
            self.moved += abs(points)
            if person != 0:
                self.accounts.setdefault((person, scheme), {})[leaf.index] = sign * points + self.accounts.get((person, scheme), {}).get(leaf.index, 0)

    def take_service(self, leaf):
        before = self.revisions.get(leaf["ref"], [])
        demand(leaf.count("revision") == len(before) + 1, f"leaf {leaf.index} is not the next revision of {leaf['ref']}")
        demand(0 < leaf.count("minutes") <= 24 * 60 and 0 <= leaf.count("headcount") < 2 ** 31, f"leaf {leaf.index} lasts or serves what no service does")
        leaf.people("volunteers"), leaf.people("elders")
        live = [self.states[i] for i in before if self.of(i) not in self.undone]
        demand(not live or live[-1] in ("recorded", "returned"), f"leaf {leaf.index} replaces a service that was {live[-1:]}")
        self.services[leaf.index], self.states[leaf.index] = leaf, "recorded"
        self.revisions.setdefault(leaf["ref"], []).append(leaf.index)

    def of(self, service):
        return self.services[service].count("batch")

    def take_act(self, leaf):
        demand(leaf.count("service") in self.services, f"leaf {leaf.index} acts on what is no service")
        state = self.states[leaf.count("service")]
        demand(state in BEFORE[leaf["what"]], f"leaf {leaf.index}: {leaf['what']} of a service that was {state}")
        self.states[leaf.count("service")] = STATES[leaf["what"]]

    def take_merge(self, leaf):
        self.kept[leaf.count("duplicate")] = leaf.count("kept")

    def take_redemption(self, leaf):
        milli = leaf.count("points_milli")
        demand(milli >= 0 and len(leaf.postings) == 2 and all(abs(p[3]) == milli for p in leaf.postings), f"leaf {leaf.index} posts other points than it says")
        self.redemptions[leaf.index] = leaf

    def take_redemption_act(self, leaf):
        if leaf["what"] == "cancel":
            self.cancelled.add(leaf.count("redemption"))

    def take_undo(self, leaf):
        """From here on the rows of that import count for nothing."""
        batch = leaf.count("batch")
        self.undone.add(batch)
        for row in self.of_batch.get(batch, []):
            for person, scheme, _, _ in row.postings if row["kind"] == "redemption" else []:
                self.accounts.get((person, scheme), {}).pop(row.index, None)

    def take_staff_key(self, leaf):
        if leaf["what"] == "add":
            self.staff_keys[leaf.index] = (Key(leaf["verifier"], LOG), leaf["person"])
        else:
            self.staff_keys = {index: held for index, held in self.staff_keys.items() if held[1] != leaf["person"]}

    def take_signature(self, leaf):
        demand(leaf.count("staff_key") in self.staff_keys, f"leaf {leaf.index} is signed with a key that was not registered, or revoked")
        key, person = self.staff_keys[leaf.count("staff_key")]
        first, until = leaf.count("first"), leaf.count("until")
        demand(self.signed < first < until == leaf.index and set(self.by[first:]) == {person}, f"leaf {leaf.index} signs what its signer did not do")
        digest = base64.b64encode(hashlib.sha256(b"".join(self.hashes[first:until])).digest()).decode()
        text = f"cb-acts/v1\n{self.origin}\n{first} {until}\n{digest}\n"
        demand(key.signs(text.encode(), unbase64(leaf["signature"])), f"the signature of leaf {leaf.index} is wrong")
        self.signed = leaf.index

    def take_statement(self, leaf):
        self.statements.append(leaf)

    def take_seal(self, leaf):
        period = Period(leaf["period"])
        demand(period.name not in [name for _, name in self.seals], f"leaf {leaf.index} seals {period.name} again")
        demand((leaf["from"], leaf["to"]) == (period.from_day, period.to_day), f"the seal of {period.name} has other days")
        live = [s for s in self.approved() if period.has(s["service_day"])]
        minutes = sum(s.count("minutes") * len(s.people("volunteers")) for s in live)
        demand((leaf.count("services"), leaf.count("minutes")) == (len(live), minutes), f"the seal of {period.name} has other services than the log")
        self.check_statements(leaf)
        earned = {}
        for statement in self.statements:
            earned[statement["scheme"]] = earned.get(statement["scheme"], 0) + statement.count("earned_milli")
        self.seals.append((leaf.index, period.name))
        for part in self.wanted:  # what a seal holds is told as it was then; the period's own seal before a longer one
            if period.from_day <= part.from_day and part.to_day <= period.to_day:
                self.held.setdefault(part.name, self.figures(part))
        if period.name in [part.name for part in self.wanted]:
            self.held[period.name] = self.figures(period) + [("points_earned", scheme, points(milli)) for scheme, milli in sorted(earned.items())]
        self.statements = []

    def check_statements(self, seal):
        said = {(s.count("person"), s["scheme"]): s.count("balance_milli") for s in self.statements}
        demand(all(s["period"] == seal["period"] for s in self.statements) and len(said) == len(self.statements) == seal.count("statements"),
               f"the seal of {seal['period']} has other statements than stand before it")
        balances = {account: sum(entries.values()) for account, entries in self.accounts.items() if entries}
        demand(all(balances.get(account, 0) == balance for account, balance in said.items()) and balances.keys() <= said.keys(),
               f"the statements of {seal['period']} are not the balances of the log")
        demand(sum(said.values()) == seal.count("balance_milli"), f"the seal of {seal['period']} has another total")

    def approved(self):
        """Services that are approved now: of each ref only the latest revision that was not undone."""
        for ids in self.revisions.values():
            live = [i for i in ids if self.services[i].count("batch") not in self.undone]
            if live and self.states[live[-1]] == "approved":
                yield self.services[live[-1]]

    def whole(self, person):
        while person in self.kept:
            person = self.kept[person]
        return person

    def figures(self, period):
        live = [s for s in self.approved() if period.has(s["service_day"])]
        helpers = [{self.whole(p) for p in s.people("volunteers")} for s in live]
        elders = {self.whole(p) for s in live for p in s.people("elders")}
        spent = {}
        for redemption in self.redemptions.values():
            gone = redemption.index in self.cancelled or redemption.count("batch") in self.undone
            if redemption["type"] == "item" and period.has(redemption["redemption_day"]) and not gone:
                spent[redemption["scheme"]] = spent.get(redemption["scheme"], 0) + redemption.count("points_milli")
        return [("activities", "", str(len(live))), ("attendances", "", str(sum(s.count("headcount") for s in live))),
                ("volunteer_attendances", "", str(sum(map(len, helpers)))), ("elders_served", "", str(len(elders))),
                ("volunteers_active", "", str(len(set().union(*helpers)))),
                ("minutes", "", str(sum(s.count("minutes") * len(h) for s, h in zip(live, helpers))))] + [
                    ("points_redeemed", scheme, points(milli)) for scheme, milli in sorted(spent.items())]


def points(milli):
    whole, rest = divmod(abs(milli), 1000)
    return ("-" if milli < 0 else "") + (f"{whole}.{rest:03d}".rstrip("0") if rest else str(whole))


# --- An export.

class Export:
    def __init__(self, folder, periods):
        self.folder, self.used = folder, {"README.md"}
        demand((folder / "key").is_file(), f"{folder} is no export")
        self.log = Key(self.line("key"), LOG)
        self.cosigners = [Key(line, COSIGNER) for line in self.lines("cosigners")]
        self.head = Head(self.read("checkpoint"), self.log)
        self.heads = {self.head.size: self.head}
        for path in sorted((folder / "checkpoints").glob("*")):
            raw = self.read(f"checkpoints/{path.name}")
            head = Head(raw, self.log)
            demand(path.name == f"{head.size}.checkpoint", f"checkpoints/{path.name} is misnamed")
            demand(head.size != self.head.size or raw == self.read("checkpoint"), "the latest checkpoint is there in two forms")
            self.heads[head.size] = head
        demand(f"checkpoints/{self.head.size}.checkpoint" in self.used and max(self.heads) == self.head.size, "the latest checkpoint is not the largest")
        self.tree, self.books, self.packs, self.erasures, self.roots = Tree(), Books(self.log.name, periods), [], [], {}

    def read(self, name):
        path = self.folder / name
        demand(path.is_file() and not path.is_symlink(), f"{name} is missing")
        self.used.add(name)
        return path.read_bytes()

    def line(self, name):
        text = self.read(name).decode("utf-8", "replace")
        demand(text.endswith("\n") and text.count("\n") == 1, f"{name} is not one line")
        return text[:-1]

    def lines(self, name):
        text = self.read(name).decode("utf-8", "replace")
        demand(not text or text.endswith("\n"), f"{name} ends in the middle of a line")
        return text.split("\n")[:-1]

    def bundle(self, n, width):
        digits = f"{n:03d}"
        digits = "0" * (-len(digits) % 3) + digits
        groups = [digits[i:i + 3] for i in range(0, len(digits), 3)]
        path = "tile/entries/" + "/".join(["x" + g for g in groups[:-1]] + groups[-1:])
        raw, at = self.read(path if width == 256 else f"{path}.p/{width}"), 0
        for _ in range(width):
            size = int.from_bytes(raw[at:at + 2], "big")
            demand(at + 2 + size <= len(raw) and size > 0, f"{path} is cut short")
            yield raw[at + 2:at + 2 + size]
            at += 2 + size
        demand(at == len(raw), f"{path} has more than its leaves")

    def leaves(self):
        for n in range(0, self.head.size, 256):
            yield from self.bundle(n // 256, min(256, self.head.size - n))

    def check(self, trusted, wanted_at=()):
        for key in self.cosigners:
            demand(any([head.note.signed_by(key) for head in self.heads.values()]), f"{key.name} is listed and cosigned nothing")
        for head in self.heads.values():
            known = {(key.name, key.id) for key in [self.log, *self.cosigners]}
            demand(all((name, id_) in known for name, id_, _ in head.note.lines), "a checkpoint has a signature by somebody not listed")
        self.keep_root(wanted_at)
        for index, raw in enumerate(self.leaves()):
            leaf = Leaf(raw, index)
            self.tree.append(leaf_hash(raw))
            self.books.take(leaf, leaf_hash(raw))
            if leaf["kind"] == "ledger":
                demand(index == 0 and (leaf["origin"], leaf["verifier"]) == (self.log.name, self.line("key")), "the founding entry names another key")
            if leaf["kind"] == "pack":
                self.packs.append(leaf)
            if leaf["kind"] == "erase":
                self.erasures.append(leaf)
            self.keep_root(wanted_at)
        for size, head in self.heads.items():
            demand(self.roots[size] == head.root, f"the first {size} leaves are not those that were signed")
        for index, period in self.books.seals:
            demand(index + 1 in self.heads or index + 1 == self.head.size, f"the checkpoint that closed {period} is gone")
        self.check_packs()
        self.check_erased()
        self.check_nothing_else()
        return self.compare(trusted)

    def keep_root(self, wanted_at):
        if self.tree.size in self.heads or self.tree.size in wanted_at:
            self.roots[self.tree.size] = self.tree.root()

    def check_packs(self):
        for leaf in self.packs:
            folder, total = self.folder / "packs" / str(leaf.index), hashlib.sha256()
            files = sorted((path.name for path in folder.glob("*")), key=lambda name: int(name.partition("-")[0]))
            for n, name in enumerate(files):
                count, _, coded = name.partition("-")
                demand(count == str(n), f"packs/{leaf.index} lacks a file")
                raw = self.read(f"packs/{leaf.index}/{name}")
                clear = re.sub(rb"%(..)", lambda m: bytes.fromhex(m[1].decode()), coded.encode())
                total.update(clear + f"\n{len(raw)}\n".encode() + raw)
            demand(total.hexdigest() == leaf["sha256"], f"the rule pack of leaf {leaf.index} is not the one adopted")

    def check_erased(self):
        owners = {leaf.index: [] for leaf in self.erasures}
        for line in self.lines("erased"):
            found = re.fullmatch(r"([0-9]+) ([0-9]+)", line)
            demand(found and int(found[1]) in owners, f"{line!r} is of no erasure")
            owners[int(found[1])].append(int(found[2]))
        for leaf in self.erasures:
            text = "".join(f"{owner}\n" for owner in owners[leaf.index])
            demand(hashlib.sha256(text.encode()).hexdigest() == leaf["sha256"], f"the erasure of leaf {leaf.index} explains other boxes")

    def check_nothing_else(self):
        there = {str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if not path.is_dir()}
        demand(there <= self.used, f"{', '.join(sorted(there - self.used))}: not part of an export")

    def compare(self, trusted):
        """The checkpoints of others that agree."""
        agreed = []
        for path, head in trusted:
            if head.size > self.head.size:  # an export ends where it was taken
                say(f"{path.name} covers {head.size} entries: the export is older ({self.head.size}) and was not compared with it", file=sys.stderr)
                continue
            demand(self.roots[head.size] == head.root, f"the first {head.size} leaves are not those of {path.name}")
            agreed.append(path.name)
        return agreed


def trusted_heads(folder, log):
    """[(path, head)]; notes of other logs are passed over."""
    heads = []
    for path in sorted(folder.glob("*.checkpoint")) if folder else []:
        if Note(path.read_bytes()).body.partition(b"\n")[0].decode() == log.name:
            heads.append((path, Head(path.read_bytes(), log)))
    return heads


def verify_export(options):
    periods = [Period(text) for text in options.period]
    within = options.trusted and pathlib.Path(options.export).resolve() in [options.trusted.resolve(), *options.trusted.resolve().parents]
    demand(not within, f"{options.trusted} lies in the export itself, and proves nothing")
    export = Export(pathlib.Path(options.export), periods)
    trusted = trusted_heads(options.trusted, export.log)
    agreed = export.check(trusted, {head.size for _, head in trusted})
    for text in options.witness:
        demand(export.head.note.signed_by(Key(text, COSIGNER)), f"{text} did not cosign the latest checkpoint")
    for period in periods:
        for name, scheme, value in export.books.held.get(period.name) or export.books.figures(period):
            say(f"{period.name},{name},{scheme},{value}")
    seals = f", seals {' '.join(name for _, name in export.books.seals)}" if export.books.seals else ""
    say(f"verified: {export.tree.size} entries, {len(export.heads)} checkpoints{seals}; root {base64.b64encode(export.tree.root()).decode()}")
    say(f"continues {', '.join(agreed)}" if agreed else "UNANCHORED: no checkpoint that somebody else held was compared")
    return 0 if agreed else 4


# --- Single proofs.

def proof_of(raw, heading):
    """The lines of a proof after `heading`, its hashes, and the note behind them."""
    top, blank, note = raw.partition(b"\n\n")
    demand(blank, "no proof: it has no blank line")
    try:
        lines = top.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise Refused("no proof: it is not text") from None
    if heading:
        demand(lines.pop(0) == heading, f"no proof: it does not begin with {heading}")
    return lines, note


def take_line(lines, name):
    demand(lines and lines[0].startswith(name + " "), f"no proof: it lacks the line {name}")
    return lines.pop(0).partition(" ")[2]


def check_receipt(raw, log):
    """The leaf inside."""
    lines, note = proof_of(raw, "c2sp.org/tlog-proof@v1")
    text = unbase64(take_line(lines, "extra"))
    index, head = number(take_line(lines, "index")), Head(note, log)
    leaf = Leaf(text, index)
    included(leaf_hash(text), index, head, [a_hash(line) for line in lines])
    return leaf, head


def verify_receipt(options):
    leaf, head = check_receipt(options.receipt.read_bytes(), options.log)
    say(f"verified: leaf {leaf.index}, {leaf['kind']} {leaf.get('ref', '')}, is among the {head.size} entries that {options.log.name} signed")
    return 0


def verify_consistency(options):
    lines, note = proof_of(options.consistency.read_bytes(), "")
    old, head = number(take_line(lines, "old")), Head(note, options.log)
    demand(options.older, "--from is missing")
    before = Head(options.older.read_bytes(), options.log)
    demand(before.size == old, "the proof is from another checkpoint than that of --from")
    consistent(before.size, before.root, head, [a_hash(line) for line in lines])
    say(f"verified: {head.size} entries continue those {before.size}")
    return 0


def verify_opened(options):
    head, blank, receipt = options.opened.read_bytes().partition(b"\n\n")
    demand(blank and head.isascii(), "no opening: it has no blank line")
    lines = head.decode().split("\n")
    demand(lines.pop(0) == "cb-open/v1", "no opening: it does not begin with cb-open/v1")
    index, field = number(take_line(lines, "index")), decoded(take_line(lines, "field"))
    salt, value = unbase64(take_line(lines, "salt")), decoded(take_line(lines, "value"))
    demand(not lines and len(salt) == 32, "no opening: it has other lines")
    leaf, _ = check_receipt(receipt, options.log)
    demand(leaf.index == index, "the opening is of another leaf than its receipt")
    parts = b"".join(len(part).to_bytes(4, "big") + part for part in (salt, field.encode(), value.encode()))
    demand(leaf.commitments().get(field) == hashlib.sha256(b"cb-commit/v1\0" + parts).digest(), "the leaf commits to another value")
    named = leaf.get("code" if leaf["kind"] == "person" else "ref", "")
    revision = f", revision {leaf['revision']}" if "revision" in leaf else ""
    say(f"verified: {field} of leaf {index}, {leaf['kind']} {named}{revision}, is {value}")
    return 0


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("export", nargs="?")
    parser.add_argument("--trusted", type=pathlib.Path)
    parser.add_argument("--witness", action="append", default=[])
    parser.add_argument("--period", action="append", default=[])
    for name in ("--receipt", "--consistency", "--opened"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--from", dest="older", type=pathlib.Path)
    parser.add_argument("--log")
    options = parser.parse_args()
    single = [work for given, work in ((options.receipt, verify_receipt), (options.consistency, verify_consistency), (options.opened, verify_opened)) if given]
    if len(single) + bool(options.export) != 1 or (single and not options.log):
        parser.error("give an export, or one proof and --log")
    try:
        if options.log:
            options.log = Key(options.log, LOG)
        return single[0](options) if single else verify_export(options)
    except Refused as refused:
        say(f"NOT VERIFIED: {refused}", file=sys.stderr)
    except (OSError, ValueError, KeyError) as error:
        say(f"NOT VERIFIED: it cannot be read ({error!r})", file=sys.stderr)
    return 1


if __name__ == "__main__":
    try:
        status = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os._exit(0)
    sys.exit(status)
