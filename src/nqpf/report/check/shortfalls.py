"""What keeps a plan from passing, in figures and words as they are shown: scores in points, parts as percentages."""

from nqpf.base.language import Text
from nqpf.base.points import as_written, points
from nqpf.gate import Failure

_PARTS = frozenset({"assessed", "traceable"})
"""The rules about a part of 1, and not about a score."""


def figures(failure: Failure) -> tuple[float, float]:
    """What is asked and what was found, as the report states them."""
    if failure.rule in _PARTS:
        return failure.asked, failure.found
    return as_written(failure.asked), points(failure.found)


def sentence(failure: Failure) -> Text:
    """What is asked and what was found, in words."""
    asked, found = figures(failure)
    match failure.rule:
        case "assessed":
            return Text(
                f"only {found:.0%} of the rubric was assessed, below the required {asked:.0%}",
                f"已评定比例仅 {found:.0%}，低于门槛 {asked:.0%}",
            )
        case "traceable":
            return Text(
                f"{found:.0%} of the items have a verified quote, below the required {asked:.0%}",
                f"引文经核对属实的条目占 {found:.0%}，低于门槛 {asked:.0%}",
            )
    en, zh = ("the plan", "总分") if failure.node == "total" else (failure.node, f"{failure.node} 得分")
    shown = _shown(found, asked)
    return Text(f"{en} scores {shown}, below the required {asked:g}", f"{zh} {shown}，低于门槛 {asked:g}")


def _shown(found: float, asked: float) -> str:
    """As many decimals as it takes to see that `found` is below `asked`."""
    for decimals in (1, 3, 6):
        shown = f"{found:.{decimals}f}"
        if float(shown) < asked:
            return shown
    return repr(found)
