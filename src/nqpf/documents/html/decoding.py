"""The encoding of a web page: what it states is not always what it has."""

import codecs
import re

from nqpf.base.decoding import Undecodable, decoded

_STATED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:-]{2,30})""", re.IGNORECASE)
_CHINESE = frozenset(("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936", "gb18030"))
"""Names of parts of GB 18030; a page that states one often has characters beyond it."""
_OF_PAGES = re.compile(
    r"utf-?8|utf-16(?:le|be)?|big5(?:-hkscs)?|euc-(?:jp|kr)|shift[_-]jis|iso-2022-jp|windows-\d{3,4}|iso-8859-\d{1,2}"
    r"|koi8-[ru]|us-ascii"
)
"""Other encodings that pages have: Python knows more, among them such as take hours for a page."""
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def text_of(data: bytes) -> str:
    """A page decoded: by its mark, by the encoding that it states, or as other texts are."""
    encoding = None if data.startswith(_MARKS) else _stated(data)
    for codec in (encoding, None):
        try:
            return decoded(data, codec).text
        except (Undecodable, LookupError):
            continue
    return data.decode("utf-8", "replace")


def _stated(data: bytes) -> str | None:
    stated = _STATED.search(data[:4096])
    name = stated[1].decode("ascii").lower() if stated is not None else ""
    if name in _CHINESE:
        return "gb18030"
    return name if _OF_PAGES.fullmatch(name) else None
