#!/usr/bin/env python3
"""Names and texts that would be formulas, markup or commands elsewhere stay text, whatever prints them: injection.py CAREBANK.

Organisations, people, services, records, pairs and redemptions bear them; every list and report is then printed in every
format. What CSV guards, an import takes off again: the register round-trips byte for byte.
"""
import csv
import html.parser
import io
import json
import os
import pathlib
import re
import tempfile
import zipfile

from bank import bank, settle

EVIL = ["=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "<script>alert(1)</script>", "a|b", "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))", "=HYPERLINK(\"http://x\",\"y\")", "\u001b[2J甲", "&lt;b&gt;", "`=1`", "'=1", "-"]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
NUMBER = re.compile(r"-?\d+(\.\d+)?")
PLAIN_TAGS = {"html", "head", "meta", "title", "style", "body", "section", "h1", "h2", "h3", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "br", "p", "div", "col",
              "colgroup", "span", "figure", "figcaption", "svg", "path", "rect"}


def write(name, header, rows):
    """As a spreadsheet program would write it, with guards where it has them."""
    with open(name, "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(header.split(","))
        out.writerows(rows)


def fill():
    names = [f"C{n}" for n in range(len(EVIL))]
    write("orgs.csv", "code,kind,name,parent", [["D", "district", "区", ""], ["J", "street", "=街", "D"]] +
          [[code, "community", evil, "J"] for code, evil in zip(names, EVIL)])
    people = [[f"{letter}{n}", role, evil, born, f"C{n}", evil, evil, evil, evil, evil, "2025-04-01", tags]
              for letter, role, born, tags in [("V", "volunteer", "1960-01-01", ""), ("E", "elder", "1940-01-01", "独居")] for n, evil in enumerate(EVIL)]
    write("people.csv", "code,role,name,born,community,compound,building,address,skills,hobbies,joined,tags", people)
    write("staff.csv", "code,role,name,duties", [["R", "staff", "=R", "record"], ["K", "staff", "+K", "verify"], ["P", "staff", "@P", "approve"], ["U", "staff", "-U", "audit"],
                                                 ["X", "staff", "－X", "redeem"]])
    write("services.csv", "ref,day,start,minutes,volunteer,elder,category,place,lead,title,note",
          [[f"S{n}", "2025-05-06", "9:00", 60, f"V{n}", f"E{n}", "助餐", evil, evil, evil, evil] for n, evil in enumerate(EVIL)])
    write("held.csv", "人员,资质,证号,发放单位,生效日期,失效日期", [[f"V{n}", "意外险", evil, "某公司", "2025-04-01", "2025-12-31"] for n, evil in enumerate(EVIL)])
    write("records.csv", "记录编号,记录类型,日期,名称,课程主题,举办单位,学习时长(小时),参加人员", [[f"T{n}", "培训", "2025-05-10", evil, evil, evil, "2", f"V{n}"] for n, evil in enumerate(EVIL)])
    write("pairs.csv", "老人,志愿者,理由", [[f"E{n}", f"V{n}", evil] for n, evil in enumerate(EVIL)])
    bank("init", "--rules", "420112", "--by", "A")
    everything = str(len(EVIL))
    for words, count in [(["enroll", "import", "orgs.csv", "--by", "A"], str(len(EVIL) + 2)), (["enroll", "import", "staff.csv", "--by", "A"], "5"),
                         (["enroll", "import", "people.csv", "--by", "R"], str(2 * len(EVIL))), (["log", "import", "services.csv", "--by", "R"], everything),
                         (["enroll", "import", "held.csv", "--by", "R"], everything), (["log", "import", "records.csv", "--by", "R"], everything),
                         (["pair", "confirm", "pairs.csv", "--by", "R"], everything)]:
        said = bank(*words).stdout
        assert said.splitlines()[-1].startswith(f"{count} "), f"{words}: {said}"
    act()


def act():
    bank("log", "verify", "--all", "--by", "K")
    bank("log", "approve", "--ref", "S0", "--ref", "S1", "--ref", "S2", "--by", "P")
    bank("log", "void", "--ref", "S1", "--reason", EVIL[0], "--by", "P")
    for n, evil in enumerate(EVIL[:6]):
        bank("redeem", "opening", "--to", f"V{n}", "--points", "5", f"--document={evil}", "--by", "A")
        bank("pair", "request", f"--elder=E{n}", "--category=助餐", f"--note={evil}", "--by", "R")
    bank("redeem", "donate", "--person", "V0", "--points", "1", "--by", "X")
    bank("enroll", "end", "V5", "--day", "2025-05-30", f"--reason={EVIL[0]}", "--by", "R")
    bank("enroll", "end", "V6", "--day", "2025-05-30", "--reason", "去世", "--by", "R")
    bank("audit", "checkpoint", "--out", "last.checkpoint", "--by", "U")
    bank("audit", "open", "--ref", "S0", "--field", "note", f"--to={EVIL[0]}", f"--reason={EVIL[8]}", "--by", "U")
    bank("audit", "accept", "round-hours", "V1", f"--reason={EVIL[0]}", "--until", "2025-12-31", "--by", "U", ok=None)


PRINTED = [
    ["enroll", "list"], ["enroll", "list", "--batches"], ["enroll", "show", "V0"], ["enroll", "show", "E3"], ["enroll", "credentials"], ["pair", "list"],
    ["pair", "propose", "--by", "R"], ["pair", "requests"], ["log", "list"], ["log", "records"], ["log", "uploads"], ["redeem", "catalogue"], ["audit", "check"],
    ["report", "indicators", "--period", "2025Q2"], ["report", "balances"], ["report", "backlog"], ["report", "statement", "V0"], ["report", "register"], ["report", "register", "--pseudonymous"], ["report", "orders", "--period", "2025Q2"], ["report", "pairs"],
    ["report", "obligations", "--period", "2025Q2"], ["report", "records", "--period", "2025Q2"], ["report", "funds", "--period", "2025Q2"],
    ["report", "needs", "--period", "2025Q2"], ["report", "cases", "--period", "2025Q2"], ["report", "services", "--period", "2025Q2"], ["report", "progress"],
    ["report", "orgs"], ["report", "volunteers"], ["report", "elders"], ["report", "certificate", "V0"], ["report", "hours", "--org", "C0"], ["report", "deliveries"],
    ["report", "forms"], ["report", "dossier", "V0"], ["report", "dossier", "E3"], ["report", "dossier", "V6", "--accounts", f"--relative={EVIL[8]}"],
    ["report", "disclosures"], ["enroll", "keys"], ["report", "signatures", "--period", "2025Q2"],
    ["report", "statement", "V0", "--receipts", "--by", "A"], ["report", "indicators", "--period", "2025Q2", "--public"],
]


class Page(html.parser.HTMLParser):
    def handle_starttag(self, tag, attrs):
        assert tag in PLAIN_TAGS, tag
        assert not any(name.startswith("on") or name in ("href", "src") for name, _ in attrs), attrs


def check_csv(text, where):
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline="")))
    assert rows and all(len(row) == len(rows[0]) for row in rows), where
    for row in rows:
        for cell in row:
            assert not cell.startswith(FORMULA) or NUMBER.fullmatch(cell), f"{where}: {cell!r}"


def check_md(text, where):
    assert not re.search(r"(?<!\\)<(?!br>)", text), f"{where}: markup\n{text}"
    columns = 0
    for line in text.splitlines():
        bars = len(re.findall(r"(?<!\\)\|", line))
        columns = bars if line.startswith("|") and columns == 0 else 0 if not line.startswith("|") else columns
        assert not line.startswith("|") or bars == columns, f"{where}: {line}"


def check(text, form, where):
    if form.startswith("csv"):
        check_csv(text, where)
    elif form == "md":
        check_md(text, where)
    elif form == "html":
        Page().feed(text)
        assert "<script" not in text and "<img" not in text, where
    elif form == "json":
        json.loads(text)
    # What people look at never commands their terminal; CSV is data, and says what was said.
    assert form.startswith("csv") or "\u001b" not in text, f"{where}: an escape sequence"


def print_all():
    printed = 0
    for words in PRINTED:
        for form in ["csv", "csv --excel", "md", "html", "json", "text"]:
            said = bank(*words, "--format", *form.split(), ok=None)
            if said.returncode == 2:
                continue  # it has no such format, argument or option
            assert said.returncode in (0, 1), f"{words} {form}: exit {said.returncode}\n{said.stderr}"
            if said.stdout:
                check(said.stdout, form, f"{words} {form}")
                printed += 1
    assert printed > 190, printed
    return printed


def forms():
    """The printed forms as workbooks: text cells, never formulas."""
    cells = 0
    for form in ["附件1", "附件2", "附件3", "附件4"]:
        said = bank("report", "forms", "--form", form, "--out", f"{form}.xlsx", "--by", "R", ok=None)
        if said.returncode != 0 or not pathlib.Path(f"{form}.xlsx").exists():
            continue
        with zipfile.ZipFile(f"{form}.xlsx") as book:
            for part in book.namelist():
                if part.startswith("xl/worksheets/"):
                    sheet = book.read(part).decode()
                    assert "<f>" not in sheet and "<f " not in sheet, f"{form}: a formula"
                    for cell in re.findall(r"<c [^>]*[^/]>", sheet):
                        assert ' t="s"' in cell, f"{form}: {cell} is no text"
                        cells += 1
    assert cells > 100, cells


def round_trip():
    """The register of this ledger is read into an empty one, and is the same there."""
    orgs, register = (bank("report", *words, "--format", "csv").stdout for words in [["orgs"], ["register", "--by", "R"]])
    pathlib.Path("orgs2.csv").write_text(orgs)
    pathlib.Path("register.csv").write_text(register)
    os.environ.update(CAREBANK_LEDGER="other.db", CAREBANK_KEY="other.key")
    bank("init", "--rules", "420112", "--by", "A")
    bank("enroll", "import", "orgs2.csv", "--by", "A")
    bank("enroll", "import", "register.csv", "--by", "A")
    assert bank("report", "orgs", "--format", "csv").stdout == orgs
    again = bank("report", "register", "--format", "csv", "--by", "A").stdout
    assert again == register, [pair for pair in zip(register.splitlines(), again.splitlines()) if pair[0] != pair[1]][:3]


def rejects():
    """What is refused comes back guarded, and once corrected is what was meant."""
    write("bad.csv", "code,role,name,born,community,address,joined", [[f"N{n}", "volunteer", evil, "1960-13-01", "J", evil, "2025-04-01"] for n, evil in enumerate(EVIL)])
    bank("enroll", "import", "bad.csv", "--by", "A", ok=(1,))
    text = pathlib.Path("bad.csv.rejects.csv").read_bytes().decode()
    check_csv(text, "rejects")
    pathlib.Path("mended.csv").write_bytes((text.replace("1960-13-01", "1960-01-01").replace(",J,", ",C0,")).encode())
    bank("enroll", "import", "mended.csv", "--by", "A")
    write("meant.csv", "code,role,name,born,community,address,joined", [[f"N{n}", "volunteer", evil, "1960-01-01", "C0", evil, "2025-04-01"] for n, evil in enumerate(EVIL)])
    said = bank("enroll", "import", "meant.csv", "--by", "A").stdout
    assert said.splitlines()[-1] == f"0 added, 0 updated, {len(EVIL)} unchanged, 0 refused", said


def main():
    settle()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        fill()
        os.environ["CAREBANK_BY"] = "A"
        printed = print_all()
        forms()
        round_trip()
        rejects()
        print(f"{len(EVIL)} hostile texts in {printed} prints, the forms as workbooks, the register and rejects there and back")
        os.chdir("/")


if __name__ == "__main__":
    main()
