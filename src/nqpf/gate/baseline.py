"""What a plan was worth when a baseline was drawn: by ids, never by line numbers. Frozen; no disk.

Scores run from 0 to 1, unrounded, and are written and read in points. Those of dimensions and facets are the ones
that the gate judged.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, PlainSerializer

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.base.points import points, value_of
from nqpf.scoring.basis import Basis

FORMAT = "nqpf/baseline/1"

Points = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False, strict=True)]
Score = Annotated[Points, AfterValidator(value_of), PlainSerializer(points, return_type=Points)]
"""A value from 0 to 1, which is written and read in points."""


Count = Annotated[float, Field(ge=0, allow_inf_nan=False, strict=True)]


class BaselineModel(Frozen, extra="ignore"):
    """A frozen piece of a baseline; unknown keys are passed over, so that a later version's can be read."""


class DimensionBaseline(BaselineModel):
    """A dimension's score, and those of its facets under the criteria that applied."""

    score: Score
    criteria: dict[str, dict[str, Score]]


class PlanBaseline(BaselineModel):
    """One plan: what made its scores (the hashes and the tool's version), the scores, and the findings by id.

    `sha256` is of the plan's file, `rubric_sha256` of the rubric and profile, `documents_sha256` of the cited
    documents, empty where none was read. `total` is the plan's score, `gated` the one without waived criteria.
    `waived` holds the ids of criteria and findings that waivers covered. `answers` counts the plan's tasks and their
    answers by question; empty in a baseline of 0.1. `basis` is what scores and answers were judged on.
    """

    id: str
    path: str
    sha256: str
    rubric_sha256: str
    documents_sha256: str = ""
    tool: str
    total: Score
    gated: Score
    dimensions: dict[str, DimensionBaseline]
    findings: tuple[str, ...] = ()
    waived: tuple[str, ...] = ()
    answers: dict[str, Count] = Field(default_factory=dict)
    basis: Basis = "claimed"


class Baseline(BaselineModel):
    """The plans of a repository at one time, in the order of their ids."""

    schema_: Annotated[Literal["nqpf/baseline/1"], Field(alias="schema")]
    plans: tuple[PlanBaseline, ...]

    def find(self, plan: str, path: str) -> PlanBaseline | None:
        """The plan of that id; else the one that stood at that path, so that renaming cannot evade it."""
        return self._by_id.get(plan) or self._by_path.get(path)

    @cached_property
    def _by_id(self) -> dict[str, PlanBaseline]:
        return {known.id: known for known in reversed(self.plans)}  # the first of an id counts

    @cached_property
    def _by_path(self) -> dict[str, PlanBaseline]:
        return {known.path: known for known in reversed(self.plans)}


def gather(plans: Iterable[PlanBaseline]) -> Baseline:
    """One baseline of these plans. Raises :class:`Refused` where two have one id: nobody could tell them apart."""
    by_id: dict[str, PlanBaseline] = {}
    for plan in plans:
        if plan.id in by_id:
            first = by_id[plan.id].path
            raise Refused(
                Text(f"two plans have the id `{plan.id}`", f"两份规划的编号同为 `{plan.id}`"),
                Text(f"{first} and {plan.path}: give each an id of its own", f"{first} 与 {plan.path}：请各用不同编号"),
            )
        by_id[plan.id] = plan
    return Baseline.model_validate({"schema": FORMAT, "plans": [by_id[name] for name in sorted(by_id)]})


def from_report(report: Mapping[str, Any]) -> dict[str, Any]:
    """A report of `nqpf score` (`nqpf/report/1`, `/2`) as the baseline of its plan. Raises LookupError, TypeError."""
    return {
        "id": report["plan"]["id"],
        "path": report["plan"]["path"],
        "sha256": report["plan"]["sha256"],
        "rubric_sha256": report["rubric"]["sha256"],
        "tool": report["tool"]["version"],
        "total": report["score"]["total"],
        "gated": report["score"]["total"],
        "dimensions": {
            dimension["id"]: {
                "score": dimension["score"],
                "criteria": {
                    criterion["id"]: {facet["id"]: facet["score"] for facet in criterion["facets"]}
                    for criterion in dimension["criteria"]
                },
            }
            for dimension in report["dimensions"]
        },
        "findings": [finding["id"] for finding in report.get("findings", ())],
        "answers": _answers(report["score"].get("commitment")),
    }


def _answers(commitment: Mapping[str, Any] | None) -> dict[str, float]:
    """The counts of a report's commitment; none in one of 0.1."""
    if commitment is None:
        return {}
    answered = {question["id"]: question["answered"] for question in commitment["questions"]}
    return {"tasks": commitment["tasks"], **answered}
