"""The glossary as a page: each word with its translation, its meaning in both languages, and words not used for it."""

from nqpf.base.language import Text
from nqpf.report.blocks.block import Fact, Facts, text
from nqpf.report.blocks.page import Page, Section
from nqpf.report.blocks.words import Run
from nqpf.report.glossary.glossary import GLOSSARY
from nqpf.report.glossary.term import Term
from nqpf.report.made import MADE_BY, PRODUCT


def glossary_page() -> Page:
    """The page; of each pair, the reader's language comes first."""
    sections = tuple(
        Section(f"terms-{number}", _both(part.title), (Facts(tuple(map(_fact, part.terms))),), sheet=part.title)
        for number, part in enumerate(GLOSSARY, start=1)
    )
    return Page(("glossary",), PRODUCT, Text("Terms", "术语表"), (), sections, (MADE_BY,))


def _fact(term: Term) -> Fact:
    names = ", ".join(term.avoid)
    avoided = Run(Text(f" (not used: {names})", f"（不用：{names}）"), "quiet")
    return Fact(_both(term.name), text(_both(term.meaning), *([avoided] if term.avoid else [])))


def _both(said: Text) -> Text:
    return Text(f"{said.en} · {said.zh}", f"{said.zh} · {said.en}")
