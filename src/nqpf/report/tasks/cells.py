"""How what a cell says is read: its parts one after the other, with marks, or that there are none."""

from collections.abc import Iterator

from nqpf.base.language import NO_TEXT, Text
from nqpf.plan.bodies import Role
from nqpf.report.tasks.view import Cell, Column, Part, TargetColumn

MISSING = Text("(to be specified)", "（待明确）")
"""What a missing cell reads."""
WHOLE_TASK = Text("(the task as a whole)", "（本任务总体）")
"""What is read in place of an action, in a row of what a task says beside its actions."""
NOTHING = "—"
"""What a cell reads in which nothing has to be."""
SUPPLIED = Text(" (supplied)", "（补充）")
LINKED = Text(" (link supplied)", "（补充对应）")
"""What marks an entry that somebody supplied, and a target of the document that somebody linked to the task."""
AS_TASK = Text(" (as the task)", "（同任务）")
"""What marks a cell of a task that is read again below an action that says its own."""
CONTINUED = Text(" (continued)", "（续）")
"""What marks a cell that is read once more on another page."""
ABOVE = Text("(as above)", "（同上）")
"""What takes the place of a long cell where it would be read once more on another page."""
IN_TASK = Text("(see task {number} in an earlier table)", "（见前表任务{number}）")
"""What takes its place in the table of another body."""
_ROLE_MARKS: dict[Role, Text] = {
    "partner": Text(" (partner)", "（合作）"),
    "suggested": Text(" (suggested)", "（建议）"),
    "requested": Text(" (requested)", "（争取支持）"),
}
_BODIES = frozenset({"lead", "responsible", "supporting", "bodies"})


def said_parts(cell: Cell, column: Column | TargetColumn, *, again: bool = False) -> Iterator[tuple[Text, bool]]:
    """What a cell reads, part by part, each with whether it was supplied; `again`: it is read once more in its task."""
    if not cell.parts:
        yield (MISSING if cell.missing else Text(NOTHING, NOTHING)), False
        return
    between = Text(", ", "、") if column in _BODIES else Text("; ", "；")
    for number, part in enumerate(cell.parts):
        before = between if number and not part.other else NO_TEXT
        yield _joined(before, _part(part)), part.supplied
    if again:
        yield AS_TASK, False


def _part(part: Part) -> Text:
    mark = _ROLE_MARKS.get(part.role, NO_TEXT) if part.role else NO_TEXT
    supplied = LINKED if part.linked else SUPPLIED
    return _joined(part.text, mark, supplied if part.supplied else NO_TEXT)


def _joined(*texts: Text) -> Text:
    return Text("".join(text.in_language("en") for text in texts), "".join(text.in_language("zh") for text in texts))
