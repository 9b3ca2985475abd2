"""What if: gaps ticked as fixed, dimensions weighed anew, for formats in which a reader can move something."""

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.blocks.page import Section
from nqpf.report.blocks.pictures import WhatIf
from nqpf.report.score.view import Report, known
from nqpf.report.score.whatif import tree_of
from nqpf.report.words.words import phrase

_TITLE = Text("What if", "模拟测算")


def section(report: Report) -> Section | None:
    """The tree that the total comes from, with what can be tried on it; None of an unassessed plan."""
    score = report.score
    if score.status == "not-yet-assessed":
        return None
    warning = NO_TEXT if score.rateable else phrase("not_rateable", floor=f"{score.assessed_floor:.0%}")
    tried = WhatIf(
        "what-if", _TITLE, tree_of(report), known(score.total), known(score.breadth), report.dimensions, report.gaps,
        report.scales.coordination, warning,
    )  # fmt: skip
    return Section("trial", _TITLE, (tried,))
