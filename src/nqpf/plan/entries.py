"""What the entries of an item are called where they are spoken of: as silent, as quoted, as in conflict."""

from typing import Any

from nqpf.plan.bodies import ANSWERABLE
from nqpf.plan.points import Target

SILENT: dict[str, tuple[str, ...]] = {
    "measure": ("owner", "due", "budget", "indicators"),
    "indicator": ("target", "year", "baseline", "milestones", "data_source", "owner", "frequency"),
    "statement": ("data_source", "date", "measures", "owner", "update"),
}
"""By kind of item, the entries that a document may fail to give."""
QUOTED: dict[str, tuple[str, ...]] = {
    kind: (*entries, *more)
    for (kind, entries), more in zip(
        SILENT.items(), (("title", "object"), ("title", "unit", "value"), ("title",)), strict=True
    )
}
"""By kind of item, the entries that may have a quote of their own, or a second value."""


def states(item: Any, entry: str) -> bool:
    """Whether an item gives an entry, be it a placeholder."""
    target = getattr(item, "target", None)
    match entry:
        case "target":
            return isinstance(target, Target) and target.aim is not None
        case "year":
            return isinstance(target, Target) and target.year is not None
        case "owner":  # whoever only takes part answers for nothing
            return any(body.role in ANSWERABLE for body in item.owner)
        case "budget" | "baseline" | "due" | "date":
            return getattr(item, entry) is not None
        case _:
            return bool(getattr(item, entry))
