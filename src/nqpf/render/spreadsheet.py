"""What CSV must have so that spreadsheets take it for what it is: text, and never a formula."""

BOM = "\ufeff"
"""The byte order mark, without which spreadsheets take UTF-8 for something else."""

# What a spreadsheet takes for the beginning of a formula, full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def inert(text: str) -> str:
    """A cell's text, marked as text where a spreadsheet would compute it."""
    return f"'{text}" if text.startswith(_FORMULA) else text
