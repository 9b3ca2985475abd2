"""The entries of a plan file that a sentence is about, for who edits that file: on terminals and in CI, nowhere else.

The sentences themselves speak of the document, which is all that most readers have.
"""

from collections.abc import Iterable, Sequence
from itertools import chain, repeat

from nqpf.base.language import LANGUAGES, Language, Text
from nqpf.base.safe import plain
from nqpf.report.blocks.words import Run, Words
from nqpf.report.words.marks import aside, named


def keyed(said: str, keys: Iterable[str | None], language: Language) -> str:
    """A sentence with its entries in brackets: "no responsible body is named: name one (`owner`)"."""
    return said + aside(named((f"`{plain(key)}`" for key in keys if key), language), language)


def keyed_all(sentences: Sequence[Text], keys: Sequence[Iterable[str]], language: Language) -> list[str]:
    """Sentences, each with its entries; a plan without a file has none."""
    pairs = zip(sentences, chain(keys, repeat(())), strict=False)
    return [keyed(plain(text.in_language(language)), own, language) for text, own in pairs]


def key_words(keys: Sequence[str]) -> Words:
    """The same as words, for who edits the plan file alone."""
    if not keys:
        return ()
    listed = "`, `".join(keys), "`、`".join(keys)
    return (Run(Text(f" (`{listed[0]}`)", f"（`{listed[1]}`）"), audience="editor"),)


def keyed_in_both(sentences: Sequence[Text], keys: Sequence[Iterable[str]]) -> list[Text]:
    """Sentences, each with its entries, in both languages."""
    held = [tuple(own) for own in keys]
    return [Text(*pair) for pair in zip(*(keyed_all(sentences, held, language) for language in LANGUAGES), strict=True)]
