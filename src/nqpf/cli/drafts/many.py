"""`nqpf draft FOLDER`: drafts of all its documents, and the list at the end."""

from enum import StrEnum
from pathlib import Path

from nqpf.base.language import Language
from nqpf.cli.drafts.folder import Workers, draft_folder
from nqpf.cli.drafts.kept import Drafts
from nqpf.cli.drafts.options import drafts_folder
from nqpf.cli.inputs.shared import shared
from nqpf.cli.outputs.files import deliver, shown
from nqpf.cli.outputs.paged import MACHINE, Write, writer
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.report.drafts.page import drafts_page
from nqpf.report.drafts.work import DraftTerms
from nqpf.schema import as_text, plan_schema


def draft_many(
    folder: Path, output: Path | None, form: StrEnum, workers: Workers, rubric: Path | None, lang: Language
) -> int:
    """Draft from all documents of a folder and print the list; how many could not be read.

    Raises :class:`InputError` where there is no document, and where no folder was named for the drafts.
    """
    write = _writer(form)  # before any work: an extra may be missing
    into = drafts_folder(folder, output)
    chosen = shared(rubric=rubric).rubric
    schema = as_text(plan_schema(rubric_at(chosen).rubric)).encode()
    terms = DraftTerms(None if chosen is None else str(chosen), lang)
    report = draft_folder(folder, Drafts(into, schema), terms, workers, lang)
    deliver(write(report, lambda: drafts_page(report), shown(lang, None)), None, machine=form in MACHINE)
    return report.counted.failed


def _writer(form: StrEnum) -> Write:
    """What writes the list; raises :class:`InputError` as :func:`writer` does."""
    if form != "csv":
        return writer(form, None)
    from nqpf.render.drafts.csv import render

    return lambda report, _page, options: render(report, options)
