"""The report of an opened plan, with everything that may be added to its score."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from nqpf.consistency import Setting
from nqpf.loading.opened import Opened
from nqpf.loading.rubric.chosen import PathLike
from nqpf.report.behind import behind
from nqpf.report.rules import rule_ids
from nqpf.report.score.build import report_of
from nqpf.report.score.findings import findings_of
from nqpf.report.score.view import Report
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard


def report_on(
    opened: Opened,
    rules: Mapping[str, Setting],
    root: Path | None,
    assessments: Iterable[PathLike],
    *,
    interval: bool,
) -> Report:
    """Score the plan; check it against itself, and against the documents below `root` that it quotes.

    Raises :class:`InputError` for rules that do not exist, and for assessments that cannot be used.
    """
    if rules:
        from nqpf.loading.messages.rules import refuse_unknown_rules  # noqa: PLC0415 - as below

        refuse_unknown_rules(rules, rule_ids())
    plan, rubric, profile = opened
    scored = ScoredPlan(plan, Standard(rubric, profile), behind(plan, root))
    report = report_of(scored, findings_of(scored.plan, scored.behind.documents, rules), interval=interval)
    files = [os.fspath(file) for file in assessments]
    if not files:
        return report
    from nqpf.loading.assessment import load_assessments  # noqa: PLC0415 - few reports have experts beside them
    from nqpf.report.score.experts import with_experts  # noqa: PLC0415

    scored.refuse_unassessed()
    return with_experts(report, scored, load_assessments(files, plan, rubric.rubric))
