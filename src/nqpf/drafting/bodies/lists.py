"""Lists that say themselves that they are of bodies: （责任单位：甲局、乙局）, 牵头单位：…, （甲局牵头，乙局配合）."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.bodies import roles
from nqpf.drafting.bodies.brackets import LONGEST, Brackets
from nqpf.drafting.bodies.forms import is_framed, is_proper, may_be_name
from nqpf.drafting.bodies.found import Named, Naming
from nqpf.drafting.bodies.names import clean, role_beside
from nqpf.drafting.bodies.reading import clauses_of
from nqpf.plan.bodies import Role


class _Label(NamedTuple):
    extent: Extent
    role: Role
    sure: bool
    """Whether what follows is a list of bodies, whatever its form; else each must look like one."""


def marked_lists(document: Document, ends_of_headings: Iterable[int] = ()) -> Iterator[Naming]:
    """Every marked list, in the order of the blocks.

    `ends_of_headings`: behind a heading, as behind the last sentence of a paragraph, a bracket of names needs no
    further mark.
    """
    ends = frozenset(ends_of_headings)
    for block in {block.extent: block for block in document.blocks}.values():
        brackets = Brackets(document.text, block.extent)
        labels = _labels(document.text, block.extent)
        yield from _labelled_lists(document.text, block.extent, brackets, labels)
        for bracket in brackets.insides:
            if not _labels_in(labels, bracket):
                found = _bracket_of_names(document.text, bracket, bare=_is_at_end(document.text, block, bracket, ends))
                if found:
                    yield Naming(bracket, found)


def _labels(text: str, within: Extent) -> list[_Label]:
    found = [
        _Label(
            Extent(*match.span()), roles.role_of(match), pattern is not roles.english_by() and not roles.is_brief(match)
        )
        for pattern in (roles.label(), roles.english_label(), roles.english_by())
        for match in pattern.finditer(text, *within)
    ]
    return sorted(found)


def _labels_in(labels: list[_Label], within: Extent) -> list[_Label]:
    first, last = (bisect_left(labels, at, key=lambda label: label.extent.start) for at in within)
    return labels[first:last]


def _labelled_lists(text: str, block: Extent, brackets: Brackets, labels: list[_Label]) -> Iterator[Naming]:
    """The lists behind labels; labels up to the same bracket or full stop share one."""
    read = block.start
    for label in labels:
        if label.extent.start < read:
            continue
        first = label.extent
        read = _end_of_list(text, first, block, brackets.around(first.start))
        mine = _labels_in(labels, Extent(first.start, read))
        stops = [label.extent.start for label in mine[1:]] + [read]
        named = tuple(name for label, stop in zip(mine, stops, strict=True) for name in _behind(text, label, stop))
        if named:
            yield Naming(Extent(first.start, read), named)


def _end_of_list(text: str, label: Extent, block: Extent, bracket: Extent | None) -> int:
    longest = label.start + LONGEST
    if bracket:
        return min(bracket.end, longest)
    end = min(block.end, longest)
    stop = _stop().search(text, label.end, end)
    return stop.start() if stop else end


@cache
def _stop() -> re.Pattern[str]:
    """The end of a sentence, not that of a word cut short (Dept. of Trade)."""
    return re.compile(r"。|(?<!\bDept)(?<!\bCo)(?<!\bSt)(?<!\bDr)\. ")


def _behind(text: str, label: _Label, stop: int) -> Iterator[Named]:
    # 责任单位 alone sets nobody apart: the role is open.
    role = None if label.role == "responsible" else label.role
    fits = may_be_name if label.sure else is_proper
    other = roles.other_label().search(text, label.extent.end, stop)
    for clause in clauses_of(text, Extent(label.extent.end, other.start() if other else stop)):
        for name in clause.names:
            if fits(clean(text[slice(*name)])):
                yield Named(name, role_beside(text, name) or clause.role or role)


def _bracket_of_names(text: str, bracket: Extent, bare: bool) -> tuple[Named, ...]:
    """The bodies of a bracket without a label: with a verb, or `bare` at an end.

    All must look like names; beside a verb (牵头, 配合) one that does vouches for the others.
    """
    if bracket.end - bracket.start > LONGEST:
        return ()
    clauses = clauses_of(text, bracket)
    says_role = any(clause.role for clause in clauses)
    if not bare and not says_role:
        return ()
    found: list[Named] = []
    role: Role | None = None
    for clause in reversed(clauses):  # a verb is of the names before it
        role = clause.role or role
        for name in reversed(clause.names):
            written = clean(text[slice(*name)])
            if may_be_name(written):
                if not written.startswith("各") and not (is_framed if clause.role else is_proper)(written):
                    return ()
                found.append(Named(name, role_beside(text, name) or role))
    vouched = any(is_proper(clean(text[slice(*named.extent)])) for named in found)
    return tuple(reversed(found)) if vouched or not says_role else ()


def _is_at_end(text: str, block: Block, bracket: Extent, ends: frozenset[int]) -> bool:
    """Whether a bracket ends a heading, or stands behind the last sentence of a paragraph."""
    if ends.intersection((bracket.end + 1, bracket.end + 2)):
        return True
    if text[bracket.end + 1 : min(block.extent.end, bracket.end + 40)].strip(" \t\u3000。."):
        return False
    before = text[max(block.extent.start, bracket.start - 40) : bracket.start - 1].rstrip()
    return block.kind == "heading" or not before or before[-1] in "。！；.;"
