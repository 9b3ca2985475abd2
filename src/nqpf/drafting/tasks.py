"""The tasks of a plan: its lowest headed sections that commit to something to be done."""

from collections.abc import Iterator

from nqpf.drafting.outline import Outline, Section

_OF_TASKS = frozenset({"tasks", "safeguards"})


def tasks_of(outline: Outline) -> tuple[Section, ...]:
    """The sections that are tasks, safeguards among them, in the order of the document.

    What stands between a higher heading and its first subsection introduces it and is no task. A section below which
    only goals and remarks stand is one itself.
    """
    return tuple(task for section in outline.sections for task in _tasks(section))


def _tasks(section: Section) -> Iterator[Section]:
    if section.part not in _OF_TASKS:
        return
    below = [task for inner in section.sections for task in _tasks(inner)]
    if below:
        yield from below
    else:
        yield section
