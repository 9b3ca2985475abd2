"""What if, for a report that is not yet put together as blocks."""

from nqpf.base.language import NO_TEXT, Text
from nqpf.render.html.blocks import what_if
from nqpf.render.html.blocks.what_if import SCRIPTS, STYLES, as_json
from nqpf.render.html.page import Section
from nqpf.render.html.place import Place
from nqpf.report.blocks.pictures import WhatIf
from nqpf.report.score.view import Report, known
from nqpf.report.score.whatif import tree_of
from nqpf.report.words.words import phrase

__all__ = ["SCRIPTS", "STYLES", "as_json", "section", "tree_of"]

_TITLE = Text("What if", "模拟测算")


def section(report: Report) -> Section:
    """The controls of a section of its own."""
    links = frozenset(f"gap-{gap.id}" for gap in report.gaps)
    place = Place(lambda block, place: None, links, set(), 3)
    made = what_if.what_if(_block(report), place)
    del made.attrib["id"]  # which is the section's
    return Section("what-if", _TITLE, [made])


def _block(report: Report) -> WhatIf:
    score, warning = report.score, NO_TEXT
    if not score.rateable:
        warning = phrase("not_rateable", floor=f"{score.assessed_floor:.0%}")
    total, breadth = known(score.total), known(score.breadth)
    bands = report.scales.coordination
    return WhatIf("what-if", NO_TEXT, tree_of(report), total, breadth, report.dimensions, report.gaps, bands, warning)
