"""How findings show what a plan writes: short, on one line."""

from nqpf.base.safe import plain

_LONGEST = 40


def quoted(text: str) -> str:
    """Words of the plan for use in a message, cut where they are overlong."""
    return plain(text, _LONGEST)
