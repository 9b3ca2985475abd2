"""What statements list, as rows: of each statement first the names of its columns, then its entries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from nqpf.base.language import LANGUAGES
from nqpf.base.source import Pointer
from nqpf.loading.workbook.headings import parted
from nqpf.loading.workbook.wording import quote, written


class ListedItem(NamedTuple):
    """An item of a table: its place in the plan, its owner's id (empty: none), and its values."""

    pointer: Pointer
    owner: str
    item: Mapping[str, Any]


class Row(NamedTuple):
    """A row: the id of its statement, its cells after that, and whether they are names of columns."""

    pointer: Pointer
    owner: str
    cells: Sequence[Any]
    names: bool = False


def entry_rows(entries: Iterable[ListedItem]) -> Iterator[Row]:
    """The rows for all entries, those of one statement together."""
    for owner, group in groupby(entries, key=lambda entry: entry.owner):
        listed = list(group)
        places = list(dict.fromkeys(place for entry in listed for place in _spoken(entry.item)))
        yield Row(listed[0].pointer, owner, [_name(*place) for place in places], names=True)
        for entry in listed:
            values = _spoken(entry.item)
            yield Row(entry.pointer, owner, [values.get(place) for place in places])


def _spoken(entry: Mapping[str, Any]) -> dict[tuple[str, str], Any]:
    """An entry's values by name and language; what says nothing is an empty text."""
    found: dict[tuple[str, str], Any] = {}
    for name, value in entry.items():
        if isinstance(value, Mapping) and value:
            found |= {(name, language): value[language] for language in LANGUAGES if language in value}
        else:
            found[name, ""] = "" if value is None or isinstance(value, Mapping) else value
    return found


def _name(name: str, language: str) -> str:
    """The name of a column, quoted where it could be taken for one in a language."""
    said = quote(name) if parted(name)[1] else written(name)
    return f"{said} [{language}]" if language else said
