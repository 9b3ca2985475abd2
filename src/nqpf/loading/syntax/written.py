"""A value that a program has made, as the YAML that its author would write: by one set of rules, with lines."""

import hashlib
from collections.abc import Mapping
from typing import Any

from yaml.representer import RepresenterError

from nqpf.base.language import Text
from nqpf.loading.syntax.decoding import Source, refused
from nqpf.loading.syntax.dump import dump

NAME = "<mapping>"
"""What messages and reports call a value that comes from no file. Its lines are those of the YAML it is written as."""


def source_of(value: Mapping[str, Any]) -> Source:
    """The value as YAML. Raises :class:`InputError` for what YAML cannot say, and for what contains itself."""
    try:
        text = dump(dict(value))
    except RepresenterError as error:
        kind = type(error.args[-1]).__name__
        message = f"a value of type {kind} cannot be written as YAML", f"{kind} 类型的值无法写成 YAML"
        hint = Text("use dict, list, str, int, float, bool or None", "请用 dict、list、str、int、float、bool 或 None")
        raise refused(NAME, *message, hint) from None
    except RecursionError:
        message = "nested too deeply, or containing itself", "嵌套过深，或包含自身"
        raise refused(NAME, *message, Text("write out what is repeated", "请将重复的内容逐一写出")) from None
    return Source(NAME, text, hashlib.sha256(text.encode()).hexdigest())
