"""Slips in a document, found on its text before any plan or claim: numbering, counts, annexes, names, blanks.

To add a rule, write its file and add one line to `SLIPS`.
"""

from collections.abc import Mapping
from itertools import islice
from types import MappingProxyType

from nqpf.base.severity import Setting
from nqpf.documents.document import Document
from nqpf.drafting.outline import Outline
from nqpf.drafting.sections import outline_of
from nqpf.drafting.slips import (
    announced_count,
    left_blank,
    missing_annex,
    numbering,
    outside_title,
    two_names,
    two_targets,
)
from nqpf.drafting.slips.reading import Reading
from nqpf.drafting.slips.slip import FoundSlip, Slip, SlipRule

__all__ = ["SLIPS", "FoundSlip", "Slip", "SlipRule", "find_slips"]

SLIPS: tuple[SlipRule, ...] = (
    announced_count.RULE,
    left_blank.RULE,
    missing_annex.RULE,
    numbering.RULE,
    outside_title.RULE,
    two_names.RULE,
    two_targets.RULE,
)
"""Every rule, in the order of their ids."""

MOST = 100
"""Slips of one rule that are found at most: a text with more is a draft of a draft."""
_NONE: Mapping[str, Setting] = MappingProxyType({})


def find_slips(
    document: Document, outline: Outline | None = None, settings: Mapping[str, Setting] = _NONE
) -> tuple[FoundSlip, ...]:
    """What every rule that is not set to `off` finds, in the order of the document."""
    reading = Reading(document, outline or outline_of(document))
    found: list[FoundSlip] = []
    for rule in SLIPS:
        severity = settings.get(rule.id, rule.severity)
        if severity != "off":
            found += _judged(rule, severity, reading)
    return tuple(sorted(found, key=lambda slip: slip.extents[0]))


def _judged(rule: SlipRule, severity: Setting, reading: Reading) -> list[FoundSlip]:
    """What a rule finds; where two slips are about the same words, the later ones are counted."""
    found: list[FoundSlip] = []
    times: dict[str, int] = {}
    for slip in islice(rule.find(reading), MOST):
        assert severity != "off"
        times[slip.subject] = times.get(slip.subject, 0) + 1
        subject = slip.subject if times[slip.subject] == 1 else f"{slip.subject} ({times[slip.subject]})"
        found.append(FoundSlip(rule.id, severity, subject, slip.message, slip.hint, slip.extents))
    return found
