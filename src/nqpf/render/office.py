"""Words of a page for documents and workbooks: in one language, for who reads the document, safe to write."""

from collections.abc import Iterator

from nqpf.base.language import Language, Text
from nqpf.base.safe import plain
from nqpf.report.blocks.words import Run, Words, for_audience

LONGEST = 4000
"""Characters of one piece of text: no author writes more into one field, and a cell or paragraph stays readable."""


def pieces(said: Words, language: Language) -> Iterator[tuple[str, Run]]:
    """What each piece says, with nothing in it that could act, and the blanks that part it from its neighbours."""
    for run in for_audience(said, "reader"):
        text = run.text.in_language(language)
        body = plain(text, LONGEST)
        if body:
            yield (f"{' ' * text[:1].isspace()}{body}{' ' * text[-1:].isspace()}", run)
        elif text:
            yield " ", run


def line(said: Words | Text | str, language: Language) -> str:
    """All of it on one line."""
    if isinstance(said, str):
        return plain(said, LONGEST)
    if isinstance(said, Text):
        return plain(said.in_language(language), LONGEST)
    return "".join(text for text, _ in pieces(said, language)).strip()
