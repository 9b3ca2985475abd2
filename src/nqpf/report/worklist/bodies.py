"""Who would do it: the bodies that the plan itself names for the items in question."""

from collections import Counter
from collections.abc import Iterable

from nqpf.base.language import NO_TEXT, Text
from nqpf.plan.items import PlacedItem, PlanView

_MOST = 2


def bodies_of(items: Iterable[PlacedItem], view: PlanView) -> Text:
    """The bodies that answer for these items, those that answer for most of them first; empty where none is named."""
    named = Counter(body for item in items for body in dict.fromkeys(view.naming.bodies(item.body.owner)))
    # Of equals the one that is named first in the plan: a counter keeps that order.
    first = [body for body, _ in named.most_common(_MOST)]
    if not first:
        return NO_TEXT
    more = len(named) - len(first)
    return Text(
        ", ".join(first) + (f" and {more} more" if more else ""),
        "、".join(first) + (f"等 {len(named)} 家" if more else ""),
    )
