"""What the items of a draft cite: section, page and words of the document, as the plan format writes them."""

from dataclasses import dataclass
from typing import Any

from nqpf.documents.document import Document, Extent
from nqpf.drafting.outline import Outline, Section

BETWEEN = " / "
"""What stands between a heading and the one below it in the name of a section."""


@dataclass(frozen=True, slots=True)
class Quoting:
    """Citations of one document."""

    document: Document
    outline: Outline

    def heading(self, section: Section) -> dict[str, Any]:
        """The citation of a section by its title, in the section above it: its number may change while it stands."""
        above = section.path[:-1] or section.path
        return self._citation(above, self.titled(section))

    def titled(self, section: Section) -> Extent:
        """The title of a section, without its number; all of its heading where it has no title."""
        if not section.title:
            return section.heading
        at = self.document.text.find(section.title, section.heading.start + len(section.number), section.heading.end)
        return Extent(at, at + len(section.title)) if at >= 0 else section.heading

    def source(self, extent: Extent) -> dict[str, Any]:
        """The citation of a passage."""
        section = self.outline.at(extent.start)
        return self._citation(section.path if section else (), extent)

    def entry(self, extent: Extent, item: Extent) -> str | dict[str, Any]:
        """The citation of a single entry of an item: its words alone where they stand on its page, in its section."""
        section = self.outline.at(extent.start)
        same_page = self.document.page(extent.start) == self.document.page(item.start)
        if section is not None and same_page and section.heading.start <= item.start <= section.whole.end:
            return self.words(extent)
        return self.source(extent)

    def words(self, extent: Extent) -> str:
        """The words of an extent, without blanks around them."""
        return self.document.said(extent).strip()

    def _citation(self, path: tuple[str, ...], extent: Extent) -> dict[str, Any]:
        section, page = BETWEEN.join(path), self.document.page(extent.start)
        return {
            **({"section": section} if section else {}),
            **({"page": page} if page else {}),
            "quote": self.words(extent),
        }
