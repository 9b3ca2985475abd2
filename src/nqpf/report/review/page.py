"""How a plan stands after its reviews, as a page: what is confirmed, what is open, what has to be looked at again."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import SEMICOLON, Run, Words, joined, words
from nqpf.report.made import MADE_BY, PRODUCT, against
from nqpf.report.review.view import JudgementView, PointView, ReviewerView, ReviewReport
from nqpf.report.review.words import STATE_MEANS, STATE_TITLES, VERDICT_TITLES, entry_title
from nqpf.report.words.where import behind, where

_TO_SETTLE = ("outdated", "disputed", "rejected", "changed", "own", "not-allowed")
"""States that somebody has to do something about, the most pressing first."""


def review_page(report: ReviewReport, top: int | None = 10) -> Page:
    """The page of a plan's reviews; of what is not reviewed yet, `top` items, or all."""
    plan = report.plan
    return Page(
        kind=("review", plan.path),
        product=PRODUCT,
        title=Text("What has been reviewed", "审核情况"),
        lead=(words(Run(plan.title, "strong")), words(_IT_IS_DATA, tone="quiet")),
        sections=tuple(_sections(report, top)),
        foot=(against(report.rubric), MADE_BY),
    )


def _sections(report: ReviewReport, top: int | None) -> Iterator[Section]:
    yield Section("states", Text("Claims and answers", "要点对应与问项"), tuple(_first(report)), "first")
    settle = [point for state in _TO_SETTLE for point in report.points if point.state == state]
    if settle or report.strays:
        yield Section("settle", Text("To be looked at again", "需要处理"), tuple(_settle(report, settle)))
    unreviewed = [point for point in report.points if point.state == "unreviewed"]
    if unreviewed:
        yield Section("open", Text("Not reviewed", "尚未审核"), tuple(_open(report, unreviewed, top, "open")))
    if report.suggestions:
        blocks = tuple(_open(report, report.suggestions, top, "suggested"))
        yield Section("suggested", Text("Suggested by the tool, claimed by nobody", "工具建议，尚无人列为对应"), blocks)


def _first(report: ReviewReport) -> Iterator[Block]:
    if not report.points:
        yield b.Paragraph(words(_NOTHING_CLAIMED), "warning")
        return
    columns = (
        b.Column(Text("State", "状态"), room=2),
        b.Column(Text("claims", "要点对应"), "count"),
        b.Column(Text("answers", "问项"), "count"),
        b.Column(Text("what it means", "含义"), room=3),
    )
    rows = tuple(
        b.Row(
            (
                b.text(STATE_TITLES[one.state], tone="good" if one.state == "confirmed" else "plain"),
                b.number(one.claims),
                b.number(one.answers),
                b.text(STATE_MEANS[one.state]),
            )
        )
        for one in report.counts
    )
    yield b.Table("states", NO_TEXT, columns, rows)
    if report.reviewers:
        yield b.Listing(tuple(map(words, map(_said_of_reviewer, report.reviewers))))
    else:
        yield b.Paragraph(words(_NOBODY))


def _said_of_reviewer(one: ReviewerView) -> Text:
    days = one.first if one.first == one.last else f"{one.first} – {one.last}"
    entries = "entry" if one.entries == 1 else "entries"
    return Text(f"{one.name}: {one.entries} {entries}, {days}", f"{one.name}：{one.entries} 条，{days}")


def _settle(report: ReviewReport, points: Sequence[PointView]) -> Iterator[Block]:
    """What has changed since, with the old and the new text; what reviewers refuse or differ about. An item once."""
    groups = [list(own) for _, own in groupby(points, key=lambda point: (point.state, point.item))]
    entries = tuple(_settled(report, number, own) for number, own in enumerate(groups, start=1))
    if entries:
        yield b.Entries("settle-points", NO_TEXT, entries)
    if report.strays:
        strays = (words(_STRAY[one.unknown], f" `{one.name}` ({one.file}:{one.line})") for one in report.strays)
        yield b.Listing(tuple(strays))


def _settled(report: ReviewReport, number: int, points: Sequence[PointView]) -> b.Entry:
    first = points[0]
    title = words(Run(both(f"{first.item} "), "strong"), first.item_title, Run(both(" – "), "quiet"))
    place = behind(where(report.plan, first.line, first.place, short=True))
    lines = [b.Line(STATE_TITLES[first.state], joined(map(_point, points), SEMICOLON), "poor")]
    said = dict.fromkeys(line for point in points for judgement in point.judgements for line in _judged(judgement))
    return b.Entry(number, (*title[:-1], *place), lines=(*lines, *said), id=first.item)


def _point(point: PointView) -> Words:
    return words(point.title) if point.kind == "answer" else words(point.of, " ", point.title)


def _judged(one: JudgementView) -> Iterator[b.Line]:
    reason = Text(f": {one.reason}", f"：{one.reason}") if one.reason else NO_TEXT
    day = Run(Text(f" ({one.date})", f"（{one.date}）"), "quiet")
    yield b.Line(both(one.reviewer), words(VERDICT_TITLES[one.verdict], reason, day))
    for differs in one.differs:
        name = entry_title(differs.entry)
        yield b.Line(Text(f"{name.en} then", f"{name.zh}（原）"), words(differs.was or "–"))
        yield b.Line(Text(f"{name.en} now", f"{name.zh}（现）"), words(differs.now or "–"))


def _open(report: ReviewReport, points: Iterable[PointView], top: int | None, name: str) -> Iterator[Block]:
    """Items with what is open of them, in the order of the plan: their quote, and each claim and answer."""
    items = [list(own) for _, own in groupby(points, key=lambda point: point.item)]
    shown = items[:top]
    if len(shown) < len(items):
        few, all_ = len(shown), len(items)
        said = Text(f"{few} of {all_} items; all with --all", f"共 {all_} 个条目，列出 {few} 个；用 --all 全部列出")
        yield b.Paragraph(words(said), "note")
    yield b.Entries(f"{name}-items", NO_TEXT, tuple(_item(report, n, own) for n, own in enumerate(shown, start=1)))


def _item(report: ReviewReport, number: int, points: Sequence[PointView]) -> b.Entry:
    first = points[0]
    title = words(Run(both(f"{first.item} "), "strong"), first.item_title)
    place = behind(where(report.plan, first.line, first.place, short=True))
    own = next((point.place for point in points if point.kind != "answer"), first.place)
    lines = [b.Line(Text("quote", "引文"), words(own.quote))] if own and own.quote else []
    lines += [b.Line(both(point.of), _claimed(point)) for point in points if point.kind != "answer"]
    quote = own.quote if own else ""
    lines += [b.Line(point.title, _answered(point, quote)) for point in points if point.kind == "answer"]
    return b.Entry(number, (*title, *place), lines=tuple(lines), id=first.item)


def _answered(point: PointView, quote: str) -> Words:
    """What an item answers, with the words that say it where they are others than its own quote."""
    place = point.place
    said = Run(Text(f" – “{place.quote}”", f"——“{place.quote}”"), "quiet") if place and place.quote != quote else ""
    return words(point.said, said)


def _claimed(point: PointView) -> Words:
    by = words(Run(Text(f" (by {point.by})", f"（{point.by}）"), "quiet")) if point.by else ()
    because = words(Run(both(" – "), "quiet"), point.because) if point.because else ()
    return (*words(point.title), *by, *because)


_IT_IS_DATA = Text(
    "A review file is data, not a signature: it shows what was judged, not that this person judged it.",
    "审核文件只是数据，不是签名：它说明审核了什么内容，不能证明确由本人审核。",
)
_NOBODY = Text(
    "Nobody has reviewed the plan yet: nqpf review PLAN --accept ID --by NAME, or --form X.xlsx",
    "尚无审核：nqpf review 规划 --accept 编号 --by 姓名，或用 --form X.xlsx 填表",
)
_NOTHING_CLAIMED = Text(
    "The plan claims nothing and gives no answer: there is nothing to review.", "规划没有对应要点，也没有可审核的问项。"
)
_STRAY = {
    "item": Text("the plan has no item", "规划中没有条目"),
    "facet": Text("the item does not claim", "条目没有对应要点"),
    "answer": Text("the item gives no answer to", "条目没有回答"),
}
