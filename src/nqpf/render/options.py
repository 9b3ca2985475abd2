"""What a reader may choose about a report."""

from typing import NamedTuple

from nqpf.base.language import Language


class Options(NamedTuple):
    """Language, how many entries of a list (None: all), the node to explain, and the terminal's width and colour.

    `full` explains with all the arithmetic; `one_page` leaves all but the first page out, without `annex` what is only
    looked up is left out.
    """

    language: Language = "en"
    top: int | None = 10
    explain: str | None = None
    width: int = 80
    color: bool = False
    full: bool = False
    one_page: bool = False
    annex: bool = True
