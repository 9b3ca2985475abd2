"""What the codes of a plan are called where people read them: types of action, directions, entries."""

from collections.abc import Mapping
from types import MappingProxyType

from nqpf.base.language import Text
from nqpf.plan.plan import MeasureType
from nqpf.plan.points import Direction

TYPE_TITLES: Mapping[MeasureType, Text] = MappingProxyType(
    {
        "build": Text("build", "建设"),
        "deploy": Text("put to use", "应用"),
        "retrofit": Text("renew what exists", "改造"),
        "research": Text("research", "研发"),
        "fund": Text("fund", "资助"),
        "regulate": Text("set rules", "制度"),
        "train": Text("train", "培养"),
        "recruit": Text("recruit", "引进"),
        "cooperate": Text("cooperate", "合作"),
        "pilot": Text("pilot", "试点"),
        "serve": Text("serve", "服务"),
        "supervise": Text("supervise", "监管"),
    }
)
"""The types of measures and actions, in the words that plans use."""
DIRECTION_TITLES: Mapping[Direction, Text] = MappingProxyType(
    {"up": Text("more is better", "越高越好"), "down": Text("less is better", "越低越好")}
)
"""Which way an indicator should go."""
ENTRY_TITLES: Mapping[str, Text] = MappingProxyType(
    {
        "owner": Text("owner", "责任单位"),
        "due": Text("due", "完成时限"),
        "budget": Text("budget", "资金"),
        "indicators": Text("indicators", "关联指标"),
        "target": Text("target", "目标"),
        "year": Text("target year", "目标年份"),
        "baseline": Text("baseline", "基期"),
        "milestones": Text("milestones", "节点"),
        "data_source": Text("data source", "数据来源"),
        "frequency": Text("frequency", "统计频次"),
        "date": Text("date", "日期"),
        "measures": Text("measures", "对应举措"),
        "update": Text("update", "更新周期"),
        "title": Text("title", "名称"),
        "object": Text("object", "对象"),
        "unit": Text("unit", "单位"),
        "value": Text("value", "数值"),
    }
)
"""The entries of items, as quotes, conflicts and silences name them."""
