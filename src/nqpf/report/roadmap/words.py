"""What a roadmap says, in both languages."""

from nqpf.base.language import Text, both
from nqpf.report.roadmap.view import GoalView, RoadmapReport
from nqpf.report.words.lexicon import Lexicon

_SAY = Lexicon(
    {
        "already-there": Text("Nothing to do: {goals}", "已达目标：{goals}"),
        "reached": Text("{entries}, {effort} of effort: {goals}", "共 {count} 条，工作量 {effort}：{goals}"),
        "out-of-reach": Text("Not by writing alone: {goals}", "仅靠补写达不到目标：{goals}"),
        "rest": Text("The rest needs {causes}.", "其余取决于：{causes}。"),
        "cause": Text("{says} ({points:+.1f})", "{says}（{points:+.1f}）"),
        "commitment": Text("Commitment {before:.1f} → {after:.1f}.", "承诺力度 {before:.1f} → {after:.1f}。"),
    }
)
_GOALS = Lexicon(
    {
        "already-there": Text(
            "{node} is {before:.2f} (target: {asked:g})", "{node} 现为 {before:.2f}（目标 {asked:g}）"
        ),
        "reached": Text(
            "{node} {before:.2f} → {after:.2f} (target: {asked:g})",
            "{node} {before:.2f} → {after:.2f}（目标 {asked:g}）",
        ),
        "out-of-reach": Text(
            "it leads {node} from {before:.2f} to {most:.2f} (target: {asked:g})",
            "{node} 由 {before:.2f} 最高升至 {most:.2f}（目标 {asked:g}）",
        ),
    }
)


def headline(report: RoadmapReport) -> Text:
    """How many entries bring what, that nothing is to do, or how far writing goes."""
    goals = [_goal(goal, report.status) for goal in report.goals]
    count = len(report.work.entries)
    entries, effort = f"{count} entr{'y' if count == 1 else 'ies'}", units(report.work.effort)
    said = {"entries": entries, "count": count}
    return Text(
        _SAY.word(report.status, "en", goals="; ".join(goal.en for goal in goals), effort=effort.en, **said),
        _SAY.word(report.status, "zh", goals="；".join(goal.zh for goal in goals), effort=effort.zh, **said),
    )


def units(effort: float) -> Text:
    """An effort with its unit, which the rubric's table defines: only ratios matter."""
    return Text(f"{effort:g} unit{'' if effort == 1 else 's'}", f"{effort:g} 个单位")


def _goal(goal: GoalView, status: str) -> Text:
    total = goal.node == "total"
    figures = goal._asdict()
    return Text(
        _GOALS.word(status, "en", **figures | {"node": goal.title.in_language("en") if total else goal.node}),
        _GOALS.word(status, "zh", **figures | {"node": goal.title.in_language("zh") if total else goal.node}),
    )


def beyond(report: RoadmapReport) -> Text:
    """What lies beyond writing, and how many points hang on it; empty where nothing does."""
    causes = [_SAY.phrase("cause", says=one.says, points=one.points) for one in report.work.rest]
    if not causes:
        return Text()
    return Text(
        _SAY.word("rest", "en", causes="; ".join(one.en for one in causes)),
        _SAY.word("rest", "zh", causes="；".join(one.zh for one in causes)),
    )


def commitment(report: RoadmapReport) -> Text:
    """What the entries add to commitment; empty where it is not rated."""
    before, after = report.work.commitment_before, report.work.commitment_after
    if before is None or after is None or not report.work.entries:
        return Text()
    return _SAY.phrase("commitment", before=before, after=after)


def basis(report: RoadmapReport) -> Text:
    """Where the efforts come from."""
    return report.effort_basis or OWN


def scores_beside(report: RoadmapReport, rank: int) -> Text:
    """The scores of the goals' nodes after an entry, where they are not the total's."""
    scores = zip(report.goals, report.scores[rank - 1], strict=True)
    return both(", ".join(f"{goal.node} {score:.2f}" for goal, score in scores if goal.node != "total"))


ON_CLAIMS = Text(
    "The way is worked out on what the plan claims; what is added counts as quoted once the document says it, and as "
    "confirmed once a reviewer has accepted it.",
    "路线图按规划自行申报的内容计算；补充的内容写入原文后方计入“原文可查”，经审核人认可后方计入“审核确认”。",
)
OWN = Text("Efforts as set by the user.", "工作量按用户设定。")
"""Said of efforts that are not the rubric's."""
EFFORT, KIND, WHO, GAIN = (
    Text("Units", "工作量"),
    Text("What to do", "改进事项"),
    Text("Who", "由谁"),
    Text("Gain", "增分"),
)
UNIT = Text("Units of effort are relative; --steps says what one is.", "工作量为相对单位，含义见 --steps。")
ADDED = Text("Add what is missing: {count} criteria", "补充所缺内容：{count} 条准则")
MORE = Text("{count} more kinds of work", "其他 {count} 类工作")
FIRST, STEPS = Text("First: ", "先做："), Text("Entry by entry", "逐条清单")
SUMMARY = Text("Summary", "概要")
LEAST, COUNTS = Text("at least", "至少"), Text("what counts", "何者计分")
OPENS = Text("prepares the next entry", "为下一条创造条件")
LIMITS = Text("What writing cannot raise to 100", "仅靠补写不能满分的要点")
POLE = Text(
    "{pole}, the other side of this driver, is empty: begin there", "该驱动的另一侧“{pole}”为空：先从那一侧补起"
)
CAUSES = {
    "posts": Text("its value lies between goalposts", "得分取决于标杆区间内的数值"),
    "benchmark": Text("the rubric sets a benchmark for it", "评价标准设有对标值"),
    "figures": Text("its figures fall short", "所列数值未达要求"),
}
"""Why a facet stays below a full score."""
