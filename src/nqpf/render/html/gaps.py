"""The gaps: ranked by what fixing each adds, and each with its arithmetic, its place and how to fix it."""

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.drawing import shape
from nqpf.render.html.element import Child, both, element, link, prose
from nqpf.render.html.ladder import colon, ladder
from nqpf.render.html.page import Section
from nqpf.render.html.places import cited
from nqpf.render.html.table import Cell, Column, number, table
from nqpf.render.score.places import Places
from nqpf.report.score.dimensions_view import CriterionView, FacetView
from nqpf.report.score.view import GapView, Report, known
from nqpf.report.words import formulas
from nqpf.report.words.notes import notes_of
from nqpf.report.words.rungs import called
from nqpf.report.words.words import phrase

TITLE = Text("Gaps", "缺口")
_TABLE = Text(
    "Ranked by gain: points of the total if this facet alone were fully met. Step: if it passed one more test.",
    "按可增分排序：可增分为仅补足该要点后总分的增加值，单步增分为再通过一个条件后的增加值。",
)
_THEN = Text("; ", "；")
_RANK, _STEP, _ANSWERS = Text("Rank", "序号"), Text("Step", "单步增分"), Text("Answers", "已满足条件数")
_MISSING = Text("Missing", "存在缺口")
_EACH = Text("Each gap in full", "各缺口详情")
_ON_PAPER = Text(
    "On paper the ten largest and those that were opened; all others are in the table above and under Evidence.",
    "打印时列出可增分最大的十个及已展开的缺口，其余见上表和“评分依据”。",
)
_MOST_ON_PAPER = 10
_CRITERION, _FIX, _WHERE = Text("Criterion", "所属准则"), Text("How to fix it", "改进建议"), Text("Where", "位置")
_NEXT, _NOTES, _WORKED = Text("Next step", "下一步"), Text("Note", "说明"), Text("Arithmetic", "算式")
_GAINS = Text("gain: {before:.2f} + {gain:.2f} = {after:.2f} of 100", "可增分：{before:.2f} + {gain:.2f} = {after:.2f}")
_LOST = Text("lost now: {worked} points, {part:.1%} of all lost", "现失分：{worked}，占全部失分 {part:.1%}")


class _Node(NamedTuple):
    """Where a gap is in the tree."""

    criterion: CriterionView
    facet: FacetView


def section(report: Report) -> Section:
    """The ranked table, then every gap to open."""
    if not report.gaps:
        return Section("gaps", TITLE, [element("p", both(phrase("no_gaps")))])
    nodes = {
        facet.id: _Node(criterion, facet)
        for dimension in report.dimensions
        for criterion in dimension.criteria
        for facet in criterion.facets
    }
    places = Places(report)
    each = [_gap(report, gap, nodes[gap.id], places) for gap in report.gaps]
    few = len(each) <= _MOST_ON_PAPER
    on_paper = None if few else element("p", both(_ON_PAPER), class_="on-paper quiet")
    return Section("gaps", TITLE, [_table(report, places), element("h3", both(_EACH)), on_paper, *each])


def _table(report: Report, places: Places) -> Element:
    columns = [
        Column(_RANK, "number"),
        Column(phrase("gain"), "number"),
        Column(phrase("gap"), "text", head=True, wide=True),
        Column(_STEP, "number"),
        Column(_ANSWERS, "number"),
        Column(_MISSING, "text", wide=True),
    ]
    most = max(gap.gain for gap in report.gaps)
    rows = [
        [
            Cell(f"{gap.rank}"),
            Cell([f"+{gap.gain:.2f}", _bar(gap.gain, most)], gap.gain),
            Cell([link(f"gap-{gap.id}", gap.id), " ", both(gap.title)]),
            number(gap.step, 2, "+"),
            Cell(f"{gap.answers}"),
            Cell([colon(gap.item) if gap.item else None, *_listed(gap.missing), cited(*_where(gap, places))]),
        ]
        for gap in report.gaps
    ]
    return table("gap-table", _TABLE, columns, rows, filtered=True)


def _where(gap: GapView, places: Places) -> tuple[Text, ...]:
    return (places.of_item_in_short(gap.item, gap.place),) if gap.item else ()


def _bar(gain: float, most: float) -> Element:
    """The gain beside the largest one; its figure stands above it."""
    width = 100 * gain / most if most else 0.0
    bar = shape("rect", class_="area", x=0, y=0, width=width, height=6)
    return element("svg", bar, viewBox="0 0 100 6", preserveAspectRatio="none", class_="bar", aria_hidden="true")


def _listed(texts: tuple[Text, ...]) -> Iterator[Child]:
    for number_, text in enumerate(texts):
        yield from both(_THEN) if number_ else []
        yield from prose(text)


def _gap(report: Report, gap: GapView, node: _Node, places: Places) -> Element:
    head = element(
        "summary",
        element("span", f"{gap.rank}", class_="quiet rank"),
        " ",
        element("b", f"+{gap.gain:.2f}", class_="good"),
        " ",
        element("b", gap.id),
        " ",
        both(gap.title),
    )
    told = [element("div", element("dt", both(name)), element("dd", value)) for name, value in _told(gap, places)]
    worked = element("div", element("dt", both(_WORKED)), element("dd", _arithmetic(report, gap, node, places)))
    kind = "gap" if gap.rank <= _MOST_ON_PAPER else "gap folded"
    return element("details", head, element("dl", told, worked), id=f"gap-{gap.id}", class_=kind)


def _told(gap: GapView, places: Places) -> Iterator[tuple[Text, Child]]:
    paper = element("span", *both(phrase("paper")), f" {gap.paper}", class_="quiet") if gap.paper else None
    yield _CRITERION, [link(f"node-{gap.criterion}", gap.criterion), " ", both(gap.criterion_title), " ", paper]
    if gap.item:
        yield _WHERE, [f"{gap.item} ", *both(places.of_item(gap.item, gap.place))]
    yield _MISSING, list(_listed(gap.missing))
    if gap.remedy:
        yield _FIX, prose(gap.remedy)
    if gap.step_test and gap.step > 0:
        named = Text(called(gap.step_test, "en"), called(gap.step_test, "zh"))
        yield _NEXT, [*both(named), f" +{gap.step:.2f}"]
    for note in notes_of(gap):
        yield _NOTES, prose(phrase(note.key, **note.values))


def _arithmetic(report: Report, gap: GapView, node: _Node, places: Places) -> list[Child]:
    total = known(report.score.total)
    gains = {"before": total, "gain": gap.gain, "after": total + gap.gain}
    lost = {"worked": formulas.lost(gap, node.facet.share), "part": gap.obstacle}
    return [
        element("p", both(Text(_GAINS.en.format(**gains), _GAINS.zh.format(**gains))), class_="formula"),
        element("p", both(Text(_LOST.en.format(**lost), _LOST.zh.format(**lost))), class_="formula"),
        *ladder(node.facet, places),
        element(
            "p",
            link(f"node-{gap.criterion}", gap.criterion),
            " ",
            formulas.criterion(node.criterion),
            class_="formula",
        ),
    ]
