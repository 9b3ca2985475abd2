"""Score a transformation plan against a weighted rubric, and show its gaps.

>>> import nqpf
>>> report = nqpf.score("examples/region-zhejiang.plan.yaml")
>>> round(report.commitment, 1), report.band, round(report.breadth, 1), round(report.total, 1)
(42.6, 'Actionable', 28.8, 17.1)
>>> [gap.id for gap in report.gaps[:2]]
['D3.A1.chain-partners', 'D3.A3.diffusion']

`pandas.DataFrame` takes `report.gaps`, `report.dimensions` and `report.findings` as they are; `report.to_dict()` is the
JSON report. Nothing but what is handed in decides: settings files and environment are the command line's business.
Importing this module loads nothing; each name loads what it needs when it is first used.
"""

from __future__ import annotations

# Type checkers take a name like this for true; importing `typing` would cost more than everything else here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from pathlib import Path
    from typing import Any

    from nqpf.base.errors import InputError, InputWarning
    from nqpf.base.language import Language
    from nqpf.base.severity import Setting
    from nqpf.base.version import __version__
    from nqpf.gate.policy import Policy
    from nqpf.loading.limits import Limits
    from nqpf.loading.opened import PlanLike
    from nqpf.loading.plan.plan import LoadedPlan
    from nqpf.loading.rubric.chosen import PathLike, RubricLike
    from nqpf.loading.rubric.rubric import LoadedRubric
    from nqpf.render.notebook.comparison import Comparison
    from nqpf.render.notebook.outcome import Outcome
    from nqpf.render.notebook.report import Report
    from nqpf.report.check.checker import Checker

__all__ = [
    "Checker", "Comparison", "InputError", "InputWarning", "Limits", "LoadedPlan", "LoadedRubric", "Outcome", "Policy",
    "Report", "__version__", "check", "compare", "draft", "load_plan", "load_rubric", "score",
]  # fmt: skip

_HOMES = {
    "Checker": "nqpf.report.check.checker",
    "Comparison": "nqpf.render.notebook.comparison",
    "InputError": "nqpf.base.errors", "InputWarning": "nqpf.base.errors",
    "Limits": "nqpf.loading.limits",
    "LoadedPlan": "nqpf.loading.plan.plan", "LoadedRubric": "nqpf.loading.rubric.rubric",
    "Outcome": "nqpf.render.notebook.outcome",
    "Policy": "nqpf.gate.policy",
    "Report": "nqpf.render.notebook.report",
    "__version__": "nqpf.base.version",
}  # fmt: skip
"""By name, the module that has it: imported when the name is first used."""


def score(
    plan: PlanLike,
    rubric: RubricLike | None = None,
    profile: PathLike | None = None,
    *,
    encoding: str | None = None,
    rules: Mapping[str, Setting] | None = None,
    root: Path | None = None,
    limits: Limits | None = None,
    assessments: Iterable[PathLike] = (),
    interval: bool = False,
    lang: Language = "en",
) -> Report:
    """Score a plan: a path, a mapping with the keys of a plan file, or a plan from :func:`load_plan`.

    The path of a document (.docx, .pdf, .html, .md, .txt) is drafted first, as :func:`draft` does: it shows how firmly
    the document commits; breadth and total are None until somebody claims facets.
    `rubric` is a path or a loaded rubric, the bundled one by default; `profile` a name or a path, by default the
    bundled one for the plan's kind. `rules` gives consistency rules another severity, or `"off"`. Documents that the
    plan quotes are read from below `root`, by default its repository. `assessments` are files of experts, shown beside
    the score; `interval` adds the score under other weights (needs numpy). Rows are in the language `lang`.

    Raises :class:`InputError`, whose `problems` have file, line and column, and message and hint in both languages.

    >>> score("examples/enterprise.plan.yaml", lang="zh").dimensions[0].title
    '创新融合'
    >>> score({"nqpf": "plan/1", "id": "a", "kind": "city", "title": "A", "subject": "A", "horizon": {}})
    Traceback (most recent call last):
    nqpf.base.errors.InputError: <mapping>:3:7: ...
    """
    from nqpf.loading.opened import open_plan
    from nqpf.loading.rubric.chosen import name_of
    from nqpf.render.notebook.report import Report
    from nqpf.report.drafts.given import drafted_source, is_document
    from nqpf.report.score.given import report_on

    given = drafted_source(plan, rubric) if is_document(plan) else plan
    opened = open_plan(given, rubric, name_of(profile), encoding, limits)
    return Report(report_on(opened, rules or {}, root, assessments, interval=interval), lang)


def check(
    plans: PlanLike | Iterable[PlanLike],
    policy: Policy | None = None,
    rubric: RubricLike | None = None,
    profile: PathLike | None = None,
    *,
    encoding: str | None = None,
    rules: Mapping[str, Setting] | None = None,
    baseline: PathLike | None = None,
    today: date | None = None,
    root: Path | None = None,
    limits: Limits | None = None,
    lang: Language = "en",
) -> Outcome:
    """Check plans against a policy: files, directories, patterns, or plans as :func:`score` takes them.

    A plan that cannot be read is an outcome, `unreadable`, and no error. `baseline` is what `nqpf baseline` wrote, or a
    report. Waivers beside a plan count until their last day, as of `today`. To check plans as they come, or in several
    processes, use a :class:`Checker`, which takes the same.

    Raises :class:`InputError` for a policy, rubric, profile or baseline that cannot be used, and for a path that
    leads to no plan.

    >>> outcome = check("examples/slogans.plan.yaml", Policy.of_points(total=40))
    >>> outcome.passed, outcome.plans[0].status, outcome.plans[0].reasons
    (False, 'failed', 'the plan scores 3.6, below the required 40')
    """
    from nqpf.render.notebook.outcome import Outcome
    from nqpf.report.check.checker import NO_POLICY, Checker
    from nqpf.report.check.given import outcome_of

    checker = Checker(
        policy or NO_POLICY, rubric, profile, encoding=encoding, rules=rules, baseline=baseline, today=today, root=root,
        limits=limits,
    )  # fmt: skip
    return Outcome(outcome_of(checker, plans), lang)


def compare(
    before: PlanLike,
    after: PlanLike,
    rubric: RubricLike | None = None,
    profile: PathLike | None = None,
    *,
    rubric_b: RubricLike | None = None,
    profile_b: PathLike | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    lang: Language = "en",
) -> Comparison:
    """Say what moved between two plans, or one plan under two rubrics or profiles, and by how many points.

    The path of a document is drafted first, as :func:`score` does: commitment is compared, and there are no totals.
    `rubric_b` and `profile_b` are those of `after`, where they differ. Raises :class:`InputError`.

    >>> moved = compare("examples/slogans.plan.yaml", "examples/region-zhejiang.plan.yaml")
    >>> round(moved.difference, 1), moved.facets[0].id
    (13.5, 'P3.1.choice')
    """
    from nqpf.loading.rubric.chosen import name_of
    from nqpf.render.notebook.comparison import Comparison
    from nqpf.report.compare.build import build_comparison
    from nqpf.report.compare.sides import Named, both_sides

    first = Named(before, rubric, name_of(profile))
    second = Named(after, rubric_b or rubric, name_of(profile_b or profile))
    return Comparison(build_comparison(*both_sides(first, second, encoding, limits)), lang)


def draft(document: PathLike, rubric: RubricLike | None = None) -> dict[str, Any]:
    """Draft a plan from a document (.docx, .pdf, .html, .md, .txt): a mapping with the keys of a plan file.

    Every item quotes the document. Facets of the rubric, the bundled one by default, are suggested and none is claimed;
    the plan says that it is a draft. :func:`score`, :func:`check` and :func:`load_plan` take the mapping. Needs the
    extras `documents` and, for PDF, `pdf`. Raises :class:`InputError`.

    >>> plan = draft("examples/region-sample.zh.docx")
    >>> plan["draft"], len(plan["measures"])
    (True, 7)
    """
    from nqpf.report.drafts.given import draft_at

    return draft_at(document, rubric)


def load_plan(
    plan: PlanLike, rubric: RubricLike | None = None, *, encoding: str | None = None, limits: Limits | None = None
) -> LoadedPlan:
    """Read a plan and check it against a rubric, the bundled one by default. Raises :class:`InputError`.

    >>> plan = load_plan("examples/region-zhejiang.plan.yaml")
    >>> plan.plan.kind, len(plan.plan.measures)
    ('region', 17)
    """
    from nqpf.loading.opened import plan_at
    from nqpf.loading.rubric.chosen import rubric_at

    return plan_at(plan, rubric_at(rubric), encoding, limits)


def load_rubric(path: PathLike | None = None) -> LoadedRubric:
    """Read a rubric: a file, or a directory with a `rubric.yaml`; the bundled one by default.

    Raises :class:`InputError` with everything that is wrong with it.

    >>> [dimension.id for dimension in load_rubric().rubric.dimensions]
    ['P1', 'P2', 'P3', 'P4', 'D1', 'D2', 'D3', 'D4', 'D5']
    """
    from nqpf.loading.rubric.chosen import rubric_at

    return rubric_at(path)


if not TYPE_CHECKING:  # else every name would be one to a type checker

    def __getattr__(name: str) -> object:
        """A name of the API, from its home."""
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return value

    def __dir__() -> list[str]:
        """The API."""
        return __all__
