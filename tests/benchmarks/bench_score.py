"""How long a whole `nqpf score` takes, as a share of what others take that know no more of the plan than its schema.

Run as `python tests/benchmarks/bench_score.py` where nqpf and check-jsonschema are installed (measure the built
wheel, not an editable install: only the wheel carries the compiled rubric); `spectral`, with sixty rules, is measured
where it is on the path. Two alternate, each a process of its own, and the median is over the ratios of neighbours.
"""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from bench_check import ruleset
from plans import plan
from timing import alternate, ratio

from nqpf.loading.files.bundled import bundled_directory

REPEATS = 25


def seconds(*command: str) -> float:
    """One run's wall time; a run that fails stops the benchmark."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def tell(name: str, score: tuple[str, ...], other: tuple[str, ...]) -> None:
    """The median ratio of runs that alternate."""
    pairs = alternate(lambda: seconds(*score), lambda: seconds(*other), REPEATS)
    ours, theirs = (median(side) * 1000 for side in zip(*pairs, strict=True))
    print(f"{ratio(pairs):.3f} of {name} ({ours:.0f} ms, {theirs:.0f} ms)")


def main() -> None:
    """Print the ratios for a plan of about 10 kB."""
    python = (sys.executable, "-m")
    with tempfile.TemporaryDirectory() as folder:
        path, schema = Path(folder, "plan.yaml"), Path(folder, "plan.schema.json")
        path.write_text(plan(12), "utf-8")
        schema.write_bytes(subprocess.run([*python, "nqpf", "schema", "plan"], check=True, stdout=-1).stdout)
        form = "compiled" if (bundled_directory() / "compiled.json").exists() else "YAML"
        print(f"{path.stat().st_size / 1000:.1f} kB, rubric from {form}:")
        score = (*python, "nqpf", "score", str(path))
        tell("check-jsonschema", score, (*python, "check_jsonschema", "--schemafile", str(schema), str(path)))
        if shutil.which("spectral"):
            tell("spectral", score, ("spectral", "lint", "--ruleset", ruleset(folder, schema), str(path)))


if __name__ == "__main__":
    if importlib.util.find_spec("check_jsonschema") is None:
        sys.exit("check-jsonschema is not installed: there is nothing to compare with")
    main()
