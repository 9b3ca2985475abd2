"""A review file as it is written: judgements are added at its end, so that little changes between two versions."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from nqpf.base.language import Language, Text
from nqpf.base.source import Pointer
from nqpf.loading.limits import DEFAULT_LIMITS
from nqpf.loading.reviews import LoadedReview
from nqpf.loading.syntax.document import parse_document
from nqpf.loading.syntax.dump import dump
from nqpf.loading.syntax.edited import edited_text
from nqpf.review.judged import Content
from nqpf.review.reviewfile import FORMAT


class Made(NamedTuple):
    """Entries to be added, and the contents that they are of, by their hashes."""

    entries: Sequence[Mapping[str, Any]]
    contents: Mapping[str, Content]


_HEAD = Text(
    "# Judgements of one reviewer, made by `nqpf review`. Data, not a signature. Later entries count.",
    "# 一位审核人的审核记录，由 `nqpf review` 生成。仅为数据，不是签名；同一事项以后写的为准。",
)


def review_text(known: LoadedReview | None, head: Mapping[str, str], made: Made, language: Language) -> str:
    """The file with these entries behind those that it has; its comments stay where it is laid out in lines.

    `head` are the plan's id and the reviewer of a new file.
    """
    if known is None:
        whole = {"nqpf": FORMAT, **head, "entries": list(made.entries), "judged": dict(made.contents)}
        return _HEAD.in_language(language) + "\n" + dump(whole)
    source = known.source
    value = parse_document(source.text, source.name).value
    before, judged = value.get("entries") or [], value.get("judged") or {}
    changed = {**value, "entries": [*before, *made.entries], "judged": {**judged, **made.contents}}
    places: list[Pointer] = [("entries",), ("judged",)]
    kept = edited_text(source.text, source.name, changed, places, DEFAULT_LIMITS) if before and judged else None
    return kept if kept is not None else dump(_plain(changed))


def _plain(value: Any) -> Any:
    """Dates as texts: the format writes them so."""
    if isinstance(value, dict):
        return {key: _plain(entry) for key, entry in value.items()}
    if isinstance(value, list):
        return [_plain(entry) for entry in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
