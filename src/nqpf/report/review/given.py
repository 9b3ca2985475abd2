"""Judgements as somebody gives them (`M1`, `M1:P1.3.projects`, `M1:answers`), checked before any is written."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.messages.suggestions import nearest
from nqpf.plan.claims import MOST_CLAIMS
from nqpf.plan.placeholder import is_placeholder
from nqpf.report.review.view import PointView, ReviewReport
from nqpf.review.answers import ANSWERS
from nqpf.review.confirmed import folded_name
from nqpf.review.reviewfile import Verdict

ALL_ANSWERS = "answers"


class Given(NamedTuple):
    """A judgement by whom and of what: where it was given, the item, and the facet or answer; all of it where empty."""

    span: Span
    item: str
    of: str
    verdict: Verdict
    reason: str = ""


def given_points(points: Iterable[str], option: str, verdict: Verdict, reason: str = "") -> Iterator[Given]:
    """Judgements from the options of a command line."""
    for point in points:
        item, _, of = point.strip().partition(":")
        yield Given(Span(option), item.strip(), of.strip(), verdict, reason.strip())


class Chosen(NamedTuple):
    """A point that is judged, and how."""

    point: PointView
    verdict: Verdict
    reason: str


def chosen_points(report: ReviewReport, given: Sequence[Given], reviewer: str) -> list[Chosen]:
    """What the judgements are of. Raises :class:`InputError` with everything that may not be."""
    problems: list[Problem] = []
    chosen: dict[tuple[str, str], Chosen] = {}
    known: dict[str, list[PointView]] = defaultdict(list)
    for point in (*report.points, *report.suggestions):
        known[point.item].append(point)
    for one in given:
        for point in _points(one, known, problems):
            refused = _refused(one, point, reviewer)
            if refused is not None:
                problems.append(Problem(one.span, *refused))
            earlier = chosen.get((point.item, point.of))
            if earlier is not None and earlier.verdict != one.verdict:
                name = f"{point.item}:{point.of}"
                said = Text(f"`{name}` is judged twice, and differently", f"`{name}` 审核了两次，且意见不同")
                problems.append(Problem(one.span, said))
            chosen[point.item, point.of] = Chosen(point, one.verdict, one.reason)
    problems += _too_many(chosen.values(), known, given)
    if problems:
        raise InputError(problems)
    return list(chosen.values())


def _too_many(chosen: Iterable[Chosen], known: dict[str, list[PointView]], given: Sequence[Given]) -> Iterator[Problem]:
    """Items for which more suggestions are accepted than an item may have claims."""
    accepted = Counter(one.point.item for one in chosen if (one.verdict, one.point.kind) == ("accepted", "suggestion"))
    for item, count in accepted.items():
        free = MOST_CLAIMS - sum(point.kind == "claim" for point in known[item])
        if count > free:
            span = next(one.span for one in given if one.item == item)
            message = Text(
                f"`{item}` may claim {free} more, and {count} suggestions are accepted",
                f"`{item}` 还可对应 {free} 个要点，而认可了 {count} 条建议",
            )
            yield Problem(span, message, Text("accept those that its quote shows best", "请只认可引文最能体现的"))


def _points(one: Given, known: dict[str, list[PointView]], problems: list[Problem]) -> list[PointView]:
    """The points that a judgement is of; all claims and answers of the item where it names none."""
    if one.item not in known:
        message = Text(f"the plan has no item `{one.item}` to review", f"规划中没有可审核的条目 `{one.item}`")
        problems.append(Problem(one.span, message, nearest(one.item, known)))
        return []
    of_item = known[one.item]
    if not one.of:
        found = [point for point in of_item if point.kind != "suggestion"]
        if not found:
            suggested = ", ".join(f"{point.item}:{point.of}" for point in of_item)
            message = Text(f"`{one.item}` claims nothing and answers nothing", f"`{one.item}` 没有对应要点和问项")
            problems.append(Problem(one.span, message, Text(f"suggested: {suggested}", f"工具建议：{suggested}")))
        return found
    if one.of == ALL_ANSWERS:
        found = [point for point in of_item if point.kind == "answer"]
    else:
        found = [point for point in of_item if one.of in (point.of, *_called(point))]
    if not found:
        problems.append(Problem(one.span, *_nothing_there(one, of_item)))
    return found


def _called(point: PointView) -> tuple[str, ...]:
    """What people may call an answer: the words that the tool shows."""
    return (point.title.en, point.title.zh) if point.kind == "answer" else ()


def _nothing_there(one: Given, of_item: list[PointView]) -> tuple[Text, Text]:
    if one.of == "from_where" and of_item[0].item_kind == "measure":
        return (
            Text(f"the baseline of `{one.item}` is that of its indicators", f"`{one.item}` 的基期由所关联指标给出"),
            Text("judge the indicators", "请审核相应指标"),
        )
    if one.of == ALL_ANSWERS or one.of in ANSWERS:
        said = Text(f"`{one.item}` does not answer that: `{one.of}`", f"`{one.item}` 没有写明：`{one.of}`")
    else:
        said = Text(
            f"`{one.item}` neither claims `{one.of}` nor is it suggested for it",
            f"`{one.item}` 未对应 `{one.of}`，工具也未建议",
        )
    return said, nearest(one.of, [point.of for point in of_item])


def _refused(one: Given, point: PointView, reviewer: str) -> tuple[Text, Text] | None:
    """Why a judgement is not taken; None where it is."""
    if one.verdict != "accepted" and is_placeholder(one.reason):
        return (
            Text(f"no reason is given for `{point.item}:{point.of}`", f"`{point.item}:{point.of}` 未写理由"),
            Text("add --reason", "请加 --reason 写明理由"),
        )
    if one.verdict == "accepted" and point.by and folded_name(point.by) == folded_name(reviewer):
        return (
            Text(
                f"`{point.item}:{point.of}` was claimed by {point.by}, who cannot confirm it",
                f"`{point.item}:{point.of}` 这一对应由{point.by}提出，不能由本人核实",
            ),
            Text("somebody else has to review it", "请由他人审核"),
        )
    return None


def entries_of(chosen: Iterable[Chosen], day: date) -> Iterator[dict[str, Any]]:
    """The judgements as a review file has them: answers of one item with one verdict together, a claim each alone."""
    answers: dict[tuple[str, Verdict, str], list[str]] = defaultdict(list)
    waiting = list(chosen)
    for one in waiting:
        if one.point.kind == "answer":
            answers[one.point.item, one.verdict, one.reason].append(one.point.of)
    for one in waiting:
        key = (one.point.item, one.verdict, one.reason)
        if one.point.kind != "answer":
            yield _entry(one, {"facet": one.point.of}, day)
        elif key in answers:
            yield _entry(one, {"answers": answers.pop(key)}, day)


def _entry(one: Chosen, of: dict[str, Any], day: date) -> dict[str, Any]:
    point = one.point
    return {
        "item": point.item,
        **of,
        "verdict": one.verdict,
        **({"reason": one.reason} if one.reason else {}),
        "date": day.isoformat(),
        "content": point.content,
        **({"text": point.text} if point.text else {}),
    }


def is_same(chosen: Chosen, reviewer: str) -> bool:
    """Whether this reviewer has said the same of the same content already: then nothing is written."""
    last = next((one for one in chosen.point.judgements if folded_name(one.reviewer) == folded_name(reviewer)), None)
    return (
        last is not None and last.state != "outdated" and (last.verdict, last.reason) == (chosen.verdict, chosen.reason)
    )
