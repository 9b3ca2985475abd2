"""What money, periods and measurements share: one spelling of a text, and exact numbers in it."""

import re
import unicodedata
from decimal import Context, Decimal
from typing import NamedTuple

from nqpf.base.errors import Refused
from nqpf.base.language import Text, both
from nqpf.base.safe import plain
from nqpf.plan.quantity.comparator import LEADING, TRAILING, Comparator, comparator_of

MAX_LENGTH = 200
"""Longest text, in characters, that is read at all."""
MAX_DIGITS = 40
"""Most characters in one number."""
MAX_MAGNITUDE = 30
"""Largest power of ten, up or down, of a number as written."""

# Wide enough for any product of two numbers within the bounds above, so that nothing is ever rounded.
_EXACT = Context(prec=200)

CHINESE_MULTIPLIERS = {
    "万亿": 12, "千亿": 11, "百亿": 10, "十亿": 9, "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4, "千": 3,
}  # fmt: skip
ENGLISH_MULTIPLIERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
MULTIPLIERS = CHINESE_MULTIPLIERS | ENGLISH_MULTIPLIERS
"""Words that multiply the number before them, with their power of ten."""

_SHOWN = 60
"""Characters of an author's text that a reader is shown of one quantity."""

_SPELLINGS = str.maketrans(
    dict.fromkeys("‐‒–−", "-")
    | dict.fromkeys("―⸺", "—")
    | dict.fromkeys("〜∼", "~")
    | dict.fromkeys("≧⩾", "≥")
    | dict.fromkeys("≦⩽", "≤")
    | dict.fromkeys("\u200b\u2060\ufeff", "")  # invisible, and easily copied along
)
NUMBER = re.compile(
    r"(?P<digits>[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])|[0-9]++)(?:\.[0-9]++)?)(?:e(?P<exponent>[+-]?[0-9]++))?",
    re.IGNORECASE | re.ASCII,
)
# Patterns as text are compiled when something has gone wrong, which is seldom.
_RANGE = r"(?ai)(?:[-—~]|至|到|(?<![a-z])to(?![a-z]))[^0-9]{0,8}[0-9]"
# A digit behind a letter belongs to a unit: m3, CO2; so does one behind a slash: L/100 km, but not 1/3.
_SECOND_FIGURE = r"(?:^/?|[^A-Za-z/])[0-9]"
_IDLE_SPACE = re.compile(r"(?<![A-Za-z0-9]) | (?![A-Za-z0-9])")


class QuantityError(Refused):
    """A text does not say one amount, date or value. `message` says why, `hint` how to write it."""


class Numeral(NamedTuple):
    """The first number of a text, with what stands before it (`mark`) and behind it (`rest`)."""

    mark: str
    value: Decimal
    rest: str
    comparator: Comparator = ""
    """How the number is meant, by the words that were passed over."""


def quoted(text: str) -> str:
    """`text` for use in a message: cut where it is overlong, nothing that a terminal would obey."""
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "".join(char if char.isprintable() else "\ufffd" for char in shown)


def wording(written: str) -> Text:
    """What an author wrote, for any reader: on one line, cut where it is overlong, nothing in it that acts."""
    return both(plain(written, _SHOWN))


def is_number(text: str) -> bool:
    """Whether a normalised text is a number and nothing beside it."""
    return NUMBER.fullmatch(text) is not None


def normalise(raw: str, hint: Text) -> str:
    """One spelling for full-width and half-width characters, dashes and spaces.

    Raises QuantityError for a text that is too long or holds digits such as ① and ², which would run
    into their neighbours once they became plain digits. m² and CO₂ stay, as m2 and CO2.
    """
    if len(raw) > MAX_LENGTH:
        raise QuantityError(
            Text(
                en=f"the text is longer than {MAX_LENGTH} characters: '{quoted(raw)}'",
                zh=f"文字超过 {MAX_LENGTH} 个字符：“{quoted(raw)}”",
            ),
            hint,
        )
    for before, char in zip(" " + raw, raw, strict=False):
        if unicodedata.category(char) == "No" and not (before.isascii() and before.isalpha()):
            raise QuantityError(
                Text(
                    en=f"'{quoted(raw)}' contains '{char}', which is not a plain digit",
                    zh=f"“{quoted(raw)}”中的“{char}”不是普通数字",
                ),
                hint,
            )
    return " ".join(unicodedata.normalize("NFKC", raw).translate(_SPELLINGS).split())


def squeeze(text: str) -> str:
    """`text` without the spaces that separate nothing: all but those between two Latin words or digits."""
    return _IDLE_SPACE.sub("", text.strip())


def power_of_ten(exponent: int) -> Decimal:
    """10 to the power of `exponent`, exactly."""
    return Decimal((0, (1,), exponent))


def multiply(value: Decimal, factor: Decimal) -> Decimal:
    """The exact product, in the one form in which equal values also look equal: 120000000, 0.35, 0."""
    product = _EXACT.normalize(_EXACT.multiply(value, factor))
    return Decimal(format(product, "f")) if product else Decimal(0)


def add(one: Decimal, other: Decimal) -> Decimal:
    """The exact sum."""
    return _EXACT.add(one, other)


def exact(raw: object, hint: Text) -> Decimal:
    """An int or float as the number its author wrote: 0.1 is 0.1. Raises QuantityError for anything else."""
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        raise QuantityError(
            Text(
                en=f"a number or a text is required, not {type(raw).__name__}",
                zh=f"应为数字或文字，而不是 {type(raw).__name__}",
            ),
            hint,
        )
    if isinstance(raw, float):
        return _bounded(Decimal(float.__repr__(raw)), hint)
    # Looked at before it becomes digits: turning an endless integer into text takes endless time.
    return _bounded(Decimal(raw) if raw.bit_length() < 128 else Decimal("Infinity"), hint)


def read_figure(text: str, hint: Text) -> Numeral:
    """The first number in a normalised text. "About", "at least", "以上" and the like are passed over.

    Raises QuantityError where there is no number, or one beyond the bounds.
    """
    match = NUMBER.search(text)
    if match is None:
        raise QuantityError(no_digits(text), hint)
    digits, exponent = match["digits"].replace(",", ""), match["exponent"] or "0"
    if len(digits) > MAX_DIGITS or len(exponent.lstrip("+-0")) > 3:
        raise _out_of_bounds(hint)
    value = _bounded(Decimal(f"{digits}e{exponent}"), hint)
    before, after = text[: match.start()], text[match.end() :]
    if not before and not after:
        return Numeral("", value, "")
    said = comparator_of(before, after)
    return Numeral(LEADING.sub(" ", before).strip(), value, TRAILING.sub("", after).strip(), said)


def no_digits(text: str) -> Text:
    """The message for a text that should hold a number: 八千万 and 三成 are none that is read."""
    return Text(en=f"'{quoted(text)}' contains no number in Arabic digits", zh=f"“{quoted(text)}”中没有阿拉伯数字")


def several_figures(text: str, rest: str, hint: Text) -> QuantityError | None:
    """The error for a text whose `rest`, behind its first number, holds another one; None if it does not."""
    if re.search(_RANGE, rest):
        return QuantityError(Text(en=f"'{quoted(text)}' is a range", zh=f"“{quoted(text)}”是一个区间"), hint)
    if re.search(_SECOND_FIGURE, rest):
        message = Text(en=f"'{quoted(text)}' contains more than one number", zh=f"“{quoted(text)}”中不止一个数字")
        return QuantityError(message, hint)
    return None


def _bounded(value: Decimal, hint: Text) -> Decimal:
    if not value.is_finite() or (value and abs(value.adjusted()) > MAX_MAGNITUDE):
        raise _out_of_bounds(hint)
    return value


def _out_of_bounds(hint: Text) -> QuantityError:
    return QuantityError(
        Text(
            en="the number is not finite, or too large, too small or too long to be meant",
            zh="数字不是有限数，或过大、过小、过长，不像是实际数值",
        ),
        hint,
    )
