"""What every form of a roadmap says, in both languages."""

from collections.abc import Iterator

from nqpf.base.language import Language, Text
from nqpf.report.roadmap.view import GoalView, RoadmapReport, StepView
from nqpf.report.words.lexicon import Lexicon
from nqpf.report.words.marks import named

_WORDS: dict[str, Text] = {
    "steps": Text("Steps", "步骤"),
    "step": Text("Step", "步骤"),
    "gain": Text("Gain", "增分"),
    "score": Text("Score", "得分"),
    "effort": Text("effort", "工作量"),
    "what": Text("What to write", "写什么"),
    "where": Text("Where", "位置"),
    "with_new": Text(
        "counted with a new indicator that has a target and its year: no existing one does",
        "计分时按新增一个有目标值和目标年份的指标计算，现有指标均不具备",
    ),
    "opens": Text("prepares the next step", "为下一步创造条件"),
    "counted_with": Text(
        "counted with {link}: link the one that shows its result", "计分时以 {link} 代替，请关联真正反映成效的指标"
    ),
    "already-there": Text("Nothing to do: {goals}", "已达目标：{goals}"),
    "reached": Text(
        "{count} steps, effort {effort}: {goals}",
        "共 {count} 步，工作量 {effort}：{goals}",
    ),
    "out-of-reach": Text("Out of reach: {goals}", "无法达到目标：{goals}"),
    "goal": Text(
        "{node} {before:.2f} → {after:.2f} (target: {asked:g})", "{node} {before:.2f} → {after:.2f}（目标 {asked:g}）"
    ),
    "goal_there": Text("{node} is {before:.2f} (target: {asked:g})", "{node} 现为 {before:.2f}（目标 {asked:g}）"),
    "goal_most": Text(
        "{node} {before:.2f} can reach {most:.2f} at most (target: {asked:g})",
        "{node} 现为 {before:.2f}，最高可达 {most:.2f}（目标 {asked:g}）",
    ),
    "fixing": Text(
        "Fixing existing items is enough; new items are listed where they take less effort.",
        "补全现有条目即可达标；清单中如有新增条目，是因为投入更少。",
    ),
    "not_fixing": Text(
        "Fixing existing items is not enough ({goals} at most): new items are needed, here for {facets}.",
        "仅补全现有条目不够（最高可达：{goals}），须新增条目，本清单涉及：{facets}。",
    ),
    "commitment": Text(
        "Commitment {before} → {after}: one indicator linked to several tasks answers for one of them.",
        "承诺力度 {before} → {after}：一个指标关联多项任务时，只计入其中一项。",
    ),
    "fixed": Text("{node} {fixed:.2f}", "{node} {fixed:.2f}"),
    "exact": Text("No other choice of steps takes less effort.", "没有投入更少的步骤组合。"),
    "greedy": Text(
        "None of the steps can be left out. A choice that takes less effort may exist: "
        "not every combination was tried. A new item counts for one facet only.",
        "各步缺一不可；因未穷举全部组合，可能另有投入更少的选择。新增条目只按服务一个要点计算。",
    ),
    "cut-short": Text(
        "The plan is too large for a full search: some of the steps may not be needed.",
        "规划过大，未能完整搜索：其中个别步骤可能并非必需。",
    ),
    "limit": Text("{facet} {title}: {most:.0f} at most, {cause}", "{facet} {title}：最高 {most:.0f}，{cause}"),
    "limits": Text("Facets that editing cannot raise to 100", "仅靠补写不能满分的要点"),
    "posts": Text("its value lies between goalposts", "得分取决于标杆区间内的数值"),
    "benchmark": Text("the rubric sets a benchmark for it", "评价标准设有对标值"),
    "figures": Text("its figures fall short", "所列数值未达要求"),
    "effort_own": Text("Efforts as set by the user.", "工作量按用户设定。"),
    "new": Text("new {kind} for {facet}", "新增{kind}（{facet}）"),
    "measure": Text("measure", "举措"),
    "indicator": Text("indicator", "指标"),
    "statement": Text("statement", "清单"),
}
word = Lexicon(_WORDS).word


def step_name(step: StepView, language: Language) -> str:
    """The item that a step is on: its id, or what kind of new item for which facet."""
    if step.item is not None:
        return step.item
    return word("new", language, kind=word(step.kind, language), facet=step.facet)


def beside(report: RoadmapReport, step: StepView) -> str:
    """The scores of the goals' nodes after a step, where they are not the total's."""
    scores = zip(report.goals, step.scores, strict=True)
    return "  ".join(f"{goal.node} {score:.2f}" for goal, score in scores if goal.node != "total")


def counted_with(step: StepView, language: Language) -> str:
    """The indicator that stood in when a link was tried; empty for other steps."""
    if step.test != "measured":
        return ""
    return word("counted_with", language, link=step.link) if step.link else word("with_new", language)


def headline(report: RoadmapReport, language: Language) -> str:
    """How many steps bring what, that nothing is to do, or how far it goes."""
    said = {"already-there": "goal_there", "reached": "goal", "out-of-reach": "goal_most"}[report.status]
    goals = named((word(said, language, **_figures(goal, language)) for goal in report.goals), language)
    return word(report.status, language, count=len(report.steps), effort=f"{report.effort:g}", goals=goals)


def remarks(report: RoadmapReport, language: Language) -> Iterator[str]:
    """What a reader must know of the list: whether fixing is enough, and what the search vouches for."""
    if report.steps and report.commitment_before is not None and report.commitment_after is not None:
        yield word(
            "commitment",
            language,
            before=f"{report.commitment_before:.1f}",
            after=f"{report.commitment_after:.1f}",
        )
    if report.status == "reached" and report.by_fixing:
        yield word("fixing", language)
    if report.status == "reached" and not report.by_fixing:
        fixed = named((word("fixed", language, **_figures(goal, language)) for goal in report.goals), language)
        facets = named((item.facet for item in report.new_items), language)
        yield word("not_fixing", language, goals=fixed, facets=facets)
    if report.status == "reached":
        yield word(report.search, language)
    yield report.effort_basis.in_language(language) if report.effort_basis else word("effort_own", language)


def limits(report: RoadmapReport, language: Language) -> Iterator[str]:
    """The facets that keep the list from going further, each with its cause."""
    for limit in report.limits:
        title = limit.title.in_language(language)
        cause = word(limit.cause, language)
        yield word("limit", language, facet=limit.facet, title=title, most=limit.most, cause=cause)


def _figures(goal: GoalView, language: Language) -> dict[str, object]:
    return goal._asdict() | {"node": goal.title.in_language(language) if goal.node == "total" else goal.node}
