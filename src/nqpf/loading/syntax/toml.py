"""A TOML text becomes a value with the places of its keys, which the standard library's reader does not keep."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from typing import Any

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Pointer, SourceText, Span

MOST_DOTS = 200
"""Of one line: the standard library's reader takes minutes for a key of a hundred thousand parts."""
_ENDLESS_NUMBER = re.compile(r"(?<!\w)[0-9][0-9A-Fa-fxob_]{199}")
"""Digits, hexadecimal ones among them, that no setting needs and that cannot be shown in a message."""
_AT = re.compile(r"\(at line (\d+), column (\d+)\)$")
_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_TABLE = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]")
_ENTRY = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=[ \t]*")


class TomlDocument:
    """A TOML file's value, and the line and column of everything that a line of its own states.

    What stands within an inline table, a list or a text over several lines is found at the line that begins it.
    """

    def __init__(self, text: str, name: str) -> None:
        """Read `text`; `name` is the file's, for messages. Raises InputError."""
        self.source = SourceText(name, text)
        _refuse_endless(self.source)
        try:
            self.value: dict[str, Any] = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise InputError([_broken(error, self.source)]) from None
        except RecursionError:
            told = Text("lists or tables are nested too deep", "列表或表嵌套过深")
            raise InputError([Problem(Span(name), told)]) from None
        self._places = {pointer: places for pointer, *places in _scan(self.source, self.value)}

    def locate(self, pointer: Sequence[str | int], key: bool) -> Span:
        """The place of the value at `pointer`, or of its key; of the nearest that contains it, where need be."""
        for length in range(len(pointer), 0, -1):
            places = self._places.get(tuple(pointer[:length]))
            if places:
                return places[0 if key or length < len(pointer) else 1]
        return self.source.span(0)


def _refuse_endless(source: SourceText) -> None:
    """Keys and numbers so long that reading or telling them would take minutes, or fail."""
    for number, line in enumerate(source.text.split("\n"), start=1):
        if line.count(".") > MOST_DOTS:
            told = Text(f"a line with more than {MOST_DOTS} dots", f"一行中的点号超过 {MOST_DOTS} 个")
            how = Text("put long texts over several lines", "长文本请分成多行")
            raise InputError([Problem(Span(source.file, number, 1), told, how)])
        if found := _ENDLESS_NUMBER.search(line):
            told = Text("a number of 200 digits or more", "数字达到或超过 200 位")
            how = Text("write the number that is meant", "请写出实际数值")
            raise InputError([Problem(Span(source.file, number, found.start() + 1), told, how)])


def _broken(error: tomllib.TOMLDecodeError, source: SourceText) -> Problem:
    words = str(error)
    found = _AT.search(words)
    end = source.span(len(source.text))
    span = Span(source.file, int(found[1]), int(found[2])) if found else end
    reason = words[: found.start()].strip() if found else words.split(" (at ", maxsplit=1)[0]
    return Problem(
        span,
        Text(f"this is not valid TOML: {reason}", f"不是有效的 TOML：{reason}"),
        Text('write `key = value`; put texts in quotes: "…"', '请写作 `key = value`；文本请加引号 "…"'),
    )


def _scan(source: SourceText, value: Any) -> Iterator[tuple[Pointer, Span, Span]]:
    """Tables and entries by the lines that begin with them; a line that leads to no value is text or a list's."""
    table: Pointer = ()
    counts: dict[Pointer, int] = {}
    offset = 0
    for line in source.text.splitlines(keepends=True):
        if header := _TABLE.match(line):
            table = _parts(header[2])
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
            table = _numbered(table, counts)
            span = source.span(offset + header.start(2))
            yield table, span, span
        elif (entry := _ENTRY.match(line)) and _leads(value, pointer := (*table, *_parts(entry[1]))):
            yield pointer, source.span(offset + entry.start(1)), source.span(offset + entry.end())
        offset += len(line)


def _parts(dotted: str) -> Pointer:
    return tuple(part.strip("\"'") for part in re.findall(_KEY, dotted))


def _numbered(table: Pointer, counts: dict[Pointer, int]) -> Pointer:
    """The table with the number of each array entry it is in: `waivers` becomes `waivers, 2`."""
    numbered: list[str | int] = []
    for depth, key in enumerate(table, start=1):
        numbered.append(key)
        if table[:depth] in counts:
            numbered.append(counts[table[:depth]])
    return tuple(numbered)


def _leads(value: Any, pointer: Pointer) -> bool:
    for key in pointer:
        try:
            value = value[key]
        except (LookupError, TypeError):
            return False
    return True
