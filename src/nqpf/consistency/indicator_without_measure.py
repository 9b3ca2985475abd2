"""`indicator-without-measure`: a target that nothing in the plan works towards."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.tasks import tasks
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView


def find(view: PlanView, documents: Documents) -> Iterator[Conflict]:
    """Tell the indicators that no measure or action names."""
    named = {name for _, task in tasks(view.plan) for name in task.indicators}
    for number, indicator in enumerate(view.plan.indicators):
        if indicator.id not in named:
            yield Conflict(
                indicator.id,
                ("indicators", number),
                Text(f"no measure works towards `{indicator.id}`", f"没有举措支撑指标 `{indicator.id}`"),
                Text("say which measure is to reach it", "请写明由哪项举措支撑"),
            )


RULE = Rule(
    id="indicator-without-measure",
    severity="note",
    title=Text("An indicator without a measure", "指标没有举措支撑"),
    about=Text(
        "A target is reached by what the plan does. An indicator that no measure or action names is a wish, or the "
        "link was forgotten. A citation in a diagnosis does not count: a diagnosis describes the present situation.",
        "目标要靠举措实现。没有任何举措或行动关联的指标，要么缺少抓手，要么漏写了关联。仅在诊断中引用不算："
        "诊断说明的是现状。",
    ),
    find=find,
    passing={
        "measures": [{"id": "M1", "title": "改造印染产线", "indicators": ["I1"]}],
        "indicators": [{"id": "I1", "title": "关键工序数控化率", "unit": "%"}],
    },
    failing={
        "measures": [{"id": "M1", "title": "改造印染产线", "indicators": ["I1"]}],
        "indicators": [
            {"id": "I1", "title": "关键工序数控化率", "unit": "%"},
            {"id": "I2", "title": "研发费用占营业收入比重", "unit": "%"},
        ],
    },
)
