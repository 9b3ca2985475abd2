"""`outside-horizon`: dates that the plan's own years do not cover."""

from collections.abc import Iterator
from itertools import islice

from nqpf.base.language import Text, both
from nqpf.base.source import Pointer
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.tasks import tasks
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView
from nqpf.plan.plan import Action, Horizon, Indicator

_MOST_NAMED = 5


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Hold what is due, what starts, targets and milestones against the horizon."""
    horizon = view.plan.horizon
    first, last = (end.worded if end else both("…") for end in (horizon.start, horizon.end))
    hint = Text(
        f"correct the date, or the plan's years ({first.en}–{last.en})",
        f"请更正日期，或调整规划期（{first.zh}–{last.zh}）",
    )
    for pointer, task in tasks(view.plan):
        for subject, key, message in _of_task(task, horizon):
            yield Conflict(subject, (*pointer, *key), message, hint)
    for number, indicator in enumerate(view.plan.indicators):
        for subject, key, message in _of_indicator(indicator, horizon):
            yield Conflict(subject, ("indicators", number, *key), message, hint)


def _of_task(task: Action, horizon: Horizon) -> Iterator[tuple[str, Pointer, Text]]:
    name, start, due = task.id, task.start, task.due
    # What began before the plan did is work carried on, and plans list it; what begins after it is a slip.
    if start and horizon.end and start.start > horizon.end.end:
        when = start.worded
        message = Text(f"`{name}` starts {when.en}, after the plan ends", f"`{name}` 开始时间（{when.zh}）晚于规划期")
        yield f"{name}.start", ("start",), message
    if due and not horizon.covers(due):
        when = due.worded
        message = Text(
            f"`{name}` is due {when.en}, outside the plan's years", f"`{name}` 完成时限（{when.zh}）不在规划期内"
        )
        yield f"{name}.due", ("due",), message


def _of_indicator(indicator: Indicator, horizon: Horizon) -> Iterator[tuple[str, Pointer, Text]]:
    name, target = indicator.id, indicator.target
    if target and target.year and not horizon.covers(target.year):
        when = target.year.worded
        message = Text(
            f"the target of `{name}` is set for {when.en}, outside the plan's years",
            f"`{name}` 的目标年份（{when.zh}）不在规划期内",
        )
        yield f"{name}.target", ("target", "year"), message
    years = {number: point.year for number, point in enumerate(indicator.milestones)}
    outside = {number: year for number, year in years.items() if year and not horizon.covers(year)}
    if outside:
        days = [year.worded for year in islice(outside.values(), _MOST_NAMED)]
        days += [both("…")] if len(outside) > _MOST_NAMED else []
        message = Text(
            f"milestones of `{name}` lie outside the plan's years: {', '.join(day.en for day in days)}",
            f"`{name}` 的节点年份不在规划期内：{'、'.join(day.zh for day in days)}",
        )
        yield f"{name}.milestones", ("milestones", min(outside), "year"), message


RULE = Rule(
    id="outside-horizon",
    severity="warning",
    title=Text("A date lies outside the plan's years", "日期不在规划期内"),
    about=Text(
        "Due dates, targets and milestones must fall within the plan's `horizon`, and nothing may start after it: "
        "what lies beyond cannot be checked when the plan ends. Work that began before the plan and continues is no "
        "finding; nor is a baseline, which lies before the plan. Of a draft whose document was read, `outside-title` "
        "looks at the years in the text instead.",
        "完成时限、目标年份和节点年份应在规划期 `horizon` 内，开始时间不得晚于规划期，否则期末无法考核。"
        "规划期前已启动的续建工作不算问题；基期本应早于规划期，也不检查。"
        "草稿如已读取原文件，改由 `outside-title` 核对文中年份。",
    ),
    find=find,
    passing={
        "measures": [{"id": "M1", "title": "续建中试基地", "start": 2023, "due": "2027年底"}],
        "indicators": [{"id": "I1", "title": "中试基地数", "unit": "个", "target": {"value": 5, "year": 2028}}],
    },
    failing={
        "measures": [{"id": "M1", "title": "续建中试基地", "start": 2023, "due": "2029年底"}],
        "indicators": [{"id": "I1", "title": "中试基地数", "unit": "个", "target": {"value": 5, "year": 2035}}],
    },
)
