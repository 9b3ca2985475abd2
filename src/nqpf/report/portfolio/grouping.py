"""By what plans can be grouped: fields of the plan format, and the folder that a plan's file lies in."""

from collections.abc import Callable, Sequence
from posixpath import dirname

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text, both
from nqpf.base.safe import plain
from nqpf.base.source import Span
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.plan.placeholder import is_placeholder
from nqpf.plan.plan import Horizon
from nqpf.plan.quantity import Period

Values = tuple[Text, ...]

FIELDS: dict[str, Callable[[LoadedPlan], Values]] = {
    "subject": lambda plan: _stated(plan.plan.subject),
    "issuer": lambda plan: _stated(plan.plan.issuer),
    "industries": lambda plan: _stated(*plan.plan.industries),
    "published": lambda plan: _year(plan.plan.published),
    "horizon": lambda plan: _years(plan.plan.horizon),
    "currency": lambda plan: (both(plan.plan.currency),),
    "folder": lambda plan: (both(plain(dirname(plan.source.name)) or "."),),
}
"""By name, what a plan says of the field, as written: nothing, one value, or several. Dates count by their year."""


def refuse_unknown_fields(names: Sequence[str], option: str) -> None:
    """Raise :class:`InputError` for names of no field, saying which there are."""
    problems = [
        Problem(
            Span(option),
            Text(f"plans cannot be grouped by `{name}`", f"不能按 `{name}` 分组"),
            nearest(name, FIELDS),
        )
        for name in names
        if name not in FIELDS
    ]
    if problems:
        raise InputError(problems)


def values_of(plan: LoadedPlan, names: Sequence[str]) -> tuple[Values, ...]:
    """What a plan says of each of these fields."""
    return tuple(FIELDS[name](plan) for name in names)


def short(text: Text) -> Text:
    """A text as pages show it, on one line and cut where it is overlong: so much of it is kept of each plan."""
    return Text(plain(text.en), plain(text.zh))


def _stated(*texts: Text) -> Values:
    """Each text once, without those that say nothing."""
    kept = (short(text) for text in texts)
    return tuple(dict.fromkeys(text for text in kept if not (is_placeholder(text.en) and is_placeholder(text.zh))))


def _year(period: Period | None) -> Values:
    return () if period is None else (both(str(period.end.year)),)


def _years(horizon: Horizon) -> Values:
    if horizon.start is None or horizon.end is None:
        return ()
    return (both(f"{horizon.start.start.year}-{horizon.end.end.year}"),)
