"""What a page shows, in order, and what of it is none of its text: scripts, navigation, what is hidden or struck."""

import re
from collections.abc import Iterator
from typing import Any

from nqpf.documents.raised import lowered, raised

# fmt: off
_SKIPPED = frozenset((
    "script", "style", "noscript", "template", "head", "nav", "footer", "aside", "button", "select", "option",
    "textarea", "del", "s", "strike", "svg", "iframe", "object", "audio", "video", "canvas", "map", "dialog", "menu",
))
_BLOCKS = frozenset((
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p", "pre", "section",
    "summary", "ul",
))
# fmt: on
_UPRIGHTS = {"sup": raised, "sub": lowered}
_NAVIGATION = frozenset((
    "nav", "navbar", "navigation", "menu", "header", "footer", "foot", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
    "banner", "complementary", "contentinfo", "search", "sidebar", "share", "copyright", "toolbar", "pager",
    "pagination", "hidden", "d-none", "sr-only",
))  # fmt: skip
"""Classes, ids and roles of what stands around the text of a page."""
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|text-decoration[a-z-]*\s*:[^;]*line-through"
    r"|(?:font-size|opacity)\s*:\s*0(?![.0-9])",
    re.IGNORECASE,
)
_LINKS = 0.8
_FEWEST_LINKS = 3


def flow(element: Any, lines: bool = False) -> Iterator[Any]:
    """What an element holds, in order: its words, and the blocks and tables within it as elements.

    A line break is a vertical tab; where the element shows its `lines` as they are, so are their ends.
    """
    lines = lines or element.tag == "pre"
    if element.text:
        yield element.text.replace("\n", "\v") if lines else element.text
    for child in element.iterchildren("*"):
        tag = child.tag
        if tag == "br":
            yield "\v"
        elif tag in _BLOCKS or tag == "table":
            if not _hidden(child):
                yield child
        elif tag in _UPRIGHTS:
            yield _UPRIGHTS[tag]("".join(child.itertext()))
        elif tag not in _SKIPPED and not _hidden(child):
            yield from flow(child, lines)
        if child.tail:
            yield child.tail.replace("\n", "\v") if lines else child.tail


def _hidden(element: Any) -> bool:
    """Whether an element is not shown, or stands around the text: navigation, unless the page's title is in it."""
    around = element.tag == "header"
    if element.keys():  # most have no attribute at all
        style = element.get("style")
        if element.get("hidden") is not None or (style is not None and _HIDDEN.search(style) is not None):
            return True
        if element.get("aria-hidden") == "true":
            return True
        names = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}".lower().split()
        around = around or not _NAVIGATION.isdisjoint(names)
    return around and next(element.iter("h1"), None) is None


def is_links(element: Any) -> bool:
    """Whether a block is navigation: several links and hardly a word beside them."""
    if not len(element):
        return False
    linked = [length for link in element.iter("a") if (length := _length(link))]
    return len(linked) >= _FEWEST_LINKS and sum(linked) >= _LINKS * _length(element)


def _length(element: Any) -> int:
    """Characters of its text, blanks aside."""
    return sum(len("".join(text.split())) for text in element.itertext())
