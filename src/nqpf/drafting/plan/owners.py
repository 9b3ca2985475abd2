"""Bodies by role, as the plan format writes them."""

from collections.abc import Iterable
from typing import Any

from nqpf.drafting.bodies import FoundBody
from nqpf.plan.bodies import ROLES


def written(bodies: Iterable[FoundBody]) -> Any:
    """A list of names where no role is marked, else the names by role; of two roles, the one that comes first."""
    names: dict[str, list[str]] = {role: [] for role in ROLES}
    for body in bodies:
        if not any(body.name in listed for listed in names.values()):
            names[body.role].append(body.name)
    named = {role: listed for role, listed in names.items() if listed}
    return named["responsible"] if set(named) == {"responsible"} else named
