"""`nqpf tasks PLAN|DOC`: the task breakdown table, and cells that somebody filled in read back into the plan."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.base.errors import InputError, Problem, refuse
from nqpf.base.language import Language as LanguageName
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Encoding, Language, RubricPath
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.cli.tasks.apply import Applied
    from nqpf.render.tasks import Render

HELP = say(
    "Write the task breakdown table of a plan or a document.\n\n"
    "A row an action under its task: target or result, lead agency, responsible and supporting bodies, date, money, "
    "place in the document. Only what the document says; what is missing is marked and counted below.",
    "生成规划或文件的任务分解表。\n\n"
    "每项举措一行，列明目标／成果、牵头单位、责任单位、配合单位、完成时限、资金及来源和出处。"
    "只列文件写明的内容；空缺处标“（待明确）”，并在表下按栏计数。",
)
"""What `--help` says."""
_EXISTS = Text("choose another name, or add --force", "请换一个文件名，或加 --force")


class Format(StrEnum):
    """The formats of the table."""

    table = "table"
    markdown = "markdown"
    html = "html"
    json = "json"
    csv = "csv"
    xlsx = "xlsx"
    docx = "docx"


class By(StrEnum):
    """What the table may be split by."""

    body = "body"


@guarded
def tasks(
    plan: Annotated[
        str,
        typer.Argument(
            metavar="PLAN|DOC",
            help=say(
                "Plan file, or .docx, .pdf, .html, .md or .txt; - reads a plan from standard input.",
                "规划文件，或 .docx、.pdf、.html、.md、.txt 文档；- 表示从标准输入读取规划。",
            ),
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE",
            help=say(
                "X.xlsx, X.docx, X.csv or X.json; without it print.",
                "X.xlsx、X.docx、X.csv 或 X.json；省略则直接输出。",
            ),
        ),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option(
            "--format", "-f", help=say("Format; by default as -o is named.", "输出格式；默认按 -o 的文件名。")
        ),
    ] = None,
    by: Annotated[
        By | None,
        typer.Option(
            help=say(
                "Excel: a sheet for each body; Word: a table for each.",
                "按单位拆分：Excel 每个单位一个工作表，Word 每个单位一张表。",
            )
        ),
    ] = None,
    apply: Annotated[
        Path | None,
        typer.Option(
            metavar="X.xlsx",
            help=say(
                "Read the cells filled in in this Excel table (not Word) back into the plan, as supplied; -o NEW.yaml.",
                "将此 Excel 表（不含 Word）中补填的内容写回规划，记为补充；-o NEW.yaml。",
            ),
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say("Overwrite FILE.", "覆盖已有文件。"))] = False,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:  # fmt: skip
    """Read the plan, or draft it from the document in memory, and write its tasks as a table."""
    from nqpf.base.safe import plain
    from nqpf.cli.outputs.files import deliver, shown, write_new
    from nqpf.cli.outputs.paged import MACHINE
    from nqpf.cli.outputs.terminal import complain
    from nqpf.cli.tasks.read import read_plan
    from nqpf.report.tasks import tasks_of

    chosen = language(lang)
    if apply is not None:
        _refuse_idle({"--format": format, "--by": by}, _OF_A_TABLE)
        from nqpf.cli.inputs.workbooks import refuse_workbook
        from nqpf.cli.tasks.apply import apply_workbook

        if output is not None:
            refuse_workbook(output)
        _apply(apply_workbook(read_plan(plan, rubric, encoding), apply, rubric), output, chosen, force=force)
        return
    form = _format(format, output)
    if form in ("json", "csv"):
        _refuse_idle({"--by": by}, _NOT_OF_MACHINES)
    render = _renderer(form)
    loaded = read_plan(plan, rubric, encoding)
    made = render(tasks_of(loaded), shown(chosen, output), by is not None)
    if output is None or force:
        deliver(made, output, machine=form in MACHINE)
    else:
        write_new(output, made if isinstance(made, bytes) else made.encode(), _EXISTS)
    if output is not None:
        complain(plain(Text(f"wrote {output}", f"已写入 {output}").in_language(chosen), 1000))


def _refuse_idle(given: dict[str, object], message: Text) -> None:
    """Raise :class:`InputError` for options that would change nothing."""
    refuse(Problem(Span(name), message) for name, value in given.items() if value)


def _renderer(form: str) -> "Render":
    """What writes the format: a form to be filled in and a record their own way, a page by its blocks."""
    from nqpf.render.tasks import FORMATS, renderer

    if form in FORMATS:
        return renderer(form)
    from nqpf.render.pages import page_renderer
    from nqpf.report.tasks.page import tasks_page

    render = page_renderer(form)
    return lambda table, options, by_body: render(tasks_page(table, by_body=by_body), options)


_OF_A_TABLE = Text("this goes with a table that is written, not with --apply", "此选项用于输出表格，不与 --apply 同用")
_NOT_OF_MACHINES = Text("this does not go with json and csv", "此选项不用于 json 和 csv 格式")


def _apply(applied: "Applied", output: Path | None, lang: LanguageName, *, force: bool) -> None:
    """Write the plan with what was filled in, or print it."""
    from nqpf.cli.outputs.files import deliver, write_new
    from nqpf.cli.outputs.terminal import complain
    from nqpf.cli.tasks.apply import tell_applied

    if output is None or force:
        deliver(applied.text, output, machine=True)
    else:
        write_new(output, applied.text.encode(), _EXISTS)
    complain(tell_applied(applied, output, lang))


def _format(asked: Format | None, output: Path | None) -> str:
    """The format that is asked for, else the one that the file is named like. Raises :class:`InputError`."""
    named = output.suffix[1:].lower() if output else ""
    if asked is None:
        if output is None or named in {*Format} - {Format.table}:
            return named or "table"
        message = Text("the name of the file does not say which format", "文件名没有表明格式")
        hint = Text("end it with .xlsx or .docx, or add --format", "请以 .xlsx 或 .docx 结尾，或加 --format")
        raise InputError([Problem(Span(output.as_posix()), message, hint)])
    if named in {*Format} - {asked} or (named in ("xlsx", "docx") and named != asked):
        message = Text(f"the file would contain {asked.value}", f"写入的将是 {asked.value} 格式")
        hint = Text(f"add --format {named}", f"请改用 --format {named}")
        raise InputError([Problem(Span(output.as_posix() if output else ""), message, hint)])
    return asked.value
