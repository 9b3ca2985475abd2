"""`nqpf tasks PLAN --apply X.xlsx`: cells that somebody filled in become entries of the plan."""

from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language, Text
from nqpf.base.safe import plain, typed
from nqpf.base.source import Span
from nqpf.loading.plan.plan import LoadedPlan


class Applied(NamedTuple):
    """The plan file with what was filled in, how many entries that were, and whether it kept its comments."""

    text: str
    entries: int
    kept: bool
    plan: LoadedPlan


def apply_workbook(loaded: LoadedPlan, workbook: Path, rubric: Path | None) -> Applied:
    """The plan with the cells of a workbook that were filled in. Raises :class:`InputError` with all problems."""
    from nqpf.cli.inputs.shared import shared
    from nqpf.loading.files.reading import read_bytes, shown_name
    from nqpf.loading.files.roles import TASK_TABLE
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.loading.syntax.document import parse_document
    from nqpf.render.extra import import_office
    from nqpf.report.tasks import tasks_of
    from nqpf.report.tasks.filled import filled_plan, read_fills
    from nqpf.report.tasks.filled.written import written_plan

    settings = shared(rubric=rubric)
    name = shown_name(str(workbook))
    if workbook.suffix.lower() in (".docx", ".doc"):
        message = Text("only Excel tables are read back", "只能读回 Excel 表")
        hint = Text("fill in the table of nqpf tasks -o X.xlsx", "请填写由 nqpf tasks -o X.xlsx 生成的表")
        raise InputError([Problem(Span(name), message, hint)])
    grid = import_office("nqpf.loading.workbook.grid")
    grids = grid.read_grids(read_bytes(str(workbook), name, settings.limits.size, TASK_TABLE), name)
    fills = read_fills(grids, name, tasks_of(loaded), loaded.view)
    value = parse_document(loaded.source.text, loaded.source.name, settings.limits).value
    filled = filled_plan(value, fills)
    made = written_plan(loaded, filled, rubric_at(settings.rubric).rubric, settings.limits)
    return Applied(made.text, filled.filled, made.kept, made.plan)


def tell_applied(applied: Applied, output: Path | None, lang: Language) -> str:
    """How many entries were filled in, what is still missing, and where the plan was written."""
    from nqpf.report.tasks import tasks_of
    from nqpf.report.tasks.words import missing_text

    count = applied.entries
    lines = [
        Text(f"filled in: {count} {'entry' if count == 1 else 'entries'}", f"已填入 {count} 项"),
        missing_text(tasks_of(applied.plan).missing),
    ]
    if not applied.kept:
        lines.append(Text("comments of the plan file are not carried over", "原规划文件中的注释不予保留"))
    if output is not None:
        then = f"nqpf tasks {typed(str(output))}"
        lines.append(Text(f"wrote {output}; next: {then}", f"已写入 {output}；下一步：{then}"))
    return "\n".join(plain(line.in_language(lang), 1000) for line in lines)
