"""Several plans against each other: their ranks, then who scores more than whom how often."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.split import NOTHING, in_parts, numbered
from nqpf.report.blocks.words import words
from nqpf.report.robustness.view import RankingView, RankView


def ranks(view: RankingView, titles: Sequence[Text]) -> Iterator[Block]:
    """The ranks, best plan first, each under a number that the table below knows it by; `titles` are the plans'."""
    order = sorted(range(len(view.plans)), key=lambda number: view.plans[number].base)
    plans = [view.plans[position] for position in order]
    rows = tuple(_rank(at, view.plans[place], titles[place]) for at, place in enumerate(order, start=1))
    yield b.Table("ranking", Text("Rank by total, and in the draws", "按总分的名次与抽样名次"), _COLUMNS, rows, head=2)
    shift = b.said(view.shift, "exact")
    yield b.Paragraph(
        words(
            Text(f"A draw moves a plan by {shift} ranks on average.", f"每次抽样平均使一份规划变动 {shift} 个名次。")
        ),
        "note",
    )
    yield from in_parts(
        b.Table("beats", _BEATS, (b.Column(_PLAN), *numbered(len(order), "share")), _square(plans, order))
    )


def _rank(number: int, plan: RankView, title: Text) -> b.Row:
    between = f"{plan.ranks.low:g}–{plan.ranks.high:g}"
    numbers = b.number(plan.base), b.number(plan.ranks.median)
    return b.Row((b.text(f"[{number}]"), b.text(title), *numbers, b.text(between), b.number(plan.shift)))


def _square(plans: list[RankView], order: list[int]) -> tuple[b.Row, ...]:
    return tuple(
        b.Row(
            (
                b.text(f"[{number}]"),
                *(NOTHING if other == place else b.number(plan.beats[other]) for other in order),
            )
        )
        for number, (place, plan) in enumerate(zip(order, plans, strict=True), start=1)
    )


_PLAN = Text("Plan", "规划")
_COLUMNS = (
    b.Column(both("#")),
    b.Column(_PLAN, room=1),
    b.Column(Text("by total", "按总分"), "count"),
    b.Column(Text("median", "中位"), "answered"),
    b.Column(both("5–95 %")),
    b.Column(Text("mean shift", "平均变动"), "exact"),
)
_BEATS = Text(
    "Share of draws in which the plan of the row scores more than that of the column",
    "行规划得分高于列规划的抽样比例",
)
