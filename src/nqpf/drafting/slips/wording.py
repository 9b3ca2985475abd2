"""How findings show the words of a document: short, on one line."""

from nqpf.base.safe import plain

_LONGEST = 30


def quoted(words: str) -> str:
    """Words of the document for use in a message, cut where they are overlong."""
    return plain(" ".join(words.split()), _LONGEST)
