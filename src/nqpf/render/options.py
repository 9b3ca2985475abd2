"""What a reader may choose about a report."""

from dataclasses import dataclass

from nqpf.language import Language


@dataclass(frozen=True, slots=True)
class Options:
    """Language, how many gaps (None: all), the node to explain, and the terminal's width and colour."""

    language: Language = "en"
    top: int | None = 10
    explain: str | None = None
    width: int = 80
    color: bool = False
