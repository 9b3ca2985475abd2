"""A page of blocks as one HTML file."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from nqpf.base.language import Text
from nqpf.render.html import place as places
from nqpf.render.html.blocks import bars, entries, facts, folded, plane, radar, scale, strips, table, text, what_if
from nqpf.render.html.element import Child, both, element
from nqpf.render.html.page import ANNEX, Page, Section, write
from nqpf.render.html.place import Place
from nqpf.render.options import Options
from nqpf.report.blocks import block as b
from nqpf.report.blocks import page as p
from nqpf.report.blocks import pictures as pic

_CLOSED = Text("What is folded is printed where it is open.", "折叠内容展开后方可打印。")

KINDS: dict[type, Callable[[Any, Place], Child]] = {
    b.Heading: text.heading,
    b.Paragraph: text.paragraph,
    b.Listing: text.listing,
    b.Formula: text.formula,
    b.Sample: text.sample,
    b.KeyFigures: facts.key_figures,
    b.Facts: facts.facts,
    b.Table: table.table,
    b.Entries: entries.entries,
    b.Findings: entries.findings,
    pic.Bars: bars.bars,
    pic.Poles: bars.poles,
    pic.Radar: radar.radar,
    pic.Plane: plane.plane,
    pic.Scale: scale.scale,
    pic.Strips: strips.strips,
    pic.WhatIf: what_if.what_if,
    p.Beside: folded.beside,
    p.Folded: folded.folded,
}
"""What draws each kind of block."""


def render(page: p.Page, options: Options) -> str:
    """The page as one HTML file that begins in the language asked for and has both; the same bytes every time."""
    anchors = places.anchors(page)
    sections = page.sections
    given = {one.id for one in sections} | {f"{one.id}-title" for one in sections} | {ANNEX, "main", "contents"}
    place = Place(draw, anchors, given)
    tried = any(map(_tried, sections))
    made = Page(
        page.title,
        [_lead(page, place)],
        [_section(one, place) for one in sections],
        product=page.product,
        styles=("blocks.css", *(what_if.STYLES if tried else ())),
        scripts=what_if.SCRIPTS if tried else (),
        foot=[
            element("p", both(_CLOSED), class_="on-paper closed"),
            *(element("p", place.said(words)) for words in page.foot),
        ],
    )
    return write(made, options.language)


def draw(block: p.Block, place: Place) -> Child:
    """A block of any kind, at its place."""
    return KINDS[type(block)](block, place)


def draw_all(blocks: Sequence[p.Block], place: Place) -> list[Child]:
    """Blocks one after another; those that fold, one after another, in a frame that paper sets in two columns."""
    drawn: list[Child] = []
    for narrow, several in groupby(blocks, folded.is_narrow):
        made = [draw(one, place) for one in several]
        drawn += [element("div", made, class_="folds")] if narrow else made
    return drawn


def _lead(page: p.Page, place: Place) -> Child:
    subtitle = element("p", place.said(page.subtitle), class_="subtitle") if page.subtitle else None
    lines = [[" · " if n else None, element("span", place.said(words))] for n, words in enumerate(page.lead)]
    return [subtitle, element("p", lines, class_="quiet") if lines else None]


def _section(section: p.Section, place: Place) -> Section:
    level = 3 if section.depth == "annex" else 2
    below = place._replace(level=level).below(section.title, f"{section.id}-title")
    return Section(section.id, section.title, draw_all(section.blocks, below), section.depth)


def _tried(part: Any) -> bool:
    """Whether there is something in it to be tried on, which needs scripts of its own."""
    return isinstance(part, pic.WhatIf) or (isinstance(part, tuple) and any(map(_tried, part)))
