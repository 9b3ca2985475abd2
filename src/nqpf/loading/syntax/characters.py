"""Characters that no YAML file may hold: controls, lone surrogates, byte order marks past the beginning."""

import re

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import SourceText

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def forbidden_character(source: SourceText) -> Problem | None:
    """What is wrong with the first character that YAML forbids; None when there is none."""
    found = _FORBIDDEN.search(source.text)
    if found is None:
        return None
    code = f"U+{ord(found[0]):04X}"
    if found[0] == "\0":
        message = Text("a NUL character: this is a binary file, not text", "含 NUL 字符：这是二进制文件，不是文本")
    elif found[0] == "\ufeff":
        message = Text(
            f"an invisible byte order mark ({code}) inside the text",
            f"正文中有不可见的字节顺序标记（{code}）",
        )
    else:
        message = Text(f"the control character {code} is not allowed", f"不允许出现控制字符 {code}")
    hint = Text("delete it, or save the file as plain UTF-8 text", "请删除该字符，或将文件另存为 UTF-8 纯文本")
    return Problem(source.span(found.start()), message, hint)
