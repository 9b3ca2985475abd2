"""Links within a document: bookmarks where something stands, and links that lead there."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn


class Links:
    """The links of one document. Those that lead nowhere become plain text once it is finished."""

    def __init__(self) -> None:
        """Begin without any."""
        self._names: dict[str, str] = {}
        self._placed: set[str] = set()
        self._made: list[tuple[str, Any]] = []

    def mark(self, paragraph: Any, target: str) -> None:
        """Say that `target` stands at this paragraph's beginning; the first place of several is kept."""
        if not target or target in self._placed:
            return
        self._placed.add(target)
        number = str(len(self._placed))
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), number)
        start.set(qn("w:name"), self._name(target))
        end.set(qn("w:id"), number)
        paragraph.append(start)
        paragraph.append(end)

    def link(self, paragraph: Any, target: str) -> Any:
        """An element of the paragraph for runs that lead to `target`."""
        made = OxmlElement("w:hyperlink")
        made.set(qn("w:anchor"), self._name(target))
        paragraph.append(made)
        self._made.append((target, made))
        return made

    def close(self) -> None:
        """Take links apart whose target stands nowhere."""
        for target, made in self._made:
            if target not in self._placed:
                for run in list(made):
                    made.addprevious(run)
                made.getparent().remove(made)

    def _name(self, target: str) -> str:
        # A name of our own: a target's may be in any script and of any length, a bookmark's may not.
        return self._names.setdefault(target, f"to{len(self._names) + 1}")
