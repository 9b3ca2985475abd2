"""The six questions of commitment in words short enough for columns, and what answers them."""

from nqpf.base.language import Text

SHORT_TITLES = (
    Text("what", "事项"), Text("who", "主体"), Text("when", "时限"),
    Text("money", "资金"), Text("meas.", "衡量"), Text("base", "基期"),
)  # fmt: skip
"""In the order of the questions."""

ANSWERS = {
    "what": Text("an action and its object", "具体行动"),
    "who": Text("a responsible body", "责任单位"),
    "when": Text("a due date", "完成时限"),
    "with_what": Text("a sum", "资金"),
    "measured": Text("an indicator", "衡量指标"),
    "from_where": Text("a baseline", "基期"),
}
"""By question, what a task needs that leaves it open."""

COUNTS = {
    "measured": Text("indicators, one a task", "按指标计，每项任务至多一个"),
    "from_where": Text("indicators with a baseline", "按有基期的指标计，每项任务至多一个"),
}
"""By question that indicators answer, what is counted: no more than one for a task, and it may belong to another."""
COUNTED = {
    "measured": Text(
        "indicators with a target year, at most one a task; those that no task names count half",
        "有目标年份的指标，每项任务至多一个；未关联任务的按一半计",
    ),
    "from_where": Text(
        "indicators that have a baseline, too, at most one a task; it need not be the task's own",
        "其中有基期值的指标，每项任务至多一个；不表示每项任务都有基期值",
    ),
}
"""The same in a sentence."""
