"""The sections of a document and what each is for: goals, tasks, safeguards, annexes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from nqpf.documents.document import Extent

Part = Literal["front", "general", "present", "goals", "tasks", "safeguards", "annex"]
"""What a section is for: what stands before the first heading; guiding ideas and principles; diagnosis and present
state; goals; tasks; safeguards; an annex."""


@dataclass(frozen=True, slots=True)
class Section:
    """A headed section: its number and title, its own text, the sections below it.

    `heading` is the extent of number and title; `body` that of its own text, from behind its heading to its first
    subsection. A run-in heading (1.引导平台发展。大力发展…) ends with its full stop. `path` are the headings above it
    and its own, as written.
    """

    number: str
    title: str
    part: Part
    heading: Extent
    body: Extent
    path: tuple[str, ...] = ()
    sections: tuple["Section", ...] = field(default=())

    @property
    def whole(self) -> Extent:
        """The section with all below it."""
        return Extent(self.heading.start, self.sections[-1].whole.end if self.sections else self.body.end)

    def every(self) -> "Iterator[Section]":
        """Itself and all sections below it, in the order of the document."""
        yield self
        for below in self.sections:
            yield from below.every()

    def leaves(self) -> "tuple[Section, ...]":
        """The lowest sections: itself where it has none below."""
        return tuple(leaf for below in self.sections for leaf in below.leaves()) or (self,)


@dataclass(frozen=True, slots=True)
class Outline:
    """All sections of a document in order; `front` is the extent before the first of them (title, letter)."""

    front: Extent
    sections: tuple[Section, ...] = ()

    def every(self) -> Iterator[Section]:
        """All sections, in the order of the document."""
        for section in self.sections:
            yield from section.every()

    def at(self, offset: int) -> Section | None:
        """The lowest section in which a character stands; None in front of the first."""
        found, below = None, self.sections
        while (inner := _around(below, offset)) is not None:
            found, below = inner, inner.sections
        return found


def _around(sections: Sequence[Section], offset: int) -> Section | None:
    low, high = 0, len(sections)
    while low < high:
        middle = (low + high) // 2
        if sections[middle].heading.start <= offset:
            low = middle + 1
        else:
            high = middle
    return sections[low - 1] if low and offset <= sections[low - 1].whole.end else None
