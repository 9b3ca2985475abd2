"""The words of a review: states, verdicts, entries."""

from nqpf.base.language import Text, both
from nqpf.review.confirmed import State
from nqpf.review.reviewfile import Verdict

STATE_TITLES: dict[State, Text] = {
    "confirmed": Text("confirmed", "已确认"),
    "rejected": Text("rejected", "不予认可"),
    "changed": Text("changed by the reviewer", "审核人已改动"),
    "outdated": Text("changed since the review", "审核后有改动"),
    "own": Text("reviewed by its own author", "本人审核，无效"),
    "disputed": Text("reviewers differ", "审核意见不一"),
    "not-allowed": Text("reviewer or date not admitted", "审核人或时间不符合要求"),
    "unreviewed": Text("not reviewed", "未审核"),
}
STATE_MEANS: dict[State, Text] = {
    "confirmed": Text("counts on the confirmed basis", "计入“审核确认”口径"),
    "rejected": Text("a reviewer has refused it", "审核人不认可"),
    "changed": Text("the reviewer has written something else", "审核人已改写，须另行审核"),
    "outdated": Text(
        "to be reviewed again: the item or the facet says something else now", "条目或要点已变化，须重新审核"
    ),
    "own": Text("who made a claim cannot confirm it", "提出对应关系的人不能自行核实"),
    "disputed": Text("one accepts what another refuses", "有人认可、有人不认可，须协商一致"),
    "not-allowed": Text("the policy does not take this judgement", "不符合检查规则对审核的要求"),
    "unreviewed": Text("nobody has judged it", "尚无人审核"),
}
VERDICT_TITLES: dict[Verdict, Text] = {
    "accepted": Text("accepted", "认可"),
    "rejected": Text("rejected", "不予认可"),
    "changed": Text("changed", "已改动"),
}
ENTRY_TITLES: dict[str, Text] = {
    "title": Text("title", "标题"),
    "type": Text("kind of action", "行动类型"),
    "object": Text("object", "对象"),
    "owner": Text("bodies", "责任单位"),
    "start": Text("start", "起始时间"),
    "due": Text("due date", "完成时限"),
    "every": Text("how often", "频次"),
    "budget": Text("money", "资金"),
    "indicators": Text("indicators", "关联指标"),
    "unit": Text("unit", "计量单位"),
    "direction": Text("direction", "方向"),
    "baseline": Text("baseline", "基期值"),
    "target": Text("target", "目标值"),
    "benchmark": Text("benchmark", "对标值"),
    "milestones": Text("milestones", "节点值"),
    "data_source": Text("data source", "数据来源"),
    "frequency": Text("frequency", "报送频次"),
    "entries": Text("entries", "清单条目"),
    "date": Text("date", "日期"),
    "measures": Text("measures", "对应举措"),
    "update": Text("update", "更新周期"),
    "quote": Text("quote", "引文"),
}


def entry_title(entry: str) -> Text:
    """How people call an entry of an item; of a second quote, what it is for."""
    if entry.startswith("quotes."):
        of = entry_title(entry.removeprefix("quotes."))
        return Text(f"quote for the {of.en}", f"{of.zh}的引文")
    return ENTRY_TITLES.get(entry, both(entry))
