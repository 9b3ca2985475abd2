"""The result: the three figures, the commitment on its scale, what stands beside them, what to do first."""

from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from nqpf.base.language import Text, both
from nqpf.render.html.drawing import figure, shape
from nqpf.render.html.element import Child, element, link, prose
from nqpf.render.html.element import both as spans
from nqpf.render.html.ladder import colon
from nqpf.render.html.page import Section
from nqpf.render.score.experts import WITH_EXPERTS
from nqpf.report.score.documents import document_names
from nqpf.report.score.quick_wins import quick_wins
from nqpf.report.score.view import GapView, Report
from nqpf.report.words.head import DRAFT, Figure, head
from nqpf.report.words.words import phrase

TITLE = Text("Result", "评价结果")
_SCALE = Text("Commitment on the scale of bands.", "承诺力度在等级标尺上的位置。")
_MARKS = Text("The figures are where bands end; the mark is the commitment.", "数字为各等级分界，标记为承诺力度。")
_UNDER_OTHERS = Text("under other weights and rules", "换用其他权重和规则")
_BETWEEN = Text(
    "median {median:.1f}, 5–95 % {low:.1f} to {high:.1f}",
    "中位数 {median:.1f}，5%–95% 区间 {low:.1f} 至 {high:.1f}",
)
_NEW = Text("new {kind}: ", "新增{kind}：")
_TARGETS = Text("targets missed", "未达到的目标")
_SHOWN_STEPS = 5
_WIDTH, _LEFT = 340, 10


def section(report: Report) -> Section:
    """The three figures, the scale of bands, what stands beside them, the first steps."""
    score = report.score
    figures = [_figure(one) for one in head(score, applies_to_all=not report.not_applicable)]
    warned = None
    if score.status == "assessed" and not score.rateable:
        warned = element("p", spans(phrase("not_rateable", floor=f"{score.assessed_floor:.0%}")), class_="warned")
    beside = [element("div", element("dt", spans(name)), element("dd", value)) for name, value in _beside(report)]
    content = [
        warned,
        element("div", figures, class_="heads"),
        _scale(report),
        element("dl", beside, class_="figures") if beside else None,
        *_first(report),
    ]
    return Section("result", TITLE, content)


def _figure(one: Figure) -> Element:
    return element(
        "div",
        element("p", spans(one.name), class_="quiet"),
        element("p", element("strong", spans(one.value)), element("span", one.of, class_="quiet"), class_="figure"),
        element("p", spans(one.says)) if one.says else None,
        [element("p", spans(detail), class_="quiet detail") for detail in one.details],
        class_="head",
    )


def _beside(report: Report) -> Iterator[tuple[Text, list[Element | str]]]:
    score = report.score
    if score.status == "not-yet-assessed":
        return
    if score.balance is not None:
        yield phrase("balance"), [f"{score.balance:.2f}"]
    yield phrase("geometric"), [f"{score.geometric:.1f}"]
    yield phrase("assessed"), [f"{score.assessed:.0%}"]
    if report.not_applicable:
        yield phrase("if_na_zero"), [f"{score.total_if_na_zero:.1f}"]
    if report.experts:
        yield WITH_EXPERTS, [f"{report.experts.with_experts:.1f}"]
    aimed = [one for one in report.dimensions if one.target is not None]
    if aimed:
        yield _TARGETS, [f"{sum(one.score < (one.target or 0) for one in aimed)} / {len(aimed)}"]
    if score.interval:
        found = score.interval._asdict()
        yield _UNDER_OTHERS, spans(Text(_BETWEEN.en.format(**found), _BETWEEN.zh.format(**found)))


def _scale(report: Report) -> Element:
    score, bands = report.score, report.scales.commitment
    limits = [0.0, *(band.below for band in bands)]
    parts = [
        shape("rect", class_="band" if number % 2 else "band odd", x=_x(low), y=24, width=_x(high) - _x(low), height=12)
        for number, (low, high) in enumerate(pairwise(limits))
    ]
    named = [shape("text", f"{limit:g}", class_="middle", x=_x(limit), y=50) for limit in limits]
    here = None
    if score.commitment.value is not None:
        here = shape("path", class_="mark", d=f"M{_x(score.commitment.value):.2f} 38 l-5 -16 h10 z")
    return figure("scale", _SCALE, _MARKS, (_WIDTH, 54), parts, named, here)


def _x(score: float) -> float:
    return _LEFT + score / 100 * (_WIDTH - 2 * _LEFT)


def _first(report: Report) -> Iterator[Element]:
    steps = quick_wins(report, _SHOWN_STEPS)
    if steps:
        yield element("h3", spans(phrase("first")), " ", element("span", spans(phrase("step")), class_="quiet aside"))
        yield element("ol", [_step(gap) for gap in steps], class_="steps")


def _step(gap: GapView) -> Element:
    what: Child
    if gap.item is None:
        kind = phrase(gap.kind)
        new = Text(_NEW.en.format(kind=kind.en), _NEW.zh.format(kind=kind.zh))
        what = [*spans(new), *spans(gap.title)]
    else:
        notes = dict(zip(gap.lacks, gap.missing, strict=True))
        what = [colon(gap.item), *prose(notes.get(gap.step_test or "", gap.title))]
    return element("li", element("b", f"+{gap.step:.2f}", class_="good"), " ", link(f"gap-{gap.id}", gap.id), " ", what)


def lead(report: Report) -> list[Element]:
    """Below the title: whom the plan is for, the document behind it, and whether it is a draft."""
    plan = report.plan
    drafted = [element("p", spans(DRAFT), class_="warned")] if plan.draft else []
    said = [text for text in (plan.subject, *map(both, document_names(report))) if text]
    named = [[" · " if number else None, spans(text)] for number, text in enumerate(said)]
    return [*([element("p", named, class_="quiet")] if named else ()), *drafted]
