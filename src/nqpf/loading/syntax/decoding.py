"""Files become text: what no text is is refused at its place, and a guessed encoding is warned of."""

import codecs
import hashlib
from dataclasses import dataclass

from nqpf.base.decoding import Undecodable, decoded
from nqpf.base.errors import InputError, Problem
from nqpf.base.language import Text
from nqpf.base.source import SourceText, Span
from nqpf.documents.document import Document
from nqpf.loading.syntax.characters import forbidden_character

ARCHIVE = b"PK\x03\x04"
"""How a workbook, and every other archive, begins."""
_PDF, _OLE = b"%PDF-", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_DOCUMENTS = (".docx", ".doc", ".wps", ".pptx", ".ppt", ".odt")


@dataclass(frozen=True, slots=True)
class Source:
    """One input as it was read: the name to show, its text, and the SHA-256 of its bytes in hex.

    `path` is where the file stands that it was read from; None for what is no file here. `document` is what the text
    was drafted from, where that was done in memory: `name` and `sha256` are then the document's.
    """

    name: str
    text: str
    sha256: str
    warnings: tuple[Problem, ...] = ()
    path: str | None = None
    document: Document | None = None


def decode(data: bytes, name: str, encoding: str | None = None, path: str | None = None) -> Source:
    """A YAML file's text: as :func:`to_text` finds it, and without the characters that YAML forbids."""
    if data.startswith(_PDF) or (data.startswith((ARCHIVE, _OLE)) and name.lower().endswith(_DOCUMENTS)):
        hint = Text("first: nqpf draft DOCUMENT -o plan.yaml", "请先运行：nqpf draft 文档 -o plan.yaml")
        raise refused(name, "a document, not a YAML file", "这是文档，不是 YAML 文件", hint)
    if data.startswith(ARCHIVE):
        hint = Text("first: nqpf convert plan.xlsx plan.yaml", "请先运行：nqpf convert plan.xlsx plan.yaml")
        raise refused(name, "a workbook or another archive, not text", "这是工作簿或其他压缩文件，不是文本", hint)
    text, warnings = to_text(data, name, encoding)
    problem = forbidden_character(SourceText(name, text))
    if problem is not None:
        raise InputError([problem])
    return Source(name, text, hashlib.sha256(data).hexdigest(), warnings, path)


def to_text(data: bytes, name: str, encoding: str | None = None) -> tuple[str, tuple[Problem, ...]]:
    """The text of `data`, and what to warn of: by its byte order mark, as UTF-8, or as GB18030 with a warning."""
    if encoding is not None:
        refuse_unknown(encoding, name)
    try:
        found = decoded(data, encoding)
    except Undecodable as bad:
        span = Span(name) if bad.offset is None else _byte_span(data, bad.offset, name)
        raise InputError([Problem(span, bad.message, bad.hint)]) from None
    except LookupError:  # a codec, but not of text: zlib, rot13
        raise _unknown(encoding, name) from None
    return found.text, (_guessed(name),) if found.guessed else ()


def _guessed(name: str) -> Problem:
    message = Text("not UTF-8: read as GB18030", "不是 UTF-8：已按 GB18030 读取")
    advice = Text("save it as UTF-8 to be read the same everywhere", "请另存为 UTF-8，以免各处读法不一")
    return Problem(Span(name), message, advice)


def refuse_unknown(encoding: str | None, name: str) -> None:
    """Raise :class:`InputError` for an encoding that no file has; `name` is what messages call the place it stands."""
    try:
        codecs.lookup(encoding or "utf-8")  # bytes.decode looks no encoding up where there are no bytes
    except (LookupError, ValueError):  # ValueError: no name at all, with a NUL or a lone surrogate
        raise _unknown(encoding, name) from None


def _unknown(encoding: str | None, name: str) -> InputError:
    hint = Text("try utf-8, gb18030 or utf-16", "可试用 utf-8、gb18030 或 utf-16")
    return refused(name, f"unknown encoding {encoding!a}", f"未知的编码 {encoding!a}", hint)


def _byte_span(data: bytes, offset: int, name: str) -> Span:
    """The place of a byte that cannot be decoded, counted in what stands before it."""
    before = data[:offset].decode("utf-8", "replace")
    return SourceText(name, before).span(len(before))


def refused(name: str, en: str, zh: str, hint: Text) -> InputError:
    """What to raise for an input that cannot be used, with what to do about it."""
    return InputError([Problem(Span(name), Text(en, zh), hint)])
