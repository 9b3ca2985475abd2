"""What plans have in common: the facets that many of them do not meet, and each plan against each other."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.split import NOTHING, in_parts, numbered
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.portfolio.view import CommonGap, KindView


def common_gaps(kind: KindView, top: int | None, *, stacked: bool = False) -> Iterator[Block]:
    """What plans lack, the first of it: in how many of them, what fixing adds and how to fix it.

    `stacked`: one below the other, for a terminal, which has no room for so many columns.
    """
    if not kind.gaps:
        yield b.Paragraph(words(Text("No plan has a gap.", "各规划均无缺口。")))
        return
    shown = kind.gaps[:top]
    counts = Text(f"{len(shown)} of {len(kind.gaps)}", f"共 {len(kind.gaps)} 个，列出 {len(shown)} 个")
    yield b.Paragraph(words(counts, _BY_GAIN), "note")
    name = f"{kind.kind}-common"
    if stacked:
        yield b.Entries(name, _GAPS, tuple(map(_entry, shown)))
        return
    columns = (
        b.Column(both("#"), "count"),
        b.Column(Text("Facet", "要点"), room=2),
        b.Column(Text("Mean gain", "平均可增分"), "change"),
        b.Column(Text("At 0", "得零分"), "count"),
        b.Column(Text("Not fully met", "未完全达到"), "count"),
        b.Column(Text("Applies to", "适用规划数"), "count"),
        b.Column(_FIX, room=3),
    )
    yield b.Table(name, _GAPS, columns, tuple(map(_row, shown)), head=2, filtered=True)


def _row(gap: CommonGap) -> b.Row:
    counts = (b.number(count) for count in (gap.absent, gap.short, gap.applies))
    return b.Row((b.number(gap.rank), b.text(_named(gap)), b.number(gap.mean_gain), *counts, b.text(gap.remedy)))


def _entry(gap: CommonGap) -> b.Entry:
    en = f"not fully met in {gap.short} of {gap.applies}, at 0 in {gap.absent}"
    zh = f"适用的 {gap.applies} 份中，未完全达到 {gap.short} 份，其中得零分 {gap.absent} 份"
    lines = [b.Line(_PLANS, words(Text(en, zh)))]
    if gap.remedy:
        lines.append(b.Line(_REMEDY, words(gap.remedy)))
    return b.Entry(gap.rank, _named(gap), (b.Gain(Text(), gap.mean_gain),), tuple(lines))


def _named(gap: CommonGap) -> Words:
    criterion = Text(f" · {gap.criterion_title.in_language('en')}", f" · {gap.criterion_title.in_language('zh')}")
    return words(Run(both(f"{gap.id} "), "strong"), gap.title, Run(criterion, "quiet", audience="reader"))


def pairs(kind: KindView) -> Iterator[Block]:
    """Plans against each other: each row's plan less each column's, which goes by the row's number."""
    cells = _against(kind)
    numbers = range(kind.ranked)
    rows = tuple(
        b.Row(
            (
                b.text(f"[{row + 1}] ", plan.title),
                *(NOTHING if row == other else b.text(cells.get((row, other), "–")) for other in numbers),
            )
        )
        for row, plan in enumerate(kind.plans[: kind.ranked])
    )
    columns = (b.Column(Text("Plan", "规划"), room=1), *numbered(kind.ranked, "count"))
    yield b.Paragraph(words(_PAIRS), "note")
    yield from in_parts(b.Table(f"{kind.kind}-two", Text("Differences", "差异"), columns, rows), _PAIRED)


def _against(kind: KindView) -> dict[tuple[int, int], str]:
    """By the places of two plans in the ranking, from 0: the first's total less the second's, and dimensions ahead."""
    places = {plan.path: place for place, plan in enumerate(kind.plans)}
    said = {}
    for pair in kind.pairs or ():
        one, other = places[pair.first], places[pair.second]
        said[one, other] = f"{_signed(pair.total)} {pair.ahead}:{pair.behind}"
        said[other, one] = f"{_signed(-pair.total)} {pair.behind}:{pair.ahead}"
    return said


def _signed(difference: float) -> str:
    return b.said(difference, "gain") if round(difference, 1) else "0.0"


_PAIRED = 5
"""Columns of pairs: wider ones than figures."""
_FIX, _PLANS, _REMEDY = Text("Fix", "改进建议"), Text("plans", "规划"), Text("fix", "改进建议")
_GAPS = Text("Gaps by mean gain", "按平均可增分列出的缺口")
_BY_GAIN = Text(
    ", by mean gain: points that fixing it alone adds to the total, averaged over the plans to which it applies; "
    "gains do not add up",
    "，按平均可增分排序（只补齐这一项时总分的增加值，对适用的各规划取平均；不能简单相加）",
)
_PAIRS = Text(
    "row less column: points of the total, then dimensions ahead : behind",
    "行减列：总分差，其后为领先维度数:落后维度数",
)
