"""Words in a cell: how a text, a list of texts and a list of ids are written so that they can be read back.

What would not come back as it was (blanks at the ends, an empty text, a control character, a separator within a
list) is written as a JSON string in straight quotes, which people need not know of.
"""

import json
import re

from nqpf.base.language import Language
from nqpf.base.safe import ACTIVE

SEPARATORS = ";；\n"
MORE_SEPARATORS = SEPARATORS + "、，,"
"""Of lists whose members hold no commas."""
LONGEST_CELL = 32_767
"""Characters that Excel lets a cell hold."""
# What XML cannot say, what Excel writes as _x0041_, and line ends that XML readers turn into others.
_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\ufffe\uffff]|_x(?=[0-9A-Fa-f]{4}_)|x(?=005F_)")


def quote(text: str) -> str:
    """`text` in straight quotes, with everything escaped that might not come back, or might act."""
    quoted = json.dumps(text, ensure_ascii=False)
    quoted = ACTIVE.sub(_escaped, quoted)
    return _UNSAFE.sub(_escaped, quoted)


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"\\u{ord(char):04x}" for char in found[0])


def written(text: str) -> str:
    """What is in a cell for `text`."""
    safe = text and text == text.strip() and not text.startswith('"') and not ACTIVE.search(text)
    return text if safe and not _UNSAFE.search(text) else quote(text)


def read(cell: str) -> str:
    """The text that a cell stands for; blanks around it do not count."""
    stripped = cell.strip()
    if len(stripped) > 1 and stripped.startswith('"') and stripped.endswith('"'):
        try:
            said = json.loads(stripped)
        except ValueError:
            return stripped
        if isinstance(said, str):
            return said
    return stripped


def joined(texts: list[str], language: Language, separators: str = SEPARATORS) -> str:
    """What is in a cell for several texts."""
    between = "；" if language == "zh" else "; "
    parts = [written(text) for text in texts]
    return between.join(
        quote(text) if part == text and any(mark in text for mark in separators) else part
        for text, part in zip(texts, parts, strict=True)
    )


def split(cell: str, separators: str = SEPARATORS) -> list[str]:
    """The texts that a cell lists; what is empty between two separators does not count."""
    marks = re.escape(separators)
    parts = re.findall(rf'\s*("(?:[^"\\]|\\.)*")\s*(?=[{marks}]|$)|([^{marks}]+)', cell.strip())
    return [read(quoted or plain) for quoted, plain in parts if quoted or plain.strip()]
