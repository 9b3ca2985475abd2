"""One spelling for digits, letters and signs, character for character: offsets stay those of the document."""

import unicodedata

from nqpf.base.radicals import RADICALS

_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
_SIGNS = str.maketrans("％．～－＋／＜＞〜∼−‐‒≧≦", "%.~-+/<>~~---≥≤")
_BLANKS = dict.fromkeys((0x09, 0xA0, 0x3000, *range(0x2000, 0x200B), 0x202F, 0x205F), " ")
_KANGXI = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_SPELLINGS = _KANGXI | RADICALS | _FULL_WIDTH | _SIGNS | _BLANKS


def spelled(text: str) -> str:
    """The text with ASCII digits, letters and signs for full-width ones, and characters for radicals.

    It is as long as `text`. Punctuation stays: a full-width comma ends a clause, one between digits does not.
    """
    return text.translate(_SPELLINGS)
