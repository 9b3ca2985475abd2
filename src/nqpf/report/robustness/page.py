"""How robust scores are as a page: the range of each plan, what it comes from, and the ranks among several."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.pictures import Strip, Strips
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.files import named_files
from nqpf.report.made import MADE_BY, PRODUCT, against
from nqpf.report.robustness.ranks import ranks
from nqpf.report.robustness.reasons import reasons
from nqpf.report.robustness.view import RobustPlan, RobustReport, SpreadView
from nqpf.report.words.head import DRAFT, TOTAL


def robustness_page(report: RobustReport) -> Page:
    """The page of plans under the same draws."""
    sections = [Section("range", Text("Total and its range", "总分及其区间"), tuple(_ranges(report)), "first")]
    several = len(report.plans) > 1
    for number, plan in enumerate(report.plans, start=1):
        title = plan.title if several else Text("What the range comes from", "区间由何而来")
        sheet = Text(f"Plan {number}", f"规划{number}")
        sections.append(Section(f"plan-{number}", title, tuple(reasons(plan, f"plan-{number}")), sheet=sheet))
    if report.ranking:
        title = Text("Ranks under the same draws", "同一批抽样下的排名")
        sections.append(
            Section(
                "ranks",
                title,
                tuple(ranks(report.ranking, [plan.title for plan in report.plans])),
                sheet=Text("Ranks", "排名"),
            )
        )
    sections.append(Section("method", Text("How to read this", "阅读说明"), tuple(_method(report))))
    return Page(
        kind=("robustness", *(plan.path for plan in report.plans)),
        product=PRODUCT,
        title=Text("How much scores depend on weights and rules", "得分对权重和规则的敏感程度"),
        lead=tuple(line for plan in report.plans for line in _named(plan)),
        sections=tuple(sections),
        foot=(*dict.fromkeys(against(plan.rubric) for plan in report.plans), MADE_BY),
    )


def _named(plan: RobustPlan) -> Iterator[Words]:
    yield words(Run(plan.title, "strong"), Run(both(f"  {named_files([plan.path])[plan.path]}"), "quiet"))
    if plan.draft:
        yield words(DRAFT, tone="poor")


def _ranges(report: RobustReport) -> Iterator[Block]:
    plans = report.plans
    strips = tuple(_strip(plan, words(plan.title if len(plans) > 1 else TOTAL)) for plan in plans)
    title = Text("Total under other weights and rules", "换用其他权重和规则后的总分")
    yield Strips("ranges", title, strips, says=_LEGEND)
    for plan in plans:
        named = words(plan.title, Text(": ", "：")) if len(plans) > 1 else ()
        if not plan.rateable:
            yield b.Paragraph(words(named, _NOT_RATEABLE), "warning")
        if plan.gate:
            yield b.Paragraph(words(named, *_gate(plan.gate.asked, plan.gate.share, passes=plan.gate.passes)))


def _strip(plan: RobustPlan, name: Words) -> Strip:
    spread = plan.spread
    return Strip(name, spread.low, plan.score, spread.high, (spread.least, spread.most), words(_interval(plan, spread)))


def _interval(plan: RobustPlan, spread: SpreadView) -> Text:
    score, median, low, high = (b.said(value, "points") for value in (plan.score, spread.median, spread.low,
                                                                      spread.high))  # fmt: skip
    return Text(
        f"{score}; median {median}, 5–95 % {low} to {high}",
        f"{score}；中位数 {median}，5%–95% 区间 {low} 至 {high}",
    )


def _gate(asked: float, share: float, *, passes: bool) -> tuple[Text | Run, ...]:
    drawn = f"{share:.1%}"
    if passes:
        told = Text(f"the plan reaches it, as do {drawn} of the draws", f"本规划达到要求，{drawn} 的抽样达到要求")
    else:
        told = Text(f"the plan falls short; {drawn} of the draws reach it", f"本规划未达到要求，{drawn} 的抽样达到要求")
    return Text(f"Required: at least {asked:g}: ", f"要求不低于 {asked:g}："), Run(told, "good" if passes else "poor")


def _method(report: RobustReport) -> Iterator[Block]:
    drawn, assumed, error = f"{report.draws}", report.assumptions, f"{report.draws**-0.5:.2f}"
    weights, gamma, secondary = f"Dirichlet({assumed.concentration:g} w)", assumed.gamma, assumed.secondary
    yield b.Paragraph(words(_ABOUT))
    yield b.Paragraph(
        words(
            Text(
                f"{drawn} draws, seed {report.seed}: weights ~ {weights}, rule arithmetic or geometric, "
                f"γ ~ U({gamma.low:g}, {gamma.high:g}), secondary claims count U({secondary.low:g}, "
                f"{secondary.high:g}), one of {assumed.criteria} criteria left out. Alone and in all: Sobol' indices "
                f"(Saltelli et al. 2010), ± {error}.",
                f"抽样 {drawn} 次，种子 {report.seed}：权重 ~ {weights}，总分取算术或几何平均，"
                f"γ ~ U({gamma.low:g}, {gamma.high:g})，次要对应的折算系数 ~ U({secondary.low:g}, {secondary.high:g})，"
                f"每次从 {assumed.criteria} 项准则中剔除一项。"
                f"单独、合计：Sobol 一阶与总效应指数（Saltelli 等，2010），误差约 ± {error}。",
            )
        ),
        "note",
    )


_LEGEND = Text(
    "the total itself, the 5–95 % range, and the lowest and highest draw",
    "总分、5%–95% 区间以及抽样最低值和最高值",
)
_NOT_RATEABLE = Text(
    "Not rateable: too little of the rubric was assessed for the plan to pass", "不予评级：已评定比例过低，不能通过"
)
_ABOUT = Text(
    "The interval shows how much the score depends on the rubric's own assumptions. It does not show whether the "
    "plan is true or its figures are right.",
    "区间反映总分对评价标准自身假设的依赖程度，不说明规划内容是否属实，也不反映数据误差。",
)
