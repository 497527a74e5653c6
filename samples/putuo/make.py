#!/usr/bin/env python3
"""Writes an invented 时光汇 of Putuo's size: python3 samples/putuo/make.py DIR

What the answer 普民〔2024〕23号 publishes comes out exactly: 1,414 时光伙伴 who serve 1,906 elders and earn 140,517 coins from
2023 to the day of the answer, 1,500 redemptions, more than 10,000 volunteers registered. Everything else is invented,
and nobody in here exists. The same bytes every time.
"""
import random
import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from calibrated import SKILLS, People, clock, lengths, shares, table, weekdays  # noqa: E402

HELPERS, ELDERS, COINS, REDEMPTIONS, REGISTERED = 1414, 1906, 140_517, 1500, 10_054
FIRST, CARRIED_ON, LAST = date(2023, 1, 2), date(2024, 1, 1), date(2024, 5, 5)  # 2023 is an older system's
STREETS = ["甘棠街道", "汇泉街道", "槐荫街道", "云汀街道", "沧浪街道", "石桥街道", "锦溪街道", "南浦街道", "桃源镇", "长风镇"]
COMMUNITIES = [f"{STREETS[n % 10][:2]}第{'一二三四五六'[n // 10]}居民区" for n in range(60)]
OTHER_KINDS = ["老伙伴结对志愿者", "为老服务平安志愿者", "老年助餐服务志愿者", "老年报告团志愿者", "老年人维权服务志愿者", "适老化改造服务志愿者",
               "社区养老顾问员", "老吾老失能老人照护支持志愿者", "互助养老志愿者", "长者智能应用学习帮办志愿者", "医疗服务志愿者"]
CATEGORIES = {"老年照料": 24, "结对陪伴": 26, "助餐": 18, "互助养老": 16, "智能应用帮办": 6, "平安服务": 5, "失能老人照护支持": 5}
TAGS = ["高龄", "经济困难", "独居", "空巢"]
PEOPLE = ["code", "role", "name", "sex", "born", "id_number", "phone", "community", "compound", "building", "address", "tags",
          "needs", "skills", "helper_kind", "programme", "joined"]
SERVICES = ["ref", "day", "start", "minutes", "volunteer", "elder", "category", "mode", "evidence", "title", "place", "lead"]


def organisations():
    rows = [["P0", "district", "普陀区", ""]]
    rows += [[f"J{n:02d}", "street", name, "P0"] for n, name in enumerate(STREETS)]
    rows += [[f"C{n:02d}", "community", name, f"J{n % 10:02d}"] for n, name in enumerate(COMMUNITIES)]
    rows += [[f"T{n:02d}", "station", f"{name[:-2] if name.endswith('街道') else name}时光汇服务站点", f"J{n:02d}"]
             for n, name in enumerate(STREETS)]
    rows += [[f"G{n:02d}", "group", f"{STREETS[n % 10]}{'银发护航队' if n < 10 else '邻里互助队'}", f"J{n % 10:02d}"] for n in range(20)]
    return rows


def volunteer(people, code, kind, community, programme, joined):
    rng = people.rng
    born = (1954, 1964) if rng.random() < 0.72 else (1965, 2000)
    return {"code": code, "role": "volunteer", "helper_kind": kind, "programme": programme, "joined": joined.isoformat(),
            "skills": ";".join(rng.sample(SKILLS, rng.randint(1, 2))), **people.draw(*born), **people.home(community)}


def elder(people, code, community):
    rng = people.rng
    tags = rng.sample(TAGS, 1 if rng.random() < 0.7 else 2)
    return {"code": code, "role": "elder", "tags": ";".join(tags), "needs": rng.choice(["生活照料", "心理抚慰", "健康保健"]), "joined": "2022-12-01",
            **people.draw(*((1925, 1943) if "高龄" in tags else (1938, 1960))), **people.home(community)}


def everybody(rng):
    """1,414 时光伙伴 F0001.., 8,640 other volunteers R0001.., 1,906 elders E0001..; and whom each 时光伙伴 helps."""
    people = People(rng, "310197")
    helpers, elders = [], []
    for n in range(HELPERS):
        kind = "时光伙伴" if rng.random() < 0.9 else rng.choice(["低龄健康老年人", "社会人士", "青年学生"])
        joined = date(2022, 7, 1) + timedelta(days=rng.randrange(180))
        helpers.append(volunteer(people, f"F{n + 1:04d}", kind, COMMUNITIES[n % 60], "沪助养老时光汇", joined))
    others = [volunteer(people, f"R{n + 1:04d}", rng.choice(OTHER_KINDS), COMMUNITIES[rng.randrange(60)], "老伙伴计划",
                        date(2021, 3, 1) + timedelta(days=rng.randrange(600))) for n in range(REGISTERED - HELPERS)]
    helped = defaultdict(list)
    for n in range(ELDERS):
        elders.append(elder(people, f"E{n + 1:04d}", COMMUNITIES[n % 60]))
        near = n if n < HELPERS else n % 60 + 60 * rng.randrange(23)  # of the same community
        helped[near].append(n)
    return helpers, others, elders, helped


class Diary:
    """Who is busy when: a morning and an afternoon a day, so that nobody is in two places at once."""

    def __init__(self, rng):
        self.rng, self.days, self.busy = rng, weekdays(FIRST, LAST), defaultdict(set)

    def slot(self, helpers):
        """A half day on which all of them are free."""
        while True:
            slot = self.rng.randrange(len(self.days) * 2)
            if all(slot not in self.busy[h] for h in helpers):
                break
        for h in helpers:
            self.busy[h].add(slot)
        return self.days[slot // 2], (8 * 60 if slot % 2 == 0 else 13 * 60) + 5 * self.rng.randrange(4)


def together(rng, alone):
    """Some who serve equally long in one community go together: a list of (helpers, minutes)."""
    waiting, visits = {}, []
    for h, minutes in alone:
        mate = waiting.get((h % 60, minutes), h)
        if mate != h:
            visits.append(((mate, h), minutes))
            del waiting[h % 60, minutes]
        elif (h % 60, minutes) not in waiting and rng.random() < 0.12:
            waiting[h % 60, minutes] = h
        else:
            visits.append(((h,), minutes))
    return visits + [((h,), minutes) for (_, minutes), h in waiting.items()]


def services(rng, helpers, helped):
    """Each 时光伙伴 earns what the shares say, in whole coins; the minutes left over earn nothing."""
    coins = shares(rng, COINS, HELPERS, 2, 0.7)
    alone = [(h, part) for h in range(HELPERS) for part in lengths(rng, 60 * coins[h] + 5 * rng.randrange(12), 90, 240)]
    rng.shuffle(alone)
    diary, turn, rows = Diary(rng), defaultdict(int), []
    names, weights = list(CATEGORIES), list(CATEGORIES.values())
    for who, minutes in together(rng, alone):
        day, start = diary.slot(who)
        h = min(who, key=lambda one: turn[one] / len(helped[one]))  # whoever has elders not yet seen leads
        own = helped[h]
        elders = [own[turn[h] % len(own)]]
        turn[h] += 1
        if len(own) > 1 and rng.random() < 0.1:
            elders.append(own[turn[h] % len(own)])
            turn[h] += 1
        category = rng.choices(names, weights)[0]
        rows.append((day, start, minutes, who, elders, category, h))
    left = [h for h in range(HELPERS) if turn[h] < len(helped[h])]
    if left:
        sys.exit(f"some elders are not served: {left[:5]}")
    rows.sort(key=lambda row: (row[0], row[1], row[3]))
    return coins, rows


def service_row(n, row, helpers):
    day, start, minutes, who, elders, category, lead = row
    return [f"SGH-{n + 1:06d}", day.isoformat(), clock(start), minutes, ";".join(helpers[h]["code"] for h in who),
            ";".join(f"E{e + 1:04d}" for e in elders), category, "上门", "live", category + "服务", helpers[lead]["compound"], helpers[lead]["code"]]


def write_services(out, lines):
    """2023 in one table with the days on which the mini programme verified and approved; since then by fortnight, each
    sent on the Monday after it: within ten working days of its first day."""
    old = [line for line in lines if line[1] < CARRIED_ON.isoformat()]
    for line in old:
        day = date.fromisoformat(line[1])
        line += [(day + timedelta(days=2)).isoformat(), (day + timedelta(days=5)).isoformat()]
    table(out / "services-2023.csv", SERVICES + ["verified_on", "approved_on"], old)
    parts = defaultdict(list)
    for line in lines[len(old):]:
        number = (date.fromisoformat(line[1]) - CARRIED_ON).days // 14
        parts[CARRIED_ON + timedelta(days=14 * number + 14)].append(line)
    for sent, part in parts.items():
        table(out / f"services-{sent}.csv", SERVICES, part)


def redemptions(rng, coins):
    """1,500 services had for coins, by those who have enough of them; a coin each."""
    left = {h: c // 2 for h, c in enumerate(coins)}
    rows = []
    while len(rows) < REDEMPTIONS:
        h = rng.randrange(HELPERS)
        if left[h] > 0:
            left[h] -= 1
            rows.append([date(2023, 7, 1) + timedelta(days=rng.randrange(309)), f"F{h + 1:04d}", "中医理疗" if rng.random() < 0.55 else "家政服务"])
    rows.sort()
    return [[f"DH-{n + 1:04d}", day.isoformat(), "item", who, item, 1] for n, (day, who, item) in enumerate(rows)]


def main(folder):
    out, rng = Path(folder), random.Random(20240506)
    helpers, others, elders, helped = everybody(rng)
    table(out / "organisations.csv", ["code", "kind", "name", "parent"], organisations())
    duties = ["record", "verify", "approve", "redeem", "audit"]
    table(out / "staff.csv", ["code", "role", "name", "duties", "org"],
          [[f"S{n + 1}", "staff", f"工作人员{n + 1}", duty, "P0"] for n, duty in enumerate(duties)])
    table(out / "people.csv", PEOPLE, helpers + elders)
    table(out / "registered.csv", PEOPLE, others)
    table(out / "credentials.csv", ["person", "credential", "from"],
          [[h["code"], credential, h["joined"]] for h in helpers for credential in ("实名注册认证", "健康声明")])
    coins, drawn = services(rng, helpers, helped)
    write_services(out, [service_row(n, row, helpers) for n, row in enumerate(drawn)])
    table(out / "redemptions.csv", ["ref", "day", "kind", "person", "item", "quantity"], redemptions(rng, coins))
    print(f"{len(drawn)} services, {sum(coins)} coins, {len(helpers)} helpers, {len(elders)} elders")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
