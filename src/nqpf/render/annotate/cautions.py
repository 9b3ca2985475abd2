"""What to say before a Word document with comments in it is passed on: of its signature, its protection, its macros."""

from nqpf.base.language import Text
from nqpf.documents.word.names import W, parsed
from nqpf.documents.word.reader import Opened, damage_refused, opened_word

_SIGNED = Text(
    "the document is signed, and its signature is not valid for the copy with comments: pass on the original as well",
    "文档带有电子签名，添加批注后的副本签名失效，请同时提供原文件",
)
_PROTECTED = Text(
    "the document is protected against changes: comments can be read, but not answered, until that is switched off",
    "文档启用了编辑限制：批注可以查看，解除限制后才能回复",
)
_MACROS = Text(
    "the document contains macros: Word opens the copy only under a name that ends in .docm",
    "文档含有宏：副本须以 .docm 为扩展名，Word 才能打开",
)
_READ_ONLY = ("readOnly", "forms")
_TYPES = "[Content_Types].xml"


def cautions(data: bytes) -> tuple[Text, ...]:
    """What is to be said of a .docx before it is passed on with comments. Raises :class:`Refused` as its reader."""
    with damage_refused():
        opened = opened_word(data)
        stated = ((_SIGNED, _is_signed(opened)), (_PROTECTED, _is_protected(opened)), (_MACROS, _has_macros(opened)))
        return tuple(text for text, applies in stated if applies)


def _is_signed(opened: Opened) -> bool:
    return any(name.startswith("_xmlsignatures/") for name in opened.archive.names)


def _is_protected(opened: Opened) -> bool:
    settings = opened.part("settings")
    protection = settings.find(f"{W}documentProtection") if settings is not None else None
    if protection is None or protection.get(f"{W}edit") not in _READ_ONLY:
        return False
    return protection.get(f"{W}enforcement") in ("1", "true", "on")


def _has_macros(opened: Opened) -> bool:
    types = parsed(opened.archive.read(_TYPES))
    stated = (each.get("ContentType", "") for each in types if each.get("PartName") == f"/{opened.main}")
    return any("macroEnabled" in kind for kind in stated)
