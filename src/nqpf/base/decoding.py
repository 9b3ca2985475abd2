"""Bytes become text, by a decoding that never guesses without saying so."""

import codecs
from typing import NamedTuple

from nqpf.base.errors import Refused
from nqpf.base.language import Text

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
SAVE_AS_UTF8 = Text("save the file as UTF-8, or name its encoding", "请将文件另存为 UTF-8，或指明其编码")


class Undecodable(Refused):
    """Bytes that are no text; `offset` is where the first of them stands, None where that is not known."""

    def __init__(self, message: Text, offset: int | None = None) -> None:
        """Keep what is wrong and where."""
        super().__init__(message, SAVE_AS_UTF8)
        self.offset = offset


class Decoded(NamedTuple):
    """A text without its byte order mark; `guessed`: it states no encoding, is not UTF-8, and was read as GB18030."""

    text: str
    guessed: bool = False


def decoded(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of `data`: in the encoding named, by its byte order mark, as UTF-8, or as GB18030.

    Raises :class:`Undecodable`, and LookupError for an encoding that is none of text.
    """
    chosen = encoding or next((codec for mark, codec in _MARKS if data.startswith(mark)), None)
    found = _detected(data) if chosen is None else Decoded(_decoded_as(chosen, data))
    return found._replace(text=found.text.removeprefix("\ufeff"))


def _detected(data: bytes) -> Decoded:
    if b"\0" in data:  # binary, or UTF-16 without its mark: the caller refuses the NUL at its place
        return Decoded(data.decode("utf-8", "replace"))
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        offset = error.start
        known = data[:offset].decode("utf-8")
    if sum(character > "\x7f" for character in known) >= _ENOUGH_UTF8:
        raise Undecodable(Text("damaged UTF-8 text", "UTF-8 文本已损坏"), offset)
    try:
        return Decoded(data.decode("gb18030"), guessed=True)
    except UnicodeDecodeError:
        message = Text("neither UTF-8 nor GB18030 text", "既不是 UTF-8 也不是 GB18030 文本")
        raise Undecodable(message, offset) from None


def _decoded_as(encoding: str, data: bytes) -> str:
    message = Text(f"not valid {encoding} text", f"不是有效的 {encoding} 文本")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Undecodable(message, error.start) from None
    except UnicodeError:
        raise Undecodable(message) from None
