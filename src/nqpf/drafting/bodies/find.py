"""All bodies of a document, by the conventions in which planning documents name them, each with what it answers for."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from nqpf.documents.document import Document, Extent
from nqpf.drafting.bodies.clauses import named_in_clauses
from nqpf.drafting.bodies.columns import listed_in_columns
from nqpf.drafting.bodies.first import FirstLeads
from nqpf.drafting.bodies.forms import is_collective
from nqpf.drafting.bodies.found import FoundBody, Named, Naming
from nqpf.drafting.bodies.lists import marked_lists
from nqpf.drafting.bodies.names import clean
from nqpf.drafting.outline import Outline, Section
from nqpf.plan.bodies import Role


def find_bodies(document: Document, outline: Outline) -> tuple[FoundBody, ...]:
    """The bodies that the document makes answerable, in the order of the text.

    Named in a list (责任单位, 牵头, 配合), in a table's column for them, or as who acts in a sentence. Whoever is
    guided, supported or encouraged (支持企业…) is not among them.
    """
    sections = list(_all(outline.sections))
    lists = _joined(document, marked_lists(document, (section.heading.end for section in sections)))
    placed = _placed(document, lists, sections)
    columns = tuple(listed_in_columns(document))
    listed = tuple(sorted(placed + columns, key=lambda naming: naming.quote))
    first = FirstLeads(document, listed)
    within = _Within(naming.quote for naming in listed)
    clauses = tuple(naming for naming in named_in_clauses(document) if not within.touches(naming))
    found = [body for naming in listed for body in _bodies(document, naming, first.holds(naming.quote))]
    found += [body for naming in clauses for body in _bodies(document, naming, first_leads=False)]
    return tuple(dict.fromkeys(sorted(found, key=lambda body: (body.extent, body.scope))))


def _all(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all(section.sections)


def _joined(document: Document, lists: Iterable[Naming]) -> tuple[Naming, ...]:
    """Lists with nothing but stops and brackets between them are one: 牵头单位：…, on the next line 配合单位：…."""
    joined: list[Naming] = []
    for naming in sorted(lists, key=lambda naming: naming.quote):
        before = joined[-1] if joined else None
        if before and not document.text[before.quote.end : naming.quote.start].strip(
            "（(〔[【）)〕]】。；;，, \t\n\u3000"
        ):
            joined[-1] = Naming(Extent(before.quote.start, naming.quote.end), before.bodies + naming.bodies)
        else:
            joined.append(naming)
    return tuple(joined)


def _placed(document: Document, lists: tuple[Naming, ...], sections: list[Section]) -> tuple[Naming, ...]:
    """Each list with what it answers for: its section; of several in one section, the text from the last one on."""
    starts = [section.heading.start for section in sections]
    blocks = [block.extent for block in document.blocks]
    homes = [bisect_right(starts, naming.quote.start) - 1 for naming in lists]
    placed: list[Naming] = []
    for index, (naming, home) in enumerate(zip(lists, homes, strict=True)):
        whole = sections[home].whole if home >= 0 else _block(blocks, naming.quote)
        shared = homes.count(home) > 1 and home >= 0
        if shared:
            after_another = index > 0 and homes[index - 1] == home
            whole = Extent(lists[index - 1].quote.end if after_another else whole.start, naming.quote.end)
        placed.append(naming._replace(scope=whole))
    return tuple(placed)


def _block(blocks: list[Extent], quote: Extent) -> Extent:
    return blocks[max(bisect_right(blocks, Extent(quote.start, quote.end)) - 1, 0)]


class _Within:
    """Stretches of text that are lists, to leave them out of sentences."""

    def __init__(self, quotes: Iterable[Extent]) -> None:
        self._quotes = sorted(quotes)

    def touches(self, naming: Naming) -> bool:
        """Whether one of the names stands in a list."""
        return any(self._holds(named.extent.start) for named in naming.bodies)

    def _holds(self, at: int) -> bool:
        index = bisect_right(self._quotes, Extent(at, at + 1_000_000_000)) - 1
        return index >= 0 and at < self._quotes[index].end


def _bodies(document: Document, naming: Naming, first_leads: bool) -> Iterator[FoundBody]:
    open_roles = [named for named in naming.bodies if named.role is None]
    leads = first_leads and bool(open_roles) and not is_collective(clean(document.said(open_roles[0].extent)))
    for named in naming.bodies:
        name = clean(document.said(named.extent))
        role = named.role or _open_role(named, open_roles[0], leads)
        scope = naming.scope or naming.quote
        yield FoundBody(name, role, named.extent, scope, naming.quote, is_collective(name))


def _open_role(named: Named, first: Named, first_leads: bool) -> Role:
    if not first_leads:
        return "responsible"
    return "lead" if named is first else "support"
