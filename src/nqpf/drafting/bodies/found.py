"""A body that a document names, with its role, where it stands and what it answers for."""

from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.plan.bodies import Role


class FoundBody(NamedTuple):
    """A body by its name as written, without the words that say its role.

    `extent` is that of the name; white space and page numbers within it are no part of `name`. `quote` are the words
    that show name and role. `scope` is what the body answers for: a section, a row of a table, a sentence.
    `collective`: many bodies by their kind (各县人民政府), none of them by name.
    """

    name: str
    role: Role
    extent: Extent
    scope: Extent
    quote: Extent
    collective: bool = False


class Named(NamedTuple):
    """A name with the role that is written beside it; None where none is."""

    extent: Extent
    role: Role | None = None


class Naming(NamedTuple):
    """The bodies that one place names: a bracket, a line, a cell, a clause.

    `scope`: what they answer for, None where it is the section or the part of it that ends here.
    """

    quote: Extent
    bodies: tuple[Named, ...]
    scope: Extent | None = None
