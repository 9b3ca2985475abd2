"""Drawings: SVG within the page, named and described by the words below it. Its colours are the style sheet's."""

from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.element import Child, both, element


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
