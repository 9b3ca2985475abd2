"""A value as YAML, the way a person would write it: block style, keys in their order, Chinese as it is."""

from typing import Any

import yaml

from nqpf.base.errors import Refused
from nqpf.base.safe import ACTIVE
from nqpf.loading.syntax.scalars import resolve_scalar

_WIDTH = 100
_COMPACT = frozenset({"suggests"})
"""Lists whose entries take one line each: there are many of them, and each says little."""


class _Dumper(yaml.SafeDumper):
    """Without aliases: what is said twice is written out twice, as plans and rubrics must."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write every value out."""
        return True

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> yaml.MappingNode:
        """Put each entry of a compact list on one line."""
        node = super().represent_mapping(tag, mapping, flow_style)
        for key, value in node.value:
            if key.value in _COMPACT and isinstance(value, yaml.SequenceNode):
                for entry in value.value:
                    entry.flow_style = True
        return node

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists below their key."""
        super().increase_indent(flow, False)


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    """Quote what the loader would not read as text, such as `1e3`; the library asks YAML 1.1 only."""
    try:
        quoted = resolve_scalar(text) != text
    except Refused:
        quoted = True
    style = '"' if ACTIVE.search(text) else "'" if quoted else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def dump(value: Any) -> str:
    """`value` (dict, list, str, int, float, bool, None) as a YAML text that ends with a line break."""
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    # Such characters stand within double quotes only, where they can be escaped.
    return ACTIVE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
