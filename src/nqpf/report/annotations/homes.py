"""Which task a passage belongs to: the one in whose section it stands."""

from collections.abc import Iterable, Sequence

from nqpf.documents.document import Extent
from nqpf.drafting.outline import Outline, Section


class Homes:
    """The tasks of a document by their sections.

    A section belongs to its task with all below it that belongs to no other. An annex is nobody's, though its rows are
    about tasks.
    """

    def __init__(self, outline: Outline, tasks: Iterable[Extent]) -> None:
        """Take the passages that name the tasks."""
        self._outline = outline
        named: dict[Extent, list[Extent]] = {}
        for task in sorted(tasks):
            section = outline.at(task.start)
            if section is not None and section.part != "annex":
                named.setdefault(section.heading, []).append(task)
        self._tasks: dict[Extent, Sequence[Extent]] = {}
        _settle(outline.sections, (), named, self._tasks)

    def of(self, passage: Extent) -> Extent | None:
        """The passage that names the task in whose section another begins or ends; None where there is none.

        Where several tasks are in one section, it belongs to the last that is named before it.
        """
        for offset in (passage.start, max(passage.start, passage.end - 1)):
            section = self._outline.at(offset)
            tasks = self._tasks[section.heading] if section else ()
            if tasks:
                return next((task for task in reversed(tasks) if task.start <= offset), tasks[0])
        return None


def _settle(
    sections: Iterable[Section],
    above: Sequence[Extent],
    named: dict[Extent, list[Extent]],
    settled: dict[Extent, Sequence[Extent]],
) -> None:
    """Note for each section the tasks that are named in it, else those of the section above."""
    for section in sections:
        own = settled[section.heading] = named.get(section.heading, above)
        _settle(section.sections, own, named, settled)
