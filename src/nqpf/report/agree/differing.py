"""What two coders differ on: facets in the order of what they are worth, and answers of tasks."""

from collections.abc import Iterator

from nqpf.base.language import NO_TEXT, Text, both
from nqpf.report.agree.titles import KIND_NAMES
from nqpf.report.agree.view import AgreeReport, AnswerView, DifferenceView
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block
from nqpf.report.blocks.words import COMMA, Run, joined, words


def differences(report: AgreeReport, top: int | None) -> Iterator[Block]:
    """Each facet that one coder claims for a passage and the other does not."""
    shown = report.differences[:top]
    if not shown:
        return
    if len(shown) < len(report.differences):
        count, all_of = len(shown), len(report.differences)
        said = Text(f"{count} of {all_of} differences; all: --all", f"共 {all_of} 处分歧，列出 {count} 处；全部：--all")
        yield b.Paragraph(words(said), "note")
    columns = (
        b.Column(Text("Points", "分值"), "exact"),
        b.Column(Text("Facet", "要点"), room=2),
        b.Column(Text("By", "认定方")),
        *_CODERS,
        b.Column(Text("Passage", "段落"), room=3),
    )
    yield b.Table(
        "differing", Text("Claims of one coder only", "仅一方认定的要点"), columns, tuple(map(_row, shown)), 2, True
    )
    yield b.Paragraph(words(_POINTS), "note")


_CODERS = (
    b.Column(Text("Item of A", "A 的条目"), short=both("A")),
    b.Column(Text("Item of B", "B 的条目"), short=both("B")),
)


def _row(one: DifferenceView) -> b.Row:
    page = Text(f" (p. {one.page})", f"（第 {one.page} 页）") if one.page else NO_TEXT
    return b.Row(
        (
            b.number(one.points),
            b.text(Run(both(f"{one.facet} "), "strong"), one.title),
            b.text(one.by),
            *_items(one),
            b.text(Run(KIND_NAMES[one.kind], "quiet"), f" {one.text}", Run(page, "quiet") if page else ""),
        )
    )


def _items(one: DifferenceView | AnswerView) -> tuple[b.Cell, b.Cell]:
    """The items of A and of B; a dash where one has none."""
    first, second = (
        b.text(joined((words(item.id) for item in items), COMMA) or "–") for items in (one.items_a, one.items_b)
    )
    return first, second


def answered(report: AgreeReport) -> Iterator[Block]:
    """Each question that one coder has answered for a task and the other has not."""
    if report.answered:
        columns = (
            b.Column(Text("Question", "问题")),
            b.Column(Text("Answered by", "写明方")),
            *_CODERS,
            b.Column(Text("Task", "任务"), room=1),
        )
        yield b.Table(
            "answers-differing",
            Text("Answers in one plan only", "仅一方写明的问题"),
            columns,
            tuple(map(_answer, report.answered)),
        )


def _answer(one: AnswerView) -> b.Row:
    return b.Row((b.text(one.title), b.text(one.by), *_items(one), b.text(one.items_a[0].title)))


_POINTS = Text(
    "Points: what the total of who claims the facet loses without it; 0 where another item meets it as well. A dash: "
    "this coder has no item for the passage.",
    "分值：去掉该认定后，认定方总分减少多少；另有条目同样满足该要点时为 0。“–”：该方未编码此段。",
)
