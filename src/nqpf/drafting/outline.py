"""The sections of a document and what each is for: goals, tasks, safeguards, annexes."""

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
    subsection. A run-in heading (1.引导平台发展。大力发展…) ends before its full stop. `path` are the headings above it
    and its own, as written.
    """

    number: str
    title: str
    level: int
    part: Part
    heading: Extent
    body: Extent
    path: tuple[str, ...] = ()
    sections: tuple["Section", ...] = field(default=())

    @property
    def whole(self) -> Extent:
        """The section with all below it."""
        return Extent(self.heading.start, self.sections[-1].whole.end if self.sections else self.body.end)

    def leaves(self) -> "tuple[Section, ...]":
        """The lowest sections: itself where it has none below."""
        return tuple(leaf for below in self.sections for leaf in below.leaves()) or (self,)


@dataclass(frozen=True, slots=True)
class Outline:
    """All sections of a document in order; `front` is the extent before the first of them (title, letter)."""

    front: Extent
    sections: tuple[Section, ...]
