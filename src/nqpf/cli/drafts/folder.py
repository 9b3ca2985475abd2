"""Drafts of all documents of a folder: read by many processes, written by this one, and summed up."""

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import NamedTuple

from nqpf.base.language import Language
from nqpf.batch.survivors import survived, survived_there
from nqpf.cli.drafts.cited import cited_from
from nqpf.cli.drafts.kept import Drafts
from nqpf.cli.outputs.files import SCHEMA_NAME
from nqpf.cli.outputs.progress import DOCUMENTS, progress
from nqpf.loading.document_folder import FoundDocument, find_documents
from nqpf.report.drafts.view import DraftRow, DraftsReport, drafts_report
from nqpf.report.drafts.work import DraftTask, DraftTerms, NotDrafted, Outcome, draft_document, lost_document


class Workers(NamedTuple):
    """Who reads: so many processes (None: as many as pay), or the cluster of a scheduler."""

    jobs: int | None = None
    scheduler: str | None = None


def draft_folder(folder: Path, drafts: Drafts, terms: DraftTerms, workers: Workers, lang: Language) -> DraftsReport:
    """Draft from every document below a folder; what cannot be read is in the report, and does not stop it.

    Raises :class:`InputError` where there is no document, or where drafts cannot be written.
    """
    found = find_documents(folder)
    with drafts, progress(len(found), lang, what=DOCUMENTS) as advance:
        rows = list(_rows(found, drafts, partial(_outcomes, terms, workers), advance))
        rows += drafts.vanished(found)
    return drafts_report(rows)


def _rows(
    found: Sequence[FoundDocument],
    drafts: Drafts,
    work: Callable[[Sequence[DraftTask]], Generator[Outcome]],
    advance: Callable[[], None],
) -> Iterator[DraftRow]:
    """A row for each document, in their order."""
    problems = [drafts.problem(one) for one in found]
    tasks = [_task(one, drafts) for one, problem in zip(found, problems, strict=True) if not problem]
    with closing(work(tasks)) as outcomes:
        for one, problem in zip(found, problems, strict=True):
            yield drafts.settle(one, NotDrafted(problem) if problem else next(outcomes))
            advance()


def _task(found: FoundDocument, drafts: Drafts) -> DraftTask:
    draft = drafts.path(found.name)
    schema = "../" * found.name.count("/") + SCHEMA_NAME
    return DraftTask(found.path, cited_from(found.path, draft), schema, drafts.known(found.name))


def _outcomes(terms: DraftTerms, workers: Workers, tasks: Sequence[DraftTask]) -> Generator[Outcome]:
    work = partial(draft_document, terms)
    if workers.scheduler is None:
        return survived(work, tasks, lost_document, workers.jobs)
    return survived_there(work, tasks, lost_document, workers.scheduler, [task.path for task in tasks])
