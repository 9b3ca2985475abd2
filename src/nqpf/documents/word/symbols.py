"""Characters that Word writes otherwise than as text: those of symbol fonts, and marks set over one another."""

import re

from nqpf.documents.counting import counted

# By the codes that these fonts give them; what else they have is ornament.
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0x61: "α", 0x62: "β", 0x6D: "μ", 0x44: "Δ", 0x53: "Σ",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: "□", 0xA8: "□", 0xD8: "➢", 0xE0: "→", 0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_CIRCLED = re.compile(r"\s*eq\s*\\o\s*(?:\\a[clr])?\s*\(\s*[○〇◯]\s*[,，;]\s*([^()]{1,6}?)\s*\)\s*", re.IGNORECASE)
_HIGHEST = 50


def symbol(font: str, code: str) -> str:
    """The character of a `w:sym`, by its font and its code in hexadecimal; empty for an ornament."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if 0xF000 <= number <= 0xF0FF:
        return _FONTS.get(font.lower(), {}).get(number - 0xF000, "")
    return chr(number) if number < 0x110000 and chr(number).isprintable() else ""


def equation(instruction: str) -> str:
    """What a field `EQ` shows that sets a mark within a circle, as ⑪; empty for any other field."""
    found = _CIRCLED.fullmatch(instruction)
    if found is None:
        return ""
    inner = found[1]
    if not (inner.isascii() and inner.isdigit()) or not 0 < int(inner) <= _HIGHEST:
        return inner
    number = int(inner)
    if number <= 20:
        return counted(number, "decimalEnclosedCircle")
    return chr(ord("㉑") + number - 21) if number <= 35 else chr(ord("㊱") + number - 36)
