"""A value as YAML, the way a person would write it: block style, keys in their order, Chinese as it is."""

from typing import Any

import yaml

from nqpf.errors import Refused
from nqpf.loading.scalars import resolve

_WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Without aliases: what is said twice is written out twice, as plans and rubrics must."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write every value out."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists below their key."""
        super().increase_indent(flow, False)


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    """Quote what the loader would not read as text, such as `1e3`; the library asks YAML 1.1 only."""
    try:
        quoted = resolve(text) != text
    except Refused:
        quoted = True
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="'" if quoted else None)


_Dumper.add_representer(str, _text)


def dump(value: Any) -> str:
    """`value` (dict, list, str, int, float, bool, None) as a YAML text that ends with a line break."""
    text: str = yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    return text
