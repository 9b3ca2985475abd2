"""Columns that say where something stands in the document: only those that a report has something for."""

from collections.abc import Iterator, Sequence
from itertools import compress

from nqpf.base.language import Text
from nqpf.render.xlsx.book import COUNT, Book
from nqpf.render.xlsx.grid import Cell, Column
from nqpf.report.places import PlaceView
from nqpf.report.score.view import Report
from nqpf.report.words.marks import listed
from nqpf.report.words.places import said_place

_DOCUMENT = Column(Text("Document", "文件"))
_SECTION, _PAGE = Column(Text("Section", "章节")), Column(Text("Page", "页码"), COUNT)
_QUOTE = Column(Text("Quote", "原文"), widest=40)
OTHER_PLACES = Column(Text("Other places", "其他位置"), widest=40)


class PlaceColumns:
    """The columns of places, the same in every sheet; the document only where there are several."""

    def __init__(self, book: Book, report: Report) -> None:
        """See what the places of the report say."""
        self._book = book
        places = list(_places(report))
        self._said = (
            len({place.file for place in places}) > 1,
            any(place.section for place in places),
            any(place.page for place in places),
            any(place.quote for place in places),
        )
        self.columns = list(compress((_DOCUMENT, _SECTION, _PAGE, _QUOTE), self._said))

    def cells(self, place: PlaceView | None) -> list[Cell]:
        """What the columns have of a place."""
        if place is None:
            return [None] * len(self.columns)
        return list(compress((place.file, place.section, place.page, place.quote), self._said))

    def others(self, places: Sequence[PlaceView]) -> str:
        """All but the first place, for one cell."""
        return listed((self._book.say(said_place(place)) for place in places[1:]), self._book.language)


def _places(report: Report) -> Iterator[PlaceView]:
    for item in report.items:
        if item.place:
            yield item.place
    for finding in report.findings:
        yield from finding.places
