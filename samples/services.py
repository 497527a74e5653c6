"""What the volunteers of the invented district did from May to October 2025, and what they spent. make.py calls this."""
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta

from invented import COMMUNITIES

# The clerk's sheet of a quarter grows; it is sent on these days, about every second Monday, with what was done until the day
# before. Verified on the same day, every service keeps its ten working days.
Q2_SENT = [date(2025, 5, 19), date(2025, 6, 3), date(2025, 6, 16), date(2025, 6, 30)]
Q3_SENT = [date(2025, 7, 14), date(2025, 7, 28), date(2025, 8, 11), date(2025, 8, 25), date(2025, 9, 8), date(2025, 9, 22),
           date(2025, 10, 9)]
Q4_SENT = [date(2025, 10, 13)]
DIED = {"E0034": date(2025, 8, 10)}
WEIGHTS = {"助餐": 20, "助洁": 15, "助医": 8, "助急": 2, "巡访关爱": 25, "精神慰藉": 12, "事务代办": 10, "生活照料": 16}
STREET_TWO = {f"V{n:04d}" for n in range(41, 81)}  # the volunteers of J02
ITEMS = ["助餐", "助洁", "助医"]  # of the rule pack
ITEM_MISSPELT = "助结"
EVENING = 18 * 60 + 30  # planted mistakes lie after hours, so that they overlap nothing by accident


@dataclass
class Service:
    day: date
    start: int  # minute of the day
    minutes: int
    volunteers: list
    elders: list
    category: str
    headcount: object = ""
    place: str = ""
    lead: str = ""
    paid: str = ""
    note: str = ""
    reason: str = ""  # why a late row is late
    corrects: str = ""
    ref: str = ""
    # what is written instead of the true value
    day_text: str = ""
    end_text: str = ""
    hours_text: str = ""
    minutes_text: str = ""
    expect: str = "added"
    base: object = None  # the service whose ref this row repeats
    anchor: date = None  # where in the sheet it stands


HOMONYMS = ("王桂兰", "李秀英")


def named(code, people):
    """A name where that tells who is meant, else the code."""
    return people[code].name if code in people and people[code].name not in HOMONYMS else code


class Season:
    """Draws services; one volunteer is never in two places at once."""

    def __init__(self, people, pairs, newcomers, rng):
        self.people, self.rng, self.newcomers = people, rng, newcomers
        self.partner = {volunteer.code: elder.code for elder, volunteer in pairs}
        self.busy = defaultdict(list)  # (volunteer, day) -> [(start, end)]
        self.volunteers, self.elders = defaultdict(list), defaultdict(list)
        idle = set(rng.sample([c for c in people if c[0] == "V" and c not in newcomers], 16))
        unserved = set(rng.sample([c for c in people if c[0] == "E" and c not in newcomers], 24))
        for person in people.values():
            if person.role == "elder" and person.code not in unserved:
                self.elders[person.community].append(person.code)
            if person.role != "elder" and person.code not in idle:
                self.volunteers[person.community].append(person.code)

    def there(self, code, day):
        return (code not in self.newcomers or day >= date(2025, 6, 5)) and day <= DIED.get(code, day)

    def free(self, volunteer, day, start, minutes):
        return all(start >= end or start + minutes <= begin for begin, end in self.busy[volunteer, day])

    def draw(self, community, day, lengths, group=False):
        """One service of that community on that day."""
        rng = self.rng
        while True:
            start, minutes = rng.randrange(8 * 60, 16 * 60, 10 if group else 5), rng.choice(lengths)
            here = [v for v in self.volunteers[community] if self.there(v, day)]
            count = 3 if group else (2 if rng.random() < 0.08 else 1)
            volunteers = sorted({here[min(rng.randrange(len(here)), rng.randrange(len(here)))] for _ in range(count)})
            if all(self.free(v, day, start, minutes) for v in volunteers):
                break
        for v in volunteers:
            self.busy[v, day].append((start, start + minutes))
        elders = [e for e in self.elders[community] if self.there(e, day)]
        kin = {self.people[v].kin for v in volunteers}
        chosen = [e for e in rng.sample(elders, 4 if group else 1) if e not in kin]
        partner = self.partner.get(volunteers[0])
        if not group and partner and rng.random() < 0.6 and self.there(partner, day):
            chosen = [partner]
        if not chosen:
            chosen = [next(e for e in elders if e not in kin)]
        category = "精神慰藉" if group else rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        place = f"{COMMUNITIES[community]}活动室" if group else f"{self.people[chosen[0]].compound}"
        lead = named(volunteers[0], self.people)
        return Service(day, start, minutes, volunteers, chosen, category, rng.randint(9, 24) if group else "", place, lead)

    def span(self, first, last, lengths, per_week):
        """All services from first to last, by day and time."""
        rows, day = [], first
        while day <= last:
            for community in COMMUNITIES:
                chance = per_week / 7 * (0.6 if day.weekday() >= 5 else 1.16)
                for _ in range(2):
                    if self.rng.random() < chance / 2:
                        rows.append(self.draw(community, day, lengths))
                if day.weekday() == 2 and day.day <= 7:
                    rows.append(self.draw(community, day, [90, 105, 120], group=True))
            day += timedelta(days=1)
        return sorted(rows, key=lambda s: (s.day, s.start, s.volunteers))


def after(rows, day):
    """The first service on that day or later."""
    return next(k for k, row in enumerate(rows) if row.day >= day and row.expect == "added" and len(row.volunteers) == 1)


def plant(rows, day, expect="refused", **change):
    """A copy of the first service of that day with other values, after it; in the evening unless told otherwise."""
    at = after(rows, day)
    mistake = replace(rows[at], **{"start": EVENING, "minutes": 60, "headcount": "", "expect": expect, **change})
    mistake.anchor = rows[at].day
    rows.insert(at + 1, mistake)
    return rows[at], mistake


def plant_q2(rows):
    plant(rows, date(2025, 5, 7), category="巡防关爱", note="甲")
    plant(rows, date(2025, 5, 9), hours_text="1.33")
    plant(rows, date(2025, 5, 12), day_text="2052-05-12")
    base, again = plant(rows, date(2025, 5, 14), minutes=120)
    again.base = base
    plant(rows, date(2025, 5, 20), volunteers=["V0199"])
    base, overlap = plant(rows, date(2025, 5, 22))
    overlap.start, overlap.minutes = base.start + 10, 60
    plant(rows, date(2025, 5, 27), elders=["E0001", "E0002", "E0003"], volunteers=["V0001"], headcount=2)
    plant(rows, date(2025, 6, 4), elders=["王桂兰"])
    plant(rows, date(2025, 6, 6), paid="是")
    plant(rows, date(2025, 6, 9), category="")
    plant(rows, date(2025, 6, 11), volunteers=["V0088"], elders=["E0110"], day_text="2025-05-22", note="志愿者5月28日才登记")
    plant(rows, date(2025, 6, 17), hours_text="25")
    plant(rows, date(2025, 6, 19), day_text="2025-06-31")
    base, same = plant(rows, date(2025, 6, 24), expect="unchanged")
    rows[rows.index(same)] = replace(base, expect="unchanged", base=base)
    plant(rows, date(2025, 6, 25), expect="added", elders=["王桂兰@柳浪社区"], volunteers=["V0092"])


def plant_q3(rows, people):
    plant(rows, date(2025, 7, 3), minutes=60, end_text="17:20")
    plant(rows, date(2025, 7, 8), minutes_text="1500", end_text="", start=None)
    plant(rows, date(2025, 7, 10), minutes_text="90")
    plant(rows, date(2025, 7, 15), volunteers=["V0033"], elders=["E0045"])
    plant(rows, date(2025, 7, 22), volunteers=["E0012"])
    plant(rows, date(2025, 8, 5), volunteers=["欧阳建新"])
    plant(rows, date(2025, 8, 15), elders=["E0034"], volunteers=["V0023"])
    _, twice = plant(rows, date(2025, 8, 20))
    twice.volunteers = twice.volunteers * 2
    base, overlap = plant(rows, date(2025, 9, 3))
    overlap.start, overlap.minutes = base.start, base.minutes
    plant(rows, date(2025, 9, 10), minutes_text="0", end_text="", start=None)
    plant(rows, date(2025, 9, 12), expect="added", volunteers=["李秀英#" + people["V0021"].phone[-4:]], elders=["E0030"])
    # What only the audit finds: more than twelve hours of one volunteer on one day.
    for start, minutes in ((7 * 60, 240), (11 * 60 + 20, 240), (15 * 60 + 40, 250)):
        plant(rows, date(2025, 7, 17), expect="added", volunteers=["V0061"], elders=["E0084"], start=start, minutes=minutes)


def number(rows, prefix):
    """Refs in the order of the sheet."""
    count = 0
    for row in rows:
        if row.base is None:
            count += 1
            row.ref = f"{prefix}-{count:04d}"
    for row in rows:
        if row.base is not None:
            row.ref = row.base.ref


def clock(minute):
    return "" if minute is None else f"{minute // 60}:{minute % 60:02d}"


def names(codes, people, by_name):
    return "、".join(named(code, people) if by_name else code for code in codes)


def cells_q2(row, people):
    hours = row.hours_text or f"{row.minutes / 60:.2f}".rstrip("0").rstrip(".")
    return {"记录编号": row.ref, "日期": row.day_text or row.day.isoformat(), "活动名称": (row.category or "上门") + "服务",
            "服务类别": row.category, "志愿者": names(row.volunteers, people, False), "老人": names(row.elders, people, False),
            "服务人数": row.headcount, "开始时间": clock(row.start), "服务时长(小时)": hours, "地点": row.place, "负责人": row.lead,
            "是否收费": row.paid or "否", "备注": row.note}


def cells_q3(row, people):
    by_name = int(row.ref[-1]) % 3 == 0
    end = clock(row.start + row.minutes) if row.start is not None else ""
    return {"日期": row.day_text or f"{row.day.year}/{row.day.month}/{row.day.day}", "记录编号": row.ref,
            "志愿者": names(row.volunteers, people, by_name), "老人": names(row.elders, people, by_name), "服务类别": row.category,
            "开始时间": clock(row.start), "结束时间": row.end_text or end, "时长(分钟)": row.minutes_text, "服务人数": row.headcount,
            "地点": row.place, "活动名称": row.category + "服务", "负责人": row.lead, "录入说明": row.note}


def cells_late(row, people):
    return {"记录编号": row.ref, "日期": row.day_text or f"{row.day.year}年{row.day.month}月{row.day.day}日", "凭证": "补录",
            "志愿者": names(row.volunteers, people, True), "老人": names(row.elders, people, True), "服务类别": row.category,
            "服务时长(小时)": f"{row.minutes / 60:g}", "地点": row.place, "活动名称": row.category + "服务", "负责人": row.lead,
            "更正": row.corrects, "补录原因": row.reason, "备注": row.note}


def cells_q4(row, people):
    return {"ref": row.ref, "day": row.day_text or row.day.isoformat(), "start": clock(row.start),
            "end": clock(row.start + row.minutes), "volunteer": ";".join(row.volunteers), "elder": ";".join(row.elders),
            "headcount": row.headcount, "category": row.category, "place": row.place, "title": row.category + "服务",
            "lead": row.lead, "evidence": "live"}


def late_rows(season, q2, q3):
    """The recorder of one community brings in what lay in a drawer: all two hours, none with a time."""
    rng, rows = season.rng, []
    here, elders = season.volunteers["C0302"], season.elders["C0302"]
    day = date(2025, 7, 2)
    while len(rows) < 24:
        volunteer, elder = rng.choice(here), rng.choice(elders)
        rows.append(Service(day, None, 120, [volunteer], [elder], rng.choice(["巡访关爱", "生活照料"]), place="银杏苑",
                            lead=season.people[volunteer].name, note="纸质登记表"))
        day += timedelta(days=rng.choice([3, 4]))
    void = next(s for s in q3 if s.expect == "added" and s.day > date(2025, 9, 1) and len(s.volunteers) == 1
                and s.volunteers[0] in here)
    rows.append(replace(rows[-1], day=void.day, minutes=30, volunteers=void.volunteers, elders=void.elders, category=void.category,
                        corrects=void.ref, note="签到表为30分钟", lead=void.lead))
    rows.append(replace(rows[3], day=date(2025, 6, 18), reason="登记表夹在会议记录中，9月清点时发现"))
    rows.append(replace(rows[4], day=date(2025, 6, 20), expect="refused"))  # a sealed quarter, no reason
    other = next(s for s in q3 if s.expect == "added" and s.day > date(2025, 9, 9))
    rows.append(replace(rows[5], corrects=other.ref, expect="refused"))  # names a service that stands
    number(rows, "LATE")
    clash = next(s for s in q3 if s.expect == "added" and s.day > date(2025, 8, 1) and s.volunteers[0] in here)
    rows.append(replace(rows[6], ref=clash.ref, expect="refused"))  # the ref of a verified service, other content
    return rows, void


def tell(say, name, rows):
    count = lambda what: sum(row.expect == what for row in rows)
    say(name, count("added"), count("refused"), count("unchanged"))


def table(rows, cells, people):
    dicts = [cells(row, people) for row in rows]
    return list(dicts[0]), [list(d.values()) for d in dicts]


def sent_lines(rows, days, first_line):
    """How many lines the sheet had on each of the days: all rows whose place in it lies before."""
    return [(day, first_line + sum((row.anchor or row.day) < day for row in rows)) for day in days]


def signed_list(out, q3):
    """The refs of one street's services that came back signed on 11 August; the last six came a fortnight later."""
    rows = [row for row in q3 if row.expect == "added" and date(2025, 7, 28) <= row.day < date(2025, 8, 11)
            and row.volunteers[0] in STREET_TWO]
    (out / "signed-2025-08-11-S201.txt").write_text("".join(row.ref + "\n" for row in rows[:-6]), encoding="utf-8")
    return [row.ref for row in rows[-6:]]


def earned(services, until):
    """Whole half points by volunteer from services before that day, one point an hour."""
    minutes = defaultdict(int)
    for row in services:
        if row.expect == "added" and row.day < until:
            for volunteer in row.volunteers:
                minutes[volunteer] += row.minutes
    return {volunteer: total // 30 / 2 for volunteer, total in minutes.items()}


def redemptions(points, pairs):
    """What was spent by the end of September: rows of kind, person, item, quantity, points, to; then what is expected."""
    rich = sorted(points, key=lambda code: (-points[code], code))
    a, b, c = rich[9:12]
    partner = {volunteer.code: elder.code for elder, volunteer in pairs}
    giver, other = [code for code in rich if code in partner][:2]
    good = [("item", rich[k], ITEMS[k % len(ITEMS)], 1 + k % 2, "", "") for k in range(6)]
    good += [("gift", a, "", "", 3, b), ("gift", b, "", "", 3, c), ("gift", c, "", "", 3, a)]
    good += [("gift", giver, "", "", 2, partner[giver]), ("gift", other, "", "", 1.5, partner[other])]
    good += [("donate", rich[12], "", "", 5, ""), ("donate", rich[13], "", "", 4, "")]
    good += [("grant", "", "", "", 3, "E0101"), ("grant", "", "", "", 2, "E0144")]
    bad = [("gift", rich[14], "", "", 500, rich[15]), ("gift", rich[16], "", "", 0.3, rich[17]),
           ("gift", rich[18], "", "", 2, rich[18]), ("item", rich[19], ITEM_MISSPELT, 1, "", ""),
           ("donate", rich[20], "", "", 0, ""), ("gift", "E0102", "", "", 1, rich[21]), ("donate", rich[22], "", "", 2, "")]
    return good, bad


def write_redemptions(out, points, pairs, write, say):
    good, bad = redemptions(points, pairs)
    words = {"item": "兑换", "gift": "转赠", "donate": "捐赠", "grant": "发放"}
    rows = []
    for n, (kind, person, item, quantity, amount, to) in enumerate(good + bad):
        day = date(2025, 7, 16) + timedelta(days=3 * n)
        if (kind, amount) == ("donate", 2):
            day = date(2025, 12, 1)  # a day to come
        day = day if day < date(2025, 9, 27) or day.month == 12 else date(2025, 9, 26)
        rows.append([f"R25Q3-{n + 1:03d}", day.isoformat(), words[kind], person, "", item, quantity, amount, to])
    write(out / "redemptions-2025Q3.csv", ["记录编号", "日期", "类型", "人员", "积分种类", "项目", "数量", "积分", "受赠人"], rows + [rows[0]],
          encoding="utf-8-sig", newline="\r\n")
    say("redemptions-2025Q3.csv (on 2025-09-29)", len(good), len(bad), unchanged=1)


def write_all(out, people, pairs, newcomers, rng, write, say):
    season = Season(people, pairs, newcomers, rng)
    season.busy["V0061", date(2025, 7, 17)].append((0, 24 * 60))  # kept free for the one who does too much
    q2 = season.span(date(2025, 5, 6), date(2025, 6, 29), [30, 45, 45, 60, 75, 75, 90, 90, 105, 120, 135], 4.6)
    q3 = season.span(date(2025, 7, 1), date(2025, 9, 30), [25, 35, 40, 50, 55, 60, 65, 70, 80, 85, 95, 100, 120, 140], 4.8)
    q4 = season.span(date(2025, 10, 9), date(2025, 10, 12), [40, 50, 60, 75, 90], 5)
    plant_q2(q2)
    plant_q3(q3, people)
    plant(q4, date(2025, 10, 11), day_text="2025-10-20")
    number(q2, "Q2")
    number(q3, "Q3")
    number(q4, "Q4")
    late, void = late_rows(season, q2, q3)
    header, lines = table(q2, cells_q2, people)
    write(out / "services-2025Q2.csv", header, lines, encoding="utf-8-sig", newline="\r\n")
    tell(say, "services-2025Q2.csv (on 2025-06-30)", q2)
    header, lines = table(q3, cells_q3, people)
    write(out / "services-2025Q3.csv", header, lines, encoding="gbk", newline="\r\n", above=[["2025年第三季度互助养老服务记录"]])
    tell(say, "services-2025Q3.csv (on 2025-10-09, E0034 ended 2025-08-10)", q3)
    header, lines = table(late, cells_late, people)
    write(out / "services-2025Q3-late.csv", header, lines)
    tell(say, f"services-2025Q3-late.csv (2025Q2 sealed, {void.ref} voided)", late)
    header, lines = table(q4, cells_q4, people)
    write(out / "services-2025Q4.tsv", header, lines, separator="\t")
    tell(say, "services-2025Q4.tsv (on 2025-10-13)", q4)
    sent = sent_lines(q2, Q2_SENT, 1), sent_lines(q3, Q3_SENT, 2)
    write(out / "sent.csv", ["today", "file", "lines"],
          [[day, "services-2025Q2.csv", n] for day, n in sent[0]] + [[day, "services-2025Q3.csv", n] for day, n in sent[1]])
    write_redemptions(out, earned(q2 + q3, date(2025, 9, 22)), pairs, write, say)
    unsigned = signed_list(out, q3)
    print(f"verified a fortnight late: {' '.join(unsigned)}")
    first = [row for row in q2 if row.expect == "added" and row.day < Q2_SENT[0] and row.volunteers[0] < "V0041"]
    print(f"quickstart.sh names: {first[0].ref} (two duties), {first[1].ref} (returned), {void.ref} (voided)")
