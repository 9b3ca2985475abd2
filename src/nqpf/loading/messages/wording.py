"""pydantic's error types in the words of the people who will fix them."""

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.base.source import Pointer
from nqpf.loading.messages import wrong_shape, wrong_value
from nqpf.loading.messages.suggestions import keys_at, nearest
from nqpf.loading.messages.told import Told, name_of, short
from nqpf.plan.bodies import ROLE_TITLES, ROLES


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
        return said, _body_or_role(detail) if "owner" in detail["loc"][:-1] else hint
    words = _WORDINGS.get(detail["type"], wrong_value.other)
    return words(name_of(detail) if name is None else short(name), detail["input"], detail)


def _body_or_role(detail: ErrorDetails) -> Text:
    """For `{市工信局, 市财政局}`: write a list; for `{牵头单位: 市工信局}`: the role that is meant."""
    if detail["input"] is None or isinstance(detail["loc"][-2], int):
        return _BODIES
    said = str(detail["loc"][-1])
    return nearest(next((role for role, title in ROLE_TITLES.items() if said in (title.zh, title.en)), said), ROLES)


_BODIES = Text(
    "write several bodies as a list: [市工信局, 市财政局], or by role: {lead: 市工信局, support: 市财政局}",
    "多个单位写成列表 [市工信局, 市财政局]，或按角色写 {lead: 市工信局, support: 市财政局}",
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
