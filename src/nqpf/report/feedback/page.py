"""The sheet of one plan as a page: what it reaches, five things to do, what reviewers say, room to reply.

It is made of the plan's own report and of its quarters, and knows of no other plan.
"""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page, Section
from nqpf.report.blocks.words import Words, words
from nqpf.report.feedback.points import Point, points_of
from nqpf.report.feedback.reasons import reasons
from nqpf.report.feedback.standing import FEWEST, Quarter, Standing
from nqpf.report.made import MADE_BY, against
from nqpf.report.pages.bases import bases
from nqpf.report.pages.score.first import key_figures, questions
from nqpf.report.score.people import for_people
from nqpf.report.score.view import Report


def feedback_page(report: Report, standing: Standing) -> Page:
    """The sheet of a plan with this report and these quarters."""
    report = for_people(report)
    points = points_of(report)
    said = tuple(reasons(report))
    sections = [Section("figures", _FIGURES, tuple(_figures(report, standing)), "first")]
    sections.append(Section("points", _POINTS, tuple(_points(points)), "first"))
    if said:
        sections.append(Section("reasons", _REASONS, said, "first"))
    sections.append(Section("reply", _REPLY, (_reply(points),), "first"))
    return Page(
        kind=("feedback",),
        product=_PRODUCT,
        title=report.plan.title,
        lead=tuple(_lead(report)),
        sections=tuple(sections),
        foot=(against(report.rubric), MADE_BY),
    )


def _lead(report: Report) -> Iterator[Words]:
    yield words(report.plan.subject)
    if report.plan.draft:
        yield words(_DRAFT, tone="fair")


def _figures(report: Report, standing: Standing) -> Iterator[Block]:
    quarters = (standing.commitment, standing.breadth, standing.total)
    figures = [
        figure._replace(details=(*figure.details, *_quarter(quarter)))
        for figure, quarter in zip(key_figures(report), quarters, strict=False)
    ]
    if report.score.status == "assessed" and not report.score.rateable:
        yield b.Paragraph(words(_NOT_RATEABLE), "warning")
    yield b.KeyFigures(tuple(figures))
    if report.score.status == "assessed":
        yield from bases(report.score.bases.figures)
    if max(quarter.of for quarter in quarters) < FEWEST:
        yield b.Paragraph(words(_TOO_FEW), "note")
    yield from questions(report.score.commitment)


def _quarter(quarter: Quarter) -> Iterator[Words]:
    if quarter.number is not None:
        name = _QUARTERS[quarter.number]
        yield words(Text(f"{name.en} of {quarter.of} plans", f"{quarter.of} 份规划中的{name.zh}"), tone="strong")


def _points(points: tuple[Point, ...]) -> Iterator[Block]:
    if not points:
        yield b.Paragraph(words(_NOTHING))
        return
    entries = tuple(
        b.Entry(number, words(point.title), point.gains, point.lines, f"point-{number}")
        for number, point in enumerate(points, start=1)
    )
    yield b.Entries("points", _POINTS, entries)
    yield b.Paragraph(words(_GAINS), "note")


def _reply(points: tuple[Point, ...]) -> b.Table:
    """A row for each point, and one for anything else, with cells to write in."""
    columns = (
        b.Column(_POINT, room=3),
        b.Column(Text("Your reply: what will be done, or why not", "答复：拟如何修改，或不修改的理由"), room=4),
        b.Column(Text("Who, by when", "由谁负责、何时完成"), room=2),
    )
    rows = [words(f"{number}. ", point.title) for number, point in enumerate(points, start=1)]
    rows.append(words(_ANYTHING))
    return b.Table("reply-cells", _REPLY, columns, tuple(b.Row((b.Cell(row), _EMPTY, _EMPTY)) for row in rows))


_EMPTY = b.Cell(blank=3)
_PRODUCT = Text("Feedback on a plan", "规划评价反馈")
_FIGURES = Text("What the plan reaches", "评价结果")
_POINTS = Text("Five things to do first", "优先改进的五件事")
_REASONS = Text("What the reviewers say", "评审人的意见")
_REPLY = Text("Your reply", "答复")
_POINT = Text("Point", "事项")
_ANYTHING = Text("Anything else", "其他意见")
_NOTHING = Text("Nothing is left to write.", "已无可补充的内容。")
_DRAFT = Text(
    "The plan was coded by a program and has not been confirmed as a whole.", "规划由程序编码，尚未整体核实。"
)
_NOT_RATEABLE = Text(
    "Not rateable: too little of the rubric was assessed, so breadth and total cannot be compared.",
    "不予评级：已评定的部分过少，覆盖广度和总分不可比。",
)
_TOO_FEW = Text(
    f"Fewer than {FEWEST} plans were looked at together, so it is not said in which quarter of them this one is.",
    f"同批规划不足 {FEWEST} 份，不说明本规划处于其中哪一档。",
)
_GAINS = Text("Each gain is the rise once all points above it are done.", "各项增分以其上各项均已完成为前提。")
_QUARTERS = {
    1: Text("in the upper quarter", "前四分之一"),
    2: Text("in the second quarter", "第二个四分之一"),
    3: Text("in the third quarter", "第三个四分之一"),
    4: Text("in the lowest quarter", "后四分之一"),
}
