"""The annexes of a document: those that stand in it, those that it lists, those that its text refers to."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from nqpf.documents.document import Extent
from nqpf.drafting.figures.words import chinese_number
from nqpf.drafting.slips.reading import Reading

_LONGEST = 60
"""Characters of a line that can be the title of an annex."""
_NAME = 40
"""Characters before a reference in which the name of another document may stand."""
_MARK = r"[ ]*(?P<mark>[0-9]{1,2}(?![0-9])|[一二三四五六七八九十]{1,3}(?![一-鿿]{0,4}[是以]))"
_KIND = "(?P<kind>附 ?[件表录])"
_KIND_EN = r"\b(?P<kind>[Aa]nnex|ANNEX|[Aa]ppendix|APPENDIX|[Aa]ttachment)"
_MARK_EN = r" +(?P<mark>[0-9]{1,2}|[A-Z]|[IVX]{1,4})\b"


class Annex(NamedTuple):
    """An annex by its kind (附件, 附表, annex) and its number or letter; of one without, `mark` is empty."""

    kind: str
    mark: str


class Annexes(NamedTuple):
    """The annexes of a document. `unnumbered` counts those in it without a number."""

    present: frozenset[Annex]
    unnumbered: int
    listed: dict[Annex, Extent]

    def has(self, annex: Annex) -> bool:
        """Whether it stands in the document; of one without a number, whether any does."""
        if annex.mark.isdigit() and int(annex.mark) <= self.unnumbered:
            return True
        return annex in self.present or (not annex.mark and bool(self.present))


def annexes_of(reading: Reading) -> Annexes:
    """What stands in the document, and what it lists behind 附件：."""
    present: set[Annex] = set()
    listed: dict[Annex, Extent] = {}
    unnumbered, in_list = 0, False
    for block in reading.document.blocks:
        said = reading.text[block.extent.start : block.extent.end].strip()
        begins = _list().match(said)
        if begins is not None or (in_list and _entry().match(said)):
            in_list = True
            start = begins.end() if begins else 0
            entries = {Annex("附件", one["mark"]) for one in _entry().finditer(said, start)}
            listed |= dict.fromkeys(entries or {Annex("附件", "")}, block.extent)
            continue
        in_list = False
        title = _title(said)
        if title is not None:
            present.add(title)
            unnumbered += not title.mark
    return Annexes(frozenset(present), unnumbered, listed)


def references(reading: Reading) -> Iterator[tuple[Annex, Extent]]:
    """The annexes that the text refers to: 见附件2, （附件1）, see Annex B; not those of other documents."""
    starts = {block.extent.start for block in reading.document.blocks}
    for pattern in (_chinese(), _english()):
        for found in pattern.finditer(reading.text):
            start = found.start()
            if start not in starts and not _of_another().search(reading.text, max(start - _NAME, 0), start):
                yield _annex(found), Extent(*found.span())


def _title(said: str) -> Annex | None:
    """The annex whose title a line is; its number may stand alone on it."""
    if len(said) > _LONGEST or said.endswith(("。", ".", "；", ";", "，", ",")):
        return None
    found = _beginning().match(said) or _beginning_en().match(said)
    return _annex(found) if found else None


def _annex(found: re.Match[str]) -> Annex:
    kind, mark = found["kind"].casefold().replace(" ", ""), found["mark"] or ""
    if mark and not mark.isascii():
        mark = str(chinese_number(mark) or "")
    return Annex("annex" if kind.isascii() else kind, mark)


@cache
def _list() -> re.Pattern[str]:
    return re.compile("附 ?件?[ ]*[:：]")


@cache
def _entry() -> re.Pattern[str]:
    """An entry in a list of annexes: 1.任务分解表 2.项目清单."""
    return re.compile(
        r"(?:(?<=[:： 。；;])|^)[ ]*(?P<mark>[1-9][0-9]?)(?:[.．、][ ]*|[ ]+|(?=[^0-9.．、:：%年月日]))(?=[^0-9\s])"
    )


@cache
def _beginning() -> re.Pattern[str]:
    return re.compile(f"{_KIND}(?:{_MARK})?(?![一-鿿]{{0,3}}(?:所列|中的?|明确|规定))")


@cache
def _beginning_en() -> re.Pattern[str]:
    return re.compile(rf"{_KIND_EN}(?:{_MARK_EN})?(?: *[.:–—-]|\Z| +(?=[A-Z]))")


@cache
def _chinese() -> re.Pattern[str]:
    """With a number anywhere but behind the name of another document; without one, where the reader is sent to it."""
    other = "(?<!》[（(〔])(?<![》〉）)〕的])(?<!文件)(?<!通知)(?<!意见)(?<!方案)(?<!规划)(?<!原)"
    return re.compile(rf"{other}{_KIND}(?:{_MARK}|(?<=见附[件表录])(?![0-9一-鿿]))")


@cache
def _of_another() -> re.Pattern[str]:
    """The name of another document, with its annex behind it: ISO 27001 Annex A, the Basel Agreement's Annex 2."""
    names = "Regulation|Directive|Act|Agreement|Convention|Treaty|Protocol|Standard"
    return re.compile(rf"(?:\b[A-Z]{{2,}}[\w.-]*|\b[\w/:-]*[0-9]|\b(?:{names}))(?:['’]s?)?,? \(?\Z")


@cache
def _english() -> re.Pattern[str]:
    law = r"(?! *(?:(?:of|to|in) (?!this\b|the (?:plan|strategy|present)\b)|countr|part(?:y|ies)\b))"
    return re.compile(rf"{_KIND_EN}{_MARK_EN}{law}")
