"""A key that is not the format's, and a mapping, a list or a text where something else stands."""

import re
from typing import Any

from pydantic_core import ErrorDetails

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Pointer
from nqpf.loading.messages.suggestions import LONGEST_WORD
from nqpf.loading.messages.synonyms import meant
from nqpf.loading.messages.told import Told, kind_of, name_of, short

_DASH = Text(
    "an item of a list begins with an ASCII dash and a space: `- key: value`",
    "列表的每一项以半角短横加空格开头：`- 键: 值`",
)


def unknown_key(name: str, key: str | int, known: list[str]) -> Told:
    """A key that the format does not have; `known` are those that it has there."""
    message = Text(f"unknown key `{name}`", f"未知的键 `{name}`")
    if re.match(r"[0-9]{3}(?![0-9])", name) and set(known) != {"en", "zh"}:
        return message, Text(
            "a comma inside a number ends the value within { }: write 8000万元, not 8,000万元",
            "数字中的逗号在 { } 内会被当作分隔符，请写 8000万元，不写 8,000万元",
        )
    if re.search("[，：]", name):
        return message, Text(
            "the key contains full-width punctuation; within { } write ASCII `: ` and `, `",
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


def missing(name: str, pointer: Pointer) -> Told:
    """A key that must be there and is not."""
    place = ".".join(map(short, pointer))
    return (
        Text(f"`{name}:` is missing", f"缺少 `{name}:`"),
        Text(f"add it under `{place}`", f"请在 `{place}` 下补写")
        if place
        else Text("add it at the top level", "请在文件顶层补写"),
    )


def not_text(name: str, given: Any, detail: ErrorDetails) -> Told:
    """Not one line of text."""
    en, zh = kind_of(given)
    if given is None:
        return Text(f"`{name}` is empty", f"`{name}` 未填写"), Text("write one line of text", "请写一行文字")
    message = Text(f"`{name}` must be text, not {en}", f"`{name}` 应为一行文字，不能写成{zh}")
    if isinstance(given, float):  # 1.10 is no longer what its author wrote
        return message, Text("put it in quotes", "请加引号")
    if isinstance(given, int):
        shown = str(given).lower() if isinstance(given, bool) else short(given)
        return message, Text(f"put it in quotes: '{shown}'", f"请加引号：'{shown}'")
    return message, Text("write one line of text", "请写一行文字")


def not_texts(name: str, given: Any, detail: ErrorDetails) -> Told:
    """Not a text in both languages."""
    if not isinstance(given, str):
        return not_text(name, given, detail)
    # A plan's texts may be plain; only a rubric's must be given by language.
    return (
        Text(f"`{name}` must be given in both languages", f"`{name}` 须双语写出"),
        Text("write `{en: …, zh: …}`", "请写 `{en: …, zh: …}`"),
    )


def not_mapping(name: str, given: Any, detail: ErrorDetails) -> Told:
    """Not a mapping."""
    en, zh = kind_of(given)
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
    return message, _full_width(given) or _as_lines(name_of(detail), given)


def _as_lines(name: str, given: Any) -> Text:
    """How to write a mapping, by what was written instead."""
    if name == "horizon":
        years = re.findall("(?<![0-9])[0-9]{4}(?![0-9])", str(given)[:LONGEST_WORD])
        start, end = years if len(years) == 2 else ("2026", "2030")
        return Text(f"write {{start: {start}, end: {end}}}", f"请写作 {{start: {start}, end: {end}}}")
    if isinstance(given, list):
        return Text("write `key: value` lines below it, without `- ` or [ ]", "其下逐行写 `键: 值`，不加 `- ` 或 [ ]")
    return Text("write each field on a line of its own: `key: value`", "每个字段一行，如 `键: 值`")


def not_list(name: str, given: Any, detail: ErrorDetails) -> Told:
    """Not a list."""
    en, zh = kind_of(given)
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
