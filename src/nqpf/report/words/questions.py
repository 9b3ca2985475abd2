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
