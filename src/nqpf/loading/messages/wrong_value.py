"""A value of the right shape that cannot be: a word that is none, an id, a number, a length."""

import re
from typing import Any

from pydantic_core import ErrorDetails

from nqpf.base.language import NO_TEXT, Text
from nqpf.facets import LADDERS
from nqpf.loading.messages.suggestions import nearest
from nqpf.loading.messages.synonyms import meant
from nqpf.loading.messages.told import Told, kind_of, name_of, short


def literal(name: str, given: Any, detail: ErrorDetails) -> Told:
    """A word that is none of those that may stand here."""
    expected = str(detail.get("ctx", {}).get("expected", ""))
    options = [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
    if given is None:
        return Text(f"`{name}:` is empty", f"`{name}:` 未填写"), nearest(None, options)
    if isinstance(given, list | dict):
        en, zh = kind_of(given)
        message = Text(f"`{name}` takes one word, not {en}", f"`{name}` 只能写一个词，不能写成{zh}")
        return message, nearest(None, options)
    shown = str(given).lower() if isinstance(given, bool) else short(given)
    return Text(f"`{shown}` is not valid for `{name}`", f"`{name}` 不能写作 `{shown}`"), meant(given, options)


def tag(name: str, given: Any, detail: ErrorDetails) -> Told:
    """A facet that says no kind, or none there is."""
    context = detail.get("ctx", {})
    options = [word.strip(" '") for word in str(context.get("expected_tags", "")).split(",") if word]
    tag = context.get("tag")
    if tag is None:
        message = Text(f"`{name}` does not say its `kind:`", f"`{name}` 没有写明 `kind:`")
        return message, Text(
            f"one of {', '.join(f'`{kind}`' for kind in LADDERS)}",
            f"可用：{'、'.join(f'`{kind}`' for kind in LADDERS)}",
        )
    shown = short(tag)
    return Text(f"`kind: {shown}` is not a facet kind", f"`kind: {shown}` 不是要点类型"), nearest(tag, options)


def too_long(name: str, given: Any, detail: ErrorDetails) -> Told:
    """Too many characters, entries or claims."""
    context = detail.get("ctx", {})
    actual, most = context.get("actual_length"), context.get("max_length")
    if isinstance(given, str):
        return Text(f"`{name}` has more than {most} characters", f"`{name}` 超过 {most} 个字符"), NO_TEXT
    if name_of(detail) != "serves":
        return Text(f"`{name}` has more than {most} entries", f"`{name}` 超过 {most} 条"), NO_TEXT
    return (
        Text(f"{actual} claims; an item serves {most} facets at most", f"对应 {actual} 个要点，一项最多对应 {most} 个"),
        Text(
            "keep the ones it serves best, the main one first, or split it into actions",
            "保留最贴切的，主要的放第一个；或拆分为若干行动",
        ),
    )


def bad_id(name: str, given: Any, detail: ErrorDetails) -> Told:
    """What cannot be an id, or a currency."""
    shown = short(given)
    if name_of(detail) == "currency":
        return Text(f"`{shown}` is not a currency code", f"`{shown}` 不是币种代码"), Text("such as CNY", "如 CNY")
    if isinstance(detail["loc"][-1], int) and isinstance(given, str) and re.search("[，、；]", given):
        return Text(f"`{shown}` cannot be used as `{name}`", f"`{shown}` 不能用作 `{name}`"), Text(
            "separate the ids with an ASCII comma: [A1, A2]", "多个编号请用半角逗号隔开，如 [A1, A2]"
        )
    return (
        Text(f"`{shown}` cannot be used as `{name}`", f"`{shown}` 不能用作 `{name}`"),
        Text(
            "letters, digits, `_`, `-`, `.`; no spaces; 64 characters at most",
            "可用字母、数字、汉字、`_`、`-`、`.`，不含空格，最多 64 字符",
        ),
    )


def out_of_range(name: str, given: Any, detail: ErrorDetails) -> Told:
    """A number outside its limits."""
    context, shown = detail.get("ctx", {}), short(given)
    key = next((key for key in _LIMITS if key in context), None)
    en, zh = _LIMITS[key] if key else ("must be finite", "须为有限的数")
    limit = context.get(key) if key else ""
    limit = str(limit) if isinstance(limit, int) else f"{limit:g}" if isinstance(limit, float) else ""
    return (
        Text(f"`{name}: {shown}` is out of range", f"`{name}: {shown}` 超出范围"),
        Text(f"it {en} {limit}".rstrip(), f"{zh} {limit}".rstrip()),
    )


_LIMITS = {
    "gt": ("must be above", "须大于"),
    "ge": ("must be at least", "须不小于"),
    "lt": ("must be below", "须小于"),
    "le": ("must be at most", "须不大于"),
}


def empty(name: str, given: Any, detail: ErrorDetails) -> Told:
    """A list or a text of nothing."""
    return Text(f"`{name}` is empty", f"`{name}` 为空"), Text("it needs at least one entry", "至少须有一项")


def not_whole(name: str, given: Any, detail: ErrorDetails) -> Told:
    """A fraction where a whole number is wanted."""
    return Text(f"`{name}: {short(given)}` must be a whole number", f"`{name}: {short(given)}` 应为整数"), NO_TEXT


def not_true_false(name: str, given: Any, detail: ErrorDetails) -> Told:
    """Neither true nor false."""
    en, zh = kind_of(given)
    return Text(f"`{name}` must be true or false, not {en}", f"`{name}` 应为 true 或 false，不能写成{zh}"), NO_TEXT


def not_number(name: str, given: Any, detail: ErrorDetails) -> Told:
    """No number."""
    en, zh = kind_of(given)
    return Text(f"`{name}` must be a number, not {en}", f"`{name}` 应为数字，不能写成{zh}"), NO_TEXT


def other(name: str, given: Any, detail: ErrorDetails) -> Told:
    """What no words were found for yet, in pydantic's."""
    return Text(f"`{name}`: {detail['msg']}", f"`{name}`：{detail['msg']}"), NO_TEXT
