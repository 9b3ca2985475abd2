"""Many plans as one page: the ranking with its heat map, then what the set is like and what it lacks."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.render.html.element import Child, both, element
from nqpf.render.html.page import Page, Section, write
from nqpf.render.options import Options
from nqpf.render.portfolio import tables
from nqpf.render.portfolio.unassessed_table import unassessed
from nqpf.render.portfolio.words import counted, phrase
from nqpf.report.portfolio.notes import QUESTIONS
from nqpf.report.portfolio.view import KindView, Portfolio

_STYLES = ("portfolio.css",)
_RUBRIC = ("id", "version", "profile", "sha256")


def render(portfolio: Portfolio, options: Options) -> str:
    """The page, which begins in the chosen language and has both."""
    several = len(portfolio.kinds) > 1
    sections = [
        part for kind in portfolio.kinds for part in _sections(kind, several, portfolio.not_compared, options.top)
    ]
    if portfolio.unread:
        sections.append(Section("unread", phrase("unread"), [tables.unread(portfolio.unread)]))
    lead = [element("p", both(_joined(phrase(kind.kind), counted(kind)))) for kind in portfolio.kinds]
    if portfolio.unread:
        lead.append(element("p", both(_unread(portfolio)), class_="poor"))
    if any(_has_draft(kind) for kind in portfolio.kinds):
        lead.append(element("p", both(phrase("draft_note")), class_="poor"))
    lead += [element("p", both(_rubric(kind)), class_="quiet") for kind in portfolio.kinds]
    return write(Page(phrase("title"), lead, sections, styles=_STYLES), options.language)


def _sections(kind: KindView, several: bool, not_compared: Text, top: int | None) -> Iterator[Section]:
    def section(name: str, title: Text, *content: Child) -> Section:
        return Section(f"{kind.kind}-{name}", _joined(phrase(kind.kind), title) if several else title, content)

    if kind.plans:
        yield section("ranking", phrase("ranking"), *tables.ranking(kind, not_compared))
    if kind.unassessed:
        yield section("unassessed", phrase("unassessed"), *unassessed(kind))
    if kind.questions:
        yield section("questions", QUESTIONS, *tables.questions(kind))
    if not kind.spread:
        return
    yield section("distribution", phrase("distribution"), *tables.distribution(kind))
    yield section("gaps", phrase("gaps"), *tables.gaps(kind, top))
    for grouping in kind.groupings:
        title = tables.by(grouping)
        yield section(f"by-{grouping.field}", title, *tables.grouping(grouping, f"{kind.kind}-{grouping.field}", title))
    if kind.pairs:
        yield section("pairs", phrase("pairs"), *tables.pairs(kind))


def _has_draft(kind: KindView) -> bool:
    return any(plan.draft for plan in kind.plans) or any(plan.draft for plan in kind.unassessed)


def _unread(portfolio: Portfolio) -> Text:
    count = len(portfolio.unread)
    read = sum(len(kind.plans) + len(kind.unassessed) for kind in portfolio.kinds)
    return phrase("unread_counted", count=count, all=count + read)


def _rubric(kind: KindView) -> Text:
    return phrase("against_rubric", **{name: getattr(kind.rubric, name) for name in _RUBRIC})


def _joined(first: Text, second: Text) -> Text:
    return Text(f"{first.en}: {second.en}", f"{first.zh}：{second.zh}")
