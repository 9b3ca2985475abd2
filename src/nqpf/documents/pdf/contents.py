"""Tables of contents: the headings once more, with page numbers; left out, as in documents of every format."""

from collections.abc import Iterable, Iterator

from nqpf.documents.pdf.paragraphs import Paragraph, counts, is_entry

_LEAST = 3
"""Entries that are a table of contents without being called so."""
_TITLES = frozenset(("目录", "目次", "contents", "tableofcontents"))


def without_contents(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs but those of tables of contents and their titles."""
    held: list[Paragraph] = []
    titled = False
    for paragraph in paragraphs:
        if _is_title(paragraph):
            yield from _kept(held, titled)
            held, titled = [paragraph], True
        elif is_entry(paragraph.lines[-1].text) or (titled and counts(paragraph.lines[-1])):
            held.append(paragraph)
        else:
            yield from _kept(held, titled)
            held, titled = [], False
            yield paragraph
    yield from _kept(held, titled)


def _kept(held: list[Paragraph], titled: bool) -> list[Paragraph]:
    """What was held for a table of contents and is none."""
    return held if len(held) < (_LEAST if not titled else 2) else []


def _is_title(paragraph: Paragraph) -> bool:
    return "".join(paragraph.lines[0].text.split()).lower() in _TITLES
