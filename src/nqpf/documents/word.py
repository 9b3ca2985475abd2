"""The text of a Word document (.docx), through the extra `documents`; an archive, so its size is not what it seems."""

from nqpf.base.errors import Refused
from nqpf.base.language import Text
from nqpf.documents.archive import TOO_LARGE, unpacked

MOST_UNPACKED = 16 * 1024 * 1024
"""Bytes of XML that one document may unpack to: a plan of 300 pages has some 3 MiB."""
MOST_CHARACTERS = 1_000_000
"""Characters of its text."""
_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = _NAMESPACE + "t"
_BETWEEN = {_NAMESPACE + "p": "\n", **dict.fromkeys((_NAMESPACE + name for name in ("tab", "br", "cr")), " ")}

INSTALL = Text(
    "reading .docx needs python-docx: pip install 'nqpf[documents]'",
    "读取 .docx 需要 python-docx：pip install 'nqpf[documents]'",
)
"""What to tell where :func:`read_word` raises ImportError."""


def read_word(data: bytes) -> str:
    """The body's paragraphs, those of table cells among them, in their order, one a line.

    Text marked as deleted is left out, text marked as inserted is in. Raises ImportError where python-docx is
    not installed and :class:`Refused` where this is no Word document, or one that is too large.
    """
    import docx  # noqa: PLC0415

    try:
        body = docx.Document(unpacked(data, MOST_UNPACKED)).element.body
        # Straight over the elements: python-docx's tables repeat a merged cell as often as its file says.
        text = "".join(_BETWEEN.get(part.tag, part.text or "") for part in body.iter(_TEXT, *_BETWEEN)).strip()
    except Refused:
        raise
    except Exception:  # whatever a damaged or hostile archive makes of zipfile, lxml and python-docx
        raise Refused(Text("not a Word document (.docx)", "不是 Word 文档（.docx）")) from None
    if len(text) > MOST_CHARACTERS:
        raise Refused(TOO_LARGE)
    return text
