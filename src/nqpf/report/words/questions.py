"""The six questions of commitment in words short enough for the columns of a terminal."""

from nqpf.base.language import Text

SHORT_TITLES = (
    Text("what", "事项"), Text("who", "主体"), Text("when", "时限"),
    Text("money", "资金"), Text("meas.", "衡量"), Text("base", "基期"),
)  # fmt: skip
"""In the order of the questions."""
