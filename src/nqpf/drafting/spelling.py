"""Words as a plan takes them over, whatever blanks and full-width signs a document writes them with."""

# Full-width punctuation belongs to Chinese and stays.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
_WIDE |= {ord(wide): ord(plain) for wide, plain in zip("％．／＋－", "%./+-", strict=True)}


def is_latin(words: str) -> bool:
    """Whether words have no Chinese characters or punctuation in them."""
    return all(char < "\u2e80" for char in words)


def evened_out(words: str) -> str:
    """Words in half-width figures and letters: English with single blanks, Chinese without (２０２７ 年 is 2027年)."""
    return (" " if is_latin(words) else "").join(words.split()).translate(_WIDE)
