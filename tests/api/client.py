"""A program that uses the API, for a type checker to read: it is not run."""

from pathlib import Path
from typing import assert_type

import nqpf
from nqpf import InputError, Outcome, Policy, Report


def scored(path: Path) -> float | None:
    """Use what `nqpf.score` returns."""
    report: Report = nqpf.score(path, profile="region", rules={"reversed-dates": "off"}, lang="zh")
    for gap in report.gaps:
        assert_type(gap.id, str)
        assert_type(gap.item, str | None)
        assert_type(gap.line, int)
    assert_type(report.dimensions[0].target, float | None)
    assert_type(report.in_language("en"), Report)
    assert_type(report.view.score.total, float | None)
    return report.total


def checked(plans: list[str | Path]) -> Outcome:
    """Use what `nqpf.check` takes and returns."""
    outcome = nqpf.check(plans, Policy.of_points(total=40, max_severity="warning"))
    assert_type(outcome.passed, bool)
    assert_type(outcome.plans[0].total, float | None)
    return nqpf.check({"nqpf": "plan/1"}, rubric=nqpf.load_rubric(), baseline=Path("baseline.json"))


def compared(before: nqpf.LoadedPlan, after: str) -> float | None:
    """Use what `nqpf.compare` takes and returns."""
    return nqpf.compare(before, after, profile_b="ours.yaml").difference


def problems(error: InputError) -> list[tuple[str, int, int, str, str]]:
    """Use what an error has."""
    return [(one.file, one.line, one.column, one.message.en, one.message.zh) for one in error.problems]


def loaded() -> nqpf.LoadedPlan:
    """Use what `nqpf.load_plan` takes."""
    return nqpf.load_plan("plan.yaml", nqpf.load_rubric(Path("rubric")), limits=nqpf.Limits(size=1024))


VERSION: str = nqpf.__version__
CHECKER = nqpf.Checker(Policy.of_points(nodes={"D2": 40}))
