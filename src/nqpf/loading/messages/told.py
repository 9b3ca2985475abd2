"""What an error is called and how what was written is shown, wherever one is reported."""

from pydantic_core import ErrorDetails

from nqpf.base.language import Text
from nqpf.loading.messages.suggestions import LONGEST_WORD

Told = tuple[Text, Text]
"""What is wrong, and how to fix it."""


def name_of(detail: ErrorDetails) -> str:
    """The last key of the error's place; for an entry of a list, the list's."""
    keys = [key for key in detail["loc"] if isinstance(key, str)]
    return short(keys[-1]) if keys else ""


def short(value: object) -> str:
    """A value as a message shows it: short, on one line, without control characters."""
    text = "".join(c if c.isprintable() else "?" for c in str(value)[: 2 * LONGEST_WORD])
    return text if len(text) <= LONGEST_WORD else text[: LONGEST_WORD - 1] + "…"


_KINDS: dict[type, tuple[str, str]] = {
    bool: ("true or false", "真假值"),
    int: ("a number", "数字"),
    float: ("a number", "数字"),
    str: ("text", "文本"),
    list: ("a list", "列表"),
    dict: ("a mapping", "映射"),
    type(None): ("nothing", "空值"),
}


def kind_of(value: object) -> tuple[str, str]:
    """What kind of value it is, in English and in Chinese."""
    return _KINDS.get(type(value), ("another value", "其他值"))
