"""Marks that stand in a text where words or figures belong: ****, ××市, XX万元, ____, 【】, TBD, 待定."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Block, Extent

_APART = 4
"""Characters between two blanks; nearer ones are one (____年__月, ×月×日)."""
_PLACED = "[省市县区州乡镇年月日局厅委办公个家项亿万元人%]"
_COUNTED = "个|家|项(?!目)|亿|万|%|年底|件|条(?!件|例)|座|名(?!单|称)|人(?!才|员|工|形|机)"
_FREE = "(?<![A-Za-z0-9.-])"
# What is to be said later stands alone: in a cell, in brackets, behind a colon.
_LATER = (
    "(?:暂|尚|仍)?(?:待定|未定|待补充?|待明确|待确定|待核实|待填写?|另行补充)|TB[ACD]|(?:to be|not yet) "
    "(?:determined|decided|confirmed|defined|added|completed|filled in)"
)
_STARS = (r"(?<![0-9*＊])[*＊]{3,}(?![0-9*＊])", rf"(?<![0-9*＊])[*＊]{{2}}(?={_PLACED})")
# Neither 3×5 nor “数据要素×”.
_CROSSES = (r"(?<![0-9×])×{2,}(?![0-9×])", rf"(?<![零〇一二三四五六七八九○])[○〇]{{2,}}(?={_PLACED})")
# Neither 415X, X射线, 5G+X nor Chapter XX.
_LETTERS = (
    rf"{_FREE}[Xx]{{2,}}(?:\.[Xx]+)?(?=[一-鿿%])|(?<=[一-鿿])[Xx]{{2,}}(?![A-Za-z0-9.-])",
    r"\bX{2,3}(?= ?(?:%|million|billion|percent|per cent))|(?<=[€£$])X{1,3}\b|\[X{1,4}\]",
    r"(?<!Chapter )(?<!Part )(?<!Title )(?<!Article )(?<!Volume )\bXX(?= [a-z]+s\b)",
    rf"(?<![A-Za-z0-9+“\"\-.、和])(?:X(?={_COUNTED})|[Xx](?= ?%))",
    r"(?<![A-Za-z0-9+“\"\-.×])[Xx×](?=[月日]|[省市县](?![场域级]))",
    r"(?<![0-9])20(?:(?:XX|xx|××|\*\*|__)|[0-9][Xx×*_](?=年))",
)
_LINES = (r"(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_])", r"【[ ]*】|〔[ ]*〕(?!号)")
_WORDS = (
    rf"(?<=[:：（(\[【])[ ]*(?:{_LATER})[ ]*(?=[)）\]】；;。.，,|\n]|$)",
    rf"^[ ]*(?:{_LATER})[ ]*$",
    r"\bTBD\b|\b[Ll]orem ipsum\b",
    r"[\[【](?:[Ii]nsert|INSERT|name|date|amount|number|figure)\b[^\]】\n]{0,40}[\]】]|<(?:[Ii]nsert|INSERT)\b[^>\n]{0,40}>",
    r"[（(【\[<](?:此处|请)(?:需|待|补充|填写|核实|核对|确认)[^）)】\]>\n]{0,20}[）)】\]>]",
    r"[（(【\[][^（(【\[，。\n]{0,8}(?:待|需)(?:补充|核实|核对|确认|填写)[）)】\]]",
)


def blanks(text: str, block: Block) -> Iterator[Extent]:
    """The blanks of a paragraph or a cell, in spelled text; a line that is drawn across the page is none."""
    if not _hint().search(text, block.extent.start, block.extent.end):
        return
    whole = text[block.extent.start : block.extent.end].strip()
    if not any(char.isalnum() for char in whole) and not (block.cell and len(whole) > 1):
        return
    end = -_APART
    for found in _blank().finditer(text, block.extent.start, block.extent.end):
        if found.start() - end >= _APART:
            yield Extent(*found.span())
        end = found.end()


@cache
def _hint() -> re.Pattern[str]:
    """What every blank has in it; found fast."""
    return re.compile(r"[*＊×_○〇【〔\[<待未核填补]|X|x(?=[^a-z])|TB[ACD]|orem|to be |not yet |请|此处")


@cache
def _blank() -> re.Pattern[str]:
    return re.compile("|".join((*_STARS, *_CROSSES, *_LETTERS, *_LINES, *_WORDS)), re.MULTILINE)
