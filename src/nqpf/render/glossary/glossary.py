"""The glossary in its order, and as a page in both languages."""

from collections.abc import Iterator

from nqpf.base.language import Language, Text
from nqpf.render.glossary.plan_terms import PLAN_TERMS
from nqpf.render.glossary.policy_terms import POLICY_TERMS
from nqpf.render.glossary.report_terms import REPORT_TERMS
from nqpf.render.glossary.rubric_terms import RUBRIC_TERMS
from nqpf.render.glossary.term import Section, Term
from nqpf.render.options import Options
from nqpf.render.terminal.console import Line, to_text, wrap

GLOSSARY: tuple[Section, ...] = (RUBRIC_TERMS, PLAN_TERMS, REPORT_TERMS, POLICY_TERMS)
"""Every word, in sections."""

_NOT = Text("not used: ", "不用：")
_INDENT = 2


def render(options: Options) -> str:
    """Each word with its translation and meaning, the reader's language first, and the words not used for it."""
    return to_text(_page(options), options)


def _page(options: Options) -> Iterator[Line]:
    for number, section in enumerate(GLOSSARY):
        if number:
            yield Line()
        yield Line("  ".join(_both(section.title, options.language)), "bold")
        for term in section.terms:
            yield from _entry(term, options)


def _entry(term: Term, options: Options) -> Iterator[Line]:
    first, second = _both(term.name, options.language)
    yield from wrap(Line(first, "bold").append(f"  {second}"), options, _INDENT)
    for meaning in _both(term.meaning, options.language):
        yield from wrap(Line(meaning), options, 2 * _INDENT)
    if term.avoid:
        avoided = _NOT.in_language(options.language) + ", ".join(term.avoid)
        yield from wrap(Line(avoided, "dim"), options, 2 * _INDENT)


def _both(text: Text, language: Language) -> tuple[str, str]:
    return (text.zh, text.en) if language == "zh" else (text.en, text.zh)
