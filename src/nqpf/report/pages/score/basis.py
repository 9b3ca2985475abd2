"""How a report is computed: the rules in sentences, the scales, the arithmetic down to the criteria; made from what."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import Text, both
from nqpf.base.safe import typed
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Folded, Section
from nqpf.report.blocks.words import COMMA, SEMICOLON, Run, Words, joined, words
from nqpf.report.made import against
from nqpf.report.pages.score import arithmetic
from nqpf.report.score.view import BandView, Report
from nqpf.report.words.provenance import provenance_of
from nqpf.report.words.words import phrase

_TITLE = Text("How it is computed", "计算方法")
_SHEET = Text("Method", "计算方法")
_KINDS = {"region": Text("regional plan", "区域规划"), "enterprise": Text("enterprise plan", "企业规划")}
_RULES = (
    Text(
        "Facet: the best of the items that claim it, by the five tests it passes, 20 points each; the first is the "
        "condition for the rest. A secondary claim counts in part.",
        "要点：取对应条目中得分最高者；五个条件各 20 分，第一个条件是其余各条件的前提；次要对应折算计分。",
    ),
    Text(
        "Criterion: the weighted mean of its facets, or of its best few where it says so. Dimension: the weighted mean "
        "of its criteria. Where the rubric has another rule, the arithmetic names it.",
        "准则：各要点的加权平均，注明“只计最高几项”的取得分最高的几项；维度：各准则的加权平均。标准另有规定的，见算式。",
    ),
    Text(
        "Driver: its two sides are coupled, so that one cannot make up for the other; a weak link takes a part off.",
        "驱动维度：两侧耦合计分，一侧不能完全弥补另一侧；衔接薄弱的再作扣减。",
    ),
    Text(
        "Total: the weighted mean of the dimensions. Breadth: the weight of the criteria that the plan addresses. "
        "Commitment: the mean share of the plan's own tasks that answer each of six questions.",
        "总分：各维度的加权平均；覆盖广度：规划所涉准则的权重；承诺力度：规划自身任务对六个问题的回答比例的平均。",
    ),
)
_PLAN, _ITEMS = Text("Plan", "规划"), Text("Items", "条目")
_RUBRIC, _WEIGHTS = Text("Rubric", "评价标准"), Text("Other figures", "其他指标")
_BALANCE, _GEOMETRIC = phrase("balance"), phrase("geometric")
_SCALE, _BAND, _BELOW = Text("Bands of commitment", "承诺力度等级划分"), Text("Band", "等级"), Text("below", "低于")
_ARITHMETIC = Text("The arithmetic, down to the criteria", "算式（算到准则）")
_MOST = 40
"""Ids that are listed."""


def section(report: Report) -> Section:
    """The rules, the facts about the plan and the rubric, the scale of bands, the arithmetic to unfold."""
    return Section("basis", _TITLE, tuple(_blocks(report)), "annex", _SHEET)


def provenance(report: Report) -> tuple[Words, ...]:
    """What the report was made from and with, for the foot of a page: all of it for readers, for editors in short."""
    made = provenance_of(report)
    full = joined([words(name, Text(": ", "："), Run(both(value), "code")) for name, value in made], SEMICOLON)
    node = "D2" if report.score.status == "assessed" else "commitment"
    hint = words(phrase("explain_hint", path=typed(report.plan.path), node=node))
    return (_each(against(report.rubric), full), _each(hint, ()))


def _each(editor: Words, reader: Words) -> Words:
    """A line that says one thing to editors and another to readers."""
    return (
        *(run._replace(audience="editor") for run in editor),
        *(run._replace(audience="reader") for run in reader),
    )


def _blocks(report: Report) -> Iterator[Block]:
    yield b.Listing(tuple(map(words, _RULES)))
    yield b.Facts(tuple(_facts(report)))
    if report.scales.commitment:
        yield _bands(report.scales.commitment)
    lines = [*arithmetic.of_total(report)]
    for one in report.dimensions:
        lines += arithmetic.of_dimension(report, one, facets=False)
    yield Folded("arithmetic", words(_ARITHMETIC), (b.Formula(tuple(lines)),))


def _facts(report: Report) -> Iterator[b.Fact]:
    plan, score = report.plan, report.score
    yield b.Fact(_PLAN, b.text(plan.title, COMMA, _KINDS[plan.kind]))
    counted = {"measures": plan.measures, "actions": plan.actions}
    yield b.Fact(
        _ITEMS,
        b.text(phrase("items_counted", **counted, indicators=plan.indicators, statements=plan.statements)),
    )
    if score.status == "not-yet-assessed":
        return
    if plan.unclaimed:
        yield b.Fact(phrase("unclaimed", count=len(plan.unclaimed)), b.text(_listed(plan.unclaimed)))
    if score.balance is not None:
        yield b.Fact(_BALANCE, b.number(score.balance), "exact")
    yield b.Fact(_GEOMETRIC, b.number(score.geometric), "points")
    yield b.Fact(phrase("assessed"), b.number(score.assessed), "share")
    if report.not_applicable:
        yield b.Fact(phrase("if_na_zero"), b.number(score.total_if_na_zero), "points")


def _listed(ids: Iterable[str]) -> Words:
    named = list(ids)
    more = " …" if len(named) > _MOST else ""
    return words(Text(", ".join(named[:_MOST]) + more, "、".join(named[:_MOST]) + more))


def _bands(bands: tuple[BandView, ...]) -> b.Table:
    columns = (b.Column(_BAND, room=2), b.Column(_BELOW, "points"))
    return b.Table(
        "band-table", _SCALE, columns, tuple(b.Row((b.text(one.title), b.number(one.below))) for one in bands)
    )
