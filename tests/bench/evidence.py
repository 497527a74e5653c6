"""What evidence costs on the same ledger: signing its state and closing a quarter beside the bare hashing of as many leaves
by OpenSSL, a receipt, and how long somebody who writes waits for an audit."""
import pathlib
import re
import shutil
import sqlite3
import subprocess
import time

LEAF, NODE = 200, 65  # bytes hashed: a usual leaf, and two hashes with their 1


def hashing(size):
    """Seconds that OpenSSL takes for SHA-256 of `size` pieces of so many bytes: {bytes: seconds}."""
    def seconds(width):
        said = subprocess.run(["openssl", "speed", "-mr", "-seconds", "1", "-bytes", str(width), "-evp", "sha256"],
                              capture_output=True, text=True, check=True).stdout
        return size * width / float(re.search(r"^\+F:\d+:sha256:([\d.]+)", said, re.M)[1])
    return {width: seconds(width) for width in (LEAF, NODE)}


def limited(name, seconds, limit, told=""):
    print(f"{name:<22} {seconds:>9.2f} {'':>9} {'':>7} {'<' + limit:>6} {told}", flush=True)


def write(bench, n, started=None):
    """Seconds that one small write takes, and at once after `started` if that is given."""
    other = subprocess.Popen(started, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) if started else None
    time.sleep(0.05 if other else 0)  # it has begun
    seconds, _ = bench.bank("log", "add", "--ref", f"W{n}", "--day", "2025-11-19", "--start", "9:00", "--minutes", "60",
                            "--volunteer", "V000001", "--elder", f"E{bench.elder:06d}", "--category", "助餐", "--by", "S1", ok=(0, 1))
    if other:
        other.wait()
    return seconds


def measure(bench, row, best):
    """Prints its rows as the others are. `ledger.db` is approved and stays as it is."""
    shutil.copyfile("ledger.db", "approved.db")
    with sqlite3.connect("ledger.db") as db:
        size, bench.elder = db.execute("SELECT max(id) + 1, (SELECT count(*) FROM person WHERE volunteer) FROM entry").fetchone()
    bare = hashing(size)
    nodes, all_of_it = (bare[NODE], 0), (bare[LEAF] + bare[NODE], 0)
    forget = lambda: [path.unlink() for path in pathlib.Path("config/carebank").glob("*.signed")]

    def fresh(*words):
        forget()  # the signer would refuse the copy that lacks what it signed
        shutil.copyfile("approved.db", "ledger.db")
        return bench.bank(*words)
    seal = best(bench.rounds, lambda: fresh("audit", "seal", "--period", "2025Q2", "--out", "sealed", "--by", "S4"))
    row("audit seal", seal, all_of_it, "-")
    checkpoint = best(bench.rounds, lambda: fresh("audit", "checkpoint", "--by", "S4"))
    row("audit checkpoint", checkpoint, nodes, "-")
    limited("  a million leaves", checkpoint[0] / size * 1e6, "1.00", f"{size} leaves, {checkpoint[0]:.2f} s in all")
    limited("audit receipt", best(bench.rounds, lambda: bench.bank("audit", "receipt", "--ref", "Z0000100", "--out", "r.tlog-proof", "--by", "S4"))[0], "1.00")
    alone = min(write(bench, n) for n in range(bench.rounds))
    beside = max(write(bench, bench.rounds + n, [bench.bin, "audit", "verify"]) for n in range(bench.rounds))
    limited("a writer waits", max(beside - alone, 0), "2.00", f"{alone:.2f} s alone, {beside:.2f} s when an audit begins (the longest)")
    forget()
    shutil.copyfile("approved.db", "ledger.db")
