"""What a reader may choose about a report."""

from typing import NamedTuple

from nqpf.base.language import Language


class Options(NamedTuple):
    """Language, how many gaps (None: all), the node to explain, and the terminal's width and colour."""

    language: Language = "en"
    top: int | None = 10
    explain: str | None = None
    width: int = 80
    color: bool = False
