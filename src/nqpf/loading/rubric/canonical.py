"""The one form of a rubric's content: however it was written, the same content has the same value and the same hash."""

import json
from hashlib import sha256
from typing import Any

from pydantic import BaseModel

from nqpf.base.language import Text
from nqpf.loading.rubric.former import under_former_names


def canonical(built: Any, stated: Any) -> Any:
    """The value `stated`, of which `built` was made, without what goes without saying.

    A key that holds its default is left out, and what a model puts in order (a scope) is in that order. Values that
    a model turns into others, such as amounts and the figures that checks name by id, stay as their author wrote them.
    """
    if isinstance(built, BaseModel):
        return _mapping(built, stated) if isinstance(stated, dict) else stated
    if isinstance(built, Text):
        return {name: said for name, said in (("en", built.en), ("zh", built.zh)) if said}
    if isinstance(built, tuple) and isinstance(stated, list):
        if all(isinstance(part, str) for part in built):
            return list(built)
        return [canonical(part, said) for part, said in zip(built, stated, strict=True)]
    if isinstance(built, dict) and isinstance(stated, dict):
        return {key: canonical(built[key], said) for key, said in stated.items()}
    return stated


def _mapping(built: BaseModel, stated: dict[str, Any]) -> dict[str, Any]:
    kept = {}
    for name, field in type(built).model_fields.items():
        key = field.alias or name
        value = getattr(built, name)
        if key in stated and (field.is_required() or value != field.get_default(call_default_factory=True)):
            kept[key] = canonical(value, stated[key])
    return kept


def fingerprint(value: Any) -> str:
    """SHA-256 of a value's canonical JSON: sorted keys, no spaces, whole numbers without a fraction.

    Keys that were renamed count under the names that they had first: the same content keeps its hash.
    """
    text = json.dumps(under_former_names(whole(value)), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()


def whole(value: Any) -> Any:
    """A value whose whole numbers have no fraction: 2.0 and 2 say the same."""
    if isinstance(value, dict):
        return {key: whole(part) for key, part in value.items()}
    if isinstance(value, list):
        return [whole(part) for part in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
