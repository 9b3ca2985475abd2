"""What if: gaps ticked as fixed, dimensions weighed anew, and what the plan would score.

The page's scripts reckon (`whatif-score.js`) and show (`whatif.js`); here stand the controls, and the tree they read.
"""

from collections.abc import Iterator, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from nqpf.base.language import Text
from nqpf.base.language import both as same
from nqpf.render.html.element import Child, both, element, embedded
from nqpf.render.html.place import Place
from nqpf.render.html.table import Cell, Column, number, table
from nqpf.report.blocks.block import said
from nqpf.report.blocks.pictures import WhatIf
from nqpf.report.blocks.words import Run
from nqpf.report.score.dimensions_view import DimensionView
from nqpf.report.score.view import BandView, GapView
from nqpf.report.score.whatif import WhatIfNode
from nqpf.report.words.head import BREADTH, TOTAL
from nqpf.report.words.words import phrase

STYLES = ("whatif.css",)
SCRIPTS = ("whatif-score.js", "whatif.js")
"""What a page with this block needs."""

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


def what_if(block: WhatIf, place: Place) -> Element:
    """The controls, hidden until the scripts run; on paper they are left out."""
    name = place.own(block.id or "what-if") or ""
    inner = place.below(block.title) if block.title else place
    panel = element(
        "div",
        embedded(f"{name}-tree", as_json(block.tree)),
        _outcome(name, block),
        element("p", both(_ASSESSED), class_="quiet"),
        _dimensions(name, block.dimensions),
        _gaps(name, block.gaps, inner),
        _names(f"{name}-degree", block.bands),
        id=f"{name}-panel",
        class_="what-if-panel",
        data_what_if=name,
        hidden=True,
    )
    needs = element("p", both(_NEEDS), id=f"{name}-needs")
    said_first = [place.heading(block.title), element("p", both(_WHAT)), needs]
    return element("div", said_first, panel, id=name, class_="what-if")


def as_json(node: WhatIfNode) -> dict[str, Any]:
    """A node as JSON, without what it does not have."""
    kept = {key: value for key, value in node._asdict().items() if value is not None and value != ()}
    return {**kept, "children": [as_json(child) for child in node.children]} if node.children else kept


def _outcome(name: str, block: WhatIf) -> Element:
    told = element(
        "p",
        element("span", both(TOTAL), class_="quiet"),
        " ",
        element("strong", _figure("score", "total", said(block.total, "points"))),
        " ",
        element("span", both(_CHANGE), class_="quiet"),
        " ",
        _figure("change", "total"),
        " ",
        element("span", both(BREADTH), class_="quiet"),
        " ",
        element("strong", _figure("breadth", "total", said(block.breadth, "points"))),
        role="status",
        **{"aria-atomic": "true"},
    )
    warned = element("p", both(block.warning), class_="poor") if block.warning else None
    reset = element("button", both(_RESET), type="button", id=f"{name}-reset")
    return element("div", told, warned, reset, class_="outcome")


def _dimensions(name: str, dimensions: Sequence[DimensionView]) -> Element:
    paired = any(dimension.pair for dimension in dimensions)
    columns = [
        Column(phrase("dimension"), head=True, wide=True),
        Column(_WEIGHT),
        Column(_SCORE, "number"),
        Column(_CHANGED, "number"),
        *([Column(title, "number") for title in (_C, _T, _D)] if paired else []),
    ]
    rows = [[*_scored(name, dimension), *(_coupled(dimension) if paired else ())] for dimension in dimensions]
    return table(f"{name}-dimensions", _WEIGHTS, columns, rows)


def _scored(table_: str, dimension: DimensionView) -> Iterator[Cell]:
    name = dimension.id
    yield Cell([element("b", name), " ", *both(dimension.title)])
    yield Cell(_weight(f"{table_}-weight-{name}", dimension))
    yield Cell(_figure("score", name, f"{dimension.score:.1f}"))
    yield Cell(_figure("change", name))


def _weight(field: str, dimension: DimensionView) -> Element:
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
    degree = [" ", _figure("degree", name, None if pair.absent else both(pair.band_title))] if pair.band_title else None
    yield Cell([_figure("coordination", name, f"{pair.coordination:.2f}"), degree])


def _gaps(name: str, gaps: Sequence[GapView], place: Place) -> Element:
    if not gaps:
        return element("p", both(phrase("no_gaps")))
    columns = (
        Column(phrase("gap"), head=True, wide=True),
        Column(_FIXED),
        Column(phrase("gain"), "number"),
        Column(_STEPPED),
        Column(_STEP, "number"),
    )
    return table(f"{name}-gaps", _GAPS, columns, [list(_gap(gap, place)) for gap in gaps], filtered=True)


def _gap(gap: GapView, place: Place) -> Iterator[Cell]:
    where = (f"gap-{gap.id}", f"node-{gap.id}", f"node-{gap.criterion}")
    to = next((one for one in where if one in place.anchors), "")
    yield Cell([*place.said((Run(same(gap.id), to=to),)), " ", *both(gap.title)])
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


def _names(name: str, bands: Sequence[BandView]) -> Element:
    named = [element("span", both(band.title), data_below=band.below) for band in bands]
    return element("div", named, id=name, hidden=True)
