"""The plan behind a task table: read from a file, or drafted in memory from a document."""

from pathlib import Path

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain, typed
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


def drafted_note(loaded: LoadedPlan, output: Path | None, lang: Language) -> str:
    """That the plan was drafted in memory, and what was written; empty where a plan file was only printed."""
    name = Path(loaded.source.name).name
    lines = []
    if loaded.source.document is not None:
        kept = f"nqpf draft {typed(loaded.source.name)} -o plan.yaml"
        lines.append(
            Text(
                f"drafted from {name} in memory, and checked by nobody; to keep a draft and check it: {kept}",
                f"已在内存中由 {name} 起草，尚未核对；如需保留草稿核对：{kept}",
            )
        )
    if output is not None:
        lines.append(Text(f"wrote {output}", f"已写入 {output}"))
    return "\n".join(plain(line.in_language(lang), 1000) for line in lines)
