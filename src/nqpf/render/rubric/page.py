"""The whole rubric as one Markdown page: the method in short, then every criterion with its facets."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.facets import LADDERS
from nqpf.facets.indicator import IndicatorCheck
from nqpf.render.markdown.escape import escape
from nqpf.render.rubric import guide as rubric_guide
from nqpf.report.words.keys import keyed
from nqpf.rubric.materiality import MaterialityRules
from nqpf.rubric.model import Criterion, Dimension, Facet, Rubric

_MOST_WORDS = 12


def render(rubric: Rubric) -> str:
    """The page, in both languages side by side: Chinese first, as its readers are."""
    return "\n".join(_lines(rubric)).rstrip() + "\n"


def _lines(rubric: Rubric) -> Iterator[str]:
    criteria = rubric.criteria()
    facets = sum(len(criterion.facets) for criterion in criteria)
    yield f"# {_both(rubric.title)}"
    yield ""
    yield (
        f"`{rubric.id}` {rubric.version} · 维度 dimensions {len(rubric.dimensions)} · "
        f"准则 criteria {len(criteria)} · 要点 facets {facets}"
    )
    yield ""
    yield "<!-- Generated from the YAML files beside it. 由同目录 YAML 文件生成。 -->"
    yield ""
    if rubric.paper:
        yield f"{escape(rubric.paper.authors)}: {_both(rubric.paper.title)}. {_both(rubric.paper.note)}"
        yield ""
    yield from _method(rubric)
    for dimension in rubric.dimensions:
        yield from _dimension(dimension)
    yield from _lenses(rubric)
    yield from _benchmarks(rubric)
    yield from rubric_guide.lines()


def _method(rubric: Rubric) -> Iterator[str]:
    yield "## 计分方法 How a plan is scored"
    yield ""
    yield (
        "每一要点取对应条目中最好的一项：每答一问得 0.2，第一问为前提；次要对应按 "
        f"{rubric.secondary_part:g} 折算。准则、侧、原则为加权算术平均；驱动 = (C×T−δ)/(1−δ)×(1−γ(1−L))，"
        "C = 2√(A·B)/(A+B)，T = αA+(1−α)B，其中 A、B 先换算为 δ+(1−δ)×得分，"
        f"δ = {rubric.pole_floor:g}；总分为各维度加权平均 × 100。"
    )
    yield ""
    yield (
        "A facet takes the best item that claims it: 0.2 for each answer, the first being the condition for the rest; "
        f"a secondary claim counts {rubric.secondary_part:g} of its credit. Criteria, poles and principles are "
        "weighted arithmetic means; a driver is (C×T−δ)/(1−δ)×(1−γ(1−L)) with C = 2√(A·B)/(A+B) and "
        f"T = αA+(1−α)B, each pole first lifted to δ+(1−δ)×score, δ = {rubric.pole_floor:g}; the total is the "
        "weighted mean of the dimensions × 100."
    )
    yield ""
    for kind, ladder in LADDERS.items():
        yield f"- **{kind}**"
        for number, rung in enumerate(ladder, start=1):
            yield f"  {number}. `{rung.test}` {rung.title.zh}：{rung.asks.zh} / {keyed(rung.asks.en, rung.keys, 'en')}"
    yield ""
    yield "权重依据 Basis of the weights:"
    yield ""
    for name, basis in rubric.bases.items():
        yield f"- `{name}` ({basis.origin}) {_both(basis.text)}"
    yield ""
    if rubric.effort:
        listed = ", ".join(f"{name} {effort:g}" for name, effort in rubric.effort.figures())
        yield f"补齐各项所需工作量 Effort of each answer (`{rubric.effort.basis or '–'}`): {listed}"
        yield ""
    if rubric.materiality:
        yield from _materiality(rubric.materiality)


def _materiality(rules: MaterialityRules) -> Iterator[str]:
    """What is too small to count, and words that name nobody: the first of each kind."""
    yield "哪些内容不计 What does not count (`materiality`):"
    yield ""
    floors = [amount.worded for amount in rules.amounts if amount]
    if floors:
        listed = Text(", ".join(floor.en for floor in floors), "、".join(floor.zh for floor in floors))
        yield f"- 举措资金大于零但不足 {listed.zh} / an amount above zero and under {listed.en}"
    if rules.distance:
        yield f"- 目标与基期相差不足 {rules.distance:.0%} / a target less than {rules.distance:.0%} from its baseline"
    for title, groups in (
        (Text("no body", "非具体单位"), rules.no_body),
        (Text("no source", "非资金来源"), rules.no_source),
    ):
        for group in groups:
            words = "、".join(escape(word) for word in group.words[:_MOST_WORDS])
            more = "…" if len(group.words) > _MOST_WORDS else ""
            yield f"- {title.zh} / {title.en}, `{group.id}` {_both(group.why)}: {words}{more}"
    yield ""


def _dimension(dimension: Dimension) -> Iterator[str]:
    yield f"## {dimension.id} {_both(dimension.title)}"
    yield ""
    yield f"{_both(dimension.asks)} ({escape(dimension.paper)}; {dimension.aggregate}; w {dimension.weight:g})"
    yield ""
    for pole in dimension.poles:
        yield f"### {pole.id} {_both(pole.title)} (w {pole.weight:g})"
        yield ""
        yield from _table(pole.criteria)
    if dimension.criteria:
        yield from _table(dimension.criteria)


def _table(criteria: tuple[Criterion, ...]) -> Iterator[str]:
    yield "| 准则 Criterion | 要求 Question | 要点 Facets | 论文 Paper |"
    yield "|---|---|---|---|"
    for criterion in criteria:
        need = f"取最好的 {criterion.need} 个 best {criterion.need} count<br>" if criterion.need else ""
        facets = "<br>".join(
            f"`{facet.id}` {_both(facet.title)} ({facet.check.kind}{_bounds(facet)}{_scope(facet.scope)}"
            f"{', 论文 paper' if facet.origin == 'paper' else ''})"
            for facet in criterion.facets
        )
        na = ", 可声明不适用 N/A allowed" if criterion.na else ""
        name = f"**{criterion.id}** {_both(criterion.title)} (w {criterion.weight:g}{_scope(criterion.scope)}{na})"
        yield f"| {name} | {_both(criterion.asks)} | {need}{facets} | {escape(criterion.paper)} |"
    yield ""


def _bounds(facet: Facet) -> str:
    """Unit and direction of an indicator."""
    check = facet.check
    if not isinstance(check, IndicatorCheck):
        return ""
    unit = f" {escape(check.unit)}" if check.unit else ""
    return unit + {"up": " ↑", "down": " ↓", None: ""}[check.direction]


def _scope(scope: tuple[str, ...]) -> str:
    names = {"region": "区域 region", "enterprise": "企业 enterprise"}
    return f", {names[scope[0]]}" if len(scope) == 1 else ""


def _lenses(rubric: Rubric) -> Iterator[str]:
    for lens in rubric.lenses:
        yield f"## {_both(lens.title)}"
        yield ""
        yield f"{_both(lens.text)} ({escape(lens.paper)})"
        yield ""
        for entry in lens.entries:
            listed = f" → {', '.join(entry.criteria)}" if lens.kind != "layers" else f" ({len(entry.criteria)})"
            yield f"- `{entry.id}` {_both(entry.title)}{listed}"
        yield ""


def _benchmarks(rubric: Rubric) -> Iterator[str]:
    if not rubric.benchmarks:
        return
    yield "## 数据 Figures"
    yield ""
    yield "| 编号 Id | 指标 Figure | 数值 Value | 年份 Year | 来源 Source |"
    yield "|---|---|---|---|---|"
    for figure in rubric.benchmarks:
        printed = f"<br>论文所印 printed: {escape(figure.printed)}" if figure.printed else ""
        value = f"{figure.value} {figure.unit}".strip()
        cells = [
            f"`{figure.id}`",
            _both(figure.title),
            f"{escape(value)}{printed}",
            f"{figure.year}",
            escape(figure.source),
        ]
        yield f"| {' | '.join(cells)} |"
    yield ""


def _both(text: Text) -> str:
    return " / ".join(escape(said) for said in (text.zh, text.en) if said)
