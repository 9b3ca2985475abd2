"""The names of WordprocessingML that are read, and its XML parsed safely."""

from functools import cache
from typing import Any

from lxml import etree

from nqpf.base.errors import Refused
from nqpf.base.language import Text

_MAIN = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace that a "Strict Open XML Document" writes instead."""
DAMAGED = Text("not a Word document (.docx), or a damaged one", "不是 Word 文档（.docx），或文件已损坏")
SAVE_AGAIN = Text("open it in Word or WPS, and save it again as .docx", "请用 Word 或 WPS 打开，重新另存为 .docx")
_ACTIVE = Text("it contains XML that no word processor writes", "含有文字处理软件不会写出的 XML")

W = "{" + _MAIN.decode() + "}"
VAL = W + "val"
P, PPR, R, RPR, T = (W + name for name in ("p", "pPr", "r", "rPr", "t"))
TBL, TR, TC, TRPR, TCPR = (W + name for name in ("tbl", "tr", "tc", "trPr", "tcPr"))
SDT, SDT_CONTENT, SDT_PR = (W + name for name in ("sdt", "sdtContent", "sdtPr"))
INS, DEL, MOVE_FROM, MOVE_TO = (W + name for name in ("ins", "del", "moveFrom", "moveTo"))
NUM_PR, NUM_ID, LEVEL = W + "numPr", W + "numId", W + "ilvl"
STYLE, OUTLINE, VANISH = W + "pStyle", W + "outlineLvl", W + "vanish"
STRUCK = (W + "strike", W + "dstrike")
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ALTERNATE, CHOICE, FALLBACK = (_MC + name for name in ("AlternateContent", "Choice", "Fallback"))
WRAPPERS = frozenset((INS, MOVE_TO, SDT_CONTENT, CHOICE, *(W + name for name in ("customXml", "smartTag"))))
"""What only stands around the content."""


def is_strict(xml: bytes) -> bool:
    """Whether a part is one of a "Strict Open XML Document", which has namespaces of its own."""
    return _STRICT in xml


def namespace_of(xml: bytes) -> str:
    """The namespace of Word's elements as a part writes it."""
    return (_STRICT if is_strict(xml) else _MAIN).decode()


@cache
def _parser() -> Any:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )


def parsed(xml: bytes) -> Any:
    """The root of a part. No entity is expanded and nothing fetched. Raises :class:`Refused` for a document type."""
    if b"<!DOCTYPE" in xml:
        raise Refused(_ACTIVE, SAVE_AGAIN)
    root = etree.fromstring(xml.replace(_STRICT, _MAIN), _parser())
    if root.getroottree().docinfo.internalDTD is not None:  # in another encoding
        raise Refused(_ACTIVE, SAVE_AGAIN)
    return root


def value_of(parent: Any, name: str) -> str | None:
    """The `w:val` of a child; None without one."""
    child = parent.find(name) if parent is not None else None
    return None if child is None else child.get(VAL)


def is_on(element: Any) -> bool:
    """Whether a switch (`<w:vanish/>`) is on: it stands there and does not say otherwise."""
    return element is not None and element.get(VAL) not in ("0", "false", "off")


def whole(value: str | None, most: int = 32767) -> int | None:
    """A whole number of the file, not below 0 and not above `most`; None for anything else."""
    if value is None or not (value.isascii() and value.isdigit()) or len(value) > 9:
        return None
    return min(int(value), most)


def chosen(alternate: Any) -> Any:
    """The branch of an `mc:AlternateContent` that is shown: its first choice, else what older programs show."""
    choice = alternate.find(CHOICE)
    return alternate.find(FALLBACK) if choice is None else choice
