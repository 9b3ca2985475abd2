"""Due dates and cycles in Chinese sentences: 2027年底前建成, 于2026年6月完成, 到2027年, 每季度."""

import re
from collections.abc import Iterator
from functools import cache

from nqpf.documents.document import Extent
from nqpf.drafting.dates.columns import stands_behind_label
from nqpf.drafting.dates.found import FoundDate, is_readable
from nqpf.drafting.spelling import evened_out

_D = "[0-9０-９]"
YEAR = rf"(?:20|２０|19|１９){_D}{{2}}"
_DATE = (
    rf"{YEAR} ?年 ?(?:度|{_D}{{1,2}} ?月份?(?: ?{_D}{{1,2}} ?[日号])?|第?[1-4１-４一二三四] ?季度|[上下]半年)?"
    rf" ?(?P<close>年?(?:底|末|终)|年?内|[上中下]旬|年中)?"
    rf"|[“\"]?十[一二三四五六]五[”\"]?(?:规划)?(?:时期|期)?(?P<late>末|期间)"
)
# What makes a bare year one that is meant to come: 2026年启动建设.
_DONE = (
    "完成|建成|启动|开工|开展|实现|形成|力争|确保|出台|印发|发布|投用|投产|达产|组建|建立|制定|新增|培育|打造|建设"
    "|争取|实施|推广|向[^，。；]{1,16}(?:推广|延伸|拓展|覆盖)"
)


def chinese_dates(text: str, sentence: Extent) -> Iterator[FoundDate]:
    """The dates of a sentence; 到… and 每年 date what follows them, …前 also what stands before."""
    for found in _due().finditer(text, *sentence):
        value = evened_out(found["date"] + (found["ahead"] or ""))
        if not found["before"] and _is_due(text, found, sentence) and is_readable(value):
            extent = Extent(found.start("by") if found["by"] else found.start("date"), found.end())
            onward = found["by"] in ("到", "至") and not found["ahead"]
            begins = _clause(text, sentence, extent.start) if onward else sentence.start
            yield FoundDate("due", value, extent, Extent(begins, sentence.end))
    for found in _cycle().finditer(text, *sentence):
        begins = _clause(text, sentence, found.start())
        yield FoundDate("every", found[0], Extent(*found.span()), Extent(begins, sentence.end))


def _clause(text: str, sentence: Extent, at: int) -> int:
    """Where the clause begins in which a character stands."""
    return max(sentence.start, *(text.rfind(mark, sentence.start, at) + 1 for mark in "，,"))


@cache
def _due() -> re.Pattern[str]:
    return re.compile(
        r"(?P<before>截[至止]到?|自|从|较|比|以|(?<=[0-9０-９年月日]) ?[—–~～至-] ?)?"
        rf"(?P<by>不?(?:晚于|迟于)|到|至|于|在)? ?(?P<date>{_DATE}) ?(?P<ahead>(?:之|以)?前)?"
        rf"(?=(?P<behind>以来|以后|之后|起|版|修订|[—–~～至-]|[，,]? ?(?:{_DONE}))?)"
    )


@cache
def _cycle() -> re.Pattern[str]:
    return re.compile("每(?:年度|半年|季度?|个?月(?!度)|年)(?!(?:最高|不超过|不高于|[0-9０-９]))")


def _is_due(text: str, found: re.Match[str], sentence: Extent) -> bool:
    behind = found["behind"] or ""
    if behind and not re.search(_DONE, behind):
        return False
    if (
        found["by"]
        or found["ahead"]
        or found["close"]
        or found["late"]
        or stands_behind_label(text, found.start("date"))
    ):
        return True
    opens = found.start() == sentence.start or text[found.start() - 1] in "，,：:（("
    return opens and bool(behind)
