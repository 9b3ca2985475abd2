"""`no-horizon`: a plan that does not say from when to when it runs."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView

_ENDS = {"start": Text("begins", "起始年份"), "end": Text("ends", "结束年份")}


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Look whether both ends of the horizon are given."""
    horizon = view.plan.horizon
    missing = [said for key, said in _ENDS.items() if getattr(horizon, key) is None]
    if missing:
        yield Conflict(
            "horizon",
            ("horizon",),
            Text(
                f"the plan does not say in which year it {' and '.join(one.en for one in missing)}: "
                "on that side no date could be checked",
                f"规划期未写明{'和'.join(one.zh for one in missing)}，相应一侧的日期无从核对",
            ),
            Text(
                "state the years that the plan covers",
                "请写明规划期的起止年份",
            ),
        )


RULE = Rule(
    id="no-horizon",
    severity="note",
    title=Text("The plan's years are not given", "未写明规划期"),
    about=Text(
        "A published document may name no years for itself; its plan file then leaves `horizon` open (`plan/2`). "
        "Nothing lies outside an open horizon, so due dates, targets and milestones count whatever year they name, "
        "and a date far off is not reported.",
        "公开文件未必写明规划期，相应的规划文件可不填 `horizon`（`plan/2`）。没有规划期，日期就不存在超期："
        "完成时限、目标年份和节点年份无论远近均予认可，也不提示超期。",
    ),
    find=find,
    passing={"horizon": {"start": 2025, "end": 2028}},
    failing={"nqpf": "plan/2", "horizon": {"start": 2025}},
)
