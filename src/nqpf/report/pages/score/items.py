"""Every item of the plan: where it stands, what it claims and what each claim earns, its five tests."""

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.words import COMMA, NO_WORDS, Run, Words, joined, words
from nqpf.report.pages.score.marks import legend, marks, seen
from nqpf.report.pages.score.reading import Reading
from nqpf.report.score.items_view import ClaimScoreView, ItemView
from nqpf.report.score.view import Report
from nqpf.report.words.words import phrase

_TITLE = Text("Items and where they stand", "条目及出处")
_PLAIN = Text("Items in the order of the plan", "条目按规划中的顺序排列")
_CLAIMED = Text(
    "Items in the order of the plan. A facet in bold has its score from this item; figures are points of 100",
    "条目按规划中的顺序排列。加粗的要点以此条目得分为准，数字为该要点得分（满分 100）",
)
_ITEM, _KIND, _WHERE = Text("Item", "条目"), Text("Kind", "类别"), Text("Where", "位置")
_CLAIMS, _TESTS = Text("Claims", "对应要点"), Text("Tests", "条件")
_NOTHING = Text("claims no facet", "未对应任何要点")
_LEFT_OUT = Text("and {count} more, in the report as JSON", "另有 {count} 条，见 JSON 报告")
_MOST = 1000
"""A plan of thousands of items would make a page that no longer opens."""


def section(report: Report) -> Section | None:
    """The items, a row each; nothing for a plan without any. Claims and tests only once somebody made claims."""
    found = report.items
    if not found:
        return None
    claimed, reading = report.score.status == "assessed", Reading(report)
    columns = [b.Column(_ITEM, room=4), b.Column(_KIND), b.Column(_WHERE, room=3)]
    if claimed:
        columns += [b.Column(_CLAIMS, room=3), b.Column(_TESTS, room=4)]
    rows = tuple(_row(reading, item, claimed=claimed) for item in found[:_MOST])
    blocks: list[Block] = [b.Listing(tuple(legend()))] if claimed else []
    blocks.append(b.Table("item-table", _CLAIMED if claimed else _PLAIN, tuple(columns), rows, filtered=True))
    if len(found) > _MOST:
        count = len(found) - _MOST
        left = Text(_LEFT_OUT.en.format(count=count), _LEFT_OUT.zh.format(count=count))
        blocks.append(b.Paragraph(words(left), "note"))
    return Section("items", _TITLE, tuple(blocks), "annex", Text("Items", "条目"))


def _row(reading: Reading, item: ItemView, *, claimed: bool) -> b.Row:
    cells = [
        b.text(Run(both(f"{item.id} "), "strong"), item.title),
        b.text(phrase(item.kind)),
        b.text(reading.place_of(item.id)),
    ]
    if claimed:
        drawn = marks(item.tests)
        has = seen(reading, item.tests, named=False)
        tested = drawn._replace(words=words(drawn.words, " ", has)) if has else drawn
        cells += [b.text(_claims(reading, item)), tested]
    return b.Row(tuple(cells), f"item-{item.id}")


def _claims(reading: Reading, item: ItemView) -> Words:
    if not item.claims:
        return words(Run(_NOTHING, "quiet"))
    return joined([_claim(reading, one) for one in item.claims], COMMA) or NO_WORDS


def _claim(reading: Reading, claim: ClaimScoreView) -> Words:
    name = reading.facet(claim.facet)
    return words(name._replace(tone="strong" if claim.rests else "plain"), f" {b.said(claim.score, 'count')}")
