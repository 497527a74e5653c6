#!/usr/bin/env python3
"""Writes an invented 志愿中山 of Zhongshan's size: python3 samples/zhongshan/make.py DIR

What the answer 中民函〔2024〕55号 publishes comes out exactly: 118,000 activities, 626,000 attendances, 49,000 volunteers since
2022; and in parts 640 mentors in 16 streets, 10,260 attendances of the Red Cross, 612 elders counselled, the pilot of 竹苑
(214, 72, 219, 12, 50) and its two neighbours, trainings (75 with 2,310, 46 with 7,438). The three pilot sites bear the
names of the answer; everything else is invented, and nobody in here exists. The same bytes every time.
"""
import random
import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from calibrated import SKILLS, People, clock, shares, table, weekdays  # noqa: E402

VOLUNTEERS, ELDERS, ACTIVITIES, ATTENDANCES = 49_000, 12_000, 118_000, 626_000
FIRST, TAKEN_OVER, LAST = date(2022, 1, 4), date(2023, 12, 30), date(2024, 5, 31)  # until 2023 the paper of an older system
STREETS = ["东区街道", "火炬开发区", "小榄镇"] + [f"{name}镇" for name in (
    "望江", "云栖", "柳堤", "松涛", "荷塘", "竹溪", "海晏", "甘泉", "长桥", "金沙", "桂畔", "白石", "南塘", "沙涌", "莲峰", "翠屏", "青溪", "鹭洲", "石门", "浪网", "永丰")]
PILOTS = {"C000": "竹苑社区", "C001": "窈窕小区", "C002": "新市社区"}
COMMUNITIES = {f"C{n:03d}": PILOTS.get(f"C{n:03d}", f"{STREETS[n % 24][:2]}第{n // 24 + 1}社区") for n in range(240)}
BRANDS = ["暖心行动", "荣光犹在守你余生", "红领巾亲子义工走进长者公益食堂", "情暖长者心", "守护桑榆", "青春情暖", "金晖行动"]
KINDS = [("社区志愿者", 40, 1958, 2002), ("青年志愿者", 30, 1984, 2002), ("初老志愿者", 18, 1953, 1961), ("“五老”人员", 6, 1948, 1960),
         ("长者服务社工", 4, 1975, 1998), ("养老护理员", 2, 1968, 1995)]
TAGS = ["独居", "空巢", "高龄", "失能", "贫困", "孤寡", "计划生育特殊家庭", "退伍老兵", "老党员"]
CATEGORIES = {"助餐": 18, "送餐": 12, "助洁": 14, "助乐": 16, "探访": 30, "助老服务": 10}
PEOPLE = ["code", "role", "name", "sex", "born", "id_number", "phone", "community", "compound", "building", "address",
          "tags", "skills", "helper_kind", "joined"]
SERVICES = ["ref", "day", "start", "minutes", "volunteer", "elder", "headcount", "category", "programme", "org", "mode", "evidence", "title",
            "place", "lead"]


def organisations():
    rows = [["Z0", "city", "中山市", ""]]
    rows += [[f"J{n:02d}", "street", name, "Z0"] for n, name in enumerate(STREETS)]
    rows += [[code, "community", name, f"J{n % 24:02d}"] for n, (code, name) in enumerate(COMMUNITIES.items())]
    rows += [["H0", "ngo", "红十字养老服务志愿队", "Z0"]]
    rows += [[f"H{n + 1}", "group", f"红十字养老服务专业队伍{'一二三'[n]}队", "H0"] for n in range(3)]
    rows += [[f"H{n + 4}", "group", f"红十字志愿服务分队第{'一二三四五六'[n]}分队", "H0"] for n in range(6)]
    rows += [[f"Y{n}", "post", f"红十字会养老志愿服务驿站{'甲乙丙丁'[n]}", f"J{n + 3:02d}"] for n in range(4)]
    return rows


def volunteers(people):
    """V00001..V49000, dealt out to the communities; the first 640 are mentors in 16 streets, 40 in each."""
    rng, rows = people.rng, []
    codes, weights = list(COMMUNITIES), [kind[1] for kind in KINDS]
    for n in range(VOLUNTEERS):
        kind, _, born_from, born_to = rng.choices(KINDS, weights)[0]
        home = codes[n % 240] if n >= 640 else codes[n % 16 + 3]
        if n < 640:
            kind, born_from, born_to = "种子导师", 1955, 1990
        joined = date(2021, 1, 4) + timedelta(days=rng.randrange(360))
        rows.append({"code": f"V{n + 1:05d}", "role": "volunteer", "helper_kind": kind, "joined": joined.isoformat(), "skills": rng.choice(SKILLS),
                     **people.draw(born_from, born_to), "community": COMMUNITIES[home], "at": home})
    return rows


def elders(people):
    rng, rows, codes = people.rng, [], list(COMMUNITIES)
    for n in range(ELDERS):
        tags = rng.sample(TAGS, 1 if rng.random() < 0.7 else 2)
        rows.append({"code": f"E{n + 1:05d}", "role": "elder", "tags": ";".join(tags), "joined": "2021-12-01", **people.draw(1925, 1958),
                     **people.home(COMMUNITIES[codes[n % 240]]), "at": codes[n % 240]})
    return rows


class Season:
    """Writes down activities; nobody is in two places at once, and every volunteer comes at least once."""

    def __init__(self, rng, helpers, helped):
        self.rng, self.days, self.busy, self.rows = rng, weekdays(FIRST, LAST), defaultdict(set), []
        self.helpers, self.helped, self.turn = defaultdict(list), defaultdict(list), defaultdict(int)
        for v in helpers:
            self.helpers[v["at"]].append(v["code"])
        for e in helped:
            self.helped[e["at"]].append(e["code"])
        self.minutes = defaultdict(int)  # by volunteer and programme

    def free(self, place, slot, count):
        """So many volunteers of a community: one by turns, the others from those who come often."""
        here = self.helpers[place]
        chosen = []
        while len(chosen) < count:
            if not chosen or self.rng.random() < 0.5:
                code = here[self.turn[place] % len(here)]
                self.turn[place] += 1
            else:
                code = here[int(len(here) * self.rng.random() ** 2)]
            if code not in chosen and slot not in self.busy[code]:
                chosen.append(code)
        return chosen

    def add(self, place, category, *, programme="", elders=(), headcount=0, count=1, between=(0, 10_000), who=(), org="", length=(30, 151)):
        """An activity on some half day between two days of the season."""
        low, high = between[0] * 2, min(between[1], len(self.days)) * 2
        while True:
            slot = self.rng.randrange(low, high)
            if all(slot not in self.busy[v] for v in who):
                break
        who = list(who) or self.free(place, slot, count)
        minutes = self.rng.randrange(*length, 5)
        for v in who:
            self.busy[v].add(slot)
            self.minutes[v, programme] += minutes
        start = (8 * 60 + 30 if slot % 2 == 0 else 14 * 60) + 5 * self.rng.randrange(12)
        self.rows.append([self.days[slot // 2], start, minutes, who, list(elders), headcount, category, programme, org or place])

    def day(self, iso):
        """The number of the first day of the season that is not before."""
        return next(n for n, day in enumerate(self.days) if day >= date.fromisoformat(iso))

    def elder(self, place):
        return self.rng.choice(self.helped[place])

    def attendances(self):
        return sum(row[5] or len(row[4]) for row in self.rows)


def pilots(season):
    """东区竹苑: 214 visits, 219 times shopping, 12 medical, 50 cultural; 窈窕: above 900 a month; 新市: above 2,000."""
    rng, year = season.rng, (season.day("2022-03-01"), season.day("2023-03-01"))
    for category, times in (("探访", 214), ("买菜", 219)):
        for _ in range(times):
            season.add("C000", category, programme="互助式养老服务", elders=[season.elder("C000")], between=year)
    nurses = season.helpers["C000"][:4]  # they have the qualification
    for n in range(12):
        season.add("C000", "医护服务", programme="互助式养老服务", elders=[season.elder("C000")], between=year, who=[nurses[n % 4]])
    for _ in range(50):
        season.add("C000", "文体活动", programme="互助式养老服务", headcount=rng.randint(12, 40), count=3, between=year)
    for month in range(12):
        first = date(2022 + (month + 2) // 12, (month + 2) % 12 + 1, 1)
        span = season.day(first.isoformat()), season.day((first + timedelta(days=27)).isoformat())
        for size in shares(rng, 905 + rng.randrange(60), 45, 3, 0.6):
            season.add("C001", "助老服务", programme="互助式养老服务", headcount=size, count=2, between=span)
    for size in shares(rng, 2046, 130, 4, 0.5):
        season.add("C002", "助老服务", programme="互助式养老服务", headcount=size, count=2, between=year)


def red_cross(season, mentors):
    """10,260 attendances by hours, and 900 baths and cleanings for points."""
    rng, since = season.rng, (season.day("2023-01-03"), 10_000)
    for n, size in enumerate(shares(rng, 10_260, 640, 3, 0.6)):
        season.add("C003", "红十字特色服务", programme="养老服务+生命教育", headcount=size, who=[mentors[n]], between=since, org="H0")
    for n in range(900):
        season.add("C003", rng.choice(["助浴", "助洁"]), programme="红十字为老助洁志愿服务", elders=[season.elder("C003")],
                   who=[mentors[n % 120]], between=since, org=f"H{n % 9 + 1}", length=(60, 121))


def counselling(season, helped):
    """612 elders, some twice, within two years."""
    wanted = [e for e in helped if set(e["tags"].split(";")) & {"独居", "空巢", "高龄", "失能", "计划生育特殊家庭"}][:612]
    for e in wanted + wanted[:288]:
        season.add(e["at"], "心理疏导", elders=[e["code"]], between=(0, season.day("2023-12-29")))


def brands(season, helped):
    """Seven projects, each for its own elders where it names some."""
    places = list(COMMUNITIES)
    of = {"暖心行动": {"孤寡", "贫困"}, "守护桑榆": {"空巢"}, "荣光犹在守你余生": {"退伍老兵", "老党员"}, "金晖行动": {"老党员"}}
    for brand in BRANDS:
        fit = [e for e in helped if not of.get(brand) or set(e["tags"].split(";")) & of[brand]]
        for _ in range(300):
            e = season.rng.choice(fit)
            season.add(e["at"], "助餐" if "食堂" in brand else "探访", programme=brand, elders=[e["code"]], count=2)
    for n in range(200):  # new year's greetings go to many at once
        season.add(places[n], "助乐", programme="青春情暖", headcount=10 + n % 15, count=4)


def the_rest(season):
    """What is left to the published figures: visits to one elder, and activities for so many as it takes."""
    rng, places = season.rng, list(COMMUNITIES)
    names, weights = list(CATEGORIES), list(CATEGORIES.values())
    activities = ACTIVITIES - len(season.rows)
    single = int(activities * 0.62)
    sizes = shares(rng, ATTENDANCES - season.attendances() - single, activities - single, 2, 0.7)
    for n in range(activities):
        place, category = places[n % 240], rng.choices(names, weights)[0]
        if n < single:
            season.add(place, category, elders=[season.elder(place)], count=1 + (rng.random() < 0.35))
        else:
            season.add(place, category, headcount=sizes[n - single], count=rng.choice((2, 2, 3, 4)))


def service_row(n, row):
    day, start, minutes, who, elders, headcount, category, programme, org = row
    return [f"ZS-{n + 1:06d}", day.isoformat(), clock(start), minutes, ";".join(who), ";".join(elders), headcount or "", category, programme,
            org, "集中" if headcount else "上门", "live", category + "活动", COMMUNITIES.get(org, "红十字会"), who[0]]


def write_services(out, rows):
    """Until 2023 in one table with the days on which paper verified and approved; since then by fortnight."""
    rows.sort(key=lambda row: (row[0], row[1], row[3]))
    lines = [service_row(n, row) for n, row in enumerate(rows)]
    old = [line for line in lines if line[1] <= TAKEN_OVER.isoformat()]
    for line in old:
        day = date.fromisoformat(line[1])
        line += [(day + timedelta(days=4)).isoformat(), (day + timedelta(days=9)).isoformat()]
    table(out / "services-until-2023.csv", SERVICES + ["verified_on", "approved_on"], old)
    monday, parts = date(2024, 1, 1), defaultdict(list)
    for line in lines[len(old):]:
        number = (date.fromisoformat(line[1]) - monday).days // 14
        parts[monday + timedelta(days=14 * number + 14)].append(line)
    for sent, part in parts.items():
        table(out / f"services-{sent}.csv", SERVICES, part)
    return len(old), len(parts)


def credentials(helpers, nurses):
    """Whoever serves is certified by the platform, and so insured; mentors are trained, nurses qualified."""
    rows = [[v["code"], "“志愿中山”认证", v["joined"]] for v in helpers]
    rows += [[v["code"], "种子导师培训", v["joined"]] for v in helpers[:640]]
    return rows + [[code, "医护专业资格", "2020-07-01"] for code in nurses]


def records(rng):
    """Trainings of the Red Cross and of the civil affairs bureau, the wishes of 竹苑."""
    rows = []
    days = weekdays(date(2022, 1, 10), LAST)
    for n, size in enumerate(shares(rng, 2310, 75, 12, 0.4)):
        rows.append({"record": "培训", "ref": f"PX-H{n + 1:03d}", "day": rng.choice(days), "title": "红十字公益培训", "topic": rng.choice(["护理技能", "急救"]),
                     "provider": "市红十字会", "org": "H0", "headcount": size, "audience": "志愿者", "hours": 2})
    topics = ["护理技能", "常见疾病", "营养", "心理健康"]
    for n, size in enumerate(shares(rng, 7438, 46, 60, 0.4)):
        rows.append({"record": "培训", "ref": f"PX-M{n + 1:03d}", "day": rng.choice(days), "title": "养老服务培训", "topic": topics[n % 4],
                     "provider": "市民政局", "org": "Z0", "headcount": size, "audience": ["志愿者", "邻里", "亲属", "其他照顾者"][n % 4], "hours": 3})
    wishes = ["换一盏灯", "拍一张合影", "理一次发", "回一趟老屋", "吃一碗云吞面", "学会视频通话"]
    for n in range(72):
        rows.append({"record": "微心愿", "ref": f"XY-{n + 1:03d}", "day": date(2022, 3, 1) + timedelta(days=5 * n), "title": wishes[n % 6],
                     "topic": wishes[n % 6], "org": "C000", "people": f"E{1 + 240 * (n % 50):05d}",
                     "closed": date(2022, 3, 8) + timedelta(days=5 * n), "outcome": "实现"})
    return sorted(rows, key=lambda row: (row["day"], row["ref"]))


def redemptions(rng, season, helpers):
    """Services for 公益积点 by those of 60 and more, gifts and services for the points of the Red Cross by anybody."""
    rows, last = [], LAST
    old = [v["code"] for v in helpers if v["born"] < "1963-12-31" and season.minutes[v["code"], ""] >= 600]
    items = ["义剪", "助洁", "老年人能力评估", "老年人心理咨询", "健康指导"]
    for n, code in enumerate(rng.sample(old, 400)):
        rows.append([last, "item", code, items[n % 5], 1 + n % 2])
    for n, v in enumerate(helpers[:120]):
        if season.minutes[v["code"], "红十字为老助洁志愿服务"] >= 400:
            rows.append([last, "item", v["code"], "礼品" if n % 3 else "红十字助洁服务", 1])
    return [[f"DH-{n + 1:04d}", *row] for n, row in enumerate(rows)]


def main(folder):
    out, rng = Path(folder), random.Random(20240955)
    people = People(rng, "442097")
    helpers, helped = volunteers(people), elders(people)
    table(out / "organisations.csv", ["code", "kind", "name", "parent"], organisations())
    table(out / "staff.csv", ["code", "role", "name", "duties", "org"],
          [[f"S{n + 1}", "staff", f"工作人员{n + 1}", duty, "Z0"] for n, duty in enumerate(["record", "verify", "approve", "redeem", "audit"])])
    table(out / "people.csv", PEOPLE, helpers + helped)
    season = Season(rng, helpers, helped)
    pilots(season)
    red_cross(season, [v["code"] for v in helpers[:640]])
    counselling(season, helped)
    brands(season, helped)
    the_rest(season)
    came = {code for row in season.rows for code in row[3]}
    if (len(season.rows), season.attendances(), len(came)) != (ACTIVITIES, ATTENDANCES, VOLUNTEERS):
        sys.exit(f"not calibrated: {len(season.rows)} activities, {season.attendances()} attendances, {len(came)} volunteers")
    table(out / "credentials.csv", ["person", "credential", "from"], credentials(helpers, season.helpers["C000"][:4]))
    header = ["record", "ref", "day", "title", "topic", "provider", "org", "headcount", "audience", "hours", "people", "closed", "outcome"]
    table(out / "records.csv", header, records(rng))
    table(out / "redemptions.csv", ["ref", "day", "kind", "person", "item", "quantity"], redemptions(rng, season, helpers))
    old, parts = write_services(out, season.rows)
    print(f"{old} services on paper, {len(season.rows) - old} in {parts} files; {len(came)} volunteers, {season.attendances()} attendances")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
