"""The outcome of checking plans against a policy, version 2: one frozen view for every renderer.

Scores run from 0 to 100, `assessed` and `traceable` from 0 to 1, all unrounded. Lines and columns count from 1;
line 0 means the file as a whole.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from nqpf.base.language import Text
from nqpf.consistency import Severity
from nqpf.gate import Cause, GateRule
from nqpf.report.bases.view import BasisView
from nqpf.report.commitment import BandName
from nqpf.report.figures import Fraction, Points, Score
from nqpf.report.places import PlaceView
from nqpf.report.provenance import RubricView, Tool
from nqpf.report.score.scope import ScopeView
from nqpf.scoring.basis import Basis

FORMAT: Literal["nqpf/check/2"] = "nqpf/check/2"
LINE: Literal["nqpf/check-line/2"] = "nqpf/check-line/2"
CheckStatus = Literal["passed", "failed", "unreadable"]
LineOrZero = Annotated[int, Field(ge=0)]


class FixView(NamedTuple):
    """An entry of the plan's work list that raises a node which fell short.

    `id` and `title` are those of the item to complete or the criterion to add something for, `line` is where that
    stands; `says` is what to do. `gain` is in points of the total, once all entries above it in the list are done, with
    two decimals, as every report prints it.
    """

    id: str
    title: Text
    gain: Points
    line: LineOrZero
    says: Text


class FailureView(NamedTuple):
    """One thing in which a plan falls short.

    `asked` and `found` are scores, for `assessed`, `traceable`, `confirmed` and `answered` parts of 1, for
    `too-few-tasks`, `fewer`, `doubtful-claims` and `missing-units` counts, for `draft`, `not-quoted`, `not-reviewed`
    and the like 0 and 1. `node` is a node of the rubric, `total`, `scope`, `commitment`, a question, `tasks`, `claims`,
    `documents`, `reviews`, or for `draft` `plan`. `id` names it within the plan, and stays the same when lines move.
    Where `waived_by` names waivers, the plan passes in spite of it.
    """

    id: str
    rule: GateRule
    node: str
    title: Text | None
    asked: float
    found: float
    message: Text
    line: LineOrZero
    waived_by: tuple[str, ...]
    fix: Annotated[
        tuple[FixView, ...],
        Field(description="the first entries of the work list that raise the node"),
    ]


class CheckedFinding(NamedTuple):
    """A finding of a consistency check. `known`: whether the baseline had it (null: there is no baseline).

    `fails`: whether it keeps the plan from passing, by its severity or because it is new. `places` are those in the
    document; `of` the document are slips in its text, whatever the plan says. `key` is the entry of the plan file.
    """

    id: str
    rule: str
    severity: Severity
    message: Text
    hint: Text
    line: LineOrZero
    column: LineOrZero
    places: tuple[PlaceView, ...]
    of: Literal["plan", "document"]
    key: str | None
    known: bool | None
    fails: bool
    waived_by: str | None
    file: Annotated[str, Field(description="where the line is; empty: the plan's own file")] = ""


class WaiverView(NamedTuple):
    """A waiver written for this plan. `id` is what it waives: a criterion's or a finding's id."""

    id: str
    owner: str
    reason: Text
    expires: Annotated[str, Field(description="the last day it holds, YYYY-MM-DD")]
    file: str
    line: LineOrZero
    status: Annotated[
        Literal["active", "lapsed", "unused"], Field(description="unused: it holds, and there is nothing to waive")
    ]


class ChangeView(NamedTuple):
    """A node whose score differs from the baseline's. `line` is where the plan now rests, or where an item is missing.

    `was` or `now` is null where the node did not apply. `causes` is what changed in between and may have moved
    it; several cannot be distinguished. `missing` is what a facet that fell now lacks, `keys` the entries of the plan
    file for each of its sentences. `fails`: it fell by more than the tolerance.
    """

    node: str
    level: Literal["total", "dimension", "facet"]
    title: Text | None
    was: Score | None
    now: Score | None
    causes: tuple[Cause, ...]
    missing: tuple[Text, ...]
    line: LineOrZero
    fails: bool
    keys: tuple[tuple[str, ...], ...] = ()


class RegressionView(NamedTuple):
    """The plan against its baseline: what moved, and what it was that changed in between."""

    baseline: str
    causes: tuple[Cause, ...]
    tolerance: float
    changes: tuple[ChangeView, ...]
    gone: Annotated[tuple[str, ...], Field(description="findings that the baseline had and the plan no longer has")]


class ProblemView(NamedTuple):
    """Why a plan could not be read, and where: in itself or in the waivers beside it. Line 0: the file as a whole."""

    file: str
    line: LineOrZero
    column: LineOrZero
    message: Text
    hint: Text


class CheckedPlan(NamedTuple):
    """One plan: whether it passed, and what kept it from passing. An unreadable plan has no score.

    All scores and the commitment are those on `basis`, the policy's, and null where there are none on it; `bases` has
    the figures on all three. `confirmed` is the share of claims and answers that `reviewers` have confirmed, null where
    nobody has reviewed the plan.
    `waived_total` is the total without the waived criteria, null where none is waived; the gate looks at it, and
    `total` stays as it is. `regression` is null without a baseline for this plan. Of a plan in which no item claims a
    facet, total and breadth are null: it is not yet assessed. Of a document that was drafted for this check alone
    (`in_memory`), lines are 0: nobody has that draft.
    """

    path: str
    sha256: Annotated[str | None, Field(description="of the file's bytes")]
    id: str | None
    title: Text | None
    draft: Annotated[
        bool | None, Field(description="a program wrote or updated it, and nobody has confirmed it as a whole")
    ]
    status: CheckStatus
    total: Score | None
    waived_total: Score | None
    commitment: Annotated[Score | None, Field(description="null under five tasks")]
    bands: tuple[BandName, ...]
    breadth: Score | None
    scope: Annotated[ScopeView | None, Field(description="null unless the policy judges it")]
    assessed: Fraction | None
    in_memory: bool
    traceable: Annotated[Fraction | None, Field(description="part of the items whose quote is in a cited document")]
    cited: Annotated[int | None, Field(ge=0, description="items that cite a document")]
    rubric: RubricView | None
    failures: tuple[FailureView, ...]
    findings: tuple[CheckedFinding, ...]
    waivers: tuple[WaiverView, ...]
    regression: RegressionView | None
    problems: tuple[ProblemView, ...]
    basis: Basis = "claimed"
    bases: tuple[BasisView, ...] = ()
    confirmed: Fraction | None = None
    reviewers: tuple[str, ...] = ()


class CheckReport(NamedTuple):
    """All plans that were checked, in the order they were found; `baseline` names what they were compared with.

    `gated`: whether anything was required of them. Where nothing was, a plan that passed was read and scored, no more.
    """

    schema: Literal["nqpf/check/2"]
    tool: Tool
    baseline: str | None
    gated: bool
    passed: int
    failed: int
    unreadable: int
    plans: tuple[CheckedPlan, ...]


class CheckLine(NamedTuple):
    """One plan of a check by itself, as a line of JSON Lines."""

    schema: Literal["nqpf/check-line/2"]
    plan: CheckedPlan
