"""Where things stand, in a cell of a table: the item by its id and title, then its places in the document."""

from nqpf.base.language import Text
from nqpf.render.docx.draft import Draft
from nqpf.render.score.findings import Entry
from nqpf.render.score.places import Places
from nqpf.report.places import PlaceView
from nqpf.report.score.view import Report
from nqpf.report.words.named import item_names

WHERE = Text("Where", "位置")
_MOST = 5
_MORE = Text("and {} more", "另有 {} 处")


class Where:
    """Says where the items and findings of one report stand."""

    def __init__(self, draft: Draft, report: Report) -> None:
        """Take the report; `titles` are those of its items, by id."""
        self._draft, self._names, self._places = draft, item_names(report), Places(report)
        self.titles = self._places.titles

    def named(self, item: str) -> str:
        """The item's id and title."""
        return self._draft.say(self._names.get(item, item))

    def place(self, place: PlaceView | None) -> str:
        """Section, page and words; empty where nothing says so."""
        return self._draft.say(self._places.said(place)) if place else ""

    def item(self, item: str, place: PlaceView | None) -> str:
        """The item, and below it section, page and words."""
        return "\n".join(filter(None, (self.named(item), self.place(place))))

    def short(self, item: str, place: PlaceView | None) -> str:
        """The item, with section and page, for running text."""
        return self.named(item) + self._draft.aside(self._draft.say(self._places.short(place)) if place else "")

    def entry(self, entry: Entry) -> str:
        """The places of what is found, each on a line of its own; empty where nothing says where they are."""
        said = list(map(self._draft.say, self._places.of_entry(entry)))
        more = self._draft.say(_MORE).format(len(said) - _MOST)
        return "\n".join([*said[:_MOST], *([more] if len(said) > _MOST else [])])
