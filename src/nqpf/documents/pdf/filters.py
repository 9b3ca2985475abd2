"""Streams of a PDF unpacked within bounds, by the filters that can make much of little."""

import base64
import re
import zlib
from binascii import unhexlify
from functools import cache

_MOST_FILTERS = 8
_LZW_CLEAR, _LZW_END, _LZW_FIRST, _LZW_LAST = 256, 257, 258, 4096


@cache
def _names() -> re.Pattern[bytes]:
    return re.compile(rb"/(FlateDecode|Fl|ASCII85Decode|A85|ASCIIHexDecode|AHx|LZWDecode|LZW|RunLengthDecode|RL)\b")


def unpacked(entries: bytes, content: bytes, most: int) -> bytes:
    """The first `most` bytes of a stream with these entries; as far as it could be unpacked, where it is damaged.

    LZW gives as many bytes as there are, but not which.
    """
    for name in _names().findall(entries)[:_MOST_FILTERS]:
        try:
            content = _unpacked(name, content, most)
        except ValueError:  # also zlib's and binascii's
            continue
    return content[:most]


def _unpacked(name: bytes, content: bytes, most: int) -> bytes:
    if name in (b"FlateDecode", b"Fl"):
        try:
            return zlib.decompressobj().decompress(content, most)
        except zlib.error:
            raise ValueError from None
    if name in (b"ASCII85Decode", b"A85"):
        return base64.a85decode(content.split(b"~>")[0].strip().removeprefix(b"<~"))
    if name in (b"ASCIIHexDecode", b"AHx"):
        return unhexlify(b"".join(content.split(b">")[0].split()))
    if name in (b"LZWDecode", b"LZW"):
        return b"?" * _lzw_length(content, most)
    return content * 64 if len(content) * 64 < most else b"?" * most  # run lengths: at most so many of each byte


def _lzw_length(content: bytes, most: int) -> int:
    """How many bytes a stream packed by LZW has."""
    lengths, before, width = [1] * _LZW_FIRST, 0, 9
    total = held = bits = 0
    for byte in content:
        held, bits = (held << 8 | byte) & 0xFFFFFF, bits + 8
        if bits < width:
            continue
        bits -= width
        code = held >> bits & (1 << width) - 1
        if code == _LZW_CLEAR:
            lengths, before, width = [1] * _LZW_FIRST, 0, 9
            continue
        if code == _LZW_END:
            break
        length = lengths[code] if code < len(lengths) else before + 1
        if before and len(lengths) < _LZW_LAST:
            lengths.append(before + 1)
        total, before = total + length, length
        width = max(9, min(12, (len(lengths) + 1).bit_length()))
        if total >= most:
            return most
    return total
