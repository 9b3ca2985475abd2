"""Lines of earlier runs that may still hold, found by the plan they are about, wherever it stood.

Where each line stands is noted in a table on disk, in a temporary file of SQLite's own: however many lines there are,
memory stays as it is. The lines themselves stay in their parts.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.loading.files.reading import is_remote, shown_name
from nqpf.loading.reviews import review_files
from nqpf.loading.waivers import waiver_file
from nqpf.report.check.view import CheckStatus

if TYPE_CHECKING:
    import sqlite3

_TABLE = """
create table line (path, sha256, part, start, length, status, compared, primary key (path, sha256)) without rowid
"""


class Kept(NamedTuple):
    """A line of an earlier run: its part and the bytes there, how its plan fared, and whether a baseline knew it."""

    part: str
    start: int
    length: int
    status: CheckStatus
    compared: bool

    def read(self) -> str:
        """The line, with its end."""
        with Path(self.part).open("rb") as lines:
            lines.seek(self.start)
            return lines.read(self.length).decode()


class Lines:
    """The lines that hold as long as their plans' bytes do."""

    def __init__(self, table: "sqlite3.Connection", parts: Iterable[Path]) -> None:
        """Reads all parts, one line at a time."""
        self._table = table
        table.execute(_TABLE)
        for part in parts:
            with suppress(ValueError, LookupError, TypeError):  # not ours after all
                table.executemany("insert or ignore into line values (?, ?, ?, ?, ?, ?, ?)", _rows(part))

    def of(self, plan: str) -> dict[str, Kept]:
        """The lines about the plan of this name, each by the SHA-256 of the plan's bytes for which it holds.

        There are none where waivers or reviews stand beside the plan: they may have changed, or have come since.
        """
        beside = waiver_file(plan)
        if (beside is not None and os.path.lexists(beside)) or review_files(plan):
            return {}
        found = self._table.execute("select * from line where path = ?", (shown_name(plan),))
        return {sha256: Kept(*line) for _, sha256, *line in found}


@contextmanager
def lines_in(parts: Iterable[Path]) -> Iterator[Lines]:
    """The lines in these parts; the table of them is gone afterwards.

    Raises :class:`InputError` where there is no room for it.
    """
    import sqlite3  # only who keeps lines pays for it

    try:
        with closing(sqlite3.connect("")) as table:
            yield Lines(table, parts)
    except sqlite3.Error as error:
        told = Text(f"cannot index the existing lines: {error}", f"无法登记已有的行：{error}")
        hint = Text("check the free space for temporary files", "请检查临时目录的剩余空间")
        raise InputError([Problem(Span("--into"), told, hint)]) from None


def _rows(part: Path) -> Iterator[tuple[Any, ...]]:
    """What is noted of each line of a part that may be kept."""
    start = 0
    with part.open("rb") as lines:
        for line in lines:
            plan = json.loads(line)["plan"]
            if plan["sha256"] and _stands_alone(plan):
                compared = plan["regression"] is not None
                yield plan["path"], plan["sha256"], str(part), start, len(line), plan["status"], compared
            start += len(line)


def _stands_alone(plan: dict[str, Any]) -> bool:
    """Whether what is said of a plan that could be read rests on no other file; objects have none beside them.

    What it cites, its waivers and its reviews may have changed.
    """
    return is_remote(plan["path"]) or not (plan["cited"] or plan["waivers"] or plan["reviewers"])
