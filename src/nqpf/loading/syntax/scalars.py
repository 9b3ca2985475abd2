"""What a plain (unquoted) YAML scalar stands for: the YAML 1.2 core schema, without its surprises.

A plan's author writes `NO`, `012`, `1_000`, `12:30` and `2027-06-15` as text, and text they stay. Only what
reads as a number in every notation (no leading zeros, no 0x) is a number.
"""

import math
import re

from nqpf.base.errors import Refused
from nqpf.base.language import Text

Scalar = str | int | float | bool | None

CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NOT_FINITE = frozenset(
    sign + word
    for word in (".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN")
    for sign in ("", "+", "-")
    if not (sign and word.lower() == ".nan")
)
# A group takes part in the match only where the number is not an integer.
_NUMBER = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(\.[0-9]*)?|(\.[0-9]+))([eE][-+]?[0-9]+)?")
_LONGEST_NUMBER = 32

AFTER_NUMBERS = ":"
"""A plain scalar is text when it sorts after this character (which follows + - . 0-9) and is no constant."""


def resolve_scalar(text: str) -> Scalar:
    """The value of a plain scalar written as `text`. Raises Refused."""
    if text in CONSTANTS:
        return CONSTANTS[text]
    number = _NUMBER.fullmatch(text)
    if number is None:
        if text in _NOT_FINITE:
            raise _not_finite(text)
        return text
    if len(text) > _LONGEST_NUMBER:
        raise Refused(
            Text(f"a number of {len(text)} characters is too long", f"数字过长，共 {len(text)} 个字符"),
            Text(
                "use a larger unit, or quote it if it is an identifier",
                "请换用更大的单位；若为编号，请加引号",
            ),
        )
    if number.lastindex is None:
        return int(text)
    value = float(text)
    if not math.isfinite(value):
        raise _not_finite(text)
    return value


def _not_finite(text: str) -> Refused:
    return Refused(
        Text(f"{text} is not a finite number", f"{text} 不是有限的数"),
        Text("write the number, or quote it if it is text", "请写出具体数值；若为文字，请加引号"),
    )
