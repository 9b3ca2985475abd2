"""Blocks that are drawn. Each has its figures, so that a format that cannot draw it can write them."""

from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.blocks.block import Form
from nqpf.report.blocks.words import NO_WORDS, Tone, Words
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import BandView, GapView
from nqpf.report.score.whatif import WhatIfNode


class Bar(NamedTuple):
    """A bar: how long (`value` of the block's `most`), its name, and what is said behind it.

    `target` is a mark on it. Where `said` is empty, the value itself is printed. `id` is what links lead to.
    """

    name: Words
    value: float
    said: Words = NO_WORDS
    target: float | None = None
    tone: Tone = "plain"
    below: Words = NO_WORDS
    id: str = ""


class Bars(NamedTuple):
    """Bars below one another, all on one scale from 0 to `most`; `below` of a bar is a line beneath it."""

    id: str
    title: Text
    bars: tuple[Bar, ...]
    most: float = 100.0
    form: Form = "points"
    says: Text = NO_TEXT


class Axis(NamedTuple):
    """An axis of a radar: 0 at the centre, 100 at the rim."""

    id: str
    title: Text
    value: float
    target: float | None = None


class Radar(NamedTuple):
    """Values around one centre. The figures stand in another block beside it."""

    id: str
    title: Text
    axes: tuple[Axis, ...]
    says: Text = NO_TEXT


class Side(NamedTuple):
    """One side of a pair, or its link: its name and its value, 0 to 100."""

    title: Text
    value: float


class Pair(NamedTuple):
    """Two sides that are to go together, their link, and what is to be said of them."""

    id: str
    title: Text
    a: Side
    b: Side
    link: Side | None
    said: Words
    details: Words = NO_WORDS


class Poles(NamedTuple):
    """Pairs below one another."""

    id: str
    title: Text
    pairs: tuple[Pair, ...]


class Dot(NamedTuple):
    """A point of a plane, 0 to 100 either way."""

    id: str
    title: Text
    a: float
    b: float


class ContourLine(NamedTuple):
    """Points (a, b) of one level; those beyond 100 leave the plane. `edge` is b where a is 100."""

    level: float
    points: tuple[tuple[float, float], ...]
    edge: float


class Plane(NamedTuple):
    """Points between contours."""

    id: str
    title: Text
    across: Text
    up: Text
    contour: Text
    dots: tuple[Dot, ...]
    contours: tuple[ContourLine, ...]
    says: Text = NO_TEXT


class Mark(NamedTuple):
    """A part of a scale: its name, and where it ends."""

    title: Text
    below: float


class Scale(NamedTuple):
    """A value on a scale of named parts that begins at 0."""

    id: str
    title: Text
    value: float
    marks: tuple[Mark, ...]
    says: Text = NO_TEXT


class Strip(NamedTuple):
    """A range, the value within it, and the least and the most beyond the range where they are known."""

    name: Words
    low: float
    value: float
    high: float
    ends: tuple[float, float] | None = None
    said: Words = NO_WORDS


class Strips(NamedTuple):
    """Ranges below one another, on one scale from 0 to `most`."""

    id: str
    title: Text
    strips: tuple[Strip, ...]
    most: float = 100.0
    form: Form = "points"
    says: Text = NO_TEXT


class WhatIf(NamedTuple):
    """The tree that a total comes from, to be tried on where a reader can move something.

    `gaps` are those that can be ticked as fixed, `bands` name the coordination of a driver. `warning` stands with the
    outcome.
    """

    id: str
    title: Text
    tree: WhatIfNode
    total: float
    breadth: float
    dimensions: tuple[DimensionView, ...]
    gaps: tuple[GapView, ...]
    bands: tuple[BandView, ...]
    warning: Text = NO_TEXT
