"""What leaves a first screen that has too much to say, the least important first, and where it is said instead."""

from collections.abc import Collection
from typing import Literal

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.blocks.block import Listing
from nqpf.report.blocks.page import Section
from nqpf.report.pages.bases import bases
from nqpf.report.pages.score.beside import beside_total
from nqpf.report.score.view import Report

Spared = Literal[
    "interval", "experts", "values", "bases", "scope", "third step", "base line", "counts", "not applicable",
    "second step", "file",
]  # fmt: skip
"""What a first screen can do without, the least important first."""

SPARED: tuple[Spared, ...] = (
    "interval", "experts", "values", "bases", "scope", "third step", "base line", "counts", "not applicable",
    "second step", "file",
)  # fmt: skip
"""All of it in this order: beside the total, the bases as a table and then as a line, what to do, the requirements
that the strongest and the weakest dimension take up, the name of the file."""

_TITLE = Text("More about the result", "评价结果的其他说明")


def section(report: Report, without: Collection[Spared]) -> Section | None:
    """What was taken from beside the total and of the bases; the rest stands in the body anyway."""
    if not without:
        return None
    said = tuple(words for name, words in beside_total(report) if name in without)
    listed = (Listing(said),) if said else ()
    based = tuple(bases(report.score.bases.figures)) if "bases" in without and report.score.status == "assessed" else ()
    blocks = (*listed, *based)
    return Section("more", _TITLE, blocks, sheet=NO_TEXT) if blocks else None
