"""What reading a workbook of 100,000 rows and 20 columns costs: our reader alone, beside a bare parse of the same file by
libzip and expat, and beside LibreOffice's own conversion to CSV where that is installed."""
import os
import pathlib
import shutil
import subprocess

ROWS, COLUMNS, PEAK_AIM = 100_000, 20, 60


def program(bin_path):
    """bench_reading of the build that the program under test is of, built now; "" where it cannot be."""
    build = pathlib.Path(bin_path).resolve().parent.parent
    if not (build / "CMakeCache.txt").exists():
        return ""
    done = subprocess.run(["cmake", "--build", build, "--target", "bench_reading"], capture_output=True)
    return str(build / "tests/bench/bench_reading") if done.returncode == 0 else ""


def alone(command):
    """Seconds of the work alone as the program says them, MiB of XML, and its peak memory."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = child.stdout.read().split()
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0 or int(said[1]) != ROWS:
        raise SystemExit(f"{' '.join(command)}: {said}")
    return float(said[0]), usage.ru_maxrss / 1024, int(said[2]) / 2 ** 20


def measure(options, row, run, best):
    """Prints its rows as the others are; `run` and `best` are those of tests/bench/run."""
    reader = program(options.bin)
    if not reader:
        print("reading a workbook: not measured, bench_reading could not be built beside the program")
        return
    if not pathlib.Path("read.xlsx").exists():
        subprocess.run([reader, "make", "read.xlsx", str(ROWS)], check=True)
    ours = best(options.rounds, lambda: alone([reader, "read", "read.xlsx"]))
    bare = best(options.rounds, lambda: alone([reader, "bare", "read.xlsx"]))
    row("read .xlsx, bare parse", ours, bare, "1.5")
    print(f"  {ROWS} rows x {COLUMNS} columns, {bare[2]:.0f} MiB of XML: {ROWS / ours[0]:,.0f} rows/s, {bare[2] / ours[0]:.0f} MiB/s;"
          f" peak {ours[1]:.0f} MiB, aim {PEAK_AIM}")
    office = shutil.which("soffice")
    if not office:
        print("  beside LibreOffice: not measured, there is no soffice")
        return
    profile = pathlib.Path("profile").resolve().as_uri()
    convert = [office, "--headless", f"-env:UserInstallation={profile}", "--convert-to", "csv", "--outdir", "converted", "read.xlsx"]
    row("read .xlsx, soffice", ours, best(1, lambda: run(convert)), "-")
