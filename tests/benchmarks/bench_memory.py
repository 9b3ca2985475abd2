"""Peak memory of `nqpf check` with a hundred times the plans, as lines and into a folder; and what is kept there.

Run as `python tests/benchmarks/bench_memory.py [PLANS]` (100 000) with the built wheel. The peak is that of the largest
process; plans are small (1 kB), since only their number matters. Into a folder all plans are checked, then once more
after one was put before the first.
"""

import sys
import tempfile
from pathlib import Path

from plans import plan, write
from timing import run

ITEMS = 1


def main(most: int) -> None:
    """Print what is taken at a hundredth of the plans and at all of them, and the ratios of the peaks."""
    fewest = most // 100
    with tempfile.TemporaryDirectory() as folder:
        peaks = {count: peaks_at(Path(folder), count) for count in (fewest, most)}
    for asked, peak in peaks[most].items():
        print(f"{asked}: {peak / peaks[fewest][asked]:.3f} of the memory for a hundred times the plans")


def peaks_at(folder: Path, count: int) -> dict[str, float]:
    """The peaks of all runs over so many plans, in MiB."""
    plans, into = folder / str(count), folder / f"into-{count}"
    write(plans, count, ITEMS)
    peaks = {}

    def check(asked: str, *options: str) -> None:
        cost = run(sys.executable, "-m", "nqpf", "check", str(plans), "--format", "jsonl", "--exit-zero", *options)
        peaks[asked] = cost.peak
        print(
            f"{count} plans, {asked}: {cost.peak:.1f} MiB at most; {cost.cpu:.1f} s of processor, {cost.wall:.1f} s",
            flush=True,
        )

    check("-j 1", "-j", "1")
    check("-j 2", "-j", "2")
    check("-j 2 --into", "-j", "2", "--into", str(into))
    (plans / "!.plan.yaml").write_text(plan(ITEMS), "utf-8")
    check("-j 2 --into, one more in front", "-j", "2", "--into", str(into))
    return peaks


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
