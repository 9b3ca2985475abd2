"""`nqpf checkup DOC`: from a document to what to do about it, in one command."""

from pathlib import Path
from typing import Annotated

import typer

from nqpf.cli.guard import guarded
from nqpf.cli.inputs.language import language
from nqpf.cli.options import Documents, Jobs, Language, ProfileName, RubricPath
from nqpf.cli.outputs.words import say

FAILED = 1
HELP = say(
    "Check a Word, PDF, HTML, Markdown or text document up: what it commits to, and what to do first.\n\n"
    "Writes a new folder beside the document: the document with comments, the task table, one page for who decides, "
    "the plan file, and a copy of the document. Nothing is ever overwritten.\n\n"
    "Of a folder, each document gets a folder of its own, and a table over all of them comes last; exit code 1 where "
    "some could not be read.",
    "检查 Word、PDF、HTML、Markdown 或文本文档：写明了哪些承诺，先改什么。\n\n"
    "在文档旁新建文件夹，内含：带批注的文档、任务分解表、供领导阅读的一页摘要、规划文件和文档原件。不覆盖任何已有文件。\n\n"
    "来源为文件夹时，每份文档各有一个文件夹，最后给出总表；有文档无法读取时退出码为 1。",
)
"""What `--help` says."""


@guarded
def checkup(
    document: Documents,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FOLDER",
            help=say("The new folder; by default DOC-checkup beside it.", "新建的文件夹，默认在文档旁。"),
        ),
    ] = None,
    jobs: Jobs = None,
    profile: ProfileName = None,
    rubric: RubricPath = None,
    lang: Language = None,
) -> None:  # fmt: skip
    """Draft the document in memory and write what an officer needs next."""
    from nqpf.cli.checkup.work import Terms
    from nqpf.cli.inputs.shared import shared

    settings = shared(rubric, profile)
    chosen = None if settings.rubric is None else str(settings.rubric)
    terms = Terms(language(lang), chosen, settings.profile, dict(settings.rules))
    if document and Path(document).is_dir():
        from nqpf.cli.checkup.folder import check_up_folder

        if check_up_folder(Path(document), output, terms, jobs):
            raise typer.Exit(FAILED)
        return
    from nqpf.cli.checkup.one import check_up_one
    from nqpf.cli.drafts.options import refuse_for_one

    refuse_for_one({"--jobs": jobs})
    check_up_one(document, output, terms)
