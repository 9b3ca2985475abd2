"""HTML as a parser of HTML reads it, apart from the code that wrote it."""

from collections.abc import Iterator
from html.parser import HTMLParser
from xml.etree.ElementTree import Element, TreeBuilder

_VOID = frozenset(("meta", "input", "br", "link", "img"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in _VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, "elements close in the order they open in"
        self.builder.end(tag)

    def handle_data(self, data):
        if self.open:
            self.builder.data(data)


def parse(text: str) -> Element:
    """The document's root. Elements that do not close, or not in order, fail."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader.builder.close()


def part(root: Element, name: str) -> Element:
    """The one element with this id."""
    (found,) = (one for one in root.iter() if one.get("id") == name)
    return found


def seen(root: Element, language: str) -> str:
    """What a reader sees in a language, everything opened, blanks as a browser sets them."""
    return " ".join("".join(_seen(root, language)).split())


def _seen(root: Element, language: str) -> Iterator[str]:
    lang = root.get("lang")
    other = (
        lang in ("en", "zh") and lang != language and root.get("class") != "only" and root.tag not in ("html", "button")
    )
    if root.tag not in ("script", "style") and not other:
        yield root.text or ""
        for child in root:
            yield from _seen(child, language)
            if child.tag in ("p", "li", "div", "td", "th", "dt", "dd", "summary", "caption", "h1", "h2", "h3", "h4"):
                yield "\n"
            yield child.tail or ""
