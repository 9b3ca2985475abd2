"""Lines of a text that was wrapped at a column, put together to the paragraphs that they were."""

import re
from collections.abc import Iterator, Sequence

from nqpf.documents.margins import ENDS, Line, Margin, margins, width
from nqpf.documents.numbers import leading_number

_OPEN, _CLOSE = "（(《〔[“「『【", "）)》〕]”」』】"
_LONGEST_BRACKET = 8
"""Lines over which a bracket may stay open: beyond, it was never closed."""
_SENTENCE_ENDS = tuple("。！？：.!?:")
_GOES_ON = tuple("，、,—")
_CONTINUES = tuple("，。、；：）〕》”】,;)")
_SLACK = {True: 8, False: 4}
"""Columns that may be left in a full line: more where indents show what begins, and where one was lost before it."""
_UNKNOWN = 1_000
"""For a column that is not known: no line reaches it."""
_FIGURE = re.compile("[0-9０-９〔]")
_UNIT = re.compile("[!-~]+|.")
_LABEL = re.compile(r"[^\W\d_][\w ]{0,20}[:：]")
"""How lines begin that say who or when: Owner:, 责任单位："""
_MARK = re.compile("[-*•·●○◆■□▪–][ \t]")
_WEAK = frozenset(("decimals", "arabic", "in-words", "arabic-bracket", "letter-bracket", "roman"))
"""Numbers that a line may begin with by chance, in the middle of a sentence."""


def paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each paragraph. Where the text is not wrapped, each line is one."""
    found = list(margins(lines))
    if not any(margin.column for margin in found):
        yield from ([line] for line in lines)
        return
    begun: list[Line] = []
    depth = 0
    for line, margin in zip(lines, found, strict=True):
        in_bracket = depth > 0 and len(begun) < _LONGEST_BRACKET
        if begun and not _goes_on(begun, line, margin, in_bracket):
            yield begun
            begun, depth = [], 0
        begun.append(line)
        depth = max(depth + sum((character in _OPEN) - (character in _CLOSE) for character in line.text), 0)
    if begun:
        yield begun


def _goes_on(begun: Sequence[Line], line: Line, margin: Margin, in_bracket: bool) -> bool:
    """Whether a line goes on the one before it: that one was full, and this one begins nothing of its own."""
    before = begun[-1]
    if line.text.startswith(_CONTINUES):
        return True
    room = (margin.column or _UNKNOWN) - before.end - width(_first(line.text))
    indented = _begins_by_indent(begun, line, margin)
    if _begins_by_words(begun, line, in_bracket, chance=room <= 0 and not indented):
        return False
    same_page = line.page == before.page
    if in_bracket or before.text.endswith(_GOES_ON) or (same_page and _centred(before, line, margin)):
        return True
    apart = same_page and (indented or (line.apart and not margin.spaced))
    slack = 0 if before.text.endswith(ENDS) else _SLACK[margin.indents or len(begun) == 1]
    return room <= slack and before.end >= 2 * before.indent and not apart


def _begins_by_words(begun: Sequence[Line], line: Line, in_bracket: bool, *, chance: bool) -> bool:
    """Whether a line begins as a paragraph does: with a number, a mark of a list, a label (Owner:).

    With a number that stands there by `chance` it does not, within a sentence.
    """
    leading = leading_number(line.text)
    sentence = begun[-1].text.endswith(_SENTENCE_ENDS)
    if leading is not None:
        return leading.rung not in _WEAK or not chance or sentence
    if _MARK.match(line.text):
        return True
    return sentence and not in_bracket and bool(_LABEL.match(line.text)) and not _LABEL.match(begun[0].text)


def _begins_by_indent(begun: Sequence[Line], line: Line, margin: Margin) -> bool:
    """Whether the indent of a line is that of a first line."""
    if margin.hangs:
        return line.indent < begun[-1].indent
    base = begun[1].indent if len(begun) > 1 else margin.left if margin.indents else begun[0].indent
    return line.indent > base + 1


def _centred(before: Line, line: Line, margin: Margin) -> bool:
    """Whether two lines are a title over several: both centred, with nothing but words."""
    middles = before.indent + before.end - line.indent - line.end
    return (
        min(before.indent, line.indent) >= margin.left + 6
        and abs(middles) <= 4
        and not _FIGURE.search(line.text)
        and not before.text.endswith(ENDS)
    )


def _first(text: str) -> str:
    """What a line begins with that is not parted: a word, or one character."""
    found = _UNIT.match(text)
    return found[0] if found else ""
