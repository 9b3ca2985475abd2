"""Where a block stands on a page: how deep its headings are, what can be linked to, and how text is set there."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple
from urllib.parse import quote
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.base.language import both as same
from nqpf.render.html.element import Child, both, element
from nqpf.report.blocks import block as b
from nqpf.report.blocks import page as p
from nqpf.report.blocks import pictures as pic
from nqpf.report.blocks.words import Run, Words, for_audience

_LONGEST = 2000
"""Characters of one text that a page shows; longer ones are of no use to a reader."""
_DEEPEST = 6
_MARKS = {"strong": "b", "good": "b", "fair": "b", "poor": "b", "code": "code", "quiet": "span"}
_ANCHORS = (
    *(p.Section, p.Folded, b.Heading, b.Table, b.Row, b.Entries, b.Entry, b.Findings, b.Finding),
    *(pic.Bars, pic.Bar, pic.Radar, pic.Poles, pic.Pair, pic.Plane, pic.Scale, pic.Strips, pic.WhatIf),
)


class Place(NamedTuple):
    """A place on a page.

    `level` is that of the headings here, `above` the title that was said last and its id. `anchors` are all ids of the
    page, `given` those that an element has already. `draw` draws a block at a place.
    """

    draw: Callable[[p.Block, "Place"], Child]
    anchors: frozenset[str]
    given: set[str]
    level: int = 2
    above: Text = Text()
    above_id: str = ""

    def below(self, title: Text, id_: str = "") -> "Place":
        """The place below a heading of this one."""
        return self._replace(level=self.level + 1, above=title, above_id=id_ or self.above_id)

    def own(self, name: str) -> str | None:
        """The id for an element: that name, or one like it where another element has it; None for no name."""
        if not name:
            return None
        made, number = name, 2
        while made in self.given:
            made, number = f"{name}-{number}", number + 1
        self.given.add(made)
        return made

    def heading(self, title: Text | Words, id_: str | None = None) -> Element | None:
        """A heading of this level; None for an empty title, unseen where the same was just said."""
        if not title:
            return None
        said = title if isinstance(title, tuple) else (Run(title),)
        again = title == self.above or said == (Run(self.above),)
        return element(f"h{min(self.level, _DEEPEST)}", self.said(said), id=id_, class_="unseen" if again else None)

    def said(self, words: Words) -> list[Child]:
        """Words as a page sets them: their tones, their links where they lead to something on the page."""
        return [self._run(run) for run in for_audience(words, "reader")]

    def _run(self, run: Run) -> Child:
        made: Child = text(run.text)
        if run.tone in _MARKS:
            made = element(_MARKS[run.tone], made, class_=None if run.tone in ("strong", "code") else run.tone)
        return element("a", made, href=f"#{quote(run.to)}") if run.to in self.anchors else made


def text(said: Text | str) -> list[Element | str]:
    """A text in both languages, as long as a reader may want it."""
    return both(same(said) if isinstance(said, str) else said, longest=_LONGEST)


def anchors(page: p.Page) -> frozenset[str]:
    """The ids that links of a page can lead to."""
    return frozenset(_anchors(page.sections))


def _anchors(part: Any) -> Iterator[str]:
    if isinstance(part, tuple):
        if isinstance(part, _ANCHORS) and part.id:
            yield part.id
        if not isinstance(part, pic.WhatIf):
            for inner in part:
                yield from _anchors(inner)
