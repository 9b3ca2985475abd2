"""One YAML text becomes one value with the position of everything in it."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from yaml.error import YAMLError

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import SourceMap, SourceText, Span
from nqpf.loading.limits import DEFAULT_LIMITS, Limits
from nqpf.loading.syntax.characters import forbidden_character
from nqpf.loading.syntax.events import open_events
from nqpf.loading.syntax.slips import Slip, likely_slip
from nqpf.loading.syntax.values import Builder
from nqpf.loading.syntax.yaml_errors import explain_error, slip_problem

__all__ = ["Document", "Limits", "parse_document"]

# libyaml compares every %TAG line with all before it, which a large file makes a matter of many minutes.
_TAG_DIRECTIVE = re.compile("(?:\\A|[\n\r\x85\u2028\u2029])(?=%TAG)")


class Document(NamedTuple):
    """A document's value (dict, list, str, int, float, bool, None; str keys) and where its parts stand."""

    name: str
    value: Any
    positions: SourceMap

    def slip(self, pointer: Sequence[str | int]) -> Slip | None:
        """What the author likely mistyped at `pointer`, for a text found where something else belongs."""
        return likely_slip(self.positions.source.line(self.positions.span(pointer).line))


def parse_document(text: str, name: str, limits: Limits = DEFAULT_LIMITS) -> Document:
    """Read the one document in `text`. `name` is the file's, for messages. Raises InputError."""
    source = SourceText(name, text.lstrip("\ufeff"))
    _refuse_at_once(source)
    builder = Builder(source, limits)
    try:
        events = open_events(source.text)
        try:
            built = builder.build(events)
        finally:
            events.dispose()
    except (YAMLError, UnicodeError) as error:
        raise InputError([*builder.faults.problems, explain_error(error, source, limits.depth)]) from None
    if builder.faults.problems:
        raise InputError(builder.faults.problems)
    if built is None:
        hint = Text("write lines of `key: value`, or name another file", "请写入 `键: 值` 形式的行，或指定其他文件")
        raise InputError([Problem(Span(name), Text("the file is empty", "文件为空"), hint)])
    root, start = built
    document = Document(name, root, SourceMap(source, root, start, builder.offsets))
    # Without a single good colon the whole file is one scalar, and valid.
    slip = document.slip(()) if isinstance(root, str) else None
    if slip is not None:
        raise InputError([slip_problem(source, document.positions.span(()).line, slip)])
    return document


def _refuse_at_once(source: SourceText) -> None:
    if "\ufeff" in source.text:
        problem = forbidden_character(source)
        if problem is not None:
            raise InputError([problem])
    directive = _TAG_DIRECTIVE.search(source.text) if "%TAG" in source.text else None
    if directive is not None:
        message = Text("YAML tags are not supported: %TAG", "不支持 YAML 标签：%TAG")
        hint = Text("delete the line, or quote the text", "请删除该行，或给文本加引号")
        raise InputError([Problem(source.span(directive.end()), message, hint)])
