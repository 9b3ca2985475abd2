"""How a plan is scored, as the first part of a rubric's page."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.facets import LADDERS
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.words import COLON, COMMA, Run, Words, joined, sentences, words
from nqpf.report.rubric.labels import label
from nqpf.report.rubric.ladder import ladder_of
from nqpf.report.words.words import phrase
from nqpf.rubric.materiality import EmptyWords, MaterialityRules
from nqpf.rubric.model import Rubric

_MOST_WORDS = 12


def method(rubric: Rubric) -> Section:
    """Formulas, ladders, what the weights rest on, effort, and what does not count."""
    return Section("method", Text("How a plan is scored", "计分方法"), tuple(_blocks(rubric)))


def _blocks(rubric: Rubric) -> Iterator[Block]:
    yield b.Paragraph(sentences(_formulas(rubric)))
    for kind, ladder in LADDERS.items():
        title = phrase(kind)
        yield ladder_of(f"{kind}-tests", ladder)._replace(title=title)
    rows = tuple(
        b.Row((b.text(Run(both(name), "strong")), b.text(basis.origin), b.Cell(sentences(basis.text))))
        for name, basis in rubric.bases.items()
    )
    columns = (b.Column(label("id")), b.Column(Text("Origin", "出处")), b.Column(Text("Basis", "依据"), room=1))
    yield b.Table("bases", Text("Basis of the weights", "权重依据"), columns, rows)
    if rubric.effort:
        listed = joined((words(f"{name} {effort:g}") for name, effort in rubric.effort.figures()), both(", "))
        yield b.Heading(_EFFORT)
        yield b.Paragraph(words(Run(both(rubric.effort.basis or "–"), "code"), ": ", listed))
    if rubric.materiality:
        yield b.Heading(_NOT_COUNTED)
        yield b.Listing(tuple(_materiality(rubric.materiality)))


def _formulas(rubric: Rubric) -> Text:
    part, floor = f"{rubric.secondary_part:g}", f"{rubric.pole_floor:g}"
    return Text(
        "A facet takes the best item that claims it: 0.2 for each answer, the first being the condition for the rest; "
        f"a secondary claim counts {part} of its credit. Criteria, poles and principles are weighted arithmetic means; "
        "a driver is (C×T−δ)/(1−δ)×(1−γ(1−L)) with C = 2√(A·B)/(A+B) and T = αA+(1−α)B, each pole first lifted to "
        f"δ+(1−δ)×score, δ = {floor}; the total is the weighted mean of the dimensions × 100.",
        f"每一要点取对应条目中最好的一项：每答一问得 0.2，第一问为前提；次要对应按 {part} 折算。"
        "准则、侧、原则为加权算术平均；驱动 = (C×T−δ)/(1−δ)×(1−γ(1−L))，C = 2√(A·B)/(A+B)，T = αA+(1−α)B，"
        f"其中 A、B 先换算为 δ+(1−δ)×得分，δ = {floor}；总分为各维度加权平均 × 100。",
    )


def _materiality(rules: MaterialityRules) -> Iterator[Words]:
    """What is too small to count, and words that name nobody: the first of each kind."""
    floors = [amount.worded for amount in rules.amounts if amount]
    if floors:
        yield words(_SMALL, joined(map(words, floors), COMMA))
    if rules.distance:
        part = f"{rules.distance:.0%}"
        yield words(Text(f"a target less than {part} from its baseline", f"目标与基期相差不足 {part}"))
    for title, groups in ((_NO_BODY, rules.no_body), (_NO_SOURCE, rules.no_source)):
        for group in groups:
            yield _group(title, group)


def _group(title: Text, group: EmptyWords) -> Words:
    listed = "、".join(group.words[:_MOST_WORDS]) + "…" * (len(group.words) > _MOST_WORDS)
    return words(title, Run(both(group.id), "code"), " ", group.why, COLON, listed)


_EFFORT = Text("Effort of each answer, in relative units", "补齐各项所需工作量（相对单位）")
_NOT_COUNTED = Text("What does not count (materiality)", "哪些内容不计（materiality）")
_SMALL = Text("an amount above zero and under ", "举措资金大于零但不足 ")
_NO_BODY, _NO_SOURCE = Text("no body, ", "非具体单位，"), Text("no source, ", "非资金来源，")
