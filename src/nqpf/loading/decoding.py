"""Files become text: bounded reading, and a decoding that never guesses without saying so."""

import codecs
import hashlib
import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from nqpf.errors import InputError, Problem, reason_of
from nqpf.language import Text
from nqpf.loading.characters import forbidden_character
from nqpf.loading.limits import DEFAULT_LIMITS
from nqpf.loading.storages import ADDRESSES
from nqpf.source import SourceText, Span

STDIN = "-"
ARCHIVE = b"PK\x03\x04"
"""How a workbook, and every other archive, begins."""

# UTF-32's mark begins with UTF-16's, so it is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# GB18030 text hardly ever opens with so many characters that are also good UTF-8: such a file is damaged
# UTF-8, and GB18030 would read it as other characters than its author wrote.
_ENOUGH_UTF8 = 8
_SAVE_AS_UTF8 = Text("save the file as UTF-8, or name its encoding", "请将文件另存为 UTF-8，或指明其编码")


@dataclass(frozen=True, slots=True)
class Source:
    """One input as it was read: the name to show, its text, and the SHA-256 of its bytes in hex."""

    name: str
    text: str
    sha256: str
    warnings: tuple[Problem, ...] = ()


def read_source(
    path: str, *, encoding: str | None = None, stdin: BinaryIO | None = None, max_bytes: int = DEFAULT_LIMITS.size
) -> Source:
    """Read a regular file, an object in storage, or standard input for "-". Raises InputError."""
    name = shown_name(path)
    if is_remote(path):
        from nqpf.loading.remote import read_remote  # noqa: PLC0415 - only who reads from there pays for it

        return decode(read_remote(path, max_bytes), name, encoding)
    if path != STDIN:
        return decode(read_bytes(path, name, max_bytes), name, encoding)
    data = (stdin or sys.stdin.buffer).read(max_bytes + 1)
    if len(data) > max_bytes:
        raise too_large(name, max_bytes)
    return decode(data, name, encoding)


def is_remote(path: str) -> bool:
    """Whether a name is of an object in storage and not of a file here."""
    return path.startswith(ADDRESSES)


def shown_name(path: str) -> str:
    """A path as messages and reports show it, with `/` on every system."""
    if path == STDIN:
        return "<stdin>"
    # A file name that is not valid Unicode must not make the messages about it unprintable.
    return path.replace(os.sep, "/").encode("utf-8", "replace").decode("utf-8")


def decode(data: bytes, name: str, encoding: str | None = None) -> Source:
    """A YAML file's text: as :func:`to_text` finds it, and without the characters that YAML forbids."""
    if data.startswith(ARCHIVE):
        hint = Text("first: nqpf convert plan.xlsx plan.yaml", "请先运行：nqpf convert plan.xlsx plan.yaml")
        raise _refused(name, "a workbook or another archive, not text", "这是工作簿或其他压缩文件，不是文本", hint)
    text, warnings = to_text(data, name, encoding)
    problem = forbidden_character(SourceText(name, text))
    if problem is not None:
        raise InputError([problem])
    return Source(name, text, hashlib.sha256(data).hexdigest(), warnings)


def to_text(data: bytes, name: str, encoding: str | None = None) -> tuple[str, tuple[Problem, ...]]:
    """The text of `data`, and what to warn of: by its byte order mark, as UTF-8, or as GB18030 with a warning."""
    chosen = encoding or next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    warnings: tuple[Problem, ...] = ()
    if chosen is not None:
        text = _decode_as(chosen, data, name)
    else:
        text, warnings = _detect(data, name)
    return text.removeprefix("\ufeff"), warnings


def read_bytes(path: str, name: str, max_bytes: int) -> bytes:
    """The bytes of a regular file; `name` is what messages call it. Raises InputError."""
    try:
        status = Path(path).stat() if path else None
        if status is None:
            raise _refused(name, "the path is empty", "路径为空", CHECK_PATH)
        if stat.S_ISDIR(status.st_mode):
            raise _refused(name, "this is a directory, not a file", "这是目录，不是文件", _NAME_FILE)
        if not stat.S_ISREG(status.st_mode):
            raise InputError([irregular(name)])
        if status.st_size > max_bytes:
            raise too_large(name, max_bytes)
        with Path(path).open("rb") as stream:
            data = stream.read(max_bytes + 1)
        if len(data) > max_bytes:  # it grew meanwhile
            raise too_large(name, max_bytes)
        return data
    except (FileNotFoundError, NotADirectoryError):
        if Path(path).is_symlink():
            hint = Text("mend the link, or put the file itself here", "请修复该链接，或将文件本身放在此处")
            raise _refused(name, "this link leads to no file", "此链接没有指向任何文件", hint) from None
        raise InputError([absent(name)]) from None
    except PermissionError:
        hint = Text("check the file's permissions", "请检查文件权限")
        raise _refused(name, "no permission to read this file", "没有读取该文件的权限", hint) from None
    except OSError as error:
        reason = reason_of(error)
        raise _refused(name, f"cannot be read: {reason}", f"无法读取：{reason}", CHECK_PATH) from None
    except ValueError:  # a NUL character in the path
        raise _refused(name, "this is not a path", "路径无效", CHECK_PATH) from None


def _detect(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    if b"\0" in data:  # binary, or UTF-16 without its mark: the caller refuses the NUL at its place
        return data.decode("utf-8", "replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        place = _byte_span(data, error.start, name)
        known = data[: error.start].decode("utf-8")
    hint = _SAVE_AS_UTF8
    if sum(character > "\x7f" for character in known) >= _ENOUGH_UTF8:
        raise InputError([Problem(place, Text("damaged UTF-8 text", "UTF-8 文本已损坏"), hint)])
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        message = Text("neither UTF-8 nor GB18030 text", "既不是 UTF-8 也不是 GB18030 文本")
        raise InputError([Problem(place, message, hint)]) from None
    message = Text("not UTF-8: read as GB18030", "不是 UTF-8：已按 GB18030 读取")
    advice = Text("save it as UTF-8 to be read the same everywhere", "请另存为 UTF-8，以免各处读法不一")
    return text, (Problem(Span(name), message, advice),)


def refuse_unknown(encoding: str | None, name: str) -> None:
    """Raise :class:`InputError` for an encoding that no file has; `name` is what messages call the place it stands."""
    try:
        codecs.lookup(encoding or "utf-8")  # bytes.decode looks no encoding up where there are no bytes
    except (LookupError, ValueError):  # ValueError: no name at all, with a NUL or a lone surrogate
        raise _unknown(encoding, name) from None


def _unknown(encoding: str | None, name: str) -> InputError:
    hint = Text("known are, among others, utf-8, gb18030 and utf-16", "可用 utf-8、gb18030、utf-16 等")
    return _refused(name, f"unknown encoding {encoding!a}", f"未知的编码 {encoding!a}", hint)


def _decode_as(encoding: str, data: bytes, name: str) -> str:
    refuse_unknown(encoding, name)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = Text(f"not valid {encoding} text", f"不是有效的 {encoding} 文本")
        raise InputError([Problem(_byte_span(data, error.start, name), message, _SAVE_AS_UTF8)]) from None
    except UnicodeError:
        raise _refused(name, f"not valid {encoding} text", f"不是有效的 {encoding} 文本", _SAVE_AS_UTF8) from None
    except LookupError:  # a codec, but not of text: zlib, rot13
        raise _unknown(encoding, name) from None


def _byte_span(data: bytes, offset: int, name: str) -> Span:
    """The place of a byte that cannot be decoded, counted in what stands before it."""
    before = data[:offset].decode("utf-8", "replace")
    return SourceText(name, before).span(len(before))


def too_large(name: str, max_bytes: int) -> InputError:
    """What to raise for an input of more bytes than this."""
    size = f"{max_bytes / (1024 * 1024):g} MiB"
    hint = Text("name the file itself, not its attachments", "请指定文件本身，而不是附件")
    return _refused(name, f"larger than {size}", f"超过 {size}", hint)


def absent(name: str) -> Problem:
    """What to say of a name that leads to nothing; with where else plans may be, where it looks like an address."""
    hint = Text(f"storages are {_LISTED}", f"可用的存储有 {_LISTED}") if "://" in name else CHECK_PATH
    return Problem(Span(name), Text("there is no such file", "文件不存在"), hint)


def irregular(name: str) -> Problem:
    """What to say of a name that leads to a pipe, a device or the like."""
    return Problem(Span(name), Text("this is not a regular file", "这不是普通文件"), _NAME_FILE)


def _refused(name: str, en: str, zh: str, hint: Text) -> InputError:
    return InputError([Problem(Span(name), Text(en, zh), hint)])


_LISTED = " ".join(ADDRESSES)
CHECK_PATH = Text("check the path", "请检查路径")
_NAME_FILE = Text("name a YAML file, or - for standard input", "请指定 YAML 文件，或用 - 表示标准输入")
