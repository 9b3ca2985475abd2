"""What the work list says, in both languages: kinds of work, who usually does them, what would count."""

from collections.abc import Mapping, Sequence

from nqpf.base.language import Text
from nqpf.facets.statement import StatementCheck
from nqpf.plan.plan import Kind
from nqpf.report.worklist.view import LimitCause
from nqpf.rubric.model import Facet

TO_DO: Mapping[str, Text] = {
    "what": Text("Say what is done, and to what, in {tasks}", "为 {count} 项任务写明具体行动"),
    "who": Text("Name the body that leads or is responsible for {tasks}", "为 {count} 项任务明确牵头或责任单位"),
    "when": Text("State a completion date for {tasks}", "为 {count} 项任务写明完成时限"),
    "with_what": Text("State the money, and who provides it, for {tasks}", "为 {count} 项任务写明资金数额和来源"),
    "measured": Text(
        "Give {tasks} an indicator with its target year and baseline", "为 {count} 项任务配上有目标年份和基期值的指标"
    ),
    "target": Text("State the target and its year for {indicators}", "为 {count} 项指标写明目标值和目标年份"),
    "from_where": Text("State the baseline of {indicators}", "为 {count} 项指标补写基期值"),
    "supported": Text(
        "State the baseline and the responsible body of {indicators}", "为 {count} 项指标写明基期值和责任单位"
    ),
    "tracked": Text("Say how to track {indicators}", "为 {count} 项指标写明数据来源、报送单位和频次"),
    "milestones": Text("Give {indicators} a milestone", "为 {count} 项指标补写中间年份的节点值"),
    "entries": Text("Complete the entries of {lists}", "补齐 {count} 份清单的条目"),
    "sourced": Text("State the source and date of {lists}", "为 {count} 份清单写明来源和日期"),
    "acted_on": Text("Name the measures that act on {lists}", "为 {count} 份清单写明对应举措"),
    "kept": Text("Say who keeps {lists} up to date", "为 {count} 份清单写明维护单位和更新周期"),
}
"""By kind of work, what to do in so many tasks, indicators or lists."""
_ADD = Text("Add what is missing in {title}: {criteria}", "补充“{title}”所缺内容：{count} 条准则")
_DRAFTING = Text("drafting office", "起草单位")
_LEADS = Text("lead agencies", "各牵头单位")
_STATISTICS = Text("statistics, lead agencies", "统计部门、牵头单位")
_DOERS: Mapping[str, Text] = {
    "when": _LEADS,
    "measured": Text("lead agencies, statistics", "牵头单位、统计部门"),
    "target": _LEADS,
    "from_where": _STATISTICS,
    "supported": _STATISTICS,
    "tracked": _STATISTICS,
    "milestones": _LEADS,
}
"""Who does a kind of work; where nothing is said, whoever drafts the plan."""
THEIRS = frozenset({"when", "measured", "target", "milestones"})
"""The kinds of work that the bodies in charge do themselves, where they are named."""
_FUNDING: Mapping[Kind, Text] = {
    "region": Text("finance department, lead agencies", "财政部门、牵头单位"),
    "enterprise": Text("finance department, lead units", "财务部门、责任部门"),
}

_SMALLEST: Mapping[str, Text] = {
    "measure": Text(
        "one sentence that says what is done, and to what, about: {title}",
        "写一句具体行动（做什么、对什么），内容为：{title}",
    ),
    "indicator": Text(
        "one figure to be reached, with its unit, for: {title}", "写一项有计量单位和目标值的指标，内容为：{title}"
    ),
    "statement": Text(
        "one list with at least {min} entries, by {field}: {title}",
        "列一份清单，按“{field}”至少 {min} 条，内容为：{title}",
    ),
}
_REST: Mapping[LimitCause, Text] = {
    "posts": Text(
        "values between goalposts ({count}): they are measured, not written",
        "{count} 项取决于实际数值，须实测，不能补写",
    ),
    "benchmark": Text("targets that reach a benchmark of the rubric ({count})", "{count} 项须目标达到评价标准的对标值"),
    "figures": Text("figures that no longer fall short ({count})", "{count} 项须所列数值达到要求"),
}


def said_of(work: str, count: int, titles: Mapping[str, Text]) -> Text:
    """What to do, and in how many items."""
    if work not in TO_DO:
        title = titles[work.partition(":")[2]]
        criteria = "1 criterion" if count == 1 else f"{count} criteria"
        return Text(
            _ADD.en.format(title=title.in_language("en"), criteria=criteria),
            _ADD.zh.format(title=title.in_language("zh"), count=count),
        )
    text = TO_DO[work]
    numbers = {
        name: f"{count} {one if count == 1 else name}"
        for name, one in (("tasks", "task"), ("indicators", "indicator"), ("lists", "list"))
    }
    return Text(text.en.format(**numbers), text.zh.format(count=count))


def doer(work: str, kind: Kind) -> Text:
    """Who usually does a kind of work."""
    return _FUNDING[kind] if work == "with_what" else _DOERS.get(work, _DRAFTING)


def smallest(facet: Facet) -> Text:
    """The least that would count for a facet."""
    check = facet.check
    kind = "indicator" if check.kind == "goalposts" else check.kind
    text, first = _SMALLEST[kind], check.fields[0] if isinstance(check, StatementCheck) else None
    least = check.min if isinstance(check, StatementCheck) else 1
    return Text(
        text.en.format(title=facet.title.in_language("en"), min=least, field=first and first.en),
        text.zh.format(title=facet.title.in_language("zh"), min=least, field=first and first.zh),
    )


def what_counts(facets: Sequence[Facet]) -> Text:
    """What would count for facets: the rubric's remedies, else what counts, else their titles."""
    said = [facet.remedy or facet.counts or facet.title for facet in facets]
    return Text(" ".join(text.in_language("en") for text in said), "".join(text.in_language("zh") for text in said))


def rest(cause: LimitCause, count: int) -> Text:
    """What would have to be so beyond writing."""
    text = _REST[cause]
    return Text(text.en.format(count=count), text.zh.format(count=count))
