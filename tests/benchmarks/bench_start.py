"""What starting takes: `nqpf --version` beside `python -c pass`, and a whole `nqpf score` beside yamllint.

Run as `python tests/benchmarks/bench_start.py` in an environment with the built wheel and yamllint. Processor time of
whole processes, which alternate; with valgrind, instructions of one run each, which a busy machine does not change.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from plans import plan
from timing import alternate, ratio, run

REPEATS = 15
BIN = Path(sys.executable).parent


def instructions(folder: str, *command: str) -> int:
    """How many instructions a command takes, all its own, counted by callgrind."""
    out = Path(folder, "callgrind.out")
    subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", *command], check=True, capture_output=True
    )
    return next(
        int(line.split()[1]) for line in out.read_text().splitlines() if line.startswith(("summary:", "totals:"))
    )


def compare(name: str, ours: tuple[str, ...], theirs: tuple[str, ...], folder: str) -> None:
    """Print the median ratio of processor times, and that of instructions where valgrind is there."""
    pairs = alternate(lambda: run(*ours).cpu, lambda: run(*theirs).cpu, REPEATS)
    own, other = (median(side) * 1000 for side in zip(*pairs, strict=True))
    print(f"{name}: {ratio(pairs):.2f} ({own:.0f} ms, {other:.0f} ms; {REPEATS} pairs)")
    if shutil.which("valgrind"):
        counts = [instructions(folder, *command) for command in (ours, theirs)]
        print(f"  instructions: {counts[0] / counts[1]:.2f} ({counts[0] / 1e6:.0f} M, {counts[1] / 1e6:.0f} M)")


def main() -> None:
    """Print both comparisons."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.plan.yaml")
        path.write_text(plan(ITEMS), "utf-8")
        compare(
            "nqpf --version of python -c pass",
            (sys.executable, "-m", "nqpf", "--version"),
            (sys.executable, "-c", "pass"),
            folder,
        )
        if (BIN / "yamllint").exists():
            relaxed = (sys.executable, "-m", "yamllint", "-d", "relaxed", str(path))
            compare("nqpf score of yamllint", (sys.executable, "-m", "nqpf", "score", str(path)), relaxed, folder)
        else:
            print("nqpf score of yamllint: skipped, yamllint is not installed")


ITEMS = 20


if __name__ == "__main__":
    main()
