"""Streams unpacked within bounds, whatever filters they name."""

import base64
import zlib

import pytest

from nqpf.documents.pdf.filters import unpacked

TEXT = b"q Q " * 3_000


def lzw(content: bytes) -> bytes:
    """The content packed as the format's LZW does, each code with as many bits as the decoder's table asks for."""
    codes = {bytes([byte]): byte for byte in range(256)}
    bits, width, word = f"{256:09b}", 9, b""
    following = 258

    def put(code: int) -> None:
        nonlocal bits
        bits += f"{code:0{width}b}"

    for byte in content:
        longer = word + bytes([byte])
        if longer in codes:
            word = longer
            continue
        put(codes[word])
        codes[longer] = following
        following += 1
        width = max(9, min(12, following.bit_length()))
        word = bytes([byte])
    put(codes[word])
    put(257)
    bits += "0" * (-len(bits) % 8)
    return int(bits, 2).to_bytes(len(bits) // 8, "big")


@pytest.mark.parametrize(
    ("entries", "packed"),
    [
        (b"/Filter/FlateDecode", zlib.compress(TEXT)),
        (b"/Filter [ /Fl ]", zlib.compress(TEXT)),
        (b"/Filter[/ASCII85Decode/FlateDecode]", base64.a85encode(zlib.compress(TEXT), adobe=True)),
        (b"/Filter[/AHx/Fl]", zlib.compress(TEXT).hex().encode() + b">"),
        (b"/Filter[/FlateDecode/FlateDecode]", zlib.compress(zlib.compress(TEXT))),
        (b"", TEXT),
    ],
)
def test_what_is_packed_is_unpacked(entries: bytes, packed: bytes) -> None:
    assert unpacked(entries, packed, 10**6) == TEXT
    assert unpacked(entries, packed, 100) == TEXT[:100]


@pytest.mark.parametrize("content", [TEXT, bytes(range(256)) * 40, b"a" * 100_000])
def test_of_what_is_packed_by_lzw_the_length_is_known(content: bytes) -> None:
    length = len(unpacked(b"/Filter/LZWDecode", lzw(content[:9_000]), 10**6))
    assert length == len(content[:9_000])


def test_run_lengths_are_taken_for_the_most_that_they_can_be() -> None:
    assert len(unpacked(b"/Filter/RunLengthDecode", b"\x81a" * 100, 10**6)) == 200 * 64
    assert len(unpacked(b"/Filter/RL", b"\x81a" * 100, 1_000)) == 1_000


def test_damaged_streams_are_unpacked_as_far_as_they_go() -> None:
    assert TEXT.startswith(unpacked(b"/Filter/FlateDecode", zlib.compress(TEXT)[:-8], 10**6)[:100])
    assert unpacked(b"/Filter/FlateDecode", b"none", 10) == b"none"
