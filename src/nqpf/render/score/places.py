"""Where what a report names is: in the document, for people; in the plan file, for those who edit that file."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.render.score.findings import Entry
from nqpf.report.places import PlaceView
from nqpf.report.score.documents import documents_of
from nqpf.report.score.view import FindingView, GapView, Report
from nqpf.report.words.places import said_place, short_place

LINES = Text("Lines in the plan file", "规划文件中的行号")
"""What the annex is called that has them."""


class Places:
    """What a report says of places in the documents behind its plan."""

    def __init__(self, report: Report) -> None:
        """Take the report.

        `documents` are the names of those documents, the first one named first; `titles` are those of items, by id.
        """
        self.documents = documents_of(report)
        self.titles = {item.id: item.title for item in report.items}

    def said(self, place: PlaceView) -> Text:
        """Section, page and quote, behind the name of the document where there are several."""
        return self._named(place, said_place(place))

    def short(self, place: PlaceView) -> Text:
        """Section and page, behind the name of the document where there are several."""
        return self._named(place, short_place(place))

    def title(self, name: str) -> Text:
        """The title of an item; its id, where it has none."""
        return self.titles.get(name) or both(name)

    def of_item(self, name: str | None, place: PlaceView | None) -> Text:
        """Where an item stands; its title, where nothing says so."""
        said = self.said(place) if place else NO_TEXT
        return said or self.titles.get(name or "", NO_TEXT)

    def of_item_in_short(self, name: str | None, place: PlaceView | None) -> Text:
        """The same for a column of a table."""
        said = self.short(place) if place else NO_TEXT
        return said or self.titles.get(name or "", NO_TEXT)

    def of_finding(self, finding: FindingView) -> tuple[Text, ...]:
        """The places of a finding, the one to correct first; none where nothing says where they are."""
        return tuple(map(self.said, finding.places))

    def of_entry(self, entry: Entry) -> tuple[Text, ...]:
        """The places of findings shown together: of one in full, of several the sections and pages, each once."""
        if entry.findings == 1:
            return tuple(map(self.said, entry.places))
        return tuple(dict.fromkeys(map(self.short, entry.places)))

    def _named(self, place: PlaceView, said: Text) -> Text:
        if len(self.documents) < 2 or not place.file:
            return said
        return Text(f"{place.file}, {said.en}", f"{place.file}，{said.zh}")


class PlanLine(NamedTuple):
    """A line of the plan file: what begins there, by id and title."""

    id: str
    title: Text
    line: int


def lines_of(report: Report) -> Iterator[PlanLine]:
    """The lines of everything that the report names: items, diagnoses, what does not apply, findings."""
    for item in report.items:
        yield PlanLine(item.id, item.title, item.line)
    yield from lines_beside_items(report)


def lines_beside_items(report: Report) -> Iterator[PlanLine]:
    """The lines of what is no item: diagnoses, what does not apply, findings."""
    for entry in (one for lens in report.lenses if lens.kind == "problems" for one in lens.entries):
        if entry.line:
            yield PlanLine(entry.id, entry.title, entry.line)
    for declared in report.not_applicable:
        yield PlanLine(declared.id, declared.title, declared.line)
    yield from lines_of_findings(report.findings)


def lines_of_findings(findings: tuple[FindingView, ...]) -> Iterator[PlanLine]:
    """The lines of findings on the plan: slips of the document are none of the plan file's."""
    for finding in findings:
        if finding.of == "plan":
            yield PlanLine(finding.id, finding.message, finding.line)


def lines_of_gaps(gaps: tuple[GapView, ...]) -> Iterator[PlanLine]:
    """The lines of the items that gaps rest on."""
    for gap in gaps:
        if gap.item:
            yield PlanLine(gap.id, both(gap.item), gap.line)
