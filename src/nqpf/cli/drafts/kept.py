"""A folder of drafts: what is written there, and what is left alone because somebody has edited it."""

import hashlib
import os
import stat
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType

from nqpf.base.errors import InputError, Problem, reason_of
from nqpf.base.language import Text
from nqpf.base.safe import typed
from nqpf.base.source import Span
from nqpf.base.version import __version__
from nqpf.cli.drafts.record import read_record, write_record
from nqpf.cli.outputs.files import SCHEMA_NAME, make_folder, write_beside, write_new, write_whole
from nqpf.loading.document_folder import FoundDocument
from nqpf.loading.files.existence import is_file
from nqpf.loading.files.reading import shown_name
from nqpf.loading.files.refusals import irregular
from nqpf.report.drafts.record import Entry, entry_of
from nqpf.report.drafts.view import ASK_AGAIN, DraftRow, DraftStatus, Remark, remark_on
from nqpf.report.drafts.work import Drafted, Known, NotDrafted, Outcome

ENDING = ".plan.yaml"
_PATIENCE = 5.0
"""Seconds between two savings of the record: of a run that is killed, so much is compared anew by the next."""


class Drafts:
    """The drafts in a folder, each named like its document, with `.plan.yaml` at the end.

    As a context it saves its record at the end, however that comes. Raises :class:`InputError` where it cannot.
    """

    def __init__(self, folder: Path, schema: bytes) -> None:
        """Read the record of earlier runs; nothing is written yet. `schema` goes beside the drafts."""
        self._folder, self._schema = folder, schema
        self._entries = read_record(folder)
        self._saved, self._changed = time.monotonic(), False

    def __enter__(self) -> "Drafts":
        """Begin."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Save the record."""
        self._save()

    def path(self, name: str) -> Path:
        """Where the draft of a document is written."""
        return self._folder / _draft_of(name)

    def problem(self, found: FoundDocument) -> Problem | None:
        """Why there can be no draft of a document, if so: its own problem, or a name too long for the draft's."""
        try:
            self.path(found.name).is_file()
        except OSError as error:
            reason = reason_of(error)
            message = Text(f"its draft cannot be written: {reason.en}", f"无法写入其草稿：{reason.zh}")
            return found.problem or Problem(Span(found.path), message, _SHORTER)
        return found.problem

    def known(self, name: str) -> str:
        """The SHA-256 with which the document needs no new draft; empty where it needs one whatever it is."""
        entry = self._entries.get(name)
        return entry.document if entry and is_file(self.path(name)) else ""

    def settle(self, found: FoundDocument, outcome: Outcome) -> DraftRow:
        """Write the draft of a document, unless that would undo somebody's work; its row."""
        name = found.name
        match outcome:
            case NotDrafted(problem):
                return self._failed(name, problem)
            case Known():
                entry = self._entries[name]
                remark = remark_on(entry.contents) if entry.version == __version__ else _older(entry)
                return DraftRow(shown_name(name), "unchanged", _shown(name), entry.contents, *remark)
            case Drafted():
                self._prepare()
                try:
                    status = self._settled(name, outcome)
                except InputError as error:  # of this draft alone: the folder can be written to
                    return self._failed(name, error.problems[0])
                remark = self._edited(found) if status == "kept" else remark_on(outcome.contents)
                return DraftRow(shown_name(name), status, _shown(name), outcome.contents, *remark)

    def vanished(self, found: Sequence[FoundDocument]) -> Iterator[DraftRow]:
        """Rows of the drafts whose documents are no longer there; the drafts stay."""
        names = {one.name for one in found}
        shut = tuple(f"{one.name}/" if one.name != "." else "" for one in found if one.problem)
        for name in sorted(self._entries.keys() - names):
            if not is_file(self.path(name)):
                del self._entries[name]
                self._changed = True
            elif not name.startswith(shut):
                yield DraftRow(shown_name(name), "vanished", _shown(name), None, _GONE, _LEFT)

    def _settled(self, name: str, made: Drafted) -> DraftStatus:
        """Write the draft where nobody has edited the one that is there; note what stands there now."""
        path, entry = self.path(name), self._entries.get(name)
        current = _bytes_of(path)
        if current is None or (entry and _sha256(current) == entry.draft):
            make_folder(path.parent)
            (write_new if current is None else write_whole)(path, made.data)
            status: DraftStatus = "drafted"
        elif current == made.data or made.sha256.encode() in current:  # perhaps edited, and of this very document
            status = "unchanged"
        else:
            return "kept"
        self._entries[name] = entry_of(made.sha256, _sha256(made.data), made.contents)
        self._changed = True
        if time.monotonic() - self._saved > _PATIENCE:
            self._save()
        return status

    def _edited(self, found: FoundDocument) -> Remark:
        draft, new = (self._folder / f"{found.name}{ending}" for ending in (ENDING, f".new{ENDING}"))
        paths = [typed(shown_name(str(path))) for path in (draft, found.path, new)]
        update = "nqpf draft --update {} {} -o {}".format(*paths)
        return Remark(_EDITED, Text(f"run {update}", f"请运行 {update}"))

    def _prepare(self) -> None:
        make_folder(self._folder)
        write_beside(self._folder / SCHEMA_NAME, SCHEMA_NAME, self._schema)

    def _save(self) -> None:
        if self._changed:
            write_record(self._folder, self._entries)
        self._saved, self._changed = time.monotonic(), False

    def _failed(self, name: str, problem: Problem) -> DraftRow:
        existing = _shown(name) if os.path.lexists(self.path(name)) else ""
        return DraftRow(shown_name(name), "failed", existing, None, problem.message, problem.hint or ASK_AGAIN)


_SHORTER = Text("give the document a shorter name", "请缩短文档名称")
_ELSEWHERE = Text("move it elsewhere: a draft is written there", "请将其移走：草稿要写在这里")
_GONE = Text("the document is no longer there", "文档已不在原处")
_LEFT = Text("the draft was left as it is", "草稿未作改动")
_EDITED = Text("the document has changed, and so has its draft", "文档有变，而草稿已经编辑")


def _draft_of(name: str) -> str:
    """The path of a draft below its folder."""
    return f"{name}{ENDING}"


def _shown(name: str) -> str:
    """The path of a draft below its folder, as reports show it."""
    return shown_name(_draft_of(name))


def _older(entry: Entry) -> Remark:
    """What to say of a draft that another version wrote."""
    return Remark(
        Text(f"drafted by nqpf {entry.version}", f"由 nqpf {entry.version} 起草"),
        Text("delete the draft to have a new one", "删除草稿即可重新起草"),
    )


def _bytes_of(path: Path) -> bytes | None:
    """What is in a draft; None where there is none. Raises :class:`InputError` for one that cannot be opened."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            raise InputError([irregular(path.as_posix(), _ELSEWHERE)])
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = reason_of(error)
        message = Text(f"cannot be read: {reason.en}", f"无法读取：{reason.zh}")
        raise InputError([Problem(Span(path.as_posix()), message)]) from None


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
