"""Keys of a format that an earlier version called something else, and that may still be written so."""

from typing import Any


def under_former_name(schema: dict[str, Any], name: str) -> dict[str, Any]:
    """The schema of the key `name` where it is written under its former name."""
    return {**schema, "description": f"0.1 版中 `{name}` 的名称 / the name of `{name}` in 0.1"}


def allow_former(schema: dict[str, Any], name: str, former: str) -> None:
    """Let a rubric state a key that a whole one needs under its former name, and not under both."""
    schema["properties"][former] = under_former_name(schema["properties"][name], name)
    schema["dependencies"][former] = {"not": {"required": [name]}}
    whole = schema["else"]
    whole["required"] = [key for key in whole["required"] if key != name]
    whole |= {"if": {"not": {"required": [former]}}, "then": {"required": [name]}}
