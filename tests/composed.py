"""What a page of blocks says, as plain text, for tests of how it is put together."""

from collections.abc import Iterator
from typing import Any, get_args

from nqpf.base.language import Language, Text
from nqpf.report.blocks import block as b
from nqpf.report.blocks.page import Block, Page
from nqpf.report.blocks.words import Audience, Words, for_audience


def said(words: Words | Text, language: Language = "en", audience: Audience = "editor") -> str:
    """Words in one language, for one reader."""
    if isinstance(words, Text):
        return words.in_language(language)
    return "".join(run.text.in_language(language) for run in for_audience(words, audience))


def table(page: Page, name: str, language: Language = "en", audience: Audience = "editor") -> list[list[str]]:
    """The rows of a table, its headings first."""
    found = block(page, name)
    heads = [column.title.in_language(language) for column in found.columns]
    rows = [
        [said(b.cell_words(cell, column.form), language, audience) for cell, column in zip(row.cells, found.columns,
                                                                                           strict=True)]
        for row in found.rows
    ]  # fmt: skip
    return [heads, *rows]


def block(page: Page, name: str) -> Any:
    """The block of that id."""
    (found,) = (one for one in blocks(page.sections) if getattr(one, "id", None) == name)
    return found


def blocks(value: object) -> Iterator[Any]:
    """Every block in it, however deep."""
    if isinstance(value, get_args(Block)):
        yield value
    if isinstance(value, tuple):
        for part in value:
            yield from blocks(part)


def sections(page: Page) -> list[str]:
    """The ids of its sections."""
    return [section.id for section in page.sections]


def spoken(value: Any, language: Language = "en", audience: Audience = "all") -> str:
    """Every text of a page or a part of it, one after another."""
    return "\n".join(_texts(value, language, audience))


def _texts(value: object, language: Language, audience: Audience) -> Iterator[str]:
    if isinstance(value, Text):
        yield value.in_language(language)
    elif isinstance(value, tuple):
        if "audience" in getattr(value, "_fields", ()) and audience != "all" != value.audience != audience:
            return
        for part in value:
            yield from _texts(part, language, audience)
