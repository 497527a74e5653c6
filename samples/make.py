#!/usr/bin/env python3
"""Writes the sample files of an invented district: python3 samples/make.py [--out DIR]

The same bytes every time: nothing but the seed decides. README.md says what each file holds, which mistakes are planted
in it and what they should cause; the counts that this prints are the ones to expect. Nobody in here exists.
"""
import argparse
import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import invented
import services
from invented import COMMUNITIES, STREETS

SEX = {1: "男", 2: "女"}
ROLE = {"volunteer": "志愿者", "elder": "老人", "both": "两者"}
SUBSIDY = {"city": "市级", "district": "区级", "": ""}


def cell(text, separator):
    text = str(text)
    return f'"{text}"' if separator in text or '"' in text else text


def write(path, header, rows, *, encoding="utf-8", newline="\n", separator=",", above=(), below=()):
    """`above` and `below` are lines of their own, padded to the width of the header as spreadsheets save them."""
    pad = lambda line: list(line) + [""] * (len(header) - len(line))
    table = [pad(line) for line in above] + [header] + rows + [pad(line) for line in below]
    text = "".join(separator.join(cell(value, separator) for value in line) + newline for line in table)
    path.write_bytes(text.encode(encoding))


def say(name, added, refused, unchanged=0, updated=0):
    print(f"{name}: {added} added, {updated} updated, {unchanged} unchanged, {refused} refused")


# People -------------------------------------------------------------------------------------------------------------

def born_text(person, n):
    if person.born_text:
        return person.born_text
    forms = ("{0:%Y-%m-%d}", "{0:%Y}/{0.month}/{0.day}", "{0:%Y}年{0.month}月{0.day}日", "{0:%Y%m%d}", "{0:%Y}.{0.month}.{0.day}")
    return f"{person.born:%Y}年{person.born.month}月" if person.month_only else forms[n % len(forms)].format(person.born)


def chinese(person, n):
    """The values of a person by Chinese header."""
    return {
        "序号": n + 1, "编号": person.code, "姓名": person.name, "性别": SEX[person.sex], "角色": ROLE[person.role],
        "出生年月": born_text(person, n), "身份证号": person.id_number, "联系电话": person.phone, "手机": person.phone,
        "家庭住址": person.address, "街道": STREETS[person.street], "社区": person.community_text or COMMUNITIES[person.community],
        "小区": person.compound, "楼门": person.building, "老人类别": "、".join(person.tags), "需求": "、".join(person.needs),
        "特长": "、".join(person.skills), "兴趣爱好": "、".join(person.hobbies), "志愿者类型": person.kind,
        "养老补贴": SUBSIDY[person.subsidy], "例外理由": person.reason, "亲属": person.kin,
        "登记日期": person.joined_text or person.joined.isoformat(), "备注": "",
    }


def english(person):
    """The values of a person by English header."""
    return {
        "code": person.code, "role": person.role, "name": person.name, "sex": "MF"[person.sex - 1],
        "born": person.born_text or (f"{person.born:%Y-%m}" if person.month_only else person.born.isoformat()),
        "id_number": person.id_number, "phone": person.phone, "address": person.address,
        "street": STREETS[person.street], "community": person.community_text or COMMUNITIES[person.community],
        "compound": person.compound, "building": person.building, "tags": ";".join(person.tags),
        "needs": ";".join(person.needs), "skills": ";".join(person.skills), "hobbies": ";".join(person.hobbies),
        "helper_kind": person.kind, "subsidy": person.subsidy, "override_reason": person.reason, "kin": person.kin,
        "joined": person.joined_text or person.joined.isoformat(),
    }


def wrong_digit(number):
    return number[:-1] + "0123456789"[(int(number[-1]) + 1) % 10 if number[-1].isdigit() else 3]


def mistakes_of_people(invention):
    """For each street its refused rows: people of their own, codes 09xx, so that nobody else depends on them."""
    def volunteer(code, community, **change):
        return replace(invention.volunteer(code, community, True), **change)

    def elder(code, community, **change):
        person = invention.elder(code, community)
        person.id_number = invented.id_number(person.born, person.sex, invention.serial)
        person.month_only = False
        return replace(person, **change)

    first = [elder("E0901", "C0101"), elder("E0902", "C0102", born_text="四八年春", id_number=""),
             elder("E0903", "C0103", born=date(1966, 9, 14), id_number=""), elder("E0904", "C0104", subsidy="city", reason="")]
    first[0].id_number = wrong_digit(first[0].id_number)
    second = [volunteer("V0901", "C0202", community_text="鹤呜社区"), elder("E0911", "C0201", tags=["空巣"]),
              volunteer("V0902", "C0203", born=date(2008, 3, 3), id_number=""), elder("E0912", "C0204"),
              volunteer("V0903", "C0201", phone="139000O0903")]
    second[3].id_number = second[3].id_number[:6] + second[3].id_number[8:17]  # as until 1999: 15 digits
    third = [elder("E0921", "C0301"), elder("E0922", "C0302"), elder("E0923", "C0303", tags=[]),
             volunteer("V0921", "C0304", id_number="无"), volunteer("V0922", "C0301", joined_text="2025-02-30"),
             volunteer("V0923", "C0302", kind="互助养老圆")]
    third[0].born_text = third[0].born.replace(year=third[0].born.year + 1, day=min(third[0].born.day, 28)).isoformat()
    return [first, second, third]


LATE_JOINERS = ["V0019", "V0048", "V0077", "V0088", "V0109", "V0118", "E0027", "E0080", "E0119", "E0158"]


def people_of_street(people, street):
    return [p for p in people.values() if p.street == street and p.code not in LATE_JOINERS]


def spread(good, bad):
    """The bad rows among the good ones, evenly."""
    rows = list(good)
    for k, person in enumerate(bad):
        rows.insert((k + 1) * len(good) // (len(bad) + 1) + k, person)
    return rows


def write_people(out, people, invention, rng):
    bad = mistakes_of_people(invention)
    nameless = replace(invention.elder("", "C0101"), id_number="")  # without a code: one is assigned
    nameless.month_only = False
    good = people_of_street(people, "J01") + [nameless]
    rng.shuffle(good)
    good.remove(nameless)
    header = ["序号", "家庭住址", "姓名", "编号", "性别", "角色", "出生年月", "身份证号", "联系电话", "街道", "社区", "小区", "楼门",
              "老人类别", "需求", "特长", "兴趣爱好", "志愿者类型", "养老补贴", "例外理由", "亲属", "登记日期", "备注"]
    rows = [chinese(p, n) for n, p in enumerate(spread(good, bad[0]))]
    write(out / "people-hetang-gbk.csv", header, [[row[h] for h in header] for row in rows], encoding="gbk", newline="\r\n",
          above=[["荷塘街道社区互助养老人员登记表"]], below=[["合计", len(rows)], ["填表人：街道养老服务窗口"]])
    say("people-hetang-gbk.csv", len(good), len(bad[0]))

    good = people_of_street(people, "J02")
    header = ["角色", "编号", "姓名", "性别", "出生年月", "身份证号", "手机", "街道", "社区", "小区", "楼门", "家庭住址", "老人类别", "需求",
              "特长", "兴趣爱好", "志愿者类型", "养老补贴", "例外理由", "亲属", "登记日期"]
    twice = replace(people["E0070"], name=invention.name(1, date(1940, 1, 1)), id_number="", sex=1)
    rows = spread(good, bad[1]) + [people["V0050"], twice]
    rows = [chinese(p, 4 if p is people["V0050"] else n) for n, p in enumerate(rows)]
    same = next(row for row in rows if row["编号"] == "V0050")
    rows[-2] = same  # the same row again, to the letter
    write(out / "people-songtao.csv", header, [[row[h] for h in header] for row in rows], encoding="utf-8-sig", newline="\r\n")
    say("people-songtao.csv", len(good), len(bad[1]) + 1, unchanged=1)

    good = people_of_street(people, "J03")
    bad[2][1].id_number = good[-1].id_number or next(p.id_number for p in reversed(good) if p.id_number)
    holder = next(p for p in good if p.id_number == bad[2][1].id_number)
    bad[2][1].born, bad[2][1].sex = holder.born, holder.sex
    rows = [english(p) for p in [*spread(good, [p for p in bad[2] if p.code != "E0922"]), bad[2][1]]]
    write(out / "people-liudi.csv", list(rows[0]), [list(row.values()) for row in rows])
    say("people-liudi.csv", len(good), len(bad[2]))

    write_late_joiners(out, people, nameless)


def write_late_joiners(out, people, nameless):
    header = ["编号", "角色", "姓名", "性别", "出生年月", "身份证号", "手机", "街道", "社区", "小区", "楼门", "家庭住址", "老人类别", "需求",
              "特长", "兴趣爱好", "志愿者类型", "登记日期"]
    rows = [chinese(people[code], n) for n, code in enumerate(LATE_JOINERS)]
    moved = chinese(replace(people["V0003"], phone="13900019003"), 0)  # a new telephone: an update
    rows += [moved, chinese(people["V0004"], 0), chinese(nameless, 0)]
    write(out / "people-2025-06.csv", header, [[row[h] for h in header] for row in rows], separator=";")
    say("people-2025-06.csv", len(LATE_JOINERS) + 1, 0, unchanged=1, updated=1)


def write_staff(out, invention):
    rows = [[code, name, "工作人员", duties, org] for code, name, duties, org in invented.staff(invention)]
    bad = [["S901", invention.name(2, date(1985, 1, 1)), "工作人员", "verifi", "J02"],
           ["S902", invention.name(1, date(1985, 1, 1)), "工作人员", "record", "C0399"]]
    write(out / "staff.csv", ["编号", "姓名", "角色", "职责", "单位"], rows + bad, encoding="utf-8-sig", newline="\r\n")
    say("staff.csv (S000 is there from init)", len(rows) - 1, len(bad), updated=1)


# Pairs --------------------------------------------------------------------------------------------------------------

def proximity(one, other):
    if one.compound != other.compound:
        return "community"
    return "building" if one.building == other.building else "compound"


def choose_pairs(people, rng):
    """Two pairs a community, as near as may be, neither kin nor anybody twice."""
    pairs = []
    for community in COMMUNITIES:
        here = [p for p in people.values() if p.community == community and p.code not in LATE_JOINERS]
        volunteers = rng.sample([p for p in here if p.role == "volunteer" and not p.kin], 2)
        elders = [p for p in here if p.role == "elder" and p.code != "E0045"]
        for volunteer in volunteers:
            near = min(elders, key=lambda e: (["building", "compound", "community"].index(proximity(volunteer, e)), e.code))
            elders.remove(near)
            pairs.append((near, volunteer))
    return pairs


def write_pairs(out, people, rng):
    pairs = choose_pairs(people, rng)
    rows = [[e.code, v.code, proximity(v, e), len(set(e.needs) & set(v.skills)) + len(set(e.hobbies) & set(v.hobbies)),
             "社区与老人商定"] for e, v in pairs]
    rows.insert(5, ["E0045", "V0033", "community", 0, "母子"])
    rows.insert(9, ["E0999", "V0005", "community", 0, "编号写错"])
    rows.append([pairs[0][0].code, pairs[1][1].code, "community", 0, "已有结对"])
    write(out / "pairs-2025-04.csv", ["elder", "volunteer", "proximity", "fit", "why"], rows)
    say("pairs-2025-04.csv (pair confirm)", len(pairs), 3)
    lines = []
    for n, (elder, volunteer) in enumerate(pairs):
        for party, name in (("community", COMMUNITIES[elder.community] + "居委会"), ("street", STREETS[elder.street]),
                            ("elder", elder.name)):
            if (n, party) not in ((7, "elder"), (18, "street")):  # two agreements lack a signature: the audit says so
                lines.append([elder.code, volunteer.code, party, name, f"2025-04-{28 + n % 3}"])
    write(out / "agreements-2025-04.csv", ["elder", "volunteer", "party", "name", "day"], lines)
    print(f"agreements-2025-04.csv: {len(lines)} signatures; unsigned: "
          f"{pairs[7][0].code}-{pairs[7][1].code} (elder), {pairs[18][0].code}-{pairs[18][1].code} (street)")
    return pairs


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    out = parser.parse_args().out
    rng = random.Random(20250501)
    invention = invented.Invention(rng)
    people = invented.everybody(invention)
    rows = [list(row) for row in invented.organisations()]
    write(out / "organisations.csv", ["类型", "编号", "名称", "上级"], rows, encoding="utf-8-sig", newline="\r\n")
    say("organisations.csv", len(rows), 0)
    write_staff(out, invention)
    for code in LATE_JOINERS:
        people[code].joined = date(2025, 5, 28)
    write_people(out, people, invention, rng)
    pairs = write_pairs(out, people, rng)
    services.write_all(out, people, pairs, set(LATE_JOINERS), rng, write, say)


if __name__ == "__main__":
    main()
