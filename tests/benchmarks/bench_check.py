"""`nqpf check` on many plans of 16 kB, on two cores, beside validators that know no more than their schema.

Run as `python tests/benchmarks/bench_check.py [PLANS]` (1 000) in an environment with the built wheel and
check-jsonschema; `ajv` (ajv-cli) and `spectral` are measured where they are on the path. Prints processor time and wall
time. `nqpf check` is also run on one core: what sharing costs is the processor time that two take beyond one.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from plans import plan, write
from timing import Cost, run

ITEMS = 20


def tell(name: str, cost: Cost, of: Cost) -> None:
    """A line of the table."""
    ratio = f"nqpf takes {of.cpu / cost.cpu:.3f} of its processor time, {of.wall / cost.wall:.3f} of its wall time"
    print(f"{name}: {cost.cpu:.1f} s of processor, {cost.wall:.1f} s; {ratio}")


def main(count: int) -> None:
    """Print what each takes for so many plans."""
    with tempfile.TemporaryDirectory() as folder:
        schema, plans = Path(folder, "plan.schema.json"), Path(folder, "plans")
        made = subprocess.run([sys.executable, "-m", "nqpf", "schema", "plan"], check=True, stdout=subprocess.PIPE)
        schema.write_bytes(made.stdout)
        write(plans, count, ITEMS)
        files = sorted(map(str, plans.iterdir()))
        print(f"{count} plans of {len(plan(ITEMS).encode()) / 1000:.1f} kB")
        check = (sys.executable, "-m", "nqpf", "check", str(plans), "--format", "jsonl", "--exit-zero")
        one, two = run(*check, "-j", "1"), run(*check, "-j", "2")
        print(f"nqpf -j 1: {one.cpu:.1f} s of processor, {one.wall:.1f} s, {one.peak:.0f} MiB at most")
        print(f"nqpf -j 2: {two.cpu:.1f} s of processor, {two.wall:.1f} s: {two.cpu / one.cpu:.2f} times the processor")
        tell(
            "check-jsonschema",
            run(sys.executable, "-m", "check_jsonschema", "--schemafile", str(schema), *files), two,
        )  # fmt: skip
        for name, command in (
            ("ajv-cli", ("ajv", "validate", "--spec=draft7", "--strict=false", "-s", str(schema), *_many("-d", files))),
            ("spectral", ("spectral", "lint", "--ruleset", _ruleset(folder, schema), *files)),
        ):
            if shutil.which(command[0]):
                tell(name, run(*command), two)
            else:
                print(f"{name}: skipped, `{command[0]}` is not on the path")


def _many(option: str, files: list[str]) -> list[str]:
    return [part for file in files for part in (option, file)]


def _ruleset(folder: str, schema: Path) -> str:
    """Spectral's one rule: the plan's schema."""
    path = Path(folder, "ruleset.yaml")
    path.write_text(
        "rules:\n  plan:\n    given: $\n    severity: error\n"
        f"    then:\n      function: schema\n      functionOptions:\n        schema: {schema.read_text('utf-8')}\n",
        "utf-8",
    )
    return str(path)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
