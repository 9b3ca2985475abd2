"""A comparison as a page: both plans' figures, where the difference comes from, and every facet that moved."""

from collections.abc import Iterator

from nqpf.base.language import Text, both
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import COMMA, SEMICOLON, Run, Words, joined, words
from nqpf.report.compare.answered import answers_section
from nqpf.report.compare.view import CompareReport, FacetItem, FacetMove, SideView
from nqpf.report.files import file_name
from nqpf.report.made import MADE_BY, PRODUCT, against
from nqpf.report.pages.many_bases import Named, many_bases
from nqpf.report.words.head import BREADTH, COMMITMENT, DRAFT, NOT_ASSESSED, TOTAL
from nqpf.report.words.rungs import title_of

_BEFORE, _AFTER, _PART = Text("Before", "之前"), Text("After", "之后"), Text("Part", "贡献")
_ARROW = both(" → ")
_SIDES = (b.Column(_BEFORE, "points"), b.Column(_AFTER, "points"))


def compare_page(report: CompareReport) -> Page:
    """The page of a comparison."""
    sections = [Section("figures", Text("Result", "比较结果"), tuple(_result(report)), "first")]
    if report.answers:
        sections.append(answers_section(report))
    if _moved(report):
        title = Text("Where the difference comes from", "差异来自哪里")
        sections.append(Section("sources", title, tuple(_sources(report)), sheet=Text("Sources", "差异来源")))
    if report.facets:
        title = Text("Facets that changed", "有变化的要点")
        sections.append(Section("facets", title, (_facets(report),), sheet=Text("Facets", "要点")))
    others = tuple(_others(report))
    if others:
        sections.append(Section("items", Text("Items of one plan only", "仅见于一方的条目"), (b.Facts(others),)))
    sides = report.before, report.after
    return Page(
        kind=("compare", *(side.plan.path for side in sides)),
        product=PRODUCT,
        title=Text("What changed", "规划比较"),
        lead=tuple(_lead(sides)),
        sections=tuple(sections),
        foot=(*dict.fromkeys(against(side.rubric) for side in sides), MADE_BY),
    )


def _lead(sides: tuple[SideView, SideView]) -> Iterator[Words]:
    """Both plans by their files; those of one name by their paths, for else nobody could tell which is which."""
    paths = [side.plan.path for side in sides]
    files = [file_name(path) for path in paths]
    for name, side, file in zip((_BEFORE, _AFTER), sides, paths if files[0] == files[1] else files, strict=True):
        yield words(name, Text(": ", "："), Run(side.plan.title, "strong"), Run(both(f"  {file}"), "quiet"))
        if side.plan.draft:
            yield words(DRAFT, tone="poor")


def _moved(report: CompareReport) -> bool:
    """Whether there is anything to account for."""
    if report.difference is None:
        return False
    return bool(report.facets or report.difference.shown or not (report.same_rules and report.same_scope))


def _result(report: CompareReport) -> Iterator[Block]:
    before, after = report.before, report.after
    difference = report.difference.shown if report.difference else None
    rows = [_figure(TOTAL, before.total, after.total, difference)]
    for name, first, second in (
        (COMMITMENT, before.commitment.value, after.commitment.value),
        (BREADTH, before.breadth, after.breadth),
    ):
        if first is not None or second is not None:
            rows.append(_figure(name, first, second, _difference(first, second)))
    columns = (
        b.Column(Text("Points of 100", "满分 100"), room=1),
        b.Column(_BEFORE, "exact"),
        b.Column(_AFTER, "exact"),
        b.Column(Text("Difference", "差额"), "change"),
    )
    yield b.Table("totals", Text("Both plans' figures", "两份规划的得分"), columns, tuple(rows))
    named = ((_BEFORE, before), (_AFTER, after))
    yield from many_bases("compare", [Named(words(name), side.bases) for name, side in named], claimed=False)
    if report.difference is None:
        yield b.Paragraph(words(_NOT_COMPARED), "note")
    elif not _moved(report) and not report.answers:
        yield b.Paragraph(words(Text("Nothing changed.", "没有变化。")))


def _figure(name: Text, before: float | None, after: float | None, difference: float | None) -> b.Row:
    sides = (b.text(NOT_ASSESSED) if value is None and name is TOTAL else b.number(value) for value in (before, after))
    return b.Row((b.text(name), *sides, _signed(difference)))


def _difference(before: float | None, after: float | None) -> float | None:
    """The difference of two figures as they are printed."""
    return None if before is None or after is None else round(round(after, 2) - round(before, 2), 2)


def _signed(change: float | None) -> b.Cell:
    """A change, said to be good or poor where it is one."""
    return b.number(change, "plain" if not change else "good" if change > 0 else "poor")


def _sources(report: CompareReport) -> Iterator[Block]:
    columns = (b.Column(Text("Dimension", "维度"), room=1), *_SIDES, b.Column(_PART, "change"))
    rows = [
        b.Row(
            (b.text(f"{move.id} ", move.title), b.number(move.before), b.number(move.after), _signed(move.part.shown)),
            move.id,
        )
        for move in report.dimensions
    ]
    rows += [
        b.Row((b.text(name), b.Cell(), b.Cell(), _signed(part.shown if part else None)))
        for name, part, same in ((_SCOPE, report.scope, report.same_scope), (_RULES, report.rules, report.same_rules))
        if not same
    ]
    yield b.Table("parts", Text("Part of each dimension", "各维度的贡献"), columns, tuple(rows))
    yield b.Paragraph(words(_ROUNDING), "note")


def _facets(report: CompareReport) -> b.Table:
    columns = (
        b.Column(_PART, "change"),
        b.Column(Text("Facet", "要点"), room=2),
        *_SIDES,
        b.Column(Text("What changed", "变化"), room=3),
    )
    return b.Table(
        "facets-moved",
        Text("Facets by their part in the difference", "要点及其贡献"),
        columns,
        tuple(map(_facet, report.facets)),
        head=2,
        filtered=True,
    )


def _facet(facet: FacetMove) -> b.Row:
    items = joined((_item(facet.item_before), _item(facet.item_after)), _ARROW)
    cells = (
        _signed(facet.part.shown),
        b.text(Run(both(f"{facet.id} "), "strong"), facet.title),
        b.number(facet.before),
        b.number(facet.after),
        b.text(joined((items, *_tests(facet)), SEMICOLON)),
    )
    return b.Row(cells, facet.id)


def _item(item: FacetItem | None) -> Words:
    """The item that a facet rests on: its line for who edits the plan, its title for who reads it."""
    if item is None:
        return words(Text("no item", "无条目"))
    where = Run(Text(f" (line {item.line})", f"（第 {item.line} 行）"), "quiet", audience="editor")
    return words(item.id, where, Run(Text(f" {item.title.in_language('en')}", f" {item.title.in_language('zh')}"),
                                     audience="reader"))  # fmt: skip


def _tests(facet: FacetMove) -> Iterator[Words]:
    """The tests that were gained and lost, if any."""
    for name, tests in ((Text("gained ", "新满足："), facet.gained), (Text("no longer ", "不再满足："), facet.lost)):
        if tests:
            yield words(name, joined((words(title_of(test)) for test in tests), COMMA))


def _others(report: CompareReport) -> Iterator[b.Fact]:
    """Items that only one plan has, and those that seem to have another id now."""
    pairs = tuple(f"{pair.before} → {pair.after}" for pair in report.renamed)
    for name, several in (
        (Text("New items", "新增条目"), report.added),
        (Text("Items removed", "已删条目"), report.removed),
        (Text("Most likely renamed (same title)", "可能只是改了编号（标题相同）"), pairs),
    ):
        if several:
            yield b.Fact(name, b.text(joined((words(one) for one in several), COMMA)))


_SCOPE = Text("Scope: kind of plan, what is declared not applicable", "适用范围：规划类型、声明不适用的准则")
_RULES = Text("Rules: rubric and profile", "评分规则：评价标准与评分方案")
_NOT_COMPARED = Text(
    "One of the plans is not yet assessed: no item is matched with the rubric, so there are no totals to compare.",
    "其中一份规划尚未评估：尚无条目与评价标准对应，总分无从比较。",
)
_ROUNDING = Text(
    "Figures are rounded so that they add up to the difference of the printed totals; "
    "nqpf compare --format json has them unrounded.",
    "各数值已取整，且合计等于所示总分之差；未取整数值见 nqpf compare --format json。",
)
