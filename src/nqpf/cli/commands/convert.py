"""`nqpf convert FROM TO`: a plan from Excel to YAML, from YAML to Excel, or from plan/1 to plan/2."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language as LanguageName
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.inputs.shared import Shared, shared
from nqpf.cli.options import Encoding, Language, RubricPath
from nqpf.cli.outputs.terminal import complain, report_problems
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.rubric.model import Rubric

_COMMENT = re.compile(r"^(?:.*\s)?#(?! yaml-language-server:)", re.MULTILINE)
_EXISTS = Text("choose another name, or add --force", "请换一个文件名，或加 --force")


@guarded
def convert(
    source: Annotated[
        Path, typer.Argument(metavar="FROM", help=say("plan.xlsx or plan.yaml.", "plan.xlsx 或 plan.yaml。"))
    ],
    to: Annotated[
        Path | None,
        typer.Argument(
            metavar="TO",
            help=say("The other one; or plan.yaml in plan/2.", "转换后的文件；或 plan/2 格式的 plan.yaml。"),
        ),
    ] = None,
    output: Annotated[Path | None, typer.Option("--output", "-o", help=say("The same as TO.", "同 TO。"))] = None,
    force: Annotated[bool, typer.Option("--force", help=say("Overwrite TO.", "覆盖已有文件。"))] = False,
    rubric: RubricPath = None,
    encoding: Encoding = None,
    lang: Language = None,
) -> None:
    """Check the plan and write it anew; what is wrong is reported with its sheet and cell, or its line."""
    from nqpf.base.safe import plain, typed
    from nqpf.cli.inputs.workbooks import conversion
    from nqpf.cli.outputs.files import SCHEMA_NAME, write_beside, write_new, write_whole, wrote
    from nqpf.loading.rubric.chosen import rubric_at

    chosen = language(lang)
    target = _named_once(to, output)
    how = conversion(source, target)
    settings = shared(rubric=rubric, encoding=encoding)
    asked = rubric_at(settings.rubric).rubric
    makers = {"to-yaml": _as_yaml, "to-workbook": _as_workbook, "to-newer": _as_newer}
    made = makers[how](source, asked, settings, chosen)
    if force:
        write_whole(target, made)
    else:
        write_new(target, made, _EXISTS)
    told = Text(f"wrote {target}", f"已写入 {target}")
    if how != "to-workbook":
        from nqpf.schema import as_text, plan_schema

        new = write_beside(target, SCHEMA_NAME, as_text(plan_schema(asked)).encode())
        told = wrote(target, SCHEMA_NAME, new, f"nqpf score {typed(str(target))}")
    complain(plain(told.in_language(chosen), 1000))


def _named_once(to: Path | None, output: Path | None) -> Path:
    """The file to write, named as TO or behind `-o`."""
    target = to or output
    if target is None or (to and output):
        message = Text("name the file to write once, as TO or with -o", "请指明一个输出文件：TO 或 -o")
        raise InputError([Problem(Span("convert"), message)])
    return target


def _as_newer(source: Path, asked: "Rubric", settings: Shared, lang: LanguageName) -> bytes:
    """The plan under the newer format, all else as it stands, in UTF-8."""
    from nqpf.loading.files.reading import read_source
    from nqpf.loading.files.roles import SOURCE
    from nqpf.loading.plan.lifted import lifted
    from nqpf.loading.plan.plan import load_plan

    text = read_source(str(source), SOURCE, encoding=settings.encoding, max_bytes=settings.limits.size)
    report_problems(text.warnings, lang)
    made = lifted(text, settings.limits)
    load_plan(made, asked, settings.limits)
    return made.text.encode()


def _as_yaml(source: Path, asked: "Rubric", settings: Shared, lang: LanguageName) -> bytes:
    """The plan in the workbook as YAML, with the line by which editors find the schema."""
    from nqpf.cli.outputs.files import SCHEMA_NAME
    from nqpf.loading.files.reading import read_bytes, shown_name
    from nqpf.loading.files.roles import SOURCE
    from nqpf.loading.syntax.dump import dump
    from nqpf.render.extra import import_office

    reader = import_office("nqpf.loading.workbook.assembly")
    name = shown_name(str(source))
    data = read_bytes(str(source), name, settings.limits.size, SOURCE)
    loaded = reader.load_workbook_plan(data, name, asked)
    report_problems(loaded.warnings, lang)
    return f"# yaml-language-server: $schema={SCHEMA_NAME}\n{dump(loaded.value)}".encode()


def _as_workbook(source: Path, asked: "Rubric", settings: Shared, lang: LanguageName) -> bytes:
    """The plan in YAML as a workbook; comments stay behind, and the conversion reports them."""
    from nqpf.loading.files.reading import read_source
    from nqpf.loading.files.roles import SOURCE
    from nqpf.loading.plan.plan import load_plan
    from nqpf.loading.syntax.document import parse_document
    from nqpf.loading.workbook.choices import choices_of
    from nqpf.render.extra import import_office

    book = import_office("nqpf.render.workbook.book")
    text = read_source(str(source), SOURCE, encoding=settings.encoding, max_bytes=settings.limits.size)
    report_problems(text.warnings, lang)
    plan = load_plan(text, asked, settings.limits)
    value = parse_document(text.text, text.name, settings.limits).value
    try:
        made: bytes = book.render_workbook(value, choices_of(asked, plan.plan.kind), lang)
    except book.TooLong as refused:
        raise InputError([Problem(plan.positions.span(refused.pointer), refused.message, refused.hint)]) from None
    if _COMMENT.search(text.text):
        complain(Text("comments are not carried over", "注释不会转入工作簿").in_language(lang))
    return made
