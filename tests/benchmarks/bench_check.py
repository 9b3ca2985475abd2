"""`nqpf check` on many plans of 16 kB, on two cores, beside validators that know no more than their schema.

Run as `python tests/benchmarks/bench_check.py [PLANS]` (1 000) in an environment with the built wheel and
check-jsonschema; `ajv` (ajv-cli) and `spectral` are measured where they are on the path. Prints processor time and wall
time. `nqpf check` is also run on one core: what sharing costs is the processor time that two take beyond one.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from plans import plan, write
from timing import Cost, run

ITEMS = 20
ASKED = {
    "$": "nqpf id kind title subject horizon budget measures indicators",
    "$.horizon": "start end",
    "$.budget": "amount source",
    "$.measures[*]": "id title type object owner due budget indicators serves actions",
    "$.measures[*].budget": "amount source",
    "$.measures[*].actions[*]": "id title type object due",
    "$.indicators[*]": "id title unit baseline target milestones data_source owner frequency serves",
    "$.indicators[*].baseline": "value year",
    "$.indicators[*].target": "value year",
    "$.indicators[*].milestones[*]": "value year",
    "$.title": "en zh",
    "$..measures[*]": "title owner due budget serves",
    "$..indicators[*]": "title unit target owner serves data_source",
}
"""By place in a plan, the fields that Spectral's rules look for: 59 of them."""


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
            ("spectral", ("spectral", "lint", "--ruleset", ruleset(folder, schema), *files)),
        ):
            if shutil.which(command[0]):
                tell(name, run(*command), two)
            else:
                print(f"{name}: skipped, `{command[0]}` is not on the path")


def _many(option: str, files: list[str]) -> list[str]:
    return [part for file in files for part in (option, file)]


def ruleset(folder: str, schema: Path) -> str:
    """Sixty rules for Spectral: the plan's schema, and fields that have to be there, as the rubric asks for them."""
    rules: dict[str, object] = {
        "schema": _rule(
            "$", {"function": "schema", "functionOptions": {"schema": json.loads(schema.read_text("utf-8"))}}
        )
    }
    for place, fields in ASKED.items():
        for field in fields.split():
            rules[f"rule-{len(rules)}"] = _rule(place, {"field": field, "function": "truthy"})
    assert len(rules) == 60
    path = Path(folder, "ruleset.json")
    path.write_text(json.dumps({"rules": rules}, ensure_ascii=False), "utf-8")
    return str(path)


def _rule(given: str, then: dict[str, object]) -> dict[str, object]:
    return {"given": given, "severity": "error", "then": then}


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
