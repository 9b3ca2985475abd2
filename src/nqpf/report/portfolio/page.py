"""Many plans side by side as a page: the ranking first, then what the set is like and what it lacks."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Depth, Page, Section
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.check.problems import problem_place
from nqpf.report.made import MADE_BY, PRODUCT, against
from nqpf.report.portfolio.asked import TITLE, asked
from nqpf.report.portfolio.common import common_gaps, pairs
from nqpf.report.portfolio.distribution import distribution, grouping, grouping_title
from nqpf.report.portfolio.plans import ranking, unassessed
from nqpf.report.portfolio.view import KindView, Portfolio, UnreadPlan


def portfolio_page(
    portfolio: Portfolio, top: int | None = 10, most: int | None = None, *, stacked: bool = False
) -> Page:
    """The page of many plans.

    `top`: so many common gaps; `most`: so many plans of a kind, where a format cannot take all. `stacked`: common gaps
    one below the other, for a terminal.
    """
    several = len(portfolio.kinds) > 1
    why, choice = portfolio.not_compared, _Choice(top, most, stacked)
    sections = [part for kind in portfolio.kinds for part in _sections(kind, several, choice, why)]
    if portfolio.unread:
        sections.append(Section("unread", _UNREAD, (_unread(portfolio.unread),)))
    return Page(
        kind=("rank",),
        product=PRODUCT,
        title=Text("Plans side by side", "规划总览"),
        lead=tuple(_lead(portfolio)),
        sections=tuple(sections),
        foot=(*dict.fromkeys(against(kind.rubric) for kind in portfolio.kinds), MADE_BY),
    )


def _lead(portfolio: Portfolio) -> Iterator[Words]:
    for kind in portfolio.kinds:
        yield words(_of(KINDS[kind.kind], counted(kind)))
    if portfolio.unread:
        read = sum(len(kind.plans) + len(kind.unassessed) for kind in portfolio.kinds)
        yield words(unread_counted(len(portfolio.unread), len(portfolio.unread) + read), tone="poor")
    if any(map(_has_draft, portfolio.kinds)):
        yield words(_DRAFTS, tone="fair")


def _has_draft(kind: KindView) -> bool:
    return any(plan.draft for plan in kind.plans) or any(plan.draft for plan in kind.unassessed)


class _Choice(NamedTuple):
    """So many common gaps, one below the other or in a table, and so many plans of a kind."""

    top: int | None
    most: int | None
    stacked: bool


def _sections(kind: KindView, several: bool, choice: _Choice, not_compared: Text) -> Iterator[Section]:
    def section(name: str, title: Text, blocks: Iterable[Block], depth: Depth = "body") -> Section:
        named = _of(KINDS[kind.kind], title) if several else title
        sheet = Text(f"{_SHEETS[kind.kind].en} {title.en.lower()}", f"{_SHEETS[kind.kind].zh}{title.zh}")
        return Section(f"{kind.kind}-{name}", named, tuple(blocks), depth, sheet)

    if kind.plans:
        yield section("ranking", Text("Ranking", "排名"), ranking(kind, choice.most, not_compared), "first")
    if kind.unassessed:
        yield section("unassessed", Text("Not yet assessed", "尚未评估"), unassessed(kind, choice.most))
    if kind.questions:
        yield section("questions", TITLE, asked(kind, choice.most), "first")
    if not kind.spread:
        return
    yield section("distribution", Text("Distribution", "得分分布"), distribution(kind))
    yield section("gaps", Text("Common gaps", "共性缺口"), common_gaps(kind, choice.top, stacked=choice.stacked))
    for made in kind.groupings:
        yield section(f"by-{made.field}", grouping_title(made), grouping(made, f"{kind.kind}-{made.field}"))
    if kind.pairs:
        yield section("pairs", Text("Pairwise", "两两比较"), pairs(kind))


def _of(first: Text, second: Text) -> Text:
    return Text(f"{first.en}: {second.en}", f"{first.zh}：{second.zh}")


def counted(kind: KindView) -> Text:
    """How many plans of a kind are ranked, how many are not and why."""
    waiting = len(kind.unassessed)
    parts = [Text(f"{kind.ranked} ranked", f"参与排名 {kind.ranked} 份")] if kind.plans else []
    parts += [Text(f"{kind.unrated} not rateable", f"不予评级 {kind.unrated} 份")] if kind.unrated else []
    parts += [Text(f"{waiting} not yet assessed", f"尚未评估 {waiting} 份")] if waiting else []
    return Text(", ".join(part.en for part in parts), "，".join(part.zh for part in parts))


def unread_counted(count: int, among: int) -> Text:
    """How many of all plans could not be read."""
    return Text(f"{count} of {among} plans could not be read", f"{among} 份规划中有 {count} 份无法读取")


def _unread(plans: tuple[UnreadPlan, ...]) -> b.Table:
    """What could not be read, each problem with its place."""
    columns = (
        b.Column(Text("Where", "位置"), room=1),
        b.Column(Text("Problem", "问题"), room=2),
        b.Column(Text("How to fix it", "修改建议"), room=2),
    )
    rows = tuple(
        b.Row((b.text(Run(both(problem_place(problem)), "code")), b.text(problem.message), b.text(problem.hint)))
        for plan in plans
        for problem in plan.problems
    )
    return b.Table("unread-plans", _UNREAD, columns, rows, filtered=True)


KINDS = {"region": Text("Regional plans", "区域规划"), "enterprise": Text("Enterprise plans", "企业规划")}
_SHEETS = {"region": Text("Region", "区域"), "enterprise": Text("Enterprise", "企业")}
_UNREAD = Text("Could not be read", "无法读取")
_DRAFTS = Text(
    "Drafts: not confirmed as a whole; suggested facets do not count.", "草稿：尚未整体核实，建议的要点不计分。"
)
