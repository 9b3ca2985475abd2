"""Documents behind a plan: which of them its items quote, and whether the quotes still stand there."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import unescape
from typing import Literal, NamedTuple

from nqpf.base.language import NO_TEXT, Text
from nqpf.base.radicals import RADICALS
from nqpf.base.source import Pointer
from nqpf.documents.document import Document
from nqpf.plan.items import PlanView
from nqpf.plan.placeholder import is_placeholder
from nqpf.plan.sources import Citation

DocumentStatus = Literal["read", "missing", "outside", "unreadable", "no-reader"]
"""Of a cited document: read; not there; not below the repository's root; no text; a reader that is not installed."""

SHORTEST = 4
"""Characters, folded, that a quote has at least: a shorter one is in any document and proves nothing."""

# White space; quotation marks, of which every keyboard has others; marks of Markdown within a line: emphasis, code,
# escapes; what is never seen: soft hyphens, zero-width spaces and joiners, direction and byte order marks.
_UNHEEDED = re.compile(
    "[\\s*_`\\\\\"'\u2018-\u201f\u2039\u203a\u00ab\u00bb\u300c-\u300f\u301d-\u301f\uff02\uff07"
    "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
)
# One sign for what is written with any of several: dashes, tildes, dots within names, brackets of titles.
_SIGNS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u2e3a\u2e3b"), "-")
_SIGNS |= dict.fromkeys(map(ord, "\u301c\u223c"), "~") | dict.fromkeys(map(ord, "\u2022\u2027\u2219\u30fb"), "\u00b7")
_SIGNS |= {ord("〈"): "《", ord("〉"): "》"}
_SIGNS |= RADICALS
_DASHES = re.compile("-{2,}")
# A tag, an entity, a link, struck text's marks: [words](address) says its words.
_MARKUP = re.compile(
    r"</?[a-zA-Z][^<>\n]{0,200}>|!?\[(?P<said>[^\[\]\n]{0,200})\]\([^()\s]{0,500}\)|~~|^ {0,3}(?:#{1,6}|>|[-+]) |\|"
    r"|(?P<entity>&(?:[a-zA-Z]{2,8}|#[0-9]{1,6}|#x[0-9a-fA-F]{1,5});)",
    re.MULTILINE,
)


class CitedDocument(NamedTuple):
    """A cited document.

    `text` is folded, and empty unless it was read; `original` is what was read. `lined` says whether its lines are
    what an editor shows; a word processor's paragraphs are not. `reason` says in words why it was not read.
    `others` are the same document folded as it may be copied, too: without its notes and automatic numbers.
    `page_starts` are where its pages begin in `original`, the first first. `document` is it as its reader gives it;
    None for a text file that was read as it is.
    """

    status: DocumentStatus
    text: str = ""
    reason: Text = NO_TEXT
    original: str = ""
    lined: bool = True
    others: tuple[str, ...] = ()
    page_starts: tuple[int, ...] = ()
    document: Document | None = None

    def has(self, quote: str) -> bool:
        """Whether the words of a quote stand in it."""
        return any(_stands(folded, text) for folded in copied(quote) for text in (self.text, *self.others))


Documents = Mapping[str, CitedDocument]
"""Cited documents by the `file` that the plan writes; empty where nobody looked (standard input)."""


def fold(text: str) -> str:
    """Text as quotes are compared, in plan and document alike: NFKC, without what changes no word.

    White space goes because line breaks stand anywhere in Chinese. `*`, `_`, backtick and backslash go because
    in Markdown they mark emphasis, code and escapes: a quote may be copied from its source or from what a
    reader sees. The quote does not say what it was copied from, so they go everywhere; no fact rests on them.
    Quotation marks go and dashes are one, since each keyboard and each PDF has others.
    """
    bare = _UNHEEDED.sub("", unicodedata.normalize("NFKC", text)).translate(_SIGNS)
    # Once more, since what stood apart may now be joined: a letter and its accent.
    return _DASHES.sub("-", unicodedata.normalize("NFKC", bare))


def copied(quote: str) -> tuple[str, ...]:
    """A quote folded as it is, and, where it may have been copied with its markup, without that, too."""
    folded = fold(quote)
    if not _MARKUP.search(quote):
        return (folded,)
    plain = fold(unescape(_MARKUP.sub(lambda found: found["said"] or found["entity"] or "", quote)))
    return (folded, plain) if len(plain) >= SHORTEST else (folded,)


def citations(view: PlanView) -> Mapping[Pointer, Citation]:
    """The citations with a quote, each by the pointer to its item (`()`: the plan itself), each with a file.

    One that names no file is of the measure's, for an action, else of the plan's. Without any file, with no
    quote, a placeholder, or one that is too short to prove anything, a citation is none.
    """
    files = files_of(view)
    stated = {pointer: citation for pointer, citation in sources(view) if citation is not None}
    return {pointer: found for pointer, citation in stated.items() if (found := _in_file(citation, files[pointer]))}


def further_citations(view: PlanView) -> Mapping[Pointer, Citation]:
    """The citations with a quote of what is no item: single entries, other values, diagnoses, funds.

    Each by the pointer to itself and with a file: its own, else its item's, else the plan's.
    """
    files = files_of(view)
    found = {}
    for holder, at, citation in further_sources(view):
        placed = _in_file(citation, files.get(holder) or files[()])
        if placed is not None:
            found[at] = placed
    return found


def files_of(view: PlanView) -> dict[Pointer, str | None]:
    """The file that each item is from: its own, its measure's, the plan's."""
    files: dict[Pointer, str | None] = {}
    for pointer, citation in sources(view):
        above = pointer[:2] if len(pointer) > 2 else ()
        files[pointer] = (citation.file if citation is not None else None) or files.get(above) or files.get(())
    return files


def _in_file(citation: Citation, file: str | None) -> Citation | None:
    """The citation with a file, where it has a quote that proves something and there is a file."""
    file = citation.file or file
    if not file or not _proves(citation.quote):
        return None
    return citation if citation.file else citation.model_copy(update={"file": file})


def sources(view: PlanView) -> Iterator[tuple[Pointer, Citation | None]]:
    """What the plan and each of its items say of their source, by the pointer to them."""
    yield (), view.plan.source
    for item in view.items:
        yield item.pointer, item.body.source


def main_citation(view: PlanView) -> Citation | None:
    """The citation that names the document which a plan restates: its own, else that of its first item with one."""
    return next((citation for _, citation in sources(view) if citation is not None and citation.file), None)


def further_sources(view: PlanView) -> Iterator[tuple[Pointer, Pointer, Citation]]:
    """What stands beside the sources of items: the pointer to whose it is, the one to it, and the citation."""
    for item in view.items:
        for entry, quote in item.body.quotes.items():
            yield item.pointer, (*item.pointer, "quotes", entry), quote
        for number, other in enumerate(item.body.conflicts):
            if other.source is not None:
                yield item.pointer, (*item.pointer, "conflicts", number, "source"), other.source
    for number, diagnosis in enumerate(view.plan.diagnosis):
        if diagnosis.source is not None:
            yield (), ("diagnosis", number, "source"), diagnosis.source
    for number, fund in enumerate(view.plan.funds):
        if fund.cites is not None:
            yield (), ("funds", number, "cites"), fund.cites


def _proves(quote: str | None) -> bool:
    return quote is not None and len(fold(quote)) >= SHORTEST and not is_placeholder(quote)


def verified(citation: Citation | None, documents: Documents) -> bool:
    """Whether the citation's quote is in the document that it names; a citation of :func:`citations` names one."""
    if citation is None or citation.quote is None or not _proves(citation.quote):
        return False
    document = documents.get(citation.file or "")
    return document is not None and document.status == "read" and document.has(citation.quote)


@lru_cache(maxsize=32_768)  # a rule asks what traceability has asked before
def _stands(quote: str, text: str) -> bool:
    return quote in text


def traceability(view: PlanView, documents: Documents) -> float | None:
    """The part, in [0, 1], of measures, actions, indicators and statements whose quote is verified.

    None for a plan without items. An action without a quote of its own counts by its measure's, as it takes its
    owner, dates and budget from there: published plans have one passage on a task and all its actions. With a
    quote of its own it counts by that one alone, since a true quote of the measure does not fix it.
    """
    if not view.items:
        return None
    cited = citations(view)
    quoted = (cited.get(item.pointer) or cited.get(item.pointer[:2]) for item in view.items)
    return sum(verified(citation, documents) for citation in quoted) / len(view.items)
