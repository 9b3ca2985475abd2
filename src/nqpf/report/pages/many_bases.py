"""The three bases of several plans as a block: a row for each plan and basis that somebody looked at."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.bases.view import BasisView
from nqpf.report.bases.words import BASIS_TITLES
from nqpf.report.blocks import block as b
from nqpf.report.blocks.words import Words, words
from nqpf.report.pages.bases import FIGURES, figures

_PLAN, _BASIS = Text("Plan", "规划"), Text("Basis", "口径")
_TITLE = Text("What stands behind the figures", "得分的依据是否可查")
_CLAIMED = Text(
    "All figures are as the plans claim them: not quoted, not reviewed.",
    "各项得分均为规划自行申报：未核对原文，未经审核。",
)
_ABOVE = Text(
    "The figures above are as the plans claim them. Quoted: what was found in the document; confirmed: what a named "
    "person accepted of it.",
    "上列得分均为规划自行申报。原文可查：其中能在原文中查到的；审核确认：其中经具名人员审核认可的。",
)


class Named(NamedTuple):
    """A plan and its bases."""

    plan: Words
    bases: Sequence[BasisView]


def many_bases(name: str, plans: Sequence[Named], *, claimed: bool = True) -> Iterator[b.Table | b.Paragraph]:
    """The table; a sentence where nobody looked at any of the plans. `claimed`: whether what is claimed has a row."""
    if not any(one.status == "scored" for plan in plans for one in plan.bases[1:]):
        if any(plan.bases for plan in plans):
            yield b.Paragraph(words(_CLAIMED), "note")
        return
    columns = (b.Column(_PLAN, room=1), b.Column(_BASIS), *FIGURES)
    rows = tuple(
        b.Row((b.Cell(plan.plan), b.text(BASIS_TITLES[one.basis]), *figures(one)))
        for plan in plans
        for one in plan.bases[0 if claimed else 1 :]
    )
    yield b.Table(f"{name}-bases", _TITLE if not claimed else NO_TEXT, columns, rows, head=2)
    if not claimed:
        yield b.Paragraph(words(_ABOVE), "note")
