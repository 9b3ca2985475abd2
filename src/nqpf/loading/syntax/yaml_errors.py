"""YAML syntax errors in plain words: what is wrong, where, and how to fix it."""

import re
from typing import Any, NamedTuple

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import ScalarEvent

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.base.source import SourceText, Span
from nqpf.loading.syntax.characters import forbidden_character
from nqpf.loading.syntax.events import open_events
from nqpf.loading.syntax.slips import Slip, full_width_in_brackets, likely_slip
from nqpf.loading.syntax.yaml_faults import too_deep


class _Explanation(NamedTuple):
    """What to say when the parser's own words match `words`; at what was left open, if `at_opening`."""

    words: str
    message: Text
    hint: Text
    at_opening: bool = False


_QUOTE = Text('put the value in straight quotes: "…"', '请用半角引号括起："…"')

# Both parsers' words: libyaml's, and after it PyYAML's own where they differ. The first match counts.
_EXPLANATIONS = (
    _Explanation(
        r"found a tab character",
        Text("a tab where only spaces are allowed", "此处只能用空格，不能用制表符"),
        Text("indent with spaces", "请用空格缩进"),
    ),
    _Explanation(
        r"cannot start any token",
        Text("a value cannot begin with this character", "此值以 YAML 的特殊字符开头"),
        _QUOTE,
    ),
    _Explanation(
        r"mapping values are not allowed",
        Text("a second `: ` on one line, or a line indented too deep", "同一行出现第二个“: ”，或缩进过深"),
        Text("quote a value that contains a colon; align keys of one level", "含冒号的值请加引号；同级的键请对齐"),
    ),
    _Explanation(
        r"sequence entries are not allowed",
        Text("a list item (`- `) is not allowed here", "此处不能出现列表项（“- ”）"),
        Text("begin the list on a line of its own, below its key", "列表请另起一行，写在键的下方"),
    ),
    _Explanation(
        r"mapping keys are not allowed",
        Text("a key marked with `? ` is not allowed here", "此处不能出现以“? ”标记的键"),
        Text("write `key: value`", "请写作 `key: value`"),
    ),
    _Explanation(
        r"could not find expected ':'",
        Text("this line has no `: ` after its key", "该行的键后缺少“: ”"),
        Text("write `key: value`; indent text that continues a value", "请写作 `key: value`；续行须缩进"),
        at_opening=True,
    ),
    _Explanation(
        r"quoted scalar.*(end of stream|document (indicator|separator))",
        Text("the quotation mark opened here is never closed", "此处的引号没有闭合"),
        Text("close the quote", "请补上结尾的引号"),
        at_opening=True,
    ),
    _Explanation(
        r"unknown escape|hexdecimal|escape c|invalid Unicode|expected escape sequence",
        Text("an unknown escape after `\\` in a double-quoted text", "双引号文本中“\\”后的转义无效"),
        Text("write `\\\\` for a backslash, or use single quotes", "反斜杠请写作 `\\\\`，或改用单引号"),
    ),
    _Explanation(
        r"',' or '[\]}]'",
        Text("a bracket is never closed, or a comma is missing", "括号没有闭合，或缺少逗号"),
        Text("close the list with ] or the mapping with }", "请用 ] 结束列表，用 } 结束映射"),
    ),
    _Explanation(
        r"block scalar",
        Text("nothing but + or - and a comment may follow | or > here", "“|”或“>”后只能跟 + 或 - 及注释"),
        Text("begin the text on the next line, indented", "正文请另起一行并缩进"),
    ),
    _Explanation(
        r"expected key|expected '-' indicator|expected <block end>",
        Text("the indentation matches no line above", "该行缩进与上文任何一级都不一致"),
        Text("align it with the entries of its level", "请与同级条目对齐"),
    ),
    _Explanation(
        r"alphabetic or numeric|scanning an (anchor|alias)",
        Text("a value that begins with & or * needs a name there", "以 & 或 * 开头的值须是锚点或别名的名称"),
        _QUOTE,
    ),
    _Explanation(
        r"scanning a (tag|%TAG)|tag handle|tag URI|parsing a tag",
        Text("a value cannot begin with ! (a YAML tag)", "值不能以 !（YAML 标签）开头"),
        _QUOTE,
    ),
    _Explanation(
        r"directive|YAML document|%YAML",
        Text("a line cannot begin with % (a YAML directive)", "行首不能是 %（YAML 指令）"),
        Text("delete the line, or quote the text", "请删除该行，或给文本加引号"),
    ),
    _Explanation(
        r"document start",
        Text("text after the end of the document", "文档结束后还有内容"),
        Text("indent it under its key, or check the line above", "请缩进到所属键之下，或检查上一行"),
    ),
    _Explanation(
        r"node content",
        Text("a value is missing here", "此处缺少值"),
        Text("write the value, or quote it", "请写出该值，或加引号"),
    ),
)
_OTHERWISE = _Explanation(
    "",
    Text("this is not valid YAML", "不是有效的 YAML"),
    Text("check this line and the one above: colons, quotes, brackets", "请检查本行与上一行的冒号、引号和括号"),
)
_ASCII_KEY = r"\s*(?:[-－–—] *)*[A-Za-z_]"  # as text: compiled when something has gone wrong


def explain_error(error: YAMLError | UnicodeError, source: SourceText, depth: int) -> Problem:
    """The problem that stopped the parser, which was to read `depth` levels at most."""
    mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
    if not isinstance(error, MarkedYAMLError) or mark is None:
        # A reader error counts bytes or characters, by the parser that raised it: look for the place afresh.
        message, hint = _OTHERWISE.message, _OTHERWISE.hint
        return forbidden_character(source) or Problem(Span(source.file), message, hint)
    words = f"{error.context or ''}: {error.problem}"
    opening = error.context_mark or mark
    above = source.line(mark.line)
    stopped = {mark.line, opening.line} if "quoted scalar" in words else {mark.line}
    quoted = _quoted_over_lines(source)
    if quoted is not None and quoted.end_mark.line in stopped:
        return _open_quote(source, quoted)
    if "flow" in words:
        # The mark may also end the line before.
        for line, read in ((mark.line + 1, source.line(mark.line + 1)[: mark.column]), (mark.line, above)):
            slip = full_width_in_brackets(read)
            if slip:
                return slip_problem(source, line, slip)
    for line in dict.fromkeys((mark.line + 1, opening.line + 1)):
        slip = likely_slip(source.line(line))
        if slip:
            return slip_problem(source, line, slip)
    # A slip may have made a plain text of the line above, which only the line after it brings to light.
    slip = likely_slip(above) if re.match(_ASCII_KEY, above) else None
    if slip:
        return slip_problem(source, mark.line, slip)
    # libyaml from 0.2.6 on has a bound of its own, far beyond ours, which it meets first where it looks ahead.
    nested = _Explanation(r"maximum nesting depth", *too_deep(depth))
    found = next((entry for entry in (nested, *_EXPLANATIONS) if re.search(entry.words, words)), _OTHERWISE)
    place = opening if found.at_opening else mark
    return Problem(Span(source.file, place.line + 1, place.column + 1), found.message, found.hint)


def _quoted_over_lines(source: SourceText) -> Any:
    """The last quoted scalar before the error that spans lines; None if there is none.

    Its quote may be one that was never closed: then the quotes of a value further down end it, and the parser
    stops there. The text is read once more for it, which costs nothing where nothing is wrong.
    """
    events, last = open_events(source.text), None
    try:
        while (event := events.get_event()) is not None:
            if isinstance(event, ScalarEvent) and event.style in ("'", '"'):
                spans: Any = event
                last = spans if spans.start_mark.line != spans.end_mark.line else last
    except YAMLError:
        return last
    finally:
        events.dispose()
    return last  # pragma: no cover - the error that led here comes again


def _open_quote(source: SourceText, quoted: Any) -> Problem:
    end = quoted.end_mark.line + 1
    return Problem(
        Span(source.file, quoted.start_mark.line + 1, quoted.start_mark.column + 1),
        Text("this quotation mark is not closed", "此处的引号没有闭合"),
        Text(
            f"end the value with the same straight quote; as it stands, it runs on to line {end}",
            f"请在值的末尾补上同样的半角引号；目前它一直延续到第 {end} 行",
        ),
    )


def slip_problem(source: SourceText, line: int, slip: Slip) -> Problem:
    """The problem that a slip on this line is."""
    return Problem(Span(source.file, line, slip.column), slip.message, slip.hint)
