"""From a model to its JSON Schema: draft-07, worded so that editors name the wrong word."""

import json
from typing import Any, Literal

from pydantic import TypeAdapter

from nqpf.base.safe import ACTIVE

_DIALECT = "http://json-schema.org/draft-07/schema#"
_EMPTY: tuple[Any, ...] = (None, "", [], {}, {"en": "", "zh": ""})
_OF_PARTS = ("properties", "additionalProperties", "minProperties", "items")


def generate(model: type, name: str, mode: Literal["validation", "serialization"]) -> dict[str, Any]:
    """The schema of what `model` reads or writes; `name` is the format's, such as `plan/1`."""
    generated = TypeAdapter(model).json_schema(ref_template="#/definitions/{model}", mode=mode)
    definitions = generated.pop("$defs", {})
    schema = {"$schema": _DIALECT, "$id": f"urn:nqpf:{name.replace('/', ':')}", **generated}
    schema["definitions"] = dict(sorted(definitions.items()))
    # What a reader writes may leave an optional value out; what the tool writes says null.
    plain: dict[str, Any] = _plain(schema, nullable=mode == "serialization")
    return plain


def as_text(schema: dict[str, Any]) -> str:
    """A schema as it is printed and committed; what could act on a terminal, from a rubric's texts, is escaped."""
    text = json.dumps(schema, ensure_ascii=False, indent=1)
    return ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def _plain(node: Any, nullable: bool, named: bool = False) -> Any:
    """Reword what pydantic writes for what editors and draft-07 validators say best.

    `const` becomes `enum`; an optional value is just that value unless `nullable`; a choice by `kind` becomes
    if/then, so that a wrong word is reported instead of "matches no alternative". `named` marks a mapping of
    names to schemas, whose keys are not schema keywords.
    """
    if isinstance(node, list):
        return [_plain(child, nullable) for child in node]
    if not isinstance(node, dict):
        return node
    if named:
        return {key: _plain(child, nullable) for key, child in node.items()}
    node = {key: value for key, value in node.items() if key != "title"}
    if "const" in node:
        node["enum"] = [node.pop("const")]
    if "anyOf" in node and not nullable:
        kept = [option for option in node["anyOf"] if option != {"type": "null"}]
        if len(kept) == 1:
            node = {**{k: v for k, v in node.items() if k not in ("anyOf", "default")}, **kept[0]}
    if not nullable and node.get("default", ...) in _EMPTY:
        del node["default"]
    if isinstance(node.get("type"), list):
        node = _value_first(node)
    if "discriminator" in node:
        node = _by_kind(node)
    return {key: _plain(value, nullable, key in ("properties", "definitions")) for key, value in node.items()}


def _value_first(node: dict[str, Any]) -> dict[str, Any]:
    """Move what holds for the longer forms aside: editors that find `properties` insert a line break after the key."""
    parts = {key: node[key] for key in _OF_PARTS if key in node}
    return {**{key: node[key] for key in node if key not in parts}, "allOf": [parts]} if parts else node


def _by_kind(node: dict[str, Any]) -> dict[str, Any]:
    key = node["discriminator"]["propertyName"]
    mapping: dict[str, str] = node["discriminator"]["mapping"]
    return {
        "type": "object",
        "required": [key],
        "properties": {key: {"enum": sorted(mapping)}},
        "allOf": [
            {"if": {"properties": {key: {"enum": [word]}}, "required": [key]}, "then": {"$ref": ref}}
            for word, ref in sorted(mapping.items())
        ],
    }
