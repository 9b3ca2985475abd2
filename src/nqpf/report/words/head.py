"""The head of every report: commitment, breadth and total, three figures that answer three questions."""

from collections.abc import Iterator
from typing import NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.report.commitment import CommitmentView, joined
from nqpf.report.score.view import ScoreView, known
from nqpf.report.values import said_of_missing

COMMITMENT = Text("Commitment", "承诺力度")
BREADTH = Text("Breadth", "覆盖广度")
TOTAL = Text("Total", "总分")
DRAFT = Text(
    "Draft: not confirmed as a whole; suggested facets do not count.",
    "草稿：尚未整体核实，建议的要点不计分。",
)
"""What every report of a draft says below its title."""
NOT_RATED = Text("not rated", "不评定")
NOT_ASSESSED = Text("not yet assessed", "尚未评估")
NOTHING_CLAIMED = Text(
    "nobody has matched its items with the rubric, so there are no total, dimensions and gaps",
    "尚未与评价标准逐条对应，故无总分、各维度得分和缺口",
)
"""What is said instead of total, dimensions and gaps."""


class Figure(NamedTuple):
    """One of the three figures.

    `value` is as printed, `of` what it is out of, `says` what it says in words, `details` the counts behind it.
    """

    name: Text
    value: Text
    of: str
    says: Text
    details: tuple[Text, ...] = ()


def head(score: ScoreView, *, applies_to_all: bool = True) -> tuple[Figure, ...]:
    """The three figures; `applies_to_all` where the plan declares nothing not applicable.

    Of a plan that is not yet assessed: commitment, and that the total is still to come.
    """
    if score.status == "not-yet-assessed":
        return _commitment(score.commitment), Figure(TOTAL, NOT_ASSESSED, "", NOTHING_CLAIMED)
    return _commitment(score.commitment), _breadth(score, applies_to_all), _total(score)


def _commitment(found: CommitmentView) -> Figure:
    details = tuple(commitment_details(found))
    if found.value is None:
        return Figure(COMMITMENT, NOT_RATED, "", _too_few(found.tasks), details)
    return Figure(COMMITMENT, _figure(found.value), " / 100", _said(found), details)


def _too_few(tasks: int) -> Text:
    found = f"仅 {tasks} 项任务" if tasks else "未读到任务"
    return Text(f"{_counted(tasks)}; five are needed", f"{found}，满五项方可评定")


def _counted(tasks: int) -> str:
    return f"{tasks} task{'' if tasks == 1 else 's'}"


def _said(found: CommitmentView) -> Text:
    """The band or bands; what a band says only where it is the only one."""
    named = joined(found.bands)
    if len(found.bands) != 1 or not found.bands[0].text:
        return named
    (band,) = found.bands
    return Text(
        f"{named.en} ({band.text.in_language('en')})",
        f"{named.zh}（{band.text.in_language('zh')}）",
    )


def commitment_details(found: CommitmentView) -> Iterator[Text]:
    """How many tasks answer each question, and how many different bodies, dates and amounts they name.

    No-break spaces keep a count beside its question.
    """
    if not found.tasks:
        return
    answers = [(question.title, f"{question.answered:g}") for question in found.questions]
    yield Text(
        f"of {_counted(found.tasks)}: "
        + ", ".join(f"{title.en} {count}".replace(" ", "\u00a0") for title, count in answers),
        f"{found.tasks} 项任务中写明：" + "、".join(f"{title.zh}\u00a0{count}" for title, count in answers),
    )
    yield Text(
        f"different bodies {found.bodies}, dates {found.dates}, amounts {found.amounts}",
        f"涉及单位 {found.bodies} 个、时间 {found.dates} 个、金额 {found.amounts} 个",
    )
    if found.strength:
        yield Text(
            "wording: " + ", ".join(f"{one.title.en} {one.items} ({one.share:.0%})" for one in found.strength),
            "表述强度：" + "、".join(f"{one.title.zh} {one.items}（{one.share:.0%}）" for one in found.strength),
        )


def _breadth(score: ScoreView, applies_to_all: bool) -> Figure:
    says = Text("of the rubric's agenda is addressed", "评价标准所列议题的涉及比例")
    if applies_to_all:
        return Figure(BREADTH, _figure(score.breadth), " / 100", says)
    zero = f"{score.breadth_if_na_zero:.1f}"
    detail = Text(f"with N/A items as 0: {zero}", f"不适用项按 0 计为 {zero}")
    return Figure(BREADTH, _figure(score.breadth), " / 100", says, (detail,))


def _total(score: ScoreView) -> Figure:
    missing = said_of_missing(score.values)
    details = (missing,) if missing else ()
    if score.firmness is None:
        return Figure(TOTAL, _figure(score.total), " / 100", NO_TEXT, details)
    firmness, lost = f"{score.firmness:.2f}", f"{score.lost_to_coupling:.1f}"
    return Figure(
        TOTAL,
        _figure(score.total),
        " / 100",
        Text(
            f"breadth at firmness {firmness}; coupling takes {lost}",
            f"所涉议题的扎实程度 {firmness}；驱动耦合扣减 {lost}",
        ),
        details,
    )


def _figure(value: float | None) -> Text:
    value = known(value)
    return Text(f"{value:.1f}", f"{value:.1f}")
