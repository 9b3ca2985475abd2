"""Numbers before headings and paragraphs, as Chinese and English documents write them, by the rung of their ladder."""

import re
from functools import cache
from typing import NamedTuple

_CHINESE = "[一二三四五六七八九十百零〇]{1,5}"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December) "
# From the highest rung to the lowest; the order of rungs in one document is its own (see `drafting.outline`).
_RUNGS = (
    (
        "annex",
        r"附(?:件|录|表)[ \t]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?[ \t]*[:：.．、]?"
        r"|(?:Annex|Appendix|ANNEX|APPENDIX)(?:[ \t]+[A-Z0-9]{1,3}\b[.:]?|[.:])",
    ),
    ("part", rf"第{_CHINESE}[编篇部]分?"),
    (
        "chapter",
        rf"第(?:{_CHINESE}|[0-9]{{1,3}})章"
        r"|(?:Chapter|CHAPTER|Part|PART)[ \t]+(?:[0-9]{1,3}|[IVX]{1,5})\b[.:]?",
    ),
    ("division", rf"第(?:{_CHINESE}|[0-9]{{1,3}})节|(?:Section|SECTION)[ \t]+[0-9]{{1,3}}\b[.:]?"),
    ("article", rf"第(?:{_CHINESE}|[0-9]{{1,3}})条"),
    ("decimals", r"[0-9]{1,2}(?:[.．][0-9]{1,2}){1,4}[.．、]?(?![0-9%％万亿千百倍余多个家项])"),
    ("chinese", rf"{_CHINESE}[ \t]*、"),
    ("chinese-bracket", rf"[（(〔][ \t]*{_CHINESE}[ \t]*[)）〕]、?"),
    ("roman", r"[IVX]{1,5}[.．、](?=[ \t]|[^\x00-\x7f])"),
    (
        "arabic",
        rf"[0-9０-９]{{1,3}}[ \t]*"
        rf"(?:[.．、](?![0-9０-９])|(?=[ \t]*\Z)|(?=[ \t]+(?!{_MONTH})[A-Z][^.!?:;]{{2,80}}\Z))",
    ),
    ("arabic-bracket", r"[（(][ \t]*[0-9０-９]{1,3}[ \t]*[)）]|[0-9０-９]{1,3}[)）]"),
    ("letter-bracket", r"[（(][a-zA-Z][)）]|[a-z][)]"),
    ("box", r"专栏[ \t]*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})[ \t]*[:：.．、]?|Box[ \t]+[0-9]{1,2}\b[.:]?"),
    ("circle", r"[①-⑳㉑-㉟㊱-㊿]"),
    ("in-words", rf"{_CHINESE}是|第{_CHINESE}[，,]"),
)  # fmt: skip


RANKS = {name: rank for rank, (name, _) in enumerate(_RUNGS)}
"""By rung of number, its usual rank in a document, the highest 0."""

# What a number can begin with, so that most lines are no trouble.
_FIRST = "[附第一二三四五六七八九十百零〇①-⑳㉑-㉟㊱-㊿（(〔0-9０-９a-zACPSIVX]"


class Leading(NamedTuple):
    """The number at the beginning of a paragraph: as written, with the blanks behind it, and its rung's name."""

    written: str
    rung: str


@cache
def _ladder() -> re.Pattern[str]:
    rungs = "|".join(f"(?P<{name.replace('-', '_')}>{pattern})" for name, pattern in _RUNGS)
    return re.compile(f"(?={_FIRST})(?:{rungs})")


def leading_number(text: str) -> Leading | None:
    """The number with which a paragraph begins (一、 （二） 3. （4） ⑤ 一是 第六章 1.2 Chapter 1), None without one.

    A year, a decimal or a quantity at the beginning (2027年, 3.5%, 50家) is no number of a paragraph.
    """
    found = _ladder().match(text)
    if found is None or found.lastgroup is None:
        return None
    end = found.end()
    while end < len(text) and text[end] in " \t\u3000\u00a0":
        end += 1
    return Leading(text[:end], found.lastgroup.replace("_", "-"))
