"""What a reviewer judges: the content of an item, and the text of a facet (method, section 8a).

A judgement holds for this content only. Its hash folds the text, so that width, spaces, capitals and punctuation change
nothing. It is data, not a signature: it shows what was judged, and not that this person judged it.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

from nqpf.base.language import Text
from nqpf.documents.cited import fold
from nqpf.plan.bodies import Body
from nqpf.plan.funding import Budget
from nqpf.plan.items import PlacedItem, PlanView
from nqpf.plan.placeholder import alphanumeric
from nqpf.plan.plan import Action, Indicator, Statement
from nqpf.plan.points import Baseline, Point, Target
from nqpf.rubric.model import Facet

Content = Mapping[str, str]
"""What was judged, entry by entry, as a person reads it."""

WORDING = ("title", "object")
"""Entries that restate the quote in the coder's words: a slip in them changes nothing that was judged."""
_SLIP = 1
"""Characters that may differ in such an entry, if it is long enough."""
_SIGNS = frozenset("%‰+/<>=≥≤¥$€£")
"""What makes another figure of a figure."""
_TURNS = frozenset("不未非无禁停")
"""What turns a sentence into its opposite."""
_LONG_ENOUGH = 6


def content_of(item: PlacedItem, view: PlanView) -> Content:
    """The content of an item: its entries, those it inherits, its indicators and quotes, by the entry's name.

    Without its id and place, its claims and suggestions, its notes. What is not given is left out.
    """
    return {entry: said for entry, said in _entries(item, view) if said}


def digest(content: Content) -> str:
    """The SHA-256 of a content, its text folded."""
    folded = {entry: _folded(said) for entry, said in sorted(content.items())}
    return hashlib.sha256(json.dumps(folded, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def text_digest(facet: Facet) -> str:
    """The SHA-256 of what a facet asks for, its text folded."""
    asked = (facet.id, facet.check.kind, facet.title, facet.counts, facet.not_counts)
    said = [part if isinstance(part, str) else f"{_folded(part.en)}|{_folded(part.zh)}" for part in asked]
    return hashlib.sha256("\n".join(said).encode()).hexdigest()


def still_holds(was: Content, now: Content) -> bool:
    """Whether a judgement on one content is one on the other: they say the same, but for a slip in the coder's words.

    A character or two in the title or the object, no figure among them, while quotes and all other entries are the
    same.
    """
    return all(entry in WORDING and _is_slip(old, new) for entry, (old, new) in changes(was, now).items())


def changes(was: Content, now: Content) -> dict[str, tuple[str, str]]:
    """By entry that says something else, the old and the new text; empty where there is none."""
    entries = dict.fromkeys((*was, *now))
    pairs = {entry: (was.get(entry, ""), now.get(entry, "")) for entry in entries}
    return {entry: pair for entry, pair in pairs.items() if _folded(pair[0]) != _folded(pair[1])}


def _is_slip(old: str, new: str) -> bool:
    one, other = _folded(old), _folded(new)
    if min(len(one), len(other)) < _LONG_ENOUGH or _figures(one) != _figures(other):
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    end = next((at for at, (a, b) in enumerate(zip(one[::-1], other[::-1], strict=False)) if a != b), None)
    left = min(len(one), len(other)) if end is None else end
    differing = {*one[: len(one) - left], *other[: len(other) - left]}
    return max(len(one), len(other)) - left <= _SLIP and _TURNS.isdisjoint(differing)


def _figures(text: str) -> str:
    return "".join(filter(str.isnumeric, text))


def _folded(text: str) -> str:
    """Letters and digits alone, but for signs that make another number of them: 1.2 is not 12, -5 not 5, 5% not 5."""
    folded = fold(text).casefold()
    kept = (
        char
        if char.isalnum() or char in "%‰+/<>=≥≤¥$€£" or (char in ".-" and folded[at + 1 : at + 2].isdigit())
        else ""
        for at, char in enumerate(folded)
    )
    return "".join(kept) or alphanumeric(folded)


def _entries(item: PlacedItem, view: PlanView) -> Iterator[tuple[str, str]]:
    body = item.body
    yield "title", _words(body.title)
    if isinstance(body, Action):
        yield from _of_action(body, view)
    elif isinstance(body, Indicator):
        yield from _of_indicator(body)
    else:
        yield from _of_statement(body, view)
    source = body.source or (item.measure.source if item.measure else None)
    yield "quote", (source.quote or "") if source else ""
    for entry, quote in body.quotes.items():
        yield f"quotes.{entry}", quote.quote or ""


def _of_action(body: Action, view: PlanView) -> Iterator[tuple[str, str]]:
    yield "type", body.type or ""
    yield "object", _words(body.object)
    yield "owner", _bodies(body.owner)
    yield "start", str(body.start or "")
    yield "due", str(body.due or "")
    yield "every", body.every or ""
    if body.budget is not None:
        yield "budget", _budget(body.budget, view)
    linked = (_words(one.title) + "; " + _joined(_of_indicator(one)) for one in view.linked_indicators(body))
    yield "indicators", "\n".join(linked)


def _budget(budget: Budget, view: PlanView) -> str:
    fund = view.funds.get(budget.fund or "")
    money = (budget.amount, budget.per_case, fund.amount if fund else None)
    words = (budget.rate, budget.source, *((fund.title, fund.source) if fund else ()))
    return "; ".join(filter(None, ([one.worded.zh if one else "" for one in money] + [_words(one) for one in words])))


def _of_indicator(body: Indicator) -> Iterator[tuple[str, str]]:
    yield "unit", body.unit
    yield "direction", body.direction
    for entry in ("baseline", "target", "benchmark"):
        yield entry, _point(getattr(body, entry))
    yield "milestones", "; ".join(map(_point, body.milestones))
    yield "data_source", _words(body.data_source)
    yield "owner", _bodies(body.owner)
    yield "frequency", _words(body.frequency)


def _point(point: Point | None) -> str:
    if point is None:
        return ""
    aim: Any = point.aim if isinstance(point, Target) else point.value
    source = _words(point.source) if isinstance(point, Baseline) else ""
    said = str(aim or "")
    unit = "" if point.unit in said else point.unit
    return " ".join(filter(None, (said, unit, str(point.year or ""), source)))


def _of_statement(body: Statement, view: PlanView) -> Iterator[tuple[str, str]]:
    rows = (_joined((key, _words(cell)) for key, cell in entry.items()) for entry in body.entries)
    yield "entries", "\n".join(rows)
    yield "data_source", _words(body.data_source)
    yield "date", str(body.date or "")
    linked = (view.by_id[name].body.title for name in body.measures if name in view.by_id)
    yield "measures", "; ".join(map(_words, linked))
    yield "owner", _bodies(body.owner)
    yield "update", _words(body.update)


def _joined(entries: Any) -> str:
    return "; ".join(f"{entry}: {said}" for entry, said in entries if said)


def _bodies(bodies: tuple[Body, ...]) -> str:
    return ", ".join(f"{_words(body.name)} ({body.role})" for body in bodies)


def _words(text: Text) -> str:
    return " / ".join(filter(None, dict.fromkeys((text.zh, text.en))))
