"""What is said of single entries: that the document is silent on them, that somebody supplied them, that the document
quotes them, or says them in two ways.
"""

from collections.abc import Iterator

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer, Positions, Span
from nqpf.loading.messages.synonyms import meant
from nqpf.plan.entries import QUOTED, SILENT, SUPPLIED, SUPPLIED_ROLES, states
from nqpf.plan.items import ItemKind
from nqpf.plan.plan import Item, Plan


def find_misnamed(plan: Plan, positions: Positions) -> Iterator[Problem]:
    """Every entry that an item of its kind does not have, is silent and given, or is supplied and not given."""
    for kind, at, item in _stated(plan):
        yield from _silent(kind, at, item, positions)
        yield from _supplied(kind, at, item, positions)
        for name in item.quotes:
            if name not in QUOTED[kind]:
                yield _unknown(name, QUOTED[kind], positions.key_span((*at, "quotes", name)))
        for number, other in enumerate(item.conflicts):
            if other.entry not in QUOTED[kind]:
                yield _unknown(other.entry, QUOTED[kind], positions.span((*at, "conflicts", number, "entry")))


def _silent(kind: ItemKind, at: Pointer, item: Item, positions: Positions) -> Iterator[Problem]:
    for number, name in enumerate(item.silent):
        span = positions.span((*at, "silent", number))
        if name not in SILENT[kind]:
            yield _unknown(name, SILENT[kind], span)
        elif states(item, name):
            yield Problem(
                span,
                Text(f"`{name}` is listed as silent, and is given", f"`{name}` 列为未写明，却已填写"),
                Text("keep one of the two", "请只保留一处"),
            )


def _supplied(kind: ItemKind, at: Pointer, item: Item, positions: Positions) -> Iterator[Problem]:
    for number, name in enumerate(item.supplied):
        span = positions.span((*at, "supplied", number))
        if name not in SUPPLIED[kind]:
            yield _unknown(name, SUPPLIED[kind], span)
        elif name in item.silent:
            yield Problem(
                span,
                Text(f"`{name}` is listed as silent and as supplied", f"`{name}` 同时列为未写明和补充"),
                Text("keep one of the two", "请只保留一处"),
            )
        elif not states(item, name):
            key = f"owner.{name}" if name in SUPPLIED_ROLES else name
            yield Problem(
                span,
                Text(f"`{name}` is listed as supplied, and is not given", f"`{name}` 列为补充，却未填写"),
                Text(f"add `{key}:`, or take it off the list", f"请填写 `{key}`，或从列表中删去"),
            )


def _unknown(name: str, known: tuple[str, ...], span: Span) -> Problem:
    shown = name[:40]
    return Problem(span, Text(f"there is no entry `{shown}` here", f"此处没有条目 `{shown}`"), meant(name, known))


def _stated(plan: Plan) -> Iterator[tuple[ItemKind, Pointer, Item]]:
    """Every item as it states itself: what an action inherits is not its own."""
    for number, measure in enumerate(plan.measures):
        yield "measure", ("measures", number), measure
        for inner, action in enumerate(measure.actions):
            yield "measure", ("measures", number, "actions", inner), action
    for number, indicator in enumerate(plan.indicators):
        yield "indicator", ("indicators", number), indicator
    for number, statement in enumerate(plan.statements):
        yield "statement", ("statements", number), statement
