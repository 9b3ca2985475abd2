"""The kinds of value a plan is written in: words, bodies, amounts, dates, units, ids.

Each says how what an author writes becomes what the core works with; a placeholder becomes None.
"""

import re
from dataclasses import replace
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, WithJsonSchema

from nqpf.base.errors import Refused
from nqpf.base.language import Text, both
from nqpf.plan.placeholder import is_placeholder
from nqpf.plan.quantity import Money, Period, QuantityError, canonical_unit, parse_money, parse_period
from nqpf.plan.quantity.numerals import quoted


def _text(value: Any) -> Any:
    return both(value) if isinstance(value, str) else value


def _texts(value: Any) -> Any:
    return tuple(_text(part) for part in value) if isinstance(value, list) else (_text(value),)


def _cell(value: Any) -> Any:
    if value is None:
        return Text()
    return both(str(value)) if isinstance(value, int | float) else _text(value)


def single(value: Any) -> Any:
    """A quantity as written; never a mapping or a list, whatever fields its inner form has."""
    if isinstance(value, dict | list | bool):
        en, zh = {dict: ("a mapping", "映射"), list: ("a list", "列表"), bool: ("true or false", "真假值")}[type(value)]
        raise Refused(
            Text(f"a number or a text is required here, not {en}", f"此处应写数字或文字，不能写成{zh}"),
            Text("write the value itself", "请直接写出数值"),
        )
    return value


def _money(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and is_placeholder(value):
        return None
    currency = (info.context or {}).get("currency", "CNY")
    return parse_money(single(value), currency) if value is not None else None


def _amount(value: Any, info: ValidationInfo) -> Any:
    """An amount; of a ceiling per case, which is none, the hint names the entry that it belongs to."""
    try:
        return _money(value, info)
    except QuantityError as error:
        bare = _without_case(value) if isinstance(value, str) else ""
        if not bare or bare == value:
            raise
        said = quoted(value)
        hint = Text(f"if it is a ceiling per case, write `per_case: {said}`", f"若为单项上限，请写 `per_case: {said}`")
        raise QuantityError(error.message, hint) from None


# 每个项目最高500万元, 最高500万元/家: what is left of a ceiling per case is the amount.
_CASES = "(?:企业|项目|个|家|项|户|人|台|套|件|名|次|例|case|project|firm|company|enterprise|person|unit)"
_BEFORE = re.compile(
    rf"^(?:(?:每|per |each ){_CASES}*|单个?{_CASES})?(?:给予|一次性|补助|补贴|奖励|奖补|资助|支持|[:：,， ])*"
    r"(?:最高|上限|封顶)?(?:补助|奖励|资助|支持|为|可达|达|[:： ])*"
)
_BEHIND = re.compile(rf"(?: ?(?:/|每|per |a ){_CASES}+| each)$|的?(?:补助|补贴|奖励|奖补|资助|支持|封顶)$")


def _case_money(value: Any, info: ValidationInfo) -> Any:
    if not isinstance(value, str) or is_placeholder(value):
        return _money(value, info)
    money = _money(_without_case(value) or value, info)
    return money and replace(money, written=value)


def _without_case(value: str) -> str:
    return _BEHIND.sub("", _BEFORE.sub("", value.strip()))


def _period(value: Any, info: ValidationInfo) -> Any:
    if isinstance(value, str) and is_placeholder(value):
        return None
    try:
        return parse_period(single(value)) if value is not None else None
    except QuantityError as error:
        if info.field_name != "due" or str(value).strip().casefold() not in _CYCLES:
            raise
        hint = Text(f"a duty that comes round: `every: {value}`", f"按周期开展的，请写 `every: {value}`")
        raise QuantityError(error.message, hint) from None


_TEXT_SCHEMA: dict[str, Any] = {
    "type": ["string", "object"],
    "properties": {"en": {"type": "string"}, "zh": {"type": "string"}},
    "additionalProperties": False,
    "minProperties": 1,
}
NAMES_SCHEMA = {**_TEXT_SCHEMA, "type": ["string", "object", "array"], "items": _TEXT_SCHEMA}
"""The schema of :data:`Names`."""
_CELL_SCHEMA = {**_TEXT_SCHEMA, "type": ["string", "number", "boolean", "object", "null"]}

Words = Annotated[Text, BeforeValidator(_text), WithJsonSchema(_TEXT_SCHEMA)]
"""Text as the author wrote it: a string, or `{en: …, zh: …}`."""
Names = Annotated[tuple[Text, ...], BeforeValidator(_texts), WithJsonSchema(NAMES_SCHEMA)]
"""One or more names."""
CellText = Annotated[Text, BeforeValidator(_cell), WithJsonSchema(_CELL_SCHEMA)]
When = Annotated[Period | None, BeforeValidator(_period), WithJsonSchema({"type": ["string", "integer", "null"]})]
"""A date or period as people write it; None where the text is a placeholder."""
_MONEY_SCHEMA = WithJsonSchema({"type": ["string", "number", "null"]})
Amount = Annotated[Money | None, BeforeValidator(_amount), _MONEY_SCHEMA]
CaseAmount = Annotated[Money | None, BeforeValidator(_case_money), _MONEY_SCHEMA]
"""A ceiling for each case: 最高500万元, up to CNY 5 million."""

Cycle = Literal["year", "half-year", "quarter", "month"]
CYCLES: tuple[Cycle, ...] = get_args(Cycle)
STRENGTH_TITLES: dict[str, Text] = {
    "will": Text("will do", "明确要求"),
    "support": Text("supports", "支持推动"),
    "encourage": Text("encourages", "鼓励探索"),
    "seek": Text("seeks", "争取申报"),
}
"""How firmly a document speaks: 建成, 完成; 支持, 推动; 鼓励, 探索; 争取, 谋划."""
CYCLE_TITLES: dict[Cycle, Text] = {
    "year": Text("every year", "每年"),
    "half-year": Text("every half year", "每半年"),
    "quarter": Text("every quarter", "每季度"),
    "month": Text("every month", "每月"),
}
_CYCLES: dict[str, Cycle] = {
    "每年": "year", "年度": "year", "每年度": "year", "yearly": "year", "annually": "year", "annual": "year",
    "every year": "year", "每半年": "half-year", "半年": "half-year", "half-yearly": "half-year",
    "every half year": "half-year", "every six months": "half-year", "每季": "quarter", "每季度": "quarter",
    "季度": "quarter", "quarterly": "quarter", "every quarter": "quarter", "每月": "month", "每个月": "month",
    "月度": "month", "monthly": "month", "every month": "month",
}  # fmt: skip


def read_cycle(text: str) -> Cycle | None:
    """How often a duty comes round, by the word that says so; None where it is no such word."""
    word = text.strip().casefold()
    return next((cycle for cycle in CYCLES if cycle == word), None) or _CYCLES.get(word)


def _cycle(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return None if is_placeholder(value) else _CYCLES.get(value.strip().casefold(), value)


Every = Annotated[Cycle | None, BeforeValidator(_cycle)]
"""How often a duty comes round: a word of the format, or 每年, 每半年, 每季度, 每月, yearly, quarterly and the like."""


def _unit(value: str) -> str:
    canonical_unit(value)
    return value


UnitText = Annotated[str, AfterValidator(_unit)]
"""A unit that can be read."""
# The Chinese ranges are named because the `\w` of editors, which read this pattern too, knows ASCII only.
MOST_ID = 64
"""Characters of an id."""
Id = Annotated[str, Field(pattern=r"^[\w㐀-䶿一-鿿][\w.\-㐀-䶿一-鿿]*$", max_length=MOST_ID)]
