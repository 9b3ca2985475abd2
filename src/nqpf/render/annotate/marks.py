"""The marks of comments, put into the XML of a Word document's main part."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from nqpf.documents.word import names as w
from nqpf.documents.word.origins import Spot
from nqpf.render.annotate.comment import Prefix, range_end, range_start, reference
from nqpf.render.annotate.markup import Change, Element, at_end_of, changed, elements, place_in, start_tag, tag_name
from nqpf.render.annotate.places import Place, Places

_KEPT = b' xml:space="preserve"'


class Range(NamedTuple):
    """The number of a comment, and the first and the last character that it is on."""

    number: int
    first: Spot
    last: Spot


class _Placed(NamedTuple):
    """The places of a range's marks; `near` is its end where it is on its first character alone."""

    number: int
    start: Place
    end: Place
    near: Place


def marked(xml: bytes, root: Any, ranges: Sequence[Range]) -> bytes:
    """The XML, of which `root` was parsed, with the marks of comments on these ranges."""
    places = Places(root)
    placed = [
        _Placed(number, places.start(first), places.end(last), places.end(first)) for number, first, last in ranges
    ]
    written = _Written(xml, _located(xml, root, placed, places))
    marks: dict[Place, list[tuple[int, str]]] = {}  # at each place with their rank: ends before starts
    for number, start, end in map(written.settled, placed):
        prefix = prefix_at(start.element, xml)
        behind = 0 if start != end else 3  # an empty paragraph, all at one place
        marks.setdefault(start, []).append((2, range_start(number, prefix)))
        marks.setdefault(end, []).append((behind, range_end(number, prefix)))
        marks.setdefault(places.reference(end), []).append((behind, reference(number, prefix)))
    return changed(xml, (written.change(place, _in_order(put)) for place, put in marks.items()))


def _in_order(marks: list[tuple[int, str]]) -> bytes:
    return "".join(mark for _, mark in sorted(marks, key=lambda mark: mark[0])).encode()


def prefix_at(element: Any, xml: bytes) -> Prefix:
    """The prefix of Word's namespace beside an element."""
    spaces = element.nsmap
    name = next((prefix for prefix, space in spaces.items() if prefix and f"{{{space}}}" == w.W), None)
    if name is not None:
        return Prefix(name)
    return Prefix("w", f' xmlns:w="{w.namespace_of(xml)}"')


def _located(xml: bytes, root: Any, placed: Iterable[_Placed], places: Places) -> Mapping[Any, Element]:
    """Where all that matters to these places stands in the bytes."""
    wanted: dict[Any, None] = {}
    for _, *each in placed:
        for place in (*each, places.reference(each[1]), places.reference(each[2])):
            wanted |= dict.fromkeys((place.element, *_run_of(place.element)))
    numbers = {number: element for number, element in enumerate(root.iter()) if element in wanted}
    return {numbers[number]: found for number, found in elements(xml, numbers.keys()).items()}


def _run_of(element: Any) -> tuple[Any, ...]:
    """The run of which an element is a part, and the run's properties."""
    run = element.getparent()
    if run is None or run.tag != w.R:
        return ()
    return (run, *run.iterchildren(w.RPR))


class _Written:
    """Places in the bytes."""

    def __init__(self, xml: bytes, located: Mapping[Any, Element]) -> None:
        self._xml, self._located = xml, located

    def settled(self, placed: _Placed) -> tuple[int, Place, Place]:
        """A comment's number, and where its range begins and ends."""
        start = self._possible(placed.start, "before")
        far, near = (self._possible(place, "after") for place in (placed.end, placed.near))
        # A note's text comes after its paragraph's, its mark does not.
        return placed.number, start, far if self.at(far) > self.at(start) else near

    def _possible(self, place: Place, otherwise: Literal["before", "after"]) -> Place:
        """The place; for one within a text that cannot be divided, the one beside its run."""
        if place.how != "within" or self._within(place) is not None:
            return place
        return Place(otherwise, place.element.getparent())

    def at(self, place: Place) -> int:
        """The byte at which a place is."""
        element = self._located[place.element]
        if place.how == "before":
            return element.start
        return self._within(place) or (element.close if place.how == "in" else element.end)

    def _within(self, place: Place) -> int | None:
        return place_in(self._xml, self._located[place.element], place.offset) if place.how == "within" else None

    def change(self, place: Place, marks: bytes) -> Change:
        """What puts marks there; a run, and a text, is closed before them and opened again behind them."""
        element, at = self._located[place.element], self.at(place)
        if place.how == "in":
            return at_end_of(self._xml, element, marks)
        within = _run_of(place.element)
        if not within:
            return Change(at, marks)
        run, *properties = (self._located[each] for each in within)
        closing = b"</" + tag_name(self._xml, run) + b">"
        opening = start_tag(self._xml, run) + b"".join(self._xml[each.start : each.end] for each in properties)
        if place.how == "within":
            closing = b"</" + tag_name(self._xml, element) + b">" + closing
            opening += self._opening(place, element)
        return Change(at, closing + marks + opening)

    def _opening(self, place: Place, text: Element) -> bytes:
        """The start tag of a text for what is behind a place in it."""
        tag = start_tag(self._xml, text)
        if b"xml:space" in tag or not place.element.text[place.offset].isspace():
            return tag
        return tag[:-1] + _KEPT + b">"
