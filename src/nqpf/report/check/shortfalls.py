"""What keeps a plan from passing, in figures and words as they are shown: scores in points, parts as percentages."""

from nqpf.base.language import Text
from nqpf.base.points import as_written, points
from nqpf.gate import Failure

_PARTS = frozenset({"coverage", "traceable"})
"""The rules that ask for a part of 1, and not for a score."""


def figures(failure: Failure) -> tuple[float, float]:
    """What is asked and what was found, as the report states them."""
    if failure.rule in _PARTS:
        return failure.asked, failure.found
    return as_written(failure.asked), points(failure.found)


def sentence(failure: Failure) -> Text:
    """What is asked and what was found, in words."""
    asked, found = figures(failure)
    match failure.rule:
        case "coverage":
            return Text(
                f"only {found:.0%} of the rubric was assessed, {asked:.0%} are asked",
                f"评定覆盖率仅 {found:.0%}，要求 {asked:.0%}",
            )
        case "traceable":
            return Text(
                f"{found:.0%} of the items quote a document that says so, {asked:.0%} are asked",
                f"能在所引文件中查到原文的条目占 {found:.0%}，要求 {asked:.0%}",
            )
    en, zh = ("the plan", "总分") if failure.node == "total" else (failure.node, f"{failure.node} 得分")
    shown = _shown(found, asked)
    return Text(f"{en} scores {shown}, {asked:g} is asked", f"{zh} {shown}，要求 {asked:g}")


def _shown(found: float, asked: float) -> str:
    """As many decimals as it takes to see that `found` is below `asked`."""
    for decimals in (1, 3, 6):
        shown = f"{found:.{decimals}f}"
        if float(shown) < asked:
            return shown
    return repr(found)
