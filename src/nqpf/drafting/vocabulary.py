"""The terms of facets, found in a text: one pass over it, however many terms there are."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from nqpf.documents.cited import fold
from nqpf.rubric.model import Facet

_TOO_COMMON = 10
"""A term that more facets than this share tells none of them apart."""
_ENDINGS = ("", "s", "es")
_FIRST_WIDE = "\u2e80"
"""From here on, writing sets no blanks between words: such a character ends the English word beside it."""


class Use(NamedTuple):
    """A term, as the rubric writes it, of a facet."""

    facet: str
    term: str


class Vocabulary:
    """The terms of facets in both languages.

    English terms are found as whole words, singular or plural; Chinese ones anywhere, whatever blanks stand in
    between. Case and width do not matter.
    """

    def __init__(self, facets: Iterable[Facet]) -> None:
        """Take the terms of these facets; one without terms is never found."""
        self._zh, self._en = _Terms(), _Terms()
        for facet in facets:
            if facet.terms:
                for term in facet.terms.zh:
                    self._zh.add(_fold_zh(term), Use(facet.id, term))
                for term in facet.terms.en:
                    self._en.add(_fold_en(term), Use(facet.id, term))

    def find(self, text: str) -> set[Use]:
        """The terms that `text` uses."""
        zh, en = _fold_zh(text), _fold_en(text)
        found = {term for _, term in self._zh.find(zh)}
        words = {term for at, term in self._en.find(en) if _is_whole(en, at, len(term))}
        return {use for term in found for use in self._zh.users[term]} | {
            use for term in words for use in self._en.users[term]
        }


class _Terms:
    """Folded terms of one language, by their first two characters: at most places of a text none begins."""

    def __init__(self) -> None:
        self.users: dict[str, list[Use]] = {}
        self._sizes: dict[str, set[int]] = {}

    def add(self, folded: str, use: Use) -> None:
        """Take in a use of a term; a term of one character never counts."""
        self.users.setdefault(folded, []).append(use)
        self._sizes.setdefault(folded[:2], set()).add(len(folded))

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Each term with the place where it begins."""
        for at in range(len(text) - 1):
            for size in self._sizes.get(text[at : at + 2], ()):
                term = text[at : at + size]
                if 0 < len(self.users.get(term, ())) <= _TOO_COMMON:
                    yield at, term


def _is_whole(text: str, at: int, size: int) -> bool:
    """Whether no letter stands before the word at `at`, nor behind it or its plural."""
    if at and _is_letter(text[at - 1]):
        return False
    rest = text[at + size : at + size + 3]
    return any(rest.startswith(ending) and not _is_letter(rest[len(ending) : len(ending) + 1]) for ending in _ENDINGS)


def _is_letter(char: str) -> bool:
    return char.isalnum() and char < _FIRST_WIDE


def _fold_zh(text: str) -> str:
    return fold(text).casefold()


def _fold_en(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())
