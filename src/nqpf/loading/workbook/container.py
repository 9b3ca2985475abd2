"""The file itself: what is no Excel workbook is refused in words, and what is one is unpacked within bounds."""

import re
from io import BytesIO
from zipfile import ZipFile

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.archive import unpacked
from nqpf.loading.syntax.decoding import ARCHIVE

MOST_UNPACKED = 32 * 1024 * 1024
"""Bytes of XML that a workbook may unpack to: a plan of a thousand measures has some 2 MiB."""
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")
SAVE_AS = Text("save it as an Excel workbook (.xlsx)", "请另存为 Excel 工作簿（.xlsx）")
NO_WORKBOOK = Text("not an Excel workbook (.xlsx)", "不是 Excel 工作簿（.xlsx）")


def open_container(data: bytes) -> BytesIO:
    """A workbook's archive with its XML alone. Raises :class:`Refused` for anything else, and for what is too large.

    Macros are left behind unread. XML with a document type is refused whole, for that is where entities are
    declared; no office program writes it.
    """
    if data.startswith(_OLD):
        if _ENCRYPTED in data:
            hint = Text("remove its password in Excel and save it again", "请在 Excel 中取消密码后重新保存")
            raise Refused(Text("this workbook is protected by a password", "工作簿已加密"), hint)
        raise Refused(Text("the old format .xls is not read", "不读取旧格式 .xls"), SAVE_AS)
    if not data.startswith(ARCHIVE):
        raise Refused(NO_WORKBOOK, SAVE_AS)
    try:
        copy = unpacked(data, MOST_UNPACKED)
        with ZipFile(copy) as archive:
            for name in archive.namelist():
                _refuse_active(archive.read(name))
    except Refused:
        raise
    except Exception:  # whatever a damaged or hostile archive makes of zipfile and zlib
        raise Refused(NO_WORKBOOK, SAVE_AS) from None
    copy.seek(0)
    return copy


def _refuse_active(part: bytes) -> None:
    """Refuse XML that declares a document type, or that could hide one in another encoding."""
    declared = _DECLARED.search(part[:400])
    other = declared is not None and declared[1].lower() not in (b"utf-8", b"us-ascii")
    if other or b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"\0" in part:
        raise Refused(Text("it contains XML that no office program writes", "含有办公软件不会写出的 XML"), SAVE_AS)
