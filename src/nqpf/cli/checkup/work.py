"""What is made of one document: its draft, the comments, the task table, the page and the figures."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, NamedTuple

from nqpf.base.language import Language, Text
from nqpf.base.severity import Setting
from nqpf.cli.checkup.names import names_of
from nqpf.documents.reading import Progress
from nqpf.drafting.draft import draft_plan
from nqpf.drafting.plan.head import Named
from nqpf.loading.document import Fetched, LoadedDocument, read_fetched
from nqpf.loading.opened import open_plan
from nqpf.loading.rubric.chosen import rubric_at
from nqpf.render.extra import import_office
from nqpf.render.options import Options
from nqpf.render.pages import page_renderer
from nqpf.report.annotations.build import annotations_of
from nqpf.report.behind import behind
from nqpf.report.checkup.build import checkup_of
from nqpf.report.checkup.page import page_of
from nqpf.report.checkup.view import Checkup
from nqpf.report.drafts.given import drafted_from
from nqpf.report.drafts.text import draft_text
from nqpf.report.score.build import report_of
from nqpf.report.score.findings import findings_of
from nqpf.report.scored import ScoredPlan
from nqpf.report.standard import Standard
from nqpf.report.tasks.build import tasks_of


class Terms(NamedTuple):
    """What documents are checked with: a rubric and a profile (None: the bundled ones), settings of rules."""

    language: Language
    rubric: str | None = None
    profile: str | None = None
    rules: Mapping[str, Setting] = {}


class CheckedUp(NamedTuple):
    """The checkup of a document, the files made of it by their names, and what to know before they are passed on."""

    checkup: Checkup
    files: Mapping[str, bytes]
    cautions: tuple[Text, ...] = ()


def check_up(fetched: Fetched, terms: Terms, progress: Progress | None = None) -> CheckedUp:
    """Check a document up. Raises :class:`InputError` where it cannot be read, and where an extra is missing."""
    loaded = read_fetched(fetched, progress)
    names = names_of(PurePath(fetched.name).name, terms.language)
    rubric = rubric_at(terms.rubric, terms.profile)
    plan = draft_plan(loaded.document, Named(names.original, loaded.sha256), rubric.rubric)
    opened = open_plan(drafted_from(plan, loaded), rubric, terms.profile)
    scored = ScoredPlan(opened.plan, Standard(opened.rubric, opened.profile), behind(opened.plan))
    report = report_of(scored, findings_of(opened.plan, scored.behind.documents, terms.rules))
    checkup = checkup_of(report, loaded.document)
    files = {
        names.comments: _comments(fetched, loaded, scored, terms),
        names.tasks: import_office("nqpf.render.tasks.xlsx").render_tasks_xlsx(tasks_of(opened.plan), terms.language),
        names.summary: page_renderer("docx")(page_of(checkup), Options(terms.language)),
        names.plan: draft_text(plan, loaded, None, terms.language).encode(),
        names.original: fetched.data,
    }
    return CheckedUp(checkup, files, _cautions(fetched, loaded))


def _cautions(fetched: Fetched, loaded: LoadedDocument) -> tuple[Text, ...]:
    if loaded.document.format != "docx":
        return ()
    from nqpf.render.annotate.cautions import cautions  # reads Word

    return cautions(fetched.data)


def _comments(fetched: Fetched, loaded: LoadedDocument, scored: ScoredPlan, terms: Terms) -> bytes:
    render: Any = import_office("nqpf.render.annotate.whole").render_annotated
    made: bytes = render(
        fetched.data, loaded.document, annotations_of(scored, loaded.document, rules=terms.rules), terms.language
    )
    return made
