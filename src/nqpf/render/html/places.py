"""A place in the document below what is said of it, set as a citation."""

from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.element import both, element


def cited(*said: Text) -> list[Element]:
    """A line a place; of an empty one, nothing."""
    return [element("div", both(place), class_="cited") for place in said if place]
