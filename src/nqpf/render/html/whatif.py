"""What if: gaps ticked as fixed, dimensions weighed anew, and what the plan would score.

The page's scripts reckon (`whatif-score.js`) and show (`whatif.js`); here stand the controls, and the tree they read.
"""

from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.render.html.element import Child, both, element, embedded, link
from nqpf.render.html.page import Section
from nqpf.render.html.table import Cell, Column, number, table
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import BandView, GapView, Report
from nqpf.report.score.whatif import WhatIfNode, tree_of
from nqpf.report.words.head import BREADTH, TOTAL
from nqpf.report.words.words import phrase

STYLES = ("whatif.css",)
SCRIPTS = ("whatif-score.js", "whatif.js")
"""What a page with this section needs."""

_TITLE = Text("What if", "模拟测算")
_WHAT = Text(
    "Tick gaps as fixed, change the weights, and see what the plan would score under the same rules. Nothing is saved, "
    "and the report does not change.",
    "勾选拟补齐的缺口，调整各维度权重，即可按同一规则看到相应得分。测算不作保存，也不改动本报告。",
)
_NEEDS = Text(
    "This section needs JavaScript; the rest of the report does not.", "本节需启用 JavaScript；其余各节不需要。"
)
_CHANGE = Text("change", "变化")
_RESET = Text("Reset", "恢复原状")
_ASSESSED = Text(
    "Weights stay above zero here, so the share assessed is as reported.",
    "此处权重不会降为零，故已评定比例与报告一致。",
)
_WEIGHTS = Text("Weights and scores of the dimensions", "各维度权重与得分")
_WEIGHT, _WEIGHT_OF = Text("Weight, as share", "权重（占比）"), Text("Weight of {}", "{} 的权重")
_SCORE, _CHANGED = Text("Score", "得分"), Text("Change", "变化")
_C, _T = Text("Coupling C", "耦合度 C"), Text("Development T", "发展度 T")
_D = Text("Coordination D", "协调度 D")
_GAPS = Text(
    "Gaps, the largest gain first. Gains are of each gap alone, as reported: they do not add up.",
    "缺口按可增分排序。增分均为报告中单独补齐一项时的数值，不能简单相加。",
)
_FIXED, _STEPPED = Text("Fixed", "补齐"), Text("One more test", "补齐一个条件")
_STEP = Text("Its gain", "其增分")
_MOST = 100


def section(report: Report) -> Section:
    """The controls, hidden until the scripts run; on paper the section is left out."""
    panel = element(
        "div",
        _outcome(report),
        element("p", both(_ASSESSED), class_="quiet"),
        _dimensions(report.dimensions),
        _gaps(report.gaps),
        _names("degree", report.scales.coordination),
        id="what-if-panel",
        hidden=True,
    )
    return Section(
        "what-if", _TITLE, [element("p", both(_WHAT)), element("p", both(_NEEDS), id="what-if-needs"), panel]
    )


def tree(report: Report) -> Element:
    """What the scripts reckon with."""
    return embedded("what-if-tree", as_json(tree_of(report)))


def as_json(node: WhatIfNode) -> dict[str, Any]:
    """A node as JSON, without what it does not have."""
    kept = {key: value for key, value in node._asdict().items() if value is not None and value != ()}
    return {**kept, "children": [as_json(child) for child in node.children]} if node.children else kept


def _outcome(report: Report) -> Element:
    score = report.score
    told = element(
        "p",
        element("span", both(TOTAL), class_="quiet"),
        " ",
        element("strong", _figure("score", "total", f"{score.total:.1f}")),
        " ",
        element("span", both(_CHANGE), class_="quiet"),
        " ",
        _figure("change", "total"),
        " ",
        element("span", both(BREADTH), class_="quiet"),
        " ",
        element("strong", _figure("breadth", "total", f"{score.breadth:.1f}")),
        role="status",
        **{"aria-atomic": "true"},
    )
    warned = None
    if not score.rateable:
        warned = element("p", both(phrase("not_rateable", floor=f"{score.assessed_floor:.0%}")), class_="poor")
    return element(
        "div", told, warned, element("button", both(_RESET), type="button", id="what-if-reset"), class_="outcome"
    )


def _dimensions(dimensions: Sequence[DimensionView]) -> Element:
    paired = any(dimension.pair for dimension in dimensions)
    columns = [
        Column(phrase("dimension"), head=True, wide=True),
        Column(_WEIGHT),
        Column(_SCORE, "number"),
        Column(_CHANGED, "number"),
        *([Column(title, "number") for title in (_C, _T, _D)] if paired else []),
    ]
    rows = [[*_scored(dimension), *(_coupled(dimension) if paired else ())] for dimension in dimensions]
    return table("what-if-dimensions", _WEIGHTS, columns, rows)


def _scored(dimension: DimensionView) -> Iterator[Cell]:
    name = dimension.id
    yield Cell([element("b", name), " ", *both(dimension.title)])
    yield Cell(_weight(dimension))
    yield Cell(_figure("score", name, f"{dimension.score:.1f}"))
    yield Cell(_figure("change", name))


def _weight(dimension: DimensionView) -> Element:
    field = f"what-if-weight-{dimension.id}"
    # The slider stands at the share in whole percent; moving it multiplies the weight that the report has.
    start = max(1, round(dimension.share * 100))
    named = Text(_WEIGHT_OF.en.format(dimension.id), _WEIGHT_OF.zh.format(dimension.id))
    return element(
        "span",
        element("label", both(named), for_=field, class_="unseen"),
        element(
            "input",
            type="range",
            id=field,
            min=1,
            max=_MOST,
            value=start,
            autocomplete="off",
            data_weight=dimension.id,
        ),
        _figure("share", dimension.id, f"{dimension.share * 100:.1f} %"),
        class_="weight",
    )


def _coupled(dimension: DimensionView) -> Iterator[Cell]:
    pair, name = dimension.pair, dimension.id
    if pair is None:
        yield from (Cell("–"), Cell("–"), Cell("–"))
        return
    yield Cell(_figure("coupling", name, f"{pair.coupling:.2f}"))
    yield Cell(_figure("development", name, f"{pair.development:.1f}"))
    degree = [" ", _figure("degree", name, both(pair.band_title))] if pair.band_title else None
    yield Cell([_figure("coordination", name, f"{pair.coordination:.2f}"), degree])


def _gaps(gaps: Sequence[GapView]) -> Element:
    if not gaps:
        return element("p", both(phrase("no_gaps")))
    columns = (
        Column(phrase("gap"), head=True, wide=True),
        Column(_FIXED),
        Column(phrase("gain"), "number"),
        Column(_STEPPED),
        Column(_STEP, "number"),
    )
    return table("what-if-gaps", _GAPS, columns, [list(_gap(gap)) for gap in gaps], filtered=True)


def _gap(gap: GapView) -> Iterator[Cell]:
    yield Cell([link(f"gap-{gap.id}", gap.id), " ", *both(gap.title)])
    yield Cell(_tick(_FIXED, gap.id, data_fix=gap.id))
    yield number(gap.gain, 2, "+")
    yield Cell(_tick(_STEPPED, gap.id, data_step=gap.id) if gap.step_score > gap.score else "–")
    yield number(gap.step, 2, "+")


def _tick(what: Text, name: str, **attributes: str) -> Element:
    box = element("input", type="checkbox", autocomplete="off", **attributes)
    return element("label", box, element("span", both(what), f" {name}", class_="unseen"))


def _figure(figure: str, of: str, content: Child = None) -> Element:
    """A place that the script keeps current."""
    return element("span", content, data_figure=figure, data_of=of)


def _names(scale: str, bands: Sequence[BandView]) -> Element:
    named = [element("span", both(band.title), data_below=band.below) for band in bands]
    return element("div", named, id=f"what-if-{scale}", hidden=True)
