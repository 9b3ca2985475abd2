"""The kinds of value a plan is written in: words, bodies, amounts, dates, units, ids.

Each says how what an author writes becomes what the core works with; a placeholder becomes None.
"""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo, WithJsonSchema

from nqpf.base.errors import Refused
from nqpf.base.language import Text, both
from nqpf.plan.placeholder import is_placeholder
from nqpf.plan.quantity import Money, Period, canonical_unit, parse_money, parse_period


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


def _period(value: Any) -> Any:
    if isinstance(value, str) and is_placeholder(value):
        return None
    return parse_period(single(value)) if value is not None else None


_TEXT_SCHEMA: dict[str, Any] = {
    "type": ["string", "object"],
    "properties": {"en": {"type": "string"}, "zh": {"type": "string"}},
    "additionalProperties": False,
    "minProperties": 1,
}
_BODIES_SCHEMA = {**_TEXT_SCHEMA, "type": ["string", "object", "array"], "items": _TEXT_SCHEMA}
_CELL_SCHEMA = {**_TEXT_SCHEMA, "type": ["string", "number", "boolean", "object", "null"]}

Words = Annotated[Text, BeforeValidator(_text), WithJsonSchema(_TEXT_SCHEMA)]
"""Text as the author wrote it: a string, or `{en: …, zh: …}`."""
Bodies = Annotated[tuple[Text, ...], BeforeValidator(_texts), WithJsonSchema(_BODIES_SCHEMA)]
"""One or more responsible bodies."""
CellText = Annotated[Text, BeforeValidator(_cell), WithJsonSchema(_CELL_SCHEMA)]
When = Annotated[Period | None, BeforeValidator(_period), WithJsonSchema({"type": ["string", "integer", "null"]})]
"""A date or period as people write it; None where the text is a placeholder."""
Amount = Annotated[Money | None, BeforeValidator(_money), WithJsonSchema({"type": ["string", "number", "null"]})]


def _unit(value: str) -> str:
    canonical_unit(value)
    return value


UnitText = Annotated[str, AfterValidator(_unit)]
"""A unit that can be read."""
# The Chinese ranges are named because the `\w` of editors, which read this pattern too, knows ASCII only.
Id = Annotated[str, Field(pattern=r"^[\w㐀-䶿一-鿿][\w.\-㐀-䶿一-鿿]*$", max_length=64)]
