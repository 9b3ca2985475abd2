"""The sheets of `nqpf rank --feedback`: one for each plan, made by whoever works, written together or not at all."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.base.source import Span
from nqpf.batch.workforce import worked, workforce
from nqpf.cli.checkup.placing import put_folder, refuse_existing
from nqpf.cli.many.ranking import ScoringTerms, ground_of, plan_of
from nqpf.cli.many.sheet_names import sheet_names
from nqpf.cli.outputs.progress import progress
from nqpf.cli.outputs.terminal import complain
from nqpf.loading.assessment import load_assessments
from nqpf.loading.assessment_files import Known, assessments_by_plan
from nqpf.loading.files.companion import warn
from nqpf.loading.files.reading import STDIN
from nqpf.render.options import Options
from nqpf.render.pages import page_renderer
from nqpf.report.behind import behind
from nqpf.report.feedback.page import feedback_page
from nqpf.report.feedback.standing import Standing, standings_of
from nqpf.report.feedback.withheld import names_of, without_names
from nqpf.report.portfolio.record import PlanRecord, Unread
from nqpf.report.portfolio.view import Portfolio
from nqpf.report.score.build import report_of
from nqpf.report.score.experts import with_experts
from nqpf.report.scored import ScoredPlan

MOST_SHEETS = 1000
"""Sheets of one folder: they are kept until all are there."""
_WITH = Text("add --feedback FOLDER", "请加 --feedback 文件夹")
_ANOTHER = Text("name a folder that does not exist yet", "请指定尚不存在的文件夹")


class Job(NamedTuple):
    """A sheet to be made: the plan's path as it was named, its quarters, the files of its assessments.

    `others` are the names of other plans that no reason of a reviewer may have in it.
    """

    path: str
    standing: Standing
    assessments: tuple[str, ...]
    others: frozenset[str] = frozenset()


class Sheets:
    """The sheets that are asked for, if any: takes plans in as they are read, and writes the folder at the end."""

    def __init__(self, folder: Path | None, assessments: Sequence[str] = ()) -> None:
        """Nothing read yet. Without a folder nothing is written."""
        self._folder, self._assessments = folder, assessments
        self._read: dict[str, PlanRecord] = {}

    def add(self, path: str, record: PlanRecord | Unread) -> None:
        """Take in what was read at a path. A plan with the same bytes as another has a sheet once."""
        if self._folder and isinstance(record, PlanRecord):
            self._read[path] = record._replace(drawn=b"", facets=())

    def write(self, portfolio: Portfolio, terms: ScoringTerms, jobs: int | None, language: Language) -> None:
        """Write the sheets of the plans of the portfolio into the folder, together.

        Raises :class:`InputError` where it cannot be written, and for an assessment that does not hold; then nothing is
        written.
        """
        if self._folder is None:
            return
        standings = standings_of(portfolio)
        read = {path: record for path, record in self._read.items() if record.path in standings}
        known = (Known(path, record.id, record.sha256) for path, record in read.items())
        assessed = assessments_by_plan(self._assessments, known)
        every = {path: names_of(one.title, one.id, one.path) for path, one in read.items()}
        work = [
            Job(path, standings[one.path], tuple(files), _others(path, every) if files else frozenset())
            for path, one in read.items()
            for files in [assessed.get(path, ())]
        ]
        names = sheet_names((one.title.in_language(language), one.id) for one in read.values())
        files = dict(zip(names, _made(work, terms, jobs, language), strict=True))
        put_folder(self._folder, files, _ANOTHER)
        count, folder = len(files), plain(self._folder.as_posix())
        wrote = Text(f"Wrote {folder}/: {count} feedback sheets", f"已写入 {folder}/：反馈单 {count} 份")
        complain(wrote.in_language(language))


def sheets_of(folder: Path | None, assessments: Sequence[str], paths: Collection[str], *, lines: bool) -> Sheets:
    """The sheets that the command line asks for.

    Raises :class:`InputError`, before any plan is read, where none can be written.
    """
    if folder is None:
        if assessments:
            raise _refused("--assessment", Text("is shown on feedback sheets", "只用于反馈单"), _WITH)
        return Sheets(None)
    if lines:
        message = Text("jsonl shows each plan by itself", "jsonl 逐份输出，不含整体统计")
        raise _refused("--feedback", message, Text("use another format", "请用其他格式"))
    if STDIN in paths:
        message = Text("a plan from standard input cannot have a sheet", "标准输入的规划无法生成反馈单")
        raise _refused("--feedback", message, Text("give the plan's file", "请给出规划文件"))
    if len(paths) > MOST_SHEETS:
        message = Text(f"{len(paths)} plans are too many for sheets", f"{len(paths)} 份规划过多，无法生成反馈单")
        raise _refused("--feedback", message, Text(f"name at most {MOST_SHEETS}", f"最多指定 {MOST_SHEETS} 份"))
    refuse_existing(folder, _ANOTHER)
    page_renderer("docx")  # an extra may be missing
    return Sheets(folder, assessments)


def _others(path: str, names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The names of other plans, without those that this plan's own names have in them."""
    found = frozenset().union(*(named for other, named in names.items() if other != path))
    return frozenset(name for name in found if not any(name in own for own in names[path]))


def _refused(option: str, message: Text, hint: Text) -> InputError:
    return InputError([Problem(Span(option), message, hint)])


def _made(work: Sequence[Job], terms: ScoringTerms, jobs: int | None, language: Language) -> Iterator[bytes]:
    paths = [job.path for job in work]
    with workforce(paths, jobs) as force, progress(len(paths), language) as advance:
        for sheet in worked(partial(make_sheet, terms, language), work, force):
            yield sheet
            advance()


def make_sheet(terms: ScoringTerms, language: Language, job: Job) -> bytes:
    """The sheet of one plan, made of nothing but that plan and its quarters. Raises :class:`InputError`."""
    ground = ground_of(terms)
    plan = plan_of(terms, job.path)
    scored = ScoredPlan(plan, ground.standard_for(plan), behind(plan))
    report = report_of(scored)
    if job.assessments:
        loaded = load_assessments(job.assessments, plan, scored.rubric)
        report = with_experts(report, scored, loaded)
        if report.experts:
            passed = without_names(report.experts, job.others)
            report = report._replace(experts=passed.experts)
            warn(Problem(Span(plan.source.name), _withheld(name)) for name in passed.withheld)
    made = page_renderer("docx")(feedback_page(report, job.standing), Options(language=language))
    assert isinstance(made, bytes)
    return made


def _withheld(criterion: str) -> Text:
    return Text(
        f"a reason for `{criterion}` names another plan and is left out of the sheet",
        f"对 `{criterion}` 的理由提到其他规划，未列入反馈单",
    )
