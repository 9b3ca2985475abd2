"""What a driver's figures say in words: whether its two sides are in place, which one lags, whether they are linked.

A side at 0 is not addressed, below `IN_PLACE` only begun, from then on in place. A side lags where it is more than ten
points behind the other (the lagging pole of the method). The link at 0 is missing, below `IN_PLACE` weak.
"""

from collections.abc import Mapping
from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.blocks.block import said
from nqpf.report.blocks.words import Run, Tone, Words, aside, words
from nqpf.report.score.dimensions_view import CouplingView, DimensionView, PoleView
from nqpf.rubric.rubric_fields import Side

IN_PLACE = 20
"""Points from which a side or a link is in place, and not only begun: one answer of five on all that it is about."""

MEANT = Text(
    "C: how alike the two sides are, 1 being alike. T: how far they have come on average, of 100. D: both together, "
    "which the band names.",
    "C 为两侧接近程度，1 为一致；T 为两侧平均水平，满分 100；D 为二者综合，据此确定等级。",
)
"""What the three figures are, in a line each."""

_NEITHER = Text("neither side addressed yet", "两侧均未涉及")
_BOTH = Text("both sides in place", "两侧均已有部署")
_BOTH_BEGUN = Text("both sides only begun", "两侧均为初步涉及")
_ONE = Text("{one} in place, {other} not addressed", "{one}已有部署，{other}尚未涉及")
_ONE_BEGUN = Text("{one} only begun, {other} not addressed", "{one}初步涉及，{other}尚未涉及")
_LAGS = Text("{one} in place, {other} lagging", "{one}已有部署，{other}滞后")
_LAGS_BEGUN = Text("{one} only begun, {other} lagging behind it", "{one}初步涉及，{other}更为滞后")
_LINKED = Text("; link in place", "；衔接已有安排")
_WEAK = Text("; link weak", "；衔接薄弱")
_UNLINKED = Text("; link missing", "；缺少衔接")


class Sides(NamedTuple):
    """The poles of a driver, by side."""

    a: PoleView
    b: PoleView
    link: PoleView | None


def sides_of(driver: DimensionView) -> Sides | None:
    """Its poles; None for a dimension that has no pair of them."""
    found: Mapping[Side, PoleView] = {pole.side: pole for pole in driver.poles}
    return Sides(found["A"], found["B"], found.get("L")) if "A" in found and "B" in found else None


def in_words(driver: DimensionView) -> Words:
    """What the sides and the link of a driver are like; nothing of a dimension without sides."""
    sides, pair = sides_of(driver), driver.pair
    if sides is None or pair is None:
        return ()
    text, tone = _of_sides(sides, pair)
    text = Text(text.en[:1].upper() + text.en[1:], text.zh)
    return words(Run(text, tone), Run(_of_link(sides), _tone_of_link(sides)))


def figures(pair: CouplingView) -> Words:
    """C, T and D with the band of D, as short as they can be; nothing where neither side is there to be compared."""
    if pair.absent:
        return ()
    c, t, d = said(pair.coupling, "exact"), said(pair.development, "points"), said(pair.coordination, "exact")
    band = words(pair.band_title) if pair.band_title else ()
    return words(Text(f"C {c}, T {t}, D {d}", f"C {c}、T {t}、D {d}"), aside(band), tone="quiet")


def _of_sides(sides: Sides, pair: CouplingView) -> tuple[Text, Tone]:
    one, other = sorted((sides.a, sides.b), key=lambda pole: -pole.score)
    if one.score == 0:
        return _NEITHER, "poor"
    firm = one.score >= IN_PLACE
    if other.score == 0:
        return _named(_ONE if firm else _ONE_BEGUN, one, other), "poor"
    if pair.lagging:
        return _named(_LAGS if firm else _LAGS_BEGUN, one, other), "fair"
    return (_BOTH, "good") if pair.development >= IN_PLACE else (_BOTH_BEGUN, "fair")


def _of_link(sides: Sides) -> Text:
    """What is said of the link; nothing where there is none to have, or neither side that it could join."""
    if sides.link is None or (sides.a.score == sides.b.score == sides.link.score == 0):
        return NO_TEXT
    return _UNLINKED if sides.link.score == 0 else _WEAK if sides.link.score < IN_PLACE else _LINKED


def _tone_of_link(sides: Sides) -> Tone:
    score = sides.link.score if sides.link else 0
    return "poor" if score == 0 else "fair" if score < IN_PLACE else "good"


def _named(text: Text, one: PoleView, other: PoleView) -> Text:
    return Text(
        text.en.format(one=_begun(one.title.in_language("en")), other=_begun(other.title.in_language("en"))),
        text.zh.format(one=one.title.in_language("zh"), other=other.title.in_language("zh")),
    )


def _begun(title: str) -> str:
    """A title within a sentence: its first letter small, unless it begins an abbreviation."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
