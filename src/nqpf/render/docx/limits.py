"""What Word takes: its limits, each with where it is written."""

PROPERTY = 255
"""Characters of a document's title, author or subject. ISO/IEC 29500-2, 8.3: python-docx refuses more."""
BOOKMARK = 40
"""Characters of the name of a bookmark (ECMA-376 part 1, 17.13.6.2, as Word has it)."""
ROOM = 16.6
"""Centimetres between the margins of an A4 page."""


def shortened(text: str, most: int) -> str:
    """The text, cut where it is longer."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
