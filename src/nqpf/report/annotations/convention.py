"""How a document itself writes who is responsible and by when, so that a line to paste looks like its own."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple, TypeVar

from nqpf.base.language import Language
from nqpf.documents.document import Block, Document
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

    `brackets` are an opening and a closing one, as the document writes them. `due` has blanks for year and month.
    `labels` are all labels of bodies that it has, the usual one first; where it has none, the rest is usual practice.
    """

    language: Language
    label: str
    place: Place
    brackets: tuple[str, str]
    colon: str
    due_label: str
    due: str
    labels: tuple[str, ...]


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
        due_label=_most((found[1] for found in _due_label().finditer(document.text)), "完成时限"),
        due=_most(_dues(document.text, language), _USUAL_DUE[language]),
        labels=tuple(dict.fromkeys([label] * bool(seen) + [one.label for one in seen if one.place != "column"])),
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
    return re.compile("(完成时限|完成时间|完成期限|时限要求|时间节点|时限)[:：]")
