"""Where a plan is strongest and weakest, in a sentence each."""

from collections.abc import Iterator, Sequence

from nqpf.base.language import Text
from nqpf.report.blocks.words import Run, Words, words
from nqpf.report.score.dimensions_view import DimensionView

_STRONGEST, _WEAKEST = Text("Strongest: ", "最强："), Text("Weakest: ", "最弱：")
_NONE_STRONG = Text("No dimension is strong; highest: ", "没有较强的维度，得分最高：")
_STRONG = 10
"""Points from which the highest dimension is called strong."""
_NAMED = 2
"""So many dimensions that share a place are named; of more, the first is."""


def extremes(dimensions: Sequence[DimensionView], *, counted: bool = True) -> Iterator[Words]:
    """The highest and the lowest dimension, or those that share their place; nothing where all are alike.

    `counted` with how many of the requirements there are taken up.
    """
    shown = sorted({round(dimension.score, 1) for dimension in dimensions})
    if len(shown) < 2:
        return
    strongest = _STRONGEST if shown[-1] >= _STRONG else _NONE_STRONG
    for label, score in ((strongest, shown[-1]), (_WEAKEST, shown[0])):
        same = [one for one in dimensions if round(one.score, 1) == score]
        yield words(Run(label, "strong"), _named(same), f" {score:.1f}", _taken_up(same) if counted else "")


def _named(dimensions: Sequence[DimensionView]) -> Text:
    shown = dimensions if len(dimensions) <= _NAMED else dimensions[:1]
    titles = [dimension.title for dimension in shown]
    more = len(dimensions) - len(titles)
    en = ", ".join(title.in_language("en") for title in titles) + (f" and {more} more" if more else "")
    zh = "、".join(title.in_language("zh") for title in titles) + (f"等 {len(dimensions)} 个维度" if more else "")
    return Text(en, zh)


def _taken_up(dimensions: Sequence[DimensionView]) -> Text:
    """How many of the requirements there the plan takes up at all."""
    criteria = [criterion for dimension in dimensions for criterion in dimension.criteria]
    taken = sum(criterion.score > 0 for criterion in criteria)
    return Text(
        f", {taken} of {len(criteria)} requirements taken up",
        f"，{len(criteria)} 条准则中涉及 {taken} 条",
    )
