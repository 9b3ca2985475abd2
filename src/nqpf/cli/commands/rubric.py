"""`nqpf rubric …`: list a rubric, validate one of your own, render it as a page; further commands by name."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.commands import rubric_diff, rubric_init, rubric_show
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import KindName, Lang, Language, Output, PlanKind, RubricArgument
from nqpf.cli.outputs.terminal import report_problems, write
from nqpf.cli.outputs.words import say

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
REMARKED = 1


class DocsFormat(StrEnum):
    """The formats of a rubric's page."""

    markdown = "markdown"
    table = "table"
    html = "html"
    docx = "docx"
    xlsx = "xlsx"


@app.command("list", help=say("List the items of a rubric, with shares.", "列出评价标准的各项要求及占比。"))
@guarded
def list_rubric(
    path: RubricArgument = None,
    kind: PlanKind = KindName.region,
    lang: Language = None,
) -> None:
    """Print the tree that applies to a kind of plan, each node with its share of the total."""
    from nqpf.cli.outputs.files import shown
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.render.terminal.whole import render
    from nqpf.report.rubric.outline import outline_page

    write(render(outline_page(rubric_at(path).rubric, kind.value), shown(language(lang), None)))


@app.command("validate", help=say("Find errors and omissions in a rubric.", "检查评价标准的错误与不足。"))
@guarded
def validate(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help=say("Rubric directory or file.", "评价标准的目录或文件。"))
    ],
    strict: Annotated[
        bool, typer.Option("--strict", help=say("Exit 1 where something is missing.", "有不足时以 1 退出。"))
    ] = False,
    lang: Language = None,
) -> None:
    """Exit 2 for a broken rubric; for a sound one, what its readers will miss is reported."""
    from nqpf.base.language import Text
    from nqpf.loading.rubric.rubric import lint_rubric

    chosen = language(lang)
    loaded, remarks = lint_rubric(path)
    report_problems(remarks, chosen)
    criteria = len(loaded.rubric.criteria())
    name = f"{loaded.rubric.id} {loaded.rubric.version}"
    told = Text(
        f"{name}: valid, {criteria} criteria, {len(remarks)} remarks; sha256 {loaded.sha256}",
        f"{name}：有效，共 {criteria} 条准则，{len(remarks)} 处不足；sha256 {loaded.sha256}",
    )
    write(told.in_language(chosen) + "\n")
    if strict and remarks:
        raise typer.Exit(REMARKED)


@app.command("docs", help=say("Render a rubric as one page.", "将评价标准生成为一页文档。"))
@guarded
def docs(
    path: RubricArgument = None,
    format: Annotated[
        DocsFormat, typer.Option("--format", "-f", help=say("Output format.", "输出格式。"))
    ] = DocsFormat.markdown,
    output: Output = None,
    lang: Annotated[
        Lang | None,
        typer.Option(help=say("Only this language; by default both, Chinese first.", "只用一种语言；默认中英对照。")),
    ] = None,
) -> None:
    """Print the page, or write it to a file."""
    from nqpf.cli.outputs.files import deliver, shown
    from nqpf.cli.outputs.paged import writer
    from nqpf.loading.rubric.chosen import rubric_at
    from nqpf.report.blocks.bilingual import side_by_side
    from nqpf.report.rubric.whole import rubric_page

    write = writer(format, output)
    page = rubric_page(rubric_at(path).rubric)
    if lang is None and format is not DocsFormat.html:  # which shows one language or the other, as its reader likes
        page = side_by_side(page)
    options = shown(lang.value if lang else "zh", output)
    deliver(write(None, lambda: page, options), output, machine=format is not DocsFormat.table)


app.command("init", help=say("Create a template for your own rubric.", "生成自有评价标准的模板。"))(rubric_init.init)
app.command("show", help=say("Print a node as YAML, with the line that defines it.", "以 YAML 输出某一节点及其出处。"))(
    rubric_show.show
)
app.command(
    "resolve",
    help=say("Print the rubric as a profile applies it, with its hash.", "输出按评分方案处理后的标准及其哈希值。"),
)(rubric_show.resolve)
app.command("diff", help=say("Compare two rubrics by id.", "按编号比较两套评价标准。"))(rubric_diff.diff)
