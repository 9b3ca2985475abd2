"""The clauses of a list of bodies: which names stand in each, and what the verb behind them says of their role."""

from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.bodies import roles
from nqpf.drafting.bodies.forms import is_proper, says_something
from nqpf.drafting.bodies.names import clean, names, parts
from nqpf.plan.bodies import Role


class Clause(NamedTuple):
    """The names in one clause of a list, and the role that a verb behind them gives, None without one."""

    names: tuple[Extent, ...]
    role: Role | None


def clauses_of(text: str, within: Extent) -> list[Clause]:
    """The clauses of a list with the role that a verb at the end of each gives (…、…配合)."""
    found: list[Clause] = []
    held: list[Extent] = []
    for part in parts(text, within):
        written = text[slice(*part.extent)].rstrip()
        verb = roles.closing_verb().search(written)
        if verb and not part.closes and not is_proper(clean(written[: verb.start()])):
            verb = None  # a name that ends like a verb
        end = part.extent.start + (verb.start() if verb else len(written))
        held += [name for name in names(text, Extent(part.extent.start, end)) if name.start < name.end]
        if verb or part.closes:
            speaks = any(says_something(clean(text[slice(*name)])) for name in held)
            found.append(Clause(() if speaks else tuple(held), roles.role_of_verb(verb[0]) if verb else None))
            held = []
    return found
