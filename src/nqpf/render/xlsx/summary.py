"""The first sheet: what was scored against what, the result, and two charts of it."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.language import Text
from nqpf.render.xlsx import gaps, scores
from nqpf.render.xlsx.book import COUNT, EXACT, PERCENT, POINTS, STRONG, TEXT, TITLE, Form
from nqpf.render.xlsx.charts import ChartBox, Series, add_bars, add_radar
from nqpf.render.xlsx.grid import Cell, Sheet, TableRows
from nqpf.report.commitment import joined
from nqpf.report.score.documents import document_names
from nqpf.report.score.view import Report
from nqpf.report.words.findings import in_document, in_plan
from nqpf.report.words.head import DRAFT, NOT_ASSESSED, NOT_RATED, NOTHING_CLAIMED
from nqpf.report.words.marks import named
from nqpf.report.words.provenance import provenance_of

NAME = Text("Summary", "摘要")
_MOST_BARS = 10
_LABEL, _VALUE = 32, 70
_RADAR = Text("Score by dimension", "各维度得分")
_BARS = Text("Largest gaps: points to gain", "主要缺口：可增分")
_COUNT_OR_HALF = COUNT._replace(number="General")
_Row = tuple[Text, Cell, Form]


class Charted(NamedTuple):
    """Where the tables stand that the charts read; None for gaps where there are none."""

    dimensions: TableRows
    gaps: TableRows | None


def write_summary(sheet: Sheet, report: Report, charted: Charted | None) -> None:
    """Fill the sheet; a plan that is not yet assessed has nothing to chart."""
    sheet.sheet.set_column(0, 0, _LABEL)
    sheet.sheet.set_column(1, 1, _VALUE)
    sheet.write(0, 0, report.plan.title, TITLE)
    sheet.sheet.set_row(0, 26)
    sheet.sheet.set_portrait()
    sheet.sheet.fit_to_pages(1, 1)
    rows = [*_subject(report), *_result(report), *_beside(report), *_contents(report), *_provenance(report)]
    for number, (label, value, form) in enumerate(rows, start=2):
        sheet.write(number, 0, label)
        sheet.write(number, 1, value, form._replace(right=False))
        sheet.fit(number, (label, value), (_LABEL, _VALUE))
    if charted:
        _charts(sheet, charted, len(rows) + 3)


def _charts(sheet: Sheet, charted: Charted, below: int) -> None:
    first, last = charted.dimensions.head + 1, charted.dimensions.last
    series = Series(scores.DIMENSIONS, scores.DIMENSION_NAME, scores.DIMENSION_SCORE, first, last)
    add_radar(sheet, ChartBox(below, 0, 720, 420), _RADAR, series)
    if charted.gaps:
        last = min(charted.gaps.last, charted.gaps.head + _MOST_BARS)
        series = Series(gaps.NAME, gaps.GAP_NAME, gaps.GAP_GAIN, charted.gaps.head + 1, last)
        add_bars(sheet, ChartBox(below + 22, 0, 720, 380), _BARS, series, "+0.00")


def _subject(report: Report) -> Iterator[_Row]:
    yield Text("Subject", "规划主体"), report.plan.subject, TEXT
    if documents := document_names(report):
        yield Text("Document", "文件"), Text(named(documents, "en"), named(documents, "zh")), TEXT
    if report.plan.draft:
        yield Text("Status", "状态"), DRAFT, STRONG


def _result(report: Report) -> Iterator[_Row]:
    score = report.score
    found, strong = score.commitment, STRONG._replace(number="0.0")
    rated = found.value is not None
    yield Text("Commitment (of 100)", "承诺力度（满分 100）"), found.value if rated else NOT_RATED, strong
    if rated:
        yield Text("Band", "等级"), joined(found.bands), STRONG
    yield Text("Tasks", "任务数"), found.tasks, COUNT
    for question in found.questions:
        title = question.title
        yield Text(f"Tasks that say {title.en}", f"写明“{title.zh}”的任务数"), question.answered, _COUNT_OR_HALF
    yield Text("Different bodies", "涉及单位数"), found.bodies, COUNT
    yield Text("Different dates", "涉及时间数"), found.dates, COUNT
    yield Text("Different amounts", "涉及金额数"), found.amounts, COUNT
    if score.status == "not-yet-assessed":
        yield Text("Total", "总分"), NOT_ASSESSED, STRONG
        yield Text("Why", "说明"), NOTHING_CLAIMED, TEXT
    else:
        yield from _total(report)


def _total(report: Report) -> Iterator[_Row]:
    score, strong = report.score, STRONG._replace(number="0.0")
    yield Text("Breadth (of 100)", "覆盖广度（满分 100）"), score.breadth, strong
    if report.not_applicable:
        yield Text("Breadth with N/A items as 0", "不适用项按 0 计的覆盖广度"), score.breadth_if_na_zero, POINTS
    if score.firmness is not None:
        yield Text("Firmness", "扎实程度"), score.firmness, EXACT
    yield Text("Total without coupling", "未计耦合的总分"), score.linear, POINTS
    yield Text("Total (of 100)", "总分（满分 100）"), score.total, strong
    if not score.rateable:
        yield Text("Not rateable: assessed below", "不予评级：已评定比例低于"), score.assessed_floor, PERCENT
    if score.interval:
        moved = score.interval
        yield Text("Other weights and rules: median", "换用其他权重和规则：中位数"), moved.median, POINTS
        yield Text("5 % quantile", "5% 分位数"), moved.low, POINTS
        yield Text("95 % quantile", "95% 分位数"), moved.high, POINTS
        yield Text("Draws", "抽样次数"), moved.draws, COUNT


def _beside(report: Report) -> Iterator[_Row]:
    score = report.score
    if score.balance is not None:
        yield Text("Balance", "均衡度"), score.balance, EXACT
    if score.status == "assessed":
        yield Text("Geometric mean", "几何平均"), score.geometric, POINTS
        yield Text("Assessed", "已评定比例"), score.assessed, PERCENT
        if score.values:
            missing = len(score.values.missing)
            yield Text("Values needed", "所需数值"), score.values.needed, COUNT
            yield Text("Of these missing, counted as the worst", "其中缺失并按最差值计的"), missing, COUNT
        if report.not_applicable:
            yield Text("Score with N/A items as 0", "不适用项按 0 计的总分"), score.total_if_na_zero, POINTS
    if report.experts:
        yield Text("Score with experts", "含专家评估的总分"), report.experts.with_experts, POINTS
    if slips := in_document(report):
        yield Text("Findings in the document", "文件文字问题"), len(slips), COUNT
    yield Text("Findings of the consistency checks", "前后一致性检查发现的问题"), len(in_plan(report)), COUNT


def _contents(report: Report) -> Iterator[_Row]:
    plan = report.plan
    yield Text("Measures", "举措"), plan.measures, COUNT
    yield Text("Actions", "行动"), plan.actions, COUNT
    yield Text("Indicators", "指标"), plan.indicators, COUNT
    yield Text("Statements", "清单"), plan.statements, COUNT
    for entry in report.not_applicable:
        yield Text(f"Not applicable: {entry.id}", f"声明不适用：{entry.id}"), entry.reason, TEXT


def _provenance(report: Report) -> Iterator[_Row]:
    return ((name, value, TEXT) for name, value in provenance_of(report))
