"""The plan behind a task table: read from a file, or drafted in memory from a document."""

from pathlib import Path

from nqpf.loading.plan.plan import LoadedPlan


def read_plan(plan: str, rubric: Path | None, encoding: str | None) -> LoadedPlan:
    """The plan in a file or, of a document, its draft. Raises :class:`InputError`."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.loading.opened import plan_at
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.report.drafts.given import drafted_source, is_document

    settings = shared(rubric=rubric, encoding=encoding)
    asked = rubric_at(settings.rubric)
    given = drafted_source(plan, asked) if is_document(plan) else plan
    return plan_at(given, asked, settings.encoding, settings.limits)
