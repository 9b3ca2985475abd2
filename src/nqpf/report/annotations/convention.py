"""How a document itself writes who is responsible and by when, so that a line to paste looks like its own."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import Literal, NamedTuple, TypeVar

from nqpf.base.language import Language
from nqpf.documents.document import Block, Document, Extent
from nqpf.drafting.bodies import roles
from nqpf.plan.bodies import ANSWERABLE

Place = Literal["brackets", "line", "column"]
"""Where bodies stand: in brackets behind the text, in a line of their own, in a column of a table."""
_PAIRS = {"（": "）", "(": ")", "〔": "〕", "[": "]", "【": "】"}
_FEWEST_CHINESE = 0.1
"""From this share of Chinese characters on, a document is a Chinese one: an English annex makes it no English one."""
_SAMPLE = 20_000
_Found = TypeVar("_Found")


class Convention(NamedTuple):
    """The document's language, the label before its bodies, where they stand, its colon, and how it writes a deadline.

    `brackets` are an opening and a closing one, as the document writes them; `between` separates what has a label from
    what has the next. `due` has blanks for year and month; `due_label` is empty where deadlines go without one. Where
    the document has none, the rest is usual practice.
    """

    language: Language
    label: str
    place: Place
    brackets: tuple[str, str]
    colon: str
    between: str
    due_label: str
    due: str
    money_label: str


def convention_of(document: Document) -> Convention:
    """The forms that the document uses most often; the first of several equal ones."""
    language: Language = "zh" if _is_chinese(document.text[:_SAMPLE]) else "en"
    seen = list(_labels(document, language))
    label, place = _most(((one.label, one.place) for one in seen), _USUAL[language])
    like = [one for one in seen if (one.label, one.place) == (label, place)]
    return Convention(
        language=language,
        label=label,
        place=place,
        brackets=_most(
            (one.brackets for one in like if one.brackets), ("（", "）") if language == "zh" else ("(", ")")
        ),
        colon=_most((one.colon for one in like if one.colon), "：" if language == "zh" else ":"),
        between=_most(_separators(document.text, language), "；" if language == "zh" else "; "),
        due_label=_most(_said_before(_due_label(), document.text), "完成时限" if language == "zh" else ""),
        due=_most(_dues(document.text, language), _USUAL_DUE[language]),
        money_label=_most(_said_before(_money_label(), document.text), "资金" if language == "zh" else "Funding"),
    )


_USUAL: dict[Language, tuple[str, Place]] = {"zh": ("牵头单位", "brackets"), "en": ("Lead", "brackets")}
_USUAL_DUE: dict[Language, str] = {"zh": "＿＿＿＿年＿＿月底前", "en": "by ______ 20__"}


class _Label(NamedTuple):
    label: str
    place: Place
    brackets: tuple[str, str] | None = None
    colon: str = ""


def _labels(document: Document, language: Language) -> Iterator[_Label]:
    """Every label of bodies that answer for a task, with where it stands."""
    pattern = roles.label() if language == "zh" else roles.english_label()
    headed = set()
    for block in {block.extent: block for block in document.blocks}.values():
        if block.cell is not None:
            column = block.cell.table, block.cell.column
            header = "".join(block.cell.header.split()) if language == "zh" else block.cell.header
            if column not in headed and roles.role_of_column(header) in ANSWERABLE:
                headed.add(column)
                yield _Label(header, "column")
        for found in pattern.finditer(document.text, *block.extent):
            if roles.role_of(found) in ANSWERABLE:
                label = _label(document.text, block, found)
                if label is not None:
                    yield label


def _label(text: str, block: Block, found: re.Match[str]) -> _Label | None:
    said = found[0].rstrip()
    colon = said[-1] if said[-1] in ":：" else ""
    name = re.split("[（(〔]", said.rstrip(":：为"), maxsplit=1)[0].strip()
    before = text[block.extent.start : found.start()].rstrip()
    if not before:
        return _Label(name, "line", None, colon)
    if before[-1] in _PAIRS:
        return _Label(name, "brackets", (before[-1], _PAIRS[before[-1]]), colon)
    return None  # in the middle of a sentence, or behind another label


def _said_before(label: re.Pattern[str], text: str) -> Iterator[str]:
    return (found[1] for found in label.finditer(text))


def _separators(text: str, language: Language) -> Iterator[str]:
    """What the document puts before a label that follows the words of another one in the same paragraph."""
    for (_, first), (second, _) in pairwise(labelled(text, Extent(0, len(text)), language)):
        mark = text[max(second - 2, first) : second].rstrip(" \u3000")[-1:]
        if mark and mark in ("；;，," if language == "zh" else ".;,") and text.find("\n", first, second) < 0:
            yield mark if language == "zh" else f"{mark} "


def labelled(text: str, within: Extent, language: Language) -> list[Extent]:
    """The labels of bodies, deadlines and money in a stretch of text, in order."""
    body = roles.label() if language == "zh" else roles.english_label()
    patterns = (body, _due_label(), _money_label())
    return sorted(Extent(*found.span()) for label in patterns for found in label.finditer(text, *within))


def _is_chinese(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    return letters > 0 and len(_chinese().findall(text)) >= _FEWEST_CHINESE * letters


def _dues(text: str, language: Language) -> Iterator[str]:
    """The deadlines of a text, with blanks for its figures."""
    if language == "zh":
        for found in _due().finditer(text):
            yield f"＿＿＿＿年{found['end'] or ('＿＿月' + (found['by'] or ''))}"
        return
    for found in _english_due().finditer(text):
        yield f"{' '.join(found['end'].lower().split(' '))}20__" if found["end"] else "by ______ 20__"


def _most(found: Iterable[_Found], usual: _Found) -> _Found:
    """The most frequent, the first of several; `usual` where there is none."""
    return next((value for value, _ in Counter(found).most_common(1)), usual)


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile("[\u3400-\u9fff]")


@cache
def _due() -> re.Pattern[str]:
    """2027年底前, 2027年6月底前, 2027年6月; no day, as the date of a letter has, and no year alone."""
    return re.compile(r"20\d\d年(?:(?P<end>底前|底|末)|\d{1,2}月(?!\d)(?P<by>底前|底|前)?)")


@cache
def _english_due() -> re.Pattern[str]:
    months = "January|February|March|April|May|June|July|August|September|October|November|December"
    return re.compile(
        rf"\bby\s(?:{months})\s20\d\d\b|\b(?P<end>by\s(?:the\s)?end(?:\sof\s|\s|-))20\d\d\b", re.IGNORECASE
    )


@cache
def _due_label() -> re.Pattern[str]:
    english = r"\b(?:[Dd]ue|[Dd]eadline|[Cc]ompletion|[Tt]iming)"
    return re.compile(rf"(完成时限|完成时间|完成期限|时限要求|时间节点|时限|{english})(?: date)?[:：]")


@cache
def _money_label() -> re.Pattern[str]:
    return re.compile(r"(资金安排|资金保障|资金|经费|预算|\b(?:[Bb]udget|[Ff]unding|[Cc]osts?|[Mm]oney))[:：]")
