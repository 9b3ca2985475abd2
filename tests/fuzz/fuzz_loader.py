"""Coverage-guided fuzzing of the loader: any bytes make a plan that scores, or an InputError. Needs `nqpf[fuzz]`.

`python tests/fuzz/fuzz_loader.py -max_total_time=60` tries bytes near the examples for a minute; all of libFuzzer's
options hold, and a directory keeps what was found to reach new lines from one run to the next. Input that ends in
another exception, or takes longer than `-timeout`, is written to a `crash-…` or `timeout-…` file: make a test of it
in `tests/unit/loading`, then fix.
"""

import contextlib
import re
import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["nqpf"]):
    from nqpf.base.errors import InputError
    from nqpf.loading.plan.plan import LoadedPlan, load_plan
    from nqpf.loading.rubric.profile import load_profile
    from nqpf.loading.rubric.rubric import load_rubric
    from nqpf.loading.syntax.decoding import decode
    from nqpf.report.score.findings import findings_of
    from nqpf.report.scored import ScoredPlan
    from nqpf.report.standard import Standard

ROOT = Path(__file__).parents[2]
RUBRIC = load_rubric(ROOT / "rubric")
STANDARDS = {
    kind: Standard(RUBRIC, load_profile(ROOT / f"rubric/profiles/{kind}.yaml", RUBRIC.rubric))
    for kind in ("region", "enterprise")
}
SMALL = 4096
"""Bytes of an input at most: in a large one, most changes would be made where nothing depends on them."""


def try_bytes(data: bytes) -> None:
    """Load and, where that succeeds, score. Anything raised but an InputError is a finding."""
    with contextlib.suppress(InputError):
        _score(load_plan(decode(data, "plan.yaml"), RUBRIC.rubric))


def _score(plan: LoadedPlan) -> None:
    findings_of(plan)
    total = ScoredPlan(plan, STANDARDS[plan.plan.kind]).card.total
    assert 0.0 <= total <= 1.0, total


def seeds() -> list[bytes]:
    """The small plan of the tests, and the examples in pieces of whole items, each under its example's head."""
    sys.path.insert(0, str(ROOT / "tests"))
    from sample import PLAN

    found = [PLAN.encode(), PLAN.encode("gb18030")]
    for path in sorted((ROOT / "examples").glob("*.plan.yaml")):
        head, *sections = re.split(
            rb"(?m)^(?=(?:measures|indicators|statements|diagnosis|not_applicable):)", path.read_bytes()
        )
        for section in sections:
            key, *items = re.split(rb"(?m)^(?=  - )", section)
            found += [head + key + items[0], (head + key + b"".join(items))[:SMALL].rpartition(b"\n")[0] + b"\n"]
    return found


def main() -> None:
    """Run libFuzzer with the seeds written to a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds()):
            (Path(folder) / f"seed-{number}").write_bytes(seed)
        words = ROOT / "tests/fuzz/plan.dict"
        atheris.Setup([*sys.argv, f"-dict={words}", "-timeout=20", f"-max_len={SMALL}", folder], try_bytes)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
