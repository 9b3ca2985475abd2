"""Where things stand, in a cell of a table: the item by its id and title, then its places in the document."""

from collections.abc import Iterable, Sequence

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.score.findings import Entry
from nqpf.render.score.places import Places
from nqpf.render.words.named import item_names, subject_of
from nqpf.report.places import PlaceView
from nqpf.report.score.view import Report

WHERE = Text("Where", "位置")
_MOST = 3
_MORE_PLACES, _MORE_ITEMS = Text("and {} more", "另有 {} 处"), Text("and {} more", "另有 {} 项")


class Where:
    """Says where the items and findings of one report stand; what has no place is named only."""

    def __init__(self, draft: Draft, report: Report) -> None:
        """Take the names of the report's items."""
        self._draft, self._names, self._places = draft, item_names(report), Places(report)

    def named(self, item: str) -> str:
        """The item's id and title."""
        return self._draft.say(self._names.get(item, item))

    def item(self, item: str, place: PlaceView | None) -> str:
        """The item, and below it section, page and words."""
        return "\n".join([self.named(item), *self._said([place] if place else [])])

    def place(self, place: PlaceView | None) -> str:
        """Section, page and words; empty where nothing says so."""
        return self._draft.say(self._places.said(place)) if place else ""

    def short(self, item: str, place: PlaceView | None) -> str:
        """The item, with section and page, for running text."""
        return self.named(item) + self._draft.aside(self._draft.say(self._places.short(place)) if place else "")

    def entry(self, entry: Entry) -> str:
        """Every place of a finding, or the item where there is none; of many, items and sections of the first few."""
        if len(entry.members) == 1:
            (finding,) = entry.members
            # A slip of the text is about no item, whatever it is called.
            subject = subject_of(finding.id, self._names) if finding.of == "plan" else None
            return "\n".join(self._said(finding.places)) or (self._draft.say(subject) if subject else "")
        found = [self._briefly(finding.id, finding.places) for finding in entry.members]
        return "\n".join(self._few(list(dict.fromkeys(filter(None, found))), _MORE_ITEMS))

    def _briefly(self, finding: str, places: Sequence[PlaceView]) -> str:
        subject = subject_of(finding, self._names)
        place = self._draft.say(self._places.short(places[0])) if places else ""
        return self._draft.say(subject) + self._draft.aside(place) if subject else place

    def _said(self, places: Iterable[PlaceView]) -> list[str]:
        return self._few([self._draft.say(self._places.said(place)) for place in places], _MORE_PLACES)

    def _few(self, said: Sequence[str], others: Text) -> list[str]:
        more = self._draft.say(others).format(len(said) - _MOST)
        return [*said[:_MOST], *([more] if len(said) > _MOST else [])]
