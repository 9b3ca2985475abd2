"""A facet's examples, put to its own check: the one that meets it must earn most of its credit, the other little."""

from collections.abc import Iterator
from typing import Any

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.facets import SERVED_BY
from nqpf.loading.messages.validation import Locate
from nqpf.loading.plan.plan import load_plan
from nqpf.loading.syntax.decoding import Source
from nqpf.loading.syntax.dump import dump
from nqpf.plan.plan import Kind
from nqpf.rubric.model import Criterion, Facet, Rubric

MET, UNMET = 0.8, 0.4
"""Credit that the example `met` must reach, and that `unmet` must not exceed."""

# What an example may refer to: a measure, and an indicator with a target and its year.
_REFERENCES: dict[str, list[dict[str, Any]]] = {
    "measures": [{"id": "M-ref", "title": "M-ref", "type": "build", "object": "M-ref"}],
    "indicators": [
        {
            "id": "I-ref",
            "title": "I-ref",
            "unit": "%",
            "baseline": {"value": 10, "year": 2024},
            "target": {"value": 20, "year": 2027},
            "data_source": "survey",
            "owner": "statistics bureau",
            "frequency": "yearly",
        }
    ],
    "statements": [],
}
_HEAD = {
    "nqpf": "plan/1", "id": "example", "title": "example", "subject": "example",
    "horizon": {"start": 2025, "end": 2028},
}  # fmt: skip


def example_remarks(
    facet: Facet, criterion: Criterion, rubric: Rubric, at: Pointer, locate: Locate
) -> Iterator[Problem]:
    """What is wrong with a facet's examples, if it has any."""
    kinds = [kind for kind in facet.scope if kind in criterion.scope]
    if facet.examples is None or not kinds:
        return
    for name, item in (("met", facet.examples.met), ("unmet", facet.examples.unmet)):
        place = locate((*at, "examples", name), True)
        try:
            credit = _credit(facet, item, rubric, kinds[0])
        except InputError as error:
            said = error.problems[0].message
            message = Text(
                f"the example `{name}` of `{facet.id}` cannot be read: {said.en}",
                f"`{facet.id}` 的示例 `{name}` 无法读取：{said.zh}",
            )
            yield Problem(place, message)
            continue
        if (name == "met" and credit < MET) or (name == "unmet" and credit > UNMET):
            asked = (
                Text(f"at least {MET}", f"至少应为 {MET}")
                if name == "met"
                else Text(f"at most {UNMET}", f"至多应为 {UNMET}")
            )
            message = Text(
                f"the example `{name}` of `{facet.id}` earns {credit:.1f}, expected {asked.en}",
                f"`{facet.id}` 的示例 `{name}` 得 {credit:.1f}，{asked.zh}",
            )
            yield Problem(place, message)


def _credit(facet: Facet, item: dict[str, Any], rubric: Rubric, kind: Kind) -> float:
    """What the item earns by itself, in a plan that holds little else. Raises :class:`InputError`."""
    section = f"{SERVED_BY[facet.check.kind]}s"
    value = {**_HEAD, "kind": kind, **_REFERENCES, section: [item, *_REFERENCES[section]]}
    view = load_plan(Source(f"{facet.id}.yaml", dump(value), ""), rubric).view
    placed = next(placed for placed in view.items if placed.pointer == (section, 0))
    return facet.check.check(placed, view).credit
