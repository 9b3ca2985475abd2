"""The score report as a page of blocks: the sections in the order in which an office reads them.

To add a section, write its file in this folder and name it here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.language import Text, begun, both
from nqpf.report.blocks.page import Page, Section, within
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.files import file_name
from nqpf.report.made import PRODUCT
from nqpf.report.pages.score import (
    applied,
    basis,
    behind,
    crowded,
    dimensions,
    drivers,
    evidence,
    experts,
    findings,
    first,
    gaps,
    items,
    lenses,
    lines,
    problems,
    steps,
    whatif,
    work,
)
from nqpf.report.pages.score.crowded import Spared
from nqpf.report.score.documents import document_names
from nqpf.report.score.view import Report
from nqpf.report.words.head import DRAFT
from nqpf.report.words.unread import unread

_SUBJECT, _DOCUMENT = Text("Subject: ", "规划主体："), Text("Document: ", "文件：")


_NARROW, _WIDE, _CHINESE = 120, 60, "\u2e80"
"""Characters of a title on a screen: two lines; those from `_CHINESE` on are wide."""


class Choice(NamedTuple):
    """What a reader chose: how many entries of each list (None: all), and how much of the report.

    `brief` where the first part has to fit on a screen. `one_page` leaves out all but the first part; without `annex`,
    what is only looked up is left out. `without`: what a first screen has no room for and the body says instead.
    """

    top: int | None = 10
    brief: bool = False
    one_page: bool = False
    annex: bool = True
    without: tuple[Spared, ...] = ()


def page_of(report: Report, choice: Choice) -> Page:
    """The report of a plan."""
    page = Page(
        kind=("score", report.plan.id),
        product=PRODUCT,
        title=_begun(report.plan.title) if choice.brief else report.plan.title,
        subtitle=()
        if "file" in choice.without
        else (Run(both(file_name(report.plan.path)), "quiet", audience="editor"),),
        lead=tuple(_lead(report)),
        sections=tuple(_sections(report, choice)),
        foot=() if choice.brief and choice.one_page else basis.provenance(report),
    )
    return within(page, "first" if choice.one_page else "annex" if choice.annex else "body")


def _begun(title: Text) -> Text:
    """The beginning of a title that would leave a screen no room, in whichever language it is written."""
    return Text(
        *(begun(text, _WIDE if max(text, default="") >= _CHINESE else _NARROW) for text in (title.en, title.zh))
    )


def _named(names: tuple[str, ...]) -> Text:
    return Text(", ".join(names), "、".join(names))


def _lead(report: Report) -> Iterator[Words]:
    if report.plan.subject:
        yield words(Run(_SUBJECT, "quiet", audience="reader"), Run(report.plan.subject, audience="reader"))
    names = document_names(report)
    if names:
        yield words(Run(_DOCUMENT, "quiet", audience="reader"), Run(_named(names), audience="reader"))
    yield from _unread(report)
    if report.plan.draft:
        yield words(Run(DRAFT, "fair"))


def _unread(report: Report) -> Iterator[Words]:
    """The pages that are images, a line a document, which is named where there are several of them."""
    for document in report.unread:
        said = unread(document.pages)
        name = f"{file_name(document.file)}: " if len(report.unread) > 1 else ""
        yield words(name, said if name else Text(said.en[:1].upper() + said.en[1:], said.zh), tone="poor")


def _sections(report: Report, choice: Choice) -> Iterator[Section]:
    top = first.section(report, brief=choice.brief, without=choice.without)
    most = 3 - sum(step in choice.without for step in ("second step", "third step")) if choice.brief else 5
    yield top._replace(blocks=(*top.blocks, steps.first_steps(report, most, brief=choice.brief)))
    if choice.one_page:
        return
    made = (*_body(report, choice), *_annex(report, choice))
    yield from (section for section in made if section)


def _body(report: Report, choice: Choice) -> Iterator[Section | None]:
    yield crowded.section(report, choice.without)
    yield work.section(report, choice.top)
    yield behind.section(report, choice.top)
    yield dimensions.section(report)
    yield drivers.section(report)
    yield from findings.sections(report, choice.top)
    yield from problems.sections(report)
    yield from lenses.sections(report)
    yield experts.section(report)
    yield applied.section(report)
    yield whatif.section(report)


def _annex(report: Report, choice: Choice) -> Iterator[Section | None]:
    """What is looked up. The gaps facet by facet are for who wants all of everything, on a terminal, too."""
    if choice.top is None:
        yield gaps.section(report, "body" if choice.brief else "annex")
    else:
        yield work.every(report, choice.top)
    yield from evidence.sections(report)
    yield drivers.in_figures(report)
    yield items.section(report)
    yield findings.every(report, choice.top)
    yield basis.section(report)
    yield lines.section(report)
