"""Marks between the words of a report, as each language sets them."""

from collections.abc import Iterable

from nqpf.base.language import LANGUAGES, Language, Text


def aside(text: str, language: Language) -> str:
    """Text in brackets, as each language sets them; nothing where there is none."""
    if not text:
        return ""
    return f"（{text}）" if language == "zh" else f" ({text})"


def colon(language: Language) -> str:
    """What stands between a name and what is said of it."""
    return "：" if language == "zh" else ": "


def listed(parts: Iterable[str], language: Language) -> str:
    """Clauses one after another; empty ones say nothing."""
    return ("；" if language == "zh" else "; ").join(filter(None, parts))


def named(names: Iterable[str], language: Language) -> str:
    """Names one after another."""
    return ("、" if language == "zh" else ", ").join(names)


def bracketed(text: Text) -> Text:
    """A text in brackets; nothing where there is none."""
    return Text(*(aside(text.in_language(language), language) for language in LANGUAGES))


def clauses(parts: Iterable[Text]) -> Text:
    """Clauses one after another, in both languages; empty ones say nothing."""
    given = tuple(parts)
    return Text(*(listed((part.in_language(language) for part in given), language) for language in LANGUAGES))


def names(parts: Iterable[Text]) -> Text:
    """Names one after another, in both languages."""
    given = tuple(parts)
    return Text(*(named((part.in_language(language) for part in given), language) for language in LANGUAGES))
