"""pydantic's error types in the words of the people who will fix them."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.loading.messages import wrong_shape, wrong_value
from nqpf.loading.messages.suggestions import keys_at
from nqpf.loading.messages.told import Told, name_of, short


def tell(model: type[BaseModel], detail: ErrorDetails, pointer: Pointer, name: str | None = None) -> Told:
    """Message and hint for one error; `pointer` is the part of its `loc` that the document has.

    `name` is what the document calls what stands there, by default its key.
    """
    reason = detail.get("ctx", {}).get("error")
    if isinstance(reason, Refused):
        return reason.message, reason.hint
    if detail["type"] == "missing":
        return wrong_shape.missing(name_of(detail), pointer)
    if detail["type"] in UNKNOWN_KEY:
        said, hint = wrong_shape.unknown_key(name_of(detail), detail["loc"][-1], keys_at(model, detail["loc"][:-1]))
        return said, _BODIES if "owner" in detail["loc"][:-1] else hint
    words = _WORDINGS.get(detail["type"], wrong_value.other)
    return words(name_of(detail) if name is None else short(name), detail["input"], detail)


_BODIES = Text(
    "write several bodies as a list, the lead agency first: [市工信局, 市财政局]",
    "多个单位写成列表 [市工信局, 市财政局]，牵头单位放第一个",
)

UNKNOWN_KEY = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
"""Errors about a key, not about its value."""


_WORDINGS: dict[str, Callable[[str, Any, ErrorDetails], Told]] = {
    "literal_error": wrong_value.literal,
    "union_tag_invalid": wrong_value.tag,
    "union_tag_not_found": wrong_value.tag,
    "too_long": wrong_value.too_long,
    "string_type": wrong_shape.not_text,
    "dataclass_type": wrong_shape.not_texts,
    "too_short": wrong_value.empty,
    "string_too_short": wrong_value.empty,
    "int_from_float": wrong_value.not_whole,
    "bool_type": wrong_value.not_true_false,
    "bool_parsing": wrong_value.not_true_false,
    "model_type": wrong_shape.not_mapping,
    "model_attributes_type": wrong_shape.not_mapping,
    "dict_type": wrong_shape.not_mapping,
    "tuple_type": wrong_shape.not_list,
    "list_type": wrong_shape.not_list,
    "string_pattern_mismatch": wrong_value.bad_id,
    "string_too_long": wrong_value.bad_id,
    "greater_than": wrong_value.out_of_range,
    "greater_than_equal": wrong_value.out_of_range,
    "less_than": wrong_value.out_of_range,
    "less_than_equal": wrong_value.out_of_range,
    "finite_number": wrong_value.out_of_range,
    "float_type": wrong_value.not_number,
    "float_parsing": wrong_value.not_number,
    "int_type": wrong_value.not_number,
    "int_parsing": wrong_value.not_number,
}
