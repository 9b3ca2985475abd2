"""Typing slips that a Chinese input method or an editor leaves behind, recognised by the look of one line.

YAML takes most of them for text: `title：foo` is a valid scalar. So they are looked for only where something
else has already gone wrong, on the line where it went wrong.
"""

import re
from typing import NamedTuple

from nqpf.base.language import Text


class Slip(NamedTuple):
    """What the author likely mistyped, how to fix it, and in which column (from 1) it stands."""

    message: Text
    hint: Text
    column: int = 1


_INDENT = r"[ \t\u3000\u00a0]*(?:- +)*"
_KEY = _INDENT + r"""(?:"[^"]*"|'[^']*'|[^\W\d][\w.\-]*)"""
_LOOK_AT = 500  # characters of the line: a slip shows at its beginning

_FULL_WIDTH = {
    "，": Text("a full-width comma (，) within brackets: type an ASCII one", "此处是全角逗号（，），请改为半角逗号"),
    "：": Text("a full-width colon (：) within brackets: type an ASCII one", "此处是全角冒号（：），请改为半角冒号"),
    "、": Text("a 、 within brackets: type an ASCII comma", "此处是顿号（、），请改为半角逗号"),
    "；": Text("a full-width semicolon (；) within brackets: type a comma", "此处是全角分号（；），请改为半角逗号"),
}
_WITHIN = Text(
    "within { } and [ ] write `key: value, key: value` with ASCII punctuation",
    "{ } 和 [ ] 内请用半角标点，如 `键: 值, 键: 值`；值中含标点时请加引号",
)

# Patterns as text: they are compiled when something has gone wrong, which is seldom.
_SLIPS: tuple[tuple[str, Slip], ...] = (
    (
        # Two tabs or more, and no key: a row of cells.
        r" *[^\s#](?=[^\t]*\t[^\t]*\t)(?!.*: )",
        Slip(
            Text("this looks like a row pasted from a spreadsheet", "像是从表格粘贴的一行"),
            Text("write each cell as `key: value` on a line of its own", "请逐项写成 `键: 值`，每项一行"),
        ),
    ),
    (
        r" *[－–—](?= *[^\W\d][\w.]*(?:: |:$|：))",
        Slip(
            Text("the dash of this list item is not the ASCII one (-)", "列表项开头的短横不是半角的（-）"),
            Text("write `- key: value`, with an ASCII dash and a space", "请写作 `- 键: 值`：半角短横后留一个空格"),
        ),
    ),
    (
        r" *-(?=[^\W\d][\w.]*(?:: |:$|：))",
        Slip(
            Text("there is no space after the dash of this list item", "列表项的短横（-）后缺少空格"),
            Text("write `- key: value`, with a space", "请写作 `- 键: 值`，短横后留一个空格"),
        ),
    ),
    (
        _KEY + r"[ \u3000\u00a0]*：",
        Slip(
            Text("the colon after the key is full-width (：)", "键后的冒号是全角的（：）"),
            Text("type an ASCII colon and a space: `key: value`", "请改为半角冒号加空格，如 `key: value`"),
        ),
    ),
    (
        r"[ \t]*[\u3000\u00a0]",
        Slip(
            Text("the indentation contains a full-width or no-break space", "缩进中有全角空格或不间断空格"),
            Text("indent with ordinary spaces only", "缩进只能用半角空格"),
        ),
    ),
    (
        r" *\t",
        Slip(
            Text("the indentation contains a tab", "缩进中有制表符"),
            Text("indent with spaces; YAML forbids tabs there", "YAML 缩进不允许用制表符，请改用空格"),
        ),
    ),
    (
        _KEY + r":[\u3000\u00a0]",
        Slip(
            Text(
                "the space after the key's colon is a full-width or no-break space",
                "键的冒号后是全角空格或不间断空格",
            ),
            Text("type an ordinary space after the colon", "请在冒号后改用半角空格"),
        ),
    ),
    (
        _KEY + r":[^\s:/\\]",
        Slip(
            Text("there is no space after the key's colon", "键的冒号后缺少空格"),
            Text("write `key: value`, with a space", "请写作 `key: value`，冒号后留一个空格"),
        ),
    ),
    (
        rf"{_KEY}:\s+[｛［]",
        Slip(
            Text("this bracket is full-width", "此处是全角括号"),
            Text("write { } and [ ] in ASCII", "请用半角花括号 { } 和方括号 [ ]"),
        ),
    ),
    (
        rf"(?:{_KEY}:\s+|{_INDENT})[“”‘’]",
        Slip(
            Text("YAML does not know the quotation marks “ ” as quotes", "YAML 不把中文引号“ ”当作引号"),
            Text('put the value in straight quotes: "…"', '请用半角引号 "…" 括起该值'),
        ),
    ),
)


def full_width_in_brackets(read: str) -> Slip | None:
    """The full-width mark that an unquoted text at the end of `read` holds, where brackets want an ASCII one."""
    begins = max(0, len(read) - _LOOK_AT)
    found = re.search(r"([，：、；])[^，：、；,\"'{}\[\]]*$", read[begins:])
    return Slip(_FULL_WIDTH[found[1]], _WITHIN, begins + found.start() + 1) if found else None


def likely_slip(line: str) -> Slip | None:
    """The slip that this line of a YAML file most likely holds, if it looks like one."""
    for pattern, slip in _SLIPS:
        found = re.match(pattern, line[:_LOOK_AT])
        if found:
            return slip._replace(column=found.end())  # every pattern ends with the character that is wrong
    return None
