"""The invented district: its organisations, staff, volunteers and elders. make.py writes them down."""
from dataclasses import dataclass, field
from datetime import date, timedelta

DISTRICT = ("D01", "云泽区")
STREETS = {"J01": "荷塘街道", "J02": "松涛街道", "J03": "柳堤街道"}
COMMUNITIES = {
    "C0101": "采莲社区", "C0102": "映月社区", "C0103": "听雨社区", "C0104": "晨曦社区",
    "C0201": "松风社区", "C0202": "鹤鸣社区", "C0203": "望岭社区", "C0204": "竹韵社区",
    "C0301": "春堤社区", "C0302": "柳浪社区", "C0303": "燕归社区", "C0304": "长桥社区",
}
HELPERS = {"C0204": 3, "C0303": 4}  # 互助养老员 in the two communities that lack some; elsewhere six to eight
COMPOUNDS = ["荷风苑", "听涛里", "桂香园", "梧桐里", "向阳院", "银杏苑"]
AREA = "420197"  # plausible, given to no county

TAGS = ["独居", "空巢", "留守", "失能", "重残", "计划生育特殊家庭"]
NEEDS = ["生活照料", "助餐", "助洁", "助医", "巡访关爱", "精神慰藉", "事务代办", "健康保健", "文体活动", "法律援助"]
HOBBIES = ["下棋", "书法", "太极拳", "唱歌", "养花", "听戏", "广场舞", "钓鱼", "读报", "编织"]
OTHER_KINDS = ["老党员", "老教师", "老干部", "医疗护理志愿者"]

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
MALE_OLD = ["建国", "德福", "长贵", "树林", "国强", "永福", "志明", "大有", "金山", "福生", "文彬", "耀祖", "洪亮", "守义", "启明", "松年"]
FEMALE_OLD = ["桂兰", "秀英", "玉珍", "淑芬", "素珍", "兰芝", "凤英", "月娥", "翠花", "惠芳", "佩文", "巧云", "银环", "彩霞", "美娟", "春梅"]
MALE_YOUNG = ["志强", "海波", "俊杰", "立新", "晓东", "伟平", "文涛", "建军", "学勤", "向阳", "宏伟", "庆丰"]
FEMALE_YOUNG = ["丽华", "晓红", "雪梅", "静怡", "秋菊", "红霞", "建英", "海燕", "玉洁", "春燕", "敏芝", "爱萍"]


@dataclass
class Person:
    code: str
    role: str  # volunteer elder both
    name: str
    sex: int  # 1 male, 2 female
    born: date
    community: str  # code
    compound: str
    building: str
    phone: str = ""
    id_number: str = ""
    month_only: bool = False  # the day of birth is not known
    tags: list = field(default_factory=list)
    needs: list = field(default_factory=list)
    skills: list = field(default_factory=list)
    hobbies: list = field(default_factory=list)
    kind: str = ""
    subsidy: str = ""
    reason: str = ""
    kin: str = ""
    joined: date = date(2025, 4, 1)
    address: str = ""
    # what is written instead of the true value, for planted mistakes
    born_text: str = ""
    community_text: str = ""
    joined_text: str = ""

    @property
    def street(self):
        return "J" + self.community[1:3]


def check_digit(first_17):
    """GB 11643, ISO 7064 MOD 11-2."""
    weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    return "10X98765432"[sum(int(d) * w for d, w in zip(first_17, weights)) % 11]


def id_number(born, sex, serial):
    """The sequence is odd for men, even for women."""
    body = f"{AREA}{born:%Y%m%d}{(serial * 2 + (sex == 1)) % 1000:03d}"
    return body + check_digit(body)


def organisations():
    """Rows of kind, code, name, parent. One community stands above its street, as lists are typed."""
    rows = [("区", DISTRICT[0], DISTRICT[1], "")]
    communities = [("社区", code, name, STREETS["J" + code[1:3]]) for code, name in COMMUNITIES.items()]
    rows.append(communities.pop(4))
    rows += [("街道", code, name, DISTRICT[1]) for code, name in STREETS.items()]
    return rows + communities


class Invention:
    """Draws people one after another; every full name is drawn once only."""

    def __init__(self, rng):
        self.rng = rng
        self.names = {"王桂兰", "李秀英"}  # kept for the homonyms
        self.serial = 0

    def name(self, sex, born):
        old = born.year < 1962
        given = (MALE_OLD if old else MALE_YOUNG) if sex == 1 else (FEMALE_OLD if old else FEMALE_YOUNG)
        while True:
            name = self.rng.choice(SURNAMES) + self.rng.choice(given)
            if name not in self.names:
                self.names.add(name)
                return name

    def _person(self, code, role, community, sex, born):
        self.serial += 1
        number = int(community[1:])
        compounds = [COMPOUNDS[(number + k) % len(COMPOUNDS)] for k in range(3)]
        compound, building = self.rng.choice(compounds), f"{self.rng.randint(1, 4)}栋"
        address = (f"{COMMUNITIES[community][:2]}路{10 + number % 100 * 3}号{compound}{building}"
                   f"{self.rng.randint(1, 3)}单元{self.rng.randint(1, 6)}0{self.rng.randint(1, 2)}室")
        return Person(code, role, self.name(sex, born), sex, born, community, compound, building,
                      phone=f"1390001{self.serial:04d}", id_number=id_number(born, sex, self.serial), address=address,
                      hobbies=self.rng.sample(HOBBIES, self.rng.randint(0, 2)),
                      joined=date(2025, 3, 24) + timedelta(days=self.rng.randint(0, 32)))

    def _born(self, youngest, oldest):
        """A day of birth for somebody of that age in spring 2025."""
        return date(2025, 3, 1) - timedelta(days=self.rng.randint(youngest * 366, oldest * 365))

    def volunteer(self, code, community, helper):
        sex = 2 if self.rng.random() < 0.62 else 1
        person = self._person(code, "volunteer", community, sex, self._born(55, 69) if helper else self._born(30, 74))
        person.kind = "互助养老员" if helper else self.rng.choice(OTHER_KINDS)
        person.skills = self.rng.sample(NEEDS, self.rng.randint(1, 3)) + self.rng.sample(["理发", "做饭", "家电维修"], 1)
        return person

    def elder(self, code, community):
        sex = 2 if self.rng.random() < 0.58 else 1
        person = self._person(code, "elder", community, sex, self._born(63, 93))
        person.tags = self.rng.sample(TAGS, 1 if self.rng.random() < 0.8 else 2)
        person.needs = self.rng.sample(NEEDS, self.rng.randint(1, 3))
        if self.rng.random() < 0.30:
            person.id_number = ""
            person.month_only = self.rng.random() < 0.35
        if self.rng.random() < 0.15:
            person.phone = ""
        return person


def everybody(invention):
    """120 volunteers V0001.. and 160 elders E0001.. of the twelve communities, by code."""
    rng, people = invention.rng, {}
    volunteers, elders = 0, 0
    for number, community in enumerate(COMMUNITIES):
        helpers = HELPERS.get(community, 6 + number % 3)
        for k in range(10):
            volunteers += 1
            code = f"V{volunteers:04d}"
            people[code] = invention.volunteer(code, community, k < helpers)
        for k in range(14 if number < 4 else 13):
            elders += 1
            code = f"E{elders:04d}"
            people[code] = invention.elder(code, community)
    _circumstances(people, rng)
    return people


def _circumstances(people, rng):
    """What the notices make rules about: homonyms, kin, subsidies with a reason, helpers who are elders themselves."""
    people["E0005"].name = people["E0123"].name = "王桂兰"
    for code in ("E0005", "E0123"):
        people[code].sex, people[code].id_number = 2, ""
    people["V0021"].name = people["V0095"].name = "李秀英"
    for code in ("V0021", "V0095"):
        person = people[code]
        person.sex, person.id_number = 2, id_number(person.born, 2, int(code[1:]))
    people["V0033"].kin = "E0045"  # his mother
    for code, subsidy, reason in (("E0012", "city", "子女长期在外，社区会议同意纳入"), ("E0077", "district", "独居且刚出院，街道同意纳入"),
                                  ("E0131", "district", "失能，补贴不足，街道同意纳入")):
        people[code].subsidy, people[code].reason = subsidy, reason
    for code in ("V0002", "V0041", "V0081"):
        person = people[code]
        person.role, person.tags, person.needs = "both", ["空巢"], ["文体活动"]
        person.born = date(1957, 5, 1) + timedelta(days=int(code[1:]))
        person.id_number = id_number(person.born, person.sex, int(code[1:]))
    for code in rng.sample([c for c in people if c.startswith("V")], 4):  # what Order 67 Art. 5 would like to know
        people[code].skills = []


def staff(invention):
    """Rows of code, name, duties, org."""
    rows = [("S000", "admin", ""), ("S001", "record", "D01"), ("S002", "redeem", "D01"), ("S003", "audit", "D01")]
    for street in STREETS:
        rows += [(f"S{street[-1]}01", "verify", street), (f"S{street[-1]}02", "approve", street)]
    rows.append(("S103", "verify;approve", "J01"))  # one who could do two steps, and may not on one service
    rows += [(f"S{code[2]}1{code[4]}", "record", code) for code in COMMUNITIES]
    return [(code, invention.name(1 + n % 2, date(1980, 1, 1)), duties, org) for n, (code, duties, org) in enumerate(rows)]
