"""`problem-unanswered`: the plan finds a problem and leaves it at that."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.consistency.wording import quoted
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView, says_something


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Tell the diagnoses that name no measure and give no reason why the problem is absent.

    Where no item claims a facet, nobody has linked anything yet: that no measure is named says nothing.
    """
    if not any(item.body.facets for item in view.items):
        return
    for number, diagnosis in enumerate(view.plan.diagnosis):
        if not diagnosis.measures and not says_something(diagnosis.absent):
            name = quoted(diagnosis.problem)
            yield Conflict(
                diagnosis.problem,
                ("diagnosis", number),
                Text(f"`{name}` is diagnosed, but no measure answers it", f"已诊断 `{name}`，但没有对应举措"),
                Text(
                    "name the measures that answer it, or say why it does not arise here",
                    "请写明对应举措；如不存在此问题，请说明理由",
                ),
                key="measures",
            )


RULE = Rule(
    id="problem-unanswered",
    severity="warning",
    title=Text("A problem is diagnosed but not answered", "问题已诊断而无举措"),
    about=Text(
        "An entry of `diagnosis` says that the plan's subject has one of the practical problems. It should name the "
        "measures that answer it, or reason in `absent` that the problem does not arise. A problem that the plan "
        "does not mention at all is no contradiction; the problems beside the score show it. A plan in which no item "
        "claims a facet yet is passed over.",
        "`diagnosis` 的每一条表明存在某一现实问题，应写明由哪些举措解决，或在 `absent` 说明为何不存在。"
        "规划完全没有提及的问题不算前后矛盾，见得分之外的问题清单。尚无条目对应任何要点的规划不检查。",
    ),
    find=find,
    passing={
        "measures": [{"id": "M1", "title": "中小企业上云", "serves": ["D4.A1.training"]}],
        "diagnosis": [{"problem": "sme-lag", "data": "中小企业上云率23%", "measures": ["M1"]}],
    },
    failing={
        "measures": [{"id": "M1", "title": "中小企业上云", "serves": ["D4.A1.training"]}],
        "diagnosis": [{"problem": "sme-lag", "data": "中小企业上云率23%"}],
    },
)
