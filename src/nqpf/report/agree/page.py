"""How far two coders agree, as a page: the figures first, then each kind of agreement, then every difference."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.agree.differing import answered, differences
from nqpf.report.agree.said import decimals, interval, standing, summary, value
from nqpf.report.agree.titles import KIND_TITLES
from nqpf.report.agree.view import AgreeReport, CoderView, FigureView, ItemRef
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import COMMA, Run, Tone, Words, joined, words
from nqpf.report.made import MADE_BY, PRODUCT, against
from nqpf.report.words.head import COMMITMENT, DRAFT, NOT_ASSESSED, TOTAL

_TONES: dict[str, Tone] = {"reliable": "good", "unreliable": "poor"}
_MOST_LISTED = 20


def agree_page(report: AgreeReport, top: int | None = None) -> Page:
    """The page of a comparison of two coders, with as many differences as `top` says."""
    sections = [
        Section("result", Text("Result", "结果"), tuple(_result(report)), "first"),
        Section("units", Text("Passages coded", "编码的段落"), tuple(_units(report)), sheet=Text("Passages", "段落")),
        Section("claims", Text("Facets claimed", "对应要点"), tuple(_claims(report)), sheet=Text("Facets", "要点")),
        Section("answers", Text("Questions answered by tasks", "任务写明的问题"), (_answers(report),),
                sheet=Text("Answers", "问题")),
    ]  # fmt: skip
    blocks = tuple(differences(report, top))
    if blocks:
        title = Text("Where the coders differ on facets", "要点对应的分歧")
        sections.append(Section("differences", title, blocks, sheet=Text("Differences", "分歧")))
    blocks = tuple(answered(report))
    if blocks:
        title = Text("Where the coders differ on answers", "任务写明情况的分歧")
        sections.append(Section("answered", title, blocks, sheet=Text("Answers differing", "写明情况分歧")))
    return Page(
        kind=("agree", *(coder.plan.path for coder in report.coders)),
        product=PRODUCT,
        title=Text("How far two coders agree", "两位编码员的一致程度"),
        lead=(words(Run(both(report.document), "strong")), *map(_named, report.coders)),
        sections=tuple(sections),
        foot=(against(report.rubric), MADE_BY),
    )


def _named(coder: CoderView) -> Words:
    plan = coder.plan
    draft = words(" ", Run(DRAFT, "poor")) if plan.draft else ()
    return words(Run(both(f"{coder.name}  "), "strong"), plan.title, Run(both(f"  {plan.path}"), "quiet"), draft)


def _result(report: AgreeReport) -> Iterator[Block]:
    claims = {figure.id: figure for figure in report.claims}
    shown = (report.units, report.boundaries, claims["claims"], claims["claims-and-units"], claims["primary-facet"])
    yield _figures("main", NO_TEXT, shown)
    said = summary(report)
    yield b.Paragraph(words(Text("To put beside the score: ", "可附于得分之后："), Run(said, "strong")))
    yield b.Table("totals", Text("Scores", "得分"), _SCORES, tuple(_scores(report)))
    yield b.Paragraph(words(_BETWEEN), "note")
    yield b.Paragraph(words(_RELIABLE), "note")


_SCORES = (
    b.Column(Text("Score", "得分"), room=1),
    b.Column(both("A"), "points"),
    b.Column(both("B"), "points"),
    b.Column(Text("Both", "双方均认定"), "points"),
    b.Column(Text("Either", "任一方认定"), "points"),
)


def _scores(report: AgreeReport) -> Iterator[b.Row]:
    first, second = report.coders
    if first.total is None and second.total is None:
        yield b.Row((b.text(TOTAL), b.text(NOT_ASSESSED), b.text(NOT_ASSESSED), b.text("–"), b.text("–")))
    else:
        totals = (first.total, second.total, report.totals.intersection, report.totals.union)
        yield b.Row((b.text(TOTAL), *map(b.number, totals)))
    commitment = (coder.commitment.value for coder in report.coders)
    yield b.Row((b.text(COMMITMENT), *map(b.number, commitment), b.text("–"), b.text("–")))


def _figures(name: str, title: Text, figures: Iterable[FigureView]) -> b.Table:
    columns = (
        b.Column(Text("Agreement on", "一致内容"), room=1),
        b.Column(Text("Units", "单元数"), "count"),
        b.Column(Text("Value", "系数")),
        b.Column(Text("95 % interval", "95% 区间")),
        b.Column(Text("Judged", "判断")),
    )
    return b.Table(name, title, columns, tuple(map(_figure, figures)))


def _figure(figure: FigureView) -> b.Row:
    judged = b.text(standing(figure), tone=_TONES.get(figure.standing, "plain"))
    cells = (b.text(figure.title), b.number(figure.units), b.text(value(figure)), b.text(interval(figure)), judged)
    return b.Row(cells, figure.id)


def _units(report: AgreeReport) -> Iterator[Block]:
    columns = (
        b.Column(Text("Kind", "类别"), room=1),
        b.Column(Text("Both", "双方"), "count"),
        b.Column(Text("A only", "仅A"), "count"),
        b.Column(Text("B only", "仅B"), "count"),
        b.Column(Text("F1", "F1")),
        b.Column(Text("Boundaries", "起止位置")),
    )
    rows = tuple(
        b.Row(
            (
                b.text(KIND_TITLES[kind.kind]),
                *map(b.number, (kind.matched, kind.only_a, kind.only_b)),
                _short(kind.f1),
                _short(kind.boundaries),
            ),
            f"kind-{kind.kind}",
        )
        for kind in report.kinds
    )
    yield b.Table("kinds", Text("Passages by kind of item", "各类条目的段落"), columns, rows)
    yield b.Paragraph(words(_UNITS), "note")
    facts = tuple(
        b.Fact(_missing(coder), b.text(_listed(coder.not_found))) for coder in report.coders if coder.not_found
    )
    if facts:
        yield b.Facts(facts)


def _short(figure: FigureView) -> b.Cell:
    if figure.value is None:
        return b.text("–")
    return b.text(decimals(figure.value), words(" ", Run(interval(figure), "quiet")) if figure.low is not None else "")


def _missing(coder: CoderView) -> Text:
    count = len(coder.not_found)
    return Text(
        f"{coder.name}: quote not found, counted as coded by {coder.name} only ({count})",
        f"{coder.name}：未找到引文，按仅 {coder.name} 编码计（{count} 项）",
    )


def _listed(items: tuple[ItemRef, ...]) -> Words:
    more = f" … ({len(items)})" if len(items) > _MOST_LISTED else ""
    return words(joined((words(item.id) for item in items[:_MOST_LISTED]), COMMA), more)


def _claims(report: AgreeReport) -> Iterator[Block]:
    yield _figures("claimed", Text("Facets claimed", "对应要点"), report.claims)
    yield b.Paragraph(words(_CHANCE), "note")
    if report.dimensions:
        yield _figures("dimensions", Text("By dimension", "分维度"), report.dimensions)
        yield b.Paragraph(words(_DIMENSIONS), "note")


def _answers(report: AgreeReport) -> Block:
    return _figures("questions", Text("Whether a task answers", "任务是否写明"), report.answers)


_BETWEEN = Text(
    "Both: facets that both claim for the same passage, each as the weaker item meets it. Either: facets that one of "
    "them claims, each as the better item meets it.",
    "“双方均认定”只计双方对同一段落都认定的要点，按较弱条目计分；“任一方认定”计任一方认定的要点，按较好条目计分。",
)
_RELIABLE = Text(
    "Alpha is Krippendorff's: 1 full agreement, 0 as by chance. Reliable: at least .80, and the lower end of the "
    "interval at least .667 (bootstrap over units, 1,000 draws). F1, and figures of fewer than 30 units, are shown and "
    "not judged.",
    "alpha 为 Krippendorff 一致性系数：1 为完全一致，0 与随机无异。不低于 .80 且区间下限不低于 .667 为可靠"
    "（按单元自助抽样 1000 次）。单元不足 30 个的系数和 F1 不作判断。",
)
_UNITS = Text(
    "Items of one kind are one passage where their quotes share at least half of the shorter one. Boundaries: |uα, by "
    "characters of the document.",
    "同类条目的引文重叠达到较短一方的一半，即为同一段落。起止位置按原文字符计算 |uα。",
)
_CHANCE = Text(
    "Sets of facets are compared by MASI distance; all passages: one that a coder lacks counts as full disagreement. "
    "With some 180 facets to choose from, coders seldom agree by chance, so alpha is close to plain agreement; it is "
    "lower where most passages claim nothing, for nothing is a value, too.",
    "要点集合按 MASI 距离比较；“全部段落”中，一方未编码的段落按完全不一致计。可选要点约 180 个，"
    "偶然一致的可能很小，alpha 与直接一致率相近；若多数段落未认定任何要点，因“未认定”也是一种取值，alpha 会偏低。",
)
_DIMENSIONS = Text(
    "Units: passages for which either coder claims a facet of the dimension.",
    "单元数为任一方认定该维度要点的段落数。",
)
