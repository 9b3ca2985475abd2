"""A roadmap as a page: where the plan gets and with how much work, by kind of work; entry by entry where asked for."""

from collections.abc import Iterator, Sequence
from math import fsum
from typing import NamedTuple

from nqpf.base.language import LANGUAGES, NO_TEXT, Text, begun, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import COMMA, SEMICOLON, Run, Words, joined, words
from nqpf.report.files import file_name
from nqpf.report.made import MADE_BY, PRODUCT, against
from nqpf.report.pages.bases import bases
from nqpf.report.roadmap import words as say
from nqpf.report.roadmap.view import RoadmapReport
from nqpf.report.words.head import COMMITMENT, DRAFT, TOTAL
from nqpf.report.words.lacks import LACKS, lacks_of
from nqpf.report.words.where import where
from nqpf.report.worklist.view import EntryView, GroupView

MOST_KINDS = 7
"""Rows of the summary, so that it stays on fifteen lines of a terminal."""
_LONGEST = 24
"""Characters of a title that is named in passing."""
_FIRST = 4


def roadmap_page(report: RoadmapReport, *, steps: bool = False) -> Page:
    """The page of a roadmap; with `steps`, each entry with what it lacks, where, and what it takes."""
    sections = [Section("summary", say.SUMMARY, tuple(_summary(report)), "first")]
    if steps and report.work.entries:
        entries = tuple(_entry(report, entry) for entry in report.work.entries)
        basis = b.Paragraph(words(say.basis(report)), "note")
        sections.append(Section("steps", say.STEPS, (b.Entries("steps", say.STEPS, entries), basis)))
    if steps and report.work.limits:
        sections.append(_limits(report))
    return Page(
        kind=("roadmap", report.plan.path),
        product=PRODUCT,
        title=Text("Roadmap", "改进路线图"),
        lead=tuple(_lead(report)),
        sections=tuple(sections),
        foot=(against(report.rubric), MADE_BY),
    )


def _lead(report: RoadmapReport) -> Iterator[Words]:
    yield words(Run(report.plan.title, "strong"), Run(both(f"  {file_name(report.plan.path)}"), "quiet"))
    if report.plan.draft:
        yield words(DRAFT, tone="poor")


def _summary(report: RoadmapReport) -> Iterator[Block]:
    out_of_reach = report.status == "out-of-reach"
    yield b.Paragraph(words(say.headline(report), tone="poor" if out_of_reach else "strong"))
    if out_of_reach and (beyond := say.beyond(report)):
        yield b.Paragraph(words(beyond))
    yield from bases(report.bases)
    if any(one.status == "scored" for one in report.bases[1:]):
        yield b.Paragraph(words(say.ON_CLAIMS), "note")
    if report.work.groups:
        yield _kinds(report.work.groups)
        yield b.Paragraph(words(say.FIRST, joined(map(_named, report.work.entries[:_FIRST]), COMMA)))
        rise = say.commitment(report)
        yield b.Paragraph(words(Text(f"{rise.en} {say.UNIT.en}".strip(), f"{rise.zh}{say.UNIT.zh}")), "note")


def _kinds(groups: Sequence[GroupView]) -> b.Table:
    """The same work by kind, the first ones by name."""
    columns = (
        b.Column(say.GAIN, "change"),
        b.Column(say.KIND, room=3),
        b.Column(say.EFFORT, "answered"),
        b.Column(say.WHO, room=2),
    )
    rows = [_row(group.shown, group.says, group.effort, group.who) for group in _shown(groups)]
    return b.Table("kinds", NO_TEXT, columns, tuple(rows), head=2)


class _Kind(NamedTuple):
    """A row of the summary: a kind of work, or several."""

    shown: float
    says: Text
    effort: float
    who: Text


def _shown(groups: Sequence[GroupView]) -> list[_Kind]:
    """The kinds of work that the summary has room for: additions as one, then those that bring least as one."""
    rows = [_Kind(group.shown or 0.0, group.says, group.effort, group.who) for group in groups]
    adds = [place for place, group in enumerate(groups) if group.kind == "add"]
    if len(rows) > MOST_KINDS and len(adds) > 1:
        count = sum(len(groups[place].items) for place in adds)
        added = _together([rows[place] for place in adds], say.ADDED, count, rows[adds[0]].who)
        rows = [*(row for place, row in enumerate(rows) if place not in adds), added]
    if len(rows) > MOST_KINDS:
        kept = sorted(rows, key=lambda row: -row.shown)[: MOST_KINDS - 1]
        rest = [row for row in rows if row not in kept]
        rows = [*(row for row in rows if row in kept), _together(rest, say.MORE, len(rest), NO_TEXT)]
    return rows


def _together(rows: Sequence[_Kind], says: Text, count: int, who: Text) -> _Kind:
    text = Text(says.en.format(count=count), says.zh.format(count=count))
    return _Kind(round(fsum(row.shown for row in rows), 2), text, fsum(row.effort for row in rows), who)


def _row(gain: float | None, text: Text, effort: float, who: Text) -> b.Row:
    return b.Row((b.number(gain, "good"), b.text(text), b.number(effort), b.text(who, tone="quiet")))


def _named(entry: EntryView) -> Words:
    en, zh = (begun(entry.title.in_language(language), _LONGEST) for language in LANGUAGES)
    title = words(Run(both(f"{entry.id} "), audience="editor"), Text(f"“{en}”", f"“{zh}”"))
    gain = () if entry.shown is None else words(f" {b.said(entry.shown, 'change')}", tone="good")
    return words(title, gain)


def _entry(report: RoadmapReport, entry: EntryView) -> b.Entry:
    title = words(Run(both(f"{entry.id} "), "strong"), entry.title)
    gains = [] if entry.gain is None else [b.Gain(TOTAL, entry.gain)]
    if entry.commitment:
        gains.append(b.Gain(COMMITMENT, entry.commitment))
    at = where(report.plan, entry.line, entry.place, short=True)
    lines = _completing(entry, at) if entry.kind == "complete" else _adding(entry, at)
    return b.Entry(entry.rank, title, tuple(gains), (*lines, *_beside(report, entry)), f"step-{entry.id}")


def _completing(entry: EntryView, at: Words) -> Iterator[b.Line]:
    yield b.Line(LACKS, words(lacks_of(entry), "  ", at), "fair")


def _adding(entry: EntryView, at: Words) -> Iterator[b.Line]:
    yield b.Line(say.LEAST, words(entry.smallest))
    yield b.Line(say.COUNTS, words(entry.remedy, "  ", at))
    if pole := entry.empty_pole:
        yield b.Line(Text(), words(Text(say.POLE.en.format(pole=pole), say.POLE.zh.format(pole=pole))), "poor")


def _beside(report: RoadmapReport, entry: EntryView) -> Iterator[b.Line]:
    """What it takes, who would do it, where the goals stand then."""
    effort = say.units(entry.effort)
    parts = [
        words(Text(f"{effort.en} of effort", f"工作量 {effort.zh}")),
        words(entry.who),
        words(say.scores_beside(report, entry.rank)),
    ]
    parts += [words(say.OPENS, tone="fair")] if entry.opens else []
    yield b.Line(Text(), joined(parts, SEMICOLON))


def _limits(report: RoadmapReport) -> Section:
    """The facets that keep writing from going further, each with its cause."""
    points = tuple(
        words(
            Run(both(f"{limit.facet} "), "strong"),
            limit.title,
            Text(f": {limit.most:.0f} at most, ", f"：最高 {limit.most:.0f}，"),
            say.CAUSES[limit.cause],
        )
        for limit in report.work.limits
    )
    return Section("limits", say.LIMITS, (b.Listing(points),))
