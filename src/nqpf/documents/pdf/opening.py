"""PDF files opened, or refused with what its owner can do."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.pdf.weight import check_weight

MOST_PAGES = 2_000
_SIGNATURE, _ENCRYPTED, _HEADER = b"%PDF-", b"/Encrypt", 1024

_LOCKED = Text("the PDF is protected by a password", "PDF 文件设有密码")
_UNLOCK = Text("save it without a password, or use the Word file", "请另存为不设密码的文件，或改用 Word 文件")
_DAMAGED = Text("not a PDF with pages, or it is damaged", "不是有页面的 PDF 文件，或文件已损坏")
_PRINT = Text("print it to PDF again, or use the Word file", "请重新打印为 PDF，或改用 Word 文件")
_SPLIT = Text("split it into smaller files", "请拆分成较小的文件")


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """pdfium's document of these bytes, closed afterwards.

    Raises ImportError where pypdfium2 is not installed and :class:`Refused` for what cannot be opened.
    """
    import pypdfium2  # noqa: PLC0415

    if _SIGNATURE not in data[:_HEADER]:
        raise Refused(_DAMAGED, _PRINT)
    check_weight(data)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        # pdfium keeps the reason for which it did not open another file.
        if error.err_code in locked and _ENCRYPTED in data:
            raise Refused(_LOCKED, _UNLOCK) from None
        raise Refused(_DAMAGED, _PRINT) from None
    try:
        _check(len(document))
        if _ENCRYPTED in data:
            check_weight(_unlocked(document))
        yield document
    finally:
        document.close()


def _unlocked(document: Any) -> bytes:
    """The file of a document that opens without a password, its streams no longer encrypted."""
    import pypdfium2  # noqa: PLC0415

    copy = BytesIO()
    document.save(copy, flags=pypdfium2.raw.FPDF_REMOVE_SECURITY)
    return copy.getvalue()


def _check(pages: int) -> None:
    if not pages:
        raise Refused(_DAMAGED, _PRINT)
    if pages > MOST_PAGES:
        en = f"the PDF has {pages} pages; at most {MOST_PAGES} are read"
        raise Refused(Text(en, f"PDF 文件共 {pages} 页，最多读取 {MOST_PAGES} 页"), _SPLIT)
