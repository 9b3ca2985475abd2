"""Findings for a reader: gravest first, notes of one rule together, so that many do not bury the few that matter."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from nqpf.base.language import LANGUAGES, Text, both
from nqpf.base.safe import plain
from nqpf.consistency import RULES, SEVERITIES, Severity
from nqpf.render.options import Options
from nqpf.report.places import PlaceView
from nqpf.report.score.view import FindingView

if TYPE_CHECKING:  # a check's view knows the gate, which a report has no use for
    from nqpf.report.check.view import CheckedFinding

MOST_SHOWN = 10
STYLES: dict[Severity, str] = {"error": "red", "warning": "yellow", "note": "dim"}
"""How a severity looks on a terminal."""
MOST_SINGLE = 3
"""More notes of one rule than this are shown as one entry."""
_MOST_NAMED, _LONGEST_TITLE = 8, 40
_NO_TITLES: Mapping[str, Text] = MappingProxyType({})
_TITLES = {rule.id: rule.title for rule in RULES}


class Entry(NamedTuple):
    """What is shown together: one finding, or notes of one rule. `line` is the first one's.

    `places` are all of one finding, the first of each of several; `members` are the findings themselves.
    """

    severity: Severity
    rule: str
    message: Text
    hint: Text
    line: int
    places: tuple[PlaceView, ...]
    findings: int
    members: "tuple[FindingView | CheckedFinding, ...]"

    @property
    def key(self) -> str | None:
        """The entry of the plan file that the first one is about."""
        return self.members[0].key

    @property
    def place(self) -> PlaceView | None:
        """The place to correct first."""
        return next(iter(self.places), None)


def entries(
    findings: tuple[FindingView, ...], options: Options, titles: Mapping[str, Text] = _NO_TITLES
) -> tuple[tuple[Entry, ...], int]:
    """The entries to show, and how many findings are left out; where all are asked for, each stands alone.

    `titles` are what items are called instead of by their ids.
    """
    gravest = sorted(findings, key=lambda finding: -SEVERITIES.index(finding.severity))
    if options.top is None:
        return tuple(map(_single, gravest)), 0
    notes = [finding for finding in gravest if finding.severity == "note"]
    made = [_single(finding) for finding in gravest if finding.severity != "note"]
    # By the rule's first line, so that entries stand in the order of the plan as single findings do.
    first = {finding.rule: number for number, finding in reversed(list(enumerate(notes)))}
    for _, group in groupby(sorted(notes, key=lambda note: first[note.rule]), key=lambda note: note.rule):
        same = list(group)
        made += [together(same, titles)] if len(same) > MOST_SINGLE else map(_single, same)
    shown = tuple(made[:MOST_SHOWN])
    return shown, len(findings) - sum(entry.findings for entry in shown)


def _single(one: FindingView) -> Entry:
    return Entry(one.severity, one.rule, one.message, one.hint, one.line, one.places, 1, (one,))


def together(findings: "Sequence[FindingView | CheckedFinding]", titles: Mapping[str, Text] = _NO_TITLES) -> Entry:
    """Findings of one rule as one entry, which names what they are about."""
    first, count = findings[0], len(findings)
    subjects = [_called(finding.id.partition(":")[2], titles) for finding in findings[:_MOST_NAMED]]
    places = tuple(finding.places[0] for finding in findings[:_MOST_NAMED] if finding.places)
    more = " …" if count > _MOST_NAMED else ""
    title = _TITLES.get(first.rule, both(first.rule))
    message = Text(
        f"{title.en}, {count} times: {', '.join(one.en for one in subjects)}{more}",
        f"{title.zh}，共 {count} 项：{'、'.join(one.zh for one in subjects)}{more}",
    )
    return Entry(first.severity, first.rule, message, first.hint, first.line, places, count, tuple(findings))


def _called(subject: str, titles: Mapping[str, Text]) -> Text:
    title = titles.get(subject)
    if not title:
        return both(subject)
    return Text(*(f"“{plain(title.in_language(language), _LONGEST_TITLE)}”" for language in LANGUAGES))
