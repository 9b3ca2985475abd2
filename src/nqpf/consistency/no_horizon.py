"""`no-horizon`: a plan that does not say from when to when it runs."""

from collections.abc import Iterator

from nqpf.base.language import Text
from nqpf.consistency.rule import Conflict, Rule
from nqpf.documents.cited import Documents
from nqpf.plan.items import PlanView


def find(view: PlanView, _: Documents) -> Iterator[Conflict]:
    """Look whether both ends of the horizon are given."""
    horizon = view.plan.horizon
    missing = [key for key in ("start", "end") if getattr(horizon, key) is None]
    if missing:
        keys = "、".join(f"`{key}`" for key in missing)
        yield Conflict(
            "horizon",
            ("horizon",),
            Text(
                f"the horizon does not give {keys.replace('、', ' and ')}: on that side no date could be checked",
                f"规划期未写明 {keys}，相应一侧的日期无从核对",
            ),
            Text(
                "write `horizon: {start: …, end: …}` where the document names its years",
                "文件写明规划期的，请补写 `horizon: {start: …, end: …}`",
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
