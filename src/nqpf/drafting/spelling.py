"""Figures as the plan format takes them, whatever blanks and full-width signs a document writes them with."""

import unicodedata


def evened_out(words: str) -> str:
    """Words in half-width figures: English with single blanks, Chinese without (２０２７ 年 is 2027年)."""
    return unicodedata.normalize("NFKC", (" " if words.isascii() else "").join(words.split()))
