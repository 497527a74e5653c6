#!/usr/bin/env python3
"""Invented spreadsheets of Zhongshan's size (Z35: 49,000 volunteers; 626,000 services, one volunteer and one elder each).

generate.py DIR [SCALE]: writes organisations.csv, people.csv, staff.csv and services.csv; SCALE 1 is the whole.
"""
import datetime
import pathlib
import random
import sys

WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉力建国华红玉梅珍荣春凤琴云莲环雪爱香月莺媛瑞凡佳嘉琼勤贞莉"
CATEGORIES = ["助餐", "助洁", "助医", "助急", "巡访关爱", "精神慰藉", "事务代办", "生活照料"]


def identity(rng, born, number):
    body = "420197" + born.strftime("%Y%m%d") + f"{number % 1000:03d}"
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, WEIGHTS)) % 11]


def main(folder, scale):
    rng = random.Random(20240920)
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    volunteers, elders, services = int(49_000 * scale), int(66_000 * scale), int(626_000 * scale)
    streets, communities = 24, 280
    with open(out / "organisations.csv", "w") as f:
        f.write("code,kind,name,parent\nD1,district,测试区,\n")
        for j in range(streets):
            f.write(f"J{j},street,街道{j},D1\n")
        for c in range(communities):
            f.write(f"C{c},community,社区{c},J{c % streets}\n")
    with open(out / "staff.csv", "w") as f:
        f.write("code,role,name,duties,org\nS1,staff,记录员,record,\nS2,staff,核实员,verify,\nS3,staff,审核员,approve,\nS4,staff,审计员,audit,\n")
    with open(out / "people.csv", "w") as f:
        f.write("code,role,name,sex,born,phone,street,community,compound,building,tags,joined\n")
        for n in range(volunteers + elders):
            elder = n >= volunteers
            year = rng.randint(1930, 1958) if elder else rng.randint(1950, 2000)
            born = datetime.date(year, rng.randint(1, 12), rng.randint(1, 28))
            name = rng.choice(SURNAMES) + "".join(rng.choice(GIVEN) for _ in range(rng.randint(1, 2)))
            c = rng.randrange(communities)
            f.write(f"{'E' if elder else 'V'}{n:06d},{'elder' if elder else 'volunteer'},{name},{rng.choice('MF')},{born},139{n:08d},"
                    f"街道{c % streets},社区{c},小区{n % 7},{n % 20}栋,{'独居' if elder else ''},2025-03-04\n")
    first = datetime.date(2025, 5, 1)
    rows = []
    busy = set()  # one volunteer, one service a slot: no overlaps
    while len(rows) < services:
        day, slot, v = rng.randrange(180), rng.randrange(6), rng.randrange(volunteers)
        if (day, slot, v) in busy:
            continue
        busy.add((day, slot, v))
        rows.append((day, slot, v, volunteers + rng.randrange(elders), rng.choice([30, 45, 60, 90]), rng.choice(CATEGORIES)))
    rows.sort()
    with open(out / "services.csv", "w") as f:
        f.write("ref,day,start,minutes,volunteer,elder,headcount,category,programme,mode,evidence\n")
        for n, (day, slot, v, e, minutes, category) in enumerate(rows):
            f.write(f"Z{n:07d},{first + datetime.timedelta(days=day)},{8 + 2 * slot}:{'00' if minutes % 2 else '15'},{minutes},V{v:06d},E{e:06d},1,"
                    f"{category},社区互助养老,上门,live\n")


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 1.0)
