"""A page of blocks as a piece of another page, such as a notebook's: in one language. It loads and runs nothing."""

from xml.etree.ElementTree import Element

from nqpf.base.language import Language
from nqpf.render.html.element import Child, element, verbatim, written
from nqpf.render.html.page import package_file
from nqpf.render.html.place import Place, text
from nqpf.render.html.whole import draw
from nqpf.report.blocks.page import Block, Page, Section, blocks_of
from nqpf.report.blocks.pictures import WhatIf

_REFERRING = ("id", "href", "tabindex", "role", "aria-labelledby", "aria-describedby")
"""What names a place of a page: the piece may stand on one several times."""


def fragment(page: Page, language: Language) -> str:
    """The page's title, lead and sections."""
    place = Place(_draw, frozenset(), set(), level=4)
    root = element(
        "div",
        verbatim("style", package_file("notebook.css")),
        element("p", element("strong", text(page.title))),
        [element("p", place.said(line)) for line in page.lead],
        [_section(section, place) for section in page.sections],
        class_="nqpf-report",
        lang=language,
    )
    for one in list(root.iter()):
        for name in _REFERRING:
            one.attrib.pop(name, None)
        for child in list(one):
            other = child.get("lang", language) != language and child.get("class") != "only"
            if other or child.get("hidden") is not None:  # what scripts would show
                _drop(child, one)
    return written(root)


def _section(section: Section, place: Place) -> Element:
    # What the first page is called says nothing where it is the only one.
    title = None if section.depth == "first" else element("p", element("strong", text(section.title)))
    return element("div", title, [_draw(block, place.below(section.title)) for block in blocks_of(section)])


def _draw(block: Block, place: Place) -> Child:
    """The block; not what needs scripts."""
    return None if isinstance(block, WhatIf) else draw(block, place)


def _drop(child: Element, parent: Element) -> None:
    """Take a child out; what follows it stays."""
    at, tail = list(parent).index(child), child.tail or ""
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(child)
