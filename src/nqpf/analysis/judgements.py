"""What people say of how much things matter, as they write it in files: comparisons, best and worst, points. Frozen.

Everything is keyed by the rubric's ids. The models check shape and range; whether the ids are the right ones and the
judgements complete, the loader tells, which knows the lines.
"""

import re
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from nqpf.base.errors import Refused
from nqpf.base.frozen import Frozen
from nqpf.base.language import Text
from nqpf.plan.placeholder import is_placeholder

MOST = Fraction(9)
"""Saaty's scale: 1 for equal importance, 9 for extreme; a reciprocal says the same the other way round."""
_NUMBER = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,15})?)(?:/([0-9]{1,6}(?:\.[0-9]{1,15})?))?")


_WRITE = Text("write a number above 0 such as 3, 0.2 or 1/5", "请写大于 0 的数，如 3、0.2 或 1/5")


class JudgementsModel(Frozen, arbitrary_types_allowed=True):
    """A frozen piece of a file of judgements, whose figures are exact fractions."""


def _number(value: Any) -> Fraction:
    """A number as people write it: 3, 0.2 or 1/5."""
    if value is None or value == "":
        raise Refused(Text("nothing is written here yet", "此处尚未填写"), _WRITE)
    written = str(value).strip() if isinstance(value, int | float | str) and not isinstance(value, bool) else ""
    found = _NUMBER.fullmatch(written)
    if found is None or (found[2] is not None and not Fraction(found[2])):
        raise Refused(
            Text(f"`{written[:40]}` is not a number that can be used here", f"`{written[:40]}` 不是此处可用的数"),
            _WRITE,
        )
    return Fraction(found[1]) / Fraction(found[2] or 1)


def _on_scale(value: Fraction) -> Fraction:
    # Rounding tolerance: 1/9 rounded to three decimals is still 1/9.
    if not Fraction(11, 100) <= value <= MOST:
        raise Refused(
            Text(f"a judgement of {float(value):g} is off the scale", f"判断值 {float(value):g} 超出标度范围"),
            Text(
                "1 (equal) to 9 (extreme), or 1/9 to 1 the other way round",
                "1（同等重要）至 9（极端重要）；反过来写 1/9 至 1",
            ),
        )
    return value


def _one_or_more(value: Fraction) -> Fraction:
    if not 1 <= value <= MOST:
        raise Refused(
            Text(f"a judgement of {float(value):g} is off the scale", f"判断值 {float(value):g} 超出标度范围"),
            Text("1 (equal) to 9 (extreme)", "1（同等重要）至 9（极端重要）"),
        )
    return value


def _named(value: str) -> str:
    if is_placeholder(value):
        raise Refused(Text("the rater is not named", "未写明评判人"), Text("write a name", "请写姓名"))
    return value


Comparison = Annotated[Fraction, BeforeValidator(_number), AfterValidator(_on_scale)]
"""How many times more one element matters than another, from 1/9 to 9."""
Dominance = Annotated[Fraction, BeforeValidator(_number), AfterValidator(_one_or_more)]
"""How many times more the better of two elements matters, from 1 to 9."""
Given = Annotated[Fraction, BeforeValidator(_number)]
"""Points, none negative."""
Rater = Annotated[str, Field(max_length=64), AfterValidator(_named)]
"""Who judges: a name, or a role where names are kept back."""


class Comparisons(JudgementsModel):
    """One rater's pairwise comparisons: by row and column, how many times more the row matters than the column."""

    nqpf: Literal["comparisons/1"]
    rater: Rater
    comparisons: dict[str, dict[str, Comparison]]


class BestWorstJudgements(JudgementsModel):
    """One rater's comparisons with the most and the least important element only."""

    nqpf: Literal["best-worst/1"]
    rater: Rater
    best: str
    worst: str
    best_to_others: dict[str, Dominance]
    others_to_worst: dict[str, Dominance]


class PointsGiven(JudgementsModel):
    """Points that raters give, by rater and id."""

    nqpf: Literal["points/1"]
    points: Annotated[dict[Rater, dict[str, Given]], Field(min_length=1)]
