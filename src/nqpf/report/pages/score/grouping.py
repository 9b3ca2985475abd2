"""Findings as a reader takes them in: gravest first, notes of one rule together, so that many do not bury the few."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from nqpf.consistency import SEVERITIES, Severity
from nqpf.report.score.view import FindingView

MOST_SINGLE = 3
"""More notes of one rule than this are shown as one entry."""


class Group(NamedTuple):
    """Findings that are shown together: one, or the notes of one rule."""

    severity: Severity
    rule: str
    members: tuple[FindingView, ...]

    @property
    def first(self) -> FindingView:
        """The one to correct first, which lends the entry its hint."""
        return self.members[0]


def gravest_first(findings: Sequence[FindingView]) -> list[FindingView]:
    """Errors, warnings, notes; those of one severity in the order of the plan."""
    return sorted(findings, key=lambda one: -SEVERITIES.index(one.severity))


def groups(findings: Sequence[FindingView]) -> list[Group]:
    """All findings, the gravest first; notes of one rule together where there are many."""
    sorted_ = gravest_first(findings)
    notes = [one for one in sorted_ if one.severity == "note"]
    made = [_single(one) for one in sorted_ if one.severity != "note"]
    # By the rule's first line, so that entries stand in the order of the plan as single findings do.
    first = {one.rule: number for number, one in reversed(list(enumerate(notes)))}
    for rule, group in groupby(sorted(notes, key=lambda note: first[note.rule]), key=lambda note: note.rule):
        same = tuple(group)
        made += [Group("note", rule, same)] if len(same) > MOST_SINGLE else map(_single, same)
    return made


def _single(one: FindingView) -> Group:
    return Group(one.severity, one.rule, (one,))
