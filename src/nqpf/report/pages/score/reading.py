"""What a report calls things: by id and line for editors of the plan file, by title and place for readers."""

from collections.abc import Iterable, Sequence

from nqpf.base.language import Text, both
from nqpf.report.blocks.words import NO_WORDS, SEMICOLON, Audience, Run, Words, joined, words
from nqpf.report.places import PlaceView
from nqpf.report.score.documents import documents_of
from nqpf.report.score.people import in_titles, title_begun
from nqpf.report.score.view import FindingView, Report
from nqpf.report.words.keys import key_words
from nqpf.report.words.prose import prose
from nqpf.report.words.where import where


class Reading:
    """The names, sentences and places of one report, as words for both readers.

    Of a document that was drafted in memory nobody has the plan file: ids say nothing to anybody then.
    """

    def __init__(self, report: Report, *, placed: bool = False) -> None:
        """Take the report; `placed` names the place in the document to editors, too, wherever the plan has one."""
        self._placed = placed
        self._plan, self._titled = report.plan, in_titles(report)
        self._several = len(documents_of(report)) > 1
        self._items = {item.id: item for item in report.items}
        self._facets = frozenset(
            facet.id for dimension in report.dimensions for one in dimension.criteria for facet in one.facets
        )

    def said(self, text: Text, keys: Sequence[str | None] = ()) -> Words:
        """A sentence; for editors with the entries of the plan file that it is about, for readers without ids."""
        entries = key_words([key for key in keys if key])
        titled = self._titled(text)
        if titled == text or self._plan.in_memory:
            return words(prose(titled), entries)
        editor = tuple(run._replace(audience="editor") for run in prose(text))
        reader = tuple(run._replace(audience="reader") for run in prose(titled))
        return words(editor, entries, reader)

    def all_said(self, texts: Sequence[Text], keys: Sequence[Sequence[str]] = ()) -> Words:
        """Sentences one after another, each with its entries; a plan without a file has none."""
        own = [*keys, *([()] * len(texts))]
        return joined([self.said(text, entries) for text, entries in zip(texts, own, strict=False)], SEMICOLON)

    def item(self, name: str) -> Words:
        """An item by its id for editors, by its title for readers, for whom it leads to the list of items."""
        item = self._items.get(name)
        title = item.title if item else Text()
        if not title:
            return (Run(both(name), "strong", f"item-{name}"),)
        en, zh = title.in_language("en"), title.in_language("zh")
        titled = Text(f"“{title_begun(en)}”", f"“{title_begun(zh)}”")
        to = f"item-{name}"
        if self._plan.in_memory:
            return (Run(titled, to=to),)
        return Run(both(name), "strong", to, "editor"), Run(titled, to=to, audience="reader")

    def titled(self, name: str) -> Words:
        """An item by its title for both, behind its id for editors."""
        item = self._items.get(name)
        if item is None or not item.title:
            return self.item(name)
        to = f"item-{name}"
        if self._plan.in_memory:
            return (Run(item.title, to=to),)
        return Run(both(name), "strong", to, "editor"), Run(both(" "), audience="editor"), Run(item.title, to=to)

    def items(self, names: Iterable[str], most: int) -> Words:
        """Items by id or title, up to so many."""
        named = tuple(names)
        shown = joined([self.item(one) for one in named[:most]], SEMICOLON)
        more = len(named) - most
        return words(shown, Text(f" and {more} more", f"等 {len(named)} 项")) if more > 0 else shown

    def facet(self, name: str) -> Run:
        """A facet by its id, which leads to what it rests on, where it applies."""
        return Run(both(name), to=f"node-{name}" if name in self._facets else "")

    def place_of(self, name: str) -> Words:
        """Where an item is; without its quote, where its title says the same."""
        item = self._items.get(name)
        if item is None:
            return NO_WORDS
        repeated = item.place is not None and item.place.quote in (item.title.en, item.title.zh)
        return self.where(item.line, item.place, short=repeated)

    def where(self, line: int | None, place: PlaceView | None, *, short: bool = True) -> Words:
        """The line in the plan file, or the place in the document."""
        line = None if self._placed and place else line
        return where(self._plan, line, place, short=short, several=self._several)

    def places(self, finding: FindingView, *, most: int = 3) -> Words:
        """Where a finding is: for readers up to so many places, the one to correct first.

        A slip of the document is there for editors, too: it is none of the plan file's.
        """
        line = finding.line if finding.of == "plan" else None
        first, others = (finding.places or (None,))[0], finding.places[1:most]
        short = most == 1
        said = self.where(line, first, short=short)
        audience: Audience = "all" if line is None or self._plan.in_memory else "reader"
        for place in others:
            more = self.where(None, place, short=short)
            said = words(said, *(run._replace(audience=audience) for run in (Run(SEMICOLON), *more) if more))
        return said
