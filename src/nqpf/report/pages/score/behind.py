"""What stands behind the score: what was not found in the document, what the plan leaves out, who has reviewed it."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.plan.titles import ENTRY_TITLES
from nqpf.report.bases.view import BasesView, MissingView, RefusedView, ReviewView
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.words import COMMA, Run, Words, joined, words
from nqpf.report.review.words import STATE_TITLES
from nqpf.report.score.view import Report

_TITLE = Text("What stands behind the score", "得分的依据是否可查")
_SHEET = Text("Behind the score", "依据核对")
_REFUSED = Text("Not found in the document, so not counted as quoted", "原文中未找到、不计入“原文可查”的内容")
_MISSING = Text("Parts of the document that no task quotes", "没有任务引用的原文部分")
_REVIEWS = Text("Reviews", "审核情况")
_NOTE = Text(
    "A quote that is in the document shows what it says, not that it serves a facet: that is for reviewers to "
    "judge. Reviews are data in files, not signatures.",
    "引文见于原文，只说明原文有此表述，不说明符合所对应的要点，后者须由审核人判断。审核记录是文件中的数据，不具签名效力。",
)
_WHOLE = Text("the quote", "引文")
_NO_QUOTE = Text("no quote", "无引文")
_FURTHER = {
    "start": Text("start", "开始时间"),
    "every": Text("how often", "周期"),
    "benchmark": Text("benchmark", "对标值"),
    "entries": Text("entries", "条目内容"),
    "amount": Text("amount", "资金数额"),
    "source": Text("funding source", "资金来源"),
}
"""Entries that nothing but the document can fall short of."""


def section(report: Report, top: int | None) -> Section | None:
    """None where nobody looked; of long lists the first entries."""
    bases = report.score.bases
    if not any(one.status == "scored" for one in bases.figures[1:]) and not bases.reviews:
        return None
    return Section("behind", _TITLE, tuple(_blocks(bases, top)), sheet=_SHEET)


def _blocks(bases: BasesView, top: int | None) -> Iterator[Block]:
    if bases.refused:
        yield _refused(bases.refused[:top])
        yield from _left_out(len(bases.refused), top)
    if bases.missing:
        yield b.Heading(_MISSING)
        yield b.Listing(tuple(map(_unit, bases.missing[:top])))
        yield from _left_out(len(bases.missing), top)
    if bases.reviews:
        yield _reviews(bases.reviews)
        stood = (words(STATE_TITLES[one.state], f" {one.points}") for one in bases.points)
        yield b.Paragraph(words(_POINTS, joined(stood, COMMA)))
    yield b.Paragraph(words(_NOTE), "note")


_POINTS = Text("Claims and answers: ", "要点和各问：")


def _refused(refused: tuple[RefusedView, ...]) -> b.Table:
    columns = (
        b.Column(Text("Item", "条目")),
        b.Column(Text("Entry", "内容"), room=1),
        b.Column(Text("Looked for", "所查内容"), room=3),
        b.Column(Text("Where", "查找位置"), room=1),
        b.Column(Text("What comes nearest", "最接近的原文"), room=3),
    )
    return b.Table("refused", _REFUSED, columns, tuple(map(_row, refused)))


def _row(one: RefusedView) -> b.Row:
    near = words(both(one.nearest), _page(one.page)) if one.nearest else words("–")
    where = joined((words(both(one.file)), words(one.section)), COMMA)
    sought = both(one.sought) if one.sought else _NO_QUOTE
    entry = _entry(one.entry) if one.entry else _WHOLE
    return b.Row((b.text(one.item), b.text(entry), b.text(sought), b.text(where or words("–")), b.text(near)))


def _entry(name: str) -> Text:
    """The entry in words, by what it is inside another: the budget's amount is a budget."""
    first = name.partition(".")[0]
    return ENTRY_TITLES.get(first) or _FURTHER.get(first) or both(name)


def _unit(one: MissingView) -> Words:
    return words(both(one.title), _page(one.page))


def _page(page: int) -> Run | str:
    return Run(Text(f" (page {page})", f"（第 {page} 页）"), "quiet") if page else ""


def _reviews(reviews: tuple[ReviewView, ...]) -> b.Table:
    columns = (
        b.Column(Text("Reviewer", "审核人"), room=1),
        b.Column(Text("Judged", "审核项数"), "count"),
        b.Column(Text("Confirmed", "已确认"), "count"),
        b.Column(Text("From", "起")),
        b.Column(Text("To", "止")),
    )
    return b.Table("reviews", _REVIEWS, columns, tuple(map(_review, reviews)))


def _review(one: ReviewView) -> b.Row:
    counts = b.number(one.points), b.number(one.confirmed)
    return b.Row((b.text(one.reviewer), *counts, b.text(one.first), b.text(one.last)))


def _left_out(count: int, top: int | None) -> Iterator[Block]:
    if top is not None and count > top:
        more = count - top
        yield b.Paragraph(words(Text(f"and {more} more", f"另有 {more} 项")), "note")
