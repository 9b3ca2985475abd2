"""The format of a document by its content, then by its name; other formats are refused with what to do about them."""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.document import Format

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_MARKDOWN = (".md", ".markdown")
_HTML_NAMES = (".html", ".htm", ".xhtml", ".shtml")
_HTML = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>|<!--.{0,4000}?-->|\s){0,20}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_IMAGES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF",
)  # fmt: skip
_IN_WORD = Text("open it in Word or WPS, and save it as .docx or PDF", "请用 Word 或 WPS 打开，另存为 .docx 或 PDF")
_AS_PDF = Text("open it in its program, and save it as PDF", "请用相应软件打开，另存为 PDF")
ASK = Text("ask the sender for the Word file, or for a PDF with text", "请向发送方索取 Word 文件或带文字的 PDF")
_UNPACK = Text("unpack it, and name the document in it", "请先解压，再指定其中的文档")
_IN_BROWSER = Text("open it in a browser, and save it as .html or PDF", "请用浏览器打开，另存为 .html 或 PDF")
_SEND_AGAIN = Text("ask the sender to send it again", "请发送方重新发送")
_NO_PASSWORD = Text("remove its password and save it again", "请取消密码后重新保存")


def _old(kind: str, zh: str) -> Refused:
    return Refused(Text(f"{kind} cannot be read", f"不能读取{zh}"), _IN_WORD)


def format_of(data: bytes, name: str) -> Format:
    """The format of a document. Raises :class:`Refused` for one that cannot be read, with how to save it."""
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(_OLE):
        raise _compound(data, name)
    if data.startswith(_ZIP):
        return _archived(data)
    _refuse_known(data)
    bare = data.lstrip(b"\xef\xbb\xbf")
    ending = name.lower()
    if _HTML.match(bare) or ending.endswith(_HTML_NAMES):
        return "html"
    return "md" if ending.endswith(_MARKDOWN) else "txt"


def ending_of(data: bytes) -> str:
    """How the name of a document with this content should end; empty where the content does not show a document."""
    try:
        format = format_of(data, "")
    except Refused:
        return ""
    return "" if format == "txt" else f".{format}"


def _compound(data: bytes, name: str) -> Refused:
    """What to say of the file format of Office before 2007, by the streams in it."""

    def has(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if has("EncryptedPackage"):
        return Refused(Text("this document is protected by a password", "文档已加密"), _NO_PASSWORD)
    if has("WordDocument"):
        if name.lower().endswith(".wps"):
            return _old("a WPS document (.wps)", " WPS 文字文档（.wps）")
        return _old("an old Word document (.doc)", "旧版 Word 文档（.doc）")
    if has("Workbook") or has("Book"):
        return Refused(Text("a workbook (.xls, .et) is no document", "工作簿（.xls、.et）不是文档"), _AS_PDF)
    if has("PowerPoint Document"):
        return Refused(Text("slides (.ppt, .dps) are no document", "演示文稿（.ppt、.dps）不是文档"), _AS_PDF)
    return _old("an old Office file", "旧版 Office 文件")


def _archived(data: bytes) -> Format:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        raise Refused(Text("a damaged archive or Word document", "压缩文件或 Word 文档已损坏"), _SEND_AGAIN) from None
    if "OFD.xml" in names:
        hint = Text("open it in an OFD reader, and save it as PDF", "请用 OFD 阅读器打开，另存为 PDF")
        raise Refused(Text("an OFD document cannot be read", "不能读取 OFD 文档"), hint)
    if "[Content_Types].xml" in names:
        if any(part.startswith("xl/") for part in names):
            raise Refused(Text("a workbook (.xlsx) is no document", "工作簿（.xlsx）不是文档"), _AS_PDF)
        if any(part.startswith("ppt/") for part in names):
            raise Refused(Text("slides (.pptx) are no document", "演示文稿（.pptx）不是文档"), _AS_PDF)
        return "docx"
    if "content.xml" in names and "mimetype" in names:
        raise _old("an OpenDocument file (.odt)", " OpenDocument 文件（.odt）")
    raise Refused(Text("an archive, not a document", "这是压缩文件，不是文档"), _UNPACK)


def _refuse_known(data: bytes) -> None:
    head = data[:4096]
    if head.startswith(b"{\\rtf"):
        raise _old("an RTF document", " RTF 文档")
    if head.startswith(_IMAGES) and b"\0" in head:
        raise Refused(Text("this is an image: no text can be read from it", "这是图片，无法读取文字"), ASK)
    if head.startswith((b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x1f\x8b")):
        raise Refused(Text("an archive, not a document", "这是压缩文件，不是文档"), _UNPACK)
    if re.search(rb"^MIME-Version:", head, re.M | re.I) and b"multipart/related" in head.lower():
        raise Refused(Text("a web archive (.mht) cannot be read", "不能读取网页归档文件（.mht）"), _IN_BROWSER)
    if b"schemas.microsoft.com/office/word/2003/wordml" in head or b"2006/xmlPackage" in head:
        raise _old("a Word document saved as XML", "另存为 XML 的 Word 文档")
