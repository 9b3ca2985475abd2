"""The part of the rubric's JSON Schema that is about extending another: `extends`, `remove`, `change`."""

from copy import deepcopy
from typing import Any

_NODES = ("Dimension", "Pole", "Criterion", "Facet", "Lens", "LensEntry")
"""Definitions whose entries, in a rubric that extends another, may say only what differs."""
_SECTIONS = ("dimensions", "lenses")


def allow_extension(schema: dict[str, Any]) -> None:
    """Let a rubric that `extends` another leave out what it takes over; all others stay as complete as before."""
    definitions, properties = schema["definitions"], schema["properties"]
    for name in _NODES:
        definitions[f"{name}Change"] = _partial(definitions[name])
    definitions["Change"] = _any_node([definitions[name] for name in (*_NODES, "Figure")])
    schema["definitions"] = dict(sorted(definitions.items()))
    whole = {key: properties[key] for key in _SECTIONS}
    for key in _SECTIONS:
        properties[key] = {"type": "array"}
    properties["extends"] = {
        "type": "string",
        "description": "`bundled`, or the path of a rubric below this one's directory",
    }
    properties["remove"] = {"type": "array", "items": {"type": "string"}, "description": "ids to take out"}
    properties["change"] = {
        "type": "object",
        "additionalProperties": {"$ref": "#/definitions/Change"},
        "description": "by id, the keys that differ",
    }
    schema["dependencies"] = {"remove": ["extends"], "change": ["extends"]}
    schema["if"] = {"required": ["extends"]}
    schema["then"] = {"properties": {key: _changed(whole[key]) for key in _SECTIONS}}
    schema["else"] = {"required": schema["required"], "properties": whole}
    schema["required"] = ["nqpf"]


def _partial(definition: dict[str, Any]) -> dict[str, Any]:
    """A node of which an id is enough, or the file that it stands in."""
    partial: dict[str, Any] = _changed(definition)
    for key in ("required", "if", "else"):
        partial.pop(key, None)
    named = [{"required": ["id"]}] + ([{"required": ["file"]}] if "file" in partial["properties"] else [])
    return {**partial, "anyOf": named} if len(named) > 1 else {**partial, **named[0]}


def _changed(node: Any) -> Any:
    """A schema with its references to nodes turned into references to what differs of them."""
    if isinstance(node, list):
        return [_changed(part) for part in node]
    if not isinstance(node, dict):
        return node
    changed = {key: _changed(part) for key, part in node.items() if key != "minItems"}
    name = str(node.get("$ref", "")).rpartition("/")[2]
    return {**changed, "$ref": f"#/definitions/{name}Change"} if name in _NODES else changed


def _any_node(definitions: list[dict[str, Any]]) -> dict[str, Any]:
    """What may differ of anything that has an id; the id itself stays."""
    properties: dict[str, Any] = {}
    for definition in definitions:
        for key, part in definition["properties"].items():
            # `criteria` are nodes in a dimension and ids in a lens.
            same = key not in properties or properties[key] == _changed(part)
            properties[key] = _changed(deepcopy(part)) if same else {}
    for key in ("id", "file"):
        properties.pop(key, None)
    return {"type": "object", "properties": properties, "additionalProperties": False}
