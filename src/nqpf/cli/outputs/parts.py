"""Lines in a folder, so many to a file: a part is whole or not there, and is never written over.

A part is named after its number, the terms and its content. So the parts of a run stand beside those of the run
before, whose lines it may still need, and only when all are there do the others go: whenever a run is ended, what was
whole before is there for the next one.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from itertools import islice
from pathlib import Path

from nqpf.base.errors import InputError, Problem, reason_of
from nqpf.base.language import Text
from nqpf.base.source import Span
from nqpf.cli.outputs.files import make_folder, write_whole
from nqpf.cli.outputs.kept import Lines, lines_in
from nqpf.loading.files.run import refuse_losses

SIZE = 1000
"""Lines in a part: what is done anew at most, for every core, after an end in the middle."""
_HASH = 16
_NAME = re.compile(r"part-\d{6,}\.([0-9a-f]{16})\.([0-9a-f]{16})\.jsonl")


class Parts:
    """The parts in a folder. `terms` is the hash of all that the lines depend on beside the plans.

    When a run has come to its end, part number n holds the plans from n * SIZE on, in the order in which they are
    named, and there are no other parts.
    """

    def __init__(self, folder: Path, terms: str) -> None:
        """Make the folder where it is not there. Raises :class:`InputError` where it cannot be made."""
        self._folder, self._terms = folder, terms[:_HASH]
        make_folder(folder)
        self._whole = {
            path for path, terms, content in _named(folder) if terms == self._terms and _holds(path, content)
        }

    def kept(self) -> AbstractContextManager[Lines]:
        """The lines of earlier runs under the same terms. A part that somebody else wrote to counts for nothing."""
        return lines_in(sorted(self._whole))

    def write(self, lines: Iterable[str]) -> None:
        """Write all lines, part after part; then take away all other parts."""
        waiting = iter(lines)
        written: set[Path] = set()
        while part := b"".join(line.encode() for line in islice(waiting, SIZE)):
            path = (
                self._folder / f"part-{len(written):06}.{self._terms}.{hashlib.sha256(part).hexdigest()[:_HASH]}.jsonl"
            )
            if path not in self._whole:
                write_whole(path, part)
            written.add(path)
        refuse_losses()
        for path, *_ in _named(self._folder):
            if path not in written:
                _take_away(path)


def parts_in(folder: Path) -> Iterator[Path]:
    """The files that a run may take away or write over: those that are named like parts."""
    return (path for path, *_ in _named(folder)) if folder.is_dir() else iter(())


def _named(folder: Path) -> Iterator[tuple[Path, str, str]]:
    """What is named like a part, with the hashes of terms and content in the name."""
    for path in list(folder.iterdir()):
        if named := _NAME.fullmatch(path.name):
            yield path, named[1], named[2]


def _holds(path: Path, content: str) -> bool:
    """Whether this is in the file; what is no file, such as a pipe, holds nothing."""
    if not path.is_file():
        return False
    try:
        with path.open("rb") as part:
            return hashlib.file_digest(part, "sha256").hexdigest().startswith(content)
    except OSError:
        return False


def _take_away(path: Path) -> None:
    try:
        path.unlink()
    except OSError as error:  # on Windows, one that is open elsewhere
        raise _refused(path, error, Text("cannot delete this part", "无法删除此分块")) from None


def _refused(path: Path, error: OSError, told: Text) -> InputError:
    reason = reason_of(error)
    return InputError([Problem(Span(path.as_posix()), Text(f"{told.en}: {reason.en}", f"{told.zh}：{reason.zh}"))])
