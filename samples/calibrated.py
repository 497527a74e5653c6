"""What the generators of samples/putuo and samples/zhongshan share: people who do not exist, and tables on disk."""
import csv
from datetime import date, timedelta

SURNAMES = ("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
            "廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤")
GIVEN = {1: "伟强磊军洋勇杰涛明超平刚文辉力建国华海波俊立新东学勤宏庆丰德福长贵树林永志金山启松年守义洪亮耀祖",
         2: "芳娜秀英敏静丽艳娟兰霞桂玉梅珍荣春凤琴云莲环雪爱香月莺媛佳嘉琼贞莉惠佩巧银彩美素翠淑洁燕红萍"}
COMPOUNDS = ["荷风苑", "听涛里", "桂香园", "梧桐里", "向阳院", "银杏苑", "和乐坊"]
SKILLS = ["理发", "做饭", "家电维修", "健康保健", "文体活动", "生活照料", "心理抚慰", "书法", "太极拳"]
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def id_number(area, born, sex, serial):
    """GB 11643 for a county that there is not: the sequence is odd for men, even for women."""
    body = f"{area}{born:%Y%m%d}{(serial * 2 + (sex == 1)) % 1000:03d}"
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS)) % 11]


class People:
    """Draws people one after another; no two have one ID number."""

    def __init__(self, rng, area):
        self.rng, self.area, self.serial, self.taken = rng, area, 0, set()

    def draw(self, born_from, born_to, women=0.6):
        """Name, sex as written, day of birth, ID number, telephone; the numbers belong to nobody."""
        rng = self.rng
        self.serial += 1
        sex = 2 if rng.random() < women else 1
        name = rng.choice(SURNAMES) + "".join(rng.choice(GIVEN[sex]) for _ in range(2 if rng.random() < 0.85 else 1))
        while True:
            born = date(rng.randint(born_from, born_to), 1, 1) + timedelta(days=rng.randrange(365))
            number = id_number(self.area, born, sex, rng.randrange(500))
            if number not in self.taken:
                break
        self.taken.add(number)
        return {"name": name, "sex": "MF"[sex - 1], "born": born.isoformat(), "id_number": number, "phone": f"100{self.serial:08d}"}

    def home(self, community):
        rng = self.rng
        compound, building = rng.choice(COMPOUNDS), f"{rng.randint(1, 24)}栋"
        return {"community": community, "compound": compound, "building": building,
                "address": f"{community}{compound}{building}{rng.randint(1, 6)}0{rng.randint(1, 4)}室"}


def table(path, header, rows):
    """A table as UTF-8 with LF; rows are lists, or dicts that may lack columns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header)
        for row in rows:
            out.writerow([row.get(column, "") for column in header] if isinstance(row, dict) else row)


def shares(rng, total, count, least, spread):
    """`count` whole numbers of at least `least` that make `total`, unequal as people are."""
    weights = [rng.lognormvariate(0, spread) for _ in range(count)]
    left, scale = total - least * count, sum(weights)
    numbers = [least + int(left * w / scale) for w in weights]
    for k in range(total - sum(numbers)):
        numbers[k % count] += 1
    return numbers


def lengths(rng, minutes, shortest, longest):
    """Services of so many minutes in all, each a multiple of five between the two."""
    parts = []
    while minutes > longest:
        part = rng.randrange(shortest, longest + 1, 5)
        if minutes - part < shortest:
            part = minutes - shortest
        parts.append(part)
        minutes -= part
    return parts + [minutes]


def clock(minute):
    return f"{minute // 60}:{minute % 60:02d}"


def weekdays(first, last):
    """Every day from first to last but Sundays."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1) if (first + timedelta(days=n)).weekday() != 6]
