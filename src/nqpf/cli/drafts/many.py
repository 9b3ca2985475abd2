"""`nqpf draft FOLDER`: what was asked for, checked before anything is read, and the list at the end."""

from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language, Text
from nqpf.base.source import Span
from nqpf.cli.drafts.folder import Workers, draft_folder
from nqpf.cli.drafts.kept import Drafts
from nqpf.cli.inputs.shared import shared
from nqpf.cli.outputs.files import deliver, shown
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.render.drafts import MACHINE, renderer
from nqpf.report.drafts.work import DraftTerms
from nqpf.schema import as_text, plan_schema


class Asked(NamedTuple):
    """The options of the command that count for a folder, and those that do not go with one."""

    output: Path | None
    format: str
    jobs: int | None
    scheduler: str | None
    rubric: Path | None
    text: bool
    force: bool


def draft_many(folder: Path, asked: Asked, lang: Language) -> int:
    """Draft from all documents of a folder and print the list; how many could not be read.

    Raises :class:`InputError` for options that a folder cannot have, and where there is no document.
    """
    output = _drafts(folder, asked)
    rubric = shared(rubric=asked.rubric).rubric
    schema = as_text(plan_schema(rubric_at(rubric).rubric)).encode()
    terms = DraftTerms(None if rubric is None else str(rubric), lang)
    report = draft_folder(folder, Drafts(output, schema), terms, Workers(asked.jobs, asked.scheduler), lang)
    deliver(renderer(asked.format)(report, shown(lang, None)), None, machine=asked.format in MACHINE)
    return report.counted.failed


def _drafts(folder: Path, asked: Asked) -> Path:
    """The folder of drafts, and nothing asked for that only one document can have."""
    for name, given in (("--text", asked.text), ("--force", asked.force)):
        if given:
            message = Text("this goes with one document, not with a folder", "此选项只用于单个文档，不能用于文件夹")
            raise InputError([Problem(Span(name), message)])
    if asked.output is None:
        message = Text("drafts of a folder need a folder", "从文件夹起草需指定存放草稿的文件夹")
        raise InputError([Problem(Span(folder.as_posix()), message, Text("add -o DRAFTS", "请加 -o 草稿文件夹"))])
    if asked.output.exists() and not asked.output.is_dir():
        message = Text("this is a file, not a folder", "这是文件，不是文件夹")
        hint = Text("name a folder for the drafts with -o", "请用 -o 指定存放草稿的文件夹")
        raise InputError([Problem(Span(asked.output.as_posix()), message, hint)])
    return asked.output
