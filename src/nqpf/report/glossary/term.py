"""One word of the glossary."""

from dataclasses import dataclass

from nqpf.base.language import Text


@dataclass(frozen=True, slots=True)
class Term:
    """A word that has one meaning, and one translation.

    `also` are further forms of it that may be used: an irregular plural, a short form. `avoid` are words that
    readers might expect and the tool does not use for it.
    """

    name: Text
    meaning: Text
    also: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Words that belong together."""

    title: Text
    terms: tuple[Term, ...]
