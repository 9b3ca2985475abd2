"""Consistency findings that the slips of the document say already: one matter is one finding."""

from collections.abc import Collection

from nqpf.consistency import Finding
from nqpf.report.places import PlaceView
from nqpf.report.score.view import FindingView

_SLIPS = {"outside-horizon": "outside-title", "two-values": "two-targets"}
"""Rules on the plan, each with the one that looks for the same in the text of the document."""


def is_doubled(finding: Finding, place: PlaceView | None, slips: Collection[FindingView], *, draft: bool) -> bool:
    """Whether the slips cover a finding of a plan whose document was read for them.

    They cover all of these of a `draft`: its years and values are what a program took them for, and the document
    itself was looked through with more care. What somebody confirmed is covered where a slip is about the same words.
    """
    slip_rule = _SLIPS.get(finding.rule)
    if slip_rule is None or (finding.rule == "two-values" and not finding.subject.endswith(".target")):
        return False
    return draft or any(
        _is_within(there, place) for slip in slips if slip.rule == slip_rule and place for there in slip.places
    )


def _is_within(slip: PlaceView, place: PlaceView) -> bool:
    """Whether the words of a slip are among those of a place in the same section."""
    return bool(slip.quote) and slip.quote in place.quote and slip.section == place.section
