"""Bars on one scale, and pairs of sides as bars. The words beside each say what it shows."""

from xml.etree.ElementTree import Element

from nqpf.render.html.drawing import bar as drawn
from nqpf.render.html.drawing import captioned
from nqpf.render.html.element import Child, element
from nqpf.render.html.place import Place, text
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import Bar, Bars, Pair, Poles, Side
from nqpf.report.blocks.words import Tone, words


def bars(block: Bars, place: Place) -> Child:
    """Bars below one another, all from 0 to the same end."""
    listed = element("ul", [_bar(one, block, place) for one in block.bars], class_="bars")
    return captioned(place, block, listed)


def _bar(one: Bar, block: Bars, place: Place) -> Element:
    most = block.most if block.most > 0 else 1.0
    target = None if one.target is None else one.target / most
    shown = one.said or words(said(one.value, block.form), tone=one.tone)
    if one.target is not None:
        met = one.value >= one.target
        judged = words(f" {'≥' if met else '<'} {said(one.target, block.form)}", tone="good" if met else "poor")
        shown = words(shown, judged)
    return element(
        "li",
        element("span", place.said(one.name), class_="name"),
        drawn(one.value / most, tone=one.tone, target=target),
        element("span", place.said(shown), class_="says"),
        element("span", place.said(one.below), class_="below") if one.below else None,
        id=place.own(one.id),
    )


def poles(block: Poles, place: Place) -> Child:
    """Pairs below one another: both sides and what links them on one scale, then what is to be said of them."""
    inner = place.below(block.title) if block.title else place
    listed = [_pair(one, inner) for one in block.pairs]
    return element("div", place.heading(block.title), listed, class_="pairs", id=place.own(block.id))


def _pair(pair: Pair, place: Place) -> Element:
    rows = [_side(pair.a), _side(pair.b), _side(pair.link, "quiet") if pair.link else None]
    told = element("p", place.said(pair.said)) if pair.said else None
    details = element("p", place.said(pair.details), class_="note") if pair.details else None
    listed = element("ul", rows, class_="bars")
    return element("div", place.heading(pair.title), listed, told, details, class_="pair", id=place.own(pair.id))


def _side(side: Side, tone: Tone = "plain") -> Element:
    return element(
        "li",
        element("span", text(side.title), class_="name"),
        drawn(side.value / 100, tone=tone),
        element("span", text(said(side.value, "points")), class_="says"),
    )
