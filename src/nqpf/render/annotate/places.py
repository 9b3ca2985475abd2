"""Where in the tree of a Word document the marks of a comment may stand."""

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from nqpf.documents.word import names as w
from nqpf.documents.word.fields import MARK
from nqpf.documents.word.origins import Spot

_BOX = w.W + "txbxContent"
_ENTERED = (w.WRAPPERS - {w.CHOICE}) | {w.W + name for name in ("hyperlink", "dir", "bdo")}
"""What stands around runs and may have marks among them."""
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_FILLED = frozenset(
    w.W + name
    for name in (
        "text", "dataBinding", "date", "comboBox", "dropDownList", "picture", "citation", "bibliography", "equation",
    )
) | {_W14 + "checkbox"}  # fmt: skip
"""What makes Word write a content control's content anew, marks and all."""
_FIELD_KIND = w.W + "fldCharType"


class Place(NamedTuple):
    """Before or after an element, within its text after so many characters, or in an empty paragraph."""

    how: Literal["before", "after", "within", "in"]
    element: Any
    offset: int = 0


class Places:
    """The places of marks in one document."""

    def __init__(self, root: Any) -> None:
        """Of the document with this root."""
        self._root = root
        self._fields: dict[Any, list[tuple[Any, Any, set[Any]]]] = {}

    def start(self, spot: Spot) -> Place:
        """Where a range begins that begins with this character."""
        element, host = self._anchored(spot.element)
        if element is host:
            return Place("in", host)
        field = self._field(element, host)
        if field is not None:
            return _before(field[0], host, 0)
        return _before(element, host, spot.offset if element is spot.element else 0)

    def end(self, spot: Spot) -> Place:
        """Where a range ends that ends with this character."""
        element, host = self._anchored(spot.element)
        if element is host:
            return Place("in", host)
        field = self._field(element, host)
        if field is not None:
            return _after(field[1], host, None)
        return _after(element, host, spot.offset + 1 if element is spot.element else None)

    def reference(self, end: Place) -> Place:
        """Where the run with the mark stands for a range with this end: in the paragraph itself.

        Within a tracked change or a link it would be a part of that.
        """
        host = end.element if end.how == "in" else _host(end.element)
        further = _beyond_control(host)
        if further is not None:
            return _opening(further)
        if end.how == "in" or end.element.getparent() is host or self._cuts(end):
            return end
        return Place("after", _chain(end.element, host)[0])

    @staticmethod
    def _cuts(place: Place) -> bool:
        """Whether the place is within a run that stands in the paragraph itself."""
        run = place.element.getparent()
        return bool(run.tag == w.R and run.getparent().tag == w.P)

    def _anchored(self, element: Any) -> tuple[Any, Any]:
        """The element, or what has it in the body where comments may not stand; and its paragraph."""
        for ancestor in (element, *element.iterancestors()):
            if ancestor.tag == _BOX:
                element = ancestor
        host = element if element.tag in (w.P, w.TC) else _host(element)
        if host is not None and host.tag == w.TC:
            element = host = next(host.iter(w.P), None)
        if host is None:
            element = host = next(self._root.iter(w.P))
        return element, host

    def _field(self, element: Any, host: Any) -> tuple[Any, Any] | None:
        """The marks that begin and end the field in which an element stands: Word writes its content anew."""
        if host not in self._fields:
            self._fields[host] = list(_fields(host))
        return next(((begin, end) for begin, end, within in self._fields[host] if element in within), None)


def _fields(host: Any) -> Iterator[tuple[Any, Any, set[Any]]]:
    """The fields of a paragraph, not those within others: the marks of each, and what stands within."""
    if next(host.iter(MARK), None) is None:
        return
    opened: list[Any] = []
    within: set[Any] = set()
    for element in host.iter():
        kind = element.get(_FIELD_KIND) if element.tag == MARK else None
        if kind == "begin":
            opened.append(element)
        if opened:
            within.add(element)
        if kind == "end" and opened:
            begin = opened.pop()
            if not opened:
                yield begin, element, within
                within = set()


def _beyond_control(host: Any) -> Any:
    """The next paragraph, for the first one of a content control around paragraphs; None for any other.

    LibreOffice 7 loses the comment, and the text before it, where the mark is in that paragraph.
    """
    found = host
    while found is not None and any(_begins(found, content) for content in found.iterancestors(w.SDT_CONTENT)):
        found = _next_paragraph(found)
    return None if found is host else found


def _begins(host: Any, content: Any) -> bool:
    """Whether a paragraph is the first one in a content control that is not around rows."""
    return next(content.iter(w.P), None) is host and next(content.iterchildren(w.TR), None) is None


def _next_paragraph(host: Any) -> Any:
    for element in (host, *host.iterancestors()):
        for sibling in element.itersiblings():
            found = next(sibling.iter(w.P), None)
            if found is not None:
                return found
    return None


def _opening(host: Any) -> Place:
    """The beginning of a paragraph, behind its properties."""
    first = next(host.iterchildren(), None)
    if first is None:
        return Place("in", host)
    return Place("after" if first.tag == w.PPR else "before", first)


def _host(element: Any) -> Any:
    return next(element.iterancestors(w.P), None)


def _chain(element: Any, host: Any) -> list[Any]:
    """The elements from the paragraph's child down to this one."""
    chain = [element]
    while chain[-1].getparent() is not host:
        chain.append(chain[-1].getparent())
    return chain[::-1]


def _unit(element: Any, host: Any) -> Any:
    """The innermost element around this one, or itself, beside which marks may stand: a run, or a part of one."""
    chain = _chain(element, host)
    for at, each in enumerate(chain):
        if each.tag == w.R:
            return chain[at + 1] if at + 1 < len(chain) else each
        if each.tag not in _ENTERED and not (each.tag == w.SDT and not _is_filled(each)):
            return each
    return element


def _is_filled(control: Any) -> bool:
    properties = control.find(w.SDT_PR)
    return properties is not None and any(child.tag in _FILLED for child in properties)


def _before(element: Any, host: Any, offset: int) -> Place:
    unit = _unit(element, host)
    if unit is element and element.tag == w.T:
        offset = len((element.text or "")[:offset].rstrip())  # a text that ends with a blank would need to say so
        if offset:
            return Place("within", element, offset)
    if unit.getparent().tag == w.R:
        previous = unit.getprevious()
        if previous is None or previous.tag == w.RPR:
            return Place("before", unit.getparent())
        return Place("after", previous)
    return Place("before", unit)


def _after(element: Any, host: Any, offset: int | None) -> Place:
    unit = _unit(element, host)
    if unit is element and element.tag == w.T and offset is not None and offset < len(element.text or ""):
        return Place("within", element, offset)
    if unit.getparent().tag == w.R and unit.getnext() is None:
        return Place("after", unit.getparent())
    return Place("after", unit)
