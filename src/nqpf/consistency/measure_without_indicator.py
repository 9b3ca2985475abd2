"""`measure-without-indicator`: nothing will show whether a measure worked."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Tell the measures that name no indicator, neither themselves nor in any of their actions."""
    for number, measure in enumerate(view.plan.measures):
        if not measure.indicators and not any(action.indicators for action in measure.actions):
            yield Conflict(
                measure.id,
                ("measures", number),
                Text(f"`{measure.id}` has no outcome indicator", f"`{measure.id}` 没有衡量成效的指标"),
                Text("say which indicator shows its result", "请写明由哪项指标衡量"),
                key="indicators",
            )


RULE = Rule(
    id="measure-without-indicator",
    severity="note",
    title=Text("A measure without an indicator", "举措没有关联指标"),
    about=Text(
        "A measure should name the indicator in which its result will be seen, itself or in one of its actions. "
        "Without one, one can say at the end of the plan that something was done, not what it achieved.",
        "举措（或其下某一行动）应写明由哪项指标衡量成效。没有关联指标的，期末只能说明做了，说不清成效。",
    ),
    find=find,
    passing={
        "measures": [{"id": "M1", "title": "改造印染产线", "indicators": ["I1"]}],
        "indicators": [{"id": "I1", "title": "关键工序数控化率", "unit": "%"}],
    },
    failing={
        "measures": [{"id": "M1", "title": "改造印染产线"}],
        "indicators": [{"id": "I1", "title": "关键工序数控化率", "unit": "%"}],
    },
)
