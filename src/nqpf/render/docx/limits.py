"""What Word takes: its limits, each with where it is written."""

PROPERTY = 255
"""Characters of a document's title among its properties: python-docx refuses more, as Word's own dialog does."""
COLUMNS = 63
"""Columns of a table ("Operating parameter limitations and specifications in Word", Microsoft)."""


def shortened(text: str, most: int) -> str:
    """The text, cut where it is longer."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
