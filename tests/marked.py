"""Small plan files as text, with a mark at the place that a message must name."""

import re

import pytest

from nqpf.base.errors import InputError, Problem
from nqpf.loading.plan.plan import LoadedPlan, load_plan
from nqpf.loading.syntax.decoding import Source
from nqpf.rubric.model import Rubric

TITLE = {"en": "t", "zh": "题"}
NODE = {"title": TITLE, "weight": 1, "basis": "equal"}


def criterion(name: str, checks: dict[str, dict], **fields):
    facets = [{"id": f"{name}.{slug}", **NODE, "check": check} for slug, check in checks.items()]
    return {"id": name, **NODE, "aggregate": "arithmetic", "facets": facets, **fields}


def rubric(*criteria) -> Rubric:
    return Rubric.model_validate(
        {
            "nqpf": "rubric/1",
            "id": "demo",
            "version": "1",
            "title": TITLE,
            "aggregate": "arithmetic",
            "secondary_part": 0.6,
            "assessed_floor": 0.6,
            "bases": {"equal": {"origin": "assumption", "text": TITLE}},
            "bands": [{"id": "all", "below": 100, "title": TITLE}],
            "dimensions": [{"id": "P1", **NODE, "aggregate": "arithmetic", "criteria": list(criteria)}],
            "lenses": [
                {
                    "id": "problems",
                    "kind": "problems",
                    "title": TITLE,
                    "entries": [{"id": "weak-base", "title": TITLE}, {"id": "sme-lag", "title": TITLE}],
                },
                {"id": "layers", "kind": "layers", "title": TITLE, "entries": [{"id": "layer", "title": TITLE}]},
            ],
        }
    )


TABLE = {"kind": "statement", "fields": [{"id": "name", "en": "name", "zh": "名称"}]}
FIRST = criterion(
    "P1.1",
    {
        "build": {"kind": "measure"},
        "rate": {"kind": "indicator"},
        "list": TABLE,
        "level": {"kind": "goalposts", "worst": 0, "best": 1},
    },
)
SECOND = criterion("P1.2", {"train": {"kind": "measure"}}, na=True)
THIRD = criterion("P1.3", {"fund": {"kind": "measure"}}, na=True)
RUBRIC = rubric(FIRST, SECOND, THIRD)

HEAD = """\
nqpf: plan/1
id: demo
kind: region
title: 转型规划
subject: 某市
horizon: {start: 2025, end: 2028}
"""
MARK = "‸"
"""Stands in a test's plan right before the place that the message must name."""


def rows(names: str, cases: list):
    """A table of cases, each called by the line of its plan that holds the mark."""
    texts = [case if isinstance(case, str) else case[0] for case in cases]
    marked = [next((line for line in text.splitlines() if MARK in line), text).strip() for text in texts]
    return pytest.mark.parametrize(names, cases, ids=[line.replace(MARK, "") for line in marked])


def load(text: str, against: Rubric = RUBRIC) -> LoadedPlan:
    return load_plan(Source("plan.yaml", text, "0" * 64), against)


def problems(text: str, against: Rubric = RUBRIC) -> tuple[Problem, ...]:
    with pytest.raises(InputError) as caught:
        load(text, against)
    return caught.value.problems


def place_of_mark(text: str) -> tuple[int, int]:
    before = text[: text.index(MARK)]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def only(marked: str, against: Rubric = RUBRIC) -> Problem:
    """The one problem of a plan, which must stand at the mark."""
    assert marked.count(MARK) == 1
    (problem,) = problems(marked.replace(MARK, ""), against)
    assert problem.span.file == "plan.yaml"
    assert (problem.span.line, problem.span.column) == place_of_mark(marked)
    return problem


def assert_told(marked: str, message: str, hint: str = "", against: Rubric = RUBRIC) -> None:
    problem = only(marked, against)
    assert message in problem.message.en
    assert hint in problem.hint.en
    # Whoever reads Chinese reads no English sentence, beside what is quoted from the format.
    for said in (problem.message.zh, problem.hint.zh):
        assert not re.search(r"[A-Za-z]+ [A-Za-z]+ [A-Za-z]+", re.sub("`[^`]*`", "", said))
    assert problem.message.zh
    assert bool(problem.hint.en) == bool(problem.hint.zh)


def measure(*lines: str) -> str:
    return HEAD + "measures:\n  - id: M1\n    title: 技改\n" + "".join(f"    {line}\n" for line in lines)


def indicator(*lines: str) -> str:
    return HEAD + "indicators:\n  - id: I1\n    title: 强度\n    unit: '%'\n" + "".join(f"    {x}\n" for x in lines)
