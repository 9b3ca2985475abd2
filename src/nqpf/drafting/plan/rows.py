"""Rows of annex tables as actions of the tasks that they stand for."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

from nqpf.documents.document import Extent, Piece, assemble
from nqpf.drafting.actions import find_actions, may_be_action
from nqpf.drafting.actions.titles import title_of
from nqpf.drafting.plan.entries import Entries
from nqpf.drafting.plan.likeness import folded, speak_of_one
from nqpf.drafting.plan.measures import DraftedMeasure, Findings
from nqpf.drafting.plan.quoting import Quoting
from nqpf.drafting.tables import FoundRow

_MERGED = ("owner", "start", "due", "every", "budget")


def add_rows(measures: Sequence[DraftedMeasure], rows: Iterable[FoundRow], findings: Findings) -> None:
    """Put each row of a table of tasks under the measure whose title it names, or that it restates itself.

    A row that restates an action adds what the action lacks: its body, its date, its money. One that names no task is
    an action of the task in whose text the table stands. Lists of projects and of requests belong to none.
    """
    for _, table in groupby(rows, key=lambda row: row.annex and row.annex.heading):
        named: Extent | None = None
        for row in table:
            named = row.task or named  # a merged cell that a page's end has cut stands on the page before
            if row.kind == "tasks":
                _add(measures, row, named, findings)


def _add(measures: Sequence[DraftedMeasure], row: FoundRow, named: Extent | None, findings: Findings) -> None:
    quoting = findings.quoting
    measure, restated = _place(measures, row, named, quoting)
    if measure is None and not restated:
        return
    entries = Entries(
        [one for one in findings.bodies if one.scope == row.extent],
        [one for one in findings.dates if one.scope == row.extent],
        [one for one in findings.amounts if one.scope == row.extent and not one.shared],
    )
    written = {**entries.written(), **entries.budget(quoting)}
    source = {"annex": row.annex.path[0], "row": row.number} if row.annex else {}
    quotes = {
        name: {**source, "quote": quote} if isinstance(quote, str) else {**quote, **source}
        for name, quote in entries.quotes(row.action, quoting).get("quotes", {}).items()
    }
    for item in restated:
        _complete(item, written, quotes)
    said = quoting.words(row.action)
    if not restated and measure is not None and row.task and not may_be_action(said):
        _complete(measure, written, quotes)  # what is delivered, without a verb, is no action
    elif not restated and measure is not None:
        action = {
            "title": title_of(said),
            **_kind_of_action(said),
            **written,
            "source": {**quoting.source(row.action), **source},
            **({"quotes": quotes} if quotes else {}),
        }
        measure.setdefault("actions", []).append(action)


def _place(
    measures: Sequence[DraftedMeasure], row: FoundRow, named: Extent | None, quoting: Quoting
) -> tuple[dict[str, Any] | None, list[dict[str, Any]]]:
    """The measure that a row belongs to, None where there is none, and the items that it says again."""
    said = quoting.words(row.action)
    titled = [(measure.written["title"], measure.written) for measure in measures]
    itself = None if row.task else _most_alike(titled, said)
    if itself is not None:
        return itself, [itself]
    measure = _most_alike(titled, quoting.words(named)) if named else None
    among = [measure] if measure else [one for _, one in titled]
    restated = _restated([action for one in among for action in one.get("actions", [])], said)
    home = row.annex.heading if row.annex else None
    here = next((one.written for one in measures if one.section.heading == home), None)
    return (measure or (None if restated else here)), restated


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


def _most_alike(items: Iterable[tuple[str, dict[str, Any]]], said: str) -> dict[str, Any] | None:
    """Of items by their words, the one most like what is said, if any is like it."""
    alike = [(speak_of_one(words, said), item) for words, item in items]
    best = max(alike, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] else None


def _restated(actions: Sequence[dict[str, Any]], said: str) -> list[dict[str, Any]]:
    """The actions that a row says again: those whose words it has, else the one most like it."""
    row = folded(said)
    within = [action for action in actions if (quote := folded(action["source"]["quote"])) in row or row in quote]
    if within:
        return within
    alike = _most_alike(((action["source"]["quote"], action) for action in actions), said)
    return [alike] if alike else []
