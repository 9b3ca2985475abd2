"""The first screen: the three figures and what they mean, the six questions, where the plan is strong and weak."""

from collections.abc import Collection, Iterator

from nqpf.base.language import Text
from nqpf.report.bases.words import in_a_line
from nqpf.report.blocks.block import KeyFigure, KeyFigures, Paragraph
from nqpf.report.blocks.page import Block, Section
from nqpf.report.blocks.pictures import Bar, Bars, Mark, Scale
from nqpf.report.blocks.words import Tone, aside, words
from nqpf.report.commitment import CommitmentView, QuestionView, joined
from nqpf.report.pages.bases import bases
from nqpf.report.pages.score.beside import beside_total
from nqpf.report.pages.score.extremes import extremes
from nqpf.report.score.view import Report, known
from nqpf.report.words.head import BREADTH, COMMITMENT, NOT_ASSESSED, NOT_RATED, NOTHING_CLAIMED, TOTAL
from nqpf.report.words.questions import COUNTS

_TITLE = Text("Result", "评价结果")
_SHEET = Text("Summary", "摘要")
_NOT_RATEABLE = Text(
    "Not rateable: less than {floor:.0%} of the rubric was assessed.", "不予评级：已评定比例低于 {floor:.0%}。"
)
_COMMITTED = Text("how firmly the plan's own tasks commit", "规划自身任务落实到位的程度")
_AGENDA = Text("how much of the rubric's agenda the plan takes up", "涉及评价标准所列议题的比例")
_SCORED = Text("the rubric's score: what is taken up, and how firmly", "按评价标准计分：涉及哪些议题、落实到什么程度")
_ON_SCALE = Text("The figures are where bands end; the mark is the commitment.", "数字为各等级分界，标记为承诺力度。")
_SCALE = Text("Commitment on the scale of bands", "承诺力度在等级标尺上的位置")
_OF = Text("{answered} of {tasks}", "{answered}/{tasks}")
_FAIR, _GOOD = 0.3, 0.75
"""Shares below which a bar is poor and fair."""


def section(report: Report, *, brief: bool = False, without: Collection[str] = ()) -> Section:
    """Everything on it means something to a reader who has read no manual.

    A brief one has no drawn scale; what it can do without (`nqpf.report.pages.score.crowded`) is left out as told.
    """
    return Section("result", _TITLE, tuple(_blocks(report, brief, without)), "first", _SHEET)


def _blocks(report: Report, brief: bool, without: Collection[str]) -> Iterator[Block]:
    score = report.score
    if score.status == "assessed" and not score.rateable:
        floor = score.assessed_floor
        said = Text(_NOT_RATEABLE.en.format(floor=floor), _NOT_RATEABLE.zh.format(floor=floor))
        yield Paragraph(words(said), "warning")
    yield KeyFigures(tuple(key_figures(report, without)))
    if score.status == "assessed":
        yield from _bases(report, without)
    if not brief:
        yield from _on_scale(report)
    yield from questions(score.commitment)
    yield from (Paragraph(said) for said in extremes(report.dimensions, counted="counts" not in without))


def _bases(report: Report, without: Collection[str]) -> Iterator[Block]:
    found = report.score.bases.figures
    if "bases" not in without:
        yield from bases(found)
    elif found and "base line" not in without:
        yield Paragraph(words(in_a_line(found)), "note")


def key_figures(report: Report, without: Collection[str] = ()) -> Iterator[KeyFigure]:
    """Commitment, breadth and total, each with what it means; breadth and total only of an assessed plan."""
    score = report.score
    yield _commitment(score.commitment)
    if score.status == "not-yet-assessed":
        yield KeyFigure(TOTAL, NOT_ASSESSED, NOTHING_CLAIMED, of="")
        return
    yield KeyFigure(BREADTH, known(score.breadth), _AGENDA)
    yield KeyFigure(
        TOTAL,
        known(score.total),
        _SCORED,
        details=tuple(said for name, said in beside_total(report) if name not in without),
    )


def _commitment(found: CommitmentView) -> KeyFigure:
    if found.value is None:
        return KeyFigure(COMMITMENT, NOT_RATED, _too_few(found.tasks), of="")
    band = joined(found.bands)
    means = _COMMITTED
    if len(found.bands) == 1 and found.bands[0].text:
        meant = found.bands[0].text
        means = Text(f"{means.en}: {meant.in_language('en')}", f"{means.zh}：{meant.in_language('zh')}")
    return KeyFigure(COMMITMENT, found.value, means, band=band)


def _too_few(tasks: int) -> Text:
    counted = f"{tasks} task{'' if tasks == 1 else 's'}"
    found = f"仅 {tasks} 项任务" if tasks else "未读到任务"
    return Text(f"{counted}; five are needed", f"{found}，满五项方可评定")


def _on_scale(report: Report) -> Iterator[Scale]:
    value, bands = report.score.commitment.value, report.scales.commitment
    if value is not None and bands:
        yield Scale("scale", _SCALE, value, tuple(Mark(band.title, band.below) for band in bands), _ON_SCALE)


def questions(found: CommitmentView) -> Iterator[Bars]:
    """The six questions as bars, the one that fewest tasks answer first; none where there is no task."""
    if not found.tasks:
        return
    worst = sorted(found.questions, key=lambda question: question.share)
    say = "only task says" if found.tasks == 1 else f"{found.tasks} tasks say"
    title = Text(f"What the plan's {say}, least first", f"规划 {found.tasks} 项任务写明了什么（由少到多）")
    bars = tuple(_bar(question, found.tasks) for question in worst)
    yield Bars("questions", title, bars, float(found.tasks), "answered")


def _bar(question: QuestionView, tasks: int) -> Bar:
    counted = {"answered": f"{question.answered:g}", "tasks": tasks}
    said = words(Text(_OF.en.format(**counted), _OF.zh.format(**counted)))
    if question.answered and question.id in COUNTS:
        said = words(said, aside(words(COUNTS[question.id], tone="quiet")))
    return Bar(words(question.title), question.answered, said, tone=_tone(question.share))


def _tone(share: float) -> Tone:
    return "poor" if share < _FAIR else "fair" if share < _GOOD else "good"
