"""Every item of the plan: where it stands, what it claims and what each claim earns, and the ladder of the first."""

from collections.abc import Set

from nqpf.base.language import NO_TEXT, Text
from nqpf.render.html.element import Child, both, element, link
from nqpf.render.html.ladder import rungs
from nqpf.render.html.page import Section
from nqpf.render.html.places import cited
from nqpf.render.html.table import Cell, Column, left_out, table
from nqpf.render.score.places import Places
from nqpf.report.score.items_view import ClaimScoreView, ItemView
from nqpf.report.score.view import Report
from nqpf.report.words.words import phrase

TITLE = Text("Items", "条目")
_ITEM, _KIND = Text("Item", "条目"), Text("Kind", "类别")
_NAME, _NAME_AND_PLACE = Text("Title", "名称"), Text("Title and place", "名称及位置")
_CLAIMS = Text("Claims, with what each earns of 100", "对应的要点及所得分（满分 100）")
_LADDER = Text("Ladder of the first claim", "首个要点的逐级条件")
_CAPTION = Text("Items in the order of the plan", "条目按规划中的顺序排列")
_CAPTION_OF_CLAIMS = Text(
    "Items in the order of the plan; ● marks a facet whose score is this item's, ○ one whose score is another's",
    "条目按规划中的顺序排列；● 表示该要点得分以此条目为准，○ 表示以其他条目为准",
)
_NOTHING = Text("claims no facet", "未对应任何要点")
_LEFT_OUT = Text("and {count} more, in the report as JSON", "另有 {count} 条，见 JSON 报告")
_MOST = 500
"""A plan of thousands of items would make a page that no longer opens."""


def section(report: Report) -> Section | None:
    """The items, as many as a page can hold; nothing for a plan without any."""
    if not report.items:
        return None
    placed = any(item.place for item in report.items)
    claimed = report.score.status == "assessed"
    columns = [
        Column(_ITEM, "text", head=True),
        Column(_NAME_AND_PLACE if placed else _NAME, "text", wide=claimed),
        Column(_KIND, "text"),
        *([Column(_CLAIMS), Column(_LADDER, "by-number", wide=True)] if claimed else []),
    ]
    # A facet that does not apply to the plan can be claimed, too, and has no place that a link could lead to.
    applying = {one.id for part in report.dimensions for criterion in part.criteria for one in criterion.facets}
    places = Places(report)
    rows = [[*_named(item, places), *(_claims(item, applying) if claimed else ())] for item in report.items[:_MOST]]
    made = table("item-table", _CAPTION_OF_CLAIMS if claimed else _CAPTION, columns, rows, filtered=True)
    return Section("items", TITLE, [made, left_out(_LEFT_OUT, report.items, _MOST)])


def _named(item: ItemView, places: Places) -> list[Cell]:
    titled = [both(item.title), cited(_where(item, places))]
    return [Cell(item.id), Cell(titled), Cell(element("span", both(phrase(item.kind)), class_="unbroken"))]


def _where(item: ItemView, places: Places) -> Text:
    """The item's place; without its quote, where the title says the same."""
    if not item.place:
        return NO_TEXT
    repeated = item.place.quote in (item.title.en, item.title.zh)
    return places.short(item.place) if repeated else places.said(item.place)


def _claims(item: ItemView, applying: Set[str]) -> tuple[Cell, Cell]:
    claims: Child = [_claim(claim, applying) for claim in item.claims] or both(_NOTHING)
    passed = sum(test.passed for test in item.tests)
    ladder = None
    if item.tests:
        summary = element("summary", "●" * passed, "○" * (len(item.tests) - passed), f" {passed} / {len(item.tests)}")
        ladder = element("details", summary, rungs(item.tests))
    return Cell(claims), Cell(ladder, passed)


def _claim(claim: ClaimScoreView, applying: Set[str]) -> Child:
    mark = "●" if claim.rests else "○"
    name = link(f"node-{claim.facet}", claim.facet) if claim.facet in applying else claim.facet
    claimed = both(phrase("primary" if claim.primary else "secondary"))
    return element(
        "p", f"{mark} ", name, f" {claim.score:.0f} ",
        element("span", claimed, class_="quiet"),
    )  # fmt: skip
