"""pydantic's error types in the words of the people who will mend them."""

import re
from collections.abc import Callable
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from nqpf.errors import Refused
from nqpf.language import NO_TEXT, Text
from nqpf.loading.suggestions import LONGEST_WORD, keys_at, nearest
from nqpf.loading.synonyms import meant
from nqpf.source import Pointer

Told = tuple[Text, Text]
"""What is wrong, and how to mend it."""


def tell(model: type[BaseModel], detail: ErrorDetails, pointer: Pointer, name: str | None = None) -> Told:
    """Message and hint for one error; `pointer` is the part of its `loc` that the document has.

    `name` is what the document calls what stands there, by default its key.
    """
    reason = detail.get("ctx", {}).get("error")
    if isinstance(reason, Refused):
        return reason.message, reason.hint
    if detail["type"] == "missing":
        return _missing(_name(detail), pointer)
    if detail["type"] in UNKNOWN_KEY:
        said, hint = _unknown_key(_name(detail), detail["loc"][-1], keys_at(model, detail["loc"][:-1]))
        return said, _BODIES if "owner" in detail["loc"][:-1] else hint
    words = _WORDINGS.get(detail["type"], _other)
    return words(_name(detail) if name is None else _shown(name), detail["input"], detail)


_DASH = Text(
    "an item of a list begins with an ASCII dash and a space: `- key: value`",
    "列表的每一项以半角短横加空格开头：`- 键: 值`",
)

_BODIES = Text(
    "write several bodies as a list, the leading one first: [市工信局, 市财政局]",
    "多个单位写成列表 [市工信局, 市财政局]，牵头单位放第一个",
)

UNKNOWN_KEY = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
"""Errors about a key, not about its value."""


def _unknown_key(name: str, key: str | int, known: list[str]) -> Told:
    message = Text(f"unknown key `{name}`", f"未知的键 `{name}`")
    if re.match(r"[0-9]{3}(?![0-9])", name) and set(known) != {"en", "zh"}:
        return message, Text(
            "a comma inside a number ends the value within { }: write 8000万元, not 8,000万元",
            "数字中的逗号在 { } 内会被当作分隔符，请写 8000万元，不写 8,000万元",
        )
    if re.search("[，：]", name):
        return message, Text(
            "the key holds full-width punctuation; within { } write ASCII `: ` and `, `",
            "键中有全角标点；{ } 内请用半角 `: ` 和 `, `",
        )
    if re.match("[-－–—]", name):
        return message, _DASH
    if set(known) == {"en", "zh"}:
        # `{en: one, two, zh: …}`: YAML reads the words after a comma as a key of their own.
        return message, Text(
            "a text has `en` and `zh` only; within { } put a text with a comma in quotes",
            "文本只有 `en` 和 `zh` 两个键；在 { } 内，含逗号的文本须加引号",
        )
    return message, meant(key, known)


def _missing(name: str, pointer: Pointer) -> Told:
    place = ".".join(map(_shown, pointer))
    return (
        Text(f"`{name}:` is missing", f"缺少 `{name}:`"),
        Text(f"add it under `{place}`", f"请在 `{place}` 下补写")
        if place
        else Text("add it at the top level", "请在文件顶层补写"),
    )


def _literal(name: str, given: Any, detail: ErrorDetails) -> Told:
    expected = str(detail.get("ctx", {}).get("expected", ""))
    options = [word.strip(" '") for word in expected.replace(" or ", ",").split(",")]
    if given is None:
        return Text(f"`{name}:` is empty", f"`{name}:` 未填写"), nearest(None, options)
    if isinstance(given, list | dict):
        en, zh = _kind(given)
        message = Text(f"`{name}` takes one word, not {en}", f"`{name}` 只能写一个词，不能写成{zh}")
        return message, nearest(None, options)
    shown = str(given).lower() if isinstance(given, bool) else _shown(given)
    return Text(f"`{shown}` is not valid for `{name}`", f"`{name}` 不能写作 `{shown}`"), meant(given, options)


def _tag(name: str, given: Any, detail: ErrorDetails) -> Told:
    context = detail.get("ctx", {})
    options = [word.strip(" '") for word in str(context.get("expected_tags", "")).split(",") if word]
    tag = context.get("tag")
    if tag is None:
        message = Text(f"`{name}` does not say its `kind:`", f"`{name}` 没有写明 `kind:`")
        return message, Text(
            "one of measure, indicator, statement, goalposts", "可用：measure, indicator, statement, goalposts"
        )
    shown = _shown(tag)
    return Text(f"`kind: {shown}` is not a facet kind", f"`kind: {shown}` 不是要点类型"), nearest(tag, options)


def _too_long(name: str, given: Any, detail: ErrorDetails) -> Told:
    context = detail.get("ctx", {})
    actual, most = context.get("actual_length"), context.get("max_length")
    if isinstance(given, str):
        return Text(f"`{name}` has more than {most} characters", f"`{name}` 超过 {most} 个字符"), NO_TEXT
    if _name(detail) != "serves":
        return Text(f"`{name}` has more than {most} entries", f"`{name}` 超过 {most} 条"), NO_TEXT
    return (
        Text(
            f"{actual} claims; an item serves {most} facets at most", f"认领了 {actual} 个要点，一项最多认领 {most} 个"
        ),
        Text(
            "keep the ones it serves best, the main one first, or split it into actions",
            "保留最贴切的，主要的放第一个；或拆分为若干行动",
        ),
    )


def _not_text(name: str, given: Any, detail: ErrorDetails) -> Told:
    en, zh = _kind(given)
    if given is None:
        return Text(f"`{name}` is empty", f"`{name}` 未填写"), Text("write one line of text", "请写一行文字")
    message = Text(f"`{name}` must be text, not {en}", f"`{name}` 应为一行文字，不能写成{zh}")
    if isinstance(given, float):  # 1.10 is no longer what its author wrote
        return message, Text("put it in quotes", "请加引号")
    if isinstance(given, int):
        shown = str(given).lower() if isinstance(given, bool) else _shown(given)
        return message, Text(f"put it in quotes: '{shown}'", f"请加引号：'{shown}'")
    return message, Text("write one line of text", "请写一行文字")


def _not_texts(name: str, given: Any, detail: ErrorDetails) -> Told:
    if not isinstance(given, str):
        return _not_text(name, given, detail)
    # A plan's texts may be plain; only a rubric's must be given by language.
    return (
        Text(f"`{name}` must be given in both languages", f"`{name}` 须双语写出"),
        Text("write `{en: …, zh: …}`", "请写 `{en: …, zh: …}`"),
    )


def _not_mapping(name: str, given: Any, detail: ErrorDetails) -> Told:
    en, zh = _kind(given)
    where = f"`{name}`" if name else "the file"
    where_zh = f"`{name}` " if name else "文件"
    if name and isinstance(detail["loc"][-1], int):
        where, where_zh = f"an entry of `{name}`", f"`{name}` 的条目"
    if given is None:
        message = Text(f"{where} is empty", f"{where_zh}未填写")
    else:
        message = Text(
            f"{where} must be a mapping of `key: value` lines, not {en}",
            f"{where_zh}应写成若干行“键: 值”，不能写成{zh}",
        )
    return message, _full_width(given) or _as_lines(_name(detail), given)


def _as_lines(name: str, given: Any) -> Text:
    """How to write a mapping, by what was written instead."""
    if name == "horizon":
        years = re.findall("(?<![0-9])[0-9]{4}(?![0-9])", str(given)[:LONGEST_WORD])
        start, end = years if len(years) == 2 else ("2026", "2030")
        return Text(f"write {{start: {start}, end: {end}}}", f"请写作 {{start: {start}, end: {end}}}")
    if isinstance(given, list):
        return Text("write `key: value` lines below it, without `- ` or [ ]", "其下逐行写 `键: 值`，不加 `- ` 或 [ ]")
    return Text("write each field on a line of its own: `key: value`", "每个字段一行，如 `键: 值`")


def _not_list(name: str, given: Any, detail: ErrorDetails) -> Told:
    en, zh = _kind(given)
    if given is None:
        message = Text(f"`{name}` is empty", f"`{name}` 未填写")
    else:
        message = Text(f"`{name}` must be a list, not {en}", f"`{name}` 应为列表，不能写成{zh}")
    if isinstance(given, dict) and any(re.match("[-－–—]", str(key)) for key in given):
        return message, _DASH
    usual = Text("write each entry on a line of its own, after `- `", "每个条目单独一行，以 `- ` 开头")
    return message, _full_width(given) or usual


def _full_width(given: Any) -> Text:
    """The usual reasons why a mapping or a list became a text in a Chinese file."""
    if isinstance(given, str) and given.startswith(("［", "【")):
        return Text("write the list in ASCII brackets: [ ]", "请用半角方括号 [ ]")
    if isinstance(given, str) and given.startswith("｛"):
        return Text("write the fields in ASCII braces: { }", "请用半角花括号 { }")
    if isinstance(given, str) and "：" in given:
        return Text(
            "a full-width colon `：` does not separate key and value: write `: `",
            "全角冒号 `：` 不能分隔键和值，请改为半角 `: `",
        )
    return NO_TEXT


def _bad_id(name: str, given: Any, detail: ErrorDetails) -> Told:
    shown = _shown(given)
    if _name(detail) == "currency":
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


def _out_of_range(name: str, given: Any, detail: ErrorDetails) -> Told:
    context, shown = detail.get("ctx", {}), _shown(given)
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


def _empty(name: str, given: Any, detail: ErrorDetails) -> Told:
    return Text(f"`{name}` is empty", f"`{name}` 为空"), Text("it needs at least one entry", "至少须有一项")


def _not_whole(name: str, given: Any, detail: ErrorDetails) -> Told:
    return Text(f"`{name}: {_shown(given)}` must be a whole number", f"`{name}: {_shown(given)}` 应为整数"), NO_TEXT


def _not_true_false(name: str, given: Any, detail: ErrorDetails) -> Told:
    en, zh = _kind(given)
    return Text(f"`{name}` must be true or false, not {en}", f"`{name}` 应为 true 或 false，不能写成{zh}"), NO_TEXT


def _not_number(name: str, given: Any, detail: ErrorDetails) -> Told:
    en, zh = _kind(given)
    return Text(f"`{name}` must be a number, not {en}", f"`{name}` 应为数字，不能写成{zh}"), NO_TEXT


def _other(name: str, given: Any, detail: ErrorDetails) -> Told:
    return Text(f"`{name}`: {detail['msg']}", f"`{name}`：{detail['msg']}"), NO_TEXT


_WORDINGS: dict[str, Callable[[str, Any, ErrorDetails], Told]] = {
    "literal_error": _literal,
    "union_tag_invalid": _tag,
    "union_tag_not_found": _tag,
    "too_long": _too_long,
    "string_type": _not_text,
    "dataclass_type": _not_texts,
    "too_short": _empty,
    "string_too_short": _empty,
    "int_from_float": _not_whole,
    "bool_type": _not_true_false,
    "bool_parsing": _not_true_false,
    "model_type": _not_mapping,
    "model_attributes_type": _not_mapping,
    "dict_type": _not_mapping,
    "tuple_type": _not_list,
    "list_type": _not_list,
    "string_pattern_mismatch": _bad_id,
    "string_too_long": _bad_id,
    "greater_than": _out_of_range,
    "greater_than_equal": _out_of_range,
    "less_than": _out_of_range,
    "less_than_equal": _out_of_range,
    "finite_number": _out_of_range,
    "float_type": _not_number,
    "float_parsing": _not_number,
    "int_type": _not_number,
    "int_parsing": _not_number,
}


def _name(detail: ErrorDetails) -> str:
    """The last key of the error's place; for an entry of a list, the list's."""
    keys = [key for key in detail["loc"] if isinstance(key, str)]
    return _shown(keys[-1]) if keys else ""


def _shown(value: object) -> str:
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


def _kind(value: object) -> tuple[str, str]:
    return _KINDS.get(type(value), ("another value", "其他值"))
