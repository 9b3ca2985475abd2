"""`nqpf draft DOC`: a planning document read and restated as a plan, for a person to confirm."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from nqpf.base.language import Language as LanguageName
from nqpf.base.language import Text
from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Documents, Jobs, Language, RubricPath
from nqpf.cli.outputs.terminal import complain, write
from nqpf.cli.outputs.words import say

if TYPE_CHECKING:
    from nqpf.loading.document import LoadedDocument

_EXISTS = Text("choose another name, or add --force", "请换一个文件名，或加 --force")


FAILED = 1
HELP = say(
    "Draft a plan from a Word, PDF, HTML, Markdown or text document.\n\n"
    "Each item has its quote. Nothing is claimed: facets are suggested, and count once you claim them.\n\n"
    "Of a folder, each document becomes a draft of the same name in the folder of drafts, with .plan.yaml at the end. "
    "The list at the end says what was found in each, and what to do about those that cannot be read; exit code 1 "
    "where there are such. A rerun drafts changed documents only, and never overwrites a draft that you have edited.",
    "由 Word、PDF、HTML、Markdown 或文本文档起草规划文件。\n\n"
    "每一条目均附原文引文。要点只作建议，由您认定后才计分。\n\n"
    "来源为文件夹时，每份文档各成一份草稿，存入草稿文件夹，文件名为原名加 .plan.yaml。"
    "最后列出各份文档的内容，以及无法读取时的处理办法；有文档无法读取时退出码为 1。"
    "再次运行只起草有变动的文档，已编辑的草稿不会被覆盖。",
)
"""What `--help` says."""


class Format(StrEnum):
    """The formats of the list that ends the drafts of a folder."""

    table = "table"
    json = "json"
    csv = "csv"
    markdown = "markdown"
    html = "html"
    docx = "docx"
    xlsx = "xlsx"


@guarded
def draft(
    document: Documents,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="PLAN|FOLDER",
            help=say(
                "plan.yaml or plan.xlsx, without it print; of a folder, the folder of drafts.",
                "plan.yaml 或 plan.xlsx，省略则直接输出；来源为文件夹时，即存放草稿的文件夹。",
            ),
        ),
    ] = None,
    text: Annotated[
        bool, typer.Option("--text", help=say("Print what was read, and nothing else.", "只输出读到的文字。"))
    ] = False,
    update: Annotated[
        Path | None,
        typer.Option(
            metavar="PLAN",
            help=say("A plan of a former version, to be brought up to DOC.", "据旧版文件编制的规划，按 DOC 更新。"),
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=say("Overwrite PLAN.", "覆盖已有文件。"))] = False,
    format: Annotated[
        Format | None,
        typer.Option("--format", "-f", help=say("Format of a folder's list.", "文件夹清单的输出格式。")),
    ] = None,
    jobs: Jobs = None,
    scheduler: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help=say(
                "Share a folder among the machines of a Dask scheduler, tcp://host:port.",
                "由 Dask 调度器（tcp://host:port）下的多台机器分担一个文件夹。",
            ),
        ),
    ] = None,
    rubric: RubricPath = None,
    lang: Language = None,
) -> None:  # fmt: skip
    """Read the document and write what it states, each item with its quote; nothing counts until you claim it."""
    from nqpf.cli.drafts.options import refuse_for_folder, refuse_for_one

    if document and Path(document).is_dir():
        refuse_for_folder({"--text": text, "--update": update, "--force": force})
        from nqpf.cli.drafts.folder import Workers
        from nqpf.cli.drafts.many import draft_many

        if draft_many(Path(document), output, format or Format.table, Workers(jobs, scheduler), rubric, language(lang)):
            raise typer.Exit(FAILED)
        return
    refuse_for_one({"--format": format, "--jobs": jobs, "--scheduler": scheduler})
    from nqpf.cli.drafts.one import draft_of, render_draft, tell_drafted, write_draft
    from nqpf.cli.inputs.workbooks import refuse_no_plan
    from nqpf.cli.outputs.progress import pages
    from nqpf.cli.outputs.terminal import report_problems
    from nqpf.loading.document import load_document

    chosen = language(lang)
    with pages(chosen) as advance:
        loaded = load_document(document, progress=advance)
    report_problems(loaded.warnings, chosen)
    if text:
        _print_text(loaded, chosen)
        return
    if output is not None:
        refuse_no_plan(output)
    made = draft_of(loaded, output, rubric)
    if update is not None:
        from nqpf.cli.drafts.updated import list_changes, updated_plan

        updated = updated_plan(update, made)
        made = made._replace(plan=updated.plan, updated=True)
        complain(list_changes(updated, chosen))
    if output is None:
        write(render_draft(made, chosen))
    else:
        write_draft(made, output, chosen, _EXISTS, force=force)
    complain(tell_drafted(made, output, chosen))


def _print_text(loaded: "LoadedDocument", lang: LanguageName) -> None:
    from nqpf.base.safe import plain
    from nqpf.documents.shown import shown_lines
    from nqpf.render.options import Options
    from nqpf.render.terminal.console import Line, to_text

    # Whole: somebody looks for a quote. What is put between the signs of a command makes a line longer.
    lines = (Line(plain(line, 2 * len(line))) for line in shown_lines(loaded.document, lang))
    write(to_text(lines, Options(lang)))
