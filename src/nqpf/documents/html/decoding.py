"""The encoding of a web page: what it states is not always what it has."""

import codecs
import re

from nqpf.base.decoding import Undecodable, decoded

_STATED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:-]{2,30})""", re.IGNORECASE)
_CHINESE = frozenset(("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "gb18030", "hz-gb-2312"))
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(data: bytes) -> str:
    """A page decoded: by its mark, by the encoding that it states, or as other texts are."""
    stated = _STATED.search(data[:4096])
    if stated is not None and not data.startswith(_MARKS):
        name = stated[1].decode("ascii").lower()
        try:
            return decoded(data, "gb18030" if name in _CHINESE else name).text
        except (Undecodable, LookupError):
            pass
    try:
        return decoded(data).text
    except Undecodable:
        return data.decode("utf-8", "replace")
