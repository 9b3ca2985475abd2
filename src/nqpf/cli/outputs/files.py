"""Where what a command makes goes: to a file, whole or not at all, or to standard output."""

import os
import sys
import tempfile
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from nqpf.base.errors import InputError, Problem, reason_of
from nqpf.base.language import NO_TEXT, Language, Text
from nqpf.base.source import Span
from nqpf.cli.outputs.terminal import color, width, write, write_bytes
from nqpf.loading.files.run import refuse_losses
from nqpf.render.options import Options

_FILE_WIDTH = 100
SCHEMA_NAME = "plan.schema.json"
"""The file from which editors complete a plan that stands beside it."""


def shown(language: Language, output: Path | None, top: int | None = 10, explain: str | None = None) -> Options:
    """How what goes to `output` is shown: as wide as the terminal and in its colours, a file always alike."""
    if output is not None:
        return Options(language, top, explain, _FILE_WIDTH)
    return Options(language, top, explain, width(), color())


def deliver(made: str | bytes, output: Path | None, *, machine: bool) -> None:
    """Put it where its reader wants it: into a file, or on standard output, untouched if it is for a machine.

    Raises :class:`InputError` where bytes would go to a terminal.
    """
    if output is not None:
        write_whole(output, _as_bytes(made))
    elif isinstance(made, bytes) or machine:
        if isinstance(made, bytes):
            refuse_terminal()
        write_bytes(_as_bytes(made))
    else:
        write(made)


def refuse_misnamed(output: Path | None, format: StrEnum) -> None:
    """Raise :class:`InputError` where a table for the terminal would go to a file that is named like another format.

    Word does not open it, and who named it so did not want it. `format` is one of the formats of the command.
    """
    named = output.suffix[1:].lower() if output else ""
    if output and format == "table" and named in {*type(format)} - {format}:
        message = Text("the file would contain a plain-text table", "写入的将是纯文本表格")
        hint = Text(f"add --format {named}", f"请加 --format {named}")
        raise InputError([Problem(Span(output.as_posix()), message, hint)])


def refuse_terminal() -> None:
    """Raise :class:`InputError` where standard output is a terminal, which cannot show what is no text."""
    if sys.stdout.isatty():
        message = Text("binary format, not shown in a terminal", "此格式为二进制，不在终端显示")
        hint = Text("use -o FILE", "请用 -o 写入文件")
        raise InputError([Problem(Span("<stdout>"), message, hint)])


def _as_bytes(made: str | bytes) -> bytes:
    return made if isinstance(made, bytes) else made.encode()


def deliver_lines(lines: Iterable[str], output: Path | None) -> None:
    """Put lines for a machine where their reader wants them: each as soon as it is made, or a whole file of them."""
    if output is not None:
        _write(output, (line.encode() for line in lines))
        return
    for line in lines:
        write_bytes(line.encode())


def write_whole(path: Path, data: bytes) -> None:
    """Write to a temporary file beside `path`, then rename it: `path` is either old or new, never half.

    Only a process that is killed in between leaves its temporary file, `.nqpf-….tmp`; nothing reads it.
    A link stays a link, to the new content; what is no regular file (a pipe, a device) is written to. Raises
    :class:`InputError` for a file that cannot be written, and for one that this run reads or that may be executed.
    """
    _write(path, (data,))


def _write(path: Path, parts: Iterable[bytes]) -> None:
    refuse_losses(path)
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as out:
                out.writelines(parts)
        else:
            _replace(path.resolve(), parts)
    except BrokenPipeError:  # of `-o /dev/stdout | head`: whoever ends the command knows what that means
        raise
    except OSError as error:
        reason, hint = reason_of(error), NO_TEXT
        if isinstance(error, FileNotFoundError) and not path.parent.exists():
            folder = path.parent.as_posix()
            reason = Text(f"there is no folder {folder}", f"文件夹 {folder} 不存在")
            hint = Text("create it first, or choose another", "请先新建该文件夹，或换一个位置")
        message = Text(f"cannot write this file: {reason.en}", f"无法写入此文件：{reason.zh}")
        raise InputError([Problem(Span(path.as_posix()), message, hint)]) from None


_ANOTHER_NAME = Text("choose another name", "请换一个文件名")


def write_new(file: Path, data: bytes, hint: Text = _ANOTHER_NAME) -> None:
    """Write a file that is not there yet, whole or not at all; one that is there, or a link, is never touched."""
    refuse_losses(file)
    if file.exists() or file.is_symlink():
        message = Text("this file exists and is not overwritten", "文件已存在，不予覆盖")
        raise InputError([Problem(Span(file.as_posix()), message, hint)])
    write_whole(file, data)


def write_beside(file: Path, name: str, data: bytes) -> bool:
    """Put what goes with `file` beside it under `name`; what is there already, a link too, is left alone.

    Whether it was written.
    """
    path = file.parent / name
    if os.path.lexists(path):
        return False
    write_whole(path, data)
    return True


def wrote(file: Path, schema: str, new: bool, then: str) -> Text:
    """What to say of a new file, of the schema beside it (`new` where it was written, too), and of the next step."""
    if new:
        return Text(
            f"wrote {file} and {schema} (editors complete from it); next: {then}",
            f"已写入 {file} 和 {schema}（供编辑器补全）；下一步：{then}",
        )
    return Text(
        f"wrote {file}; {schema} was there already and is unchanged; next: {then}",
        f"已写入 {file}；{schema} 已存在，未作改动；下一步：{then}",
    )


def make_folder(folder: Path) -> None:
    """Make a folder where it is not there, and those above it. Raises :class:`InputError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = reason_of(error)
        message = Text(f"cannot create this directory: {reason.en}", f"无法新建此目录：{reason.zh}")
        raise InputError([Problem(Span(folder.as_posix()), message)]) from None


def _replace(target: Path, parts: Iterable[bytes]) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".nqpf-", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            for part in parts:
                out.write(part)
        refuse_losses()  # lines are made while they are written: more has been read by now
        temporary.chmod(target.stat().st_mode if target.exists() else 0o666 & ~umask())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def umask() -> int:
    """The permissions that new files are not given."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
