"""The tasks of a plan: its lowest headed sections that commit to something to be done."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Document
from nqpf.drafting.outline import Outline, Section

_OF_TASKS = frozenset({"tasks", "safeguards"})


def tasks_of(document: Document, outline: Outline) -> tuple[Section, ...]:
    """The sections that are tasks, safeguards among them, in the order of the document.

    What stands between a higher heading and its first subsection introduces it and is no task. A section below which
    only goals and remarks stand is one itself. Closing articles are none: they say when the document is in force and
    who explains it.
    """
    tasks = (task for section in outline.sections for task in _tasks(section))
    return tuple(task for task in tasks if not _closes(document, task))


def _closes(document: Document, task: Section) -> bool:
    """Whether a section begins as a closing article does; a task may end with such a sentence."""
    return _closing().match(document.text, task.heading.start) is not None


@cache
def _closing() -> re.Pattern[str]:
    own = "本(?:措施|办法|方案|意见|政策|规定|细则|计划)"
    return re.compile(
        f"[^。\n]{{0,14}}?(?:{own}(?:自|由).{{0,30}}(?:解释|施行|实施|执行)|{own}(?:施行|实施|执行)?有效期|{own}与.{{0,30}}(?:不一致|交叉|重复|冲突))"
    )


def _tasks(section: Section) -> Iterator[Section]:
    if section.part not in _OF_TASKS:
        return
    below = [task for inner in section.sections for task in _tasks(inner)]
    if below:
        yield from below
    else:
        yield section
