"""How sure the order of plans is: the places that each may have, and its total under other weights and rules."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.pictures import Strip, Strips
from nqpf.report.blocks.words import words
from nqpf.report.portfolio.notes import notes, place_of
from nqpf.report.portfolio.view import KindView, PlanRow

_MOST = 30
"""Ranges that a reader can still compare with one another."""


def order(kind: KindView, shown: Sequence[PlanRow], not_compared: Text) -> Iterator[Block]:
    """What the places mean, and the ranges of the first plans."""
    for note in notes(kind, not_compared):
        yield b.Paragraph(words(note), "note")
    strips = tuple(strip for plan in shown[:_MOST] if (strip := _strip(plan)))
    if strips:
        yield Strips(f"{kind.kind}-real", _TITLE, strips, says=_READ)


def _strip(plan: PlanRow) -> Strip | None:
    if plan.range is None:
        return None
    low, high = plan.range
    said = f"{b.said(plan.total, 'points')} ({b.said(low, 'points')}–{b.said(high, 'points')})"
    return Strip(words(f"{place_of(plan)}  ", plan.title), low, plan.total, high, said=words(said))


_TITLE = Text("Total under other weights and rules", "换用其他权重和规则后的总分")
_READ = Text(
    "Bar: 5 % to 95 % of the draws. Mark: the total. Bars may overlap although the order is clear: a draw moves all "
    "plans alike.",
    "横条为抽样的 5% 至 95%，标记为总分。横条可能重叠而先后仍然分明：每次抽样对各规划同时生效。",
)
