"""The plans of a kind: those that are ranked with their figures, and those that are not yet assessed."""

from collections.abc import Iterator, Mapping

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.split import in_parts
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.commitment import QUESTION_TITLES
from nqpf.report.files import named_files
from nqpf.report.pages.many_bases import Named, many_bases
from nqpf.report.portfolio.notes import place_of
from nqpf.report.portfolio.order import order
from nqpf.report.portfolio.view import KindView, PlanRow, UnassessedPlan


def ranking(kind: KindView, most: int | None, not_compared: Text) -> Iterator[Block]:
    """The plans by rank with their figures, how sure their order is, then the scores of their dimensions."""
    bands = {band.id: band.title for band in kind.bands}
    shown = kind.plans[:most]
    files = _files(kind)
    rows = tuple(_plan(number, plan, kind, bands, files[plan.path]) for number, plan in enumerate(shown, start=1))
    yield b.Table(f"{kind.kind}-plans", _BY_TOTAL, _columns(kind), rows, head=2, filtered=True)
    yield from _left_out(len(shown), len(kind.plans))
    yield from order(kind, shown, not_compared)
    yield from many_bases(kind.kind, [Named(words(plan.title), plan.bases) for plan in shown], claimed=False)
    yield from _dimensions(kind, shown)


def _columns(kind: KindView) -> tuple[b.Column, ...]:
    return (
        b.Column(_NUMBER),
        b.Column(_PLAN, room=3),
        b.Column(Text("Commitment", "承诺力度"), "points"),
        b.Column(Text("Band", "等级"), room=1),
        b.Column(Text("Breadth", "覆盖广度"), "points"),
        b.Column(Text("Total", "总分"), "points"),
        *([b.Column(Text("Closeness", "贴近度"), "exact")] if kind.topsis else []),
    )


def _plan(number: int, plan: PlanRow, kind: KindView, bands: Mapping[str, Text], file: str) -> b.Row:
    close = b.number(plan.closeness)
    if plan.closeness_rank is not None:
        close = close._replace(words=words(f" #{plan.closeness_rank}", tone="quiet"))
    figures = b.number(plan.commitment), b.text(_bands(plan, bands)), b.number(plan.breadth), b.number(plan.total)
    named = b.text(_label(number, kind), _named(plan, file), *_unrated(plan))
    cells = (b.text(place_of(plan)), named, *figures, *([close] if kind.topsis else []))
    return b.Row(cells, f"{kind.kind}-{number}")


def _label(number: int, kind: KindView) -> Words:
    """The number that a plan has in the table of pairs, where there is one."""
    return words(f"[{number}] ", tone="quiet") if kind.pairs else ()


def _files(kind: KindView) -> dict[str, str]:
    """How the files of the plans are named."""
    return named_files([*(plan.path for plan in kind.plans), *(plan.path for plan in kind.unassessed)])


def _named(plan: PlanRow | UnassessedPlan, file: str) -> Words:
    """A plan's title and file, and that it is a draft."""
    title = plan.title
    draft = Run(Text(" (draft)", "（草稿）"), "fair")
    return words(title, *([draft] if plan.draft else []), Run(both(f"  {file}"), "quiet"))


def _unrated(plan: PlanRow) -> tuple[Run, ...]:
    if plan.rateable:
        return ()
    part = f"{plan.assessed:.0%}"
    return (Run(Text(f"  not rateable: assessed {part}", f"  不予评级：已评定比例 {part}"), "fair"),)


def _bands(plan: PlanRow | UnassessedPlan, bands: Mapping[str, Text]) -> Text:
    """The band or bands of a plan's commitment; empty where it is not rated."""
    titles = [bands[name] for name in plan.bands]
    return Text("–".join(one.in_language("en") for one in titles), "–".join(one.in_language("zh") for one in titles))


def _dimensions(kind: KindView, plans: tuple[PlanRow, ...]) -> Iterator[Block]:
    """A shade says a score again where a format can draw one."""
    columns = (
        b.Column(_NUMBER),
        b.Column(_PLAN, room=1),
        *(b.Column(both(one.id), "count", drawn="shade") for one in kind.dimensions),
    )
    rows = tuple(
        b.Row((b.text(place_of(plan)), b.text(plan.title), *(b.number(one.score) for one in plan.dimensions)))
        for plan in plans
    )
    table = b.Table(f"{kind.kind}-dimensions", _SCORES, columns, rows, head=2, filtered=True)
    yield from in_parts(table)
    titles = [words(f"{' · ' if number else ''}{one.id} ", one.title) for number, one in enumerate(kind.dimensions)]
    yield b.Paragraph(words(*titles), "note")


def unassessed(kind: KindView, most: int | None) -> Iterator[Block]:
    """Each plan with its commitment, its tasks and how many of them answer each question."""
    bands = {band.id: band.title for band in kind.bands}
    columns = (
        b.Column(_PLAN, room=2),
        b.Column(Text("Commitment", "承诺力度"), "points"),
        b.Column(Text("Band", "等级"), room=1),
        b.Column(Text("Tasks", "任务"), "count"),
        *(b.Column(title, "answered") for title in QUESTION_TITLES.values()),
    )
    shown, files = kind.unassessed[:most], _files(kind)
    rows = tuple(
        b.Row(
            (
                b.text(_named(plan, files[plan.path])),
                b.number(plan.commitment),
                b.text(_bands(plan, bands)),
                b.number(plan.tasks),
                *map(b.number, plan.answers),
            )
        )
        for plan in shown
    )
    yield b.Table(f"{kind.kind}-commitments", _BY_COMMITMENT, columns, rows, filtered=True)
    yield from _left_out(len(shown), len(kind.unassessed))
    yield b.Paragraph(words(_UNASSESSED), "note")


def _left_out(shown: int, among: int) -> Iterator[Block]:
    if shown < among:
        text = Text(
            f"The first {shown} of {among} plans are shown; --format xlsx and csv have all.",
            f"此处列出前 {shown} 份，共 {among} 份；完整名单见 --format xlsx 或 csv。",
        )
        yield b.Paragraph(words(text))


_NUMBER, _PLAN = Text("Place", "名次"), Text("Plan", "规划")
_BY_TOTAL = Text("Plans by total", "按总分排名")
_BY_COMMITMENT = Text("Plans by commitment", "按承诺力度排序")
_SCORES = Text("Scores of the dimensions, 0 to 100", "各维度得分（0 至 100 分）")
_UNASSESSED = Text(
    "Nobody has matched the items of these plans with the rubric, so they have no total and dimensions. "
    "Shown: commitment of 100; tasks, and how many of them answer each question.",
    "这些规划尚无条目与评价标准对应，认定后方有总分和各维度得分。"
    "此处列出承诺力度（满分 100）、任务数及其中写明各问的项数。",
)
