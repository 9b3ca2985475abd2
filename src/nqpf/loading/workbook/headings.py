"""Which sheet and which column is meant, in either language; what is not known is reported, and not read."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from nqpf.base.errors import Problem
from nqpf.base.language import Language, Text
from nqpf.base.source import Span
from nqpf.loading.messages.synonyms import same_word
from nqpf.loading.workbook.cell import Grid, Row, SheetCell
from nqpf.loading.workbook.field import Field
from nqpf.loading.workbook.reading import as_text

LOOKED_AT = 10
"""Rows above a table that may hold something else, such as a title of its own."""
_LONGEST_MARK, _LONGEST_NAME = 12, 64
_FORMER = (("认领要点", "对应要点"), ("标杆", "对标"))
"""Words of the headings that version 0.1 wrote, and what they are called now."""
_LANGUAGES = {"en": "en", "英文": "en", "english": "en", "zh": "zh", "中文": "zh", "chinese": "zh"}


class Heading(NamedTuple):
    """The field that a column (or a row of the plan's sheet) holds, in which language where it is given by language."""

    field: Field
    language: str = ""


def folded(text: str) -> str:
    """A heading without what people write differently: width, case, blanks, colons and marks at its end."""
    return re.sub(r"[\s_]+", "", unicodedata.normalize("NFKC", text).casefold()).strip(":*")


def _as_now(heading: str) -> str:
    """A heading of version 0.1 as it is called now."""
    for former, now in _FORMER:
        heading = heading.replace(former, now)
    return heading


def called(cell: SheetCell) -> str:
    """What a heading calls its field: the words themselves, as they stand there."""
    return as_text(cell).strip(" \t\r\n\u3000:：*＊")


def language_of(said: str, title: Text) -> Language:
    """The language in which `title` is called so."""
    return "zh" if folded(said) == folded(title.zh) else "en"


def parted(heading: str) -> tuple[str, str]:
    """A heading, and the language that it ends with in brackets: `名称 [en]`."""
    said = heading.strip()
    opening = (
        max(said.rfind(mark, -_LONGEST_MARK) for mark in "[(［（") if said.endswith(("]", ")", "］", "）")) else -1
    )
    language = _LANGUAGES.get(said[opening + 1 : -1].strip().casefold(), "")
    return (said[:opening].rstrip(), language) if opening > 0 and language else (heading, "")


class Headings:
    """What the fields of a sheet are called."""

    def __init__(self, fields: Sequence[Field]) -> None:
        """Take a sheet's fields: their titles in both languages and their keys are known, titles first."""
        self.fields = fields
        self._named: dict[str, Field] = {}
        titles = [(name, field) for field in fields for name in (field.title.en, field.title.zh)]
        # Before there were roles, the responsible body was the owner.
        keys = [(field.key.removesuffix(".responsible"), field) for field in fields]
        for name, field in [*titles, *((field.key, field) for field in fields), *keys]:
            self._named.setdefault(folded(name), field)

    def find(self, said: str) -> Heading | None:
        """The field that is called so; None where none is."""
        whole = self._by_name(said)
        if whole is not None:
            return Heading(whole)
        name, language = parted(said)
        field = self._by_name(name) if language else None
        return Heading(field, language) if field is not None and field.bilingual else None

    def _by_name(self, said: str) -> Field | None:
        return self._named.get(folded(said)) or self._named.get(folded(_as_now(said)))

    def likely(self, said: str) -> Field | None:
        """The field whose name is likely meant, for a heading that is none."""
        own = same_word(said)
        for field in self.fields:
            if own is not None and own in field.path:
                return field
        close = get_close_matches(folded(said)[:_LONGEST_NAME], list(self._named), n=1, cutoff=0.7)
        return self._named[close[0]] if close else None


def find_row(grid: Grid, headings: Headings) -> int:
    """The row of the sheet's head: of the first rows the one with most names of fields; 0 where there is none."""
    counted = {
        number: sum(headings.find(as_text(cell)) is not None for cell in grid.rows[number].values())
        for number in sorted(grid.rows)[:LOOKED_AT]
    }
    best = max(counted, key=lambda number: counted[number], default=0)
    return best if counted.get(best) else 0


def read_head(row: Row, headings: Headings) -> tuple[dict[int, Heading], list[Problem], list[Problem]]:
    """The fields by column; what is wrong with the head, and what it has that is not read."""
    found: dict[int, Heading] = {}
    faults: list[Problem] = []
    unknown: list[tuple[SheetCell, str]] = []
    for at, cell in row.items():
        said = as_text(cell).strip()
        heading = headings.find(said)
        if heading is None:
            unknown.append((cell, said))
        elif heading in found.values():
            faults.append(_repeated(cell.span, said))
        else:
            found[at] = heading
    warnings = []
    for cell, said in unknown:
        meant = headings.likely(said)
        if meant is not None and meant not in {heading.field for heading in found.values()}:
            faults.append(_misspelt(cell.span, said, meant))
        else:
            warnings.append(unread(cell.span, said))
    return found, faults, warnings


def _repeated(span: Span, said: str) -> Problem:
    shown = said[:40]
    return Problem(
        span,
        Text(f"a second `{shown}`", f"`{shown}` 重复"),
        Text("keep one of the two", "请只保留一处"),
    )


def _misspelt(span: Span, said: str, meant: Field) -> Problem:
    shown = said[:40]
    return Problem(
        span,
        Text(f"`{shown}` is not the name of a field", f"没有名为 `{shown}` 的字段"),
        Text(f"did you mean `{meant.title.en}`?", f"是否应为 `{meant.title.zh}`？"),
    )


def unread(span: Span, said: str) -> Problem:
    """A warning: what stands under this name is left out."""
    shown = said[:40]
    return Problem(span, Text(f"`{shown}` is not read", f"`{shown}` 不是规划字段，未读取"))


def meant_table(sheet: str, titles: Mapping[str, Text]) -> tuple[str | None, str | None]:
    """The name of the table that a sheet so called holds, and, where it is none, of the table that is likely meant."""
    named = {folded(said): name for name, title in titles.items() for said in (title.en, title.zh)}
    own = named.get(folded(sheet))
    close = get_close_matches(folded(sheet)[:_LONGEST_NAME], list(named), n=1, cutoff=0.7) if own is None else []
    return own, named[close[0]] if close else None
