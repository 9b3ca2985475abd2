"""All bodies of a document, by the conventions in which planning documents name them, each with what it answers for."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from nqpf.documents.document import Document, Extent
from nqpf.drafting.bodies.columns import listed_in_tables
from nqpf.drafting.bodies.forms import is_collective
from nqpf.drafting.bodies.found import FoundBody, Naming
from nqpf.drafting.bodies.leading import LeadRule
from nqpf.drafting.bodies.lists import marked_lists
from nqpf.drafting.bodies.names import clean
from nqpf.drafting.bodies.placing import placed
from nqpf.drafting.bodies.said import named_in_sentences
from nqpf.drafting.bodies.titles import named_in_titles
from nqpf.drafting.outline import Outline
from nqpf.plan.bodies import Role

_BETWEEN = "（(〔[【）)〕]】。；;，, \t\n\u3000"


def find_bodies(document: Document, outline: Outline) -> tuple[FoundBody, ...]:
    """The bodies that the document makes answerable, in the order of the text.

    Named in a list (责任单位, 牵头, 配合), in a table's column for them, in the title of a section, or as who acts in a
    sentence. Whoever is guided, supported or encouraged (支持企业…) is not among them.
    """
    lists = _joined(document, marked_lists(document, (section.heading.end for section in outline.every())))
    in_tables = tuple(listed_in_tables(document, lists))
    quotes = {naming.quote for naming in in_tables}
    in_text = [naming for naming in lists if naming.quote not in quotes]
    headings = tuple(named_in_titles(document, outline))
    listed = tuple(sorted(placed(document, in_text, outline) + in_tables + headings, key=lambda naming: naming.quote))
    rule = LeadRule(document, listed)
    within = _Within(naming.quote for naming in listed)
    clauses = tuple(naming for naming in named_in_sentences(document) if not within.touches(naming))
    found = [body for naming in listed for body in _bodies(document, naming, rule)]
    found += [body for naming in clauses for body in _bodies(document, naming)]
    return tuple(dict.fromkeys(sorted(found, key=lambda body: (body.extent, body.scope))))


def _joined(document: Document, lists: Iterable[Naming]) -> tuple[Naming, ...]:
    """Lists with nothing but stops and brackets between them are one: 牵头单位：…, on the next line 配合单位：….

    The cells of a table keep theirs apart.
    """
    cells = sorted({block.extent.start for block in document.blocks if block.cell})
    groups: list[list[Naming]] = []
    end = 0
    for naming in sorted(lists, key=lambda naming: naming.quote):
        start = naming.quote.start
        apart = bisect_right(cells, end) < bisect_right(cells, start)
        if groups and not apart and not document.text[end:start].strip(_BETWEEN):
            groups[-1].append(naming)
        else:
            groups.append([naming])
        end = naming.quote.end
    return tuple(
        Naming(
            Extent(group[0].quote.start, group[-1].quote.end), tuple(named for each in group for named in each.bodies)
        )
        for group in groups
    )


class _Within:
    """Stretches of text that are lists, to leave them out of sentences."""

    def __init__(self, quotes: Iterable[Extent]) -> None:
        self._quotes = sorted(quotes)
        self._starts = [quote.start for quote in self._quotes]

    def touches(self, naming: Naming) -> bool:
        """Whether one of the names stands in a list."""
        return any(self._holds(named.extent.start) for named in naming.bodies)

    def _holds(self, at: int) -> bool:
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self._quotes[index].end


def _bodies(document: Document, naming: Naming, rule: LeadRule | None = None) -> Iterator[FoundBody]:
    unmarked = [named for named in naming.bodies if named.role is None]
    leader = rule.leads(naming, unmarked) if rule else None
    if leader and is_collective(clean(document.said(leader.extent))):  # many cannot be the one who leads
        leader = None
    for named in naming.bodies:
        name = clean(document.said(named.extent))
        role: Role = named.role or ("responsible" if not leader else "lead" if named is leader else "support")
        yield FoundBody(name, role, named.extent, naming.scope or naming.quote, naming.quote, is_collective(name))
