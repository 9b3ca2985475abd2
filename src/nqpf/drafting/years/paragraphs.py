"""The years of one paragraph, to be looked up by offset."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import islice, takewhile

from nqpf.documents.document import Block, Extent
from nqpf.drafting.years.named import Year


@dataclass(frozen=True, slots=True)
class Dated:
    """A block with where its sentences end, its years, those set, those of them in no bracket, and the outer one.

    `leads` are those that open a sentence, where the first of all opens the paragraph.
    """

    block: Block
    ends: tuple[int, ...]
    years: tuple[Year, ...]
    set: tuple[Year, ...]
    open: tuple[Year, ...]
    leads: tuple[Year, ...]
    outer: Year | None

    def sentence(self, offset: int) -> Extent:
        """The sentence in which an offset lies."""
        extent, place = self.block.extent, bisect_right(self.ends, offset)
        start = self.ends[place - 1] if place else extent.start
        return Extent(start, self.ends[place] if place < len(self.ends) else extent.end)

    def before(self, offset: int) -> Year | None:
        """The last year that is set before an offset, none in a bracket that has closed since."""
        place = bisect_right(self.set, offset, key=lambda year: year.extent.end)
        last = self.set[place - 1] if place else None
        if last is None or not last.closes or last.closes >= offset:
            return last
        place = bisect_right(self.open, offset, key=lambda year: year.extent.end)
        return self.open[place - 1] if place else None

    def led_by(self, offset: int) -> Year | None:
        """The year in force at the beginning of a sentence: the last that opened one."""
        place = bisect_right(self.leads, offset, key=lambda year: year.extent.end)
        return self.leads[place - 1] if place else None

    def named_before(self, offset: int) -> Year | None:
        """The last year that is named at all before an offset."""
        place = bisect_right(self.years, offset, key=lambda year: year.extent.end)
        return self.years[place - 1] if place else None

    def within(self, extent: Extent) -> tuple[Year, ...]:
        """All years within an extent."""
        place = bisect_left(self.years, extent.start, key=lambda year: year.extent.start)
        inside = takewhile(lambda year: year.extent.end <= extent.end, islice(self.years, place, None))
        return tuple(inside)

    def behind(self, offset: int, end: int) -> Year | None:
        """The first year that is set behind an offset and before an end."""
        place = bisect_left(self.set, offset, key=lambda year: year.extent.start)
        return self.set[place] if place < len(self.set) and self.set[place].extent.end <= end else None
