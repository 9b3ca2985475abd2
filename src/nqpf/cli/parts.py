"""Lines in a folder, so many to a file: a part is whole or not there, and what was checked already stays."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from nqpf.cli.files import write_whole
from nqpf.errors import InputError, Problem
from nqpf.language import Text
from nqpf.loading.decoding import is_remote
from nqpf.loading.waivers import waiver_file
from nqpf.report.check_view import Status
from nqpf.source import Span

SIZE = 1000
"""Lines in a part: what is done anew at most, for every core, after an end in the middle."""
_NAME = re.compile(r"part-(\d{6,})\.([0-9a-f]{16})\.jsonl")


class Kept(NamedTuple):
    """A line of an earlier run, the SHA-256 of the plan it is about, and how that plan fared."""

    line: str
    sha256: str
    status: Status
    compared: bool


class Parts:
    """The parts in a folder. `terms` is the hash of all that the lines depend on beside the plans: it names the files.

    Part number n holds the plans from n * SIZE on, in the order in which they are named.
    """

    def __init__(self, folder: Path, terms: str) -> None:
        """Make the folder where it is not there. Raises :class:`InputError` where it cannot be made."""
        self._folder, self._terms = folder, terms[:16]
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            message = Text(f"cannot make this folder: {reason}", f"无法创建此目录：{reason}")
            raise InputError([Problem(Span(folder.as_posix()), message)]) from None

    def kept(self, number: int) -> dict[str, Kept]:
        """By the name of the plan, the lines of a part that still hold as long as the plan's bytes do.

        A plan that could not be read is tried again, and one that leans on other files, waivers or what it cites,
        is checked again: they may have changed. A part that somebody else wrote to is made anew.
        """
        path = self._path(number)
        if not path.is_file():
            return {}
        kept = {}
        try:
            with path.open(encoding="utf-8", newline="\n") as lines:
                for line in lines:
                    plan = json.loads(line)["plan"]
                    if plan["sha256"] and _stands_alone(plan):
                        compared = plan["regression"] is not None
                        kept[plan["path"]] = Kept(line, plan["sha256"], plan["status"], compared)
        except (ValueError, KeyError, TypeError):
            return {}
        return kept

    def write(self, lines: Iterable[str]) -> None:
        """Write all lines, part after part; then take away parts of other terms, and those beyond the last."""
        waiting = iter(lines)
        count = 0
        while part := "".join(islice(waiting, SIZE)):
            write_whole(self._path(count), part.encode())
            count += 1
        for path in self._folder.iterdir():
            named = _NAME.fullmatch(path.name)
            if named and (named[2] != self._terms or int(named[1]) >= count):
                path.unlink()

    def _path(self, number: int) -> Path:
        return self._folder / f"part-{number:06}.{self._terms}.jsonl"


def _stands_alone(plan: dict[str, Any]) -> bool:
    """Whether what is said of a plan rests on no other file. Objects in storage have none beside them."""
    if is_remote(plan["path"]):
        return True
    beside = waiver_file(plan["path"])
    waived = plan["waivers"] or (beside is not None and beside.is_file())
    return not plan["cited"] and not waived


def numbered(paths: Iterable[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The plans of each part, with its number."""
    waiting, number = iter(paths), 0
    while names := tuple(islice(waiting, SIZE)):
        yield number, names
        number += 1
