"""Peak memory of `nqpf check --format jsonl` with ten times the plans, of a plan with ten times the measures.

Run as `python tests/benchmarks/bench_memory.py [PLANS]` (10 000) with the built wheel. The peak is that of the largest
process; plans are small, since only their number matters.
"""

import sys
import tempfile
from pathlib import Path

from plans import write
from timing import run

ITEMS = 1


def main(most: int) -> None:
    """Print the peaks at a tenth of the plans and at all of them, alone and shared."""
    peaks: dict[tuple[int, str], float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for count in (most // 10, most):
            plans = Path(folder, str(count))
            write(plans, count, ITEMS)
            for jobs in ("1", "2"):
                cost = run(
                    sys.executable, "-m", "nqpf", "check", str(plans), "--format", "jsonl", "--exit-zero", "-j", jobs
                )
                peaks[count, jobs] = cost.peak
                print(f"{count} plans, -j {jobs}: {cost.peak:.1f} MiB at most; {cost.cpu:.1f} s of processor")
    for jobs in ("1", "2"):
        print(f"-j {jobs}: {peaks[most, jobs] / peaks[most // 10, jobs]:.3f} of the memory for ten times the plans")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
