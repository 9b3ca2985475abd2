"""Which waivers hold for a plan on a day, and what they cover. A waiver never changes a score: it stands beside it."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from nqpf.base.source import Span
from nqpf.gate.settings import Waiver


class Granted(NamedTuple):
    """A waiver and the place where it is written."""

    waiver: Waiver
    span: Span


class Waivers(NamedTuple):
    """The waivers of one plan: those that hold, by what they waive, and those whose last day has passed."""

    active: dict[str, Granted]
    lapsed: tuple[Granted, ...]


def sort_out(granted: Iterable[Granted], plan: str, today: date) -> Waivers:
    """The waivers for the plan of that id. A waiver holds to the end of the day on which it expires."""
    own = [entry for entry in granted if entry.waiver.plan == plan]
    active = {entry.waiver.id: entry for entry in own if today <= entry.waiver.expires}
    return Waivers(active, tuple(entry for entry in own if today > entry.waiver.expires))
