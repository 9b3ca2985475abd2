"""What to say before a Word document with comments is passed on: what they do to a signature, and how to name it."""

from nqpf.base.language import Text
from nqpf.documents.word.names import W, parsed
from nqpf.documents.word.reader import Opened, damage_refused, opened_word

_SIGNED = Text(
    "the document is signed: with comments in it the signature is no longer valid; pass on the original as well",
    "文档带有电子签名：添加批注后签名失效，请同时提供原文件",
)
_PROTECTED = Text(
    "the document is protected against changes: its comments can be read, but not answered, until that is switched off",
    "文档启用了编辑限制：批注可以查看，解除限制后才能回复",
)
_READ_ONLY = ("readOnly", "forms")
_TYPES = "[Content_Types].xml"
_ENDINGS = {"macroEnabled": ".docm", "macroEnabledTemplate": ".dotm", "template": ".dotx"}


def cautions(data: bytes) -> tuple[Text, ...]:
    """What is to be said of a .docx before it is passed on with comments. Raises :class:`Refused` as its reader."""
    with damage_refused():
        opened = opened_word(data)
        stated = (_SIGNED, _is_signed(opened)), (_PROTECTED, _is_protected(opened))
        return tuple(text for text, applies in stated if applies)


def ending(data: bytes) -> str:
    """How the name of the document has to end: Word opens one with macros under no other name than .docm."""
    with damage_refused():
        opened = opened_word(data)
        for each in parsed(opened.archive.read(_TYPES)):
            if each.get("PartName") == f"/{opened.main}":
                kind = each.get("ContentType", "").removesuffix(".main+xml").rpartition(".")[2]
                return _ENDINGS.get(kind, ".docx")
        return ".docx"


def _is_signed(opened: Opened) -> bool:
    return any(name.startswith("_xmlsignatures/") for name in opened.archive.names)


def _is_protected(opened: Opened) -> bool:
    settings = opened.part("settings")
    protection = settings.find(f"{W}documentProtection") if settings is not None else None
    if protection is None or protection.get(f"{W}edit") not in _READ_ONLY:
        return False
    return protection.get(f"{W}enforcement") in ("1", "true", "on")
