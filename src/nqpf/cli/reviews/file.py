"""Judgements taken down in a reviewer's own file beside the plan."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Language, Text
from nqpf.base.source import Span
from nqpf.loading.plan.plan import LoadedPlan
from nqpf.loading.reviews import LoadedReview
from nqpf.plan.placeholder import is_placeholder
from nqpf.report.review.given import Given
from nqpf.report.review.view import ReviewReport
from nqpf.report.standard import Standard


class OpenedReview(NamedTuple):
    """A plan with its reviews, and how it stands."""

    path: str
    plan: LoadedPlan
    standard: Standard
    reviews: tuple[LoadedReview, ...]
    report: ReviewReport


class Written(NamedTuple):
    """How many judgements were added to which file, how many had been made already, how many points are left."""

    file: Path
    added: int
    same: int
    left: int


def opened_review(plan: str, rubric: Path | None, profile: str | None, encoding: str | None) -> OpenedReview:
    """A plan with the reviews beside it. Raises :class:`InputError`, also for a document, which nobody can review."""
    from nqpf.cli.inputs.shared import opened
    from nqpf.loading.files.reading import STDIN
    from nqpf.loading.reviews import reviews_of
    from nqpf.report.drafts.given import is_document
    from nqpf.report.review.build import build_review

    if plan == STDIN:
        message = Text("a plan on standard input has no file for its reviews", "标准输入的规划没有存放审核意见的文件")
        raise InputError([Problem(Span(plan), message, Text("name the file", "请写明文件"))])
    if is_document(plan):
        message = Text("a document is reviewed by its plan file", "文件须先起草为规划文件，再行审核")
        hint = Text("draft it first: nqpf draft", "请先用 nqpf draft 起草")
        raise InputError([Problem(Span(plan), message, hint)])
    loaded, judged_by, applied = opened(plan, rubric, profile, encoding)
    standard = Standard(judged_by, applied)
    reviews = reviews_of(plan, loaded.plan.id)
    return OpenedReview(plan, loaded, standard, reviews, build_review(loaded, standard, reviews))


def take_down(opened: OpenedReview, given: Sequence[Given], by: str | None, day: str | None, lang: Language) -> Written:
    """Add the judgements to the reviewer's file, or none of them. Raises :class:`InputError`."""
    from nqpf.cli.outputs.files import write_whole
    from nqpf.loading.files.run import note_addition
    from nqpf.loading.reviews import review_file
    from nqpf.report.review.given import chosen_points, entries_of, is_same
    from nqpf.report.review.written import Made, review_text
    from nqpf.review.confirmed import folded_name
    from nqpf.review.judged import content_of

    name, judged_on = _name(by), _day(day)
    if not given:
        message = Text("nothing is judged", "没有给出审核意见")
        hint = Text("add --accept, --reject or --apply", "请加 --accept、--reject 或 --apply")
        raise InputError([Problem(Span("--by"), message, hint)])
    chosen = chosen_points(opened.report, given, name)
    new = [one for one in chosen if not is_same(one, name)]
    known = next((one for one in opened.reviews if folded_name(one.review.reviewer) == folded_name(name)), None)
    file = Path(known.source.name) if known else review_file(opened.path, name)
    report = opened.report
    if new:
        view = opened.plan.view
        contents = {one.point.content: content_of(view.by_id[one.point.item], view) for one in new}
        head = {"plan": opened.plan.plan.id, "reviewer": name}
        text = review_text(known, head, Made(list(entries_of(new, judged_on)), contents), lang)
        if known:
            note_addition(file)
        elif file.exists() or file.is_symlink():
            message = Text("this file is there already, and of somebody else", "文件已存在，属于另一位审核人")
            raise InputError([Problem(Span(file.as_posix()), message)])
        write_whole(file, text.encode())
        report = _as_written(opened)
    left = sum(point.state in ("unreviewed", "outdated") for point in report.points)
    return Written(file, len(new), len(chosen) - len(new), left)


def _as_written(opened: OpenedReview) -> ReviewReport:
    """How the plan stands with what was written."""
    from nqpf.loading.reviews import reviews_of
    from nqpf.report.review.build import build_review

    return build_review(opened.plan, opened.standard, reviews_of(opened.path, opened.plan.plan.id))


def _name(by: str | None) -> str:
    if by is None or is_placeholder(by):
        message = Text("who judges is not said", "未写明审核人")
        raise InputError([Problem(Span("--by"), message, Text("add --by NAME", "请加 --by 姓名"))])
    return " ".join(by.split())


def _day(day: str | None) -> date:
    if day is None:
        return date.today()
    try:
        judged_on = date.fromisoformat(day.strip())
        if judged_on > date.today():
            message = Text(f"`{day}` is still to come", f"“{day}”尚未到来")
            raise InputError([Problem(Span("--date"), message)])
        return judged_on
    except ValueError:
        message = Text(f"`{day}` is no day", f"“{day}”不是日期")
        hint = Text("write it as 2026-12-31", "请写作 2026-12-31")
        raise InputError([Problem(Span("--date"), message, hint)]) from None
