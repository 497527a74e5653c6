#!/usr/bin/env python3
"""Play golden transcripts (*.t) and compare what comes with what is written there.

A transcript is prose with commands in it:

    People are enrolled from a table.

      $ carebank enroll import people.csv --by A1
      0 added, 0 updated, 0 unchanged, 3 refused
      [1]

Lines that begin with two spaces and "$ " are commands, "  > " continues one; the lines after it that begin with two
spaces are what it prints, stdout and stderr as they come; a last "  [N]" is its exit status when that is not 0. A line
that ends in " (re)" is a regular expression, in " (glob)" a pattern with * and ?; " (no-eol)" says that the last line
had no line break. Empty lines inside the output may be written without the two spaces. What cannot be seen is written
\\r, \\x1b, \\ufeff and so on. Everything else is prose.

Each file has its own fresh folder and one bash for all its commands. Status: 0 all as written, 1 not, 2 wrong usage.
"""

import argparse
import concurrent.futures
import difflib
import os
import pathlib
import re
import secrets
import shlex
import signal
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
REPOSITORY = HERE.parent.parent
KEPT = ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE")
STATUS = re.compile(r"\[\d+\]")
PATTERN = re.compile(r"(.*) \((re|glob)\)", re.DOTALL)


class Block:
    """Lines of prose, or a command with what is expected of it. All lines without the two leading spaces."""

    def __init__(self, command=None):
        self.command = command  # None: prose
        self.lines = []  # prose, or expected lines


def add_prose(blocks, lines):
    if lines and blocks[-1].command:
        blocks.append(Block())
    blocks[-1].lines += lines


def parse(text):
    """The blocks of a transcript. An empty line inside output belongs to it when more output follows."""
    blocks, empty = [Block()], []
    for line in text.split("\n"):
        block = blocks[-1]
        if line == "":
            empty.append(line)
            continue
        if line.startswith("  $ "):
            add_prose(blocks, empty)
            blocks.append(Block([line[4:]]))
        elif line.startswith("  > ") and block.command and not block.lines and not empty:
            block.command.append(line[4:])
        elif line.startswith("  ") and block.command:
            block.lines += empty + [line[2:]]
        else:
            add_prose(blocks, empty + [line])
        empty = []
    add_prose(blocks, empty)
    return blocks


def written(blocks):
    """The text of a transcript; parse() gives the same blocks again."""
    lines = []
    for block in blocks:
        if block.command is None:
            lines += block.lines
            continue
        lines.append("  $ " + block.command[0])
        lines += ["  > " + line for line in block.command[1:]]
        last = max((i for i, line in enumerate(block.lines) if line), default=-1)
        lines += ["  " + line if line or i > last else "" for i, line in enumerate(block.lines)]
    return "\n".join(lines)


def visible(output):
    """Bytes as readable text: Chinese as it is, whatever is invisible or no UTF-8 escaped. Line breaks stay."""
    text = output.decode("utf-8", "backslashreplace")

    def escape(match):
        code = ord(match.group())
        if code == 0x0D:
            return "\\r"
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"

    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff]", escape, text)


def literal(line):
    """An output line as a transcript writes it: one that would mean something else becomes an exact (re)."""
    special = line.startswith(("$ ", "> ")) or STATUS.fullmatch(line) or line.endswith((" (re)", " (glob)", " (no-eol)"))
    return re.escape(line) + " (re)" if special else line


def output_lines(output, status):
    """What a command printed and its status, as lines of a transcript."""
    text = visible(output)
    lines = [literal(line) for line in text.split("\n")]
    if text.endswith("\n") or not text:
        lines.pop()
    else:
        lines[-1] += " (no-eol)"
    return lines + ([f"[{status}]"] if status else [])


def unescaped(line):
    """The output line that literal() wrote, to try patterns on."""
    found = PATTERN.fullmatch(line)
    return re.sub(r"\\(.)", r"\1", found.group(1)) if found else line


def glob_to_re(pattern):
    parts = re.split(r"(\\.|\*|\?)", pattern)
    names = {"*": ".*", "?": "."}
    return "".join(names.get(part) or re.escape(part[1:] if re.fullmatch(r"\\.", part) else part) for part in parts)


def matches(expected, actual):
    if expected == actual:
        return True
    found = PATTERN.fullmatch(expected)
    if not found or STATUS.fullmatch(actual):  # a pattern never stands for a status
        return False
    pattern = found.group(1) if found.group(2) == "re" else glob_to_re(found.group(1))
    try:
        return re.fullmatch(pattern, unescaped(actual)) is not None
    except re.error:
        return False


def merged(expected, actual):
    """The lines that came, with the expected patterns kept where they still fit. Equal to `expected`: all is well."""
    result, at = [], 0
    for line in actual:
        found = next((i for i in range(at, len(expected)) if matches(expected[i], line)), None)
        if found is None:
            result.append(line)
        else:
            result.append(expected[found])
            at = found + 1
    return result


def environment(folder, binary, transcript):
    env = {name: os.environ[name] for name in KEPT if name in os.environ}
    home = folder / "home"
    (folder / "tmp").mkdir()
    (home / ".config").mkdir(parents=True)
    env.update(PATH=f"{binary}:{os.environ.get('PATH', os.defpath)}", LC_ALL="C", TZ="UTC", TERM="dumb", HOME=str(home),
               XDG_CONFIG_HOME=str(home / ".config"), TMPDIR=str(folder / "tmp"), SAMPLES=str(REPOSITORY / "samples"),
               TESTDIR=str(transcript.resolve().parent))
    return env


def script(commands, mark):
    """One eval a command, so that a syntax error ends the command and not the shell, and nothing eats the script."""
    lines = ["umask 022"]
    for command in commands:
        lines.append(f"eval {shlex.quote(chr(10).join(command))} </dev/null")
        lines.append(f"printf '\\n{mark} %d\\n' $?")
    return "\n".join(lines).encode() + b"\n"


def play(commands, binary, transcript, seconds):
    """[(output, status)] of each command; None for those that never ran because the shell had ended."""
    mark = "golden-" + secrets.token_hex(8)
    with tempfile.TemporaryDirectory(prefix="golden-") as name:
        folder = pathlib.Path(name).resolve()
        work = folder / "work"
        work.mkdir()
        shell = subprocess.Popen(["bash", "--noprofile", "--norc"], cwd=work, stdin=subprocess.PIPE,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
                                 env=environment(folder, binary, transcript))
        try:
            output, _ = shell.communicate(script(commands, mark), timeout=seconds)
            ended = shell.returncode
        except subprocess.TimeoutExpired:
            os.killpg(shell.pid, signal.SIGKILL)
            output, _ = shell.communicate()
            output += f"\n(stopped after {seconds} seconds)\n".encode()
            ended = 128 + signal.SIGKILL
        subprocess.run(["chmod", "-R", "u+rwX", name], check=False)  # a test may have locked a folder
    parts = re.split(rb"\n" + mark.encode() + rb" (\d+)\n", output)
    results = [(parts[i], int(parts[i + 1])) for i in range(0, len(parts) - 1, 2)]
    if len(results) < len(commands):
        results.append((parts[-1], ended))
    elif parts[-1]:  # from the background, after the last command
        results[-1] = (results[-1][0] + parts[-1], results[-1][1])
    return results + [None] * (len(commands) - len(results))


def replay(path, binary, seconds):
    """(the file's text, the text it would have if it said what came)."""
    text = path.read_bytes().decode("utf-8")
    blocks = parse(text)
    commands = [block for block in blocks if block.command]
    results = play([block.command for block in commands], binary, path, seconds)
    for block, result in zip(commands, results):
        actual = output_lines(*result) if result else ["(not run: the shell had ended)"]
        block.lines = merged(block.lines, actual)
    return text, written(blocks)


def shown_name(path):
    return os.path.relpath(path)


def diff(path, old, new):
    name = shown_name(path)
    lines = difflib.unified_diff(old.split("\n"), new.split("\n"), name, name + " (what came)", lineterm="")
    return "".join(line + "\n" for line in lines)


def transcripts(arguments):
    found = []
    for argument in arguments or [HERE]:
        path = pathlib.Path(argument)
        if path.is_dir():
            found += sorted(path.rglob("*.t"))
        elif path.is_file():
            found.append(path)
        else:
            raise SystemExit(usage_error(f"{argument}: no such file or folder"))
    return list(dict.fromkeys(path.resolve() for path in found))


def usage_error(message):
    print(f"run.py: {message}", file=sys.stderr)
    return 2


def options(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bin", required=True, help="the program under test, or the folder it lies in")
    parser.add_argument("--update", action="store_true", help="rewrite the files with what came")
    parser.add_argument("--jobs", type=int, default=2, help="files at a time (2)")
    parser.add_argument("--timeout", type=int, default=120, help="seconds a file may take (120)")
    parser.add_argument("paths", nargs="*", help="transcripts or folders (all beside this program)")
    return parser.parse_args(arguments)


def main(arguments=None):
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    chosen = options(arguments)
    binary = pathlib.Path(chosen.bin).resolve()
    if not binary.exists():
        return usage_error(f"{chosen.bin}: no such program; build it first")
    folder = binary if binary.is_dir() else binary.parent
    paths = transcripts(chosen.paths)
    if not paths:
        return usage_error("no transcripts (*.t) there")
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(max(chosen.jobs, 1)) as pool:
        runs = pool.map(lambda path: replay(path, folder, chosen.timeout), paths)
        for path, (old, new) in zip(paths, runs):
            if old == new:
                passed += 1
            elif chosen.update:
                path.write_bytes(new.encode())
                print(f"{shown_name(path)}: rewritten")
                passed += 1
            else:
                print(diff(path, old, new))
                failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
