"""The review as a form: its columns, and what somebody filled in, read back with its cells."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import LANGUAGES, Text
from nqpf.base.source import Span
from nqpf.loading.workbook.cell import Grid, Row, SheetCell
from nqpf.loading.workbook.reading import as_text
from nqpf.plan.placeholder import is_placeholder
from nqpf.report.review.given import Given
from nqpf.report.review.view import PointView, ReviewReport
from nqpf.report.review.words import VERDICT_TITLES
from nqpf.review.reviewfile import Verdict

SHEET = Text("Review", "审核表")
HEADS: dict[str, Text] = {
    "item": Text("item", "条目"),
    "title": Text("title", "标题"),
    "point": Text("to be judged", "审核事项"),
    "said": Text("what counts, or what is said", "符合要求的内容／规划所写"),
    "quote": Text("quote", "引文"),
    "place": Text("place", "出处"),
    "because": Text("claimed by, why", "对应由谁提出、理由"),
    "state": Text("state", "目前状态"),
    "verdict": Text("judgement", "审核意见"),
    "reason": Text("reason", "理由"),
}
HIDDEN: dict[str, Text] = {
    "id": Text("id (do not change)", "编号（勿改）"),
    "of": Text("point (do not change)", "事项（勿改）"),
    "content": Text("content (do not change)", "内容校验（勿改）"),
    "text": Text("facet (do not change)", "要点校验（勿改）"),
}
"""What a row is found by again, however rows are sorted, and what it was when the form was written."""
HOW = Text(
    "Choose a judgement in each row; a reason is needed unless it is accepted. Other cells are locked. "
    "Read back: nqpf review PLAN --apply THIS.xlsx --by NAME",
    "请在所审核的各行选择审核意见；不予认可或已改动的须写理由。其余单元格已锁定。"
    "填好后：nqpf review 规划 --apply 本表.xlsx --by 姓名",
)


class _Sheet(NamedTuple):
    columns: Mapping[str, int]
    rows: tuple[Row, ...]

    def said(self, row: Row, column: str) -> str:
        """What the cell of a row says."""
        cell = self.cell(row, column)
        return " ".join(as_text(cell).split()) if cell is not None and not cell.fault else ""

    def cell(self, row: Row, column: str) -> SheetCell | None:
        """The cell of a row; None where it is blank."""
        return row.get(self.columns[column]) if column in self.columns else None


def filled(grids: Sequence[Grid], file: str, report: ReviewReport) -> tuple[Given, ...]:
    """The judgements in a form. Raises :class:`InputError` with every cell that cannot be read.

    A row whose item or facet says something else than when the form was written is refused: nobody has judged that.
    """
    now = {(point.item, point.of): point for point in (*report.points, *report.suggestions)}
    problems: list[Problem] = []
    found: list[Given] = []
    sheets = list(_sheets(grids))
    if not sheets:
        hint = Text(
            "fill in the form of nqpf review PLAN --form X.xlsx", "请填写 nqpf review 规划 --form X.xlsx 所生成的表"
        )
        raise InputError([Problem(Span(file), Text("there is no review form in this file", "文件中没有审核表"), hint)])
    for sheet in sheets:
        for row in sheet.rows:
            given = _given(sheet, row, now, problems)
            if given is not None:
                found.append(given)
    if problems:
        raise InputError(problems)
    return tuple(found)


def _given(sheet: _Sheet, row: Row, now: Mapping[tuple[str, str], PointView], problems: list[Problem]) -> Given | None:
    """The judgement of a row; None where it has none, or cannot be read."""
    cell = sheet.cell(row, "verdict")
    if cell is None:
        alone = sheet.cell(row, "reason")
        if alone is not None:
            message = Text("a reason without a judgement", "写了理由而未选审核意见")
            problems.append(Problem(alone.span, message, Text("choose one in the cell before", "请在左侧单元格选择")))
        return None
    verdict = _VERDICTS.get(sheet.said(row, "verdict").casefold())
    if verdict is None:
        titles = VERDICT_TITLES.values()
        hint = Text(" / ".join(title.en for title in titles), "、".join(title.zh for title in titles))
        said = sheet.said(row, "verdict")
        problems.append(Problem(cell.span, Text(f"`{said}` is no judgement", f"“{said}”不是审核意见"), hint))
        return None
    item, of = sheet.said(row, "id"), sheet.said(row, "of")
    point = now.get((item, of))
    if point is not None and (sheet.said(row, "content"), sheet.said(row, "text")) != (point.content, point.text):
        message = Text(
            f"`{item}` has changed since the form was written, so that nobody has judged what it says now",
            f"`{item}` 在生成本表后有改动，现有内容尚未审核",
        )
        problems.append(Problem(cell.span, message, Text("write a new form for it", "请重新生成审核表")))
        return None
    reason = sheet.said(row, "reason")
    if verdict != "accepted" and is_placeholder(reason):
        message = Text(f"`{item}`: the reason is missing", f"`{item}`：未写理由")
        problems.append(Problem(cell.span, message, Text("write it in the next cell", "请在右侧单元格填写")))
        return None
    return Given(cell.span, item, of, verdict, reason)


def _sheets(grids: Sequence[Grid]) -> Iterator[_Sheet]:
    for grid in grids:
        numbers = sorted(grid.rows)
        heads = ((number, columns) for number in numbers if (columns := _columns(grid.rows[number])))
        for first, columns in heads:
            yield _Sheet(columns, tuple(grid.rows[number] for number in numbers if number > first))
            break


def _columns(row: Row) -> Mapping[str, int] | None:
    """Where the columns of the form are, if the row is its head."""
    said = {" ".join(as_text(cell).split()): at for at, cell in row.items() if not cell.fault}
    for lang in LANGUAGES:
        names = {key: head.in_language(lang) for key, head in {**HEADS, **HIDDEN}.items()}
        if all(names[key] in said for key in ("verdict", *HIDDEN)):
            return {key: said[name] for key, name in names.items() if name in said}
    return None


_VERDICTS: dict[str, Verdict] = {
    name.casefold(): verdict for verdict, title in VERDICT_TITLES.items() for name in (verdict, title.en, title.zh)
}
