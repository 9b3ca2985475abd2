"""How long a whole `nqpf score` takes, as a share of what check-jsonschema takes for the same plan.

Run as `python tests/benchmarks/bench_score.py` where nqpf and check-jsonschema are installed (measure the built
wheel, not an editable install: only the wheel carries the compiled rubric). The two alternate, each a process of
its own, and the median is over the ratios of neighbours.
"""

import importlib.util
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from plans import plan

from nqpf.loading.bundled import bundled_directory

REPEATS = 25


def seconds(*command: str) -> float:
    """One run's wall time; a run that fails stops the benchmark."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", *command], check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the median ratio for a plan of about 10 kB."""
    with tempfile.TemporaryDirectory() as folder:
        path, schema = Path(folder, "plan.yaml"), Path(folder, "plan.schema.json")
        path.write_text(plan(12), "utf-8")
        schema.write_bytes(
            subprocess.run([sys.executable, "-m", "nqpf", "schema", "plan"], check=True, stdout=-1).stdout
        )
        score = ("nqpf", "score", str(path))
        check = ("check_jsonschema", "--schemafile", str(schema), str(path))
        seconds(*score), seconds(*check)
        pairs = [(seconds(*score), seconds(*check)) for _ in range(REPEATS)]
        ratio = median(ours / theirs for ours, theirs in pairs)
        ours, theirs = (median(side) * 1000 for side in zip(*pairs, strict=True))
        size = path.stat().st_size / 1000
        form = "compiled" if (bundled_directory() / "compiled.json").exists() else "YAML"
        print(f"{size:.1f} kB, rubric from {form}: {ratio:.3f} of check-jsonschema ({ours:.0f} ms, {theirs:.0f} ms)")


if __name__ == "__main__":
    if importlib.util.find_spec("check_jsonschema") is None:
        sys.exit("check-jsonschema is not installed: there is nothing to compare with")
    main()
