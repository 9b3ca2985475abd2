"""The record of a folder of drafts, on disk."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

from nqpf.base.errors import InputError, Problem, reason_of
from nqpf.base.language import NO_TEXT, Text
from nqpf.base.source import Span
from nqpf.cli.outputs.files import write_whole
from nqpf.loading.files.companion import warn
from nqpf.render.json import as_plain
from nqpf.report.drafts.record import FORMAT, Entry, parse_record

NAME = ".nqpf-drafts.json"
"""The file in the folder of drafts that says which of them nobody has edited."""
_MOST = 64 * 1024 * 1024


def read_record(drafts: Path) -> dict[str, Entry]:
    """The entries of a folder's record; none where there is no record, and, with a warning, where it is damaged.

    Raises :class:`InputError` for one that cannot be opened, or written: the record is no file of its own.
    """
    path = drafts / NAME
    if path.is_symlink() or (path.exists() and not path.is_file()):
        message = Text("this is a link or no regular file: it is not written to", "这是链接或不是普通文件，不会写入")
        raise InputError([_problem(path, message, Text("delete it", "请将其删除"))])
    try:
        with path.open("rb") as stream:
            entries = parse_record(stream.read(_MOST + 1)[:_MOST])
    except FileNotFoundError:
        return {}
    except OSError as error:
        reason = reason_of(error)
        raise InputError([_problem(path, Text(f"cannot be read: {reason.en}", f"无法读取：{reason.zh}"))]) from None
    if entries is None:
        warn([_problem(path, Text("damaged: every draft counts as edited", "记录已损坏，所有草稿均视为已编辑"))])
    return {_name_of(key): entry for key, entry in (entries or {}).items()}


def write_record(drafts: Path, entries: Mapping[str, Entry]) -> None:
    """Write the record anew, whole or not at all."""
    record = {"schema": FORMAT, "drafts": {_key_of(name): as_plain(entries[name]) for name in sorted(entries)}}
    write_whole(drafts / NAME, (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode())


def _key_of(name: str) -> str:
    """A document's name as JSON can say it: file names need not be valid Unicode, and differ where messages do not."""
    return name.replace("\\", "\\\\").encode("utf-8", "backslashreplace").decode()


def _name_of(key: str) -> str:
    return re.sub(r"\\(?:\\|u([0-9a-f]{4}))", lambda found: chr(int(found[1], 16)) if found[1] else "\\", key)


def _problem(path: Path, message: Text, hint: Text = NO_TEXT) -> Problem:
    return Problem(Span(path.as_posix()), message, hint)
