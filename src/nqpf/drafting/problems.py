"""Practical problems that a document names as its own, each with the clause that names it and the figures beside it.

A clause names a problem where it has the thing and what is wrong with it: 人才…短缺, a shortage of skills. The things
are those of the nine problems that the rubric looks at; a problem that is none of them is left out.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Document, Extent
from nqpf.drafting.actions.sentences import Sentence, find_sentences
from nqpf.drafting.outline import Outline

_WRONG_ZH = (
    r"(?:不足(?!\s*[0-9０-９])|不够|缺乏|缺少|缺失|缺口|短缺|紧缺|匮乏|欠缺|薄弱|偏弱|较弱|偏少|较少|偏低|较低|不高|不强|不优|不深"
    r"|不全|滞后|落后|短板|空白|有限|局限|差距|瓶颈|断层|流失|老旧|陈旧|难度大|较慢|难以|紧张|断点|堵点|不稳|脆弱|断供|依赖进口|依赖国外"
    r"|受制于人|漏洞|隐患|不健全|留不住|引不进)"
)
_WRONG_EN = (
    r"(?:lack(?:s|ing)?|shortages?|short of|scarce|weak(?:ness(?:es)?)?|insufficient|limited|poor|low|lag(?:s|ging)?"
    r"|behind|gaps?|few|outdated|ageing|fragile|vulnerable|dependent|depends?|imported|missing|breaches)"
)
_THINGS: dict[str, tuple[str, str]] = {
    "large-not-strong": (
        "附加值|产业层次|竞争力|产品档次|质量效益|品牌",
        "value added|competitiveness|product quality",
    ),
    "weak-base": ("基础设施|产业基础|数字基础|转型基础|网络设施|算力", "infrastructure|broadband|computing capacity"),
    "chain-shocks": ("产业链|供应链", r"supply chains?|value chains?"),
    "core-technology": (
        "(?:关键|核心)(?:共性)?(?:技术|零部件|元器件|部件|材料|装备|软件)|自主创新|原创能力|创新能力|研发能力",
        r"(?:core|key) (?:technolog(?:y|ies)|components?|software)",
    ),
    "data-security": ("(?:数据|网络|信息)安全", r"data security|cyber ?security"),
    "digital-depth": (
        "数字化|智能化|数智化|信息化|渗透率|应用深度|融合深度|赋能应用",
        r"digitali[sz]ation|automation|digital (?:tools|technolog(?:y|ies))",
    ),
    "unwilling-afraid-unable": (
        "转型意愿|改造意愿|转型动力|转型积极性",
        r"to (?:invest|digiti[sz]e|transform|moderni[sz]e)",
    ),
    "sme-lag": (
        "(?:中小微?|小微)企业",
        r"SMEs?|(?:small|smaller|medium)(?:-sized)? (?:firms|businesses|enterprises|companies|manufacturers)",
    ),
    "talent-shortage": ("人才", r"skills|skilled workers|talents?|specialists|engineers|scientists"),
}
"""By the rubric's id of a problem, the things in Chinese and English that it is about."""
_SAYINGS: dict[str, str] = {
    "large-not-strong": "大而不强|全而不精|大而不优|多而不优|处于.{0,8}低端",
    "weak-base": (
        r"(?:设备|装备).{0,6}(?:老旧|陈旧|老化)"
        r"|\b(?:equipment|machinery|machine tools)\b.{0,30}\b(?:old|outdated|ageing)\b"
    ),
    "core-technology": "卡脖子|(?:依赖|依靠)(?:外购|进口|国外|境外)",
    "unwilling-afraid-unable": (
        r"不(?:愿|敢|会)(?:转|改|用|投)|\b(?:reluctant|unwilling|hesita\w+|afraid)\b.{0,30}"
        r"\b(?:invest|digiti[sz]e|transform|moderni[sz]e|change)\b"
    ),
    "talent-shortage": (
        r"\b(?:cannot|hard to|difficult to|struggle to) (?:find|recruit|hire|fill)\b.{0,30}"
        r"\b(?:staff|workers|teachers|posts|vacancies|engineers|specialists)\b"
    ),
}
"""By problem, what names it without one of these words."""
_ANSWERED = (
    r"填补|补齐|补强|弥补|破解|突破|解决|克服|打破|消除|缓解|防范|化解|加强|提升|完善"
    r"|\b(?:overcome|address|close|reduce|improve|tackle)\b"
)
"""Words of what is done about a problem: a clause that has one names none."""
_STILL = r"存在|仍|尚|面临|问题|\b(?:still|remains?|however|faces?)\b"
"""Words with which remarks outside the present state turn to what is wrong."""


class FoundProblem(NamedTuple):
    """A problem by its id in the rubric, the clause that names it, and the words with figures that stand with it."""

    problem: str
    extent: Extent
    data: Extent | None


def find_problems(document: Document, outline: Outline) -> tuple[FoundProblem, ...]:
    """The problems that a document diagnoses, each once: by its clause with figures, where one has some."""
    found: dict[str, FoundProblem] = {}
    for each in _named(document, outline):
        known = found.get(each.problem)
        if known is None or (known.data is None and each.data is not None):
            found[each.problem] = each
    return tuple(sorted(found.values(), key=lambda each: each.extent))


def _named(document: Document, outline: Outline) -> Iterator[FoundProblem]:
    for section in outline.every():
        if section.part == "present":
            yield from _in_text(document, section.body)
        elif section.part == "general":
            yield from _in_text(document, section.body, turning=True)
    yield from _in_text(document, outline.front, turning=True)


def _in_text(document: Document, body: Extent, *, turning: bool = False) -> Iterator[FoundProblem]:
    sentences = list(find_sentences(document, body))
    for place, sentence in enumerate(sentences):
        if turning and not _still().search(document.said(sentence.extent)):
            continue
        for number, clause in enumerate(sentence.clauses):
            for problem in _problems_of(document.said(clause)):
                yield FoundProblem(problem, clause, _data(document, sentences[place : place + 2], number))


def _problems_of(said: str) -> list[str]:
    return [] if _answered().search(said) else [problem for problem, pattern in _patterns() if pattern.search(said)]


def _data(document: Document, sentences: list[Sentence], number: int) -> Extent | None:
    """What has the figures of a clause, by its number in the first of two sentences: itself, else what goes on with it.

    That is the next clause, and behind the last one the next sentence of the paragraph, unless it names a problem.
    """
    here = sentences[0]
    clause = here.clauses[number]
    if _figure().search(document.said(clause)):
        return clause
    following = here.clauses[number + 1] if number + 1 < len(here.clauses) else None
    if following is None and len(sentences) > 1 and "\n" not in document.text[clause.end : sentences[1].extent.start]:
        following = sentences[1].extent
    if following is None:
        return None
    said = document.said(following)
    goes_on = not _next_point().match(said) and not _problems_of(said)
    return following if goes_on and _figure().search(said) else None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    patterns = []
    for problem, (zh, en) in _THINGS.items():
        forms = [
            rf"(?:{zh}).{{0,14}}?{_WRONG_ZH}",
            rf"\b(?:{en})\b.{{0,40}}?\b{_WRONG_EN}\b",
            rf"\b{_WRONG_EN}\b.{{0,25}}?\b(?:{en})\b",
            *([_SAYINGS[problem]] if problem in _SAYINGS else []),
        ]
        patterns.append((problem, re.compile("|".join(forms), re.IGNORECASE)))
    return tuple(patterns)


@cache
def _answered() -> re.Pattern[str]:
    return re.compile(_ANSWERED, re.IGNORECASE)


@cache
def _still() -> re.Pattern[str]:
    return re.compile(_STILL, re.IGNORECASE)


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(r"[0-9０-９]|[一二三四五六七八九两]成|过半|百分之|\b(?:half|third|quarter)\b")


@cache
def _next_point() -> re.Pattern[str]:
    return re.compile(r"[一二三四五六七八九]是|[（(]?[0-9一二三四五六七八九]{1,2}[)）.、]")
