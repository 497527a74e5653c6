#!/usr/bin/env python3
"""Writes roster-2025-06.xlsx and survey-forms.xlsx: python3 samples/workbooks.py [--out DIR]. Needs openpyxl.

They are kept beside this file as they came out; carebank and its tests need no openpyxl. The first is a roster as a
community keeps it in WPS: a title over merged cells, a merged community, dates in every spelling, an ID number that the
spreadsheet rounded, a total and a signature below, a second sheet for another community with other columns, a third of
instructions, a hidden one. The second holds 附件1 of Harbin's notice, filled in twice. Nobody in here exists.
"""
import argparse
import datetime
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def id_number(born, order):
    """18 characters of the area 420197, which nobody has."""
    first = f"420197{born:%Y%m%d}{order:03d}"
    return first + "10X98765432"[sum(w * int(d) for w, d in zip(WEIGHTS, first)) % 11]


def day(text):
    return datetime.date.fromisoformat(text)


def roster():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime.datetime(2025, 6, 20)
    sheet = book.active
    sheet.title = "采莲社区"
    sheet["A1"] = "荷塘街道2025年6月新增老人花名册"
    sheet.merge_cells("A1:I1")
    sheet["A1"].alignment = Alignment(horizontal="center")
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A2"], sheet["G2"] = "填报单位：采莲社区", "填报时间：2025年6月20日"
    sheet.append(["序号", "社区", "老人姓名", "性别", "身份证号码", "出生年月", "联系方式", "老人类别", "服务需求"])
    sheet.append([1, "采莲社区", "万兰芝", "女", id_number(day("1942-06-28"), 42), 1942.6, "139-0008-0001", "独居老人", "助餐、巡访关爱"])
    sheet.append([2, None, "欧阳 秀英", "女", None, "1939年3月5日", "１３９０００８０００２", "空巢", "助洁"])
    sheet.append([3, None, "史桂香", "女", 4.2019719510923e17, day("1951-09-23"), "13900080003", "独居", "助医"])
    sheet.append([4, None, "贺佩文", "女", None, "五一年秋", "13900080004", "独居", None])
    sheet.merge_cells("B4:B7")
    sheet["F6"].number_format = "yyyy/m/d"
    sheet["K5"] = "旁边的话：女儿每周来"
    sheet["A8"], sheet["C8"] = "合计", "4人"
    sheet["A10"] = "填表人：陆小禾"

    other = book.create_sheet("映月社区")
    other.append(["老人姓名", "出生年月", "社区", "手机", "老人类别"])
    other.append(["雷长贵", "19360422", "映月社区", "13900080005", "独居"])

    notes = book.create_sheet("填表说明")
    notes["A1"], notes["A2"] = "填表说明", "一、出生年月可以只写到月。"
    hidden = book.create_sheet("旧名单")
    hidden.append(["老人姓名", "出生年月"])
    hidden.append(["不再有人", "1930-01"])
    hidden.sheet_state = "hidden"
    return book


SURVEY = [("黎佩文", "1942-10-24", "虹桥路924号2单元401室", "13900010921", ["√", "", "√", "", "", ""], "独居，三楼", ""),
          ("顾冬梅", "1946年5月", "虹桥路926号4单元601室", "13900010923", ["", "", "", "", "√", "√"], "与老伴同住", "行动不便")]
NEEDS = ["生活照料", "文体活动", "心理抚慰", "法律援助", "健康保健", "应急救助"]


def form(sheet, person):
    name, born, address, phone, ticks, living, remark = person
    widths = [14, 14, 14, 16, 12, 20]
    for column, width in zip("ABCDEF", widths):
        sheet.column_dimensions[column].width = width
    sheet["A1"], sheet["A2"] = "附件 1", "空巢（独居）老龄妇女情况调查表"
    rows = [["姓名", name, "出生年月", born, "民族", "汉"], ["家庭住址", address, None, None, "联系方式", phone],
            ["子女或\n亲属联\n系方式", "关系", "姓名", "工作单位\n或常住地址", None, "联系方式"],
            [None, "女儿", "华小禾", "云杉纺织厂", None, "13900070921"], [None] * 6, [None] * 6,
            ["空巢老人\n现状（按\n实际情况\n填写）", "身体状况", "高血压，按时服药"], [None, "精神心理", "开朗"],
            [None, "子女赡养", "女儿每周探望"], [None, "居住状况", living], [None, "特长爱好", "剪纸、唱歌"]]
    for i in range(0, 6, 2):
        head = "空巢老人\n需求状况\n（在对应\n栏内打√）" if i == 0 else None
        rows.append([head, NEEDS[i], ticks[i], NEEDS[i + 1], None, ticks[i + 1]])
    rows.append(["备注", remark])
    line = Side(style="thin")
    for n, row in enumerate(rows, start=3):
        for column in range(6):
            cell = sheet.cell(n, column + 1, row[column] if column < len(row) else None)
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
    merges = ["A2:F2", "B4:D4", "A5:A8", "A9:A13", "A14:A16", "B17:F17"]
    merges += [f"D{n}:E{n}" for n in (5, 6, 7, 8, 14, 15, 16)] + [f"C{n}:F{n}" for n in range(9, 14)]
    for merged in merges:
        sheet.merge_cells(merged)
    sheet["A2"].alignment = Alignment(horizontal="center")
    sheet["A19"], sheet["D19"] = "填表人：陆社工", "填表日期：2025年 7 月 8 日"


def survey():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = datetime.datetime(2025, 7, 8)
    book.remove(book.active)
    for person in SURVEY:
        form(book.create_sheet(person[0]), person)
    return book


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent)
    folder = parser.parse_args().out
    roster().save(folder / "roster-2025-06.xlsx")
    survey().save(folder / "survey-forms.xlsx")
