"""Drawings: SVG within the page, named and described by the words below it. Its colours are the style sheet's."""

from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.element import Child, both, element
from nqpf.render.html.place import Place, text
from nqpf.report.blocks.pictures import Bars, Plane, Radar, Scale, Strips
from nqpf.report.blocks.words import Tone

Captioned = Bars | Plane | Radar | Scale | Strips


def figure(name: str, caption: Text, description: Text, size: tuple[int, int], *content: Child) -> Element:
    """A drawing of a size in units of its own, above its caption and what to see in it."""
    drawn = element(
        "svg",
        *content,
        viewBox=f"0 0 {size[0]} {size[1]}",
        role="img",
        aria_labelledby=f"{name}-caption",
        aria_describedby=f"{name}-words",
    )
    caption_ = element("b", both(caption), id=f"{name}-caption")
    words = element("span", both(description), id=f"{name}-words")
    return element("figure", drawn, element("figcaption", caption_, " ", words), class_=name)


def shape(tag: str, *content: Child, class_: str, **places: float | str) -> Element:
    """A part of a drawing; places are in its units, the same to the last digit on every machine."""
    return element(
        tag,
        *content,
        class_=class_,
        **{name: place if isinstance(place, str) else at(place) for name, place in places.items()},
    )


def at(place: float) -> str:
    """A place in a drawing. Rounded twice, so that a machine's last digit cannot tip the second one over."""
    return f"{round(place, 6) + 0.0:.2f}".rstrip("0").rstrip(".")


def points(places: list[tuple[float, float]]) -> str:
    """Places as a line or a polygon takes them."""
    return " ".join(f"{at(x)},{at(y)}" for x, y in places)


def svg(size: tuple[int, int], *content: Child) -> Element:
    """A drawing of a size in units of its own."""
    return element("svg", *content, viewBox=f"0 0 {size[0]} {size[1]}", role="img")


def captioned(place: Place, block: Captioned, *content: Child, class_: str | None = None) -> Element:
    """A picture below its title and what to see in it, by which a drawing with a role is named and described."""
    name = place.own(block.id) or place.own("picture")
    heading = element("b", text(block.title), id=f"{name}-caption") if block.title else None
    words = element("span", text(block.says), id=f"{name}-words") if block.says else None
    if heading is not None and block.title == place.above:
        heading.set("class", "unseen")
    for drawn in content:
        if isinstance(drawn, Element) and drawn.get("role"):
            drawn.set("aria-labelledby", f"{name}-caption" if block.title else place.above_id)
            if block.says:
                drawn.set("aria-describedby", f"{name}-words")
    caption = element("figcaption", heading, " ", words) if block.title or block.says else None
    return element("figure", caption, *content, id=name, class_=class_)


def bar(part: float, tone: Tone = "plain", target: float | None = None) -> Element:
    """A bar that is a part of 1 long on a track, with a mark at its target; the words beside it say the same."""
    drawn = shape("line", class_=f"long {tone}", x1="0", x2=percent(part), y1="50%", y2="50%") if part > 0 else None
    mark = None
    if target is not None:
        mark = shape("line", class_="aim", x1=percent(target), x2=percent(target), y1="0", y2="100%")
    return strip(drawn, mark)


def strip(*content: Child) -> Element:
    """A drawing of one line's height that is as wide as its place; its parts are placed in per cent."""
    return element("svg", *content, class_="strip", aria_hidden="true")


def percent(part: float) -> str:
    """A place along a strip, within it."""
    return f"{at(100 * min(max(part, 0.0), 1.0))}%"
