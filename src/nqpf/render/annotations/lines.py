"""The lines of a comment in one language, with nothing in them that could act on who reads them."""

from collections.abc import Iterable, Iterator

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain

_LONGEST = 1000


def said(lines: Iterable[Text], lang: Language) -> Iterator[str]:
    """Each line as plain text, cut where it is overlong."""
    return (plain(line.in_language(lang), _LONGEST) for line in lines)
