"""Rows of annex tables as actions of the tasks that they stand for."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import add
from typing import Any

from nqpf.documents.cited import fold
from nqpf.documents.document import Extent, Piece, assemble
from nqpf.drafting.actions import find_actions
from nqpf.drafting.actions.titles import title_of
from nqpf.drafting.plan.entries import Entries
from nqpf.drafting.plan.measures import DraftedMeasure, Findings
from nqpf.drafting.tables import FoundRow

_ALIKE = 0.7
"""Dice's coefficient (0 to 1) from which the name in a table is that of a task, or a row that of an action."""
_MERGED = ("owner", "start", "due", "every", "budget")


def add_rows(measures: Sequence[DraftedMeasure], rows: Iterable[FoundRow], findings: Findings) -> None:
    """Put each row of a table of tasks under the measure whose title it names, or that it restates itself.

    A row that restates an action adds what the action lacks: its body, its date, its money. Rows of no task are left
    out: lists of projects and of requests belong to none.
    """
    for _, table in groupby(rows, key=lambda row: row.annex and row.annex.heading):
        named: Extent | None = None
        for row in table:
            named = row.task or named  # a merged cell that a page's end has cut stands on the page before
            if row.kind == "tasks":
                _add(measures, row, named, findings)


def _add(measures: Sequence[DraftedMeasure], row: FoundRow, named: Extent | None, findings: Findings) -> None:
    quoting = findings.quoting
    itself = None if row.task else _titled(measures, quoting.words(row.action))
    measure = itself or (_titled(measures, quoting.words(named)) if named else None)
    if measure is None:
        return
    entries = Entries(
        [one for one in findings.bodies if one.scope == row.extent],
        [one for one in findings.dates if one.scope == row.extent],
        [one for one in findings.amounts if one.scope == row.extent and not one.shared],
    )
    written = {**entries.written(), **entries.budget(quoting)}
    restated = itself.written if itself else _restated(measure.written.get("actions", []), quoting.words(row.action))
    source = {"annex": _annex(row), "row": row.number}
    quotes = {
        name: {**source, "quote": quote} if isinstance(quote, str) else {**quote, **source}
        for name, quote in entries.quotes(row.action, quoting).get("quotes", {}).items()
    }
    if restated is not None:
        _complete(restated, written, quotes)
        return
    action = {
        "id": f"{measure.written['id']}.{len(measure.written.get('actions', ())) + 1}",
        "title": title_of(quoting.words(row.action)),
        **_kind_of_action(quoting.words(row.action)),
        **written,
        "source": {**quoting.source(row.action), **source},
        **({"quotes": quotes} if quotes else {}),
    }
    measure.written.setdefault("actions", []).append(action)


def _kind_of_action(said: str) -> dict[str, Any]:
    """Type and strength of the action that a cell states, where its words are those of one."""
    alone = assemble("txt", [Piece(said)])
    stated = find_actions(alone, Extent(0, len(said)))
    if not stated:
        return {}
    return {**({"type": stated[0].type} if stated[0].type else {}), "strength": stated[0].strength}


def _complete(item: dict[str, Any], written: dict[str, Any], quotes: dict[str, Any]) -> None:
    """Give an item what it does not say itself: the main text prevails over annexes."""
    for key in _MERGED:
        if key in written and key not in item:
            item[key] = written[key]
            if key in quotes:
                item.setdefault("quotes", {})[key] = quotes[key]


def _annex(row: FoundRow) -> str:
    """The annex by its number and title, or a table of the main text by its section."""
    return row.annex.path[0] if row.annex else "-"


def _titled(measures: Sequence[DraftedMeasure], name: str) -> DraftedMeasure | None:
    """The measure of that title, or of the one most like it."""
    wanted = fold(name)
    alike = [(_likeness(wanted, fold(measure.written["title"])), measure) for measure in measures]
    best = max(alike, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] >= _ALIKE else None


def _restated(actions: Sequence[dict[str, Any]], said: str) -> dict[str, Any] | None:
    """The first action that a row says again, alone or among others."""
    row = fold(said)
    for action in actions:
        quote = fold(action["source"]["quote"])
        if quote in row or row in quote or _likeness(quote, row) >= _ALIKE:
            return action
    return None


def _likeness(one: str, other: str) -> float:
    if one == other:
        return 1.0
    mine, its = (frozenset(map(add, text, text[1:])) for text in (one, other))
    return 2 * len(mine & its) / (len(mine) + len(its)) if mine and its else 0.0
