"""`nqpf checkup FOLDER`: a folder for each of its documents, and one table over all of them."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.batch.survivors import survived
from nqpf.cli.checkup.names import OVERVIEW, is_made_here, new_folder
from nqpf.cli.checkup.placing import put_folder, refuse_existing
from nqpf.cli.checkup.work import CheckedUp, Terms, check_up
from nqpf.cli.outputs.files import deliver, shown, write_new
from nqpf.cli.outputs.progress import DOCUMENTS, progress
from nqpf.cli.outputs.terminal import complain
from nqpf.loading.document import fetch_document
from nqpf.loading.document_folder import FoundDocument, find_documents
from nqpf.loading.files.reading import shown_name
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.render.pages import page_renderer
from nqpf.report.checkup.build import checkups_of, row_of
from nqpf.report.checkup.overview import overview
from nqpf.report.checkup.view import CheckupRow
from nqpf.report.drafts.view import ASK_AGAIN
from nqpf.report.drafts.work import ONE_AT_A_TIME, reading_fault

_NONE = Text("there is no document below this folder but those that a checkup made", "此文件夹下只有体检生成的文档")
_MADE = Text("this folder was made by a checkup", "此文件夹由体检生成")
_ITS = Text("name the folder of the documents", "请指定文档所在的文件夹")


class _Failed(NamedTuple):
    """Why nothing was made of a document."""

    problem: Problem


def check_up_folder(folder: Path, output: Path | None, terms: Terms, jobs: int | None) -> int:
    """Check all documents of a folder up; how many could not be read.

    Raises :class:`InputError` where there is no document, where the new folder cannot be written, and for a rubric that
    cannot be used.
    """
    whole = folder.resolve()
    if is_made_here(f"{whole.name}/{whole.name}", whole.parent):
        raise InputError([Problem(Span(folder.as_posix()), _MADE, _ITS)])
    found = [one for one in find_documents(folder) if not is_made_here(one.name, folder)]
    if not found:
        raise InputError([Problem(Span(folder.as_posix()), _NONE)])
    # `.` and `..` have no name to call the new folder by.
    into = output or new_folder(folder if folder.name.strip(".") else folder.resolve(), terms.language)
    refuse_existing(into)
    rubric_at(terms.rubric, terms.profile)  # an unusable one is no fault of the documents
    workbook = page_renderer("xlsx")  # nor is a library that is missing
    with progress(len(found), terms.language, what=DOCUMENTS) as advance:
        rows = []
        for row in _rows(found, into, terms, jobs):
            rows.append(row)
            advance()
    page, options = overview(checkups_of(rows)), shown(terms.language, None)
    made = workbook(page, options)
    assert isinstance(made, bytes)
    write_new(into / OVERVIEW.in_language(terms.language), made)
    deliver(page_renderer("table")(page, options), None, machine=False)
    complain(Text(f"Wrote {into}/", f"已写入 {into}/").in_language(terms.language))
    return sum(row.commitment is None for row in rows)


def _rows(found: list[FoundDocument], into: Path, terms: Terms, jobs: int | None) -> Iterator[CheckupRow]:
    """A row for each document, in their order; what was made of it is written as soon as it is there."""
    readable = [one.path for one in found if one.problem is None]
    made = survived(partial(_check_up, terms), readable, _lost, jobs)
    for one in found:
        outcome = _Failed(one.problem) if one.problem else next(made)
        yield _settle(one, outcome, into)


def _settle(found: FoundDocument, outcome: CheckedUp | _Failed, into: Path) -> CheckupRow:
    name = shown_name(found.name)
    if isinstance(outcome, CheckedUp):
        try:
            put_folder(into / found.name, outcome.files)
        except InputError as error:
            outcome = _Failed(error.problems[0])
        else:
            return row_of(outcome.checkup, name, name)
    problem = outcome.problem
    return CheckupRow(name, message=problem.message, advice=problem.hint or ASK_AGAIN)


def _check_up(terms: Terms, path: str) -> CheckedUp | _Failed:
    """Whatever goes wrong is this document's: the others are checked."""
    try:
        fetched = fetch_document(path)
        with ONE_AT_A_TIME:
            return check_up(fetched, terms)
    except InputError as error:
        return _Failed(error.problems[0])
    except Exception as error:  # a fault of this tool
        return _Failed(reading_fault(path, type(error).__name__))


def _lost(path: str) -> _Failed:
    """What to say of a document over which a process has ended."""
    return _Failed(reading_fault(path, "the process ended", "进程意外结束"))
