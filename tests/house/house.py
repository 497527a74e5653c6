"""Where things lie in the house; what its tests share."""

import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
ROOMS = sorted(p.name for p in (ROOT / "lib").iterdir() if (p / "CMakeLists.txt").exists())
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)


def sources(*folders):
    """The C++ files under these folders of the repository, sorted."""
    return sorted(p for f in folders for p in (ROOT / f).rglob("*") if p.suffix in (".cpp", ".hpp"))


def text(path):
    return path.read_text(encoding="utf-8")


def name(path):
    return str(path.relative_to(ROOT))


def table(path, first):
    """The rows of the Markdown table whose first heading is `first`, as lists of cells."""
    rows = []
    for line in text(path).splitlines():
        cells = [c.strip() for c in line.strip().strip("|").split("|")] if line.lstrip().startswith("|") else []
        if rows or (cells and cells[0] == first):
            if not cells:
                return rows[2:]
            rows.append(cells)
    return rows[2:]
