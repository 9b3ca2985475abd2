"""What keeps a plan from passing, in figures and words as they are shown: scores in points, parts as percentages."""

from collections.abc import Sequence

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.points import as_written, points
from nqpf.gate import Failure, GateRule
from nqpf.report.bases.words import BASIS_TITLES
from nqpf.report.commitment import QUESTION_TITLES
from nqpf.scoring.basis import Basis

_SHOWN = 8
"""Tasks that are named; the others are counted."""
_AS_FOUND = frozenset(
    {
        "assessed",
        "traceable",
        "answered",
        "too-few-tasks",
        "fewer",
        "draft",
        "not-assessed",
        "no-scope",
        "not-quoted",
        "not-reviewed",
        "confirmed",
        "doubtful-claims",
        "missing-units",
    }
)
"""The rules about a part of 1 or a count, and not about a score."""


def figures(failure: Failure) -> tuple[float, float]:
    """What is asked and what was found, as the report states them."""
    if failure.rule in _AS_FOUND:
        return failure.asked, failure.found
    return as_written(failure.asked), points(failure.found)


_ON_ANY: frozenset[GateRule] = frozenset({"draft", "assessed", "traceable", "not-assessed", "no-scope"})
"""The rules that the basis makes no difference to."""


def on_basis(said: Text, failure: Failure, basis: Basis) -> Text:
    """The sentence with the basis named, where it is not what the plan claims, as ever."""
    if basis == "claimed" or failure.rule in _ON_ANY | _SAY_THEMSELVES:
        return said
    title = BASIS_TITLES[basis]
    return Text(f"{said.en} ({title.en.lower()} basis)", f"{said.zh}（{title.zh}口径）")


_SAY_THEMSELVES: frozenset[GateRule] = frozenset(
    {"not-quoted", "not-reviewed", "confirmed", "doubtful-claims", "missing-units"}
)


def sentence(failure: Failure, tasks: Sequence[str] = (), *, in_memory: bool = False) -> Text:
    """What is asked and what was found, in words; `tasks` are those that do not answer the question asked.

    `in_memory`: the plan is a document's, drafted for this check alone.
    """
    if failure.rule == "draft" and in_memory:
        return _IN_MEMORY
    asked, found = figures(failure)
    if failure.rule == "fewer":
        return _fewer(failure.node, asked, found)
    if failure.rule in _SAID:
        title = QUESTION_TITLES.get(failure.node, NO_TEXT)
        values = {
            "found": found,
            "asked": asked,
            "shown": _shown(found, asked),
            "part": _part(found, asked),
            "least": f"{as_written(asked):g}%",
        }
        said = _SAID[failure.rule]
        named = _listed(tasks) if failure.rule == "answered" else _named(tasks)
        return Text(
            said.en.format(**values, title=title.en) + named.en, said.zh.format(**values, title=title.zh) + named.zh
        )
    en, zh = ("the plan", "总分") if failure.node == "total" else (failure.node, f"{failure.node} 得分")
    shown = _shown(found, asked)
    return Text(f"{en} scores {shown}, below the required {asked:g}", f"{zh} {shown}，低于门槛 {asked:g}")


_IN_MEMORY = Text(
    "a document, drafted in memory: nobody has confirmed what was read from it",
    "文档，仅在内存中起草：读出的内容尚未经人核实",
)
_SAID: dict[str, Text] = {
    "assessed": Text(
        "only {part} of the rubric was assessed, below the required {least}",
        "已评定比例仅 {part}，低于门槛 {least}",
    ),
    "traceable": Text(
        "{part} of the items have a verified quote, below the required {least}",
        "引文经核对属实的条目占 {part}，低于门槛 {least}",
    ),
    "commitment": Text("commitment is {shown}, below the required {asked:g}", "承诺力度 {shown}，低于门槛 {asked:g}"),
    "too-few-tasks": Text(
        "commitment is not rated: {found:g} tasks, {asked:g} are needed",
        "承诺力度不评定：仅 {found:g} 项任务，须满 {asked:g} 项",
    ),
    "answered": Text(
        "{part} of the tasks say {title}, below the required {least}",
        "写明“{title}”的任务占 {part}，低于门槛 {least}",
    ),
    "draft": Text(
        "the plan is a draft, not confirmed as a whole: check it, then delete `draft: true`",
        "规划为草稿，尚未整体核实；核实后请删去 `draft: true`",
    ),
    "not-assessed": Text(
        "not yet assessed: no item has been matched with the rubric, so there is no score to compare",
        "尚未评估：尚无条目与评价标准对应，没有可比较的得分",
    ),
    "scope": Text(
        "within the scope that the plan declares it scores {shown}, below the required {asked:g}",
        "规划自行声明范围内得分 {shown}，低于门槛 {asked:g}",
    ),
    "no-scope": Text(
        "the plan declares no scope, so there is no score within it to compare",
        "规划未声明覆盖范围，没有范围内得分可供比较",
    ),
    "not-quoted": Text(
        "no document that the plan quotes could be read, so there are no figures on the policy's basis: put it beside "
        "the plan",
        "规划所引文件均无法读取，没有所要求口径的得分：请将文件放在规划旁边",
    ),
    "not-reviewed": Text(
        "nobody has reviewed the plan, so nothing is confirmed: use nqpf review",
        "规划尚无人审核，没有经确认的内容：请用 nqpf review 审核",
    ),
    "confirmed": Text(
        "{part} of the claims and answers are confirmed, below the required {least}",
        "要点和各问经审核确认的占 {part}，低于门槛 {least}",
    ),
    "doubtful-claims": Text(
        "findings on claims, which the quoted basis does not allow: {found:g}",
        "要点对应有问题 {found:g} 项，原文可查口径不予通过",
    ),
    "missing-units": Text(
        "headed units of the document that no task quotes, which a gate on commitment does not allow: {found:g}",
        "原文有 {found:g} 个标题单元没有任务引用，设有承诺力度门槛时不予通过",
    ),
    "total-na-zero": Text(
        "with N/A items as 0 the plan scores {shown}, below the required {asked:g}",
        "不适用项按 0 计，总分 {shown}，低于门槛 {asked:g}",
    ),
}
"""What is said of a rule that is not about the score of a node."""


def _listed(tasks: Sequence[str]) -> Text:
    """The first of the tasks that do not answer, and how many more there are."""
    if not tasks:
        return NO_TEXT
    more = len(tasks) - _SHOWN
    return Text(
        f"; not {', '.join(tasks[:_SHOWN])}" + (f" and {more} more" if more > 0 else ""),
        f"；未写明的有 {'、'.join(tasks[:_SHOWN])}" + (f" 等 {len(tasks)} 项" if more > 0 else ""),
    )


def _named(subjects: Sequence[str]) -> Text:
    """The first of what a failure is about, and how many more there are."""
    if not subjects:
        return NO_TEXT
    more = len(subjects) - _SHOWN
    return Text(
        f": {', '.join(subjects[:_SHOWN])}" + (f" and {more} more" if more > 0 else ""),
        f"：{'、'.join(subjects[:_SHOWN])}" + (f" 等 {len(subjects)} 项" if more > 0 else ""),
    )


def _fewer(name: str, before: float, now: float) -> Text:
    if name == "tasks":
        return Text(
            f"{now:g} tasks, {before:g} in the baseline: a gate on commitment allows no fewer",
            f"任务 {now:g} 项，基线为 {before:g} 项：设有承诺力度门槛时不得减少",
        )
    title = QUESTION_TITLES[name]
    return Text(
        f"{now:g} tasks say {title.en}, {before:g} in the baseline: a gate on commitment allows no fewer",
        f"写明“{title.zh}”的任务 {now:g} 项，基线为 {before:g} 项：设有承诺力度门槛时不得减少",
    )


def _part(found: float, asked: float) -> str:
    """A part of 1 as a percentage, with as many decimals as it takes to see that it is below `asked`."""
    for decimals in (0, 1, 3, 6):
        shown = f"{found * 100:.{decimals}f}"
        if float(shown) < as_written(asked):
            return f"{shown}%"
    return f"{found * 100!r}%"


def _shown(found: float, asked: float) -> str:
    """As many decimals as it takes to see that `found` is below `asked`."""
    for decimals in (1, 3, 6):
        shown = f"{found:.{decimals}f}"
        if float(shown) < asked:
            return shown
    return repr(found)
