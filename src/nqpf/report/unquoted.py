"""Reports without the document's words, for readers who may see the result and not the document.

What is left out: the quotes of places, and in messages, hints and notes all between the first quotation mark and the
last, for what is quoted may hold such marks itself. What stays: figures, ids, titles, sections, pages, and the entries
of the plan.
"""

import re
from dataclasses import replace
from functools import cache
from hashlib import sha256
from typing import Any, TypeVar, cast

from nqpf.base.errors import Problem
from nqpf.base.language import Text
from nqpf.report.places import PlaceView
from nqpf.report.rules import titles

V = TypeVar("V")

_SAYING = frozenset({"message", "hint", "note", "missing", "what"})
"""Fields whose texts may quote."""
_WORDS = frozenset({"sought", "nearest"})
"""Fields that are nothing but words of a document, or what is looked for in one."""
_LEFT_OUT = "“…”"
_IDS = frozenset({"id", "waived_by", "gone"})
"""Fields that name findings; those in a document's text are named by its words."""


def without_quotes(view: V) -> V:
    """The same report, plan, or tuple of problems without a word of the document."""
    return cast(V, _cut(view))


def _cut(value: Any, name: str = "") -> Any:
    match value:
        case PlaceView():
            return value._replace(quote="") if value.section or value.page else None
        case Text() if name in _SAYING:
            return _cut_text(value)
        case str() if name in _WORDS | _IDS:
            return "" if name in _WORDS else _cut_id(value)
        case Problem():
            return replace(value, message=_cut_text(value.message), hint=_cut_text(value.hint))
        case tuple():
            return _cut_record(value) if hasattr(value, "_fields") else _cut_several(value, name)
    return value


def _cut_several(values: tuple[Any, ...], name: str) -> tuple[Any, ...]:
    """All of them, but for places of which nothing is left."""
    return tuple(cut for one in values if (cut := _cut(one, name)) is not None or one is None)


def _cut_record(record: Any) -> Any:
    cut = record._replace(**{name: _cut(value, name) for name, value in record._asdict().items()})
    if "rule" in record._fields and not _says(cut.message):
        # The sentence was little more than what it quoted: the rule says what it is about.
        return cut._replace(message=titles().get(cut.rule, cut.message))
    return cut


def _cut_id(name: str) -> str:
    """The id of a finding, by a digest where it would have words of the document: the same finding has the same one."""
    rule, colon, subject = name.partition(":")
    if not colon or rule not in _slips():
        return name
    return f"{rule}:{sha256(subject.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


@cache
def _slips() -> frozenset[str]:
    from nqpf.drafting.slips import SLIPS  # noqa: PLC0415 - who leaves no quotes out does not pay for it

    return frozenset(rule.id for rule in SLIPS)


def _cut_text(text: Text) -> Text:
    return Text(*(_quoted().sub(_LEFT_OUT, said) for said in (text.en, text.zh)))


def _says(text: Text) -> bool:
    return all(re.search(r"\w", said) for said in (text.en, text.zh))


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile("“.*”", re.DOTALL)
