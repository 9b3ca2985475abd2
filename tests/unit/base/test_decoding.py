"""Bytes become text by their mark, as UTF-8 or as GB18030, and never by a guess that nobody hears of."""

import pytest

from nqpf.base.decoding import Decoded, Undecodable, decoded

TEXT = "建成中试基地5家"


@pytest.mark.parametrize(
    ("codec", "guessed"),
    [("utf-8", False), ("utf-8-sig", False), ("utf-16", False), ("utf-32", False), ("gb18030", True), ("gbk", True)],
)
def test_an_encoding_is_found(codec, guessed):
    assert decoded(TEXT.encode(codec)) == Decoded(TEXT, guessed)


def test_an_encoding_may_be_named():
    assert decoded("中".encode("big5"), "big5") == Decoded("中")
    assert decoded("\ufeff中".encode(), "utf-8") == Decoded("中")


@pytest.mark.parametrize(
    ("data", "encoding", "words", "offset"),
    [
        (b"a\xff\xff", None, "neither", 1),
        (TEXT.encode() * 2 + b"\xff", None, "damaged", 2 * len(TEXT.encode())),
        (b"ab\xff", "utf-8", "not valid utf-8", 2),
        (b"\xff\xfea", None, "not valid utf-16", 2),
        (b"\xff" * 3, "utf-32", "not valid utf-32", 0),
    ],
)
def test_what_is_no_text_is_refused_where_it_begins(data, encoding, words, offset):
    with pytest.raises(Undecodable, match=words) as caught:
        decoded(data, encoding)
    assert caught.value.offset == offset and caught.value.message.zh and "UTF-8" in caught.value.hint.en


@pytest.mark.parametrize("encoding", ["zlib", "no-such"])
def test_what_is_no_encoding_of_text_is_no_encoding(encoding):
    with pytest.raises(LookupError):
        decoded(b"x", encoding)


def test_binary_keeps_its_nuls_for_whoever_refuses_them():
    assert "\0" in decoded(b"\x89PNG\0\xff").text
